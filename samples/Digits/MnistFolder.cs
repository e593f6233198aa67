using NetGen;

namespace Digits;

/// <summary>Finds MNIST's files in a folder, under the names that are common for them.</summary>
internal static class MnistFolder
{
    /// <summary>Reads the training files if they are there, the test files otherwise.</summary>
    /// <exception cref="FileNotFoundException">The folder holds neither.</exception>
    /// <exception cref="DataFormatException">A file is not what it should be.</exception>
    public static Dataset Read(string folder)
    {
        foreach (var set in (string[])["train", "t10k"])
        {
            if (Find(folder, $"{set}-images", "idx3") is { } images && Find(folder, $"{set}-labels", "idx1") is { } labels)
                return IdxReader.ReadDataset(images, labels);
        }

        throw new FileNotFoundException(
            $"'{folder}' holds no MNIST. Needed are train-images-idx3-ubyte and train-labels-idx1-ubyte, or the same of t10k, plain or .gz.");
    }

    private static string? Find(string folder, string name, string kind) =>
        new[] { $"{name}-{kind}-ubyte", $"{name}.{kind}-ubyte" }
            .SelectMany(file => new[] { file, file + ".gz" })
            .Select(file => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
}
