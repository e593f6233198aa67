namespace NetGen;

/// <summary>
/// Makes training sessions keep a layer's activation and its gradient: <see cref="Session.ReadActivation"/>,
/// <see cref="TrainingSession.ReadGradient"/>, and <see cref="TrainingSession.BackwardFrom"/> from that layer.
/// </summary>
/// <param name="layer">
/// The layer or input: its <c>Name</c>, the name it has without one (<c>conv2d_1</c>), or its dotted path inside blocks
/// (<c>block_3.dense_1</c>).
/// </param>
/// <remarks>
/// A network with a probe has a training session even without a loss. Inference is not affected. What the network computes stays the
/// same; training keeps two buffers more, and the work that could have been fused across the layer's output.
/// </remarks>
/// <example><code>[Probe("conv2")]</code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ProbeAttribute(string layer) : Attribute
{
    /// <summary>The layer's name.</summary>
    public string Layer { get; } = layer;
}
