namespace NetGen;

/// <summary>An output of a network that has several, or whose output is not its last layer.</summary>
/// <param name="name">The name of the layer whose output it is; the generated methods name their parameter after it.</param>
/// <remarks>Without any, the last layer is the one output, named <c>output</c>.</remarks>
/// <example><code>[Output("policy")]</code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OutputAttribute(string name) : Attribute
{
    /// <summary>The name of the layer whose output it is.</summary>
    public string Name { get; } = name;
}
