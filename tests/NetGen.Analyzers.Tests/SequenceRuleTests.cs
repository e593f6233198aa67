using Xunit;

namespace NetGen.Analyzers.Tests;

public class SequenceRuleTests
{
    [Fact]
    public Task NoTokens() => Mistakes.Expect(
        """
        [Network] [Input(4)] [{|NETGEN220:Embedding(5, 3)|}] partial class A;
        [Network] [Input(4, Name = "ids", Type = ElementType.Int32)] [Dense(3)] [{|NETGEN220:Embedding(5, 3)|}] partial class B;
        [Network] [Input(4, Name = "x")] [Dense(4, Name = "y")] [Embedding(5, 3, From = {|NETGEN220:"x"|})] [Add("y")] partial class C;
        """,
        "Layer 1 [Embedding]: an embedding looks up token ids, but 'input' (4) is made of floats; an [Input] of tokens has Type = ElementType.Int32",
        "Layer 2 [Embedding]: an embedding looks up token ids, but 'dense_1' (3) is made of floats; an [Input] of tokens has Type = ElementType.Int32",
        "Layer 2 [Embedding]: an embedding looks up token ids, but 'x' (4) is made of floats; an [Input] of tokens has Type = ElementType.Int32");

    [Fact]
    public Task NoSteps() => Mistakes.Expect(
        """
        [Network] [Input(4, Lengths = {|NETGEN221:true|})] [Dense(3)] partial class A;
        [Network] [Input(4, 3, 2, Lengths = {|NETGEN221:true|})] [Dense(3)] partial class B;
        [Network] [Input(4, 3, Type = ElementType.Int32, Lengths = {|NETGEN221:true|})] [Embedding(3, 2)] partial class C;
        [Network] [Input(4, 3, Lengths = true)] [Dense(3)] partial class D;
        """,
        "Input 1: lengths are those of sequences: of tokens, (steps), or of vectors, (steps, features); the shape is 4",
        "Input 1: lengths are those of sequences: of tokens, (steps), or of vectors, (steps, features); the shape is 4×3×2",
        "Input 1: lengths are those of sequences: of tokens, (steps), or of vectors, (steps, features); the shape is 4×3");

    [Fact]
    public Task Masking() => Mistakes.Expect(
        """
        [Network] [Input(4)] [{|NETGEN136:Masking|}] partial class A;
        [Network] [Input(4, 3)] [Masking({|NETGEN126:float.NaN|})] partial class B;
        """,
        "Layer 1 [Masking]: input must have two axes (steps, channels), but is 4; try [Reshape(4, 1)] before it",
        "Layer 1 [Masking]: maskValue must be a finite number, but is NaN");

    [Fact]
    public Task Positions() => Mistakes.Expect(
        """
        [Network] [Input(4)] [{|NETGEN136:PositionEmbedding|}] partial class A;
        [Network] [Input(4, 3, 2)] [{|NETGEN136:SinusoidalPositionEncoding|}] partial class B;
        [Network] [Input(4, 3)] [SinusoidalPositionEncoding({|NETGEN126:0|})] partial class C;
        [Network] [Input(4, 3)] [PositionEmbedding(Initializer.RandomNormal, {|NETGEN126:-1|})] partial class D;
        """,
        "Layer 1 [PositionEmbedding]: input must have two axes (steps, channels), but is 4; try [Reshape(4, 1)] before it",
        "Layer 1 [SinusoidalPositionEncoding]: input must have two axes (steps, channels), but is 4×3×2; try [Reshape(4, 6)] before it",
        "Layer 1 [SinusoidalPositionEncoding]: maxWavelength must be a finite number above 0, but is 0",
        "Layer 1 [PositionEmbedding]: initializerValue must be a finite number, at least 0, but is -1");

    [Fact]
    public Task Options() => Mistakes.Expect(
        """
        [Network] [Input(4, Type = ElementType.Int32)] [Embedding({|NETGEN124:0|}, {|NETGEN124:-1|})] partial class A;
        [Network] [Input(4, Type = ElementType.Int32)] [Embedding(5, 3, paddingIndex: {|NETGEN126:5|})] partial class B;
        [Network] [Input(4, Type = ElementType.Int32)] [Embedding(5, 3, paddingIndex: {|NETGEN126:-2|})] partial class C;
        [Network] [Input(4, Type = ElementType.Int32)] [Embedding({|NETGEN126:16777217|}, 3)] partial class D;
        [Network] [Input(4, Type = ElementType.Int32)] [Embedding(5, 3, update: {|NETGEN128:TableUpdate.Sparse|}, Trainable = false)] partial class E;
        [Network] [Input(4, Type = ElementType.Int32)] [Embedding(5, 3, update: {|NETGEN127:(TableUpdate)9|})] partial class F;
        """,
        "Layer 1 [Embedding]: inputDim must be positive, but is 0",
        "Layer 1 [Embedding]: outputDim must be positive, but is -1; try outputDim: 1",
        "Layer 1 [Embedding]: paddingIndex must be an id, 0 to 4, or -1 for none, but is 5",
        "Layer 1 [Embedding]: paddingIndex must be an id, 0 to 4, or -1 for none, but is -2",
        "Layer 1 [Embedding]: inputDim must be at most 16777216, but is 16777217",
        "Layer 1 [Embedding]: update has no effect: the layer is not trained",
        "Layer 1 [Embedding]: update must be a member of TableUpdate, but is 9");
}
