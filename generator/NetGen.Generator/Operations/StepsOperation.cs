using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// The steps of a sequence as samples, or the other way round. The rows are the same in the same order, so the buffers are one and nothing is
/// done: what lies between two of these runs on as many more samples.
/// </summary>
internal sealed class StepsOperation : Operation
{
    private StepsOperation(Value source, Value target) => (Source, Target) = (source, target);

    /// <summary>What is shown.</summary>
    public Value Source { get; }

    /// <summary>How it is shown.</summary>
    public Value Target { get; }

    public override IEnumerable<Value> Reads => [Source];

    public override IEnumerable<Value> Writes => [Target];

    /// <summary><paramref name="source"/> as <paramref name="samples"/> samples for each of the network; its rows must divide.</summary>
    public static StepsOperation Of(Value source, string label, int samples) =>
        new(source, Value.PerSample(label, source.WholeCount / samples, source.Features, samples));

    public override void Differentiate(Backward backward)
    {
        if (backward.GradientOf(Target) is not { } dy || !backward.Needs(Source)) return;
        var back = Of(dy, $"d_{Source.Label}", Source.Samples);
        backward.Add(back, Origin);
        backward.Accumulate(Source, back.Target);
    }
}
