namespace NetGen;

/// <summary>
/// Adds waves that tell each place in a sequence from the others: y[t, 2i] = x[t, 2i] + sin(t / λ^(2i/n)) and
/// y[t, 2i + 1] = x[t, 2i + 1] + cos(t / λ^(2i/n)), with n features and the longest wavelength 2π·λ.
/// </summary>
/// <remarks>
/// <para>
/// Input shape: (steps, features). Output shape: the same. No parameters. A session that takes one step at a time adds the waves of the step's place,
/// and takes no more steps than declared.
/// </para>
/// <para>Source: A. Vaswani et al., Attention Is All You Need, 2017; KerasHub's <c>SinePositionEncoding</c>, added to its input.</para>
/// </remarks>
/// <example><code>[SinusoidalPositionEncoding]</code></example>
/// <param name="maxWavelength">λ; positive, 10,000 by default.</param>
public sealed class SinusoidalPositionEncodingAttribute(float maxWavelength = 10_000) : LayerAttribute
{
    /// <summary>λ.</summary>
    public float MaxWavelength { get; } = maxWavelength;
}
