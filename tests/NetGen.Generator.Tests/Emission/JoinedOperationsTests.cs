using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Operations that join others: the product behind a streamed step, gradients of parameters in a stage that is there anyway.</summary>
public sealed class JoinedOperationsTests
{
    [Fact]
    public void A_plain_product_behind_a_streamed_step_is_part_of_it()
    {
        var stream = SessionText.Of("[Input(9, 1)] [LSTM(20, returnSequences: true)] [Dense(2)]", "Streaming");
        Assert.Contains("LSTMStreamDense2(", stream);
        Assert.DoesNotContain("DenseStep", stream);
    }

    [Fact]
    public void A_product_with_an_activation_follows_the_streamed_step()
    {
        var stream = SessionText.Of("[Input(9, 1)] [LSTM(20, returnSequences: true)] [Dense(2, activation: Activation.Tanh)]", "Streaming");
        Assert.Contains("LSTMStream(", stream);
        Assert.DoesNotContain("LSTMStreamDense", stream);
    }

    [Fact]
    public void Gradients_of_parameters_join_a_stage_that_is_there_anyway()
    {
        var training = SessionText.Of("[Input(7, 7, 3)] [Conv2D(5, 3)] [Flatten] [Dense(2)] [MeanSquaredError]", "Training");
        var given = training.IndexOf(".DenseInputGradient(", StringComparison.Ordinal);
        var gradient = training.IndexOf("GradientData(WeightOffsets.Dense1Kernel)", StringComparison.Ordinal);
        Assert.True(given >= 0 && given < gradient);
        Assert.DoesNotContain("private void", training[given..gradient]);
        Assert.Contains("private void Backward", training[gradient..]);
    }
}
