using Xunit;

namespace NetGen.Analyzers.Tests;

public class NameRuleTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a.b", "; try 'a_b'")]
    [InlineData("1st", "; try 'layer_1st'")]
    [InlineData("two words", "; try 'two_words'")]
    public Task Invalid(string name, string hint) => Mistakes.Expect(
        $$"""[Network] [Input(4)] [Dense(3, Name = {|NETGEN117:"{{name}}"|})] partial class Net;""",
        $"Layer 1 [Dense]: '{name}' is not a valid name; a name is a letter, then letters, digits, '_' and '-'{hint}");

    [Fact]
    public Task Duplicate() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, Name = "a")] [Dense(3, Name = {|NETGEN118:"a"|})] [ReLU(Name = {|NETGEN118:"input"|})] [ReLU]
        [Output("relu_1")] [Output({|NETGEN118:"relu_1"|})] partial class Net;
        [Block] [Dense(3, Name = {|NETGEN118:"input"|})] class Part;
        """,
        "Layer 2 [Dense]: the name 'a' already belongs to Layer 1 [Dense]; try Name = \"a_2\"",
        "Layer 3 [ReLU]: the name 'input' already belongs to Input 1; try Name = \"input_2\"",
        "Output 2: the name 'relu_1' already belongs to Output 1",
        "Layer 1 [Dense]: the name 'input' already belongs to the block's input; try Name = \"input_2\"");

    [Fact]
    public Task UnnamedLayersLeaveGivenNamesAlone() => Mistakes.Expect(
        """[Network] [Input(4)] [Dense(3)] [Dense(3, Name = "dense_1")] [Add("dense_2")] partial class Net;""");

    [Fact]
    public Task ShortcutNameTaken() => Mistakes.Expect(
        """
        [Network] [Input(4)] [{|NETGEN118:Residual<Part>|}] partial class Net;
        [Block] [Dense(4, Name = "add")] class Part;
        """,
        "Layer 1 [Residual<Part>]: the name 'residual_1.add' already belongs to a layer of the same block");

    [Fact]
    public Task Unknown() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(4, Name = "skip")] [Dense(4)] [Add({|NETGEN119:"skpi"|})] [Dense(4, From = {|NETGEN119:"later"|})]
        [Dense(4, Name = "later")] [Concatenate("skip", {|NETGEN119:"nowhere"|}, axis: 1)] [Output({|NETGEN119:"Later"|})]
        [Huber(From = {|NETGEN119:""|})] partial class Net;
        """,
        "Layer 3 [Add]: there is no 'skpi'; did you mean 'skip'?",
        "Layer 4 [Dense]: there is no 'later'; it is declared below, and a layer reads only what is above it",
        "Layer 6 [Concatenate]: there is no 'nowhere'",
        "Output 1: there is no 'Later'; did you mean 'later'?",
        "Loss 1 [Huber]: there is no ''");

    [Fact]
    public Task UnknownInBlock() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(4, Name = "outer")] [Block<Part>] partial class Net;
        [Block] [Dense(4)] [Add({|NETGEN119:"outer"|})] class Part;
        """,
        "Layer 2 [Add]: there is no 'outer'");

    [Fact]
    public Task NullNames() => Mistakes.Expect(
        """
        [Network] [Input(4, Name = null)] [Dense(4, Name = null, From = null)] [Add({|NETGEN119:null!|})] [Output({|NETGEN119:null!|})]
        partial class Net;
        """,
        "Layer 2 [Add]: there is no ''",
        "Output 1: there is no ''");

    [Fact]
    public Task Clash() => Mistakes.Expect(
        """
        [Network] [Input(4, Name = "a_b")] [Input(4, Name = {|NETGEN120:"aB"|})] [Add("a_b")] partial class Net;
        [Network] [Input(4, Name = {|NETGEN120:"output"|})] [Dense(3)] partial class Other;
        [Network] [Input(4, Name = {|NETGEN120:"optimizer"|})] [Dense(3)] partial class Third;
        [Network] [Input(4, Name = {|NETGEN120:"Labels"|})] [Dense(3)] [SparseCategoricalCrossentropy] partial class Fourth;
        [Network] [Input(4)] [Dense(3, Name = "x-y")] [Dense(3, Name = "xY")] [Output("x-y")] [Output({|NETGEN120:"xY"|})] partial class Fifth;
        """,
        "Input 2: 'aB' would be the parameter 'aB' of the generated methods, which is taken by Input 1; choose another name",
        "Input 1: 'output' would be the parameter 'output' of the generated methods, which is taken by the output; choose another name",
        "Input 1: 'optimizer' would be the parameter 'optimizer' of the generated methods, which is taken by the method itself; choose another name",
        "Input 1: 'Labels' would be the parameter 'labels' of the generated methods, which is taken by Loss 1 [SparseCategoricalCrossentropy]; "
            + "choose another name",
        "Output 2: 'xY' would be the parameter 'xY' of the generated methods, which is taken by Output 1; choose another name");

    [Fact]
    public Task UnusedBranch() => Mistakes.Expect(
        """
        [Network] [Input(4)] [{|NETGEN121:Input(2, Name = "mask")|}] [Dense(3, Name = {|NETGEN121:"side"|}, From = "input_1")]
        [{|NETGEN121:Block<Part>(From = "input_1")|}] [Dense(3, From = "input_1")] partial class Net;
        [Block] [Dense(3, Name = {|NETGEN121:"lost"|})] [Dense(2, From = "input")] class Part;
        [Network] [Input(4)] [Dense(3, Name = "used")] [{|NETGEN121:Dense(3)|}] [Output("used")] partial class Other;
        """.Replace("{|NETGEN121:Input(2, Name = \"mask\")|}", "Input(2, Name = {|NETGEN121:\"mask\"|})"),
        "Input 2: nothing uses 'mask'; name it in a merge, a From, an [Output] or a loss, or remove it",
        "Layer 1 [Dense]: nothing uses 'side'; name it in a merge, a From, an [Output] or a loss, or remove it",
        "Layer 2 [Block<Part>]: nothing uses 'block_1'; name it in a merge, a From, an [Output] or a loss, or remove it",
        "Layer 1 [Dense]: nothing uses 'lost'; name it in a merge, a From, an [Output] or a loss, or remove it",
        "Layer 2 [Dense]: nothing uses 'dense_1'; name it in a merge, a From, an [Output] or a loss, or remove it");

    [Fact]
    public Task LossesUseBranches() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, Name = "side")] [Dense(3, From = "input")] [Huber] [Huber(From = "side")] partial class Net;
        """);

    [Fact]
    public Task NeedlessFrom() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(4)] [Add("input", "dense_1", From = {|NETGEN122:"input"|})] partial class Net;
        """,
        "Layer 2 [Add]: From has no place here: a merge of several names joins exactly those; add 'input' to the names instead");

    [Fact]
    public Task NothingBefore() => Mistakes.Expect(
        """[Network] [{|NETGEN123:Dense(4)|}] [Input(4)] [Dense(3)] partial class Net;""",
        "Layer 1 [Dense] has nothing to read: no [Input] stands above it");
}
