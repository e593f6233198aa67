namespace NetGen;

/// <summary>A function of the user's own, element by element: y = F(x), or F(a, b), or F(a, b, c).</summary>
/// <remarks>
/// <para>
/// F is a static method of the class that carries the attribute, <c>static float F(float x)</c>, with a parameter for each tensor. The build reads its
/// C#, differentiates it symbolically and writes both as vector code; the method itself is never called. It may use + − * /, comparisons,
/// &amp;&amp; || !, ?:, <c>if</c> and <c>return</c>, local variables, constants, other such methods of the class, and of <see cref="MathF"/>: Abs, Atan, Clamp
/// (<see cref="Math"/>), Cos, Cosh, Exp, FusedMultiplyAdd, Log, Log10, Log2, Max, Min, Pow with a constant exponent, Sin, Sinh, Sqrt, Tan, Tanh; and where
/// <paramref name="derivative"/> is given, Ceiling, Floor, Round, Truncate. Everything is computed in single precision, doubles too.
/// </para>
/// <para>
/// At a kink the derivative is that of the side which the condition picks: of <c>x &gt; 0 ? x : 0</c> at 0 it is 0, of <c>x &gt;= 0 ? x : 0</c> 1; Max and Min of
/// equal numbers take the first's, Abs at 0 has 0. Sin, Cos and Tan are accurate up to |x| = 10⁵ and lose digits beyond.
/// </para>
/// <para>With no name the function takes the previous output (or <c>From</c>); with one, the previous output and the one named; with several, exactly those
/// named, in that order.</para>
/// <para>Input shapes: any for one input; for several, equal on every axis, or 1 where others are larger. Output shape: the common one.</para>
/// </remarks>
/// <param name="function">The method's name, <c>nameof(F)</c>.</param>
/// <param name="first">The name of a layer or input above; none by default.</param>
/// <param name="second">The name of another; none by default.</param>
/// <param name="third">The name of another; none by default.</param>
/// <param name="derivative">The method that gives F's derivative by its only input, with F's parameter; by default the build derives it.</param>
/// <param name="derivatives">The methods that give F's derivative by each input, with all of F's parameters; by default the build derives them.</param>
/// <example><code>[Lambda(nameof(Snake))] … static float Snake(float x) => x + MathF.Pow(MathF.Sin(x), 2);</code>
/// <code>[Lambda(nameof(Gate), "a", "b")] … static float Gate(float a, float b) => a * MathF.Tanh(b);</code></example>
public sealed class LambdaAttribute(
    string function,
    string? first = null,
    string? second = null,
    string? third = null,
    string? derivative = null,
    string[]? derivatives = null) : LayerAttribute
{
    /// <summary>The method's name.</summary>
    public string Function { get; } = function;

    /// <summary>The names of the tensors; none or one when the previous output is the first.</summary>
    public IReadOnlyList<string> Inputs { get; } = [.. new[] { first, second, third }.OfType<string>()];

    /// <summary>The name of the method that gives the derivative.</summary>
    public string? Derivative { get; } = derivative;

    /// <summary>The names of the methods that give the derivative by each input.</summary>
    public IReadOnlyList<string> Derivatives { get; } = derivatives ?? [];
}
