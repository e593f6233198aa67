using System.Reflection;
using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Functions of the user beyond the contract: what the compiler writes is what C# computes, and given derivatives are taken at their word.</summary>
public sealed class LambdaNetworkTests
{
    private const string Source = """
        [Network(InputGradient = true)] [Input(64)] [Lambda(nameof(F))] [MeanSquaredError]
        public partial class Compiled
        {
            public static float F(float x)
            {
                var folded = x > 2 ? 4 - x : x < -2 ? -4 - x : x;
                if (folded >= 1 || folded < -1.5f) return System.MathF.Atan(folded) + (2 * folded);
                var wave = System.MathF.Sin(7 * folded) * System.MathF.Exp(-folded * folded);
                return wave == 0 ? 1 : wave / (1 + System.MathF.Abs(wave));
            }
        }

        [Network(InputGradient = true)] [Input(64)] [Lambda(nameof(Quantized), derivative: nameof(Straight))] [MeanSquaredError]
        public partial class Rounded
        {
            public static float Quantized(float x) => System.MathF.Round(x * 4) / 4;

            public static float Straight(float x) => x > -1 && x < 1 ? 1 : 0;
        }
        """;

    [Fact]
    public void Gives_what_the_function_gives()
    {
        var network = Network("Compiled");
        var x = Enumerable.Range(0, 64).Select(i => (i - 32) / 8f).ToArray();
        var y = new float[64];
        var model = network.Driver.Create(1);
        network.Driver.Predict(model, new Batch(1, [x], [], null), [y]);
        var function = model.GetType().GetMethod("F", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<float, float>>();
        Close.Assert(y, Array.ConvertAll(x, v => (double)function(v)), "F", 1e-6);
    }

    [Fact]
    public void Takes_the_given_derivative_of_a_staircase()
    {
        var network = Network("Rounded");
        var x = Enumerable.Range(0, 64).Select(i => (i - 32) / 23f).ToArray();
        var target = new float[64];
        var batch = new Batch(1, [x], [target], null);
        var session = network.Driver.CreateTraining(network.Driver.Create(1), 1, 1, 1);
        network.Driver.Forward(session, batch);
        network.Driver.Loss(session, batch);
        session.Backward();
        var gradient = new float[64];
        session.ReadInputGradient("input", gradient);
        var expected = Array.ConvertAll(x, v => v is > -1 and < 1 ? 2.0 / 64 * (Math.Round(v * 4, MidpointRounding.ToEven) / 4) : 0);
        Close.Assert(gradient, expected, "gradient", 1e-6);
    }

    private static CompiledNetwork Network(string name) => NetworkCompiler.Compile(Source).Single(network => network.Name == name);
}
