using NetGen.CodeFixes.Tests.Driving;
using Xunit;

namespace NetGen.CodeFixes.Tests;

/// <summary>Layers move to the declaration that owns them.</summary>
public class MoveLayersTests
{
    private const string Title = "Move the layers to the declaration with [Network]";

    [Fact]
    public Task Layers_of_one_file_keep_order_and_comments() => Repair.Expect(
        "NETGEN111",
        """
        // above
        [Input(4)]
        partial class Net { }

        /// <summary>A network.</summary>
        [Network]
        [Dense(8)] // wide
        partial class Net;

        // narrow
        [ReLU, Dense(3)] // and last
        [System.Obsolete, MeanSquaredError]
        partial class Net { }
        """,
        (Title,
        """
        partial class Net { }

        /// <summary>A network.</summary>
        [Network]
        // above
        [Input(4)]
        [Dense(8)] // wide
        // narrow
        [ReLU, Dense(3)] // and last
        [MeanSquaredError]
        partial class Net;

        [System.Obsolete]
        partial class Net { }
        """));

    /// <summary>Names are written as the other file needs them.</summary>
    [Fact]
    public Task Layers_of_another_file_find_their_types() => Repair.Expect(
        "NETGEN111",
        EditorProject.Of(
            """
            [NetGen.Network]
            [NetGen.Input(4)]
            partial class Net;
            """,
            """
            using NetGen;
            using Layer = NetGen.DenseAttribute;

            // hidden
            [Layer(3, activation: Activation.Tanh)]
            [Block<Some.Head>]
            partial class Net
            {
            }

            namespace Some
            {
                [Block]
                [Dense(2)]
                sealed class Head;
            }
            """),
        (Title,
        [
            """
            [NetGen.Network]
            [NetGen.Input(4)]
            // hidden
            [NetGen.Dense(3, activation: NetGen.Activation.Tanh)]
            [NetGen.Block<Some.Head>]
            partial class Net;
            """,
            """
            using NetGen;
            using Layer = NetGen.DenseAttribute;

            partial class Net
            {
            }

            namespace Some
            {
                [Block]
                [Dense(2)]
                sealed class Head;
            }
            """,
        ]));
}
