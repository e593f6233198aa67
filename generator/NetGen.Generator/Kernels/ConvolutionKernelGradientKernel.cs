using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// dW = Σ over samples and pixels of xᵀ·dy for every tap, over the whole batch, straight into the panels of the gradient. A unit of work is
/// one tile of it: a tap, a block of input channels, a strip of output channels; threads share the units, and each is summed in one order.
/// What <see cref="ConvolutionGradientDriverKernel"/> cannot do.
/// </summary>
internal sealed record ConvolutionKernelGradientKernel(ConvolutionGeometry Geometry) : Kernel
{
    // Floats of the samples that all units go through before the next samples: what stays in the L2 cache.
    private const int ChunkFloats = 96 * 1024;

    public override string Stem => $"ConvolutionKernelGradient{string.Join("x", Geometry.Window.Axes.Select(a => a.Kernel))}x{Geometry.Inputs}x{Geometry.Outputs}";

    public override string Summary =>
        $"Gradient of a {string.Join("×", Geometry.Window.Axes.Select(a => a.Kernel))}×{Geometry.GroupInputs}×{Geometry.Outputs} kernel over the whole batch.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
        ["ref float x", "nint xStride", "ref float dy", "nint dyStride", "ref float dw", "int samples", "int part", "int parts"];

    private Window Window => Geometry.Window;

    private int PaddedOutputs => (Geometry.GroupOutputs + 15) / 16 * 16;

    private int KernelStride => ((Window.Taps * Geometry.GroupInputs) + 3) / 4 * 4 * 16;

    private bool HasDepth => Window.Depth.Kernel > 1 || Window.Depth.Output > 1;

