using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>
/// Replaces 3 × 3 convolutions, their data gradients and their weight gradients by Winograd's algorithms where those are faster. Runs
/// last: until then a convolution is one operation, whatever will compute it.
/// </summary>
internal sealed class Winograd
{
    private readonly NetworkProgram program;
    private readonly Dictionary<(object Source, int Tile), Value> kernels = [];

    private Winograd(NetworkProgram program) => this.program = program;

    public static void Run(NetworkProgram program)
    {
        var pass = new Winograd(program);
        foreach (var phase in program.Phases)
        {
            var replaced = phase.SelectMany(pass.Replace).ToList();
            phase.Clear();
            phase.AddRange(replaced);
        }
    }

    private IEnumerable<Operation> Replace(Operation operation)
    {
        var replacement = operation switch
        {
            ConvolutionOperation convolution => Forward(convolution),
            ConvolutionInputGradientOperation gradient => InputGradient(gradient),
            ConvolutionKernelGradientOperation gradient => KernelGradient(gradient),
            _ => [operation],
        };
        foreach (var next in replacement) next.Origin = operation.Origin;
        return replacement;
    }

    private Operation[] Forward(ConvolutionOperation convolution)
    {
        var shape = (int tile) => WinogradGeometry.OfForward(convolution.Geometry, tile);
        var tile = ConvolutionChoice.TileOf(convolution.Geometry, shape);
        if (tile == 0) return [convolution];
        var (source, geometry) = (convolution.Kernel, shape(tile));
        var kernel = Kernel(source.InPlace is null ? source.Parameter : null, source.InPlace, geometry, isTurned: false, convolution.Origin);
        return [new WinogradOperation(convolution.X, kernel, convolution.Bias, geometry, convolution.Body)];
    }

    private Operation[] InputGradient(ConvolutionInputGradientOperation gradient)
    {
        var shape = (int tile) => WinogradGeometry.OfInputGradient(gradient.Geometry, tile);
        var tile = ConvolutionChoice.TileOf(gradient.Geometry, shape);
        if (tile == 0) return [gradient];
        var geometry = shape(tile);
        var kernel = Kernel(null, gradient.Transposed, geometry, isTurned: true, gradient.Origin);
        return [new WinogradOperation(gradient.Dy, kernel, gradient.Bias, geometry, gradient.Body)];
    }

    private static Operation[] KernelGradient(ConvolutionKernelGradientOperation gradient)
    {
        if (!ConvolutionChoice.HasGradientByTiles(gradient.Geometry)) return [gradient];
        var geometry = WinogradGeometry.OfForward(gradient.Geometry, 4);
        var points = Value.Fixed($"d_{gradient.Kernel.Name}_points", checked((int)geometry.PointGradientLength));
        return
        [
            new WinogradPointGradientOperation(gradient.X, gradient.Dy, points, geometry),
            new WinogradKernelGradientOperation(points, gradient.Kernel, gradient.Spread, geometry),
        ];
    }

    // A kernel is transformed once for all that read it.
    private Value Kernel(ParameterSlot? parameter, Value? prepared, WinogradGeometry geometry, bool isTurned, string origin)
    {
        object source = parameter is null ? prepared! : parameter;
        if (kernels.TryGetValue((source, geometry.Tile), out var known)) return known;
        var transformed = Value.Fixed($"{parameter?.Name ?? prepared!.Label}_points{geometry.Tile}", checked((int)geometry.KernelLength));
        var layer = origin.Split(':')[0];
        program.Preparation.Add(new WinogradKernelOperation(parameter, prepared, transformed, geometry, isTurned)
        {
            Origin = $"{layer}: kernel at the points of F({geometry.Tile} × {geometry.Tile}, 3 × 3)",
        });
        kernels.Add((source, geometry.Tile), transformed);
        return transformed;
    }
}
