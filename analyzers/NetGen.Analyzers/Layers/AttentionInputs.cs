using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Which inputs of an attention layer are its value and key; the first is its query.</summary>
/// <param name="Value">The input that is the value.</param>
/// <param name="Key">The input that is the key.</param>
public sealed record AttentionInputs(int Value, int Key)
{
    /// <summary>The options that name inputs, in their order behind the query.</summary>
    internal static readonly string[] Names = ["value", "key"];

    internal static AttentionInputs Read(LayerOptions options)
    {
        var (hasValue, hasKey) = (!options.IsDefault("value"), !options.IsDefault("key"));
        if (hasKey && !hasValue) options.Report(AttentionRules.KeyAlone, "key", [Suggestion.Name("value", options.String("key"))], options.String("key"));
        return new(hasValue ? 1 : 0, hasKey ? 2 : hasValue ? 1 : 0);
    }

    /// <summary>Whether all inputs are sequences, and key and value of the same steps; false after a finding.</summary>
    internal bool Fit(LayerSite site)
    {
        for (var i = 0; i < site.Inputs.Count; i++)
        {
            if (site.Inputs[i].Rank == 2) continue;
            EquatableArray<Suggestion> views = i > 0 ? [] : site.Input.Rank == 1 ? site.Views(new(site.Input[0], 1)) : site.AsSequence();
            site.Report(ShapeRules.WrongRank, site.InputArguments[i], views, "two axes (steps, features)", site.Inputs[i].ToString());
            return false;
        }

        var (key, value) = (site.Inputs[Key], site.Inputs[Value]);
        if (key[0] == value[0]) return true;
        site.Report(
            AttentionRules.Steps, site.InputArguments[Key], site.InputNames[Key], key.ToString(), site.InputNames[Value], value.ToString());
        return false;
    }
}
