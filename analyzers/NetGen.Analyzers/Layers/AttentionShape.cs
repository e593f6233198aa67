using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>What heads compute: softmax(s·Q·Kᵀ)·V.</summary>
/// <param name="Steps">Steps of key and value.</param>
/// <param name="Heads">Heads of the query.</param>
/// <param name="KeyValueHeads">Heads of key and value, each shared by Heads / KeyValueHeads neighbouring ones of the query.</param>
/// <param name="KeyWidth">Features of a head's query and key.</param>
/// <param name="ValueWidth">Features of a head's value.</param>
/// <param name="Scale">s.</param>
/// <param name="IsCausal">Whether a query sees no key behind its own position.</param>
/// <param name="Dropout">The fraction of the weights that training zeroes.</param>
public sealed record AttentionShape(
    int Steps,
    int Heads,
    int KeyValueHeads,
    int KeyWidth,
    int ValueWidth,
    float Scale,
    bool IsCausal,
    float Dropout)
{
    /// <summary>How attention runs one step at a time: a query that sees no later keys remembers the earlier ones.</summary>
    public StepForm OverSteps => IsCausal ? StepForm.Remembering : StepForm.None;

    /// <summary>1/√width, which keeps the variance of products at 1.</summary>
    public static float DefaultScale(int width) => (float)(1 / Math.Sqrt(width));
}
