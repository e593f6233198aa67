namespace NetGen;

/// <summary>The sum of products of two tensors along one axis of each: y[i…, j…] = Σₖ a[i…, k]·b[j…, k].</summary>
/// <remarks>
/// <para>With one name the previous output (or <c>From</c>) is a and the one named is b; with two, a is the first and b the second.</para>
/// <para>Input shapes: any, with equal sizes on the two axes. Output shape: the axes of a without its own, then those of b without its own; (1) if none remains.</para>
/// </remarks>
/// <example><code>[Dot("query", "key")]</code><code>[Dot("other", axes: [2, 1], normalize: true)]</code></example>
public sealed class DotAttribute : LayerAttribute
{
    /// <summary>Along the same axis of both.</summary>
    /// <param name="first">The name of a layer or input above.</param>
    /// <param name="second">The name of another; none by default.</param>
    /// <param name="axes">The axis of both: 1 is the first of a sample, −1, the default, the last.</param>
    /// <param name="normalize">Whether both are scaled to length 1 along the axis first (cosine proximity); false by default.</param>
    public DotAttribute(string first, string? second = null, int axes = -1, bool normalize = false)
        : this(first, second, [axes], normalize)
    {
    }

    /// <summary>Along one axis of each, the previous output (or <c>From</c>) being the first tensor.</summary>
    /// <param name="first">The name of the second tensor.</param>
    /// <param name="axes">The axis of each: 1 is the first of a sample, −1 the last.</param>
    /// <param name="normalize">Whether both are scaled to length 1 along the axis first (cosine proximity); false by default.</param>
    public DotAttribute(string first, int[] axes, bool normalize = false)
        : this(first, null, axes, normalize)
    {
    }

    /// <summary>Along one axis of each of two named tensors.</summary>
    /// <param name="first">The name of the first tensor.</param>
    /// <param name="second">The name of the second tensor; null if the previous output (or <c>From</c>) is the first.</param>
    /// <param name="axes">The axis of each: 1 is the first of a sample, −1 the last.</param>
    /// <param name="normalize">Whether both are scaled to length 1 along the axis first (cosine proximity); false by default.</param>
    public DotAttribute(string first, string? second, int[] axes, bool normalize = false)
    {
        First = first;
        Second = second;
        Axes = axes;
        Normalize = normalize;
    }

    /// <summary>The name of a layer or input above.</summary>
    public string First { get; }

    /// <summary>The name of another.</summary>
    public string? Second { get; }

    /// <summary>One axis for both tensors, or the axis of each.</summary>
    public int[] Axes { get; }

    /// <summary>Whether both are scaled to length 1 along the axis first.</summary>
    public bool Normalize { get; }
}
