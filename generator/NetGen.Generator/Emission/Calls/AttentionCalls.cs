using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of attention.</summary>
internal static class AttentionCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, AttentionOperation attention) =>
        code.Call(writer, new AttentionKernel(attention.Geometry, attention.Statistics is not null),
            [.. Sources(code, attention), .. Heads(code, attention.Y), .. code.Optional(attention.Statistics), .. Rest(code, attention)]);

    public static void Emit(OperationCode code, CodeWriter writer, AttentionGradientOperation gradient)
    {
        var attention = gradient.Attention;
        code.Call(writer, new AttentionGradientKernel(attention.Geometry),
            [.. Sources(code, attention), .. Heads(code, gradient.Dy), code.Ref(attention.Statistics!), .. Heads(code, gradient.DQuery),
                .. Heads(code, gradient.DKey), .. Heads(code, gradient.DValue), .. Rest(code, attention)]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, RotationOperation rotation)
    {
        var (x, rotary) = (rotation.X, rotation.Rotary);
        var steps = x.Rows / rotation.RowsOfStep;
        string[] arguments =
        [
            code.Ref(x), code.Ref(rotation.Y), OperationCode.Stride(x), $"{rotation.Heads}", $"{rotation.Width}", $"{x.Panels}", $"{steps}", $"{rotation.RowsOfStep}", rotation.Place ?? "0", $"{rotary.Steps}",
            CodeWriter.Literal(rotary.Wavelength), CodeWriter.Literal(rotary.Scaling), rotation.IsBack ? "true" : "false", "firstSample", "endSample",
        ];
        writer.Line($"global::NetGen.CompilerServices.Rotation.Turn({string.Join(", ", arguments)});");
    }

    public static void Emit(OperationCode code, CodeWriter writer, AppendStepOperation append) => writer.Line(
        $"global::NetGen.CompilerServices.StepCache.Append({code.PanelRef(append.X.Value, append.X.FirstPanel)}, {OperationCode.Stride(append.X.Value)}, {code.Ref(append.Cache)}, "
        + $"{OperationCode.Stride(append.Cache)}, {append.Cache.Panels}, {append.Cache.Rows}, {append.Place}, firstSample, endSample);");

    public static void Emit(OperationCode code, CodeWriter writer, AttentionStepOperation attention)
    {
        var (query, key) = (attention.Query, attention.Keys);
        code.Call(writer, new AttentionStepKernel(query.Width, attention.Values.Width, attention.Shape.Scale, attention.Counts is not null),
            [.. Heads(code, query), .. Heads(code, key), .. Heads(code, attention.Values), .. Heads(code, attention.Y), .. code.Optional(attention.Counts),
                "ref Scratch(part)", $"{query.Heads}", $"{query.Heads / key.Heads}", $"{key.Value.Rows}", $"{attention.Place} + 1", "firstSample", "endSample"]);
    }

    private static IEnumerable<string> Sources(OperationCode code, AttentionOperation attention) =>
        [.. Heads(code, attention.Query), .. Heads(code, attention.Key), .. Heads(code, attention.Value)];

    private static IEnumerable<string> Heads(OperationCode code, HeadPanels heads) =>
        [code.PanelRef(heads.Value, heads.FirstPanel), OperationCode.Stride(heads.Value)];

    private static IEnumerable<string> Rest(OperationCode code, AttentionOperation attention)
    {
        if (attention.Counts is { } counts) yield return code.Ref(counts);
        if (attention.Stream >= 0) yield return code.DrawKey(attention.Stream);
        yield return "ref Scratch(part)";
        yield return $"{attention.Query.Heads}";
        yield return $"{attention.Query.Heads / attention.Key.Heads}";
        yield return "firstSample";
        yield return "endSample";
    }
}
