using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CodeActions;
using NetGen.CodeFixes.Tests.Driving;
using Xunit;

namespace NetGen.CodeFixes.Tests;

/// <summary>Layers come in between, go, and become others.</summary>
public class LayerFixTests
{
    [Theory]
    [InlineData("[RepeatVector(2)] // twice", "[Flatten]\n[RepeatVector(2)] // twice")]
    [InlineData("[Identity, RepeatVector(2)]", "[Identity, Flatten, RepeatVector(2)]")]
    [InlineData("[RepeatVector(2, From = \"input\")]", "[Flatten(From = \"input\")]\n[RepeatVector(2)]")]
    public Task Flatten_comes_in_between(string wrong, string right) => Repair.Expect(
        "NETGEN136",
        Source("4, 3", wrong),
        ("Insert [Flatten] before [RepeatVector]", Source("4, 3", right)));

    [Fact]
    public Task An_image_without_channels_gets_one_or_a_layer_of_its_rank() => Repair.Expect(
        "NETGEN136",
        Source("8, 8", "[Conv2D(4, 3)]"),
        ("Insert [Reshape(8, 8, 1)] before [Conv2D]", Source("8, 8", "[Reshape(8, 8, 1)]\n[Conv2D(4, 3)]")),
        ("Use [Conv1D] instead of [Conv2D]", Source("8, 8", "[Conv1D(4, 3)]")));

    [Fact]
    public Task A_recurrent_layer_reads_an_image_row_by_row() => Repair.Expect(
        "NETGEN136",
        Source("8, 8, 1", "[LSTM(4)]"),
        ("Insert [Reshape(8, 8)] before [LSTM]", Source("8, 8, 1", "[Reshape(8, 8)]\n[LSTM(4)]")));

    [Fact]
    public Task What_joins_a_flat_tensor_is_flattened() => Repair.Expect(
        "NETGEN137",
        Source("4, 3", "[Flatten(Name = \"flat\")]\n[Identity(From = \"input\")]\n[Add(\"flat\")]"),
        ("Insert [Flatten] before [Add]", Source("4, 3", "[Flatten(Name = \"flat\")]\n[Identity(From = \"input\")]\n[Flatten]\n[Add(\"flat\")]")));

    /// <summary>Without a using, names are written in full; an alias is taken where there is one.</summary>
    [Fact]
    public Task Names_are_as_long_as_they_must_be() => Repair.Expect(
        "NETGEN136",
        EditorProject.Of(
            """
            using Flat = NetGen.FlattenAttribute;

            namespace Deep;

            [NetGen.Network]
            [NetGen.Input(4, 3)]
            [NetGen.RepeatVector(2)]
            partial class Net;
            """),
        ("Insert [Flatten] before [NetGen.RepeatVector]",
        [
            """
            using Flat = NetGen.FlattenAttribute;

            namespace Deep;

            [NetGen.Network]
            [NetGen.Input(4, 3)]
            [Flat]
            [NetGen.RepeatVector(2)]
            partial class Net;
            """,
        ]));

    [Fact]
    public Task An_embedding_makes_its_input_tokens() => Repair.Expect(
        "NETGEN220",
        Source("4", "[Embedding(10, 2)]"),
        ("Add Type = ElementType.Int32", Source("4, Type = ElementType.Int32", "[Embedding(10, 2)]")));

    [Fact]
    public Task A_softmax_twice_goes_once() => Repair.Expect(
        "NETGEN301",
        Source("4", "[Dense(3, activation: Activation.Softmax)]\n[Softmax] // again\n[CategoricalCrossentropy]"),
        ("Remove [Softmax]", Source("4", "[Dense(3, activation: Activation.Softmax)]\n[CategoricalCrossentropy]")),
        ("Remove activation", Source("4", "[Dense(3)]\n[Softmax] // again\n[CategoricalCrossentropy]")));

    [Fact]
    public Task A_sigmoid_of_classes_goes_or_the_loss_changes() => Repair.Expect(
        "NETGEN304",
        Source("4", "[Dense(3, activation: Activation.Sigmoid)]\n[CategoricalCrossentropy]"),
        ("Remove activation", Source("4", "[Dense(3)]\n[CategoricalCrossentropy]")),
        ("Use [BinaryCrossentropy] instead of [CategoricalCrossentropy]", Source("4", "[Dense(3, activation: Activation.Sigmoid)]\n[BinaryCrossentropy]")));

    [Fact]
    public Task A_loss_over_one_class_becomes_binary_without_what_that_does_not_have() => Repair.Expect(
        "NETGEN149",
        Source("4", "[Dense(1)]\n[SparseCategoricalCrossentropy(0, ignoreLabel: 3, weight: 2)]"),
        ("Use [BinaryCrossentropy] instead of [SparseCategoricalCrossentropy]", Source("4", "[Dense(1)]\n[BinaryCrossentropy(0, weight: 2)]")));

    [Fact]
    public Task Renamed_inputs_keep_their_readers() => Repair.Expect(
        "NETGEN117",
        Source("4, Name = \"my pixels\"", "[Dense(4, From = \"my pixels\")]\n[Add(\"my pixels\")]"),
        ("Rename to 'my_pixels'", Source("4, Name = \"my_pixels\"", "[Dense(4, From = \"my_pixels\")]\n[Add(\"my_pixels\")]")));

    [Fact]
    public Task A_From_joins_the_names_or_goes() => Repair.Expect(
        "NETGEN122",
        Source("4", "[Dense(4, Name = \"a\")]\n[Add(\"a\", \"input\", From = \"a\")]"),
        ("Add third: \"a\" and remove From", Source("4", "[Dense(4, Name = \"a\")]\n[Add(\"a\", \"input\", third: \"a\")]")),
        ("Remove From", Source("4", "[Dense(4, Name = \"a\")]\n[Add(\"a\", \"input\")]")));

    [Theory]
    [InlineData("[Dense(3, activation: Activation.[|Softmax|])]", "[Dense(3)]")]
    [InlineData("[Dense(3)]\n[[|Softmax|]]", "[Dense(3)]")]
    [InlineData("[Dense(3)]\n[[|ReLU|]]", null)]
    public async Task Probabilities_become_logits(string marked, string? right)
    {
        var source = Repair.Prefix + Source("4", marked + "\n[CategoricalCrossentropy]");
        var position = source.IndexOf("[|", StringComparison.Ordinal);
        var solution = EditorProject.Of(source.Replace("[|", "").Replace("|]", ""));
        var actions = new List<CodeAction>();
        var document = solution.Projects.Single().Documents.Single();
        await new LogitsRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new(position, 0), actions.Add, CancellationToken.None));
        string[] titles = right is null ? [] : ["Predict logits instead of probabilities"];
        Assert.Equal(titles, actions.Select(a => a.Title));
        if (right is null) return;
        Assert.Equal([Repair.Prefix + Source("4", right + "\n[CategoricalCrossentropy]")], await EditorProject.Texts(await Repair.Apply(actions[0], solution)));
    }

    private static string Source(string input, string layers) => $"[Network]\n[Input({input})]\n{layers}\npublic partial class Net;";
}
