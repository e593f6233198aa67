namespace NetGen;

/// <summary>A sum of products of one or two tensors in Einstein's convention: letters name axes, and letters that the output does not have are summed over.</summary>
/// <remarks>
/// <para>
/// The equation is NumPy's: <c>"bqd,bkd->bqk"</c> is y[b, q, k] = Σ_d x[b, q, d]·z[b, k, d]. Every term begins with the batch: with the same letter, or with
/// <c>...</c>, which also stands for any axes behind it that all terms have. A letter stands for an axis of one size, at most once in a term.
/// </para>
/// <para>With no name the previous output (or <c>From</c>) is the only operand; with one name it is the first and the one named the second; with two, exactly those named.</para>
/// <para>Input shapes: the axes of their terms. Output shape: the axes of its term; (1) if there is none beside the batch.</para>
/// </remarks>
/// <param name="equation">The equation.</param>
/// <param name="first">The name of a layer or input above; none by default.</param>
/// <param name="second">The name of another; none by default.</param>
/// <example><code>[Einsum("bqd,bkd->bqk", "query", "key")]</code><code>[Einsum("bijk->bkj")]</code></example>
public sealed class EinsumAttribute(string equation, string? first = null, string? second = null) : LayerAttribute
{
    /// <summary>The equation.</summary>
    public string Equation { get; } = equation;

    /// <summary>The names of the operands; none or one when the previous output is the first.</summary>
    public IReadOnlyList<string> Inputs { get; } = [.. new[] { first, second }.OfType<string>()];
}
