using NetGen.CompilerServices;

namespace NetGen.Weights;

/// <summary>
/// How PyTorch lays out attention: projections are linear layers. Its own module has those of query, key and value one below the other, which is written
/// where the module can be the layer, and read wherever a file has it.
/// </summary>
internal static class AttentionTensors
{
    private const string Output = "attention_output";

    private static readonly string[] Inputs = ["query", "key", "value"];

    /// <summary>A parameter as PyTorch's files have it; null for one of another layer.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="all">All parameters of the network.</param>
    /// <param name="has">Whether the file to read has a tensor; null to write one.</param>
    public static FileTensor? Of(ParameterDescription parameter, IReadOnlyDictionary<string, ParameterDescription> all, Func<string, bool>? has)
    {
        if (parameter.Name.Split('.') is not [.. { Length: > 0 } path, var role, "kernel" or "bias"]) return null;
        var attention = string.Join('.', path);
        if (!Inputs.Contains(role) && role != Output) return null;
        var kernels = Inputs.Append(Output).Select(name => all.GetValueOrDefault($"{attention}.{name}.kernel")).OfType<ParameterDescription>().ToArray();
        if (kernels.Length <= Inputs.Length) return null;
        var isPacked = has is null ? IsModule(kernels) : has($"{attention}.in_proj_weight") && kernels[..^1].All(k => k.Axes[0] == kernels[0].Axes[0]);
        var isKernel = parameter.Name.EndsWith(".kernel", StringComparison.Ordinal);
        var name = $"{attention}.{(isPacked && role == Output ? "out_proj" : role)}.{(isKernel ? "weight" : "bias")}";
        var tensor = isKernel ? Linear(parameter, name, role == Output) : new(parameter, name, [parameter.Count]);
        if (!isPacked || role == Output) return tensor;

        // Rows of the query, then of the key, then of the value.
        int[] rows = [.. kernels[..^1].Select(RowsOf)];
        var first = rows[..Array.IndexOf(Inputs, role)].Sum();
        return tensor with
        {
            Name = $"{attention}.in_proj_{(isKernel ? "weight" : "bias")}",
            Shape = [rows.Sum(), .. tensor.Shape[1..]],
            Start = first * (isKernel ? parameter.Axes[0] : 1),
            IsPart = true,
        };
    }

    private static bool IsModule(ParameterDescription[] kernels) =>
        kernels[..^1].All(k => k.Axes[0] == kernels[0].Axes[0] && RowsOf(k) == k.Axes[0]) && kernels[^1].Axes[2] == kernels[0].Axes[0];

    private static int RowsOf(ParameterDescription kernel) => kernel.Axes[1] * kernel.Axes[2];

    // (features, heads, size) is (heads·size, features), and (heads, size, features) is (features, heads·size).
    private static FileTensor Linear(ParameterDescription parameter, string name, bool isOutput)
    {
        var axes = parameter.Axes;
        return isOutput
            ? new(parameter, name, [axes[2], axes[0] * axes[1]], [2, 0, 1])
            : new(parameter, name, [axes[1] * axes[2], axes[0]], [1, 2, 0]);
    }
}
