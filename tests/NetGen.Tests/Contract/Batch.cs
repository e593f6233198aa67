namespace NetGen.Tests.Contract;

/// <summary>What one training step reads: arrays of exactly the lengths that a number of samples needs.</summary>
/// <param name="samples">The number of samples.</param>
/// <param name="inputs">For each input a <c>float[]</c> or <c>int[]</c>, sample by sample, row-major.</param>
/// <param name="targets">For each loss a <c>float[]</c>, or an <c>int[]</c> of class indexes.</param>
/// <param name="sampleWeights">One weight a sample; null for none.</param>
public sealed class Batch(int samples, Array[] inputs, Array[] targets, float[]? sampleWeights = null)
{
    public int Samples { get; } = samples;

    public Array[] Inputs { get; } = inputs;

    public Array[] Targets { get; } = targets;

    public float[]? SampleWeights { get; } = sampleWeights;

    public float[] FloatInput(int input) => (float[])Inputs[input];

    public int[] IntInput(int input) => (int[])Inputs[input];

    public float[] FloatTarget(int target) => (float[])Targets[target];

    public int[] IntTarget(int target) => (int[])Targets[target];

    /// <summary>The first samples of the batch as a batch of their own.</summary>
    public Batch Take(int samples) => new(
        samples,
        Array.ConvertAll(Inputs, input => Head(input, samples)),
        Array.ConvertAll(Targets, target => Head(target, samples)),
        SampleWeights?[..samples]);

    /// <summary>One step of sequences, whose first axis has so many.</summary>
    public Batch Step(int step, int steps) => new(Samples, Array.ConvertAll(Inputs, input => Row(input, step, steps)), []);

    private Array Row(Array array, int step, int steps)
    {
        var length = array.Length / Samples / steps;
        var rows = Array.CreateInstance(array.GetType().GetElementType()!, Samples * length);
        for (var sample = 0; sample < Samples; sample++) Array.Copy(array, ((sample * steps) + step) * length, rows, sample * length, length);
        return rows;
    }

    private Array Head(Array array, int samples)
    {
        var length = array.Length / Samples * samples;
        var head = Array.CreateInstance(array.GetType().GetElementType()!, length);
        Array.Copy(array, head, length);
        return head;
    }
}
