using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>A network's input.</summary>
/// <param name="Steps">For an input that says how many steps of each sample's sequence count: the most, which its shape declares; 0 for others.</param>
public sealed record Input(int Steps = 0) : Layer
{
    /// <summary>Whether it says how long the sequences of the input before it are.</summary>
    public bool IsLengths => Steps > 0;

    /// <inheritdoc/>
    public override MaskForm OverMask => IsLengths ? MaskForm.Defines : MaskForm.Ends;
}
