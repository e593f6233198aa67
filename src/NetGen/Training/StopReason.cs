namespace NetGen;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    Completed,

    /// <summary>The <c>stopWhen</c> callback asked for it.</summary>
    Stopped,

    /// <summary>The cancellation token asked for it.</summary>
    Cancelled,
}
