using Xunit;

namespace NetGen.Analyzers.Tests;

public class BlockRuleTests
{
    [Fact]
    public Task NotABlock() => Mistakes.Expect(
        """
        [Network] [Input(4)] [{|NETGEN141:Block<string>(repeat: 3)|}] [{|NETGEN141:Residual<Other>|}] partial class Net;
        [Network] [Input(4)] [Dense(3)] partial class Other;
        [Network] [Input(4)] [Block<Unmarked>] partial class Third;
        [{|NETGEN112:Dense(3)|}] class Unmarked;
        """,
        "Layer 1 [Block<String>]: 'String' is not a block; put [Block] on the class",
        "Layer 2 [Residual<Other>]: 'Other' is not a block; put [Block] on the class",
        "Class 'Unmarked' has [Dense] but is neither a [Network] nor a [Block]");

    [Fact]
    public Task Cycle() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Block<C>] partial class Net;
        [Block] [Dense(3)] [{|NETGEN142:Block<B>|}] class A;
        [Block] [Residual<A>] class B;
        [Block] [Block<A>] class C;
        [Block] [{|NETGEN142:Block<Self>|}] class Self;
        """,
        "Layer 2 [Block<B>]: block 'A' contains itself: A → B → A",
        "Layer 1 [Block<Self>]: block 'Self' contains itself: Self → Self");

    [Fact]
    public Task InputSpecMismatch() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [{|NETGEN143:Block<A>|}] partial class Net;
        [Network] [Input(4)] [{|NETGEN143:Residual<B>|}] partial class Other;
        [Network] [Input(4)] [{|NETGEN143:Block<C>|}] partial class Third;
        [Block] [InputSpec(-1, 64)] [Dense(3)] class A;
        [Block] [InputSpec(Rank = 2)] [Dense(3)] class B;
        [Block] [Block<B>] class C;
        """,
        "Layer 1 [Block<A>]: 'A' accepts any×64, but input is 4×3",
        "Layer 1 [Residual<B>]: 'B' accepts inputs of 2 axes, but input is 4",
        "Layer 1 [Block<C>], layer 1 [Block<B>]: 'B' accepts inputs of 2 axes, but input is 4");

    [Fact]
    public Task InputSpecMatch() => Mistakes.Expect(
        """
        [Network] [Input(7, 64)] [Block<A>] [Block<B>] partial class Net;
        [Block] [InputSpec(-1, 64, Rank = 2)] [Dense(3)] class A;
        [Block] [InputSpec(Rank = 2)] [Dense(3)] class B;
        """);

    [Fact]
    public Task RankDisagrees() => Mistakes.Expect(
        "[Block] [InputSpec(-1, 64, Rank = {|NETGEN144:3|})] [Dense(3)] class A;",
        "[InputSpec]: Rank is 3, but 2 axes are given; leave one out");

    [Fact]
    public Task ResidualShapes() => Mistakes.Expect(
        """
        [Network] [Input(4)] [{|NETGEN145:Residual<A>|}] partial class Net;
        [Network] [Input(4)] [{|NETGEN145:Residual<B>(projection: true)|}] partial class Other;
        [Network] [Input(4)] [Residual<A>(projection: true)] partial class Third;
        [Network] [Input(8, 8, 3)] [{|NETGEN145:Residual<C>|}] partial class Fourth;
        [Network] [Input(8, 8, 3)] [Residual<C>(projection: true)] partial class Fifth;
        [Network] [Input(8, 8, 3)] [{|NETGEN145:Residual<D>(projection: true)|}] partial class Sixth;
        [Block] [Dense(3)] class A;
        [Block] [Reshape(2, -1)] class B;
        [Block] [Conv2D(4, 3, stride: 2, padding: Padding.Same)] class C;
        [Block] [Conv2D(4, 2)] class D;
        """,
        "Layer 1 [Residual<A>]: 'A' turns 4 into 3, so its input cannot be added; projection: true inserts a layer that takes it there",
        "Layer 1 [Residual<B>]: 'B' turns 4 into 2×2, so its input cannot be added; a projection can only change the last axis, and skip elements of the others",
        "Layer 1 [Residual<C>]: 'C' turns 8×8×3 into 4×4×4, so its input cannot be added; projection: true inserts a layer that takes it there",
        "Layer 1 [Residual<D>]: 'D' turns 8×8×3 into 7×7×4, so its input cannot be added; a projection can only change the last axis, and skip elements of the others");

    [Fact]
    public Task NoSteps() => Mistakes.Expect(
        """
        [Network] [Input(4)] [{|NETGEN250:TimeDistributed<A>|}] partial class Net;
        [Network] [Input(4, Type = ElementType.Int32)] [{|NETGEN250:TimeDistributed<A>|}] partial class Other;
        [Network] [Input(4, 1)] [TimeDistributed<A>] partial class Third;
        [Network] [Input(4, 3)] [{|NETGEN250:TimeDistributed<B>|}] partial class Fourth;
        [Block] [Dense(3)] class A;
        [Block] [TimeDistributed<A>] class B;
        """,
        "Layer 1 [TimeDistributed<A>]: 'A' works on each step of its input, which needs two axes or more (steps, …), but input is 4",
        "Layer 1 [TimeDistributed<A>]: 'A' works on each step of its input, which needs two axes or more (steps, …), but input is 4",
        "Layer 1 [TimeDistributed<B>], layer 1 [TimeDistributed<A>]: 'A' works on each step of its input, which needs two axes or more (steps, …), but input is 3");

    [Fact]
    public Task MistakesInEachStep() => Mistakes.Expect(
        """
        [Network] [Input(5, 4, 4, 3)] [{|NETGEN132:TimeDistributed<Odd>|}] partial class Net;
        [Network] [Input(5, 4, 3)] [{|NETGEN201:TimeDistributed<Kept>|}] partial class Other;
        [Network] [Input(30000, 30)] [{|NETGEN131:TimeDistributed<Large>|}] partial class Third;
        [Network] [Input(5, 4)] [{|NETGEN141:TimeDistributed<Nothing>|}] partial class Fourth;
        [Block] [Reshape(7, -1)] class Odd;
        [Block] [LSTM(3, stateful: true)] class Kept;
        [Block] [Dense(100000)] class Large;
        class Nothing;
        """,
        "Layer 1 [TimeDistributed<Odd>], layer 1 [Reshape]: 7×-1 has a multiple of 7 elements, but input 4×4×3 has 48",
        "Layer 1 [TimeDistributed<Kept>], layer 1 [LSTM]: stateful cannot be combined with TimeDistributed: each step is a sequence of its own",
        "Layer 1 [TimeDistributed<Large>], layer 1 [Dense]: the output 30000×100000 would have more elements than an array can hold (2147483591)",
        "Layer 1 [TimeDistributed<Nothing>]: 'Nothing' is not a block; put [Block] on the class");

    [Fact]
    public Task TooManyLayers() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Block<A>(repeat: {|NETGEN146:int.MaxValue|})] partial class Net;
        [Network] [Input(4)] [{|NETGEN146:Block<C>(repeat: 10000)|}] [Reshape(5)] partial class Other;
        [Block] [ReLU] class A;
        [Block] [Block<A>(repeat: 10000)] class B;
        [Block] [Block<B>(repeat: 10000)] class C;
        """,
        "Layer 1 [Block<A>] makes the network larger than 10000 layers",
        "Layer 1 [Block<C>], layer 1 [Block<B>], layer 1 [Block<A>], layer 1 [ReLU] makes the network larger than 10000 layers");

    [Fact]
    public Task MistakesOfABlockAreReportedOnceAndThere() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Block<A>(repeat: 2)] [Softmax(5)] partial class Net;
        [Network] [Input(4)] [Residual<A>] partial class Other;
        [Block] [Dense({|NETGEN124:0|})] class A;
        """,
        "Layer 1 [Dense]: units must be positive, but is 0");

    [Fact]
    public Task ShapesThatDoNotFitInsideABlockAreReportedOnItsUse() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(4)] [{|NETGEN132:Block<Outer>(repeat: 2)|}] partial class Net;
        [Block] [Identity] [Block<Inner>] class Outer;
        [Block] [Dense(6)] [Reshape(7, -1)] class Inner;
        """,
        "Layer 2 [Block<Outer>], layer 2 [Block<Inner>], layer 2 [Reshape]: 7×-1 has a multiple of 7 elements, but input 6 has 6");
}
