using System.Numerics.Tensors;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>One loss of a training session: its labels, and the weight and loss of each row.</summary>
internal sealed class LossTarget
{
    private readonly TargetSlot slot;
    private int counted;

    public LossTarget(TargetSlot slot, int capacity)
    {
        this.slot = slot;
        var rows = checked(slot.Rows * capacity);
        Labels = new AlignedBuffer<int>(slot.Type == ElementType.Int32 ? rows : 0);
        RowWeights = new AlignedBuffer<float>(rows);
        RowLosses = new AlignedBuffer<float>(rows);
    }

    /// <summary>Class indexes, 0 where ignored; empty for float targets.</summary>
    public AlignedBuffer<int> Labels { get; }

    public AlignedBuffer<float> RowWeights { get; }

    public AlignedBuffer<float> RowLosses { get; }

    /// <summary>Float targets: every row counts.</summary>
    public void CountAll(int samples) => counted = slot.Rows * samples;

    /// <summary>Copies class indexes; those to be ignored become 0 with a weight of 0.</summary>
    public void Load(ReadOnlySpan<int> labels)
    {
        // Checked first, so that a bad label leaves nothing half loaded.
        for (var i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)slot.Classes && labels[i] != slot.IgnoreLabel) ThrowOutOfRange(i, labels[i]);
        }

        counted = 0;
        var kept = Labels.Span;
        var weights = RowWeights.Span;
        for (var i = 0; i < labels.Length; i++)
        {
            var counts = labels[i] != slot.IgnoreLabel;
            kept[i] = counts ? labels[i] : 0;
            weights[i] = counts ? 1 : 0;
            if (counts) counted++;
        }
    }

    /// <summary>Sets each row's factor: loss weight · sample weight / rows that count, 0 for ignored and masked rows.</summary>
    /// <param name="samples">The samples of the batch.</param>
    /// <param name="sampleWeights">The weight of each; none if all are 1.</param>
    /// <param name="mask">Which rows count, one number in a row of 16; none if all do.</param>
    public void SetRowWeights(int samples, ReadOnlySpan<float> sampleWeights, ReadOnlySpan<float> mask)
    {
        var weights = RowWeights.Span[..(slot.Rows * samples)];
        if (!mask.IsEmpty) Leave(weights, mask);
        var scale = counted == 0 ? 0 : slot.Weight / counted;
        if (slot.Type == ElementType.Int32 || !mask.IsEmpty) TensorPrimitives.Multiply(weights, scale, weights);
        else weights.Fill(scale);
        if (sampleWeights.IsEmpty) return;
        for (var sample = 0; sample < samples; sample++)
        {
            var rows = weights.Slice(sample * slot.Rows, slot.Rows);
            TensorPrimitives.Multiply(rows, sampleWeights[sample], rows);
        }
    }

    /// <summary>The sum of the rows' weighted losses, always in the same order.</summary>
    public double SumRowLosses(int samples)
    {
        var sum = 0.0;
        foreach (var loss in RowLosses.Span[..(slot.Rows * samples)]) sum += loss;
        return sum;
    }

    private void Leave(Span<float> weights, ReadOnlySpan<float> mask)
    {
        if (slot.Type != ElementType.Int32) weights.Fill(1);
        counted = 0;
        for (var row = 0; row < weights.Length; row++)
        {
            weights[row] *= mask[row * Panels.Width];
            if (weights[row] != 0) counted++;
        }
    }

    private void ThrowOutOfRange(int index, int label) =>
        throw new LabelOutOfRangeException(slot.Name, index, label, slot.Classes, slot.IgnoreLabel);
}
