using Xunit;

namespace NetGen.Analyzers.Tests;

public class AttentionRuleTests
{
    [Fact]
    public Task Heads() => Mistakes.Expect(
        """
        [Network] [Input(5, 7)] [MultiHeadAttention({|NETGEN210:2|})] partial class A;
        [Network] [Input(5, 8)] [MultiHeadAttention({|NETGEN210:3|}, valueDim: 4)] partial class B;
        """,
        "Layer 1 [MultiHeadAttention]: 2 heads do not divide the 7 features of the query 5×7; try heads: 1, 7 or keyDim: 3",
        "Layer 1 [MultiHeadAttention]: 3 heads do not divide the 8 features of the query 5×8; try heads: 4, 2 or 1");

    [Fact]
    public Task KeyValueHeads() => Mistakes.Expect(
        """
        [Network] [Input(5, 8)] [MultiHeadAttention(4, kvHeads: {|NETGEN211:3|})] partial class A;
        [Network] [Input(5, 8)] [MultiHeadAttention(2, 16, kvHeads: {|NETGEN211:4|})] partial class B;
        [Network] [Input(5, 8)] [GroupQueryAttention(4, 8, {|NETGEN211:3|})] partial class C;
        [Network] [Input(5, 8)] [GroupQueryAttention({|NETGEN215:5|}, 4, 2, rotary: true)] partial class D;
        [Network] [Input(5, 8)] [GroupQueryAttention(8, {|NETGEN124:0|}, 2)] partial class E;
        """,
        "Layer 1 [MultiHeadAttention]: 3 heads of key and value do not divide the 4 heads of the query; try kvHeads: 4, 2 or 1",
        "Layer 1 [MultiHeadAttention]: 4 heads of key and value do not divide the 2 heads of the query; try kvHeads: 2 or 1",
        "Layer 1 [GroupQueryAttention]: 3 heads of key and value do not divide the 8 heads of the query; try keyValueHeads: 4, 2 or 1",
        "Layer 1 [GroupQueryAttention]: features are turned in pairs, but there are 5; try headDim: 6 or 4",
        "Layer 1 [GroupQueryAttention]: queryHeads must be positive, but is 0");

    [Fact]
    public Task Steps() => Mistakes.Expect(
        """
        [Network] [Input(5, 8, Name = "x")] [Input(4, 8, Name = "v")] [Attention("v", key: {|NETGEN212:"x"|}, From = "x")] partial class A;
        [Network] [Input(5, 8, Name = "x")] [Input(4, 3, Name = "v")] [Input(6, 3, Name = "k")] [MultiHeadAttention(2, value: "v", key: {|NETGEN212:"k"|}, From = "x")] partial class B;
        """,
        "Layer 1 [Attention]: the key 'x' is 5×8, but the value 'v' is 4×8; both must have as many steps",
        "Layer 1 [MultiHeadAttention]: the key 'k' is 6×3, but the value 'v' is 4×3; both must have as many steps");

    [Fact]
    public Task Widths() => Mistakes.Expect(
        """
        [Network] [Input(5, 8, Name = "x")] [Input(4, 7, Name = "v")] [Attention({|NETGEN213:"v"|}, From = "x")] partial class A;
        """,
        "Layer 1 [Attention]: the query 'x' is 5×8, but the key 'v' is 4×7; both must have as many features");

    [Fact]
    public Task KeyAlone() => Mistakes.Expect(
        """
        [Network] [Input(5, 8, Name = "x")] [Input(5, 8, Name = "k")] [Attention(key: {|NETGEN214:"k"|}, From = "x")] partial class A;
        """,
        "Layer 1 [Attention]: key: \"k\" needs a value beside it");

    [Fact]
    public Task OddRotation() => Mistakes.Expect(
        """
        [Network] [Input(5, 7)] [{|NETGEN215:RotaryEmbedding|}] partial class A;
        [Network] [Input(5, 6)] [MultiHeadAttention(2, {|NETGEN215:5|}, rotary: true)] partial class B;
        """,
        "Layer 1 [RotaryEmbedding]: features are turned in pairs, but there are 7",
        "Layer 1 [MultiHeadAttention]: features are turned in pairs, but there are 5; try keyDim: 6 or 4");

    [Fact]
    public Task RanksAndNames() => Mistakes.Expect(
        """
        [Network] [Input(7)] [{|NETGEN136:Attention|}] partial class A;
        [Network] [Input(2, 3, 7)] [{|NETGEN136:MultiHeadAttention(7)|}] partial class B;
        [Network] [Input(7)] [{|NETGEN136:RotaryEmbedding|}] partial class C;
        [Network] [Input(5, 8, Name = "x")] [Input(8, Name = "v")] [Attention({|NETGEN136:"v"|}, From = "x")] partial class D;
        [Network] [Input(5, 8)] [Attention({|NETGEN119:"memory"|})] partial class E;
        """,
        "Layer 1 [Attention]: input must have two axes (steps, features), but is 7; try [Reshape(7, 1)] before it",
        "Layer 1 [MultiHeadAttention]: input must have two axes (steps, features), but is 2×3×7; try [Reshape(2, 21)] before it",
        "Layer 1 [RotaryEmbedding]: input must have at least two axes (steps, features), but is 7",
        "Layer 1 [Attention]: input must have two axes (steps, features), but is 8",
        "Layer 1 [Attention]: there is no 'memory'");

    [Fact]
    public Task Options() => Mistakes.Expect(
        """
        [Network] [Input(5, 8)] [Attention(scale: {|NETGEN126:0|}, dropout: {|NETGEN125:1|})] partial class A;
        [Network] [Input(5, 8)] [MultiHeadAttention({|NETGEN124:0|}, {|NETGEN124:-1|}, kvHeads: {|NETGEN124:-2|})] partial class B;
        [Network] [Input(5, 8)] [MultiHeadAttention(2, rotaryWavelength: {|NETGEN128:100|})] partial class C;
        [Network] [Input(5, 8)] [MultiHeadAttention(2, rotary: true, rotaryWavelength: {|NETGEN126:0|})] partial class D;
        [Network] [Input(5, 8)] [MultiHeadAttention(2, useBias: false, biasInitializer: {|NETGEN128:Initializer.Ones|})] partial class E;
        [Network] [Input(5, 8)] [RotaryEmbedding({|NETGEN126:0|}, scaling: {|NETGEN126:-1|})] partial class F;
        """,
        "Layer 1 [Attention]: scale must be a finite number above 0, but is 0",
        "Layer 1 [Attention]: dropout must be at least 0 and below 1, but is 1",
        "Layer 1 [MultiHeadAttention]: heads must be positive, but is 0",
        "Layer 1 [MultiHeadAttention]: keyDim must be positive, but is -1; try keyDim: 1",
        "Layer 1 [MultiHeadAttention]: kvHeads must be positive, but is -2; try kvHeads: 2",
        "Layer 1 [MultiHeadAttention]: rotaryWavelength has no effect: rotary is false",
        "Layer 1 [MultiHeadAttention]: rotaryWavelength must be a finite number above 0, but is 0",
        "Layer 1 [MultiHeadAttention]: biasInitializer has no effect: useBias is false",
        "Layer 1 [RotaryEmbedding]: wavelength must be a finite number above 0, but is 0",
        "Layer 1 [RotaryEmbedding]: scaling must be a finite number above 0, but is -1");
}
