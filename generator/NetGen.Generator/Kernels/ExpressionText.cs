using System.Globalization;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>Formulas as people write them, for the comments of the emitted code.</summary>
internal static class ExpressionText
{
    // Longer formulas are not easier to read than the code.
    private const int Longest = 120;

    public static string Of(Expression formula) =>
        formula.Cost <= 4 * Longest && Write(formula) is { Length: <= Longest } text ? text : "a longer formula";

    private static string Write(Expression formula) => formula switch
    {
        Constant c => c.Value.ToString("G6", CultureInfo.InvariantCulture),
        Operand o => ((char)('a' + o.Index)).ToString(),
        UnaryExpression { Function: UnaryFunction.Negate } u => $"-{Write(u.Value)}",
        UnaryExpression u => $"{u.Function.ToString().ToLowerInvariant()}({Write(u.Value)})",
        BinaryExpression { Function: BinaryFunction.Min or BinaryFunction.Max } b => $"{b.Function.ToString().ToLowerInvariant()}({Write(b.Left)}, {Write(b.Right)})",
        BinaryExpression { Function: BinaryFunction.Power } b => $"{Write(b.Left)}^{Write(b.Right)}",
        BinaryExpression b => $"({Write(b.Left)} {Symbol(b.Function)} {Write(b.Right)})",
        SelectExpression s => $"({Write(s.Left)} {(s.Comparison is Comparison.Greater ? "&gt;" : "≥")} {Write(s.Right)} ? {Write(s.Then)} : {Write(s.Otherwise)})",
        _ => "…",
    };

    private static string Symbol(BinaryFunction function) => function switch
    {
        BinaryFunction.Add => "+",
        BinaryFunction.Subtract => "−",
        BinaryFunction.Multiply => "·",
        _ => "/",
    };
}
