using NetGen.Analyzers.Losses;

namespace NetGen.Analyzers.Reading;

/// <summary>A loss whose options are read, before the shape it judges is known.</summary>
/// <param name="Attribute">The index of its attribute.</param>
/// <param name="Title">How messages call it.</param>
/// <param name="Entry">Which loss.</param>
/// <param name="Step">The step it judges, or <see cref="StepInput.Missing"/>.</param>
/// <param name="Judged">The name of that output or layer.</param>
/// <param name="Target">The parameter name of its targets.</param>
/// <param name="Weight">Its factor in the total.</param>
/// <param name="LabelSmoothing">The probability spread evenly.</param>
/// <param name="IgnoreLabel">The label that does not count.</param>
/// <param name="Delta">Where Huber's parabola becomes a line.</param>
/// <param name="OfProbabilities">Whether a cross-entropy judges probabilities.</param>
internal sealed record LossDraft(
    int Attribute,
    string Title,
    LossEntry Entry,
    int Step,
    string Judged,
    string Target,
    float Weight,
    float LabelSmoothing,
    int? IgnoreLabel,
    float Delta,
    bool OfProbabilities);
