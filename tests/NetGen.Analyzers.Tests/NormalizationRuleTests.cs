using Xunit;

namespace NetGen.Analyzers.Tests;

public class NormalizationRuleTests
{
    [Fact]
    public Task OneElement() => Mistakes.Expect(
        """
        [Network] [Input(4, 1)] [LayerNormalization({|NETGEN175:-1|})] partial class A;
        [Network] [Input(1)] [{|NETGEN175:RMSNormalization|}] partial class B;
        [Network] [Input(1, 1, 5)] [UnitNormalization({|NETGEN175:[1, 2]|})] partial class C;
        [Network] [Input(6)] [{|NETGEN175:GroupNormalization(6)|}] partial class D;
        [Network] [Input(1, 1, 6)] [{|NETGEN175:InstanceNormalization|}] partial class E;
        [Network] [Input(6)] [{|NETGEN175:GroupNormalization(-1)|}] partial class F;
        """,
        "Layer 1 [LayerNormalization]: in input 4×1 only one element would be normalised at a time, which leaves nothing of it",
        "Layer 1 [RMSNormalization]: in input 1 only one element would be normalised at a time, which leaves nothing of it",
        "Layer 1 [UnitNormalization]: in input 1×1×5 only one element would be normalised at a time, which leaves nothing of it",
        "Layer 1 [GroupNormalization]: in input 6 only one element would be normalised at a time, which leaves nothing of it; "
            + "try groups: 3, 2 or [LayerNormalization]",
        "Layer 1 [InstanceNormalization]: in input 1×1×6 only one element would be normalised at a time, which leaves nothing of it; try [LayerNormalization]",
        "Layer 1 [GroupNormalization]: in input 6 only one element would be normalised at a time, which leaves nothing of it; try [LayerNormalization]");

    [Fact]
    public Task Groups() => Mistakes.Expect(
        """
        [Network] [Input(4, 4, 24)] [{|NETGEN176:GroupNormalization|}] partial class A;
        [Network] [Input(4, 4, 24)] [GroupNormalization({|NETGEN176:5|})] partial class B;
        [Network] [Input(6, 4, 24)] [GroupNormalization(groups: {|NETGEN176:4|}, axis: 1)] partial class C;
        """,
        "Layer 1 [GroupNormalization]: 32 groups do not divide the 24 channels of input 4×4×24; try groups: 24, 12 or 8",
        "Layer 1 [GroupNormalization]: 5 groups do not divide the 24 channels of input 4×4×24; try groups: 6, 4 or 3",
        "Layer 1 [GroupNormalization]: 4 groups do not divide the 6 channels of input 6×4×24; try groups: 3, 6 or 2");

    [Fact]
    public Task RepeatedAxis() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [LayerNormalization([2, {|NETGEN177:-1|}])] partial class A;
        [Network] [Input(4, 3)] [RMSNormalization(axis: [1, 2, {|NETGEN177:1|}])] partial class B;
        """,
        "Layer 1 [LayerNormalization]: axis -1 of input 4×3 is named twice",
        "Layer 1 [RMSNormalization]: axis 1 of input 4×3 is named twice");

    [Fact]
    public Task AxesAndRanks() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [BatchNormalization({|NETGEN135:3|})] partial class A;
        [Network] [Input(4, 3)] [LayerNormalization([1, {|NETGEN135:0|}])] partial class B;
        [Network] [Input(4, 3)] [UnitNormalization({|NETGEN130:new int[0]|})] partial class C;
        [Network] [Input(4, 3)] [{|NETGEN136:SpatialDropout2D(0.5f)|}] partial class D;
        [Network] [Input(4)] [{|NETGEN136:SpatialDropout1D(0.5f)|}] partial class E;
        """,
        "Layer 1 [BatchNormalization]: axis must be in [1, 2] or [-2, -1] for input 4×3, but is 3; try axis: 2 or -1",
        "Layer 1 [LayerNormalization]: axis must be in [1, 2] or [-2, -1] for input 4×3, but is 0; try axis 2: 1 or -1",
        "Layer 1 [UnitNormalization]: axis must have at least one entry",
        "Layer 1 [SpatialDropout2D]: input must have three axes, but is 4×3; try [SpatialDropout1D]",
        "Layer 1 [SpatialDropout1D]: input must have two axes, but is 4; try [Dropout]");

    [Fact]
    public Task Options() => Mistakes.Expect(
        """
        [Network] [Input(4, 4)] [BatchNormalization(momentum: {|NETGEN126:1.5f|}, epsilon: {|NETGEN126:0|})] partial class A;
        [Network] [Input(4, 4)] [GroupNormalization({|NETGEN124:0|}, epsilon: {|NETGEN126:-1e-3f|})] partial class B;
        [Network] [Input(4, 4)] [SpatialDropout1D({|NETGEN125:1|})] [AlphaDropout({|NETGEN125:-1|})] [GaussianDropout({|NETGEN125:1|})] partial class C;
        """,
        "Layer 1 [BatchNormalization]: momentum must be a number from 0 to 1, but is 1.5",
        "Layer 1 [BatchNormalization]: epsilon must be a finite number above 0, but is 0",
        "Layer 1 [GroupNormalization]: groups must be positive, but is 0; try groups: 1",
        "Layer 1 [GroupNormalization]: epsilon must be a finite number above 0, but is -0.001",
        "Layer 1 [SpatialDropout1D]: rate must be at least 0 and below 1, but is 1",
        "Layer 2 [AlphaDropout]: rate must be at least 0 and below 1, but is -1",
        "Layer 3 [GaussianDropout]: rate must be at least 0 and below 1, but is 1");
}
