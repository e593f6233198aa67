using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>What a block gives for each step of a sequence, as a sequence. It reads the sequence, whose mask it has, and the block's output.</summary>
public sealed record TimeDistributed : Layer
{
    /// <summary>The input that is the block's output; its samples are the steps.</summary>
    public const int Output = 1;

    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.CarriesFirst;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;
}
