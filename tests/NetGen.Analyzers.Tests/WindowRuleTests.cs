using Xunit;

namespace NetGen.Analyzers.Tests;

public class WindowRuleTests
{
    [Fact]
    public Task DoesNotFit() => Mistakes.Expect(
        """
        [Network] [Input(4, 4, 32)] [Conv2D(8, {|NETGEN150:5|})] [Flatten] [Dense(3)] partial class A;
        [Network] [Input(9, 4, 3)] [Conv2D(8, {|NETGEN150:[3, 3]|}, dilation: 2)] partial class B;
        [Network] [Input(2, 3)] [Conv1D(8, {|NETGEN150:7|}, pad: 2)] partial class C;
        [Network] [Input(2, 3, 4, 1)] [Conv3D(8, kernel: {|NETGEN150:3|})] partial class D;
        """,
        "Layer 1 [Conv2D]: kernel 5×5 does not fit input 4×4×32 (padding Valid); the largest that fits is 4×4, and with Padding.Same any does",
        "Layer 1 [Conv2D]: kernel 3×3 does not fit input 9×4×3 (padding Valid, dilation 2×2); the largest that fits is 3×2, and with Padding.Same any does",
        "Layer 1 [Conv1D]: kernel 7 does not fit input 2×3 (pad 2); the largest that fits is 6, and with Padding.Same any does",
        "Layer 1 [Conv3D]: kernel 3×3×3 does not fit input 2×3×4×1 (padding Valid); the largest that fits is 2×3×3, and with Padding.Same any does");

    [Fact]
    public Task GivenTwice() => Mistakes.Expect(
        """
        [Network] [Input(9, 9, 3)] [Conv2D(8, 3, stride: 2, strides: {|NETGEN151:[2, 1]|}, dilation: 2, dilations: {|NETGEN151:[1, 1]|}, pad: 0, pads: {|NETGEN151:[1, 1]|})]
        partial class Net;
        """,
        "Layer 1 [Conv2D]: stride is for all axes and strides for each of them; leave one out",
        "Layer 1 [Conv2D]: dilation is for all axes and dilations for each of them; leave one out",
        "Layer 1 [Conv2D]: pad is for all axes and pads for each of them; leave one out");

    [Fact]
    public Task WrongLength() => Mistakes.Expect(
        """
        [Network] [Input(9, 9, 3)] [Conv2D(8, {|NETGEN152:[3]|}, strides: {|NETGEN152:[1, 2, 3]|}, pads: {|NETGEN152:new int[0]|})] partial class A;
        [Network] [Input(9, 9, 9, 3)] [Conv3D(8, [3, 3, 3], dilations: {|NETGEN152:[1, 2]|})] partial class B;
        """,
        "Layer 1 [Conv2D]: kernel must have 2 entries (height, width), but has 1; try kernel: [3, 3]",
        "Layer 1 [Conv2D]: strides must have 2 entries (height, width), but has 3",
        "Layer 1 [Conv2D]: pads must have 2 entries (height, width), but has 0",
        "Layer 1 [Conv3D]: dilations must have 3 entries (depth, height, width), but has 2");

    [Fact]
    public Task PadBesidePadding() => Mistakes.Expect(
        """
        [Network] [Input(9, 9, 3)] [Conv2D(8, 3, padding: Padding.Same, pad: {|NETGEN153:1|})] partial class A;
        [Network] [Input(9, 9, 3)] [Conv2D(8, 3, padding: Padding.Same, pads: {|NETGEN153:[1, 1]|})] partial class B;
        [Network] [Input(9, 3)] [Conv1D(8, 3, padding: Padding.Causal, pad: {|NETGEN153:1|})] partial class C;
        """,
        "Layer 1 [Conv2D]: pad has no place beside Padding.Same, which itself decides how much there is; leave one out",
        "Layer 1 [Conv2D]: pads has no place beside Padding.Same, which itself decides how much there is; leave one out",
        "Layer 1 [Conv1D]: pad has no place beside Padding.Causal, which itself decides how much there is; leave one out");

