using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Generator.Emission;

/// <summary>The parameter lists of the generated methods.</summary>
internal sealed class ApiShape(NetworkSignature signature)
{
    public const string Optimizer = "global::NetGen.Optimizer optimizer";

    public const string SampleWeights = "global::System.ReadOnlySpan<float> sampleWeights = default";

    public bool HasLoss => signature.Targets.Count > 0;

    public bool HasTraining => HasLoss || signature.IsExplained;

    public IReadOnlyList<string> InputNames { get; } = [.. signature.Inputs.Select(i => ParameterName.Of(i.Name))];

    /// <summary>The inputs of a session that takes one step at a time.</summary>
    public IReadOnlyList<string> StreamInputNames => [.. StreamInputs.Select(i => ParameterName.Of(i.Name))];

    public IReadOnlyList<string> OutputNames { get; } = [.. signature.Outputs.Select(o => ParameterName.Of(o.Name))];

    public IReadOnlyList<string> TargetNames { get; } = [.. signature.Targets.Select(t => ParameterName.Of(t.Name))];

    public string Predict => List([.. Spans(signature.Inputs, "ReadOnlySpan"), .. Spans(signature.Outputs, "Span")]);

    public string Forward => List(Spans(signature.Inputs, "ReadOnlySpan"));

    public string Loss => List([.. Spans(signature.Targets, "ReadOnlySpan"), SampleWeights]);

    public string Step =>
        List([.. Spans(signature.Inputs, "ReadOnlySpan"), .. Spans(signature.Targets, "ReadOnlySpan"), Optimizer, SampleWeights]);

    public string Stream => List([.. Spans(StreamInputs, "ReadOnlySpan"), .. Spans(signature.Outputs, "Span")]);

    /// <summary>The parameters of a step of one stream whose input is one integer, a token; null where it is more.</summary>
    public string? Decode => StreamInputs.Count == 1 && StreamInputs[0].Type is ElementType.Int32 && signature.Outputs.Count == 1
        ? List([$"int {StreamInputNames[0]}", .. Spans(signature.Outputs, "Span")])
        : null;

    private EquatableArray<SignatureItem> StreamInputs => signature.Inputs.Where(i => !i.IsLengths).ToEquatableArray();

    public static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static IEnumerable<string> Spans(EquatableArray<SignatureItem> items, string span) => items.Select(item =>
        $"global::System.{span}<{(item.Type is ElementType.Int32 ? "int" : "float")}> {ParameterName.Of(item.Name)}");
}
