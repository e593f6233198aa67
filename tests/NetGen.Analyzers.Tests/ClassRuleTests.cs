using Xunit;

namespace NetGen.Analyzers.Tests;

public class ClassRuleTests
{
    [Fact]
    public Task NotPartial() => Mistakes.Expect(
        "[Network] [Input(4)] [Dense(3)] public class {|NETGEN101:Net|};",
        "Network 'Net' must be partial: the build adds its code to it");

    [Fact]
    public Task NestedInNonPartial() => Mistakes.Expect(
        "partial class A { class {|NETGEN102:B|} { partial class C { [Network] [Input(4)] [Dense(3)] partial class Net; } } }",
        "Network 'Net' is nested in 'B', which must be partial as well");

    [Fact]
    public Task NestedInPartialIsFine() => Mistakes.Expect(
        "partial struct A { partial interface B { partial record C { [Network] [Input(4)] [Dense(3)] partial class Net; } } }");

    [Fact]
    public Task Generic() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3)] partial class Net{|NETGEN103:<T>|};
        partial class Outer{|NETGEN103:<T>|} { [Network] [Input(4)] [Dense(3)] partial class Inner; }
        """,
        "Network 'Net' must not be generic, nor be nested in a generic type: its shapes are fixed at build time",
        "Network 'Inner' must not be generic, nor be nested in a generic type: its shapes are fixed at build time");

    [Fact]
    public Task Static() => Mistakes.Expect(
        "[Network] [Input(4)] [Dense(3)] static partial class {|NETGEN104:Net|};",
        "Network 'Net' must not be static: its parameters belong to an instance");

    [Fact]
    public Task Abstract() => Mistakes.Expect(
        "[Network] [Input(4)] [Dense(3)] abstract partial class {|NETGEN105:Net|};",
        "Network 'Net' must not be abstract: the build adds methods that make instances");

    [Fact]
    public Task Record() => Mistakes.Expect(
        "[Network] [Input(4)] [Dense(3)] partial record {|NETGEN106:Net|};",
        "Network 'Net' must be a class and not a record: it derives from NetGen.Network, which is none");

    [Fact]
    public Task FileLocal() => Mistakes.Expect(
        "[Network] [Input(4)] [Dense(3)] file partial class {|NETGEN107:Net|};",
        "Network 'Net' must not be local to its file: the build adds its code in another file");

    [Fact]
    public Task HasBase() => Mistakes.Expect(
        """
        class Model;
        [Network] [Input(4)] [Dense(3)] partial class Net : {|NETGEN108:Model|}, System.IDisposable { public void Dispose() { } }
        """,
        "Network 'Net' must not derive from 'Model': it derives from NetGen.Network");

    [Fact]
    public Task InterfacesAreFine() => Mistakes.Expect(
        "[Network] [Input(4)] [Dense(3)] partial class Net : System.IDisposable { public void Dispose() { } }");

    [Theory]
    [InlineData("Training")]
    [InlineData("Mermaid")]
    [InlineData("@event")]
    [InlineData("var")]
    public Task ReservedName(string name) => Mistakes.Expect(
        $"[Network] [Input(4)] [Dense(3)] partial class {{|NETGEN109:{name}|}};",
        $"Network '{name.TrimStart('@')}' needs another name: the build gives it a member of that name, or the name is a keyword");

    [Fact]
    public Task DeclaredTwice() => Mistakes.Expect(
        [
            "[Network] [Input(4)] [Dense(3)] partial class Net;",
            "[{|CS0579:{|NETGEN110:Network|}|}] partial class Net;",
        ],
        "Network 'Net' already has [Network] on another of its declarations; keep one");

    [Fact]
    public Task LayerOnSecondDeclaration() => Mistakes.Expect(
        [
            "[Network] [Input(4)] [Dense(3)] partial class Net; [Block] [Dense(2)] partial class Part;",
            "[{|NETGEN111:Dense(2)|}] [{|NETGEN111:Huber|}] partial class Net; [{|NETGEN111:Block<Net>|}] partial class Part;",
        ],
        "[Dense] stands on another declaration of 'Net' than its [Network]; layers belong on that one, in order",
        "[Huber] stands on another declaration of 'Net' than its [Network]; layers belong on that one, in order",
        "[Block<Net>] stands on another declaration of 'Part' than its [Block]; layers belong on that one, in order");

    [Fact]
    public Task LayersWithoutNetwork() => Mistakes.Expect(
        "[{|NETGEN112:Input(4)|}] [Dense(3)] partial class Net;",
        "Class 'Net' has [Input] but is neither a [Network] nor a [Block]");

    [Fact]
    public Task NetworkAndBlock() => Mistakes.Expect(
        "[Network] [Block] [Input(4)] [Dense(3)] partial class {|NETGEN113:Net|};",
        "Class 'Net' has [Network] and [Block]; a network has inputs of its own, a block has none: remove one");

    [Fact]
    public Task NoInput() => Mistakes.Expect("[Network] [Dense(3)] partial class {|NETGEN114:Net|};", "Network 'Net' has no [Input]");

    [Fact]
    public Task NoLayers() => Mistakes.Expect(
        "[Network] [Input(4)] partial class {|NETGEN115:Net|}; [Block] class {|NETGEN115:Part|};",
        "Network 'Net' has no layers",
        "Block 'Part' has no layers");

    [Fact]
    public Task Misplaced() => Mistakes.Expect(
        """
        [Network] [Input(4)] [{|NETGEN116:InputSpec(4)|}] [Dense(3)] partial class Net;
        [Block] [{|NETGEN116:Input(4)|}] [Dense(3)] [{|NETGEN116:Output("dense_1")|}] [{|NETGEN116:Huber|}] class Part;
        """,
        "Network 'Net': [InputSpec] belongs on a block, not on a network",
        "Block 'Part': [Input] belongs on a network, not on a block",
        "Block 'Part': [Output] belongs on a network, not on a block",
        "Block 'Part': [Huber] belongs on a network, not on a block");

    [Fact]
    public Task MemberTaken() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3)] partial class Net
        {
            private {|NETGEN190:Net|}(int? seed) { }
            public string {|NETGEN190:Summary|} => "";
            public static Net {|NETGEN190:Load|}(string path, WeightNames names) => new(1);
            public void {|NETGEN190:Predict|}(System.ReadOnlySpan<float> x, System.Span<float> y) { }
            private class {|NETGEN190:Streaming|};
        }
        """,
        "Network 'Net' already has a member 'Net.Net(int?)', which the build adds to it; give yours another name",
        "Network 'Net' already has a member 'Net.Summary', which the build adds to it; give yours another name",
        "Network 'Net' already has a member 'Net.Load(string, WeightNames)', which the build adds to it; give yours another name",
        "Network 'Net' already has a member 'Net.Predict(ReadOnlySpan<float>, Span<float>)', which the build adds to it; give yours another name",
        "Network 'Net' already has a member 'Net.Streaming', which the build adds to it; give yours another name");

    [Fact]
    public Task OverloadsAreFine() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3)] partial class Net
        {
            static Net() { }
            public static Net Load(string path) => null!;
            public void Predict(float[] x, float[] y) { }
            public void Predict(System.ReadOnlySpan<int> x, System.Span<float> y) { }
            public void Predict(System.ReadOnlySpan<float> x, System.ReadOnlySpan<float> z, System.Span<float> y) { }
        }
        """);

    [Fact]
    public Task PrimaryConstructor() => Mistakes.Expect(
        "[Network] [Input(4)] [Dense(3)] partial class Net{|NETGEN191:(int size)|} { public int Size => size; }",
        "Network 'Net' must not have a primary constructor: the build adds the constructor that makes its parameters");
}
