namespace NetGen;

/// <summary>A token id is negative or not below the size of the vocabulary.</summary>
public sealed class TokenOutOfRangeException : ArgumentException
{
    internal TokenOutOfRangeException(string input, int index, int token, int vocabulary)
        : base($"{input}[{index}] is {token}, but the vocabulary has {vocabulary} tokens: an id is 0 to {vocabulary - 1}.")
    {
        Index = index;
        Token = token;
        Vocabulary = vocabulary;
    }

    /// <summary>The position of the id.</summary>
    public int Index { get; }

    /// <summary>The id given.</summary>
    public int Token { get; }

    /// <summary>The size of the vocabulary.</summary>
    public int Vocabulary { get; }
}
