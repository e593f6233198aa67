using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

/// <summary>The networks that show an activation in every place where it can stand.</summary>
public static class ActivationSource
{
    /// <param name="layer">The attribute without brackets, <c>ELU(alpha: 0.5f)</c>.</param>
    /// <param name="option">The member of <c>Activation</c> that means the same in a dense layer; null for none.</param>
    public static NetworkSource Of(string layer, string? option = null)
    {
        (string, string)[] alone =
        [
            ("One", $"[Input(1)] [{layer}] [MeanSquaredError]"),
            ("Prime", $"[Input(17)] [{layer}] [MeanSquaredError]"),
            ("Sequence", $"[Input(3, 5)] [{layer}] [MeanSquaredError]"),
        ];
        return option is null
            ? new([.. alone, ("BehindDense", $"[Input(7)] [Dense(19)] [{layer}] [Dense(3)] [MeanSquaredError]")])
            : new([.. alone, ("Option", $"[Input(7)] [Dense(19, activation: Activation.{option})] [Dense(3)] [MeanSquaredError]")]);
    }
}
