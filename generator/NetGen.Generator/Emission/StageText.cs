using NetGen.Generator.Operations;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>A stage with the text of its calls.</summary>
/// <param name="stage">The stage.</param>
/// <param name="number">Its number in the session.</param>
/// <param name="name">The name of the method that is its own.</param>
/// <param name="textOf">The calls of an operation of a run.</param>
internal sealed class StageText(Stage stage, int number, string name, Func<ImageRun, Operation, CallText> textOf)
{
    public Stage Stage => stage;

    /// <summary>Its number in the session.</summary>
    public int Number => number;

    /// <summary>The name of the method that is its own.</summary>
    public string Name => name;

    /// <summary>What it runs.</summary>
    public StagePart Body { get; } = new([.. ImageRun.Of(stage).SelectMany(run => PartsOf(run, textOf))]);

    private static IReadOnlyList<StagePart> PartsOf(ImageRun run, Func<ImageRun, Operation, CallText> textOf)
    {
        List<StagePart> calls = [.. run.Operations.Select(operation => new StagePart(textOf(run, operation)))];
        return run is { ByImage: false, Samples: 1 } ? calls : [new StagePart(calls, run)];
    }
}