    [Fact]
    public Task CausalAxes() => Mistakes.Expect(
        "[Network] [Input(9, 9, 3)] [Conv2D(8, 3, padding: {|NETGEN154:Padding.Causal|})] partial class Net;",
        "Layer 1 [Conv2D]: Padding.Causal is for one-dimensional convolutions only; use Valid or Same");

    [Fact]
    public Task StrideAndDilation() => Mistakes.Expect(
        """
        [Network] [Input(9, 9, 3)] [Conv2D(8, 3, 2, Padding.Same, {|NETGEN155:2|})] partial class A;
        [Network] [Input(9, 3)] [Conv1D(8, 3, stride: 2, padding: Padding.Causal, dilation: {|NETGEN155:3|})] partial class B;
        [Network] [Input(9, 9, 3)] [Conv2D(8, 3, strides: [2, 1], padding: Padding.Same, dilations: {|NETGEN155:[1, 2]|})] partial class C;
        """,
        "Layer 1 [Conv2D]: stride 2×2 and dilation 2×2 cannot be combined under Padding.Same, for which neither Keras nor PyTorch defines them; use pad",
        "Layer 1 [Conv1D]: stride 2 and dilation 3 cannot be combined under Padding.Causal, for which neither Keras nor PyTorch defines them; use pad",
        "Layer 1 [Conv2D]: stride 2×1 and dilation 1×2 cannot be combined under Padding.Same, for which neither Keras nor PyTorch defines them; use pad");

    [Fact]
    public Task Groups() => Mistakes.Expect(
        """
        [Network] [Input(9, 9, 6)] [Conv2D(8, 3, groups: {|NETGEN156:4|})] partial class A;
        [Network] [Input(9, 48)] [Conv1D(96, 3, groups: {|NETGEN156:5|})] partial class B;
        """,
        "Layer 1 [Conv2D]: groups must divide 6 input channels and 8 filters, but is 4; possible: 1, 2",
        "Layer 1 [Conv1D]: groups must divide 48 input channels and 96 filters, but is 5; possible: 1, 2, 3, 4, 6, 8, 12, 16");

    [Fact]
    public Task NoWinograd() => Mistakes.Expect(
        """
        [Network] [Input(9, 9, 6)] [Conv2D(8, 5, algorithm: {|NETGEN157:ConvolutionAlgorithm.Winograd4|})] partial class A;
        [Network] [Input(9, 9, 6)] [Conv2D(8, 3, strides: [1, 2], groups: 2, algorithm: {|NETGEN157:ConvolutionAlgorithm.Winograd2|})] partial class B;
        """,
        "Layer 1 [Conv2D]: Winograd4 needs a kernel of 3×3 with stride 1, dilation 1 and one group, but here is 5×5 with stride 1×1, dilation 1×1 and 1 group; use Auto or Direct",
        "Layer 1 [Conv2D]: Winograd2 needs a kernel of 3×3 with stride 1, dilation 1 and one group, but here is 3×3 with stride 1×2, dilation 1×1 and 2 groups; use Auto or Direct");

    [Fact]
    public Task InputOfTheWrongRank() => Mistakes.Expect(
        """
        [Network] [Input(28, 28)] [{|NETGEN136:Conv2D(8, 3)|}] partial class A;
        [Network] [Input(28, 28, 1)] [{|NETGEN136:Conv1D(8, 3)|}] partial class B;
        [Network] [Input(28, 28, 1)] [{|NETGEN136:Conv3D(8, 3)|}] partial class C;
        [Network] [Input(28)] [{|NETGEN136:Conv2D(8, 3)|}] partial class D;
        """,
        "Layer 1 [Conv2D]: input must have three axes (height, width, channels), but is 28×28; try [Reshape(28, 28, 1)] before it or [Conv1D]",
        "Layer 1 [Conv1D]: input must have two axes (steps, channels), but is 28×28×1; try [Conv2D] or [Reshape(28, 28)] before it",
        "Layer 1 [Conv3D]: input must have four axes (depth, height, width, channels), but is 28×28×1; try [Reshape(28, 28, 1, 1)] before it or [Conv2D]",
        "Layer 1 [Conv2D]: input must have three axes (height, width, channels), but is 28");

