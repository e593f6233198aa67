using NetGen.Analyzers.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>One query for each head and sample against the keys and values of the steps so far.</summary>
/// <param name="query">The query: one row.</param>
/// <param name="keys">The keys so far, a state.</param>
/// <param name="values">The values so far, a state.</param>
/// <param name="counts">Whether each of those steps counts; null if all do.</param>
/// <param name="y">The result: one row.</param>
/// <param name="shape">What is computed.</param>
/// <param name="place">The C# of the step's place.</param>
internal sealed class AttentionStepOperation(
    HeadPanels query, HeadPanels keys, HeadPanels values, Value? counts, Value y, AttentionShape shape, string place) : Operation
{
    public HeadPanels Query => query;

    public HeadPanels Keys => keys;

    public HeadPanels Values => values;

    public Value? Counts => counts;

    public HeadPanels Y { get; } = new(y, 0, query.Heads, values.Width);

    public AttentionShape Shape => shape;

    public string Place => place;

    public override IEnumerable<Value> Reads => new[] { query.Value, keys.Value, values.Value, counts }.OfType<Value>();

    public override IEnumerable<Value> Writes => [y];

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Sessions that take one step at a time are not trained.");
}

/// <summary>Writes a step's row to the rows of the steps so far.</summary>
/// <param name="x">The heads of the row.</param>
/// <param name="cache">The rows, a state.</param>
/// <param name="place">The C# of the step's place.</param>
internal sealed class AppendStepOperation(HeadPanels x, Value cache, string place) : Operation
{
    public HeadPanels X => x;

    public Value Cache => cache;

    public string Place => place;

    public override IEnumerable<Value> Reads => [x.Value, cache];

    public override IEnumerable<Value> Writes => [cache];

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Sessions that take one step at a time are not trained.");
}
