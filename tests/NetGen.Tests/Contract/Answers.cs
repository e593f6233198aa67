using System.Collections.Concurrent;

namespace NetGen.Tests.Contract;

/// <summary>
/// What the reference answered about a network, by question. Central differences are most of a contract's time, and the numbers are the same
/// whatever vectors the kernels use: the test process leaves them in a file, its children read them.
/// </summary>
/// <param name="path">The file; null to keep answers in memory only.</param>
public sealed class Answers(string? path)
{
    private readonly ConcurrentDictionary<string, double[]> known = new(Read(path));

    /// <summary>The answer to a question that contains all that it depends on.</summary>
    public double[] Get(string question, Func<double[]> find) => known.GetOrAdd(question, _ => find());

    /// <summary>Writes the file.</summary>
    public void Save()
    {
        if (path is null) return;
        using var image = new MemoryStream();
        using var writer = new BinaryWriter(image);
        foreach (var (question, values) in known)
        {
            writer.Write(question);
            writer.Write(values.Length);
            foreach (var value in values) writer.Write(value);
        }

        writer.Flush();
        File.WriteAllBytes(path, image.ToArray());
    }

    private static IEnumerable<KeyValuePair<string, double[]>> Read(string? path)
    {
        if (path is null || !File.Exists(path)) yield break;
        using var reader = new BinaryReader(File.OpenRead(path));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var question = reader.ReadString();
            var values = new double[reader.ReadInt32()];
            for (var i = 0; i < values.Length; i++) values[i] = reader.ReadDouble();
            yield return new(question, values);
        }
    }
}
