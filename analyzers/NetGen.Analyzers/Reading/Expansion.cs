using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Reading;

/// <summary>Places steps one after the other, blocks expanded, and learns every shape. Behind a mistake nothing is placed and nothing reported.</summary>
internal sealed class Expansion(BlockSet blocks)
{
    private const int Broken = -1;

    private readonly List<Node> nodes = [];
    private readonly List<int> declarations = [];
    private readonly List<Finding> findings = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private long parameterCount;
    private bool isFull;

    public IReadOnlyList<Node> Nodes => nodes;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Places the steps; gives the node of each one's output, or −1.</summary>
    public int[] Run(Sequence sequence) => Run(sequence, Broken, Place.Network);

    private int[] Run(Sequence sequence, int blockInput, Place place)
    {
        var outputs = new int[sequence.Steps.Count];
        for (var i = 0; i < outputs.Length; i++)
        {
            var step = sequence.Steps[i];
            var inputs = step.Inputs.Select(input => input.Step switch
            {
                StepInput.Block => blockInput,
                StepInput.Missing => Broken,
                _ => outputs[input.Step],
            }).ToArray();
            outputs[i] = isFull || inputs.Contains(Broken) ? Broken : Run(step, inputs, place);
        }

        return outputs;
    }

    private int Run(Step step, int[] inputs, Place place)
    {
        if (step.InputShape is { } shape) return Add(step, place, new Input(step.LengthsOf), [], shape, [], step.InputType);
        if (step.Inference is not null) return RunLayer(step, inputs, place);
        if (step.Use is not { } use || !blocks.IsUsable(use.FullName)) return Broken;
        if (use.IsDistributed) return RunDistributed(step, use, inputs[0], place);
        var output = RunBlock(step, use, inputs[0], place);
        return use.IsResidual && output != Broken ? AddShortcut(step, use, inputs[0], output, place) : output;
    }

    private int RunLayer(Step step, int[] inputs, Place place)
    {
        var site = new LayerSite(
            place.Prefix + step.Name,
            step.Trainable && place.Trainable,
            [.. inputs.Select(i => nodes[i].Shape)],
            [.. inputs.Select(i => nodes[i].Type)],
            [.. step.Inputs.Select(i => i.Name)],
            [.. step.Inputs.Select(i => i.Argument)],
            finding => Report(step, place, finding))
        {
            Kind = step.Kind,
            Declarations = [.. inputs.Select(i => declarations[i])],
        };
        if (step.Inference!(site) is not { } placed) return Broken;
        if (place.IsDistributed && placed.Layer is Recurrent { Stateful: true })
        {
            site.Report(RecurrentRules.Excluded, "stateful", "stateful", "TimeDistributed", "each step is a sequence of its own");
            return Broken;
        }

        return Add(step, place, placed.Layer, inputs, placed.Shape, site.Parameters, ElementType.Float32);
    }

    /// <summary>The block on each step of its input: steps are samples of its layers.</summary>
    private int RunDistributed(Step step, BlockUse use, int input, Place place)
    {
        var (sequence, type) = (nodes[input].Shape, nodes[input].Type);
        if (sequence.Rank == 1)
        {
            Report(step, place, BlockRules.NoSteps, Fitting.View(sequence, new(sequence[0], 1)), use.Name, sequence.ToString());
            return Broken;
        }

        var each = place with { Samples = place.Samples * sequence[0], IsDistributed = true };
        var apart = Add(Inner(step, "input"), each, new EachStep(), [input], new(sequence.Axes.Skip(1).ToEquatableArray()), [], type);
        var output = apart == Broken ? Broken : RunBlock(step, use, apart, each);
        if (output == Broken) return Broken;
        var shape = new Shape(nodes[output].Shape.Axes.Prepend(sequence[0]).ToEquatableArray());
        return Add(step, place, new TimeDistributed(), [input, output], shape, [], nodes[output].Type);
    }

    private int RunBlock(Step step, BlockUse use, int input, Place place)
    {
        var block = blocks[use.FullName];
        var inside = place.Inside(step, blocks.IsUnresolved(use.FullName));
        if (block.InputSpec is { } spec && !spec.Accepts(nodes[input].Shape))
        {
            Report(step, place, BlockRules.InputSpecMismatch, spec.Views(nodes[input].Shape), use.Name, spec.ToString(), nodes[input].Shape.ToString());
            return Broken;
        }

        return Run(block, input, inside)[block.Last];
    }

