namespace NetGen.Generator;

/// <summary>The names of the pipeline's steps, for tests of what an edit reruns.</summary>
internal static class TrackingNames
{
    /// <summary>The declaration of each network, read from its attributes.</summary>
    public const string Read = nameof(Read);

    /// <summary>The checked graph of each network.</summary>
    public const string Check = nameof(Check);

    /// <summary>The files of each network.</summary>
    public const string Emit = nameof(Emit);

    /// <summary>The networks whose names differ in case alone.</summary>
    public const string Names = nameof(Names);
}
