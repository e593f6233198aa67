using System.Globalization;

namespace NetGen.Tests.Networks;

/// <summary>
/// Makes a valid network of any sequence of numbers: each number chooses a layer that fits the shape so far and the layer's options.
/// Shorter sequences and smaller numbers give simpler networks, so that a failing one shrinks by itself.
/// </summary>
public sealed class RandomNetwork
{
    private const int LargestTensor = 400;

    private static readonly int[] Sizes = [1, 3, 5, 2, 7, 8, 16, 17, 19, 33];

    private static readonly string[] Smooth =
    [
        "Tanh", "Sigmoid", "Softplus", "Softsign", "GELU", "GELU(approximate: true)", "SiLU", "Mish", "ELU(0.5f)", "SELU",
        "ReLU", "LeakyReLU", "ReLU6", "HardSigmoid", "HardSwish", "ReLU(maxValue: 1.5f, negativeSlope: 0.1f)",
        "PReLU", "PReLU(PReLUShare.PerChannel)", "PReLU(PReLUShare.All)", "Softmax", "LogSoftmax", "Identity", "Dropout(0)",
    ];

    private static readonly string[] Normalizations =
    [
        "BatchNormalization", "LayerNormalization", "RMSNormalization(epsilon: 0.01f)", "UnitNormalization", "InstanceNormalization",
        "GroupNormalization(1, epsilon: 0.01f)", "BatchNormalization(epsilon: 0.1f, Trainable = false)",
    ];

    private static readonly string[] Options = ["Linear", "Tanh", "ReLU", "Sigmoid", "GELU", "PReLU", "Softmax", "ELU", "Mish", "SiLU"];

    private static readonly string[] Merges = ["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate"];

    private readonly List<string> attributes = [];
    private readonly List<(string Name, int[] Shape)> named = [];
    private int[] shape = [];

    private RandomNetwork()
    {
    }

    /// <summary>The attributes of the network that the numbers choose.</summary>
    public static string Attributes(IReadOnlyList<int> choices)
    {
        var network = new RandomNetwork();
        var numbers = choices.Select(Math.Abs).ToArray();
        network.AddInput(numbers.Length == 0 ? 0 : numbers[0]);
        foreach (var number in numbers.Skip(1)) network.AddLayer(number);
        if (network.attributes.Count == 1) network.Add("Identity", network.shape);
        network.AddLoss(numbers.Sum(number => (long)number));
        return string.Join(" ", network.attributes);
    }

    /// <summary>One of so many, and what is left of the number for further choices.</summary>
    internal static int Pick(ref int number, int count)
    {
        var choice = number % count;
        number /= count;
        return choice;
    }

    private void AddInput(int number)
    {
        var rank = Pick(ref number, 3) + 1;
        shape = new int[rank];
        for (var axis = 0; axis < rank; axis++) shape[axis] = Sizes[Pick(ref number, axis == rank - 1 ? Sizes.Length : 4)];
        attributes.Add($"[Input({string.Join(", ", shape)})]");
        named.Add(("input", shape));
    }

    private void AddLayer(int number)
    {
        switch (Pick(ref number, 12))
        {
            case 0 or 1:
                AddDense(number);
                break;
            case 2 or 3:
                if (Pick(ref number, 3) == 1 && Count(shape) > shape[^1] && shape[^1] > 1) Add(Normalizations[Pick(ref number, Normalizations.Length)], shape);
                else Add(Smooth[Pick(ref number, Smooth.Length)], shape);
                break;
            case 4:
                AddReordering(number);
                break;
            case 5 or 6:
                AddMerge(number);
                break;
            case 7 or 8:
                AddResizing(number);
                break;
            case 9 or 10:
                AddConvolution(number);
                break;
            default:
                AddBranch(number);
                break;
        }
    }

    private void AddDense(int number)
    {
        var units = Sizes[Pick(ref number, Sizes.Length)];
        if (Count(shape) / shape[^1] * units > LargestTensor) units = 1;
        var options = $"{units}, activation: Activation.{Options[Pick(ref number, Options.Length)]}";
        if (Pick(ref number, 4) == 1) options += ", useBias: false";
        if (Pick(ref number, 4) == 1) options += ", l2: " + (0.01f).ToString(CultureInfo.InvariantCulture) + "f";
        if (Pick(ref number, 8) == 1) options += ", Trainable = false";
        Add($"Dense({options})", [.. shape[..^1], units]);
    }

    private void AddConvolution(int number)
    {
        if (shape.Length > 1 && RandomConvolution.Choose(shape, number, LargestTensor) is { } chosen) Add(chosen.Attribute, chosen.Shape);
        else AddDense(number);
    }

