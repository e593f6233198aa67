namespace NetGen;

/// <summary>A join of two or more tensors.</summary>
/// <param name="first">The name of a layer or input above.</param>
/// <param name="second">The name of another; none by default.</param>
/// <param name="third">The name of another; none by default.</param>
/// <param name="fourth">The name of another; none by default.</param>
/// <param name="fifth">The name of another; none by default.</param>
/// <param name="sixth">The name of another; none by default.</param>
/// <param name="seventh">The name of another; none by default.</param>
/// <param name="eighth">The name of another; none by default.</param>
/// <remarks>With one name the previous output (or <c>From</c>) is joined with it; with several, exactly those named, in that order.</remarks>
public abstract class MergeAttribute(
    string first,
    string? second,
    string? third,
    string? fourth,
    string? fifth,
    string? sixth,
    string? seventh,
    string? eighth) : LayerAttribute
{
    /// <summary>The names of the tensors that are joined; only one when the other is the previous output.</summary>
    public IReadOnlyList<string> Inputs { get; } =
        [.. new[] { first, second, third, fourth, fifth, sixth, seventh, eighth }.OfType<string>()];
}
