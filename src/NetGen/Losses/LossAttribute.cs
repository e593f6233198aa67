namespace NetGen;

/// <summary>A loss that training minimises; the total is the weighted sum of all losses.</summary>
/// <param name="weight">Its factor in the total; positive.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LossAttribute(float weight) : Attribute
{
    /// <summary>Its factor in the total.</summary>
    public float Weight { get; } = weight;

    /// <summary>The name of the output or layer it judges; needed only where the network has several outputs.</summary>
    public string? From { get; set; }
}
