namespace NetGen;

/// <summary>How <see cref="RandomFlip"/> flips pictures.</summary>
public enum FlipMode
{
    /// <summary>Left and right are exchanged, half of the time.</summary>
    Horizontal,

    /// <summary>Top and bottom are exchanged, half of the time.</summary>
    Vertical,

    /// <summary>Each of the two, half of the time, independently.</summary>
    HorizontalAndVertical,
}
