namespace NetGen.Generator.Operations;

/// <summary>The names of the states before the first step and behind the last, and of their gradients: one row a sample.</summary>
internal static class Ends
{
    public const string InitialH = "initialH";

    public const string InitialC = "initialC";

    public const string FinalH = "finalH";

    public const string FinalC = "finalC";

    public const string DInitialH = "dInitialH";

    public const string DInitialC = "dInitialC";

    public const string DFinalH = "dFinalH";

    public const string DFinalC = "dFinalC";
}
