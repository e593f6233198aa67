namespace NetGen;

/// <summary>y = min(a, b, …), element by element.</summary>
/// <inheritdoc cref="MergeAttribute" path="/param"/>
/// <remarks>
/// <para>With one name the previous output (or <c>From</c>) is joined with it; with several, exactly those named, in that order.</para>
/// <para>Input shapes: equal, or of one rank with size 1 where they differ (that axis is stretched). Output shape: the largest size on each axis.</para>
/// </remarks>
/// <example><code>[Minimum("skip")]</code><code>[Minimum("left", "right")]</code></example>
public sealed class MinimumAttribute(
    string first,
    string? second = null,
    string? third = null,
    string? fourth = null,
    string? fifth = null,
    string? sixth = null,
    string? seventh = null,
    string? eighth = null) : MergeAttribute(first, second, third, fourth, fifth, sixth, seventh, eighth);
