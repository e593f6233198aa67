namespace NetGen;

/// <summary>Uses a block: its layers, as if they were written here.</summary>
/// <typeparam name="T">The block: a class with <see cref="BlockAttribute"/>.</typeparam>
/// <param name="repeat">How many times, one after the other, each with parameters of its own; positive.</param>
/// <remarks>
/// <para>Layers inside are named by path: <c>block_1.dense_1</c>. With a <c>Name</c> the path starts with it, and with an index from 1 when repeated.</para>
/// <para>Input shape: any that the block's layers take. Output shape: that of the block's last layer.</para>
/// </remarks>
/// <example><code>[Block&lt;FeedForward&gt;(repeat: 12)]</code></example>
public sealed class BlockAttribute<T>(int repeat = 1) : LayerAttribute
{
    /// <summary>How many times.</summary>
    public int Repeat { get; } = repeat;
}