    [Fact]
    public Task NumbersOutOfRange() => Mistakes.Expect(
        """
        [Network] [Input(9, 9, 3)] [Conv2D({|NETGEN124:0|}, {|NETGEN124:-1|}, {|NETGEN124:0|}, dilation: {|NETGEN124:0|}, groups: {|NETGEN124:0|}, pad: {|NETGEN126:-2|})]
        partial class A;
        [Network] [Input(9, 9, 3)] [Conv2D(1, [3, {|NETGEN124:0|}], pads: [0, {|NETGEN126:-1|}], padding: {|NETGEN127:(Padding)7|}, algorithm: {|NETGEN127:(ConvolutionAlgorithm)9|})]
        partial class B;
        [Network] [Input(9, 9, 3)] [Conv2D(1, {|NETGEN131:int.MaxValue|}, padding: Padding.Same)] partial class C;
        [Network] [Input(9, 9, 3)] [Conv2D(1, {|NETGEN131:3|}, pad: int.MaxValue)] partial class D;
        [Network] [Input(9, 9, 3)] [Conv2D({|NETGEN131:int.MaxValue|}, 3)] partial class E;
        [Network] [Input(9, 9, 3)] [Conv2D(1, 3, useBias: false, biasInitializer: {|NETGEN128:Initializer.Ones|})] partial class F;
        [Network] [Input(9, 9, 3)] [Conv2D(1, {|NETGEN152:null|})] partial class G;
        """,
        "Layer 1 [Conv2D]: filters must be positive, but is 0",
        "Layer 1 [Conv2D]: kernel must be positive, but is -1; try kernel: 1",
        "Layer 1 [Conv2D]: stride must be positive, but is 0; try stride: 1",
        "Layer 1 [Conv2D]: dilation must be positive, but is 0; try dilation: 1",
        "Layer 1 [Conv2D]: groups must be positive, but is 0; try groups: 1",
        "Layer 1 [Conv2D]: pad must be at least 0, but is -2",
        "Layer 1 [Conv2D]: kernel 2 must be positive, but is 0; try kernel 2: 1",
        "Layer 1 [Conv2D]: pads 2 must be at least 0, but is -1",
        "Layer 1 [Conv2D]: padding must be a member of Padding, but is 7",
        "Layer 1 [Conv2D]: algorithm must be a member of ConvolutionAlgorithm, but is 9",
        "Layer 1 [Conv2D]: an input padded for kernel 2147483647×2147483647 would have more elements than an array can hold (2147483591)",
        "Layer 1 [Conv2D]: an input padded for kernel 3×3 would have more elements than an array can hold (2147483591)",
        "Layer 1 [Conv2D]: the output 7×7×2147483647 would have more elements than an array can hold (2147483591)",
        "Layer 1 [Conv2D]: biasInitializer has no effect: useBias is false",
        "Layer 1 [Conv2D]: kernel must have 2 entries (height, width), but has 0");

    [Fact]
    public Task OutputPadding() => Mistakes.Expect(
        """
        [Network] [Input(4, 4, 3)] [Conv2DTranspose(8, 3, stride: 2, pad: 1, outputPadding: {|NETGEN158:2|})] partial class A;
        [Network] [Input(4, 4, 3)] [Conv2DTranspose(8, 3, stride: 2, outputPaddings: {|NETGEN158:[1, 2]|})] partial class B;
        [Network] [Input(4, 3)] [Conv1DTranspose(8, 3, padding: Padding.Same, dilation: 2, outputPadding: {|NETGEN158:1|})] partial class C;
        [Network] [Input(4, 3)] [Conv1DTranspose(8, 3, outputPadding: {|NETGEN126:-2|})] partial class D;
        [Network] [Input(4, 4, 3)] [Conv2DTranspose(8, 3, stride: 2, outputPadding: 1, outputPaddings: {|NETGEN151:[1, 1]|})] partial class E;
        """,
        "Layer 1 [Conv2DTranspose]: outputPadding must be below 2 for stride 2×2 and dilation 1×1, but is 2×2",
        "Layer 1 [Conv2DTranspose]: outputPaddings must be below 2 for stride 2×2 and dilation 1×1, but is 1×2",
        "Layer 1 [Conv1DTranspose]: outputPadding must be below 1 for stride 1 and dilation 2, but is 1",
        "Layer 1 [Conv1DTranspose]: outputPadding must be at least 0, but is -2",
        "Layer 1 [Conv2DTranspose]: outputPadding is for all axes and outputPaddings for each of them; leave one out");

