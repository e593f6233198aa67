using NetGen.Analyzers.Diagnostics;

namespace NetGen.Analyzers.Reading;

/// <summary>The layers of a network or block with all names resolved, before any shape is known.</summary>
/// <param name="Steps">Inputs, layers and uses of blocks; each reads only those before it.</param>
/// <param name="Last">The step whose output is the block's, or the network's without <c>[Output]</c>; −1 if there is none.</param>
/// <param name="Outputs">The network's outputs.</param>
/// <param name="Losses">The network's losses.</param>
/// <param name="Probes">The network's probes.</param>
/// <param name="InputSpec">The inputs that the block accepts; null for any.</param>
/// <param name="Findings">Mistakes that are mistakes whatever the shapes.</param>
/// <param name="IsSound">Whether the compiler could bind every attribute.</param>
internal sealed record Sequence(
    IReadOnlyList<Step> Steps,
    int Last,
    IReadOnlyList<OutputDraft> Outputs,
    IReadOnlyList<LossDraft> Losses,
    IReadOnlyList<ProbeDraft> Probes,
    InputSpec? InputSpec,
    IReadOnlyList<Finding> Findings,
    bool IsSound);
