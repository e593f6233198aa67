using System.Numerics.Tensors;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What a metric judges: the predictions and targets of one batch, row after row.</summary>
internal readonly ref struct MetricBatch
{
    public required TargetSlot Slot { get; init; }

    /// <summary>All predictions of the batch.</summary>
    public required ReadOnlySpan<float> Predictions { get; init; }

    /// <summary>Float targets, as many as predictions; empty for class indexes.</summary>
    public required ReadOnlySpan<float> Targets { get; init; }

    /// <summary>Class indexes, one for each row; empty for float targets.</summary>
    public required ReadOnlySpan<int> Labels { get; init; }

    /// <summary>Which rows count, one number in a row of 16; empty if all do.</summary>
    public ReadOnlySpan<float> Mask { get; init; }

    /// <summary>The size of the last axis of the predictions.</summary>
    public int Classes => ClassesOf(Slot);

    public int Rows => Predictions.Length / Classes;

    public static int ClassesOf(TargetSlot slot) => slot.Type == ElementType.Int32 ? slot.Classes : slot.Features;

    public ReadOnlySpan<float> Row(int row) => Predictions.Slice(row * Classes, Classes);

    /// <summary>Whether a row counts.</summary>
    public bool Counts(int row) => Mask.IsEmpty || Mask[row * Panels.Width] != 0;

    /// <summary>The class of a row: its label, or where its float targets are largest; -1 when it counts for nothing.</summary>
    public int Class(int row)
    {
        if (!Counts(row)) return -1;
        if (Labels.IsEmpty) return TensorPrimitives.IndexOfMax(Targets.Slice(row * Classes, Classes));
        return Labels[row] == Slot.IgnoreLabel ? -1 : Labels[row];
    }
}
