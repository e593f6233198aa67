using NetGen.Generator.Operations;

namespace NetGen.Generator.Planning;

/// <summary>Operations of a stage that run one behind the other.</summary>
/// <param name="ByImage">
/// Whether all of them run on one sample before the next sample's turn: large samples then pass through the cache once.
/// </param>
/// <param name="Operations">The operations, in order.</param>
internal sealed record ImageRun(bool ByImage, IReadOnlyList<Operation> Operations)
{
    /// <summary>The runs of <paramref name="stage"/>.</summary>
    public static IReadOnlyList<ImageRun> Of(Stage stage)
    {
        var runs = new List<(bool ByImage, List<Operation> Operations)>();
        foreach (var operation in stage.Operations)
        {
            var byImage = stage.Split is WorkSplit.Samples && SampleCut.IsOfImages(operation);
            if (runs.Count == 0 || runs[runs.Count - 1].ByImage != byImage) runs.Add((byImage, []));
            runs[runs.Count - 1].Operations.Add(operation);
        }

        return [.. runs.Select(r => new ImageRun(r.ByImage && r.Operations.Count > 1, r.Operations))];
    }
}
