namespace NetGen;

/// <summary>y = max(a, b, …), element by element.</summary>
/// <param name="first">The name of a layer or input above.</param>
/// <param name="second">The name of another; none by default.</param>
/// <param name="third">The name of another; none by default.</param>
/// <param name="fourth">The name of another; none by default.</param>
/// <param name="fifth">The name of another; none by default.</param>
/// <param name="sixth">The name of another; none by default.</param>
/// <param name="seventh">The name of another; none by default.</param>
/// <param name="eighth">The name of another; none by default.</param>
/// <remarks>
/// <para>With one name the previous output (or <c>From</c>) is joined with it; with several, exactly those named, in that order.</para>
/// <para>Input shapes: equal, or of one rank with size 1 where they differ (that axis is stretched). Output shape: the largest size on each axis.</para>
/// </remarks>
/// <example><code>[Maximum("skip")]</code><code>[Maximum("left", "right")]</code></example>
public sealed class MaximumAttribute(
    string first,
    string? second = null,
    string? third = null,
    string? fourth = null,
    string? fifth = null,
    string? sixth = null,
    string? seventh = null,
    string? eighth = null) : LayerAttribute
{
    /// <summary>The name of a layer or input above.</summary>
    public string First { get; } = first;

    /// <summary>The name of another.</summary>
    public string? Second { get; } = second;

    /// <summary>The name of another.</summary>
    public string? Third { get; } = third;

    /// <summary>The name of another.</summary>
    public string? Fourth { get; } = fourth;

    /// <summary>The name of another.</summary>
    public string? Fifth { get; } = fifth;

    /// <summary>The name of another.</summary>
    public string? Sixth { get; } = sixth;

    /// <summary>The name of another.</summary>
    public string? Seventh { get; } = seventh;

    /// <summary>The name of another.</summary>
    public string? Eighth { get; } = eighth;
}
