namespace NetGen.Analyzers.Calls;

/// <summary>Which of the classes that the build makes for a network.</summary>
internal enum NetworkPart
{
    Network,
    Inference,
    Training,
    Streaming,
}
