using NetGen.Generator.Operations;

namespace NetGen.Generator.Planning;

/// <summary>Operations of a stage that run one behind the other.</summary>
/// <param name="ByImage">
/// Whether all of them run on one sample before the next sample's turn: large samples then pass through the cache once.
/// </param>
/// <param name="Samples">The samples that they work on for each of the network.</param>
/// <param name="Operations">The operations, in order.</param>
internal sealed record ImageRun(bool ByImage, int Samples, IReadOnlyList<Operation> Operations)
{
    /// <summary>The runs of <paramref name="stage"/>.</summary>
    public static IReadOnlyList<ImageRun> Of(Stage stage)
    {
        var runs = new List<(bool ByImage, int Samples, List<Operation> Operations)>();
        foreach (var operation in stage.Operations.Where(o => o is not StepsOperation))
        {
            var byImage = stage.Split is WorkSplit.Samples && SampleCut.IsOfImages(operation);
            var samples = stage.Split is WorkSplit.Samples ? operation.Samples : 1;
            if (runs.Count == 0 || (runs[runs.Count - 1].ByImage, runs[runs.Count - 1].Samples) != (byImage, samples)) runs.Add((byImage, samples, []));
            runs[runs.Count - 1].Operations.Add(operation);
        }

        return [.. runs.Select(r => new ImageRun(r.ByImage && r.Operations.Count > 1, r.Samples, r.Operations))];
    }
}
