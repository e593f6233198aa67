using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>A state that a recurrent layer ended in, for others to read.</summary>
/// <param name="Index">Which of its states: h, c of the forward direction, then those of the backward one.</param>
public sealed record RecurrentState(int Index) : Layer
{
    public override bool KeepsSteps => false;

    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;
}
