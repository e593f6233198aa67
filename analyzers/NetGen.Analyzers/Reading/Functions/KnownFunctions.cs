using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Graphs;
using static NetGen.Analyzers.Graphs.Formula;

namespace NetGen.Analyzers.Reading.Functions;

/// <summary>The methods of MathF, Math, float and double that the compiler knows.</summary>
internal static class KnownFunctions
{
    /// <summary>What messages list.</summary>
    public const string Names =
        "Abs, Atan, Clamp, Cos, Cosh, Exp, FusedMultiplyAdd, Log, Log10, Log2, Max, Min, Pow, Sin, Sinh, Sqrt, Tan and Tanh";

    private static readonly Dictionary<(string Name, int Arguments), Func<Formula[], Formula>> Entries = new()
    {
        [("Abs", 1)] = a => Call(FormulaFunction.Abs, a),
        [("Atan", 1)] = a => Call(FormulaFunction.Atan, a),
        [("Ceiling", 1)] = a => Call(FormulaFunction.Ceiling, a),
        [("Clamp", 3)] = a => Call(FormulaFunction.Min, Call(FormulaFunction.Max, a[0], a[1]), a[2]),
        [("Cos", 1)] = a => Call(FormulaFunction.Cos, a),
        [("Cosh", 1)] = a => Call(FormulaFunction.Cosh, a),
        [("Exp", 1)] = a => Call(FormulaFunction.Exp, a),
        [("Floor", 1)] = a => Call(FormulaFunction.Floor, a),
        [("FusedMultiplyAdd", 3)] = a => Call(FormulaFunction.Add, Call(FormulaFunction.Multiply, a[0], a[1]), a[2]),
        [("Log", 1)] = a => Call(FormulaFunction.Log, a),
        [("Log10", 1)] = a => Call(FormulaFunction.Multiply, Call(FormulaFunction.Log, a), Of(1 / Math.Log(10))),
        [("Log2", 1)] = a => Call(FormulaFunction.Multiply, Call(FormulaFunction.Log, a), Of(1 / Math.Log(2))),
        [("Max", 2)] = a => Call(FormulaFunction.Max, a),
        [("Min", 2)] = a => Call(FormulaFunction.Min, a),
        [("Pow", 2)] = a => Call(FormulaFunction.Power, a),
        [("Round", 1)] = a => Call(FormulaFunction.Round, a),
        [("Sin", 1)] = a => Call(FormulaFunction.Sin, a),
        [("Sinh", 1)] = a => Call(FormulaFunction.Sinh, a),
        [("Sqrt", 1)] = a => Call(FormulaFunction.Sqrt, a),
        [("Tan", 1)] = a => Call(FormulaFunction.Divide, Call(FormulaFunction.Sin, a), Call(FormulaFunction.Cos, a)),
        [("Tanh", 1)] = a => Call(FormulaFunction.Tanh, a),
        [("Truncate", 1)] = a => Call(FormulaFunction.Truncate, a),
    };

    /// <summary>Whether a method belongs to one of those classes.</summary>
    public static bool IsMath(IMethodSymbol method) => method.ContainingType is
        { Name: "MathF" or "Math" or "Single" or "Double", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The formula of a call; null for a method that is not known.</summary>
    public static Func<Formula[], Formula>? Find(IMethodSymbol method) =>
        IsMath(method) && Entries.TryGetValue((method.Name, method.Parameters.Length), out var entry) ? entry : null;

    /// <summary>Whether a function is a staircase, whose derivative says nothing.</summary>
    public static bool IsStaircase(IMethodSymbol method) => method.Name is "Ceiling" or "Floor" or "Round" or "Truncate";
}
