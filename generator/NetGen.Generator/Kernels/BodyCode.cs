using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>How an element-wise body appears in a kernel: its parameters, and its code for one vector.</summary>
internal static class BodyCode
{
    /// <summary>The C# name of operand <paramref name="index"/>.</summary>
    public static string OperandName(int index) => $"operand{index + 1}";

    /// <summary>The C# name of result <paramref name="index"/>.</summary>
    public static string ResultName(int index) => index == 0 ? "y" : $"y{index + 1}";

    /// <summary>References to all operands and to the results behind the first.</summary>
    public static IEnumerable<string> Parameters(BodyShape shape) =>
        OperandNames(shape).Concat(ExtraResults(shape)).Select(name => $"ref float {name}");

    /// <summary>The operands that are memory.</summary>
    public static IEnumerable<string> OperandNames(BodyShape shape) =>
        Enumerable.Range(0, shape.Operands.Count)
            .Where(i => shape.Operands[i] is not OperandKind.Accumulator)
            .Select(OperandName);

    /// <summary>The results behind the first.</summary>
    public static IEnumerable<string> ExtraResults(BodyShape shape) => Enumerable.Range(1, shape.Formulas.Count - 1).Select(ResultName);

    /// <summary>Arguments that move every reference of <paramref name="shape"/> to (panel, row), given C# for each offset.</summary>
    public static IEnumerable<string> ArgumentsAt(BodyShape shape, string full, string row, string feature, string sample = "")
    {
        for (var i = 0; i < shape.Operands.Count; i++)
        {
            var name = OperandName(i);
            switch (shape.Operands[i])
            {
                case OperandKind.Full:
                    yield return At(name, full);
                    break;
                case OperandKind.Row:
                    yield return At(name, row);
                    break;
                case OperandKind.Sample:
                    yield return At(name, sample);
                    break;
                case OperandKind.Feature:
                    yield return At(name, feature);
                    break;
                case OperandKind.Scalar:
                    yield return $"ref {name}";
                    break;
            }
        }

        foreach (var name in ExtraResults(shape)) yield return At(name, full);
    }

    /// <summary><c>ref</c> argument <paramref name="offset"/> floats behind <paramref name="name"/>.</summary>
    public static string At(string name, string offset) => offset == "0" ? $"ref {name}" : $"ref Unsafe.Add(ref {name}, {offset})";

    /// <summary>Writes the body for one vector and returns the names of its results.</summary>
    /// <param name="math">Where the code goes.</param>
    /// <param name="shape">The body.</param>
    /// <param name="accumulator">The C# of the accumulator.</param>
    /// <param name="operand">The C# that loads operand i.</param>
    public static IReadOnlyList<string> Write(VectorMath math, BodyShape shape, string accumulator, Func<int, string> operand) =>
        [.. shape.Formulas.Select(f => math.Write(f, i => shape.Operands[i] is OperandKind.Accumulator ? accumulator : operand(i)))];

    /// <summary>Writes the body for one vector with its constants and stores.</summary>
    /// <param name="writer">Where the code goes.</param>
    /// <param name="dialect">The vector width.</param>
    /// <param name="shape">The body.</param>
    /// <param name="accumulator">The C# of the accumulator.</param>
    /// <param name="operand">The C# that loads operand i.</param>
    /// <param name="result">The C# of the place of result i.</param>
    public static void EmitOnce(
        CodeWriter writer, Dialect dialect, BodyShape shape, string accumulator, Func<int, string> operand, Func<int, string> result)
    {
        var constants = new VectorConstants(dialect);
        var code = new CodeWriter(writer.Depth);
        var results = Write(new VectorMath(code, dialect, constants, new Names()), shape, accumulator, operand);
        for (var i = 0; i < results.Count; i++) code.Line(dialect.Store(results[i], result(i), 0));
        constants.Declare(writer);
        writer.Append(code);
    }
}
