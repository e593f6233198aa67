using Xunit;

namespace NetGen.Analyzers.Tests;

public class OptionRuleTests
{
    [Fact]
    public Task NotPositive() => Mistakes.Expect(
        """
        [Network] [Input(4, {|NETGEN124:-3|}, 0)] [Flatten] [Dense({|NETGEN124:-4|})] [Dense(units: {|NETGEN124:0|})] partial class Net;
        [Network] [Input(new int[] { 4, {|NETGEN124:0|} })] [Reshape({|NETGEN124:-2|}, 2)] [RepeatVector(count: {|NETGEN124:int.MinValue|})]
        [Block<Part>(repeat: {|NETGEN124:0|})] partial class Other;
        [Block] [InputSpec(-1, {|NETGEN124:0|})] [Dense(3)] class Part;
        [Block] [InputSpec(Rank = {|NETGEN124:-1|})] [Dense(3)] class Third;
        """,
        "Input 1: shape 2 must be positive, but is -3; try shape 2: 3",
        "Layer 2 [Dense]: units must be positive, but is -4; try units: 4",
        "Layer 3 [Dense]: units must be positive, but is 0",
        "Input 1: shape 2 must be positive, but is 0",
        "Layer 1 [Reshape]: shape 1 must be positive, but is -2 (only -1 is special); try shape 1: -1 or 2",
        "Layer 2 [RepeatVector]: count must be positive, but is -2147483648",
        "Layer 3 [Block<Part>]: repeat must be positive, but is 0; try repeat: 1",
        "[InputSpec]: axes 2 must be positive, but is 0 (only -1 is special)",
        "[InputSpec]: Rank must be positive, but is -1; try Rank = 1");

    [Theory]
    [InlineData("1", "1", null)]
    [InlineData("25", "25", "0.25f")]
    [InlineData("-0.5f", "-0.5", "0.5f")]
    [InlineData("float.NaN", "NaN", null)]
    [InlineData("float.PositiveInfinity", "Infinity", null)]
    public Task NotARate(string given, string shown, string? fits) => Mistakes.Expect(
        $$"""
        [Network] [Input(4)] [Dropout({|NETGEN125:{{given}}|})] [Dense(3, dropConnect: {|NETGEN125:{{given}}|})]
        [CategoricalCrossentropy(labelSmoothing: {|NETGEN125:{{given}}|})] partial class Net;
        """,
        $"Layer 1 [Dropout]: rate must be at least 0 and below 1, but is {shown}{Try("rate", fits)}",
        $"Layer 2 [Dense]: dropConnect must be at least 0 and below 1, but is {shown}{Try("dropConnect", fits)}",
        $"Loss 1 [CategoricalCrossentropy]: labelSmoothing must be at least 0 and below 1, but is {shown}{Try("labelSmoothing", fits)}");

    private static string Try(string option, string? value) => value is null ? "" : $"; try {option}: {value}";

    [Fact]
    public Task OutOfRange() => Mistakes.Expect(
        """
        [Network] [Input(4)] [GaussianNoise({|NETGEN126:-1|})] [LeakyReLU({|NETGEN126:float.NaN|})] [ELU({|NETGEN126:-1|})]
        [ReLU(maxValue: {|NETGEN126:0|})] [ReLU(6, threshold: {|NETGEN126:-1|})] [ReLU({|NETGEN126:1|}, threshold: 2)]
        [Dense(3, l1: {|NETGEN126:-1e-3f|}, l2: {|NETGEN126:float.PositiveInfinity|})]
        [Dense(3, kernelInitializer: Initializer.RandomNormal, kernelInitializerValue: {|NETGEN126:-2|})]
        [Dense(3, biasInitializer: Initializer.Constant, biasInitializerValue: {|NETGEN126:float.NegativeInfinity|})]
        [Huber(delta: {|NETGEN126:0|}, weight: {|NETGEN126:-1|})] partial class Net;
        """,
        "Layer 1 [GaussianNoise]: stddev must be a finite number, at least 0, but is -1",
        "Layer 2 [LeakyReLU]: slope must be a finite number, at least 0, but is NaN",
        "Layer 3 [ELU]: alpha must be a finite number, at least 0, but is -1",
        "Layer 4 [ReLU]: maxValue must be above 0, but is 0",
        "Layer 5 [ReLU]: threshold must be a finite number, at least 0, but is -1",
        "Layer 6 [ReLU]: maxValue must be above the threshold, but is 1",
        "Layer 7 [Dense]: l1 must be a finite number, at least 0, but is -0.001",
        "Layer 7 [Dense]: l2 must be a finite number, at least 0, but is Infinity",
        "Layer 8 [Dense]: kernelInitializerValue must be a finite number, at least 0, but is -2",
        "Layer 9 [Dense]: biasInitializerValue must be a finite number, but is -Infinity",
        "Loss 1 [Huber]: delta must be a finite number above 0, but is 0",
        "Loss 1 [Huber]: weight must be a finite number above 0, but is -1");

