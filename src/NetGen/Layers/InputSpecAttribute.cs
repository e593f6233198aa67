namespace NetGen;

/// <summary>States the inputs that a block accepts; a use with any other does not build.</summary>
/// <param name="axes">The axis sizes of one sample, −1 for any size; none to state only the <see cref="Rank"/>.</param>
/// <example><code>[InputSpec(-1, 64)]</code><code>[InputSpec(Rank = 2)]</code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputSpecAttribute(params int[] axes) : Attribute
{
    /// <summary>The axis sizes of one sample, −1 for any.</summary>
    public int[] Axes { get; } = axes;

    /// <summary>The number of axes of one sample; 0, the default, for as many as <see cref="Axes"/> has.</summary>
    public int Rank { get; set; }
}
