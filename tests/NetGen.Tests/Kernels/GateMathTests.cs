using System.Reflection;
using NetGen.Generator.Expressions;
using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;
using Xunit;

namespace NetGen.Tests.Kernels;

/// <summary>The gates of recurrent steps, in every vector width, against double precision over the whole range.</summary>
public class GateMathTests
{
    // One float in so many; odd, so that all mantissa endings come up.
    private const uint Step = 3001;

    private const int Count = 4096;

    private static readonly Dictionary<string, (Expression Formula, Func<double, double> Exact)> Gates = new()
    {
        ["Sigmoid"] = (Expression.Sigmoid(X), Sigmoid),
        ["Tanh"] = (Expression.Tanh(X), Math.Tanh),
        ["SigmoidTimesTanh"] = (Expression.Sigmoid(X) * Expression.Tanh(-X), x => Sigmoid(x) * Math.Tanh(-x)),
        ["TanhTimesSigmoid"] = (Expression.Tanh(X) * Expression.Sigmoid(X), x => Math.Tanh(x) * Sigmoid(x)),
        ["SigmoidTimesSigmoid"] = (Expression.Sigmoid(X) * Expression.Sigmoid(-X), x => Sigmoid(x) * Sigmoid(-x)),
        ["TwiceInOne"] = (Expression.Sigmoid(X) * Expression.Tanh(X) + Expression.Sigmoid(X), x => Sigmoid(x) * (Math.Tanh(x) + 1)),
    };

    private static readonly Lazy<Assembly> Compiled = new(Compile);

    private delegate void Run(ref float x, ref float y, nint stride, nint sampleStride, nint step, int units, int rows);

    private static Expression X => Expression.Operand(0);

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var gate in Gates.Keys)
        {
            foreach (var dialect in Dialect.All) cases.Add(gate, dialect.Suffix);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_exact_to_seven_digits_behind_the_point(string gate, string width)
    {
        if (!CompiledKernels.IsSupported(width)) return;
        var worst = (Error: 0.0, X: 0f, Y: 0f);
        var (x, y) = (new float[Count], new float[Count]);
        for (var bits = 0u; bits <= uint.MaxValue - (Count * Step); bits += Count * Step)
        {
            for (var i = 0u; i < Count; i++) x[i] = BitConverter.UInt32BitsToSingle(bits + (i * Step));
            Compute(gate, width, x, y);
            for (var i = 0; i < Count; i++)
            {
                var error = float.IsNaN(x[i]) && float.IsNaN(y[i]) ? 0 : Math.Abs(Gates[gate].Exact(x[i]) - y[i]);
                if (!(error <= worst.Error)) worst = (error, x[i], y[i]);
            }
        }

        Assert.True(worst.Error <= 4e-7, $"{gate} of {worst.X:R} is {worst.Y:R}, {worst.Error:E1} off.");
    }

    [Theory]
    [InlineData("512")]
    [InlineData("256")]
    [InlineData("128")]
    [InlineData("Scalar")]
    public void Keeps_the_digits_of_a_small_tanh(string width)
    {
        if (!CompiledKernels.IsSupported(width)) return;
        float[] x = [0, -0f, float.Epsilon, -float.Epsilon, 1e-40f, -1e-38f, 1e-20f, -1e-10f, 1e-5f, -1e-4f, 1e-3f, -0.01f, 0.05f, -0.1f, 0.3f, -0.5f];
        var y = new float[x.Length];
        Compute("Tanh", width, x, y);
        for (var i = 0; i < x.Length; i++)
        {
            var expected = Math.Tanh(x[i]);
            Assert.True(Math.Abs(y[i] - expected) <= Math.Max(4e-7 * Math.Abs(expected), 1e-45), $"tanh({x[i]:R}) = {y[i]:R}, not {expected:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_sound_at_the_ends(string gate, string width)
    {
        if (!CompiledKernels.IsSupported(width)) return;
        float[] x =
        [
            float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, 1e4f, -1e4f, 100, -100, 88.8f, -88.8f, 79.9f, -80.1f,
            9.02f, -9.03f, float.NaN, BitConverter.Int32BitsToSingle(0x7FC12345),
        ];
        var y = new float[x.Length];
        Compute(gate, width, x, y);
        for (var i = 0; i < x.Length; i++)
        {
            var expected = Gates[gate].Exact(x[i]);
            if (double.IsNaN(expected)) Assert.True(float.IsNaN(y[i]), $"{gate}({x[i]:R}) = {y[i]:R}");
            else Assert.True(Math.Abs(y[i] - expected) <= 4e-7, $"{gate}({x[i]:R}) = {y[i]:R}, not {expected:R}");
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static void Compute(string gate, string width, float[] x, float[] y) =>
        Compiled.Value.Method<Run>(gate, width)(ref x[0], ref y[0], 0, 0, 16, 16, x.Length / 16);

    private static Assembly Compile()
    {
        var kernels = new KernelSet();
        foreach (var (name, (formula, _)) in Gates)
        {
            var body = new StepBody();
            body.Use(StepPlace.Sequence, "x");
            body.Add(StepPlace.Sequence, "y", formula);
            kernels.IsShared(new StepKernel(name, body.Operands, body.Results, HasPadLanes: false));
        }

        return CompiledKernels.Compile(kernels, "GateMath");
    }
}
