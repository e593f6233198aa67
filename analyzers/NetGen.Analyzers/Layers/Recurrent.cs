using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>A layer that reads a sequence step by step and carries a state from one to the next.</summary>
/// <param name="Kind">The cell.</param>
/// <param name="Units">The numbers of the state.</param>
/// <param name="Activation">The function of the state.</param>
/// <param name="RecurrentActivation">The function of the gates.</param>
/// <param name="UseBias">Whether there is a bias.</param>
/// <param name="ResetAfter">GRU: whether the reset gate acts behind the product with the state.</param>
/// <param name="ReturnSequences">Whether the output is that of every step.</param>
/// <param name="GoBackwards">Whether the sequence is read from its end.</param>
/// <param name="Stateful">Whether the next batch starts with the state that this one ended in.</param>
/// <param name="Dropout">The fraction of the input's features that training zeroes.</param>
/// <param name="RecurrentDropout">The fraction of the state that training zeroes before its product.</param>
/// <param name="Directions">Whether the sequence is read in both directions, and how their outputs become one.</param>
/// <param name="HasInitialState">Whether the inputs behind the first are the state before the first step.</param>
/// <param name="Steps">The steps of the sequence.</param>
public sealed record Recurrent(
    RecurrentKind Kind,
    int Units,
    ActivationFunction Activation,
    ActivationFunction RecurrentActivation,
    bool UseBias,
    bool ResetAfter,
    bool ReturnSequences,
    bool GoBackwards,
    bool Stateful,
    float Dropout,
    float RecurrentDropout,
    Directions Directions,
    bool HasInitialState,
    int Steps = 1) : Layer
{
    /// <summary>The option that names the state before the first step.</summary>
    public const string InitialState = "initialState";

    /// <summary>The matrices that W and U are side by side.</summary>
    public int Gates => Kind switch
    {
        RecurrentKind.LSTM => 4,
        RecurrentKind.GRU => 3,
        _ => 1,
    };

    /// <summary>The vectors that one direction carries from step to step.</summary>
    public int StatesOfOne => Kind is RecurrentKind.LSTM ? 2 : 1;

    /// <summary>What the names of each direction's parameters begin with.</summary>
    public IReadOnlyList<string> Prefixes => PrefixesOf(Directions);

    // Backwards, the steps of the output are in another order than those of the mask.
    public override MaskForm OverMask => ReturnSequences && !GoBackwards ? MaskForm.Carries : MaskForm.Ends;

    public override bool KeepsSteps => ReturnSequences;

    // Backwards, the first step to read is the last to come.
    public override StepForm OverSteps(Node node, Shape input) =>
        GoBackwards || Directions is not Directions.None ? StepForm.None : StepForm.Remembering;

    internal static Inference Read(LayerOptions options, RecurrentKind kind)
    {
        var layer = new Recurrent(
            kind,
            options.Positive("units"),
            Elementwise(options, "activation"),
            kind is RecurrentKind.SimpleRNN ? default : Elementwise(options, "recurrentActivation"),
            options.Bool("useBias"),
            options.Bool("resetAfter"),
            options.Bool("returnSequences"),
            options.Bool("goBackwards"),
            options.Bool("stateful"),
            options.Rate("dropout"),
            options.Rate("recurrentDropout"),
            options.Member<Directions>("bidirectional", "Bidirectional"),
            options.Strings(InitialState).Count > 0);
        var weights = new RecurrentWeights(
            options.Initializer("kernelInitializer", isKernel: true),
            options.Initializer("recurrentInitializer", isKernel: true),
            options.Initializer("biasInitializer", isKernel: false),
            options.Bool("unitForgetBias"),
            options.NotNegative("l1"),
            options.NotNegative("l2"));
        if (!layer.UseBias) options.NeedsDefault("useBias is false", "biasInitializer", "biasInitializerValue", "unitForgetBias");
        layer.CheckExclusions(options);
        return site => layer.Infer(site, weights);
    }

    /// <summary>The states that other layers read by name, and what they are; none unless the layer returns them.</summary>
    internal static IReadOnlyList<(string Name, Inference Inference)> States(LayerOptions options, RecurrentKind kind)
    {
        if (!options.Bool("returnState")) return [];
        var units = options.Int("units");
        string[] vectors = kind is RecurrentKind.LSTM ? ["h", "c"] : ["h"];
        return
        [
            .. PrefixesOf((Directions)options.Int("bidirectional"))
                .SelectMany(prefix => vectors.Select(vector => prefix + vector))
                .Select((name, index) => (name, new Inference(_ => new(new RecurrentState(index), new(units))))),
        ];
    }

    private static IReadOnlyList<string> PrefixesOf(Directions directions) => directions is Directions.None ? [""] : ["forward_", "backward_"];

    private static ActivationFunction Elementwise(LayerOptions options, string name)
    {
        var function = options.Activation(name);
        if (function.Kind is ActivationKind.PReLU or ActivationKind.Softmax or ActivationKind.LogSoftmax)
        {
            options.Report(RecurrentRules.NotElementwise, name, [Suggestion.Reset(name)], name, function.Kind.ToString());
        }

        return function;
    }

    private void CheckExclusions(LayerOptions options)
    {
        if (Directions is not Directions.None && Stateful)
        {
            options.Report(RecurrentRules.Excluded, "stateful", Either("stateful", "bidirectional"), "stateful", "bidirectional", "the backward direction ends where the sequence begins");
        }

        if (Directions is not Directions.None && GoBackwards)
        {
            options.Report(RecurrentRules.Excluded, "goBackwards", Either("goBackwards", "bidirectional"), "goBackwards", "bidirectional", "both directions are read anyway");
        }

        if (HasInitialState && Stateful)
        {
            options.Report(RecurrentRules.Excluded, "stateful", Either("stateful", InitialState), "stateful", InitialState, "there is one state to start with");
        }
    }

    private static EquatableArray<Suggestion> Either(string one, string other) => [Suggestion.Reset(one), Suggestion.Reset(other)];

    private Placed? Infer(LayerSite site, RecurrentWeights weights)
    {
        if (!site.HasSpatialAxes(1, "features") || !HasGoodStates(site)) return null;
        var features = checked(Units * (Directions is Directions.Concat ? 2L : 1));
        var clamped = LayerSite.Clamp(features);
        var output = site.Output(ReturnSequences ? [site.Input[0], clamped] : [clamped], "units");
        if (output is null) return null;
        return Prefixes.All(prefix => weights.AddTo(site, this, prefix)) ? new(this with { Steps = site.Input[0] }, output) : null;
    }

    private bool HasGoodStates(LayerSite site)
    {
        var needed = StatesOfOne * Prefixes.Count;
        var given = site.Inputs.Count - 1;
        if (HasInitialState && given != needed)
        {
            var what = Kind is RecurrentKind.LSTM ? "h and c of each direction" : "one vector for each direction";
            site.Report(RecurrentRules.StateCount, InitialState, LayerOptions.Text(needed), what, LayerOptions.Text(given));
            return false;
        }

        for (var i = 1; i <= given; i++)
        {
            if (site.Inputs[i] == new Shape(Units)) continue;
            site.Report(RecurrentRules.StateShape, InitialState, i - 1, site.InputNames[i], LayerOptions.Text(Units), site.Inputs[i].ToString());
            return false;
        }

        return true;
    }
}
