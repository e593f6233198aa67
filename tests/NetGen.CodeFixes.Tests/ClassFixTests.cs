using NetGen.CodeFixes.Tests.Driving;
using Xunit;

namespace NetGen.CodeFixes.Tests;

/// <summary>The class gets the form that the build needs.</summary>
public class ClassFixTests
{
    private const string Layers = "[Network]\n[Input(4)] // four\n[Dense(3)]\n";

    [Theory]
    [InlineData("NETGEN101", "public sealed class Net;", "Make 'Net' partial", "public sealed partial class Net;")]
    [InlineData("NETGEN104", "public static partial class Net;", "Remove 'static'", "public partial class Net;")]
    [InlineData("NETGEN105", "public abstract /* so far */ partial class Net;", "Remove 'abstract'", "public /* so far */ partial class Net;")]
    [InlineData("NETGEN106", "public partial record Net;", "Make 'Net' a class", "public partial class Net;")]
    [InlineData("NETGEN106", "public partial record class Net;", "Make 'Net' a class", "public partial class Net;")]
    [InlineData("NETGEN107", "file partial class Net;", "Remove 'file'", "partial class Net;")]
    [InlineData("NETGEN108", "partial class Net : Model, IModel { }", "Remove the base class 'Model'", "partial class Net : IModel { }")]
    [InlineData("NETGEN108", "partial class Net : Model { }", "Remove the base class 'Model'", "partial class Net { }")]
    public Task The_header_changes_and_nothing_else(string rule, string wrong, string title, string right)
    {
        const string types = "\nclass Model; interface IModel;";
        return Repair.Expect(rule, Layers + wrong + types, (title, Layers + right + types));
    }

    [Fact]
    public Task All_types_around_a_network_become_partial() => Repair.Expect(
        "NETGEN102",
        """
        namespace Some.Place;

        public static class Outer
        {
            internal record struct Inner
            {
                [Network, Input(4)]
                [Dense(3)]
                public partial class Net;
            }
        }
        """,
        ("Make 'Inner', 'Outer' partial",
        """
        namespace Some.Place;

        public static partial class Outer
        {
            internal partial record struct Inner
            {
                [Network, Input(4)]
                [Dense(3)]
                public partial class Net;
            }
        }
        """));

    [Theory]
    [InlineData("[Network]\n[Block]\n[Input(4)]\n[Dense(3)]", "Remove [Block]", "[Network]\n[Input(4)]\n[Dense(3)]")]
    [InlineData("[Network, Block]\n[Dense(3)]", "Remove [Network]", "[Block]\n[Dense(3)]")]
    public Task A_class_is_what_its_layers_say(string wrong, string title, string right) =>
        Repair.Expect("NETGEN113", wrong + "\npartial class Net;", (title, right + "\npartial class Net;"));

    [Theory]
    [InlineData("[Input(4)]\n[Dense(3)]", "Add [Network]", "[Network]\n[Input(4)]\n[Dense(3)]")]
    [InlineData("[Dense(3)]", "Add [Block]", "[Block]\n[Dense(3)]")]
    public Task A_class_with_layers_gets_its_marker(string wrong, string title, string right) =>
        Repair.Expect("NETGEN112", wrong + "\npartial class Net;", (title, right + "\npartial class Net;"));

    [Fact]
    public Task A_second_Network_goes() => Repair.Expect(
        "NETGEN110",
        "[Network]\n[Input(4)]\n[Dense(3)]\npartial class Net;\n[Network]\npartial class Net;",
        ("Remove [Network]", "[Network]\n[Input(4)]\n[Dense(3)]\npartial class Net;\npartial class Net;"));

    [Fact]
    public Task Inputs_move_above_the_layers_with_their_comments() => Repair.Expect(
        "NETGEN123",
        "[Network]\n[Dense(3)]\n// pixels\n[Input(4)] // four\n[ReLU]\npartial class Net;",
        ("Move the inputs above the layers", "[Network]\n// pixels\n[Input(4)] // four\n[Dense(3)]\n[ReLU]\npartial class Net;"));
}
