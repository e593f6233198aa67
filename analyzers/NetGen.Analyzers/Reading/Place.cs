namespace NetGen.Analyzers.Reading;

/// <summary>Where in the network a block is expanded, for findings: they stand on the network's use of the outermost block.</summary>
/// <param name="Prefix">The beginning of names: <c>block_1.</c></param>
/// <param name="Attribute">The network's attribute; −1 outside blocks.</param>
/// <param name="Number">Its position among the network's layers.</param>
/// <param name="Title">How messages call the way here.</param>
/// <param name="Trainable">Whether layers here are trained.</param>
/// <param name="IsSilent">Whether nothing is reported, because the compiler has an error here.</param>
/// <param name="Samples">The steps of the TimeDistributed around it, which are samples here.</param>
/// <param name="IsDistributed">Whether there is one.</param>
internal sealed record Place(string Prefix, int Attribute, int Number, string Title, bool Trainable, bool IsSilent, int Samples = 1, bool IsDistributed = false)
{
    public static readonly Place Network = new("", -1, 0, "", Trainable: true, IsSilent: false);

    /// <summary>The place inside a use of a block.</summary>
    public Place Inside(Step step, bool isSilent) => new(
        $"{Prefix}{step.Name}.",
        AttributeOf(step),
        NumberOf(step),
        TitleOf(step),
        Trainable && step.Trainable,
        IsSilent || isSilent,
        Samples,
        IsDistributed);

    public int AttributeOf(Step step) => Attribute < 0 ? step.Attribute : Attribute;

    public int NumberOf(Step step) => Attribute < 0 ? step.Number : Number;

    public string TitleOf(Step step) => Attribute < 0 ? step.Title : $"{Title}, layer{step.Title.Substring("Layer".Length)}";
}
