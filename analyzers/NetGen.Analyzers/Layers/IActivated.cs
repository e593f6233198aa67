using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>A layer with an <c>activation</c> option: what it computes is an argument of that function.</summary>
public interface IActivated
{
    /// <summary>The function.</summary>
    ActivationFunction Activation { get; }
}
