namespace NetGen;

/// <summary>Makes a class a reusable sub-network: layers without an input, whose shapes come from where <see cref="BlockAttribute{T}"/> uses it.</summary>
/// <remarks>Names inside a block are its own; <c>input</c> is the block's input.</remarks>
/// <example>
/// <code>
/// [Block]
/// [Dense(256, activation: Activation.GELU)]
/// [Dense(64)]
/// sealed class FeedForward;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
