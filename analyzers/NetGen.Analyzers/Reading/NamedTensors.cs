using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Reading;

/// <summary>The options by which attributes name layers and inputs.</summary>
internal static class NamedTensors
{
    /// <summary>The parameters of merges, in order.</summary>
    public static readonly string[] OfMerges = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    /// <summary>The options of an attribute that are such names.</summary>
    public static IEnumerable<string> Options(string kind) => kind switch
    {
        LayerTable.Output => ["name"],
        LayerTable.Probe => ["layer"],
        _ => [
            "From",
            Recurrent.InitialState,
            .. LayerTable.Find(kind)?.NamedInputs ?? [],
            .. LayerTable.Find(kind) is { IsMerge: true } ? OfMerges : [],
        ],
    };
}
