using NetGen;

namespace TinyGpt;

/// <summary>Continues a text, one character at a time: keys and values of the characters so far stay in the session.</summary>
internal sealed class Writer(CharacterNet net, Vocabulary vocabulary)
{
    private readonly CharacterNet.Streaming session = net.CreateStreaming();
    private readonly float[] logits = new float[Vocabulary.Size];

    /// <summary>Continues <paramref name="prompt"/> by so many characters.</summary>
    public IEnumerable<char> Continue(string prompt, int length, TokenSampler sampler)
    {
        var text = vocabulary.Encode(prompt).ToList();
        Read(text);
        for (var i = 0; i < length; i++)
        {
            var token = sampler.Next(logits.AsSpan(0, vocabulary.Count));
            text.Add(token);
            yield return vocabulary[token];
            if (session.Position < session.MaxSteps) Step(token);
            else Read(text);
        }
    }

    // From the start of a half of what the network can see, so that there is room to go on.
    private void Read(List<int> text)
    {
        session.ResetState();
        foreach (var token in text.TakeLast(CharacterNet.Context / 2)) Step(token);
    }

    private void Step(int token) => session.Step([token], logits);
}
