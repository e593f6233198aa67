using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;
using NetGen.Analyzers.Reading.Functions;

namespace NetGen.Analyzers.Layers;

/// <summary>A function of the user, element by element.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Body">What it computes of one element of each input.</param>
/// <param name="Derivatives">The user's derivative by each input; empty for those that follow from <paramref name="Body"/>.</param>
public sealed record Lambda(string Name, Formula Body, EquatableArray<Formula> Derivatives) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference Read(LayerOptions options)
    {
        var functions = options.Functions;
        foreach (var (function, problem) in functions.SelectMany(f => f.Problems.Select(p => (f, p))))
        {
            var suggestions = Suggestion.Nearest(function.Argument, problem.Nearest, function.Item);
            options.Report(RuleTable.Find(problem.Rule), function.Argument, function.Item, problem.Place, suggestions, [.. problem.Texts]);
        }

        var derivatives = functions.Skip(1).ToList();
        CheckDerivatives(options);
        if (functions.Any(f => f.Body is null))
        {
            options.Break();
            return _ => null;
        }

        var layer = new Lambda(options.String(FunctionReader.Function), functions[0].Body!, derivatives.Select(d => d.Body!).ToEquatableArray());
        return site => Merge.Common(site) is { } shape ? new(layer, shape) : null;
    }

    private static void CheckDerivatives(LayerOptions options)
    {
        var name = options.String(FunctionReader.Function);
        var inputs = options.InputCount;
        var (one, list) = (!options.IsDefault(FunctionReader.Derivative), !options.IsDefault(FunctionReader.Derivatives));
        var given = options.Functions.Count - 1;
        EquatableArray<Suggestion> either = [Suggestion.Reset(FunctionReader.Derivative), Suggestion.Reset(FunctionReader.Derivatives)];
        if (one && list) Report(FunctionReader.Derivatives, "derivative is given as well", either);
        else if (one && inputs > 1) Report(FunctionReader.Derivative, "derivative is one", []);
        else if (list && given != inputs) Report(FunctionReader.Derivatives, $"derivatives are {LayerOptions.Text(given)}", []);

        void Report(string argument, string problem, EquatableArray<Suggestion> suggestions) => options.Report(
            FunctionRules.DerivativeCount,
            argument,
            suggestions,
            name,
            inputs == 1 ? "one input" : $"{LayerOptions.Text(inputs)} inputs",
            inputs == 1 ? "one derivative" : $"{LayerOptions.Text(inputs)} derivatives, one for each in order",
            problem);
    }
}
