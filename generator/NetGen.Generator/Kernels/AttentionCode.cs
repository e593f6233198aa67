namespace NetGen.Generator.Kernels;

/// <summary>What attention and its gradient have in common.</summary>
internal sealed class AttentionCode(KernelContext context, AttentionGeometry geometry)
{
    /// <summary>A part's own parameters behind the matrices.</summary>
    public static IEnumerable<string> Rest(AttentionGeometry geometry) =>
    [
        .. geometry.HasCounts ? new[] { "ref float counts" } : [], .. geometry.Dropout > 0 ? new[] { "ulong key" } : [],
        "ref float scratch", "int heads", "int shared", "int firstSample", "int endSample",
    ];

    /// <summary>References to the rows of a head of one sample.</summary>
    public void Head(string matrix, int panels, int steps, string head = "head") => context.Writer.Line(
        $"ref var {matrix}Head = ref Unsafe.Add(ref {matrix}, ({head} * {panels} * {matrix}Stride) + (sample * {steps * 16}));");

    /// <summary>The products of rows with 32 queries, one row a key: nothing for keys that no query of a panel sees.</summary>
    /// <param name="rows">The matrix of a head with one row a key.</param>
    /// <param name="turned">C# of the queries as lanes.</param>
    /// <param name="panel">Floats of a panel of those.</param>
    /// <param name="scores">C# of the place of the products.</param>
    public void Products(string rows, string turned, int panel, string scores)
    {
        var (writer, dense) = (context.Writer, context.Call(new DenseKernel("", Operations.BodyShape.Plain, HasBias: false)));
        var stride = geometry.ScoreStride;
        writer.Line($"{dense}(ref {rows}Head, {rows}Stride, ref {turned}, ref {scores}, {stride}, {panel / 16}, columns, 0, {(geometry.IsCausal ? "keys" : $"{geometry.KeySteps}")});");
        if (!geometry.IsCausal) return;
        using (writer.Block("if (columns > 16 && endKeys > keys)"))
        {
            writer.Line($"{dense}(ref {rows}Head, {rows}Stride, ref Unsafe.Add(ref {turned}, {panel}), ref Unsafe.Add(ref {scores}, {stride}), {stride}, {panel / 16}, 16, keys, endKeys);");
        }
    }

    /// <summary>C# of the arguments that say which keys count and which weights are dropped.</summary>
    public string Optional =>
        (geometry.HasCounts ? $", ref Unsafe.Add(ref counts, sample * {geometry.KeySteps * 16})" : "") + (geometry.Dropout > 0 ? ", ref mask" : "");

    /// <summary>The parameters of a kernel for those.</summary>
    public static IEnumerable<string> Parameters(bool hasCounts, bool drops)
    {
        if (hasCounts) yield return "ref float counts";
        if (drops) yield return "ref float mask";
    }

    /// <summary>The dropped weights of a panel of queries.</summary>
    /// <param name="panel">C# of the number of the panel among those of the head.</param>
    /// <param name="mask">C# of their place.</param>
    public void Drop(string panel, string mask)
    {
        if (geometry.Dropout == 0) return;
        context.Writer.Line(
            $"RandomFill.DropoutMask(ref {mask}, {geometry.KeySteps * 16}, {Emission.CodeWriter.Literal(geometry.Dropout)}, key, (int)((((sample * heads) + head) * {geometry.QueryPanels}) + {panel}));");
    }

    /// <summary>Turns rows of queries into lanes.</summary>
    public void Turn(string rows, int width, string first, string turned, string count) => context.Writer.Line(
        $"RowTranspose.ToRowPanels(ref Unsafe.Add(ref {rows}Head, {first} * 16), {rows}Stride, ref {turned}, {width}, (int){count}, 0, 1);");
}
