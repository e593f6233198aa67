namespace NetGen;

/// <summary>Tensors one after another along an axis.</summary>
/// <param name="first">The name of a layer or input above.</param>
/// <param name="second">The name of another; none by default.</param>
/// <param name="third">The name of another; none by default.</param>
/// <param name="fourth">The name of another; none by default.</param>
/// <param name="fifth">The name of another; none by default.</param>
/// <param name="sixth">The name of another; none by default.</param>
/// <param name="seventh">The name of another; none by default.</param>
/// <param name="eighth">The name of another; none by default.</param>
/// <param name="axis">The axis: 1 is the first of a sample, −1, the default, the last.</param>
/// <remarks>
/// <para>With one name the previous output (or <c>From</c>) is joined with it; with several, exactly those named, in that order.</para>
/// <para>Input shapes: equal but for that axis. Output shape: theirs, with the sum of sizes on that axis.</para>
/// </remarks>
/// <example><code>[Concatenate("skip")]</code><code>[Concatenate("a", "b", axis: -1)]</code></example>
public sealed class ConcatenateAttribute(
    string first,
    string? second = null,
    string? third = null,
    string? fourth = null,
    string? fifth = null,
    string? sixth = null,
    string? seventh = null,
    string? eighth = null,
    int axis = -1) : MergeAttribute(first, second, third, fourth, fifth, sixth, seventh, eighth)
{
    /// <summary>The axis.</summary>
    public int Axis { get; } = axis;
}