    [Fact]
    public Task NothingLeft() => Mistakes.Expect(
        """
        [Network] [Input(2, 2, 3)] [Conv2DTranspose(8, 3, pad: {|NETGEN159:2|})] partial class A;
        [Network] [Input(5, 2, 3)] [Conv2DTranspose(8, 3, pads: {|NETGEN159:[0, 7]|})] partial class B;
        [Network] [Input(1, 3)] [Conv1DTranspose(8, 2, stride: 2, padding: {|NETGEN159:Padding.Same|}, outputPadding: 0)] partial class C;
        """,
        "Layer 1 [Conv2DTranspose]: pad 2×2 takes away all 4 elements that input 2×2×3 reaches along an axis; try pad: 1",
        "Layer 1 [Conv2DTranspose]: pads 0×7 takes away all 4 elements that input 5×2×3 reaches along an axis; try pads 2: 1",
        "Layer 1 [Conv1DTranspose]: padding Same takes away all 2 elements that input 1×3 reaches along an axis");

    [Fact]
    public Task TheOtherConvolutions() => Mistakes.Expect(
        """
        [Network] [Input(4, 4, 3)] [DepthwiseConv2D({|NETGEN150:5|})] partial class A;
        [Network] [Input(4, 4, 3)] [DepthwiseConv2D(3, depthMultiplier: {|NETGEN131:int.MaxValue|})] partial class B;
        [Network] [Input(4, 3)] [{|NETGEN136:DepthwiseConv2D(3)|}] partial class C;
        [Network] [Input(4, 4, 3)] [SeparableConv2D(8, 3, padding: {|NETGEN154:Padding.Causal|}, depthMultiplier: {|NETGEN124:0|})] partial class D;
        [Network] [Input(4, 3)] [Conv1DTranspose(8, 3, padding: {|NETGEN154:Padding.Causal|})] partial class E;
        [Network] [Input(4, 4, 4, 3)] [{|NETGEN136:SeparableConv2D(8, 3)|}] partial class F;
        [Network] [Input(4, 4, 3)] [{|NETGEN136:Conv1DTranspose(8, 3)|}] partial class G;
        [Network] [Input(4, 3)] [Conv1DTranspose(8, {|NETGEN131:int.MaxValue|}, pad: 1)] partial class H;
        """,
        "Layer 1 [DepthwiseConv2D]: kernel 5×5 does not fit input 4×4×3 (padding Valid); the largest that fits is 4×4, and with Padding.Same any does",
        "Layer 1 [DepthwiseConv2D]: the output 2×2×2147483647 would have more elements than an array can hold (2147483591)",
        "Layer 1 [DepthwiseConv2D]: input must have three axes (height, width, channels), but is 4×3; try [Reshape(4, 3, 1)] before it or [DepthwiseConv1D]",
        "Layer 1 [SeparableConv2D]: Padding.Causal is for one-dimensional convolutions only; use Valid or Same",
        "Layer 1 [SeparableConv2D]: depthMultiplier must be positive, but is 0; try depthMultiplier: 1",
        "Layer 1 [Conv1DTranspose]: Padding.Causal is for one-dimensional convolutions only; use Valid or Same",
        "Layer 1 [SeparableConv2D]: input must have three axes (height, width, channels), but is 4×4×4×3",
        "Layer 1 [Conv1DTranspose]: input must have two axes (steps, channels), but is 4×4×3; try [Conv2DTranspose] or [Reshape(4, 12)] before it",
        "Layer 1 [Conv1DTranspose]: the output of kernel 2147483647 would have more elements than an array can hold (2147483591)");
}
