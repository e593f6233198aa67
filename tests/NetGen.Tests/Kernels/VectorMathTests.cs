using System.Reflection;
using NetGen.Generator.Expressions;
using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;
using NetGen.Tests.Reference;
using Xunit;

namespace NetGen.Tests.Kernels;

/// <summary>The functions that kernels compute in place, in every vector width, against double precision over the whole range.</summary>
public class VectorMathTests
{
    // One float in so many; odd, so that all mantissa endings come up.
    private const uint Step = 3001;

    private delegate void Run(ref float y, ref float x, nint length);

    private static readonly Dictionary<UnaryFunction, (Func<double, double> Exact, Func<double, double> Ulps)> Functions = new()
    {
        [UnaryFunction.Exp] = (Math.Exp, Three),
        [UnaryFunction.ExpM1] = (SpecialFunctions.ExpM1, Three),
        [UnaryFunction.Log] = (Math.Log, Three),
        [UnaryFunction.Log1p] = (SpecialFunctions.Log1P, Three),
        [UnaryFunction.Tanh] = (Math.Tanh, Three),
        [UnaryFunction.Sigmoid] = (x => 1 / (1 + Math.Exp(-x)), Three),
        [UnaryFunction.Cdf] = (SpecialFunctions.Cdf, TailOf),
        [UnaryFunction.Sin] = (Math.Sin, Three),
        [UnaryFunction.Cos] = (Math.Cos, Three),
        [UnaryFunction.Sinh] = (Math.Sinh, Three),
        [UnaryFunction.Cosh] = (Math.Cosh, Three),
        [UnaryFunction.Atan] = (Math.Atan, Three),
    };

    private static readonly Lazy<Assembly> Compiled = new(Compile);

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var function in Functions.Keys)
        {
            foreach (var dialect in Dialect.All) cases.Add(function.ToString(), dialect.Suffix);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_within_a_few_units_in_the_last_place(string functionName, string width)
    {
        if (!CompiledKernels.IsSupported(width)) return;
        var function = Enum.Parse<UnaryFunction>(functionName);
        var (exact, ulps) = Functions[function];
        var run = Method(function, width);
        var worst = (Error: 0.0, X: 0f, Y: 0f);
        var (x, y) = (new float[4096], new float[4096]);
        for (var bits = 0u; bits <= uint.MaxValue - (4096u * Step); bits += 4096u * Step)
        {
            for (var i = 0u; i < 4096; i++) x[i] = BitConverter.UInt32BitsToSingle(bits + (i * Step));
            run(ref y[0], ref x[0], x.Length);
            for (var i = 0; i < x.Length; i++)
            {
                var error = IsInRange(function, x[i]) ? Error(exact(x[i]), y[i]) / ulps(x[i]) : Math.Abs(y[i]) <= 1 ? 0 : double.PositiveInfinity;
                if (error > worst.Error) worst = (error, x[i], y[i]);
            }
        }

        Assert.True(worst.Error <= 1, $"{function} of {worst.X:R} is {worst.Y:R}, {worst.Error * ulps(worst.X):0.00} ulp off.");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Keeps_infinities_nan_zeros_and_denormals(string functionName, string width)
    {
        if (!CompiledKernels.IsSupported(width)) return;
        var function = Enum.Parse<UnaryFunction>(functionName);
        var (exact, ulps) = Functions[function];
        float[] x =
        [
            0, -0f, float.PositiveInfinity, float.NegativeInfinity, float.NaN, float.Epsilon, -float.Epsilon, 1e-40f, -1e-40f,
            float.MaxValue, float.MinValue, 1, -1, 88.7f, -103f, 1e-20f,
        ];
        var y = new float[16];
        Method(function, width)(ref y[0], ref x[0], x.Length);
        for (var i = 0; i < x.Length; i++)
        {
            if (!IsInRange(function, x[i])) continue;
            var expected = (float)exact(x[i]);
            if (float.IsFinite(expected)) Assert.True(Error(exact(x[i]), y[i]) <= ulps(x[i]), $"{function}({x[i]:R}) = {y[i]:R}, not {expected:R}");
            else Assert.Equal(expected, y[i]);
        }
    }

    private static double Three(double x) => 3;

    // Below zero Φ is a multiple of e^(−x²/2): a rounding of x², half a unit of it, is up to x²/2 units of the result, which ends at −14.
    private static double TailOf(double x) => x >= 0 ? 4 : 8 + Math.Min(x * x / 2, 100);

    // Beyond, an angle has lost its digits; the result stays between -1 and 1.
    private static bool IsInRange(UnaryFunction function, float x) =>
        function is not (UnaryFunction.Sin or UnaryFunction.Cos) || Math.Abs(x) <= 1e5f || !float.IsFinite(x);

    // In units of the last place of the exact result; results below the smallest normal number count in its unit.
    private static double Error(double exact, float actual)
    {
        if (double.IsNaN(exact)) return float.IsNaN(actual) ? 0 : double.PositiveInfinity;
        var rounded = (float)exact;
        if (float.IsInfinity(rounded) || float.IsInfinity(actual))
        {
            return rounded == actual || (float.IsInfinity(actual) && Math.Abs(exact) > float.MaxValue * (1 - 1e-6)) ? 0 : double.PositiveInfinity;
        }

        var magnitude = Math.Max(Math.Abs(rounded), 1.17549435e-38f);
        return Math.Abs(actual - exact) / ((double)MathF.BitIncrement(magnitude) - magnitude);
    }

    private static Run Method(UnaryFunction function, string width) => Compiled.Value.Method<Run>(function.ToString(), width);

    private static Assembly Compile()
    {
        var kernels = new KernelSet();
        foreach (var function in Functions.Keys)
        {
            kernels.IsShared(new RunKernel(function.ToString(), new BodyShape([OperandKind.Full], [new UnaryExpression(function, new Operand(0))])));
        }

        return CompiledKernels.Compile(kernels, "VectorMath");
    }
}
