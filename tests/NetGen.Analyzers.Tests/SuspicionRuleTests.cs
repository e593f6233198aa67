using Xunit;

namespace NetGen.Analyzers.Tests;

public class SuspicionRuleTests
{
    [Fact]
    public Task NeedlessActivation() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, activation: Activation.ReLU)] [{|NETGEN300:ReLU|}] [Dense(3)] [Tanh] [{|NETGEN300:Activation(Activation.Tanh)|}]
        [Dense(2, activation: Activation.Sigmoid)] [Dropout(0.5f)] [Reshape(1, 2)] [{|NETGEN300:LeakyReLU|}] partial class Net;
        [Block] [ReLU6] [{|NETGEN300:ReLU(maxValue: 8)|}] class Part;
        """,
        "Layer 2 [ReLU]: ReLU behind the ReLU of Layer 1 [Dense] changes nothing; remove it",
        "Layer 5 [Activation]: Tanh behind the Tanh of Layer 4 [Tanh] applies it twice; remove it",
        "Layer 9 [LeakyReLU]: LeakyReLU behind the Sigmoid of Layer 6 [Dense] changes nothing; remove it",
        "Layer 2 [ReLU]: ReLU behind the ReLU6 of Layer 1 [ReLU6] changes nothing; remove it");

    [Fact]
    public Task ActivationsInARowThatAreMeant() => Mistakes.Expect(
        """
        [Network] [Input(4)] [ReLU] [ReLU(threshold: 0.5f)] [ReLU(maxValue: 2)] [Tanh] [Identity] [Activation(Activation.Linear)] [ReLU] partial class Net;
        [Network] [Input(4)] [ReLU(negativeSlope: 0.1f)] [ReLU] [Dense(3, activation: Activation.ReLU)] [Dense(3, activation: Activation.ReLU)]
        [Add("dense_1")] [ReLU] partial class Other;
        [Network] [Input(7, 4)] [LSTM(3)] [Tanh] [Exponential] [Tanh] partial class Third;
        """);

    [Fact]
    public Task ActivationBehindSoftmax() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, activation: Activation.Softmax)] [{|NETGEN301:ReLU|}] partial class Net;
        [Network] [Input(4)] [Softmax] [Identity] [{|NETGEN301:Softmax|}] partial class Other;
        [Block] [LogSoftmax] [{|NETGEN301:Activation(Activation.Sigmoid)|}] class Part;
        [Network] [Input(5, 4)] [Softmax(1)] [Softmax(2)] [ReLU(threshold: 0.1f)] [LogSoftmax] [Exponential] [Dense(3, activation: Activation.ReLU)]
        partial class Meant;
        """,
        "Layer 2 [ReLU]: ReLU has no place behind the Softmax of Layer 1 [Dense], which gives probabilities; remove one of them",
        "Layer 3 [Softmax]: Softmax has no place behind the Softmax of Layer 1 [Softmax], which gives probabilities; remove one of them",
        "Layer 2 [Activation]: Sigmoid has no place behind the LogSoftmax of Layer 1 [LogSoftmax], which gives logarithms of probabilities; remove one of them");

    [Fact]
    public Task DropoutBeforeLoss() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3)] [{|NETGEN302:Dropout(0.5f)|}] [SparseCategoricalCrossentropy] partial class Net;
        [Network] [Input(4, 3)] [Dense(3)] [{|NETGEN302:SpatialDropout1D(0.5f)|}] [Flatten] [MeanSquaredError] [Huber] partial class Other;
        [Network] [Input(4)] [Dense(3)] [Dropout(0)] [MeanSquaredError] partial class Off;
        [Network] [Input(4)] [Dense(3)] [Dropout(0.5f)] partial class Untrained;
        [Network] [Input(4)] [Dense(3)] [GaussianNoise(0.5f)] [MeanSquaredError] partial class Noisy;
        """,
        "Layer 2 [Dropout]: Loss 1 [SparseCategoricalCrossentropy] would judge outputs of which some are dropped; "
            + "put the dropout before the last layer that learns",
        "Layer 2 [SpatialDropout1D]: Loss 1 [MeanSquaredError] would judge outputs of which some are dropped; "
            + "put the dropout before the last layer that learns");

    [Fact]
    public Task BiasBeforeNormalization() => Mistakes.Expect(
        """
        [Network] [Input(8, 8, 3)] [{|NETGEN303:Conv2D(4, 3)|}] [BatchNormalization] [{|NETGEN303:DepthwiseConv2D(3)|}] [BatchNormalization]
        [Flatten] [Dense(5, useBias: {|NETGEN303:true|})] [BatchNormalization] [MeanSquaredError] partial class Net;
        [Block] [{|NETGEN303:SeparableConv2D(4, 3)|}] [BatchNormalization] class Part;
        """,
        "Layer 1 [Conv2D]: the bias has no effect, for Layer 2 [BatchNormalization] subtracts it with the mean and adds its own; say useBias: false",
        "Layer 3 [DepthwiseConv2D]: the bias has no effect, for Layer 4 [BatchNormalization] subtracts it with the mean and adds its own; "
            + "say useBias: false",
        "Layer 6 [Dense]: the bias has no effect, for Layer 7 [BatchNormalization] subtracts it with the mean and adds its own; say useBias: false",
        "Layer 1 [SeparableConv2D]: the bias has no effect, for Layer 2 [BatchNormalization] subtracts it with the mean and adds its own; "
            + "say useBias: false");

    [Theory]
    [InlineData("[Dense(5, useBias: false)] [BatchNormalization]")]
    [InlineData("[Dense(5)] [BatchNormalization(center: false)]")]
    [InlineData("[Dense(5)] [BatchNormalization(axis: 1)]")]
    [InlineData("[Dense(5, activation: Activation.ReLU)] [BatchNormalization]")]
    [InlineData("[Dense(5)] [ReLU] [BatchNormalization]")]
    [InlineData("[Dense(5, Trainable = false)] [BatchNormalization]")]
    [InlineData("[Dense(5)] [BatchNormalization(Trainable = false)]")]
    [InlineData("[Dense(5, Name = \"a\")] [BatchNormalization] [Add(\"a\")]")]
    [InlineData("[Dense(5)] [BatchNormalization] [Probe(\"dense_1\")]")]
    [InlineData("[LSTM(5)] [BatchNormalization]")]
    [InlineData("[Dense(5)] [LayerNormalization]")]
    public Task ABiasThatHasAnEffect(string layers) => Mistakes.Expect($"[Network] [Input(6, 4)] {layers} [MeanSquaredError] partial class Net;");

    [Fact]
    public Task ABiasThatIsNeverTrained() => Mistakes.Expect("[Network] [Input(6, 4)] [Dense(5)] [BatchNormalization] partial class Net;");

    [Fact]
    public Task SigmoidOfClasses() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, activation: Activation.Sigmoid)] [{|NETGEN304:CategoricalCrossentropy|}] partial class Net;
        [Network] [Input(4)] [Dense(3)] [HardSigmoid] [Identity] [{|NETGEN304:SparseCategoricalCrossentropy(From = "output")|}] partial class Other;
        [Network] [Input(4)] [Dense(3, activation: Activation.Sigmoid)] [BinaryCrossentropy] [KLDivergence] [MeanSquaredError] partial class Third;
        """,
        "Loss 1 [CategoricalCrossentropy] takes logits or a Softmax, but Layer 1 [Dense] ends in Sigmoid; "
            + "leave the activation out, or use BinaryCrossentropy where several classes can be right",
        "Loss 1 [SparseCategoricalCrossentropy] takes logits or a Softmax, but Layer 2 [HardSigmoid] ends in HardSigmoid; "
            + "leave the activation out, or use BinaryCrossentropy where several classes can be right");

    [Fact]
    public Task SoftmaxOfBinary() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, activation: Activation.Softmax)] [{|NETGEN305:BinaryCrossentropy|}] partial class Net;
        [Network] [Input(4)] [Dense(3, activation: Activation.Softmax)] [CategoricalCrossentropy] [KLDivergence] partial class Other;
        """,
        "Loss 1 [BinaryCrossentropy] takes logits or a Sigmoid, but Layer 1 [Dense] ends in Softmax; "
            + "leave the activation out, or use CategoricalCrossentropy where one class is right");

    [Fact]
    public Task PositiveLogits() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, activation: {|NETGEN306:Activation.ReLU|})] [SparseCategoricalCrossentropy] partial class Net;
        [Network] [Input(4)] [Dense(3)] [{|NETGEN306:ReLU6|}] [Flatten] [BinaryCrossentropy] partial class Other;
        [Network] [Input(4)] [Dense(3, activation: Activation.LeakyReLU)] [CategoricalCrossentropy] partial class Third;
        [Network] [Input(4)] [Dense(3, activation: Activation.ReLU)] [MeanSquaredError] partial class Fourth;
        """,
        "Layer 1 [Dense]: Loss 1 [SparseCategoricalCrossentropy] takes logits, but ReLU keeps them from being negative; remove the ReLU",
        "Layer 2 [ReLU6]: Loss 1 [BinaryCrossentropy] takes logits, but ReLU6 keeps them from being negative; remove the ReLU6");

    [Fact]
    public Task SoftmaxOfOne() => Mistakes.Expect(
        """
        [Network] [Input(6, 4)] [Dense(1, activation: {|NETGEN307:Activation.Softmax|})] partial class Net;
        [Network] [Input(1, 4)] [{|NETGEN307:LogSoftmax(axis: 1)|}] partial class Other;
        [Network] [Input(1, 4)] [Softmax] [Dense(1, activation: Activation.Sigmoid)] partial class Third;
        """,
        "Layer 1 [Dense]: Softmax over the single element of an axis of 6×1 is always 1; use Sigmoid, or two elements",
        "Layer 1 [LogSoftmax]: LogSoftmax over the single element of an axis of 1×4 is always 0; use Sigmoid, or two elements");

    [Fact]
    public Task NeedlessFrom() => Mistakes.Expect(
        """
        [Network] [Input(3)] [Dense(3, Name = "a")] [Dense(3, From = {|NETGEN308:"a"|})] [Add("input", From = {|NETGEN308:"dense_1"|})] partial class Net;
        [Block] [Block<Inner>(repeat: 2, Name = "b")] [Dense(4, From = {|NETGEN308:"b"|})] class Part;
        [Block] [Dense(4)] class Inner;
        """,
        "Layer 2 [Dense]: From has no effect: 'a' is the layer right above, and no branch starts there; remove it",
        "Layer 3 [Add]: From has no effect: 'dense_1' is the layer right above, and no branch starts there; remove it",
        "Layer 2 [Dense]: From has no effect: 'b' is the layer right above, and no branch starts there; remove it");

    [Theory]
    [InlineData("[Dense(3, Name = \"a\")] [Dense(3, From = \"a\")] [Dense(3, From = \"a\")] [Add(\"dense_1\")]")]
    [InlineData("[Dense(3, Name = \"a\")] [Dense(3, From = \"a\")] [Add(\"a\")]")]
    [InlineData("[Dense(3, Name = \"a\")] [Dense(3, From = \"a\")] [Output(\"a\")] [Output(\"dense_1\")]")]
    [InlineData("[Dense(3, From = \"input\")]")]
    [InlineData("[Dense(4, Name = \"a\")] [Dense(4, From = \"input\")] [Block<Part>(repeat: 2, From = \"a\")] [Add(\"dense_1\")]")]
    [InlineData("[Dense(3, Name = \"a\")] [Dense(3, From = \"input\")] [Dense(3, From = \"a\")] [Add(\"dense_1\")]")]
    [InlineData("[Reshape(4, 1)] [LSTM(3, returnState: true, Name = \"l\")] [Dense(3, From = \"l.h\")] [Add(\"l\")]")]
    public Task AFromThatHasAnEffect(string layers) =>
        Mistakes.Expect($"[Network] [Input(4)] {layers} partial class Net; [Block] [Dense(4)] class Part;");

    [Fact]
    public Task HugeDense() => Mistakes.Expect(
        """
        [Network] [Input(224, 224, 3)] [Flatten] [Dropout(0.1f)] [Dense({|NETGEN309:100|})] [Dense(10)] partial class Net;
        [Network] [Input(224, 224, 3)] [Flatten] [Dense(units: 66)] [Dense(10)] partial class Below;
        [Network] [Input(150528)] [Flatten] [Dense(100)] [Dense(10)] partial class Flat;
        [Network] [Input(224, 224, 3)] [Flatten] [Dense(100)] [Dense(20000)] [Dense(100)] [GaussianNoise(0.1f)] partial class Shared;
        """,
        "Layer 3 [Dense]: 15,052,900 parameters, 99 % of the network's, read the flattened 224×224×3; "
            + "shrink it first, with [GlobalAveragePooling2D] or a stride");

    [Fact]
    public Task MismatchedInitializer() => Mistakes.Expect(
        """
        [Network] [Input(8, 8, 3)] [Conv2D(4, 3, activation: Activation.Tanh, kernelInitializer: {|NETGEN310:Initializer.HeNormal|})]
        [SeparableConv2D(4, 3, pointwiseInitializer: {|NETGEN310:Initializer.HeUniform|})] [Sigmoid]
        [Dense(5, Activation.SELU, kernelInitializer: {|NETGEN310:Initializer.HeNormal|})] partial class Net;
        """,
        "Layer 1 [Conv2D]: HeNormal makes up for the half that ReLU zeroes, but the activation is Tanh; use GlorotNormal",
        "Layer 2 [SeparableConv2D]: HeUniform makes up for the half that ReLU zeroes, but the activation is Sigmoid; use GlorotUniform",
        "Layer 4 [Dense]: HeNormal makes up for the half that ReLU zeroes, but the activation is SELU; use LecunNormal");

    [Theory]
    [InlineData("[Dense(5, Activation.ReLU, kernelInitializer: Initializer.HeNormal)]")]
    [InlineData("[Dense(5, Activation.GELU, kernelInitializer: Initializer.HeNormal)]")]
    [InlineData("[Dense(5, kernelInitializer: Initializer.HeNormal)]")]
    [InlineData("[Dense(5, Activation.Tanh)]")]
    [InlineData("[Dense(5, Activation.SELU)]")]
    [InlineData("[Dense(5, kernelInitializer: Initializer.HeNormal)] [LayerNormalization] [Tanh]")]
    [InlineData("[Dense(5, kernelInitializer: Initializer.HeNormal, Name = \"a\")] [Tanh] [Add(\"a\")]")]
    [InlineData("[LSTM(5, kernelInitializer: Initializer.HeNormal)]")]
    public Task InitializersThatMayBeMeant(string layers) => Mistakes.Expect($"[Network] [Input(6, 4)] {layers} partial class Net;");

    [Fact]
    public Task DropoutBehindSelu() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, activation: Activation.SELU)] [{|NETGEN311:Dropout(0.25f)|}] [Dense(3)] [SELU] [AlphaDropout(0.1f)]
        [Dense(3)] [ReLU] [Dropout(0.25f)] partial class Net;
        """,
        "Layer 2 [Dropout]: Dropout undoes the normalisation by the SELU of Layer 1 [Dense]; use [AlphaDropout(0.25f)]");

    /// <summary>A network with a mistake is looked at again once it has none.</summary>
    [Fact]
    public Task MistakesComeFirst() => Mistakes.Expect(
        "[Network] [Input(4)] [Dense({|NETGEN124:0|})] [ReLU] [ReLU] partial class Net;",
        "Layer 1 [Dense]: units must be positive, but is 0");

    [Fact]
    public Task RepeatedBlocksAreNoReasonToRepeatAWarning() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Block<Part>(repeat: 3)] [Residual<Part>] partial class Net;
        [Block] [Dense(4)] [ReLU] [{|NETGEN300:ReLU|}] class Part;
        """,
        "Layer 3 [ReLU]: ReLU behind the ReLU of Layer 2 [ReLU] changes nothing; remove it");
}
