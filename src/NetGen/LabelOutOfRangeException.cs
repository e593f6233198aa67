namespace NetGen;

/// <summary>A class index is negative or not below the number of classes.</summary>
public sealed class LabelOutOfRangeException : ArgumentException
{
    internal LabelOutOfRangeException(string target, int index, int label, int classes, int? ignored)
        : base($"{target}[{index}] is {label}, but there are {classes} classes: a label is 0 to {classes - 1}"
            + (ignored is { } value ? $", or {value} to be ignored." : "."))
    {
        Index = index;
        Label = label;
        Classes = classes;
    }

    /// <summary>The position of the label.</summary>
    public int Index { get; }

    /// <summary>The label given.</summary>
    public int Label { get; }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }
}
