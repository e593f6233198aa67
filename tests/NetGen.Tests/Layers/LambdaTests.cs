using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class LambdaTests : ContractTests<LambdaTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Expression", "[Input(17)] [Lambda(nameof(Snake))] [MeanSquaredError]"),
        ("Sequence", "[Input(3, 5)] [Lambda(nameof(Snake))] [MeanSquaredError]"),
        ("One", "[Input(1)] [Lambda(nameof(Body))] [MeanSquaredError]"),
        ("Statements", "[Input(19)] [Lambda(nameof(Body))] [MeanSquaredError]"),
        ("Calls", "[Input(19)] [Lambda(nameof(Inlined))] [MeanSquaredError]"),
        ("Assigned", "[Input(19)] [Lambda(nameof(Merged))] [MeanSquaredError]"),
        ("Comparisons", "[Input(67)] [Lambda(nameof(Conditions))] [MeanSquaredError]"),
        ("Exponents", "[Input(17)] [Lambda(nameof(Powers))] [MeanSquaredError]"),
        ("NotZeroAtZero", "[Input(7)] [Dense(5)] [Lambda(nameof(Wave))] [Dense(3)] [MeanSquaredError]"),
        ("BehindDense", "[Input(7)] [Dense(19)] [Lambda(nameof(Snake))] [Dense(3)] [MeanSquaredError]"),
        ("InRegisters", "[Input(7)] [Dense(19)] [Lambda(nameof(Cheap))] [Dense(3)] [MeanSquaredError]"),
        ("InConvolution", "[Input(5, 7, 3)] [Conv2D(18, 3)] [Lambda(nameof(Cheap))] [MeanSquaredError]"),
        ("Normalized", "[Input(5, 7)] [Dense(19)] [BatchNormalization] [Lambda(nameof(Body))] [Dense(3)] [MeanSquaredError]"),
        ("Derived", "[Input(19)] [Dense(7)] [Lambda(nameof(Inlined), derivative: nameof(ByX))] [MeanSquaredError]"),
        ("TwoInputs", """[Input(7)] [Dense(19, Name = "a")] [Dense(19, From = "input", Name = "b")] [Lambda(nameof(Gate), "a", "b")] [Dense(3)] [MeanSquaredError]"""),
        ("WithAbove", """[Input(7)] [Tanh] [Lambda(nameof(Gate), "input")] [MeanSquaredError]"""),
        ("Broadcast", """[Input(3, 17, Name = "x")] [Input(3, 1, Name = "y")] [Lambda(nameof(Gate), "x", "y")] [MeanSquaredError]"""),
        ("Three", """[Input(3, 1, Name = "x")] [Input(1, 5, Name = "y")] [Input(3, 5, Name = "z")] [Lambda(nameof(Mix), "x", "y", "z")] [MeanSquaredError]"""),
        ("Itself", """[Input(5)] [Dense(4, Name = "q")] [Lambda(nameof(Gate), "q", "q")] [MeanSquaredError]"""),
        ("DerivedTwice", """[Input(5)] [Dense(4, Name = "q")] [Lambda(nameof(Gate), "q", "q", derivatives: [nameof(ByA), nameof(ByB)])] [MeanSquaredError]"""),
        ("Unused", """[Input(5, Name = "x")] [Input(5, Name = "y")] [Lambda(nameof(First), "x", "y")] [MeanSquaredError]"""),
        ("InBlock", "[Input(7)] [Block<Stage>(repeat: 2)] [Dense(3)] [MeanSquaredError]"))
    {
        Shared = """
            [Block] [Dense(11)] [Lambda(nameof(Bend))] public sealed class Stage { private static float Bend(float x) => x + (0.5f * System.MathF.Sin(x)); }
            """,
        Members = Functions,
    };

    // Beyond a turn of every wave.
    public static float InputRange => 4;

    private const string Functions = """
        private const float Rate = 0.5f;

        private static float Snake(float x) => x + (System.MathF.Pow(System.MathF.Sin(x), 2) / (1 + Rate));

        private static float Body(float x)
        {
            const float limit = 3;
            var square = x * x;
            if (square < Rate) return square;
            if (x > limit) { return x - limit; }
            float root = System.MathF.Sqrt(square + 1);
            return x > 0 ? root : -System.MathF.Log(root) * 2;
        }

        private static float Inlined(float x) => Sigmoid(2 * x) * Sigmoid(-x);

        private static float Sigmoid(float x) => 1 / (1 + System.MathF.Exp(-x));

        private static float ByX(float x) =>
            (2 * Sigmoid(2 * x) * (1 - Sigmoid(2 * x)) * Sigmoid(-x)) - (Sigmoid(2 * x) * Sigmoid(-x) * (1 - Sigmoid(-x)));

        private static float Merged(float x)
        {
            var y = x;
            var isFar = x > 1.5f || x <= -1.5f;
            if (isFar)
            {
                y *= 0.25f;
                y += 1;
            }
            else
            {
                y = System.MathF.Atan(y);
            }

            return y + System.Math.Clamp(x, -2, 3);
        }

        private static float Conditions(float x) =>
            x > -1 && x < 1 && x != 0.5f ? System.MathF.Cosh(x) : !(x >= 2) ? System.MathF.Sinh(x / 2) : x == 3 ? 7 : System.MathF.Abs(x);

        private static float Powers(float x) =>
            (float)(System.Math.Pow(1 + (x * x), -1.5) + System.MathF.Pow(x, 3) + System.MathF.Pow(2 + System.MathF.Cos(x), 1.7f) + (0.1 * System.MathF.Pow(2 + System.MathF.Abs(x), -2)));

        private static float Wave(float x) => System.MathF.Cos(x) + System.MathF.Tan(x / 4) + System.MathF.PI;

        private static float Cheap(float x) => x > 0 ? x : 0.1f * x;

        private static float Gate(float a, float b) => a * System.MathF.Tanh(b);

        private static float ByA(float a, float b) => System.MathF.Tanh(b);

        private static float ByB(float a, float b) => a * (1 - (System.MathF.Tanh(b) * System.MathF.Tanh(b)));

        private static float Mix(float a, float b, float c) => (Sigmoid(c) * a) + ((1 - Sigmoid(c)) * System.MathF.Max(a, b));

        private static float First(float a, float b) => a;
        """;
}