    private void AddReordering(int number)
    {
        var kind = Pick(ref number, 4);
        if (kind == 0 && shape.Length > 1) Add("Flatten", [Count(shape)]);
        else if (kind == 1 && shape.Length > 1) Add($"Permute({string.Join(", ", Enumerable.Range(1, shape.Length).Reverse())})", [.. shape.Reverse()]);
        else if (kind == 2 && shape.Length == 1 && shape[0] * 3 <= LargestTensor) Add("RepeatVector(3)", [3, shape[0]]);
        else Add($"Reshape({Count(shape) / Divisor(shape)}, {Divisor(shape)})", [Count(shape) / Divisor(shape), Divisor(shape)]);
    }

    /// <summary>A pool, border or enlargement of the axes before the last; of none, a dense layer.</summary>
    private void AddResizing(int number)
    {
        var rank = shape.Length - 1;
        if (rank == 0)
        {
            AddDense(number);
            return;
        }

        int[] Sizes(Func<int, int> size) => [.. shape[..^1].Select(size), shape[^1]];
        var smallest = shape[..^1].Min();
        switch (Pick(ref number, 7))
        {
            case 0 or 1:
                var pool = Math.Min(Pick(ref number, 3) + 1, smallest);
                var stride = Pick(ref number, 3) + 1;
                var isSame = Pick(ref number, 2) == 1;
                var kind = Pick(ref number, 2) == 0 ? "Max" : "Average";
                Add(
                    $"{kind}Pooling{rank}D({pool}, stride: {stride}{(isSame ? ", padding: Padding.Same" : "")})",
                    Sizes(size => isSame ? (size + stride - 1) / stride : ((size - pool) / stride) + 1));
                break;
            case 2:
                Add($"Global{(Pick(ref number, 2) == 0 ? "Max" : "Average")}Pooling{rank}D", [shape[^1]]);
                break;
            case 3:
                var parts = Pick(ref number, 4) + 1;
                Add($"AdaptiveAveragePooling{rank}D({parts})", Sizes(_ => parts));
                break;
            case 4 when Count(shape) * 4 <= LargestTensor:
                Add($"UpSampling{rank}D(2{(rank == 2 && Pick(ref number, 2) == 1 ? ", Interpolation.Bilinear" : "")})", Sizes(size => size * 2));
                break;
            case 5 when Count(shape) * 4 <= LargestTensor:
                Add($"ZeroPadding{rank}D", Sizes(size => size + 2));
                break;
            case 6 when smallest > 2:
                Add($"Cropping{rank}D(1)", Sizes(size => size - 2));
                break;
            default:
                AddReordering(number);
                break;
        }
    }

    private void AddMerge(int number)
    {
        var merge = Merges[Pick(ref number, Merges.Length)];
        var isConcatenation = merge == "Concatenate";
        var fitting = named.Where(other => isConcatenation ? Joins(other.Shape) : Broadcasts(other.Shape)).ToArray();
        if (fitting.Length == 0)
        {
            AddBranch(number);
            return;
        }

        var (name, with) = fitting[Pick(ref number, fitting.Length)];
        int[] result = isConcatenation ? [.. shape[..^1], shape[^1] + with[^1]] : [.. shape.Zip(with, Math.Max)];
        if (Count(result) <= LargestTensor) Add($"{merge}(\"{name}\")", result);
    }

    /// <summary>Names the tensor, so that layers further down can join it.</summary>
    private void AddBranch(int number)
    {
        var name = $"t{named.Count}";
        var units = Sizes[Pick(ref number, 5)];
        Add($"Dense({units}, activation: Activation.{Options[Pick(ref number, 4)]}, Name = \"{name}\")", [.. shape[..^1], units]);
        named.Add((name, shape));
    }

    private void AddLoss(long number) => attributes.Add((number % 4) switch
    {
        0 => "[MeanSquaredError]",
        1 when shape[^1] > 1 => "[SparseCategoricalCrossentropy]",
        2 when shape[^1] > 1 => "[CategoricalCrossentropy(labelSmoothing: 0.1f)]",
        _ => "[BinaryCrossentropy]",
    });

    private void Add(string attribute, int[] result)
    {
        attributes.Add($"[{attribute}]");
        shape = result;
    }

    private bool Joins(int[] other) => other.Length == shape.Length && other.AsSpan(0, other.Length - 1).SequenceEqual(shape.AsSpan(0, shape.Length - 1));

    private bool Broadcasts(int[] other) => other.Length == shape.Length && shape.Zip(other).All(axis => axis.First == axis.Second || axis.First == 1 || axis.Second == 1);

    private static int Count(int[] axes) => axes.Aggregate(1, (product, axis) => product * axis);

    private static int Divisor(int[] axes) => Enumerable.Range(2, Count(axes)).FirstOrDefault(d => Count(axes) % d == 0, 1);
}
