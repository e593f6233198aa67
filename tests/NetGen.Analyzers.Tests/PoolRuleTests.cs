using Xunit;

namespace NetGen.Analyzers.Tests;

public class PoolRuleTests
{
    [Fact]
    public Task PoolsThatLeaveNothing() => Mistakes.Expect(
        """
        [Network] [Input(4, 3, 32)] [MaxPooling2D({|NETGEN150:5|})] [Flatten] [Dense(3)] partial class A;
        [Network] [Input(4, 3)] [AveragePooling1D({|NETGEN150:9|}, pad: 1)] partial class B;
        [Network] [Input(2, 3, 4, 1)] [MaxPooling3D(pool: {|NETGEN150:[2, 2, 5]|})] partial class C;
        """,
        "Layer 1 [MaxPooling2D]: pool 5×5 does not fit input 4×3×32 (padding Valid); the largest that fits is 4×3, and with Padding.Same any does",
        "Layer 1 [AveragePooling1D]: pool 9 does not fit input 4×3 (pad 1); the largest that fits is 6, and with Padding.Same any does",
        "Layer 1 [MaxPooling3D]: pool 2×2×5 does not fit input 2×3×4×1 (padding Valid); the largest that fits is 2×2×4, and with Padding.Same any does");

    [Fact]
    public Task PadTooWide() => Mistakes.Expect(
        """
        [Network] [Input(9, 9, 3)] [MaxPooling2D(2, pad: {|NETGEN165:2|})] [Flatten] [Dense(3)] partial class A;
        [Network] [Input(9, 9, 3)] [AveragePooling2D([2, 3], pads: [1, {|NETGEN165:2|}])] partial class B;
        """,
        "Layer 1 [MaxPooling2D]: pad must be at most 1, half the pool's size 2, but is 2; a window would see padding alone",
        "Layer 1 [AveragePooling2D]: pads must be at most 1, half the pool's size 3, but is 2; a window would see padding alone");

    [Fact]
    public Task BorderLength() => Mistakes.Expect(
        """
        [Network] [Input(9, 9, 3)] [ZeroPadding2D({|NETGEN166:[1, 2, 3]|})] [Flatten] [Dense(3)] partial class A;
        [Network] [Input(9, 3)] [Cropping1D(cropping: {|NETGEN166:new int[0]|})] partial class B;
        """,
        "Layer 1 [ZeroPadding2D]: padding must have 2 entries, one an axis, or 4, one before and one behind each axis, but has 3",
        "Layer 1 [Cropping1D]: cropping must have 1 entries, one an axis, or 2, one before and one behind each axis, but has 0");

    [Fact]
    public Task NothingLeft() => Mistakes.Expect(
        """
        [Network] [Input(9, 4, 3)] [Cropping2D({|NETGEN167:2|})] [Flatten] [Dense(3)] partial class A;
        [Network] [Input(3, 3)] [Cropping1D({|NETGEN167:[int.MaxValue, int.MaxValue]|})] partial class B;
        """,
        "Layer 1 [Cropping2D]: cropping 2 before and 2 behind leaves nothing of axis 2 of input 9×4×3; at most 3 can go",
        "Layer 1 [Cropping1D]: cropping 2147483647 before and 2147483647 behind leaves nothing of axis 1 of input 3×3; at most 2 can go");

    [Fact]
    public Task Numbers() => Mistakes.Expect(
        """
        [Network] [Input(9, 9, 3)] [MaxPooling2D({|NETGEN124:0|}, {|NETGEN124:-1|})] [Flatten] [Dense(3)] partial class A;
        [Network] [Input(9, 9, 3)] [ZeroPadding2D([1, {|NETGEN126:-1|}])] [UpSampling2D({|NETGEN124:0|}, {|NETGEN127:(Interpolation)(9)|})] partial class B;
        [Network] [Input(9, 9, 3)] [AdaptiveAveragePooling2D({|NETGEN152:[1, 2, 3]|})] [MaxPooling2D(2, padding: {|NETGEN154:Padding.Causal|})] partial class C;
        [Network] [Input(9, 9, 3)] [{|NETGEN136:GlobalMaxPooling1D|}] [Dense(3)] partial class D;
        [Network] [Input(9, 3)] [UpSampling1D({|NETGEN131:int.MaxValue|})] partial class E;
        """,
        "Layer 1 [MaxPooling2D]: pool must be positive, but is 0; try pool: 1",
        "Layer 1 [MaxPooling2D]: stride must be positive, but is -1; try stride: 1",
        "Layer 1 [ZeroPadding2D]: padding 2 must be at least 0, but is -1",
        "Layer 2 [UpSampling2D]: size must be positive, but is 0",
        "Layer 2 [UpSampling2D]: interpolation must be a member of Interpolation, but is 9",
        "Layer 1 [AdaptiveAveragePooling2D]: outputSize must have 2 entries (height, width), but has 3",
        "Layer 2 [MaxPooling2D]: Padding.Causal is for one-dimensional convolutions only; use Valid or Same",
        "Layer 1 [GlobalMaxPooling1D]: input must have two axes (steps, channels), but is 9×9×3; try [GlobalMaxPooling2D] or [Reshape(9, 27)] before it",
        "Layer 1 [UpSampling1D]: the output 2147483647×3 would have more elements than an array can hold (2147483591)");
}
