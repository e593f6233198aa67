using System.Text.Json;

namespace NetGen.Tests.Vectors;

/// <summary>PyTorch's numbers, read from the JSON files that <c>make_vectors.py</c> writes and this assembly embeds.</summary>
/// <example><code>
/// foreach (var test in VectorFile.Cases) …                    // every network: "dense/steps", "losses/Huber" …
/// var one = VectorFile.Find("networks/two layers");           // one of them
/// foreach (var test in VectorFile.Read&lt;OptimizerCase&gt;("optimizers")) …
/// foreach (var test in VectorFile.Read&lt;FunctionCase&gt;("functions")) …
/// </code></example>
public static class VectorFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<Dictionary<string, VectorCase>> ByName = new(ReadCases);

    /// <summary>The files of networks, by name.</summary>
    public static IReadOnlyList<string> Networks { get; } = ["activations", "dense", "convolutions", "networks", "merges", "shapes", "pooling", "losses", "normalization", "tokens", "lambdas", "recurrent", "attention", "einsums"];

    /// <summary>All networks of all files, each named <c>file/case</c>.</summary>
    public static IReadOnlyCollection<VectorCase> Cases => ByName.Value.Values;

    /// <summary>The network of a name as <see cref="Cases"/> gives it.</summary>
    public static VectorCase Find(string name) => ByName.Value.TryGetValue(name, out var found)
        ? found
        : throw new ArgumentException($"No vector case is named '{name}'. Names are 'file/case'.", nameof(name));

    /// <summary>All entries of one file.</summary>
    /// <typeparam name="T"><see cref="VectorCase"/>, <see cref="OptimizerCase"/> or <see cref="FunctionCase"/>.</typeparam>
    /// <param name="file">The file's name without extension.</param>
    public static T[] Read<T>(string file)
    {
        using var stream = typeof(VectorFile).Assembly.GetManifestResourceStream($"Vectors.{file}.json")
            ?? throw new ArgumentException($"No vector file is named '{file}.json'.", nameof(file));
        return JsonSerializer.Deserialize<T[]>(stream, Options)!;
    }

    private static Dictionary<string, VectorCase> ReadCases() => Networks
        .SelectMany(file => Read<VectorCase>(file).Select(entry => entry with { Name = $"{file}/{entry.Name}" }))
        .ToDictionary(entry => entry.Name);
}
