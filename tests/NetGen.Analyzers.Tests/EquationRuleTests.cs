using Xunit;

namespace NetGen.Analyzers.Tests;

public class EquationRuleTests
{
    private const string Tensors = "[Network] [Input(16, 8, Name = \"q\")] [Input(12, 8, Name = \"k\")] ";

    [Theory]
    [InlineData("{|NETGEN240:bqd,bkd|}", "there is no '->'")]
    [InlineData("bqd,bk{|NETGEN240:1|}->bqk", "'1' is no letter")]
    [InlineData("{|NETGEN240:bqd,bkd,bk|}->bqk", "it has 3 operands, but 2 are there")]
    [InlineData("bqd,{|NETGEN240:-|}>bqk", "a term is empty")]
    [InlineData("...qd,...kd->{|NETGEN245:qk|}", null)]
    [InlineData("b...d,bkd->{|NETGEN240:bk|}", "'...' must be in the output if it is in an operand, and only then")]
    public Task Form(string equation, string? problem) => Mistakes.Expect(
        Tensors + $"[Einsum(\"{equation}\", \"q\", \"k\")] partial class Net;",
        problem is null
            ? "Layer 1 [Einsum]: 'qk' must begin with the batch, '...', as every tensor does and '...qd' does"
            : $"Layer 1 [Einsum]: {problem}; an equation has the form 'bqd,bkd->bqk', its letters being axes, the batch first");

    [Theory]
    [InlineData("\"bq{|NETGEN241:q|},bkd->bqk\"")]
    [InlineData("@\"bq{|NETGEN241:q|},bkd->bqk\"")]
    [InlineData("equation: \"bq{|NETGEN241:q|},bkd->bqk\"")]
    [InlineData("{|NETGEN241:\"bqq\" + \",bkd->bqk\"|}")]
    public Task RepeatedLetter(string equation) => Mistakes.Expect(
        Tensors + $"[Einsum({equation}, first: \"q\", second: \"k\")] partial class Net;",
        "Layer 1 [Einsum]: 'q' stands twice in 'bqq'; each axis of a tensor needs a letter of its own");

    [Fact]
    public Task FromNowhere() => Mistakes.Expect(
        Tensors + """
        [Einsum("bqd,bkd->bq{|NETGEN242:x|}", "q", "k")] partial class Net;
        [Network] [Input(16, 8)] [EinsumDense("abc,c{|NETGEN242:x|}d->abd", [-1, 4])] partial class Other;
        """,
        "Layer 1 [Einsum]: the axis 'x' of the output is in no operand",
        "Layer 1 [EinsumDense]: the axis 'x' of the kernel is in neither the input nor the output");

    [Fact]
    public Task AxisCount() => Mistakes.Expect(
        Tensors + """
        [Einsum("{|NETGEN243:qd|},qkd->qk", "q", "k")] partial class Net;
        [Network] [Input(16, 8)] [EinsumDense("{|NETGEN243:ab|},bd->ad", 4)] partial class Other;
        [Network] [Input(16)] [Einsum("{|NETGEN243:...ij|}->...ji")] partial class Third;
        """,
        "Layer 1 [Einsum]: 'qd' has one axis beside the batch, but 'q' is 16×8, which has 2 axes",
        "Layer 1 [EinsumDense]: 'ab' has one axis beside the batch, but 'input' is 16×8, which has 2 axes",
        "Layer 1 [Einsum]: '...ij' has 2 axes beside the batch, but 'input' is 16, which has one axis");

    [Fact]
    public Task TwoSizes() => Mistakes.Expect(
        Tensors + """
        [Einsum("bqd,bk{|NETGEN244:q|}->bk", "q", "k")] partial class Net;
        [Network] [Input(16, 8, Name = "q")] [Input(12, 8, Name = "k")] [Einsum("...d,{|NETGEN244:...|}d->...", "q", "k")] partial class Other;
        """,
        "Layer 1 [Einsum]: 'q' is 8 in 'k' 12×8, but 16 in 'q' 16×8",
        "Layer 1 [Einsum]: '...' is 12 in 'k' 12×8, but 16 in 'q' 16×8");

    [Fact]
    public Task BatchAxis() => Mistakes.Expect(
        Tensors + """
        [Einsum("bqd,bkd->{|NETGEN245:qbk|}", "q", "k")] partial class Net;
        [Network] [Input(16, 8, Name = "q")] [Input(12, 8, Name = "k")] [Einsum("bqd,{|NETGEN245:nkd|}->bqk", "q", "k")] partial class Other;
        [Network] [Input(16, 8)] [EinsumDense("abc,{|NETGEN240:a|}cd->abd", [-1, 4])] partial class Third;
        """,
        "Layer 1 [Einsum]: 'qbk' must begin with the batch, 'b', as every tensor does and 'bqd' does",
        "Layer 1 [Einsum]: 'nkd' must begin with the batch, 'b', as every tensor does and 'bqd' does",
        "Layer 1 [EinsumDense]: the kernel 'acd' has no batch and no '...'; an equation has the form 'abc,cd->abd', its letters being axes, the batch first");

    [Fact]
    public Task OutputShape() => Mistakes.Expect(
        """
        [Network] [Input(16, 8)] [EinsumDense("abc,cd->abd", [16, {|NETGEN246:-1|}])] partial class A;
        [Network] [Input(16, 8)] [EinsumDense("abc,cd->abd", [{|NETGEN246:8|}, 4])] partial class B;
        [Network] [Input(16, 8)] [EinsumDense("abc,cd->abd", {|NETGEN246:4|})] partial class C;
        [Network] [Input(16, 8)] [EinsumDense("abc,cd->abd", [-1, {|NETGEN124:0|}])] partial class D;
        """,
        "Layer 1 [EinsumDense]: the size of 'd' does not follow from the input; outputShape must say it",
        "Layer 1 [EinsumDense]: 'b' is 16 in the input, but 8 in outputShape",
        "Layer 1 [EinsumDense]: outputShape has 1 entries, but the output 'abd' has 2 letters beside the batch",
        "Layer 1 [EinsumDense]: outputShape 2 must be positive, but is 0 (only -1 is special)");

    [Fact]
    public Task BiasAxis() => Mistakes.Expect(
        """
        [Network] [Input(16, 8)] [EinsumDense("abc,cd->abd", [-1, 4], biasAxes: "b{|NETGEN247:c|}")] partial class A;
        [Network] [Input(16, 8)] [EinsumDense("abc,cd->abd", [-1, 4], biasAxes: "{|NETGEN247:a|}")] partial class B;
        [Network] [Input(16, 8)] [EinsumDense("abc,cd->abd", [-1, 4], biasAxes: "{|NETGEN247:d|}d")] partial class C;
        [Network] [Input(16, 8)] [EinsumDense("abc,cd->abd", [-1, 4], biasInitializer: {|NETGEN128:Initializer.Ones|})] partial class D;
        """,
        "Layer 1 [EinsumDense]: 'c' is no axis of the output 'abd' beside the batch, or stands twice",
        "Layer 1 [EinsumDense]: 'a' is no axis of the output 'abd' beside the batch, or stands twice",
        "Layer 1 [EinsumDense]: 'd' is no axis of the output 'abd' beside the batch, or stands twice",
        "Layer 1 [EinsumDense]: biasInitializer has no effect: biasAxes is not given");
}
