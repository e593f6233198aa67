using Xunit;

namespace NetGen.Analyzers.Tests;

public class FunctionRuleTests
{
    [Fact]
    public Task NoSuchFunction() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Lambda({|NETGEN230:"Sqare"|})] partial class Net { static float Square(float x) => x * x; }
        [Network] [Input(4)] [Lambda(nameof(Square), derivative: {|NETGEN230:"Twice"|})] partial class Other { static float Square(float x) => x * x; }
        """,
        "Layer 1 [Lambda]: class 'Net' has no method 'Sqare'; did you mean 'Square'?",
        "Layer 1 [Lambda]: class 'Other' has no method 'Twice'");

    [Fact]
    public Task WrongSignature() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Lambda({|NETGEN231:nameof(F)|})] partial class A { static double F(double x) => x; }
        [Network] [Input(4)] [Lambda({|NETGEN231:nameof(F)|})] partial class B { float F(float x) => x; }
        [Network] [Input(4)] [Lambda({|NETGEN231:nameof(F)|})] partial class C { static float F(in float x) => x; }
        [Network] [Input(4)] [Lambda({|NETGEN231:nameof(F)|})] partial class D { static float F(float x, float y) => x; }
        [Network] [Input(4)] [Lambda({|NETGEN231:nameof(F)|}, "input")] partial class E { static float F(float x) => x; }
        [Network] [Input(4)] [Lambda({|NETGEN231:nameof(F)|})] partial class G { static float F<T>(float x) => x; }
        """,
        "Layer 1 [Lambda]: 'F' must be 'static float F(float x)' with its body in this project, but is 'static double F(double x)'",
        "Layer 1 [Lambda]: 'F' must be 'static float F(float x)' with its body in this project, but is 'float F(float x)'",
        "Layer 1 [Lambda]: 'F' must be 'static float F(float x)' with its body in this project, but is 'static float F(in float x)'",
        "Layer 1 [Lambda]: 'F' must be 'static float F(float x)' with its body in this project, but is 'static float F(float x, float y)'",
        "Layer 1 [Lambda]: 'F' must be 'static float F(float a, float b)' with its body in this project, but is 'static float F(float x)'",
        "Layer 1 [Lambda]: 'F' must be 'static float F(float x)' with its body in this project, but is 'static float F<T>(float x)'");

    [Theory]
    [InlineData("static float F(float x) { var y = 1f; {|NETGEN232:while (y < 9) y *= x;|} return y; }", "a loop cannot be compiled into a network: write its steps out, or as a network of layers")]
    [InlineData("static float F(float x) => x > 0 ? x : {|NETGEN232:throw new Exception()|};", "an exception cannot be compiled into a network: every input must have a result")]
    [InlineData("static float F(float x) => {|NETGEN232:x switch { > 0 => 1, _ => 2 }|};", "a switch cannot be compiled into a network: use if or ?:")]
    [InlineData("static float F(float x) => 2 * {|NETGEN232:MathF.Cbrt(x)|};", "a call of 'MathF.Cbrt' cannot be compiled into a network: the functions of MathF that it knows are Abs, Atan, Clamp, Cos, Cosh, Exp, FusedMultiplyAdd, Log, Log10, Log2, Max, Min, Pow, Sin, Sinh, Sqrt, Tan and Tanh")]
    [InlineData("static float F(float x) => {|NETGEN232:Other.G(x)|};", "a call of 'Other.G' cannot be compiled into a network: it inlines static methods of 'Net' and knows MathF")]
    [InlineData("static float F(float x) => {|NETGEN232:G(2)|} + x; static float G(int n) => n;", "a call of 'G' cannot be compiled into a network: it inlines static methods that take and return float")]
    [InlineData("static float F(float x) => {|NETGEN232:(int)x|};", "a conversion to int cannot be compiled into a network: it computes with float")]
    [InlineData("static float F(float x) => {|NETGEN232:x % 2|};", "'x % 2' cannot be compiled into a network: it reads + - * /, comparisons, && || !, ?:, if, variables and calls of MathF and of methods of the class")]
    [InlineData("static float F(float x) => MathF.Pow(x, {|NETGEN232:x|});", "a power whose exponent is no constant from -64 to 64 cannot be compiled into a network: MathF.Exp(y * MathF.Log(x)) is xʸ for positive x")]
    [InlineData("static float F(float x) => x + {|NETGEN232:float.NaN|};", "'float.NaN' cannot be compiled into a network: it is not a number")]
    public Task Unreadable(string method, string message) => Mistakes.Expect(
        "using System; [Network] [Input(4)] [Lambda(nameof(F))] partial class Net { " + method + " } class Other { public static float G(float x) => x; }",
        "Layer 1 [Lambda]: " + message);

    [Theory]
    [InlineData("static float a = 2; static float F(float x) => {|NETGEN233:a|} * x;", "'a' may change: make it a const")]
    [InlineData("static float a; static float F(float x) { {|NETGEN233:a = x|}; return x; }", "'a' is no variable of the function")]
    [InlineData("static float F(float x) { {|NETGEN233:Console.WriteLine(x)|}; return x; }", "'Console.WriteLine(x)' stands alone, so it has an effect or none at all")]
    [InlineData("static float F(float x) => {|NETGEN233:x++|} + x;", "'x++' changes something inside an expression")]
    public Task Impure(string method, string message) => Mistakes.Expect(
        "using System; [Network] [Input(4)] [Lambda(nameof(F))] partial class Net { " + method + " } static class Console { public static void WriteLine(float x) { } }",
        $"Layer 1 [Lambda]: {message}; a function may depend on its parameters and constants only, and change nothing");

    [Fact]
    public Task Recursion() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Lambda(nameof(F))] partial class Net
        {
            static float F(float x) => 2 * G(x);

            static float G(float x) => x > 1 ? {|NETGEN234:F(x - 1)|} : x;
        }
        """,
        "Layer 1 [Lambda]: 'F' calls itself: F → G → F");

    [Fact]
    public Task NoDerivative() => Mistakes.Expect(
        """
        using System;
        [Network] [Input(4)] [Lambda(nameof(F))] partial class Net { static float F(float x) => x * {|NETGEN235:MathF.Floor(x + 1)|}; }
        [Network] [Input(4)] [Lambda(nameof(F), derivative: nameof(D))] partial class Other
        {
            static float F(float x) => x * MathF.Floor(x + 1);

            static float D(float x) => MathF.Floor(x + 1);
        }
        """,
        "Layer 1 [Lambda]: 'MathF.Floor(x + 1)' has derivative 0 wherever it has one, so nothing below would learn; give one with derivative: nameof(…)");

    [Fact]
    public Task DerivativeCount() => Mistakes.Expect(
        """
        [Network] [Input(4, Name = "a")] [Input(4, Name = "b")] [Lambda(nameof(F), "a", "b", derivative: {|NETGEN236:nameof(F)|})] partial class A
        {
            static float F(float a, float b) => a * b;
        }
        [Network] [Input(4)] [Lambda(nameof(F), derivatives: {|NETGEN236:[nameof(F), nameof(F)]|})] partial class B { static float F(float x) => x; }
        [Network] [Input(4)] [Lambda(nameof(F), derivative: nameof(F), derivatives: {|NETGEN236:[nameof(F)]|})] partial class C { static float F(float x) => x; }
        """,
        "Layer 1 [Lambda]: 'F' has 2 inputs, so it needs 2 derivatives, one for each in order, but derivative is one",
        "Layer 1 [Lambda]: 'F' has one input, so it needs one derivative, but derivatives are 2",
        "Layer 1 [Lambda]: 'F' has one input, so it needs one derivative, but derivative is given as well");

    [Fact]
    public Task TooLong() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Lambda({|NETGEN237:nameof(F)|})] partial class Net
        {
            static float F(float x) => G(G(G(G(x))));

            static float G(float x) => H(x) * H(x + 1) * H(x + 2);

            static float H(float x) => x * x + 1 / x;
        }
        """,
        "Layer 1 [Lambda]: 'F' takes more than 256 operations once its calls are inlined; split it into several layers");

    [Fact]
    public Task MistakesInBlocksStandInTheBlock() => Mistakes.Expect(
        """
        using System;
        [Network] [Input(4)] [Block<Stage>] [Dense(2)] partial class Net;
        [Block] [Lambda(nameof(F))] sealed class Stage { static float F(float x) => {|NETGEN232:MathF.Cbrt(x)|}; }
        """,
        "Layer 1 [Lambda]: a call of 'MathF.Cbrt' cannot be compiled into a network: the functions of MathF that it knows are Abs, Atan, Clamp, Cos, Cosh, Exp, FusedMultiplyAdd, Log, Log10, Log2, Max, Min, Pow, Sin, Sinh, Sqrt, Tan and Tanh");

    [Fact]
    public Task TheCompilersOwnMistakesStandAlone() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Lambda(nameof(F))] partial class A { static float F(float x) => x + {|CS0103:missing|}; }
        [Network] [Input(4)] [Lambda(nameof(F))] partial class B { static float {|CS0161:F|}(float x) { if (x > 0) return x; } }
        [Network] [Input(4)] [Lambda(nameof({|CS0103:Missing|}))] partial class C { static float F(float x) => x; }
        """);
}
