namespace NetGen.Generator.Kernels;

/// <summary>A convolution as numbers, for <see cref="ConvolutionDriverKernel"/>: sizes, then its rectangles.</summary>
/// <param name="Plan">The convolution.</param>
internal sealed record ConvolutionPlanKernel(ConvolutionPlan Plan) : Kernel
{
    /// <summary>The variables that the numbers before the rectangles go to, in their order.</summary>
    public static readonly IReadOnlyList<string> Sizes = ["rectangles", "inSample", "outSample", "kernelStride", "inputs", "outputs", "groups"];

    /// <summary>
    /// The numbers of a rectangle, in their order: where it begins in input, result and weights; the pixels of a line; the input's columns between
    /// them, 0 for lines down a column.
    /// </summary>
    public static readonly IReadOnlyList<string> Places = ["from", "to", "tap", "count", "step"];

    /// <summary>Those that are fields of <c>ConvolutionTile</c>, behind <see cref="Places"/>.</summary>
    public static readonly IReadOnlyList<string> Fields =
        ["Lines", "XStep", "YStep", "XLine", "YLine", "Rows", "XRow", "WRow", "Columns", "XColumn", "WColumn"];

    public override string Stem => $"Plan{Plan.Output.Height}x{Plan.Output.Width}x{Plan.Outputs * Plan.Groups}";

    public override string Summary => $"{Plan.Summary}.";

    public override IReadOnlyList<string> Parameters => [];

    public override bool IsVectorized => false;

    public override void Declare(KernelContext context, string access, string name)
    {
        context.Writer.Line($"{access} static ReadOnlySpan<int> {name} =>");
        context.Writer.Line("[");
        Emit(context);
        context.Writer.Line("];");
    }

    public override void Emit(KernelContext context)
    {
        int[] sizes =
        [
            Plan.Rows.Count * Plan.Columns.Count, Plan.Input.Count * 16, Plan.Output.Count * 16, Plan.KernelStride, Plan.Inputs, Plan.Outputs, Plan.Groups,
        ];
        context.Writer.Line($"    {string.Join(", ", sizes)},");
        foreach (var row in Plan.Rows)
        {
            foreach (var column in Plan.Columns) context.Writer.Line($"    {string.Join(", ", Rectangle(row, column))},");
        }
    }

    // Lines go along the longer side.
    private IEnumerable<int> Rectangle(AxisRun row, AxisRun column)
    {
        var (inWidth, outWidth, tap) = (Plan.Input.Width, Plan.Output.Width, Plan.Inputs * 16);
        var down = (Count: row.Count, X: row.InputStep * inWidth * 16, Y: row.OutputStep * outWidth * 16);
        var across = (column.Count, X: column.InputStep * 16, Y: column.OutputStep * 16);
        var isAcross = column.Count >= Math.Min(4, row.Count);
        var (along, lines) = isAcross ? (across, down) : (down, across);
        return
        [
            ((row.Input * inWidth) + column.Input) * 16, ((row.Output * outWidth) + column.Output) * 16,
            ((row.Tap * Plan.KernelColumns) + column.Tap) * tap, along.Count, isAcross ? Math.Max(1, column.InputStep) : 0,
            lines.Count, along.X, along.Y, lines.X, lines.Y,
            row.Taps, row.InputTapStep * inWidth * 16, row.TapStep * Plan.KernelColumns * tap,
            column.Taps, column.InputTapStep * 16, column.TapStep * tap,
        ];
    }
}
