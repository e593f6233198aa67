namespace NetGen.Analyzers.Graphs;

/// <summary>A layer's kind and options: a record of primitives, equal by value. One file a layer.</summary>
public abstract record Layer;
