using System.Buffers.Binary;
using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Samples;

/// <summary>The sample as a user runs it, on a second of sound.</summary>
public sealed class EchoTests
{
    [Fact]
    public void It_trains_and_processes_a_sound_of_its_own_and_one_of_the_users()
    {
        var folder = Directory.CreateTempSubdirectory("netgen-echo");
        try
        {
            var (exitCode, output) = Run(folder.FullName, "--seconds", "1", "--epochs", "1");
            Assert.True(exitCode == 0, output);
            Assert.Contains("allocated 0 bytes", output);
            var stereo = Stereo24(Path.Combine(folder.FullName, "stereo.wav"), frames: 999);
            (exitCode, output) = Run(folder.FullName, "--seconds", "1", "--epochs", "1", "--wav", stereo, "--out", "processed.wav");
            Assert.True(exitCode == 0, output);
            var processed = File.ReadAllBytes(Path.Combine(folder.FullName, "processed.wav"));
            Assert.Equal(2, BinaryPrimitives.ReadInt16LittleEndian(processed.AsSpan(22)));
            Assert.Equal(8000, BinaryPrimitives.ReadInt32LittleEndian(processed.AsSpan(24)));
            Assert.Equal(44 + (999 * 4), processed.Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_that_is_no_sound_is_named()
    {
        var (exitCode, output) = Run(Path.GetTempPath(), "--wav", typeof(EchoTests).Assembly.Location);
        Assert.Equal(1, exitCode);
        Assert.Contains("NetGen.Tests.dll cannot be read as a sound", output);
    }

    // A chunk of another kind stands before the data, as many programs write one.
    private static string Stereo24(string path, int frames)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write("RIFF"u8);
        writer.Write(36 + 12 + (frames * 6));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)2);
        writer.Write(8000);
        writer.Write(8000 * 6);
        writer.Write((short)6);
        writer.Write((short)24);
        writer.Write("LIST"u8);
        writer.Write(3);
        writer.Write([1, 2, 3, 0]);
        writer.Write("data"u8);
        writer.Write(frames * 6);
        for (var i = 0; i < frames * 2; i++)
        {
            var sample = (int)(4_000_000 * Math.Sin(i * 0.1));
            writer.Write([(byte)sample, (byte)(sample >> 8), (byte)(sample >> 16)]);
        }

        return path;
    }

    private static (int ExitCode, string Output) Run(string folder, params string[] arguments) => ChildProcess.Run(
        ChildProcess.Dotnet, [Path.Combine(AppContext.BaseDirectory, "Echo.dll"), .. arguments], directory: folder);
}
