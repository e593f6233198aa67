using NetGen.Analyzers.Layers;
using NetGen.Generator.Kernels;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// y = softmax(s·Q·Kᵀ)·V for each head and sample. What is kept for backward is one maximum and one sum a query: the weights themselves are
/// computed again, a strip of queries at a time.
/// </summary>
internal sealed class AttentionOperation(
    HeadPanels query, HeadPanels key, HeadPanels value, Value y, Value? counts, Value? statistics, AttentionShape shape, int stream) : Operation
{
    public HeadPanels Query => query;

    public HeadPanels Key => key;

    public HeadPanels Value => value;

    public HeadPanels Y { get; } = new(y, 0, query.Heads, value.Width);

    /// <summary>Of each key, whether it counts: 1 or 0; null if all do.</summary>
    public Value? Counts => counts;

    /// <summary>Of each 16 queries of a head, a row of maxima and a row of inverse sums; null where nobody goes backwards.</summary>
    public Value? Statistics => statistics;

    /// <summary>The number of the stream of random numbers that drop weights; −1 for none.</summary>
    public int Stream => stream;

    public AttentionGeometry Geometry { get; } = new(
        query.Value.Rows,
        key.Value.Rows,
        query.Width,
        value.Width,
        shape.Scale,
        shape.IsCausal,
        counts is not null,
        stream >= 0 ? shape.Dropout : 0);

    public override IEnumerable<Value> Reads => counts is null ? Sources : Sources.Append(counts);

    private IEnumerable<Value> Sources => new[] { query.Value, key.Value, value.Value }.Distinct();

    public override IEnumerable<Value> Writes => statistics is null ? [y] : [y, statistics];

    /// <summary>The rows of <see cref="Statistics"/> for a sample.</summary>
    public static int StatisticsRows(int heads, int steps) => 2 * heads * HeadPanels.PanelsOf(steps);

    // With P = softmax(s·Q·Kᵀ) and g = dy·Vᵀ: dV = Pᵀ·dy, dS = s·P⊙(g − Σ P⊙g), dQ = dS·K, dK = dSᵀ·Q.
    public override void Differentiate(Backward backward)
    {
        if (!Sources.Any(backward.Needs) || backward.GradientOf(y) is not { } dy) return;
        HeadPanels[] sources = [query, key, value];
        var gradients = new HeadPanels[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            // What was projected at once has one gradient; what is read twice has two.
            var source = sources[i];
            var shared = Enumerable.Range(0, i).Where(j => sources[j].Value == source.Value).ToList();
            var isNew = shared.Count == 0 || shared.Exists(j => sources[j].Overlaps(source));
            var gradient = isNew ? source.Value.Like($"d_{source.Value.Label}", source.Value.Count, source.Value.Features) : gradients[shared[0]].Value;
            gradients[i] = source with { Value = gradient };
            if (isNew && backward.Needs(source.Value)) backward.Accumulate(source.Value, gradient);
        }

        backward.Add(new AttentionGradientOperation(this, new(dy, 0, Y.Heads, Y.Width), gradients[0], gradients[1], gradients[2]), Origin);
    }
}

/// <summary>The gradients of query, key and value.</summary>
internal sealed class AttentionGradientOperation(
    AttentionOperation attention, HeadPanels dy, HeadPanels dQuery, HeadPanels dKey, HeadPanels dValue) : Operation
{
    public AttentionOperation Attention => attention;

    public HeadPanels Dy => dy;

    public HeadPanels DQuery => dQuery;

    public HeadPanels DKey => dKey;

    public HeadPanels DValue => dValue;

    public override IEnumerable<Value> Reads => attention.Reads.Append(attention.Statistics!).Append(dy.Value);

    public override IEnumerable<Value> Writes => new[] { dQuery.Value, dKey.Value, dValue.Value }.Distinct();

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
