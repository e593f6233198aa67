using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>What does not compile has the compiler's error and none of ours, and nothing throws.</summary>
public class HalfTypedTests
{
    [Fact]
    public Task UnknownAttribute() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense({|NETGEN124:0|})] [{|CS0246:{|CS0246:Dens|}|}(3)] [Reshape(7)] [Add("nowhere")] partial class Net;
        """,
        "Layer 1 [Dense]: units must be positive, but is 0");

    [Fact]
    public Task UnknownNetwork() => Mistakes.Expect("[{|CS0246:{|CS0246:Netwrok|}|}] [Input(4)] [Dense(3)] partial class Net;");

    [Fact]
    public Task MissingArgument() => Mistakes.Expect(
        """[Network] [Input(4)] [{|CS7036:Dense|}] [Reshape(7)] [Add("nowhere")] [Output("nowhere")] partial class Net;""");

    [Fact]
    public Task NotAConstant() => Mistakes.Expect(
        "class A { public static int N = 3; } [Network] [Input({|CS0182:A.N|})] [Dense({|CS0182:A.N|})] [Reshape(7)] partial class Net;");

    [Fact]
    public Task UnknownBlock() => Mistakes.Expect("[Network] [Input(4)] [Block<{|CS0246:Part|}>] [Reshape(7)] partial class Net;");

    [Fact]
    public Task UnknownAttributeInBlock() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Block<Part>] [Reshape(3)] partial class Net;
        [Block] [{|CS0246:{|CS0246:Foo|}|}] [Reshape(7)] class Part;
        """);

    [Fact]
    public Task UnknownBase() => Mistakes.Expect("[Network] [Input(4)] [Dense(3)] partial class Net : {|CS0246:Model|};");

    [Fact]
    public Task LossThatDoesNotBind() => Mistakes.Expect("[Network] [Input(4)] [Dense(3)] [Huber({|CS1739:depth|}: 3)] partial class Net;");
}
