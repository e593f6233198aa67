namespace Echo;

/// <summary>Plays plucked strings: noise that goes round in a loop as long as the tone's period and loses its edge each time (Karplus and Strong, 1983).</summary>
internal static class Guitar
{
    private const int Voices = 4;

    /// <summary>Random chords, one after another.</summary>
    /// <param name="count">The samples to play.</param>
    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="seed">The same seed plays the same.</param>
    public static float[] Play(int count, int sampleRate, int seed)
    {
        var random = new Random(seed);
        var sound = new float[count];
        for (var start = 0; start < count; start += (int)(sampleRate * (0.15 + (0.45 * random.NextDouble()))))
        {
            var loudness = 0.1f + (0.5f * random.NextSingle());
            var strings = 1 + random.Next(Voices);
            for (var i = 0; i < strings; i++) Pluck(sound.AsSpan(start), sampleRate, 82.4f * MathF.Pow(2, random.Next(36) / 12f), loudness / MathF.Sqrt(strings), random);
        }

        return sound;
    }

    private static void Pluck(Span<float> sound, int sampleRate, float frequency, float loudness, Random random)
    {
        var loop = new float[Math.Max(2, (int)(sampleRate / frequency))];
        for (var i = 0; i < loop.Length; i++) loop[i] = loudness * ((2 * random.NextSingle()) - 1);
        var length = Math.Min(sound.Length, sampleRate);
        for (var i = 0; i < length; i++)
        {
            var at = i % loop.Length;
            sound[i] += loop[at];
            loop[at] = 0.498f * (loop[at] + loop[(at + 1) % loop.Length]);
        }
    }
}
