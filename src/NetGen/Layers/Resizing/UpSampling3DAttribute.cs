namespace NetGen;

/// <summary>A volume made larger by whole factors: each voxel several times over.</summary>
/// <param name="size">The factor of depth, height and width, or one for all.</param>
/// <remarks>Input shape: (depth, height, width, channels). Output shape: (depth · factor, height · factor, width · factor, channels).</remarks>
/// <example><code>[UpSampling3D(2)]</code><code>[UpSampling3D([1, 2, 2])]</code></example>
public sealed class UpSampling3DAttribute(int[] size) : UpSamplingAttribute(size)
{
    /// <summary>A volume made larger by whole factors: each voxel several times over. All axes have one factor, 2 by default.</summary>
    /// <inheritdoc cref="UpSampling3DAttribute" path="/param"/>
    public UpSampling3DAttribute(int size = 2)
        : this([size])
    {
    }
}
