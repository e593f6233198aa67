namespace NetGen.Generator.Operations;

/// <summary>Heads that lie one behind the other in a matrix, each in whole panels.</summary>
/// <param name="Value">The matrix.</param>
/// <param name="FirstPanel">The first panel of the first head.</param>
/// <param name="Heads">The heads.</param>
/// <param name="Width">The features of a head.</param>
internal sealed record HeadPanels(Value Value, int FirstPanel, int Heads, int Width)
{
    private int EndPanel => FirstPanel + (Heads * PanelsOf(Width));

    /// <summary>The panels of so many features.</summary>
    public static int PanelsOf(int width) => (width + 15) / 16;

    /// <summary>Whether both have memory in common.</summary>
    public bool Overlaps(HeadPanels other) => Value == other.Value && FirstPanel < other.EndPanel && other.FirstPanel < EndPanel;
}