    /// <summary>Samples that all units go through before the next samples.</summary>
    public static int ChunkOf(ConvolutionGeometry geometry)
    {
        var window = geometry.Window;
        return Math.Max(1, ChunkFloats / ((window.InputPixels * (geometry.Inputs + 15)) + (window.OutputPixels * (geometry.Outputs + 15))));
    }

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var dialect = context.Dialect;
        var width = Math.Min(PaddedOutputs, dialect.TileVectors * dialect.Lanes);
        var strips = (PaddedOutputs + width - 1) / width;
        var block = dialect.TileRows[0];
        var blocks = (Geometry.GroupInputs + block - 1) / block;
        var units = Geometry.Groups * strips * Window.Taps * blocks;
        writer.Line($"var (first, end) = ({units} * part / parts, {units} * (part + 1) / parts);");
        writer.Line($"for (var chunk = 0; chunk < samples; chunk += {ChunkOf(Geometry)})");
        using (writer.Block("for (var unit = first; unit < end; unit++)"))
        {
            writer.Line($"var count = Math.Min({ChunkOf(Geometry)}, samples - chunk);");
            writer.Line($"var input = unit % {blocks} * {block};");
            writer.Line($"var tap = unit / {blocks} % {Window.Taps};");
            writer.Line($"nint strip = unit / {blocks * Window.Taps}{(Geometry.Groups > 1 ? $" % {strips}" : "")} * {width};");
            if (Geometry.Groups > 1) writer.Line($"nint group = unit / {blocks * Window.Taps * strips};");
            EmitRange(context, "layer", Window.Depth, $"tap / {Window.Height.Kernel * Window.Width.Kernel}", Window.Depth.Kernel > 1);
            EmitRange(context, "row", Window.Height, $"tap / {Window.Width.Kernel} % {Window.Height.Kernel}", Window.Height.Kernel > 1);
            EmitRange(context, "column", Window.Width, $"tap % {Window.Width.Kernel}", Window.Width.Kernel > 1);
            var groupInputs = Geometry.Groups > 1 ? $" + (group * {Geometry.GroupInputs})" : "";
            var groupOutputs = Geometry.Groups > 1 ? $" + (group * {Geometry.GroupOutputs})" : "";
            writer.Line($"nint inputChannel = input{groupInputs};");
            writer.Line($"nint outputChannel = strip{groupOutputs};");
            writer.Line($"nint pixel = (nint)chunk * {Window.InputPixels};");
            writer.Line($"pixel += ((layerInput * {Window.Height.Input}) + rowInput) * {Window.Width.Input} + columnInput;");
            writer.Line($"nint outputPixel = (nint)chunk * {Window.OutputPixels};");
            writer.Line($"outputPixel += ((layerFirst * {Window.Height.Output}) + rowFirst) * {Window.Width.Output} + columnFirst;");
            writer.Line("ref var xTile = ref Unsafe.Add(ref x, ((inputChannel >> 4) * xStride) + (pixel * 16) + (inputChannel & 15));");
            var lane = width % 16 == 0 ? "" : " + (outputChannel & 15)";
            writer.Line($"ref var dyTile = ref Unsafe.Add(ref dy, ((outputChannel >> 4) * dyStride) + (outputPixel * 16){lane});");
            writer.Line(
                $"ref var dwTile = ref Unsafe.Add(ref dw, ((outputChannel >> 4) * {KernelStride}) + (((tap * {Geometry.GroupInputs}) + input) * 16){lane});");
            EmitCalls(context, width, block);
        }
    }

    // The outputs of one axis whose input under the tap exists.
    private static void EmitRange(KernelContext context, string name, WindowAxis axis, string tap, bool hasTaps)
    {
        var writer = context.Writer;
        writer.Line($"var {name}Tap = {(hasTaps ? $"({tap}) * {axis.Dilation}" : "0")} - {axis.PadBefore};");
        writer.Line($"var {name}First = Math.Max(0, ({axis.Stride - 1} - {name}Tap) / {axis.Stride});");
        writer.Line($"var {name}Count = Math.Max(0, Math.Min({axis.Output}, ({axis.Input + axis.Stride - 1} - {name}Tap) / {axis.Stride}) - {name}First);");
        writer.Line($"var {name}Input = ({name}First * {axis.Stride}) + {name}Tap;");
    }

    private void EmitCalls(KernelContext context, int width, int block)
    {
        var writer = context.Writer;
        var lastWidth = PaddedOutputs % width == 0 ? width : PaddedOutputs % width;
        var lastBlock = Geometry.GroupInputs % block == 0 ? block : Geometry.GroupInputs % block;
        var calls = new List<(string Condition, string Call)>();
        foreach (var (isWide, columns) in Variants(width, lastWidth))
        {
            foreach (var (isTall, rows) in Variants(block, lastBlock))
            {
                var conditions = new[]
                {
                    lastWidth == width ? "" : isWide ? $"strip + {width} <= {PaddedOutputs}" : $"strip + {width} > {PaddedOutputs}",
                    lastBlock == block ? "" : isTall ? $"input + {block} <= {Geometry.GroupInputs}" : $"input + {block} > {Geometry.GroupInputs}",
                };
                calls.Add((string.Join(" && ", conditions.Where(c => c.Length > 0)), Tile(context, rows, columns)));
            }
        }

        for (var i = 0; i < calls.Count; i++)
        {
            var (condition, call) = calls[i];
            writer.Line(calls.Count == 1 ? call : i == 0 ? $"if ({condition}) {call}" : i == calls.Count - 1 ? $"else {call}" : $"else if ({condition}) {call}");
        }
    }

    // Whole ones, unless there are none, and the last if it is smaller.
    private static IEnumerable<(bool IsWhole, int Size)> Variants(int whole, int last) => last == whole ? [(true, whole)] : [(true, whole), (false, last)];

    private string Tile(KernelContext context, int inputs, int width)
    {
        var tile = context.Call(new ConvolutionKernelGradientTileKernel(inputs, width / context.Dialect.Lanes, Window.Width.Stride, HasDepth));
        var depth = HasDepth
            ? $", layerCount, {Window.Depth.Stride * Window.Height.Input * Window.Width.Input * 16}, {Window.Height.Output * Window.Width.Output * 16}"
            : "";
        return $"{tile}(ref xTile, ref dyTile, dyStride, ref dwTile, {KernelStride}, chunk > 0, "
            + $"count, {Window.InputPixels * 16}, {Window.OutputPixels * 16}{depth}, "
            + $"rowCount, {Window.Height.Stride * Window.Width.Input * 16}, {Window.Width.Output * 16}, columnCount);";
    }
}
