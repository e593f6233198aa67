namespace NetGen;

/// <summary>y = a − b.</summary>
/// <param name="first">The name of a layer or input above.</param>
/// <param name="second">The name of another; none by default.</param>
/// <remarks>
/// <para>With one name y = previous output (or <c>From</c>) − the one named; with two, y = first − second.</para>
/// <para>Input shapes: equal, or of one rank with size 1 where they differ (that axis is stretched). Output shape: the largest size on each axis.</para>
/// </remarks>
/// <example><code>[Subtract("mean")]</code><code>[Subtract("left", "right")]</code></example>
public sealed class SubtractAttribute(string first, string? second = null) : LayerAttribute
{
    /// <summary>The name of a layer or input above.</summary>
    public string First { get; } = first;

    /// <summary>The name of another.</summary>
    public string? Second { get; } = second;
}
