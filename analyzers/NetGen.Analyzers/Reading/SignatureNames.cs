using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>The inputs, outputs and targets of a network under parameter names that all differ; where they do not by themselves there is a finding.</summary>
internal sealed class SignatureNames
{
    private readonly Dictionary<string, string> taken = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];

    public SignatureNames(IReadOnlyList<Step> steps, IReadOnlyList<OutputDraft> outputs, IReadOnlyList<LossDraft> losses)
    {
        foreach (var reserved in ParameterName.Reserved) taken[reserved] = "the method itself";

        // What users cannot rename comes first, so that the finding is on a name they can change.
        var unnamed = outputs.Where(o => o.Attribute < 0).Select(o => Item(o.Name, ElementType.Float32, -1, null, o.Title)).ToList();
        Targets = losses.Select(l => Item(l.Target, TargetType(l), l.Attribute, "From", l.Title)).ToEquatableArray();
        Inputs = steps.Where(s => s.Inputs.Count == 0)
            .Select(s => Item(s.Name, s.InputType, s.Attribute, "Name", s.Title) with { IsLengths = s.LengthsOf > 0 })
            .ToEquatableArray();
        Outputs = unnamed
            .Concat(outputs.Where(o => o.Attribute >= 0).Select(o => Item(o.Name, ElementType.Float32, o.Attribute, "name", o.Title)))
            .ToEquatableArray();
    }

    public EquatableArray<SignatureItem> Inputs { get; }

    public EquatableArray<SignatureItem> Outputs { get; }

    public EquatableArray<SignatureItem> Targets { get; }

    public IReadOnlyList<Finding> Findings => findings;

    public static ElementType TargetType(LossDraft loss) =>
        loss.Entry.Kind == LossKind.SparseCategoricalCrossentropy ? ElementType.Int32 : ElementType.Float32;

    private SignatureItem Item(string name, ElementType type, int attribute, string? argument, string title)
    {
        // An invalid name has a finding already; a broken network still needs parameters.
        var valid = ParameterName.IsValid(name) ? name : "value";
        var unique = valid;
        for (var i = 2; taken.ContainsKey(ParameterName.Camel(unique)); i++) unique = NameScope.Indexed(valid, i);
        if (valid == name && unique != name)
        {
            // An input is renamed here; the name of an output or target belongs to a layer.
            EquatableArray<Suggestion> suggestions = argument == "Name" ? [Suggestion.Rename(unique)] : [];
            var parameter = ParameterName.Camel(name);
            findings.Add(new(NameRules.Clash.Id, attribute, argument, [title, name, parameter, taken[parameter]], Suggestions: suggestions));
        }

        taken[ParameterName.Camel(unique)] = title;
        return new(unique, type);
    }
}
