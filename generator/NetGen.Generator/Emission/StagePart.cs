using NetGen.Generator.Operations;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>A part of a stage: the calls of one operation, or parts that run one behind the other, on all samples or on each image.</summary>
internal sealed class StagePart
{
    // Indentation, and the end of the line.
    private const int LineCost = 20;

    public StagePart(CallText call)
    {
        Call = call;
        Parts = [];
        Repeats = [];
        Shape = call.Template;
    }

    /// <param name="parts">The parts.</param>
    /// <param name="run">How they run; null for the whole of a stage.</param>
    public StagePart(IReadOnlyList<StagePart> parts, ImageRun? run = null)
    {
        Parts = parts;
        Run = run;
        Repeats = RepeatFinder.Find(
            [.. parts.Select(part => part.Shape)],
            shape => shape.Length + LineCost,
            i => i == 0 || parts[i].First.Block != parts[i - 1].First.Block);
        Shape = $"{(run is { ByImage: true } ? "by image " : "")}{run?.Samples}[{string.Join("\n", parts.Select(part => part.Shape))}]";
    }

    /// <summary>The calls of one operation; null for parts that run one behind the other.</summary>
    public CallText? Call { get; }

    public IReadOnlyList<StagePart> Parts { get; }

    /// <summary>How the parts run that have a method of their own, because their samples are others.</summary>
    public ImageRun? Run { get; }

    /// <summary>What of <see cref="Parts"/> is a loop.</summary>
    public IReadOnlyList<Repeat> Repeats { get; }

    /// <summary>Equal for what differs in nothing but where things lie.</summary>
    public string Shape { get; }

    /// <summary>The characters that it takes, about.</summary>
    public int Cost => Call is not null
        ? Call.Template.Length + Call.Operation.Origin.Length + Call.Places.Sum(place => place.Code.Length) + LineCost
        : Repeats.Sum(repeat => Parts.Skip(repeat.Start).Take(repeat.Length).Sum(part => part.Cost));

    /// <summary>The calls in it.</summary>
    public IEnumerable<CallText> Calls => Call is { } call ? [call] : Parts.SelectMany(part => part.Calls);

    private Operation First => Calls.First().Operation;
}
