using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>What passes between the operations of an image has one place in a prediction; what others read has one for each image.</summary>
public sealed class PassingValuesTests
{
    private const string Layers = "[Input(20, 20, 8)] [Conv2D(16, 3, activation: Activation.ReLU)] [Conv2D(24, 5, Name = \"kept\")] [MaxPooling2D(2)]";

    [Fact]
    public void Images_of_a_prediction_take_turns_in_one_place()
    {
        var forward = SessionText.Of($"{Layers} [Flatten] [Dense(3)]", "Inference");
        Assert.Contains("for (var image = 0; image < endSample - firstSample; image++) Forward1Image1(firstSample, firstSample + 1, image);", forward);
        Assert.Contains("ref Arena(At.Input, image * 400)", forward);
        Assert.Contains("ref Arena(At.Conv2d1)", forward);
    }

    [Fact]
    public void What_users_or_other_stages_read_has_a_place_for_each_image()
    {
        var forward = SessionText.Of($"{Layers} [Flatten] [Dense(3)]", "Inference");
        Assert.Contains("ref Arena(At.Kept, image * 196)", forward);
        Assert.DoesNotContain("ref Arena(At.Kept)", forward);
        Assert.Contains("ref Arena(At.MaxPooling2d1, image * 49)", forward);
    }

    [Fact]
    public void Training_keeps_a_place_for_each_image() =>
        Assert.DoesNotContain("image * ", SessionText.Of($"{Layers} [Flatten] [Dense(3)] [MeanSquaredError]", "Training"));

    [Fact]
    public void A_run_that_passes_nothing_on_is_as_ever() =>
        Assert.DoesNotContain("image * ", SessionText.Of("[Input(20, 20, 8)] [Conv2D(16, 3, Name = \"one\")] [Conv2D(16, 3, Name = \"two\")]", "Inference"));
}
