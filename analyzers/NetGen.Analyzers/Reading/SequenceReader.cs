using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Losses;

namespace NetGen.Analyzers.Reading;

/// <summary>Reads the attributes of a network or block in order: options, names, and what reads what. Knows no shapes.</summary>
internal sealed class SequenceReader
{
    /// <summary>The most layers a network may have, blocks expanded.</summary>
    public const int MaxLayers = 10_000;

    private const string InputName = "input";

    private readonly EquatableArray<AttributeDeclaration> attributes;
    private readonly string owner;
    private readonly bool isBlock;
    private readonly bool isSound;
    private readonly NameScope names;
    private readonly NameResolver resolver;
    private readonly List<Finding> findings = [];
    private readonly List<Step> steps = [];
    private int previous;
    private int last = -1;
    private InputSpec? inputSpec;

    private SequenceReader(EquatableArray<AttributeDeclaration> attributes, string owner, bool isBlock, bool isIncomplete)
    {
        this.attributes = attributes;
        this.owner = owner;
        this.isBlock = isBlock;
        isSound = !isIncomplete && attributes.All(a => a.IsReadable);
        names = new([.. attributes.Where(a => a.Kind != LayerTable.Output).Select(a => a.Find("Name")?.Value).OfType<string>()]);
        resolver = new(names, findings, isSound);
        previous = isBlock ? StepInput.Block : StepInput.Missing;
    }

    public static Sequence ReadNetwork(NetworkDeclaration network)
    {
        var isIncomplete = network.Unresolved >= 0 || HasStrays(network.Findings);
        return new SequenceReader(network.Attributes, $"Network '{network.Class.Name}'", isBlock: false, isIncomplete).Read();
    }

    public static Sequence ReadBlock(BlockDeclaration block)
    {
        var isIncomplete = block.IsUnresolved || HasStrays(block.Findings);
        return new SequenceReader(block.Attributes, $"Block '{block.Name}'", isBlock: true, isIncomplete).Read();
    }

    /// <summary>Whether layers stand elsewhere, so that what is missing here is no mistake of its own.</summary>
    private static bool HasStrays(EquatableArray<Finding> findings) => findings.Any(f => f.Rule == ClassRules.StrayLayer.Id);

    private Sequence Read()
    {
        if (isBlock) names.TryAdd(InputName, StepInput.Block, "the block's input", out _);
        ReadSteps();
        CheckPresence();
        var results = new ResultReader(attributes, steps, last, names, resolver, findings);
        if (!isBlock) results.Read();
        if (resolver.IsSound) CheckUse(results);
        if (!isBlock) findings.AddRange(new SignatureNames(steps, results.Outputs, results.Losses).Findings);
        return new(steps, last, results.Outputs, results.Losses, results.Probes, inputSpec, findings, isSound);
    }

