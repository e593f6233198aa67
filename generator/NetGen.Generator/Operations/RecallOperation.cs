using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// Keeps the latest steps of a sequence and gives those under a causal window, oldest first. The buffer of steps is a ring: the step at
/// place p is its row p mod its rows; rows before the first step are zero, as the padding is.
/// </summary>
/// <param name="x">One step.</param>
/// <param name="past">The ring, a state with a row for each step that the window spans.</param>
/// <param name="taps">The steps under the window, a row for each.</param>
/// <param name="dilation">Steps between two taps.</param>
/// <param name="position">The C# of the step's place.</param>
internal sealed class RecallOperation(Value x, Value past, Value taps, int dilation, string position) : Operation
{
    public Value X => x;

    public Value Past => past;

    public Value Taps => taps;

    public int Dilation => dilation;

    public string Position => position;

    public override IEnumerable<Value> Reads => [x, past];

    public override IEnumerable<Value> Writes => [past, taps];

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Sessions that take one step at a time are not trained.");
}
