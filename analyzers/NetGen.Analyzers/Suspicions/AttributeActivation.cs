using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Suspicions;

/// <summary>Which activation an attribute stands for, without knowing any shape.</summary>
internal static class AttributeActivation
{
    /// <summary>The option of layers that end in an activation.</summary>
    public const string Option = "activation";

    /// <summary>Whether attributes of that kind are activations as layers of their own.</summary>
    public static bool IsLayer(string kind) => kind is "Activation" or "Swish" || Enum.IsDefined(typeof(ActivationKind), kind);

    /// <summary>The function of the layer; Linear for none, and for those of recurrent layers, which are not the last they do.</summary>
    public static ActivationFunction Of(AttributeDeclaration attribute) => attribute.Kind switch
    {
        "Activation" => Named(attribute, "function"),
        "Swish" => ActivationFunction.Of(ActivationKind.SiLU),
        "ReLU" => new(ActivationKind.ReLU, Number(attribute, "negativeSlope"), Number(attribute, "maxValue"), Number(attribute, "threshold")),
        "LeakyReLU" => new(ActivationKind.LeakyReLU, Number(attribute, "slope")),
        "ELU" => new(ActivationKind.ELU, Number(attribute, "alpha")),
        _ when Enum.TryParse<ActivationKind>(attribute.Kind, out var kind) => ActivationFunction.Of(kind),
        _ when LayerTable.Find(attribute.Kind) is { States: null } => Named(attribute, Option),
        _ => default,
    };

    private static ActivationFunction Named(AttributeDeclaration attribute, string option) =>
        attribute.Find(option) is { Value: int kind } ? ActivationFunction.Of((ActivationKind)kind) : default;

    private static float Number(AttributeDeclaration attribute, string option) => attribute.Find(option) is { Value: float value } ? value : 0;
}
