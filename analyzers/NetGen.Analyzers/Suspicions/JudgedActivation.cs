using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Suspicions;

/// <summary>An activation before a cross-entropy that takes logits and would not know it for its own.</summary>
internal static class JudgedActivation
{
    public static IEnumerable<Finding> Find(Flow flow)
    {
        foreach (var (loss, layer) in flow.Losses)
        {
            if (loss.OfProbabilities) continue;
            var judged = flow.Shown(layer);
            var isBinary = loss.Entry.Kind is LossKind.BinaryCrossentropy;
            if (!isBinary && loss.Entry.Kind is not (LossKind.CategoricalCrossentropy or LossKind.SparseCategoricalCrossentropy)) continue;
            switch (judged.Activation.Kind)
            {
                case ActivationKind.Sigmoid or ActivationKind.HardSigmoid when !isBinary:
                    yield return OnLoss(SuspicionRules.SigmoidOfClasses.Id, loss.Entry.Kind is LossKind.CategoricalCrossentropy && judged.Activation.Kind is ActivationKind.Sigmoid ? "BinaryCrossentropy" : null);
                    break;
                case ActivationKind.Softmax or ActivationKind.LogSoftmax when isBinary:
                    yield return OnLoss(SuspicionRules.SoftmaxOfBinary.Id, judged.Node?.Shape.Last > 1 ? "CategoricalCrossentropy" : null);
                    break;
                case ActivationKind.ReLU when judged.Activation.A == 0:
                case ActivationKind.ReLU6:
                    yield return SuspicionTable.On(
                        SuspicionRules.PositiveLogits, judged, judged.ActivationArgument, flow.WithoutActivation(judged), loss.Title, judged.Activation.Kind.ToString());
                    break;
            }

            Finding OnLoss(string rule, string? other)
            {
                EquatableArray<Suggestion> others = other is null ? [] : [Suggestion.Become(other)];
                EquatableArray<string> texts = [loss.Title, judged.Title, judged.Activation.Kind.ToString()];
                return new(rule, loss.Attribute, null, texts, Suggestions: [.. flow.WithoutActivation(judged), .. others]);
            }
        }
    }
}
