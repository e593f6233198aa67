using System.Diagnostics;

namespace Echo;

/// <summary>Runs the network on a sound as an audio plug-in does: block by block, each channel a stream of its own, without allocating.</summary>
internal sealed class BlockProcessor(EffectNet net, int channels)
{
    /// <summary>Frames that an audio driver asks for at a time.</summary>
    public const int BlockFrames = 64;

    private readonly EffectNet.Streaming session = net.CreateStreaming(channels);

    /// <summary>Processes one block.</summary>
    /// <param name="input">Its samples, frame by frame.</param>
    /// <param name="output">Room for as many.</param>
    public void Process(ReadOnlySpan<float> input, Span<float> output)
    {
        for (var at = 0; at < input.Length; at += channels) session.Step(input.Slice(at, channels), output.Slice(at, channels));
    }

    /// <summary>Processes a whole sound from silence.</summary>
    /// <returns>The sound, how long each block took, and what all of them allocated.</returns>
    public (float[] Sound, TimeSpan[] Times, long AllocatedBytes) ProcessAll(ReadOnlySpan<float> input)
    {
        var block = BlockFrames * channels;
        var output = new float[input.Length];
        var times = new TimeSpan[(input.Length + block - 1) / block];
        WarmUp();
        session.ResetState();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var length = Math.Min(block, input.Length - (i * block));
            Process(input.Slice(i * block, length), output.AsSpan(i * block, length));
            times[i] = Stopwatch.GetElapsedTime(start);
        }

        return (output, times, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    // The first calls are compiled as they come; a plug-in does that before the music starts.
    private void WarmUp()
    {
        var silence = new float[BlockFrames * channels];
        for (var i = 0; i < 200; i++) Process(silence, silence);
    }
}
