using Xunit;

namespace NetGen.Analyzers.Tests;

public class ProbeRuleTests
{
    [Fact]
    public Task AnyLayerCanBeProbed() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Probe("later")] [Probe("input")] [Dense(3)] [Block<Part>(repeat: 2)] [Residual<Part>(repeat: 2, Name = "rest")]
        [Dense(2, Name = "later")] [Probe("dense_1")] [Probe("block_2")] [Probe("block_2.inner")] [Probe("rest")] [Probe("rest_1.dense_1")]
        [Softmax] [Probe("rest_1.add")] partial class Net;
        [Block] [Dense(3, Name = "inner")] [Dense(3)] class Part;
        """);

    [Fact]
    public Task Unknown() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, Name = "hidden")] [Block<Part>] [Probe({|NETGEN185:"hiden"|})] [Probe({|NETGEN185:"block_1.iner"|})]
        [Probe({|NETGEN185:"nowhere"|})] [Probe({|NETGEN185:null!|})] partial class Net;
        [Block] [Dense(3, Name = "inner")] class Part;
        """,
        "Probe 1: no layer is called 'hiden'; did you mean 'hidden'?",
        "Probe 2: no layer is called 'block_1.iner'; did you mean 'block_1.inner'?",
        "Probe 3: no layer is called 'nowhere'",
        "Probe 4: no layer is called ''");

    [Fact]
    public Task BehindAMistakeNothingIsUnknown() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense({|NETGEN124:0|})] [Block<Part>] [Probe("block_1.inner")] [Probe("dense_1")] partial class Net;
        [Block] [Dense(3, Name = "inner")] class Part;
        """,
        "Layer 1 [Dense]: units must be positive, but is 0");

    [Fact]
    public Task Twice() => Mistakes.Expect(
        """[Network] [Input(4)] [Dense(3)] [Probe("dense_1")] [Probe({|NETGEN118:"dense_1"|})] partial class Net;""",
        "Probe 2: the name 'dense_1' already belongs to Probe 1");

    [Fact]
    public Task InABlock() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Block<Part>] partial class Net;
        [Block] [Dense(3)] [{|NETGEN116:Probe("dense_1")|}] class Part;
        """,
        "Block 'Part': [Probe] belongs on a network, not on a block");

    [Fact]
    public Task IntegersHaveNoGradient() => Mistakes.Expect(
        """[Network] [Input(4, Type = ElementType.Int32)] [Dense(3)] [Probe({|NETGEN186:"input"|})] partial class Net;""",
        "Probe 1: input 'input' is made of integers, so it has no gradient");

    [Fact]
    public Task AProbeIsNoUse() => Mistakes.Expect(
        """[Network] [Input(4)] [Dense(3, Name = {|NETGEN121:"side"|})] [Dense(3, From = "input")] [Probe("side")] partial class Net;""",
        "Layer 1 [Dense]: nothing uses 'side'; name it in a merge, a From, an [Output] or a loss, or remove it");

    [Fact]
    public Task FusedWithItsLoss() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(4, Name = "logits")] [Softmax] [Reshape(4, 1)] [Flatten] [CategoricalCrossentropy]
        [Probe("logits")] [Probe({|NETGEN187:"softmax_1"|})] [Probe({|NETGEN187:"reshape_1"|})] [Probe({|NETGEN187:"flatten_1"|})]
        partial class Net;
        [Network] [Input(4)] [Dense(4, activation: Activation.Sigmoid)] [BinaryCrossentropy] [Probe({|NETGEN187:"dense_1"|})] partial class Other;
        [Network] [Input(4)] [Dense(4, activation: Activation.Sigmoid)] [MeanSquaredError] [Probe("dense_1")] partial class Third;
        [Network] [Input(4, 4, 3)] [Conv2D(4, 3, activation: Activation.Softmax)] [SparseCategoricalCrossentropy] [Probe({|NETGEN187:"conv2d_1"|})]
        partial class Pixels;
        """,
        "Probe 2: CategoricalCrossentropy takes the logits behind 'softmax_1', so that it has no gradient there; probe the layer that makes the logits",
        "Probe 3: CategoricalCrossentropy takes the logits behind 'reshape_1', so that it has no gradient there; probe the layer that makes the logits",
        "Probe 4: CategoricalCrossentropy takes the logits behind 'flatten_1', so that it has no gradient there; probe the layer that makes the logits",
        "Probe 1: BinaryCrossentropy takes the logits behind 'dense_1', so that it has no gradient there; probe the layer that makes the logits",
        "Probe 1: SparseCategoricalCrossentropy takes the logits behind 'conv2d_1', so that it has no gradient there; probe the layer that makes the logits");
}
