using NetGen.Analyzers.Graphs;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Operations;

/// <summary>
/// An activation of which forward saves one number: its value where that determines the slope, else its argument.
/// </summary>
internal sealed class GateFunction(ActivationFunction function)
{
    private readonly Expression formula = Activations.Formula(function);
    private readonly Expression? ofValue = Activations.DerivativeOfOutput(function);

    public Expression Of(Expression argument) => formula.Substitute(_ => argument);

    /// <summary>What forward saves.</summary>
    public Expression Saved(Expression argument) => ofValue is null ? argument : Of(argument);

    /// <summary>The value, given what was saved.</summary>
    public Expression Value(Expression saved) => ofValue is null ? Of(saved) : saved;

    /// <summary>The derivative, given what was saved.</summary>
    public Expression Slope(Expression saved) => (ofValue ?? Derivative.Of(formula, 0)).Substitute(_ => saved);
}
