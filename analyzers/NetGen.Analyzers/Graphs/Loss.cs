namespace NetGen.Analyzers.Graphs;

/// <summary>A loss on one of the network's tensors.</summary>
/// <param name="Kind">Which loss.</param>
/// <param name="Node">The node whose output it judges.</param>
/// <param name="Name">The name its targets have in the generated API: <c>labels</c>, or <c>policyLabels</c> when there are several losses.</param>
/// <param name="Weight">Its factor in the total.</param>
/// <param name="TargetShape">The shape of one sample's target: the node's, or the node's without its last axis for class indexes.</param>
/// <param name="TargetType">Int32 for class indexes.</param>
/// <param name="LabelSmoothing">The probability spread evenly over all classes.</param>
/// <param name="IgnoreLabel">The class index that counts for nothing; null for none.</param>
/// <param name="Delta">Huber: where the parabola becomes a line.</param>
/// <param name="OfProbabilities">Cross-entropies: whether the node gives probabilities and not logits.</param>
public sealed record Loss(
    LossKind Kind,
    int Node,
    string Name,
    float Weight,
    Shape TargetShape,
    ElementType TargetType,
    float LabelSmoothing = 0,
    int? IgnoreLabel = null,
    float Delta = 1,
    bool OfProbabilities = false);

/// <summary>Which loss; each has an attribute of its own.</summary>
public enum LossKind
{
    MeanSquaredError,
    MeanAbsoluteError,
    Huber,
    CategoricalCrossentropy,
    SparseCategoricalCrossentropy,
    BinaryCrossentropy,
    KLDivergence,
}
