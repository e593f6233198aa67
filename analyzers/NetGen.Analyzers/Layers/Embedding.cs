using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = E[id]: each id of the input as its row of a table.</summary>
/// <param name="InputDim">The size of the vocabulary.</param>
/// <param name="OutputDim">The elements of a row.</param>
/// <param name="PaddingIndex">The id whose row has no gradient; −1 for none.</param>
/// <param name="MaskZero">Whether the places of id 0 are masked.</param>
public sealed record Embedding(int InputDim, int OutputDim, int PaddingIndex, bool MaskZero) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskZero ? MaskForm.Defines : MaskForm.Carries;

    // Up to here a pass over all rows costs next to nothing.
    private const int LargestDense = 4096;

    // A row by itself costs a few times its share in a pass over all: so many samples are a few times those of a step.
    private const int ManySamples = 128;

    // Ids travel as floats, which count no further one by one.
    private const int MostTokens = 1 << 24;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference Read(LayerOptions options)
    {
        var layer = new Embedding(options.Positive("inputDim"), options.Positive("outputDim"), options.Int("paddingIndex"), options.Bool("maskZero"));
        var table = options.Initializer("embeddingsInitializer", isKernel: true);
        if (layer.InputDim > MostTokens)
            options.Report(OptionRules.OutOfRange, "inputDim", [Suggestion.Set("inputDim", MostTokens)], "inputDim", $"at most {LayerOptions.Text(MostTokens)}", LayerOptions.Text(layer.InputDim));
        if (layer.PaddingIndex < -1 || layer.PaddingIndex >= layer.InputDim)
        {
            var need = $"an id, 0 to {LayerOptions.Text(layer.InputDim - 1)}, or -1 for none";
            options.Report(OptionRules.OutOfRange, "paddingIndex", [Suggestion.Reset("paddingIndex")], "paddingIndex", need, LayerOptions.Text(layer.PaddingIndex));
        }

        var update = options.Member<TableUpdate>("update", nameof(TableUpdate));
        return site => layer.Infer(site, table, update);
    }

    /// <summary>The size of the smallest vocabulary that looks up the ids of an input; 0 if none does.</summary>
    public static int VocabularyOf(Graph graph, int input) => graph.Nodes
        .Where(node => node.Inputs.Contains(input))
        .Select(node => node.Layer switch
        {
            Embedding embedding => embedding.InputDim,
            EachStep => VocabularyOf(graph, node.Index),
            _ => 0,
        })
        .Where(vocabulary => vocabulary > 0)
        .DefaultIfEmpty()
        .Min();

    private Placed? Infer(LayerSite site, Initializer table, TableUpdate update)
    {
        if (site.InputTypes[0] is not ElementType.Int32)
        {
            EquatableArray<Suggestion> tokens = site.Declarations[0] < 0 ? [] : [Suggestion.Set("Type", "ElementType.Int32").On(site.Declarations[0])];
            site.Report(SequenceRules.NoTokens, site.InputArguments[0], tokens, site.InputNames[0], site.Input.ToString());
            return null;
        }

        if (!site.IsTrainable && update is TableUpdate.Sparse)
        {
            site.Report(OptionRules.NoEffect, "update", [Suggestion.Reset("update")], "update", "the layer is not trained");
            return null;
        }

        var isSparse = update is TableUpdate.Sparse || (update is TableUpdate.Auto && InputDim > Math.Max(LargestDense, (long)ManySamples * site.Input.Count));
        var output = site.Output(site.Input.Axes.Append(OutputDim), "outputDim");
        return output is not null && site.Kernel(new(InputDim, OutputDim), table, 0, 0, "inputDim", "embeddings", zeroRow: PaddingIndex, isSparse: isSparse)
            ? new(this, output)
            : null;
    }
}
