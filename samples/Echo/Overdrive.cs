namespace Echo;

/// <summary>
/// The effect to learn: an overdrive that remembers. Loud passages lower its gain and shift the point where it bends, then a low-pass filter
/// takes the edge off.
/// </summary>
internal sealed class Overdrive(int sampleRate)
{
    private const float Drive = 5;

    private readonly float release = MathF.Exp(-1 / (0.005f * sampleRate));
    private readonly float smoothing = 1 - MathF.Exp(-2 * MathF.PI * 4000 / sampleRate);
    private float envelope;
    private float filtered;

    /// <summary>The next sample of the output.</summary>
    public float Next(float input)
    {
        envelope = MathF.Max(MathF.Abs(input), envelope * release);
        var bias = 0.25f * envelope;
        var driven = MathF.Tanh((Drive * input / (1 + envelope)) + bias) - MathF.Tanh(bias);
        filtered += smoothing * (driven - filtered);
        return 0.7f * filtered;
    }

    /// <summary>The output for a whole sound, from silence.</summary>
    public static float[] Process(ReadOnlySpan<float> input, int sampleRate)
    {
        var effect = new Overdrive(sampleRate);
        var output = new float[input.Length];
        for (var i = 0; i < output.Length; i++) output[i] = effect.Next(input[i]);
        return output;
    }
}
