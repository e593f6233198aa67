using NetGen.Analyzers.Graphs;
using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of normalisations and their gradients.</summary>
internal static class NormalizationCalls
{
    private const string Helper = "global::NetGen.CompilerServices.Normalization";

    public static void Emit(OperationCode code, CodeWriter writer, MomentsOperation moments)
    {
        using (writer.Block("if (MovesAverages)"))
        {
            code.Call(writer, new MomentsKernel(),
                [code.Ref(moments.X), code.Ref(moments.Mean), code.Ref(moments.Squares), .. Groups(moments.X, moments.BySample)]);
        }
    }

    public static void Emit(OperationCode code, CodeWriter writer, BatchStatisticsOperation statistics)
    {
        var moments = statistics.Moments;
        Write(writer, "BatchStatistics",
            [code.Ref(moments.Mean), code.Ref(moments.Squares), .. Parts(moments.X, moments.BySample), Vector(code, statistics.Gamma),
                code.Parameter(statistics.MovingMean), code.Parameter(statistics.MovingVariance), CodeWriter.Literal(statistics.Momentum),
                CodeWriter.Literal(statistics.Epsilon), "MovesAverages", code.Ref(statistics.Mean), code.Ref(statistics.Inverse), code.Ref(statistics.Scale),
                .. Panels(statistics.Mean)]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, BatchGradientOperation gradient)
    {
        var statistics = gradient.Statistics;
        Write(writer, "BatchGradient",
            [code.Ref(gradient.Sum), code.Ref(gradient.Product), .. Parts(statistics.Moments.X, statistics.Moments.BySample),
                code.Ref(statistics.Inverse), code.Ref(statistics.Scale), code.Ref(gradient.Offset), code.Ref(gradient.Slope),
                Gradient(code, gradient.Gamma), Gradient(code, gradient.Beta), "MovesAverages", .. Panels(gradient.Offset)]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, BatchScaleOperation scale) => Write(writer, "Scale",
        [Vector(code, scale.Gamma), code.Parameter(scale.Variance), CodeWriter.Literal(scale.Epsilon), code.Ref(scale.Scale), .. Panels(scale.Scale)]);

    public static void Emit(OperationCode code, CodeWriter writer, FoldKernelOperation fold) => Write(writer, "FoldKernel",
        [code.Kernel(fold.Kernel), code.Ref(fold.Scale), code.Ref(fold.Folded), $"{fold.Folded.Count / fold.Scale.Panels}", .. Panels(fold.Scale)]);

    public static void Emit(OperationCode code, CodeWriter writer, FoldBiasOperation fold) => Write(writer, "FoldBias",
        [fold.Bias is null ? OperationCode.Nothing : code.Vector(fold.Bias), code.Parameter(fold.Normalization.Mean), code.Ref(fold.Normalization.Scale),
            Vector(code, fold.Normalization.Beta), code.Ref(fold.Folded), .. Panels(fold.Folded)]);

    public static void Emit(OperationCode code, CodeWriter writer, GroupStatisticsOperation statistics)
    {
        var x = statistics.X;
        code.Call(writer, new MomentsKernel(), [code.Ref(x), code.Ref(statistics.Mean), code.Ref(statistics.Scale), .. Groups(x, bySample: true)]);
        Write(writer, "GroupStatistics",
            [code.Ref(statistics.Mean), code.Ref(statistics.Scale), code.Ref(statistics.Inverse), Vector(code, statistics.Gamma),
                $"{x.Rows}", CodeWriter.Literal(statistics.Epsilon), .. Channels(statistics)]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, GroupGradientOperation gradient)
    {
        var statistics = gradient.Statistics;
        Write(writer, "GroupGradient",
            [code.Ref(gradient.Sum), code.Ref(gradient.Product), code.Ref(statistics.Inverse), Vector(code, statistics.Gamma),
                code.Ref(gradient.Offset), code.Ref(gradient.Slope), $"{statistics.X.Rows}", .. Channels(statistics)]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, RowNormalizeOperation normalize)
    {
        var (x, body) = (normalize.X, normalize.Body);
        var tile = new RowStatisticsKernel(normalize.Kind, x.Features, normalize.Epsilon);
        code.Call(writer, new RowBlockKernel(body.Name, body.Shape, x.Features, tile),
            [code.Ref(body.Results[0].Target), .. code.Operands(body), code.Ref(x), OperationCode.Stride(x), code.Ref(normalize.Statistics),
                .. OperationCode.RowRange(x)]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, RowTotalsOperation gradient)
    {
        var (totals, body, y) = (gradient.Totals, gradient.Body, gradient.Body.Results[0].Target);
        var tile = new RowTotalsKernel(totals.Name, totals.Shape, y.Features);
        var operands = code.Operands(totals).Take(totals.Operands.Count);
        code.Call(writer, new RowBlockKernel(body.Name, body.Shape, y.Features, tile),
            [code.Ref(y), .. code.Operands(body), .. operands, OperationCode.Stride(y), code.Ref(gradient.Sums), .. OperationCode.RowRange(y)]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, SumRowsOperation sum)
    {
        var shape = new BodyShape(sum.Operands.Shape.Operands, sum.Formulas.ToEquatableArray());
        var targets = sum.Targets.Select(code.Ref).Concat(sum.Gradients.Select(code.Gradient)).ToList();
        code.Call(writer, new SumRowsKernel(sum.Operands.Name, shape),
            [targets[0], .. code.Operands(sum.Operands).Take(shape.Operands.Count), .. targets.Skip(1), .. Groups(sum.Rows, sum.BySample)]);
    }

    private static void Write(CodeWriter writer, string method, params string[] arguments) =>
        writer.Line($"{Helper}.{method}({string.Join(", ", arguments)});");

    private static string Vector(OperationCode code, ParameterSlot? vector) => vector is null ? OperationCode.Nothing : code.Parameter(vector);

    private static string Gradient(OperationCode code, ParameterSlot? vector) => vector is null ? OperationCode.Nothing : code.Gradient(vector);

    // The panels of a part.
    private static string[] Panels(Value vector) => [$"{vector.Panels} * part / parts", $"{vector.Panels} * (part + 1) / parts"];

    // How sums by sample or of the whole batch lie, how many there are, and how many rows each has.
    private static string[] Parts(Value x, bool bySample) => bySample ? [OperationCode.SampleStride(x), OperationCode.Samples(x), $"{x.Rows}"] : ["16", "1", OperationCode.Rows(x)];

    private static string[] Channels(GroupStatisticsOperation statistics) =>
        [OperationCode.SampleStride(statistics.X), $"{statistics.X.Features}", $"{statistics.GroupSize}", "firstSample", "endSample"];

    // The arguments of PanelGroups: each sample a group, or the whole batch one, whose panels the parts share.
    private static string[] Groups(Value rows, bool bySample) => bySample
        ? [OperationCode.Stride(rows), OperationCode.SampleStride(rows), "0", $"{rows.Panels}", $"{rows.Rows}", "firstSample", "endSample"]
        : [OperationCode.Stride(rows), "16", .. Panels(rows), OperationCode.Rows(rows), "0", "1"];
}
