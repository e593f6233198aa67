namespace NetGen;

/// <summary>Makes a partial class a neural network: its layers are the attributes below, in source order, on the same declaration.</summary>
/// <remarks>The class must be partial, neither generic, static, abstract nor a record, and have no base class: the generated part derives it from <c>Network</c>.</remarks>
/// <example>
/// <code>
/// [Network]
/// [Input(28, 28, 1)]
/// [Flatten]
/// [Dense(128, activation: Activation.ReLU)]
/// [Dense(10)]
/// [SparseCategoricalCrossentropy]
/// public partial class MnistNet;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Whether training also computes the gradients of the (float) inputs; false by default.</summary>
    public bool InputGradient { get; set; }
}
