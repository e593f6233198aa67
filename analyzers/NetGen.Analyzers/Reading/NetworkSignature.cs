using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>What a network's generated API takes and gives, as far as it is known.</summary>
/// <param name="Class">The class to complete.</param>
/// <param name="CanComplete">Whether generated code can be added to the class at all.</param>
/// <param name="Inputs">Its inputs, in order.</param>
/// <param name="Outputs">Its outputs, in order.</param>
/// <param name="Targets">The targets of its losses, in order.</param>
/// <param name="IsExplained">Whether it has a training session even without losses: for its probes or its inputs' gradients.</param>
public sealed record NetworkSignature(
    NetworkClass Class,
    bool CanComplete,
    EquatableArray<SignatureItem> Inputs,
    EquatableArray<SignatureItem> Outputs,
    EquatableArray<SignatureItem> Targets,
    bool IsExplained);
