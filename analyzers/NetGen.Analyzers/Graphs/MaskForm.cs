namespace NetGen.Analyzers.Graphs;

/// <summary>What a layer does with a mask of the steps it reads.</summary>
public enum MaskForm
{
    /// <summary>Its output has no mask: it joins steps, moves them, or does not know masks.</summary>
    Ends,

    /// <summary>Its output has the mask of its input, or what the masks of its inputs have in common: a step counts where it does in all of them.</summary>
    Carries,

    /// <summary>Its output has the mask of its first input, whatever the others have.</summary>
    CarriesFirst,

    /// <summary>It says which steps count; a mask of its input counts as well.</summary>
    Defines,
}