    private void ReadSteps()
    {
        var inputCount = attributes.Count(a => a.Kind == LayerTable.Input);
        var (input, layer) = (0, 0);
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            if (IsMisplaced(attribute.Kind)) Misplaced(i, attribute);
            else if (attribute.Kind == LayerTable.Input) ReadInput(i, attribute, $"Input {++input}", inputCount);
            else if (attribute.Kind == LayerTable.InputSpec) ReadInputSpec(i, attribute);
            else if (LayerTable.IsLayer(attribute.Kind)) ReadLayer(i, attribute, ++layer);
        }
    }

    private bool IsMisplaced(string kind) => isBlock
        ? kind is LayerTable.Input or LayerTable.Output or LayerTable.Probe || LossTable.Find(kind) is not null
        : kind is LayerTable.InputSpec;

    private void Misplaced(int index, AttributeDeclaration attribute) => resolver.Report(
        ClassRules.Misplaced,
        index,
        null,
        attribute.Kind switch
        {
            LayerTable.Input => [Suggestion.Become(LayerTable.InputSpec), Suggestion.Remove()],
            LayerTable.InputSpec => [Suggestion.Become(LayerTable.Input), Suggestion.Remove()],
            _ => [Suggestion.Remove()],
        },
        owner,
        attribute.Display,
        isBlock ? "network" : "block",
        isBlock ? "block" : "network");

    private void ReadInput(int index, AttributeDeclaration attribute, string title, int count)
    {
        var options = new LayerOptions(attribute, title, index, findings);
        Shape? shape = null;
        var type = ElementType.Float32;
        if (attribute.IsReadable)
        {
            shape = new Shape(options.Sizes("shape"));
            type = options.Member<ElementType>("Type", nameof(ElementType));
            if (!options.IsBroken && !LayerSite.Fits(shape)) options.Report(OptionRules.Overflow, "shape", $"the input {shape}");
        }

        var given = resolver.GivenName(index, attribute, title);
        var name = given ?? (count == 1 ? InputName : names.Next(InputName));
        var hasLengths = attribute.IsReadable && options.Bool("Lengths") && HasSteps(options, shape!, type);
        Add(new(index, 0, title, name, given is not null, Trainable: false, [])
        {
            InputShape = options.IsBroken ? null : shape,
            InputType = type,
            HasLengths = hasLengths,
        });
        if (!hasLengths) return;
        var lengths = name == InputName ? "lengths" : $"{name}_lengths";
        Add(new(index, 0, title, lengths, IsNamed: false, Trainable: false, [])
        {
            InputShape = options.IsBroken ? null : new Shape(1),
            InputType = ElementType.Int32,
            LengthsOf = shape![0],
        });

        // What follows reads the sequence.
        previous--;
    }

    /// <summary>Whether an input is a sequence, of tokens or of vectors; false after a finding.</summary>
    private static bool HasSteps(LayerOptions options, Shape shape, ElementType type)
    {
        if (shape.Rank == (type is ElementType.Int32 ? 1 : 2)) return true;
        options.Report(SequenceRules.NoSteps, "Lengths", [Suggestion.Reset("Lengths")], shape.ToString());
        return false;
    }

    private void ReadInputSpec(int index, AttributeDeclaration attribute)
    {
        if (!attribute.IsReadable) return;
        var options = new LayerOptions(attribute, "[InputSpec]", index, findings);
        var rank = attribute.Find("Rank") is null ? 0 : options.Positive("Rank");
        var axes = options.Ints("axes");
        if (axes.Count > 0 || rank == 0) axes = options.Sizes("axes", allowsUnknown: true);
        if (rank > 0 && axes.Count > 0 && rank != axes.Count)
        {
            findings.Add(new(
                BlockRules.RankDisagrees.Id,
                index,
                "Rank",
                [LayerOptions.Text(rank), LayerOptions.Text(axes.Count)],
                Suggestions: [Suggestion.Reset("Rank")]));
        }
        else if (!options.IsBroken)
        {
            inputSpec = new(Math.Max(rank, axes.Count), axes);
        }
    }

    private void ReadLayer(int index, AttributeDeclaration attribute, int number)
    {
        var title = $"Layer {LayerOptions.Text(number)} [{attribute.Display}]";
        var options = new LayerOptions(attribute, title, index, findings);
        var inputs = ReadInputs(index, attribute, title);
        var given = resolver.GivenName(index, attribute, title);
        var trainable = attribute.Find("Trainable") is not { Value: false };
        if (LayerTable.Find(attribute.Kind) is { } entry)
        {
            var inference = attribute.IsReadable ? entry.Read(options) : null;
            Add(new(index, number, title, given ?? names.Next(entry.Name), given is not null, trainable, inputs)
            {
                Kind = attribute.Kind,
                Inference = options.IsBroken ? null : inference,
            });
            last = previous;
            if (attribute.IsReadable && entry.States is { } states) AddStates(states(options), options.IsBroken);
            return;
        }

        ReadUse(index, attribute, options, new(index, number, title, given ?? "", given is not null, trainable, inputs));
        last = steps.Count - 1;
    }

    /// <summary>Adds what else of a layer others read by name; what follows the layer reads its output all the same.</summary>
    private void AddStates(IReadOnlyList<(string Name, Inference Inference)> states, bool isBroken)
    {
        var layer = previous;
        foreach (var (name, inference) in states)
        {
            Add(steps[layer] with
            {
                Name = $"{steps[layer].Name}.{name}",
                Inputs = [new(layer, steps[layer].Name, null)],
                Kind = "",
                Inference = isBroken ? null : inference,
                IsState = true,
            });
        }

        previous = layer;
    }

    /// <summary>Adds a step for each repetition; the given name alone is that of the last.</summary>
    private void ReadUse(int index, AttributeDeclaration attribute, LayerOptions options, Step first)
    {
        var isResidual = attribute.Kind == LayerTable.Residual;
        var isDistributed = attribute.Kind == LayerTable.TimeDistributed;
        var repeat = attribute.IsReadable && !isDistributed ? options.Positive("repeat") : 1;
        if (repeat > MaxLayers)
        {
            options.Report(BlockRules.TooManyLayers, "repeat", LayerOptions.Text(MaxLayers));
            repeat = 1;
        }

        BlockUse? use = null;
        if (attribute is { IsReadable: true, Block: { } block, BlockName: { } blockName } && !options.IsBroken)
        {
            use = new(block, blockName, isResidual, isDistributed, options.Bool("projection"));
        }

        for (var i = 1; i <= repeat; i++)
        {
            var name = !first.IsNamed ? names.Next(isResidual ? "residual" : isDistributed ? "time_distributed" : "block")
                : repeat > 1 ? NameScope.Indexed(first.Name, i)
                : first.Name;
            Add(first with
            {
                Name = name,
                Use = use,
                Inputs = i == 1 ? first.Inputs : [new(previous, steps[previous].Name, null)],
            });
        }

        if (first.IsNamed && repeat > 1) resolver.Register(first.Name, steps.Count - 1, first);
    }

    private List<StepInput> ReadInputs(int index, AttributeDeclaration attribute, string title)
    {
        var entry = LayerTable.Find(attribute.Kind);
        var isMerge = entry is { IsMerge: true };
        var named = new List<StepInput>();
        foreach (var parameter in entry?.NamedInputs ?? [])
        {
            if (attribute.Find(parameter)?.Value is string value) named.Add(resolver.Resolve(value, index, parameter, title));
        }

        if (isMerge)
        {
            foreach (var parameter in NamedTensors.OfMerges)
            {
                var value = attribute.Find(parameter)?.Value as string;
                if (value is null && (parameter != NamedTensors.OfMerges[0] || entry!.MayNameNone || !attribute.IsReadable)) continue;
                named.Add(resolver.Resolve(value, index, parameter, title));
            }
        }

        var from = attribute.Find("From");
        if (isMerge && named.Count > 1)
        {
            if (from?.Value is string needless) resolver.Report(NameRules.NeedlessFrom, index, "From", JoinOrReset(named.Count, needless), title, needless);
            return named;
        }

        if (from is { Value: string name }) named.Insert(0, resolver.Resolve(name, index, "From", title));
        else named.Insert(0, Previous(index, title));
        if (attribute.Find(Recurrent.InitialState) is { Value: EquatableArray<object?> initial })
        {
            named.AddRange(initial.Select((item, i) => resolver.Resolve(item as string, index, Recurrent.InitialState, title, i)));
        }

        return named;
    }

    /// <summary>What a From beside several names can be: one more of them, or nothing.</summary>
    private static EquatableArray<Suggestion> JoinOrReset(int names, string from)
    {
        var reset = Suggestion.Reset("From");
        return names < NamedTensors.OfMerges.Length ? [Suggestion.Name(NamedTensors.OfMerges[names], from).And(reset), reset] : [reset];
    }

    private StepInput Previous(int index, string title)
    {
        if (previous == StepInput.Missing && isSound && attributes.Any(a => a.Kind == LayerTable.Input))
        {
            resolver.IsSound = false;
            resolver.Report(NameRules.NothingBefore, index, null, title);
        }

        return new(previous, previous >= 0 ? steps[previous].Name : InputName, null);
    }

    private void Add(Step step)
    {
        previous = steps.Count;
        steps.Add(resolver.Register(step.Name, previous, step) ? step : step with { Name = names.Next(step.Name) });
    }

    private void CheckPresence()
    {
        if (!isSound) return;
        if (!isBlock && !attributes.Any(a => a.Kind == LayerTable.Input)) resolver.Report(ClassRules.NoInput, -1, null, owner);
        if (last >= 0) return;
        resolver.Report(ClassRules.NoLayers, -1, null, owner);
        resolver.IsSound = false;
    }

    private void CheckUse(ResultReader results)
    {
        var used = new HashSet<int>(steps.Where(s => !s.IsState).SelectMany(s => s.Inputs).Select(i => i.Step));
        used.UnionWith(results.Outputs.Select(o => o.Step));
        used.UnionWith(results.Losses.Select(l => l.Step));
        if (isBlock) used.Add(last);
        used.UnionWith(steps.Where((s, i) => s.IsState && used.Contains(i)).SelectMany(s => s.Inputs).Select(i => i.Step).ToArray());
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (!used.Contains(i) && step is { IsState: false, LengthsOf: 0 }) resolver.Report(NameRules.UnusedBranch, step.Attribute, step.IsNamed ? "Name" : null, [Suggestion.Remove()], step.Title, step.Name);
        }
    }
}
