using NetGen.CompilerServices;

namespace NetGen.Weights;

/// <summary>Fills parameters with their starting values.</summary>
internal static class ParameterInitializer
{
    // Of the normal distribution truncated at two standard deviations; Keras divides by it so that what remains has the wanted one.
    private const double TruncatedDeviation = 0.87962566103423978;

    // The probability below -2 standard deviations.
    private const double BelowTwo = 0.022750131948179207;

    /// <summary>Fills all parameters; each draws from a stream of its own, number by logical index.</summary>
    public static void Fill(NetworkDescription network, Span<float> buffer, ulong seed)
    {
        var key = RandomBits.Mix(seed);
        for (var i = 0; i < network.Parameters.Length; i++)
        {
            var parameter = network.Parameters[i];
            var values = new float[parameter.Count];
            Fill(parameter, values, new Philox(key, (uint)i));
            if (parameter.ZeroRow >= 0) values.AsSpan(parameter.ZeroRow * parameter.Columns, parameter.Columns).Clear();
            if (parameter.OnesGroup >= 0) values.AsSpan(parameter.OnesGroup * parameter.Group, parameter.Group).Fill(1);
            ParameterLayout.Pack(parameter, values, buffer.Slice(parameter.Offset, parameter.StoredLength));
        }
    }

    private static void Fill(ParameterDescription parameter, float[] values, Philox random)
    {
        double fanIn = parameter.FanIn;
        double fanOut = parameter.FanOut;
        switch (parameter.Initializer)
        {
            case Initializer.GlorotUniform:
                Uniform(values, random, Math.Sqrt(6 / (fanIn + fanOut)));
                break;
            case Initializer.GlorotNormal:
                Truncated(values, random, Math.Sqrt(2 / (fanIn + fanOut)) / TruncatedDeviation);
                break;
            case Initializer.HeUniform:
                Uniform(values, random, Math.Sqrt(6 / fanIn));
                break;
            case Initializer.HeNormal:
                Truncated(values, random, Math.Sqrt(2 / fanIn) / TruncatedDeviation);
                break;
            case Initializer.LecunUniform:
                Uniform(values, random, Math.Sqrt(3 / fanIn));
                break;
            case Initializer.LecunNormal:
                Truncated(values, random, Math.Sqrt(1 / fanIn) / TruncatedDeviation);
                break;
            case Initializer.Orthogonal:
                OrthogonalMatrix.Fill(values, values.Length / parameter.Axes[^1], parameter.Axes[^1], random, ValueOr(1));
                break;
            case Initializer.TruncatedNormal:
                Truncated(values, random, ValueOr(0.05f));
                break;
            case Initializer.RandomNormal:
                Normal(values, random, ValueOr(0.05f));
                break;
            case Initializer.RandomUniform:
                Uniform(values, random, ValueOr(0.05f));
                break;
            case Initializer.Zeros:
                break;
            case Initializer.Ones:
                Array.Fill(values, 1);
                break;
            case Initializer.Constant:
                Array.Fill(values, ValueOr(0));
                break;
            default:
                throw new InvalidOperationException($"Parameter {parameter.Name} has an unknown initialiser, {parameter.Initializer}.");
        }

        float ValueOr(float standard) => float.IsNaN(parameter.InitializerValue) ? standard : parameter.InitializerValue;
    }

    private static void Uniform(float[] values, Philox random, double limit) =>
        Draw(values, random, uniform => ((2 * uniform) - 1) * limit);

    private static void Normal(float[] values, Philox random, double deviation) =>
        Draw(values, random, uniform => NormalDistribution.Quantile(uniform) * deviation);

    /// <summary>The normal distribution without what is beyond two standard deviations; one draw a value, by its quantile.</summary>
    private static void Truncated(float[] values, Philox random, double deviation) =>
        Draw(values, random, uniform => NormalDistribution.Quantile(BelowTwo + (uniform * (1 - (2 * BelowTwo)))) * deviation);

    private static void Draw(float[] values, Philox random, Func<double, double> fromUniform)
    {
        Span<double> uniforms = stackalloc double[256];
        for (var first = 0; first < values.Length; first += uniforms.Length)
        {
            var chunk = values.AsSpan(first, Math.Min(uniforms.Length, values.Length - first));
            random.Fill(first, uniforms[..chunk.Length]);
            for (var i = 0; i < chunk.Length; i++) chunk[i] = (float)fromUniform(uniforms[i]);
        }
    }
}
