using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>Where a layer stands: what it reads; takes its parameters and what does not fit.</summary>
/// <param name="name">The layer's full name.</param>
/// <param name="trainable">Whether it is trained.</param>
/// <param name="inputs">The shapes it reads, at least one.</param>
/// <param name="inputTypes">The types of their elements.</param>
/// <param name="inputNames">Their names, for messages.</param>
/// <param name="inputArguments">The arguments that name them; null for the output above.</param>
/// <param name="report">Takes a finding, which does not say yet which layer it is about.</param>
internal sealed class LayerSite(
    string name,
    bool trainable,
    IReadOnlyList<Shape> inputs,
    IReadOnlyList<ElementType> inputTypes,
    IReadOnlyList<string> inputNames,
    IReadOnlyList<string?> inputArguments,
    Action<Finding> report)
{
    /// <summary>The most elements an array can have.</summary>
    public const int MaxElements = 0x7FFFFFC7;

    private readonly List<Parameter> parameters = [];

    /// <summary>The kind of the layer's attribute; empty for layers without one.</summary>
    public string Kind { get; init; } = "";

    /// <summary>For each input the attribute that declares it; −1 for what no attribute of the class is an [Input] of.</summary>
    public IReadOnlyList<int> Declarations { get; init; } = [];

    public bool IsTrainable => trainable;

    public IReadOnlyList<Shape> Inputs => inputs;

    public IReadOnlyList<ElementType> InputTypes => inputTypes;

    public IReadOnlyList<string> InputNames => inputNames;

    public IReadOnlyList<string?> InputArguments => inputArguments;

    public Shape Input => inputs[0];

    public EquatableArray<Parameter> Parameters => parameters.ToEquatableArray();

    /// <summary>The index of an axis as users count (1 is the first of a sample, −1 the last); null after a finding.</summary>
    public int? Axis(int axis, string argument, int item = -1, int input = 0)
    {
        var rank = inputs[input].Rank;
        if (axis >= 1 && axis <= rank) return axis - 1;
        if (axis <= -1 && axis >= -rank) return axis + rank;
        var range = rank == 1 ? "[1] or [-1]" : $"[1, {rank}] or [-{rank}, -1]";
        var nearest = axis == 0 ? 1 : axis > 0 ? rank : -rank;
        EquatableArray<Suggestion> suggestions = rank == 1
            ? [Suggestion.Set(argument, nearest, item)]
            : [Suggestion.Set(argument, nearest, item), Suggestion.Set(argument, -1, item)];
        Report(ShapeRules.AxisOutOfRange, argument, item, suggestions, argument, range, inputs[input].ToString(), LayerOptions.Text(axis));
        return null;
    }

    /// <summary>Whether the input has so many spatial axes and channels behind them, or what else the last axis is; false after a finding.</summary>
    public bool HasSpatialAxes(int count, string last = "channels")
    {
        if (Input.Rank == count + 1) return true;
        var need = count switch
        {
            1 => $"two axes (steps, {last})",
            2 => "three axes (height, width, channels)",
            _ => "four axes (depth, height, width, channels)",
        };
        EquatableArray<Suggestion> views = Input.Rank == count ? Views(new Shape(Input.Axes.Append(1).ToEquatableArray())) : AsSequence(count);
        var sibling = Fitting.Sibling(Kind, Input.Rank - 1);
        Report(ShapeRules.WrongRank, null, Input.Rank > count + 1 ? [.. sibling, .. views] : [.. views, .. sibling], need, Input.ToString());
        return false;
    }

    /// <summary>The layers before this one that make its first input that shape; none where it has other elements or is named by an argument of its own.</summary>
    public EquatableArray<Suggestion> Views(Shape wanted) => inputArguments[0] is null or "From" ? Fitting.View(Input, wanted) : [];

    /// <summary>The layers before this one that make its first input a sequence, its first axis the steps.</summary>
    public EquatableArray<Suggestion> AsSequence(int spatialAxes = 1) =>
        spatialAxes == 1 && Input.Rank > 2 ? Views(new Shape(Input[0], Input.Count / Input[0])) : [];

    /// <summary>A size that may be too large for an int, for a shape that is then refused.</summary>
    public static int Clamp(long size) => (int)Math.Min(size, int.MaxValue);

    /// <summary>A shape with those sizes; null after a finding if it has too many elements.</summary>
    public Shape? Output(IEnumerable<int> axes, string? argument = null)
    {
        var shape = new Shape(axes.ToEquatableArray());
        if (Fits(shape)) return shape;
        Report(OptionRules.Overflow, argument, $"the output {shape}");
        return null;
    }

    /// <summary>Adds a weight matrix; false after a finding if it has too many elements.</summary>
    /// <param name="shape">Its logical shape.</param>
    /// <param name="initializer">How it starts.</param>
    /// <param name="l1">λ of its penalty λ·Σ|w|.</param>
    /// <param name="l2">λ of its penalty λ·Σw².</param>
    /// <param name="argument">The option that decides its size.</param>
    /// <param name="role">Its name within the layer.</param>
    /// <param name="columnAxes">How many of the last axes are the columns it is stored in: 2 for the kernels of depthwise convolutions.</param>
    /// <param name="zeroRow">A row that starts at zero; −1 for none.</param>
    /// <param name="isSparse">Whether a training step changes only the rows that it looks up.</param>
    /// <param name="group">The columns of a group, which begins a panel; 0 for none.</param>
    /// <param name="order">The axes in the order in which it is stored; none for that of its shape.</param>
    public bool Kernel(
        Shape shape,
        Initializer initializer,
        float l1,
        float l2,
        string? argument = null,
        string role = "kernel",
        int columnAxes = 1,
        int zeroRow = -1,
        int group = 0,
        bool isSparse = false,
        EquatableArray<int> order = default)
    {
        if (Fits(shape))
        {
            var axes = order.Count == 0 ? shape.Axes : order.Select(axis => shape[axis]);
            var columns = axes.Skip(shape.Rank - columnAxes).Aggregate(1, (product, axis) => product * axis);
            var stored = group == 0 ? Padded(columns) : columns / group * Padded(group);
            if (Padded(shape.Count / columns) * stored <= MaxElements)
            {
                Add(role, shape, initializer, trainable, decays: true, l1, l2, columns, zeroRow, group, order: order);
                if (isSparse && trainable) parameters[parameters.Count - 1] = parameters[parameters.Count - 1] with { IsSparse = true };
                return true;
            }
        }

        Report(OptionRules.Overflow, argument, $"{role} {shape}");
        return false;
    }

    /// <summary>Adds a bias, slope or the like, which has no more elements than the output and does not decay.</summary>
    public void Vector(string role, Shape shape, Initializer initializer, int group = 0, int onesGroup = -1) =>
        Add(role, shape, initializer, trainable, decays: false, 0, 0, columns: 0, group: group, onesGroup: onesGroup);

    /// <summary>Adds saved state that no optimizer changes.</summary>
    public void State(string role, Shape shape, Initializer initializer) => Add(role, shape, initializer, isTrainable: false, decays: false, 0, 0, columns: 0);

    public void Report(DiagnosticDescriptor rule, string? argument, params string[] texts) => Report(rule, argument, -1, texts);

    public void Report(DiagnosticDescriptor rule, string? argument, int item, params string[] texts) => Report(rule, argument, item, [], texts);

    public void Report(DiagnosticDescriptor rule, string? argument, EquatableArray<Suggestion> suggestions, params string[] texts) =>
        Report(rule, argument, -1, suggestions, texts);

    public void Report(DiagnosticDescriptor rule, string? argument, int item, EquatableArray<Suggestion> suggestions, params string[] texts) =>
        report(new(rule.Id, -1, argument, texts.ToEquatableArray(), item, Suggestions: suggestions));

    public void Report(DiagnosticDescriptor rule, string? argument, SourcePlace place, params string[] texts) =>
        report(new(rule.Id, -1, argument, texts.ToEquatableArray(), Place: place));

    /// <summary>Whether the elements of a shape fit in an array.</summary>
    public static bool Fits(Shape shape)
    {
        var count = 1L;
        foreach (var axis in shape.Axes)
        {
            if (axis > MaxElements / count) return false;
            count *= axis;
        }

        return true;
    }

    /// <summary>The floats a parameter takes in memory, at most.</summary>
    public static long Padded(Parameter parameter) =>
        parameter.IsMatrix ? Padded(parameter.Rows) * Padded(parameter.StoredColumns) : Padded(parameter.StoredColumns);

    private static long Padded(long count) => (count + 15) / 16 * 16;

    private void Add(
        string role,
        Shape shape,
        Initializer initializer,
        bool isTrainable,
        bool decays,
        float l1,
        float l2,
        int columns,
        int zeroRow = -1,
        int group = 0,
        int onesGroup = -1,
        EquatableArray<int> order = default)
    {
        var (fanIn, fanOut) = Fans(shape);
        parameters.Add(new($"{name}.{role}", role, shape, initializer, fanIn, fanOut, isTrainable, decays, l1, l2, columns, zeroRow, group, onesGroup) { Order = order });
    }

    /// <summary>Keras's compute_fans.</summary>
    private static (int In, int Out) Fans(Shape shape)
    {
        if (shape.Rank == 1) return (shape[0], shape[0]);
        var field = shape.Rows / shape[shape.Rank - 2];
        return (field * shape[shape.Rank - 2], field * shape.Last);
    }
}
