namespace NetGen;

/// <summary>A loss that training minimises; the total is the weighted sum of all losses.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LossAttribute : Attribute
{
    private protected LossAttribute(float weight)
    {
        Weight = weight;
    }

    /// <summary>Its factor in the total; positive.</summary>
    public float Weight { get; }

    /// <summary>The name of the output or layer it judges; needed only where the network has several outputs.</summary>
    public string? From { get; set; }
}
