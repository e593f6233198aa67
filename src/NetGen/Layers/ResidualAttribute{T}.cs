namespace NetGen;

/// <summary>Uses a block with a shortcut around it: y = F(x) + x.</summary>
/// <typeparam name="T">The block F: a class with <see cref="BlockAttribute"/>.</typeparam>
/// <param name="repeat">How many times, one after the other, each with parameters of its own; positive.</param>
/// <param name="projection">
/// Whether y = F(x) + x·W where F changes the number of features, with W learned and without a bias (those of the block do its work).
/// Where F also skips elements of an image, so does the projection: it is a convolution of one pixel with the smallest stride that gives
/// F's shape. It is named <c>residual_1.projection</c>. Without it such a block does not build.
/// </param>
/// <remarks>Input shape: any that the block's layers take. Output shape: that of the block's last layer.</remarks>
/// <example><code>[Residual&lt;FeedForward&gt;(repeat: 12)]</code><code>[Residual&lt;Widen&gt;(projection: true)]</code></example>
public sealed class ResidualAttribute<T>(int repeat = 1, bool projection = false) : LayerAttribute
{
    /// <summary>How many times.</summary>
    public int Repeat { get; } = repeat;

    /// <summary>Whether a learned projection takes the shortcut where shapes differ.</summary>
    public bool Projection { get; } = projection;
}