    [Fact]
    public Task NotAMember() => Mistakes.Expect(
        """
        [Network] [Input(4, Type = {|NETGEN127:(ElementType)7|})] [Dense(3, {|NETGEN127:(Activation)99|})]
        [Dense(3, kernelInitializer: {|NETGEN127:(Initializer)(-1)|})] [PReLU({|NETGEN127:(PReLUShare)3|})] partial class Net;
        """,
        "Input 1: Type must be a member of ElementType, but is 7",
        "Layer 1 [Dense]: activation must be a member of Activation, but is 99",
        "Layer 2 [Dense]: kernelInitializer must be a member of Initializer, but is -1",
        "Layer 3 [PReLU]: share must be a member of PReLUShare, but is 3");

    [Fact]
    public Task NoEffect() => Mistakes.Expect(
        """
        [Network(InputGradient = {|NETGEN128:true|})] [Input(4, Type = ElementType.Int32)] [Dense(3, kernelInitializerValue: {|NETGEN128:2|})]
        [Dense(3, useBias: false, biasInitializer: {|NETGEN128:Initializer.Ones|})]
        [PReLU(initializer: Initializer.Zeros, initializerValue: {|NETGEN128:0.5f|})] [PReLU(initializer: Initializer.Zeros)] partial class Net;
        """,
        "Network 'Net': InputGradient has no effect: every input is Int32",
        "Layer 1 [Dense]: kernelInitializerValue has no effect: GlorotUniform takes no value",
        "Layer 2 [Dense]: biasInitializer has no effect: useBias is false",
        "Layer 3 [PReLU]: initializerValue has no effect: Zeros takes no value");

    [Fact]
    public Task NotAKernel() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, kernelInitializer: Initializer.Orthogonal, biasInitializer: {|NETGEN129:Initializer.Orthogonal|})]
        [PReLU(initializer: {|NETGEN129:Initializer.Orthogonal|})] partial class Net;
        """,
        "Layer 1 [Dense]: biasInitializer cannot be Orthogonal, which needs a matrix: only kernels are",
        "Layer 2 [PReLU]: initializer cannot be Orthogonal, which needs a matrix: only kernels are");

    [Fact]
    public Task NoSizes() => Mistakes.Expect(
        """
        [Network] [{|NETGEN130:Input|}] [{|NETGEN130:Reshape()|}] [Permute({|NETGEN130:null!|})] partial class Net;
        [Block] [{|NETGEN130:InputSpec|}] [Dense(3)] class Part;
        """,
        "Input 1: shape must have at least one entry",
        "Layer 1 [Reshape]: shape must have at least one entry",
        "Layer 2 [Permute]: order must have at least one entry",
        "[InputSpec]: axes must have at least one entry");

    [Fact]
    public Task Overflow() => Mistakes.Expect(
        """
        [Network] [Input({|NETGEN131:65536, 32768|})] [Dense(3)] partial class A;
        [Network] [Input(100000)] [Dense({|NETGEN131:100000|})] [Dense(3)] partial class B;
        [Network] [Input(50000, 2)] [Dense({|NETGEN131:50000|})] partial class C;
        [Network] [Input(50000)] [RepeatVector({|NETGEN131:50000|})] partial class D;
        [Network] [Input(30000)] [Dense(30000)] [Dense(30000)] [{|NETGEN131:Dense(30000)|}] [Dense(1)] partial class E;
        [Network] [Input(50000, 1, Name = "x")] [Input(1, 50000, Name = "y")] [{|NETGEN131:Add("x")|}] partial class F;
        [Network] [Input(4)] [Reshape({|NETGEN131:65536, 32768|})] partial class G;
        """,
        "Input 1: the input 65536×32768 would have more elements than an array can hold (2147483591)",
        "Layer 1 [Dense]: kernel 100000×100000 would have more elements than an array can hold (2147483591)",
        "Layer 1 [Dense]: the output 50000×50000 would have more elements than an array can hold (2147483591)",
        "Layer 1 [RepeatVector]: the output 50000×50000 would have more elements than an array can hold (2147483591)",
        "Layer 3 [Dense]: all parameters up to here would have more elements than an array can hold (2147483591)",
        "Layer 1 [Add]: the output 50000×50000 would have more elements than an array can hold (2147483591)",
        "Layer 1 [Reshape]: the output 65536×32768 would have more elements than an array can hold (2147483591)");
}
