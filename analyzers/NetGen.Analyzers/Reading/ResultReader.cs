using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Losses;

namespace NetGen.Analyzers.Reading;

/// <summary>Reads the outputs, losses and probes of a network, which may name any of its steps.</summary>
/// <param name="attributes">The attributes of the network.</param>
/// <param name="steps">Its steps.</param>
/// <param name="last">The step that is the output without <c>[Output]</c>; −1 if there is none.</param>
/// <param name="names">Its names.</param>
/// <param name="resolver">Resolves them.</param>
/// <param name="findings">Where findings about options go.</param>
internal sealed class ResultReader(
    EquatableArray<AttributeDeclaration> attributes,
    IReadOnlyList<Step> steps,
    int last,
    NameScope names,
    NameResolver resolver,
    List<Finding> findings)
{
    private const string OutputName = "output";

    private readonly List<OutputDraft> outputs = [];
    private readonly List<LossDraft> losses = [];
    private readonly List<ProbeDraft> probes = [];

    public IReadOnlyList<OutputDraft> Outputs => outputs;

    public IReadOnlyList<LossDraft> Losses => losses;

    public IReadOnlyList<ProbeDraft> Probes => probes;

    public void Read()
    {
        ReadOutputs();
        ReadLosses();
        ReadProbes();
    }

    private void ReadOutputs()
    {
        var number = 0;
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Kind != LayerTable.Output) continue;
            var title = $"Output {LayerOptions.Text(++number)}";
            if (!attributes[i].IsReadable) continue;
            var found = resolver.Resolve(attributes[i].Find("name")?.Value as string, i, "name", title);
            if (outputs.FirstOrDefault(o => o.Name == found.Name) is { } same)
            {
                resolver.Report(NameRules.Duplicate, i, "name", [Suggestion.Remove()], title, found.Name, same.Title);
                continue;
            }

            if (IsComputed(found, i, title)) outputs.Add(new(i, title, found.Name, found.Step));
        }

        if (outputs.Count > 0) return;
        outputs.Add(new(-1, "the output", OutputName, last < 0 ? StepInput.Missing : last));
        names.AddOther(OutputName);
    }

    private void ReadLosses()
    {
        var indexes = Enumerable.Range(0, attributes.Count).Where(i => LossTable.Find(attributes[i].Kind) is not null).ToList();
        foreach (var index in indexes)
        {
            var attribute = attributes[index];
            var entry = LossTable.Find(attribute.Kind)!;
            var title = $"Loss {LayerOptions.Text(losses.Count + 1)} [{attribute.Display}]";
            var (step, judged) = Judged(index, attribute, title);
            var target = TargetName(entry, judged, indexes.Count > 1);
            var options = new LayerOptions(attribute, title, index, findings);
            losses.Add(attribute.IsReadable
                ? new(
                    index,
                    title,
                    entry,
                    step,
                    judged,
                    target,
                    options.PositiveFloat("weight"),
                    options.Rate("labelSmoothing"),
                    options.IsDefault("ignoreLabel") ? null : options.Int("ignoreLabel"),
                    attribute.Find("delta") is null ? 1 : options.PositiveFloat("delta"),
                    attribute.Find("fromLogits") is { Value: false })
                : new(index, title, entry, StepInput.Missing, judged, target, 1, 0, null, 1, false));
        }
    }

    private void ReadProbes()
    {
        var number = 0;
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Kind != LayerTable.Probe) continue;
            var title = $"Probe {LayerOptions.Text(++number)}";
            if (!attributes[i].IsReadable) continue;
            var name = attributes[i].Find("layer")?.Value as string ?? "";
            if (probes.FirstOrDefault(p => p.Name == name) is { } same)
            {
                resolver.Report(NameRules.Duplicate, i, "layer", [Suggestion.Remove()], title, name, same.Title);
                continue;
            }

            probes.Add(new(i, title, name, names.Find(name)));
        }
    }

    private (int Step, string Name) Judged(int index, AttributeDeclaration attribute, string title)
    {
        if (attribute.Find("From") is { Value: string from })
        {
            if (from == OutputName && outputs.Count == 1 && outputs[0].Attribute < 0 && names.Find(from) is null) return (outputs[0].Step, from);
            var found = resolver.Resolve(from, index, "From", title);
            return (IsComputed(found, index, title) ? found.Step : StepInput.Missing, from);
        }

        if (outputs.Count == 1) return (outputs[0].Step, outputs[0].Name);
        if (outputs.Any(o => o.Step == StepInput.Missing)) return (StepInput.Missing, OutputName);
        var froms = outputs.Select(o => Suggestion.Name("From", o.Name)).ToEquatableArray();
        resolver.Report(LossRules.NoOutput, index, null, froms, title, string.Join(", ", outputs.Select(o => o.Name)));
        resolver.IsSound = false;
        return (StepInput.Missing, OutputName);
    }

    /// <summary>Whether the network computes it; false after a finding for an input.</summary>
    private bool IsComputed(StepInput found, int index, string title)
    {
        if (found.Step < 0 || steps[found.Step].Inputs.Count > 0) return true;
        resolver.Report(LossRules.InputJudged, index, found.Argument, title, found.Name);
        resolver.IsSound = false;
        return false;
    }

    /// <summary><c>labels</c> of the only loss, <c>policyLabels</c> of several, with an index from 2 for the same again.</summary>
    private string TargetName(LossEntry entry, string judged, bool isOneOfSeveral)
    {
        var suffix = entry.Kind == LossKind.SparseCategoricalCrossentropy ? "Labels" : "Targets";
        if (!isOneOfSeveral || !ParameterName.IsValid(judged)) return suffix.ToLowerInvariant();
        var name = ParameterName.Camel(judged) + suffix;
        var same = losses.Count(l => l.Judged == judged && l.Target.StartsWith(name, StringComparison.Ordinal));
        return same == 0 ? name : name + LayerOptions.Text(same + 1);
    }
}
