namespace TinyGpt;

/// <summary>Pieces of a text, each with the same piece one character on: what is to be predicted.</summary>
internal sealed class TextWindows(int[] tokens, int batch, Random random)
{
    public int[] Inputs { get; } = new int[batch * CharacterNet.Context];

    public int[] Targets { get; } = new int[batch * CharacterNet.Context];

    /// <summary>Takes pieces from anywhere.</summary>
    public void Draw()
    {
        for (var piece = 0; piece < batch; piece++) Take(piece, random.Next(tokens.Length - CharacterNet.Context));
    }

    private void Take(int piece, int start)
    {
        tokens.AsSpan(start, CharacterNet.Context).CopyTo(Inputs.AsSpan(piece * CharacterNet.Context));
        tokens.AsSpan(start + 1, CharacterNet.Context).CopyTo(Targets.AsSpan(piece * CharacterNet.Context));
    }
}
