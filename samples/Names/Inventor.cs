using NetGen;

namespace Names;

/// <summary>Spells names letter by letter: what was spelt so far is in the session's state.</summary>
internal sealed class Inventor(NameNet net, Alphabet alphabet, TokenSampler sampler)
{
    private readonly NameNet.Streaming session = net.CreateStreaming();
    private readonly float[] logits = new float[Alphabet.Size];

    /// <summary>A name of at least one letter, in small letters.</summary>
    public string Invent()
    {
        Span<char> name = stackalloc char[NameNet.MaxLetters];
        session.ResetState();
        var (length, token) = (0, Alphabet.Border);
        do
        {
            session.Decode(token, logits);
            if (length == 0) logits[Alphabet.Border] = float.NegativeInfinity;
            token = sampler.Next(logits.AsSpan(0, alphabet.Count));
            if (token != Alphabet.Border) name[length++] = alphabet[token];
        }
        while (token != Alphabet.Border && length < name.Length);
        return new(name[..length]);
    }
}
