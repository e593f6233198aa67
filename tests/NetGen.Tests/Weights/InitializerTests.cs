using NetGen.CompilerServices;
using NetGen.Tests.Sessions;
using NetGen.Weights;
using Xunit;

namespace NetGen.Tests.Weights;

/// <summary>What Keras's documentation says of each initialiser, for a kernel of 300 × 200.</summary>
public sealed class InitializerTests
{
    private const int In = 300;
    private const int Out = 200;

    [Theory]
    [InlineData(Initializer.GlorotUniform, float.NaN, 0.10954451150103323)]
    [InlineData(Initializer.HeUniform, float.NaN, 0.1414213562373095)]
    [InlineData(Initializer.LecunUniform, float.NaN, 0.1)]
    [InlineData(Initializer.RandomUniform, float.NaN, 0.05)]
    [InlineData(Initializer.RandomUniform, 0.3f, 0.3)]
    public void Uniform_kinds_have_their_limit(Initializer kind, float value, double limit) =>
        Moments.AssertUniform(Values(kind, value), limit + 1e-8);

    [Theory]
    [InlineData(Initializer.GlorotNormal, float.NaN, 0.063245553203367588)]
    [InlineData(Initializer.HeNormal, float.NaN, 0.081649658092772609)]
    [InlineData(Initializer.LecunNormal, float.NaN, 0.057735026918962574)]
    [InlineData(Initializer.TruncatedNormal, float.NaN, 0.05 * 0.87962566103423978)]
    [InlineData(Initializer.TruncatedNormal, 0.2f, 0.2 * 0.87962566103423978)]
    public void Truncated_kinds_have_their_deviation_and_stop_at_two_of_the_untruncated_one(Initializer kind, float value, double deviation)
    {
        var values = Values(kind, value);
        var error = 4.5 / Math.Sqrt(values.Length);
        Assert.Equal(0, Moments.Mean(values), error * deviation);
        Assert.Equal(deviation, Moments.Deviation(values), error * deviation);
        var limit = 2 * deviation / 0.87962566103423978;
        Assert.All(values, number => Assert.InRange(number, -limit * 1.0000001, limit * 1.0000001));
        Assert.True(values.Max() > 0.99 * limit);
    }

    [Theory]
    [InlineData(float.NaN, 0.05)]
    [InlineData(3f, 3)]
    public void Normal_numbers_have_their_deviation(float value, double deviation) =>
        Moments.AssertNormal([.. Values(Initializer.RandomNormal, value).Select(number => number / deviation)]);

    [Theory]
    [InlineData(Initializer.Zeros, float.NaN, 0)]
    [InlineData(Initializer.Ones, float.NaN, 1)]
    [InlineData(Initializer.Constant, float.NaN, 0)]
    [InlineData(Initializer.Constant, 2.5f, 2.5)]
    public void Constants_are_constant(Initializer kind, float value, double expected) =>
        Assert.All(Values(kind, value), number => Assert.Equal(expected, number));

    [Theory]
    [InlineData(40, 40, float.NaN)]
    [InlineData(61, 17, float.NaN)]
    [InlineData(17, 61, 2f)]
    [InlineData(1, 5, float.NaN)]
    [InlineData(7, 1, float.NaN)]
    public void Orthogonal_matrices_are_orthonormal_on_their_short_side(int rows, int columns, float gain)
    {
        var values = Values(Initializer.Orthogonal, gain, rows, columns);
        var tall = rows >= columns;
        var count = Math.Min(rows, columns);
        double At(int vector, int i) => tall ? values[(i * columns) + vector] : values[(vector * columns) + i];
        for (var a = 0; a < count; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var dot = Enumerable.Range(0, Math.Max(rows, columns)).Sum(i => At(a, i) * At(b, i));
                Assert.Equal(a == b ? (float.IsNaN(gain) ? 1 : gain * gain) : 0, dot, 1e-6);
            }
        }
    }

    [Fact]
    public void Orthogonal_matrices_have_no_preferred_direction()
    {
        // Elements of a random rotation of n axes have mean 0 and variance 1/n.
        var values = Values(Initializer.Orthogonal, float.NaN, 120, 120);
        Assert.Equal(0, Moments.Mean(values), 4.5 / 120 / Math.Sqrt(120));
        Assert.InRange(Enumerable.Range(0, 120).Sum(i => values[i * 121]), -4.5, 4.5);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_each_parameter_its_own()
    {
        var (a, b, c) = (Fill(1), Fill(1), Fill(2));
        Assert.Equal(a, b);
        var layout = Three();
        var kernel = a.AsSpan(layout.Parameters[0].Offset, layout.Parameters[0].StoredLength).ToArray();
        var second = a.AsSpan(layout.Parameters[1].Offset, layout.Parameters[1].StoredLength).ToArray();
        Assert.Equal(kernel.Length, second.Length);
        Assert.True(kernel.Zip(second).Count(pair => pair.First == pair.Second && pair.First != 0) < 3);
        Assert.True(a.Zip(c).Count(pair => pair.First == pair.Second && pair.First != 0) < 3);

        static float[] Fill(ulong seed)
        {
            var description = Three();
            var buffer = new float[description.Length];
            ParameterInitializer.Fill(description, buffer, seed);
            return buffer;
        }

        static NetworkDescription Three()
        {
            var builder = new ParameterListBuilder();
            builder.Add("a.kernel", [30, 20], Initializer.GlorotUniform);
            builder.Add("b.kernel", [30, 20], Initializer.GlorotUniform);
            builder.Add("c.kernel", [30, 20], Initializer.Orthogonal);
            return builder.Build("Three");
        }
    }

    [Fact]
    public void Seeds_of_networks_are_kept_and_null_draws_another_each_time()
    {
        static float[] Kernel(int? seed) => LinearNetwork.Create(seed: seed).Parameters["line.kernel"].ToArray();
        Assert.Equal(Kernel(-5), Kernel(-5));
        Assert.NotEqual(Kernel(-5), Kernel(5));
        Assert.NotEqual(Kernel(null), Kernel(null));
    }

    private static double[] Values(Initializer kind, float value, int rows = In, int columns = Out)
    {
        var builder = new ParameterListBuilder();
        builder.Add("dense.kernel", [rows, columns], kind, value);
        var description = builder.Build("One");
        var buffer = new float[description.Length];
        ParameterInitializer.Fill(description, buffer, 12345);
        var values = new float[rows * columns];
        ParameterLayout.Unpack(description.Parameters[0], buffer, values);
        return [.. values.Select(number => (double)number)];
    }
}
