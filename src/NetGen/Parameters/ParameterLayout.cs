using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Between the logical order of a parameter's elements and their places in memory.</summary>
internal static class ParameterLayout
{
    /// <summary>Writes logical values to the parameter's storage; its padding stays as it is, zero.</summary>
    public static void Pack(ParameterDescription parameter, ReadOnlySpan<float> values, Span<float> stored)
    {
        if (parameter.HasGaps || parameter.Order is not null)
        {
            for (var i = 0; i < values.Length; i++) stored[Place(parameter, i)] = values[i];
        }
        else if (parameter.IsMatrix)
        {
            Panels.Pack(values, ref MemoryMarshal.GetReference(stored), parameter.Columns, parameter.PanelStride);
        }
        else
        {
            values.CopyTo(stored);
        }
    }

    /// <summary>Reads logical values from the parameter's storage.</summary>
    public static void Unpack(ParameterDescription parameter, Span<float> stored, Span<float> values)
    {
        if (parameter.HasGaps || parameter.Order is not null)
        {
            for (var i = 0; i < values.Length; i++) values[i] = stored[Place(parameter, i)];
        }
        else if (parameter.IsMatrix)
        {
            Panels.Unpack(ref MemoryMarshal.GetReference(stored), parameter.PanelStride, parameter.Columns, values);
        }
        else
        {
            stored[..values.Length].CopyTo(values);
        }
    }

    /// <summary>The place of a logical element, counted from the parameter's offset.</summary>
    public static int Place(ParameterDescription parameter, int index)
    {
        if (!parameter.IsMatrix) return parameter.Spread(index);
        var (row, column) = Math.DivRem(parameter.Order is { } order ? Ordered(parameter.Shape, order, index) : index, parameter.Columns);
        column = parameter.Spread(column);
        return (column / Panels.Width * parameter.PanelStride) + (row * Panels.Width) + (column % Panels.Width);
    }

    // The row-major index of the same element once the axes are in that order.
    private static int Ordered(ReadOnlySpan<int> shape, int[] order, int index)
    {
        var (ordered, stride) = (0, 1);
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var inner = 1;
            for (var axis = order[i] + 1; axis < shape.Length; axis++) inner *= shape[axis];
            ordered += index / inner % shape[order[i]] * stride;
            stride *= shape[order[i]];
        }

        return ordered;
    }

    /// <summary>A shape as text, <c>(784, 128)</c>.</summary>
    public static string Text(ReadOnlySpan<int> shape) => $"({string.Join(", ", shape.ToArray())})";
}
