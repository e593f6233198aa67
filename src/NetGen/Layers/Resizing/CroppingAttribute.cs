namespace NetGen;

/// <summary>A layer that takes the border of its input away.</summary>
public abstract class CroppingAttribute : LayerAttribute
{
    private protected CroppingAttribute(int[] cropping) => Cropping = cropping;

    /// <summary>The elements taken from all sides, from both sides of each axis, or from each side.</summary>
    public int[] Cropping { get; }
}