    /// <summary>y = F(x) + x, or F(x) + x·W where shapes differ.</summary>
    private int AddShortcut(Step step, BlockUse use, int input, int output, Place place)
    {
        var (from, to) = (nodes[input].Shape, nodes[output].Shape);
        var shortcut = input;
        if (from != to)
        {
            var projection = Dense.Projection(from, to) ?? Conv.Projection(from, to);
            if (projection is null || !use.HasProjection)
            {
                var hint = projection is null
                    ? "a projection can only change the last axis, and skip elements of the others"
                    : "projection: true inserts a layer that takes it there";
                EquatableArray<Suggestion> suggestions = projection is null ? [] : [Suggestion.Set("projection", "true")];
                Report(step, place, BlockRules.ResidualShapes, suggestions, use.Name, from.ToString(), to.ToString(), hint);
                return Broken;
            }

            shortcut = RunLayer(Inner(step, "projection") with { Inference = projection }, [input], place);
        }

        return shortcut == Broken ? Broken : RunLayer(Inner(step, "add") with { Inference = Merge.As(MergeKind.Add) }, [output, shortcut], place);
    }

    private static Step Inner(Step step, string name) => step with { Name = $"{step.Name}.{name}", IsNamed = false, Use = null, Kind = "" };

    private int Add(Step step, Place place, Layer layer, int[] inputs, Shape shape, EquatableArray<Parameter> parameters, ElementType type)
    {
        var name = place.Prefix + step.Name;
        parameterCount += parameters.Sum(LayerSite.Padded);
        if (!names.Add(name)) return Stop(step, place, NameRules.Duplicate, name, "a layer of the same block");
        if (nodes.Count == SequenceReader.MaxLayers) return Stop(step, place, BlockRules.TooManyLayers, LayerOptions.Text(nodes.Count));
        if (parameterCount > LayerSite.MaxElements) return Stop(step, place, OptionRules.Overflow, "all parameters up to here");
        var (input, mask) = (inputs.ToEquatableArray(), MaskOf(step, layer, inputs, shape));
        var node = new Node(nodes.Count, place.NumberOf(step), name, step.IsNamed, layer, input, shape, type, parameters, mask, place.Samples, place.IsDistributed);
        if (!LayerSite.Fits(node.WholeShape)) return Stop(step, place, OptionRules.Overflow, $"the output {node.WholeShape}");
        nodes.Add(node);
        declarations.Add(layer is Input ? step.Attribute : -1);
        return nodes.Count - 1;
    }

    // An input's lengths are the node behind it. What has other steps than a mask has no part in it.
    private int MaskOf(Step step, Layer layer, int[] inputs, Shape shape)
    {
        if (step.HasLengths) return nodes.Count + 1;
        if (layer.OverMask is MaskForm.Defines) return nodes.Count;
        if (layer.OverMask is MaskForm.Ends) return -1;
        if (layer.OverMask is MaskForm.CarriesFirst) inputs = [inputs[0]];
        var masks = inputs.Select(i => nodes[i].Mask).Where(mask => mask >= 0 && StepsOf(nodes[mask]) == shape.Rows).Distinct().ToList();
        return masks.Count switch
        {
            0 => -1,
            1 => masks[0],
            _ => nodes.Count,
        };
    }

    private static int StepsOf(Node mask) => mask.Layer is Input lengths ? lengths.Steps : mask.Shape.Rows;

    private int Stop(Step step, Place place, DiagnosticDescriptor rule, params string[] texts)
    {
        isFull = true;
        Report(step, place, rule, [], texts);
        return Broken;
    }

    private void Report(Step step, Place place, DiagnosticDescriptor rule, EquatableArray<Suggestion> suggestions, params string[] texts) =>
        Report(step, place, new Finding(rule.Id, -1, null, texts.ToEquatableArray(), Suggestions: suggestions));

    /// <summary>Says of a finding which layer it is about: inside a block, the use of the block, which none of its suggestions is for.</summary>
    private void Report(Step step, Place place, Finding finding)
    {
        if (place.IsSilent) return;
        var placed = finding with { Attribute = place.AttributeOf(step), Texts = [place.TitleOf(step), .. finding.Texts] };
        findings.Add(place.Attribute < 0 ? placed : placed with { Argument = null, Item = -1, Place = null, Suggestions = [] });
    }
}
