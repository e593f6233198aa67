using NetGen.Analyzers.Layers;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The gradient of a maximum whose windows overlap. A window's maximum is the largest of its lines' maxima: dy goes to the first line whose maximum
/// equals y, and what all windows give a line's maxima goes to the line's pixels at once. What rows of windows have given a line that the next
/// shares waits in a ring of scratch memory; a line outside the image has no numbers as its maxima.
/// </summary>
/// <param name="Shape">The windows.</param>
internal sealed record MaxPoolGradientKernel(PoolShape Shape) : Kernel
{
    // More than this in a method would go past what the JIT optimises.
    private const int MostStatements = 1000;

    public override string Stem => $"{PoolNames.Stem(PoolKind.Max, Shape)}Gradient";

    public override string Summary => $"dx of the maximum of {PoolNames.Describe(Shape)}.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "ref float dx", "ref float y", "ref float dy", .. ScratchLength(Shape) > 0 ? new[] { "ref float scratch" } : [],
        "nint xStride", "nint yStride", "int panels", "int firstSample", "int endSample",
    ];

    // As many windows as fit into a method.
    private int AtOnce => Enumerable.Range(1, WindowBlocks.AtOnce(Shape.Width)).LastOrDefault(count => Statements(count) <= MostStatements);

    // About what windows at the edges and those of two sizes of blocks take: comparisons, sums and loads, and the maxima of lines.
    private int Statements(int atOnce)
    {
        var edges = Shape.Width.Output - (Shape.Width.InsideEnd - Shape.Width.InsideFirst);
        var done = Math.Min(Height.Taps, Height.Stride);
        return (edges + (2 * atOnce) - 1) * ((Height.Taps * (4 + Shape.Width.Taps)) + (4 * done * Shape.Width.Taps));
    }

    private PoolAxis Height => Shape.Height;

    private int Pixels => Shape.Width.Input * 16;

    private int Windows => Shape.Width.Output * 16;

    // Lines that a row of windows shares with the next.
    private int Kept => Math.Max(0, Height.Taps - Height.Stride);

    private int Ring => Kept * Windows;

    /// <summary>
    /// Whether it is for such windows: planes apart from each other, columns that fit into registers, lines that are written one by one.
    /// </summary>
    public static bool Takes(PoolKind kind, PoolShape shape) =>
        kind is PoolKind.Max && shape.Overlaps && IsApart(shape.Depth) && MaxWindows.Fit(shape.Width) && new MaxPoolGradientKernel(shape).Statements(1) <= MostStatements;

    /// <summary>Whether each line is a window's, so that <see cref="MaxLineGradientKernel"/> does it all.</summary>
    public static bool IsLines(PoolShape shape) => IsApart(shape.Depth) && IsApart(shape.Height);

    /// <summary>
    /// Floats of scratch memory: sums of the lines that wait, the maxima of one; for lines outside the image, a line without numbers and one to
    /// write to.
    /// </summary>
    public static int ScratchLength(PoolShape shape)
    {
        var kernel = new MaxPoolGradientKernel(shape);
        return checked(kernel.Ring + (kernel.Kept > 0 ? kernel.Windows : 0) + (shape.Height.IsClipped ? 2 * kernel.Pixels : 0));
    }

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var images = Shape.Depth.Output == 1 ? "" : $" * {Shape.Depth.Output}";
        if (Kept > 0) writer.Lines("ref var sums = ref scratch;", $"ref var maxima = ref Unsafe.Add(ref scratch, {Ring});");
        if (Height.IsClipped)
        {
            var lines = ScratchLength(Shape) - (2 * Pixels);
            writer.Line($"ref var outside = ref Unsafe.Add(ref scratch, {lines});");
            writer.Line($"ref var nowhere = ref Unsafe.Add(ref scratch, {lines + Pixels});");
            writer.Line($"{Span("outside", $"{Pixels}")}.Fill(float.NaN);");
        }

        using (writer.Block($"for (nint image = (nint)firstSample{images}; image < (nint)endSample{images}; image++)"))
        using (writer.Block("for (nint panel = 0; panel < panels; panel++)"))
        {
            foreach (var (name, stride, length) in new[]
            {
                ("x", "xStride", Height.Input * Pixels), ("dx", "xStride", Height.Input * Pixels),
                ("y", "yStride", Height.Output * Windows), ("dy", "yStride", Height.Output * Windows),
            })
            {
                writer.Line($"ref var {name}Image = ref Unsafe.Add(ref {name}, (panel * {stride}) + (image * {length}));");
            }

            if (Kept > 0) writer.Line($"{Span("sums", $"{Ring}")}.Clear();");
            using (writer.Block($"for (nint row = 0; row < {Height.Output}; row++)")) EmitRow(context);
            EmitEnd(context);
        }
    }

    private void EmitRow(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        using (dialect.Lanes == 16 ? null : writer.Block($"for (nint lane = 0; lane < 16; lane += {dialect.Lanes})"))
        {
            var lane = dialect.Lanes == 16 ? "" : " + lane";
            foreach (var name in new[] { "y", "dy" }) writer.Line($"ref var {name}Row = ref Unsafe.Add(ref {name}Image, (row * {Windows}){lane});");
            var lines = Enumerable.Range(0, Height.Taps).ToList();
            foreach (var i in lines) DeclareLine(writer, i, lane);
            new MaxWindows(context, Shape.Width, AtOnce, [.. lines.Select(Name)], [.. lines.Where(IsDone).Select(Name)])
                .Emit(window => EmitWindow(writer, dialect, window));
        }

        if (Height.Taps >= Height.Stride) return;
        writer.Line($"var gap = (row * {Height.Stride}) + {Height.Taps - Height.PadBefore};");
        writer.Line($"if (gap < {Height.Input}) {Span(Line("dxImage", "gap"), $"(int)Math.Min({Height.Stride - Height.Taps}, {Height.Input} - gap) * {Pixels}")}.Clear();");
    }

    // The lines under a row of windows: whether one waited since the row before, goes on waiting for the next, gets its sums.
    private bool HasWaited(int line) => line < Kept;

    private bool Waits(int line) => line >= Height.Stride;

    private bool IsDone(int line) => !Waits(line);

    private void DeclareLine(CodeWriter writer, int line, string lane)
    {
        var place = Height.Stride == 1 ? "row" : $"(row * {Height.Stride})";
        if (HasWaited(line) || Waits(line))
        {
            writer.Line($"var slot{line} = ({Plus(place, line)} % {Kept} * {Windows}){lane};");
            writer.Line($"ref var sums{line} = ref Unsafe.Add(ref sums, slot{line});");
        }

        var at = $"at{line}";
        writer.Line($"var {at} = {Plus(place, line - Height.PadBefore)};");
        var mayBeOutside = line < Height.PadBefore || ((Height.Output - 1) * Height.Stride) - Height.PadBefore + line >= Height.Input;
        void Declare(string image, string outside)
        {
            var inside = $"ref Unsafe.Add(ref {image}Image, ({at} * {Pixels}){lane})";
            var reference = mayBeOutside ? $"ref ((nuint){at} < {Height.Input} ? {inside} : ref {(lane.Length == 0 ? outside : $"Unsafe.Add(ref {outside}, lane)")})" : inside;
            writer.Line($"ref var {image}{Name(line)} = {reference};");
        }

        Declare("x", "outside");
        if (IsDone(line)) Declare("dx", "nowhere");
    }

    private void EmitWindow(CodeWriter writer, Dialect dialect, MaxWindow window)
    {
        var (top, rest) = (window.Names.New("top"), window.Names.New("rest"));
        writer.Line($"var {top} = {window.Load("yRow")};");
        writer.Line($"var {rest} = {window.Load("dyRow")};");
        for (var line = 0; line < Height.Taps; line++)
        {
            var (max, given) = (window.Names.New("max"), window.Names.New("given"));
            string IfTop(string then, string otherwise) => dialect.Select(Comparison.GreaterOrEqual, max, top, then, otherwise);
            writer.Line($"var {max} = {window.Sums[Name(line)].Largest(window.Columns)};");
            if (line == Height.Taps - 1)
            {
                writer.Line($"var {given} = {rest};");
            }
            else
            {
                if (HasWaited(line)) writer.Line($"var {given}Before = {window.Load($"sums{line}")};");
                writer.Line($"var {given} = {(HasWaited(line) ? IfTop($"{given}Before + {rest}", $"{given}Before") : IfTop(rest, dialect.Zero))};");
                writer.Line($"{rest} = {IfTop(dialect.Zero, rest)};");
            }

            if (IsDone(line))
            {
                window.Sums[Name(line)].Give(max, given, window.Columns);
                continue;
            }

            writer.Line(window.Store(given, $"sums{line}"));
        }
    }

    // Lines that wait for a row of windows that does not come, and lines that are under none.
    private void EmitEnd(KernelContext context)
    {
        var writer = context.Writer;
        var first = Math.Max(0, (Height.Output * Height.Stride) - Height.PadBefore);
        var end = Math.Min(Height.Input, (Height.Output * Height.Stride) - Height.PadBefore + Kept);
        if (first < end)
        {
            var largest = context.Call(new PoolKernel(PoolKind.Max, Shape with { Depth = One, Height = One }, CountsPadding: false, IsNative: true));
            var kernel = context.Call(new MaxLineGradientKernel(Shape.Width));
            using (writer.Block($"for (nint line = {first}; line < {end}; line++)"))
            {
                writer.Line($"var slot = (line + {Height.PadBefore}) % {Kept} * {Windows};");
                writer.Line($"{largest}(ref {Line("xImage", "line")}, 0, ref maxima, 0, 1, 0, 1);");
                writer.Line($"{kernel}(ref {Line("xImage", "line")}, ref {Line("dxImage", "line")}, ref maxima, ref Unsafe.Add(ref sums, slot), 0, 0, 1, 0, 1);");
            }
        }

        var rest = Math.Max(0, end);
        if (rest < Height.Input) writer.Line($"{Span(Line("dxImage", $"{rest}"), $"{(Height.Input - rest) * Pixels}")}.Clear();");
    }

    private string Line(string image, string line) => $"Unsafe.Add(ref {image}, {line} * {Pixels})";

    private static string Plus(string place, int lines) => lines switch
    {
        0 => place,
        > 0 => $"({place} + {lines})",
        _ => $"({place} - {-lines})",
    };

    private static string Name(int line) => $"Line{line}";

    private static string Span(string reference, string length) =>
        $"global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref {reference}, {length})";

    private static bool IsApart(PoolAxis axis) => axis is { Taps: 1, Stride: 1, PadBefore: 0 } && axis.Input == axis.Output;

    private static PoolAxis One => new(1, 1, 1, 1, 0);
}
