using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>What the compiler knows about a network's parameters. For generated code.</summary>
/// <param name="name">The name of the network's class.</param>
/// <param name="parameters">The parameters, in the order in which their layers are declared.</param>
/// <param name="length">The number of floats of the parameter buffer.</param>
/// <param name="decayingLength">The number of leading floats that belong to trainable parameters with weight decay.</param>
/// <param name="trainableLength">The number of leading floats that belong to trainable parameters.</param>
/// <param name="denseLength">The number of leading floats that every training step changes; −1 for all that are trainable.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkDescription(
    string name, ParameterDescription[] parameters, int length, int decayingLength, int trainableLength, int denseLength = -1)
{
    /// <summary>The name of the network's class.</summary>
    public string Name { get; } = name;

    /// <summary>The number of floats of the parameter buffer.</summary>
    public int Length { get; } = length;

    /// <summary>The number of leading floats that belong to trainable parameters with weight decay.</summary>
    public int DecayingLength { get; } = decayingLength;

    /// <summary>The number of leading floats that belong to trainable parameters; the length of a gradient buffer.</summary>
    public int TrainableLength { get; } = trainableLength;

    internal int DenseLength { get; } = denseLength < 0 ? trainableLength : denseLength;

    internal ParameterDescription[] Parameters { get; } = parameters;
}
