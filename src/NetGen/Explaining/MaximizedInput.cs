namespace NetGen;

/// <summary>An input that drives a unit, a channel or a class of a network as high as gradient ascent found it.</summary>
public sealed class MaximizedInput
{
    private readonly float[] values;
    private readonly float[] activations;
    private readonly int[] shape;

    internal MaximizedInput(float[] values, int[] shape, float[] activations)
    {
        this.values = values;
        this.shape = shape;
        this.activations = activations;
    }

    /// <summary>The shape of the input: for pictures height, width, channels.</summary>
    public ReadOnlySpan<int> Shape => shape;

    /// <summary>The input, in logical row-major order.</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>What was maximised, before each step and at last for <see cref="Values"/>.</summary>
    public ReadOnlySpan<float> Activations => activations;

    /// <summary>What was maximised, for <see cref="Values"/>.</summary>
    public float Activation => activations[^1];
}
