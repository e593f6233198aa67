using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>The elements under one window along one axis, as C#.</summary>
/// <param name="First">The first.</param>
/// <param name="End">The one behind the last.</param>
/// <param name="Taps">How many there are; 0 if that is known at run time only.</param>
internal sealed record PoolRange(string First, string End, int Taps)
{
    /// <summary>Their number.</summary>
    public string Count => Taps > 0 ? $"{Taps}" : $"({End} - {First})";

    /// <summary>An element by its number.</summary>
    public string Element(int number) => number == 0 ? First : First == "0" ? $"{number}" : $"({First} + {number})";

    /// <summary>The first of a known number of elements.</summary>
    public PoolRange Take(int count) => new(First, Element(count), count);

    /// <summary>All but the first of a known number.</summary>
    public PoolRange Skip(int count) => new(Element(count), End, Taps - count);

    /// <summary>The range of window <paramref name="name"/>; what is not constant becomes locals.</summary>
    public static PoolRange Declare(CodeWriter writer, PoolAxis axis, string name)
    {
        var index = axis.Output == 1 ? "0" : name;
        if (axis.IsAdaptive)
        {
            writer.Line($"var {name}First = {index} * {axis.Input} / {axis.Output};");
            writer.Line($"var {name}End = ((({index} + 1) * {axis.Input}) + {axis.Output - 1}) / {axis.Output};");
            return new($"{name}First", $"{name}End", 0);
        }

        if (!axis.IsClipped) return Inside(axis, index);
        var start = axis.PadBefore == 0 ? $"({index} * {axis.Stride})" : $"({index} * {axis.Stride}) - {axis.PadBefore}";
        var end = $"({index} * {axis.Stride}) + {axis.Taps - axis.PadBefore}";
        writer.Line($"nint {name}First = {(axis.IsCutBefore ? $"Math.Max({start}, 0)" : start)};");
        writer.Line($"nint {name}End = {(axis.IsCutBehind ? $"Math.Min({end}, {axis.Input})" : end)};");
        return new($"{name}First", $"{name}End", 0);
    }

    /// <summary>The range of a window that is wholly inside.</summary>
    public static PoolRange Inside(PoolAxis axis, string index)
    {
        if (index == "0") return new($"{-axis.PadBefore}", $"{axis.Taps - axis.PadBefore}", axis.Taps);
        var start = axis.Stride == 1 ? index : $"({index} * {axis.Stride})";
        return new(Plus(start, -axis.PadBefore), Plus(start, axis.Taps - axis.PadBefore), axis.Taps);
    }

    private static string Plus(string term, int summand) => summand switch
    {
        0 => term,
        > 0 => $"({term} + {summand})",
        _ => $"({term} - {-summand})",
    };
}
