using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>The target of a loss. For generated code.</summary>
/// <remarks>
/// Float targets are packed into the arena. Class indexes (<see cref="ElementType.Int32"/>) live in an array of the session, one
/// for each row of the prediction: <c>elements</c> is then the number of rows of a sample, and <c>offset</c> is unused.
/// </remarks>
/// <param name="name">The name the user knows it by: <c>labels</c>, <c>policyLabels</c>.</param>
/// <param name="elements">The number of values of one sample.</param>
/// <param name="features">The size of the last axis; 1 for class indexes.</param>
/// <param name="type">The type of the values.</param>
/// <param name="offset">The place of float targets in the arena, in units.</param>
/// <param name="classes">For class indexes: they are 0 to classes - 1.</param>
/// <param name="weight">The loss's factor in the total.</param>
/// <param name="ignoreLabel">The class index that counts for nothing; null for none.</param>
/// <param name="prediction">The tensor that the loss judges.</param>
/// <param name="probabilities">Whether that tensor holds probabilities, as behind a sigmoid or softmax, and not logits or plain values.</param>
/// <param name="mask">The place in the arena of what says which rows count, one number a row; −1 if all do.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TargetSlot(
    string name,
    int elements,
    int features,
    ElementType type,
    int offset,
    int classes,
    float weight,
    int? ignoreLabel,
    TensorSlot prediction,
    bool probabilities = false,
    int mask = -1)
    : TensorSlot(name, elements, type == ElementType.Int32 ? 1 : features, type, offset)
{
    /// <summary>For class indexes: they are 0 to classes - 1.</summary>
    public int Classes { get; } = classes;

    /// <summary>The loss's factor in the total.</summary>
    public float Weight { get; } = weight;

    /// <summary>The class index that counts for nothing; null for none.</summary>
    public int? IgnoreLabel { get; } = ignoreLabel;

    /// <summary>The tensor that the loss judges.</summary>
    public TensorSlot Prediction { get; } = prediction;

    /// <summary>Whether <see cref="Prediction"/> holds probabilities and not logits or plain values.</summary>
    public bool HoldsProbabilities { get; } = probabilities;

    /// <summary>The place in the arena of what says which rows count, one number a row; −1 if all do.</summary>
    internal int Mask { get; } = mask;
}
