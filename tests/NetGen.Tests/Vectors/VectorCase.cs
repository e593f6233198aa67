namespace NetGen.Tests.Vectors;

/// <summary>One network with PyTorch's numbers for it.</summary>
/// <param name="Name">Unique within its file; with <see cref="VectorFile.Cases"/> prefixed by the file's name.</param>
/// <param name="Source">The network's attributes without [Network]: inputs, layers, outputs, losses.</param>
/// <param name="Blocks">Declarations of the blocks that <paramref name="Source"/> uses; empty for none.</param>
/// <param name="Samples">The number of samples.</param>
/// <param name="Inputs">Inputs in declaration order.</param>
/// <param name="Parameters">Every parameter by its full name.</param>
/// <param name="Targets">One target for each loss, in declaration order.</param>
/// <param name="SampleWeights">One weight a sample; null for all 1.</param>
/// <param name="Outputs">Expected outputs in declaration order; a lone output is named <c>output</c>.</param>
/// <param name="Loss">Expected total loss, penalties included.</param>
/// <param name="Gradients">Expected gradient of every trainable parameter.</param>
/// <param name="InputGradients">Expected gradient of every input, in the order of <paramref name="Inputs"/>.</param>
/// <param name="Members">Members of the network's class: functions that <paramref name="Source"/> names; empty for none.</param>
public sealed record VectorCase(
    string Name,
    string Source,
    string Blocks,
    int Samples,
    VectorTensor[] Inputs,
    VectorTensor[] Parameters,
    VectorTensor[] Targets,
    float[]? SampleWeights,
    VectorTensor[] Outputs,
    float Loss,
    VectorTensor[] Gradients,
    VectorTensor[] InputGradients,
    string Members = "")
{
    /// <summary>What a test runner shows.</summary>
    public override string ToString() => Name;
}
