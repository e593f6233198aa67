using NetGen.Analyzers.Graphs;

namespace NetGen.Tests.Contract;

/// <summary>A network ready to run: the graph that the front end checked and the code that the back end wrote for it.</summary>
public sealed record CompiledNetwork(Graph Graph, NetworkDriver Driver)
{
    public string Name => Graph.Class.Name;

    /// <summary>What the reference answered about it.</summary>
    public Answers Answers { get; init; } = new(null);
}
