using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Tests.Contract;

namespace NetGen.Tests.Reference;

/// <summary>Interprets a checked graph in double precision, one sample and one element at a time.</summary>
/// <param name="graph">The network.</param>
/// <param name="parameters">Its parameters by name, in logical row-major order.</param>
/// <param name="draws">What its random layers drew, by node and sample, each step of a TimeDistributed one; nodes without draws behave as in inference.</param>
public sealed class ReferenceNetwork(
    Graph graph,
    IReadOnlyDictionary<string, float[]> parameters,
    IReadOnlyDictionary<string, double[][]>? draws = null)
{
    // Halfway between the truncation error, h², and the rounding error, 1e-16/h, of a central difference.
    private const double Step = 1e-5;

    private readonly Dictionary<string, Tensor> tensors = graph.Nodes
        .SelectMany(node => node.Parameters)
        .ToDictionary(p => p.Name, p => new Tensor(p.Shape, Array.ConvertAll(parameters[p.Name], x => (double)x)));

    /// <summary>What it answered before.</summary>
    public Answers Answers { get; init; } = new(null);

    /// <summary>Every node's output, as [sample][node].</summary>
    /// <param name="batch">The samples.</param>
    /// <param name="isTraining">Whether batch normalisations take the statistics of the batch, as gradients do.</param>
    public Tensor[][] Forward(Batch batch, bool isTraining = false)
    {
        var values = new Tensor[batch.Samples][];
        for (var sample = 0; sample < batch.Samples; sample++)
        {
            values[sample] = new Tensor[graph.Nodes.Count];
            for (var input = 0; input < graph.Inputs.Count; input++)
            {
                values[sample][graph.Inputs[input]] = ReadInput(graph.Nodes[graph.Inputs[input]].Shape, batch.Inputs[input], sample);
            }
        }

        Run(values, [.. Enumerable.Range(0, batch.Samples)], graph.Nodes.Where(node => node.Layer is not Input), isTraining);
        return values;
    }

    /// <summary>An output of the network for the whole batch.</summary>
    public static double[] Output(Tensor[][] values, int node) => [.. values.SelectMany(sample => sample[node].Values)];

    /// <summary>Σ over losses of weight · Σ over rows of sampleWeight · loss / counted rows, and the penalties.</summary>
    public double Loss(Tensor[][] values, Batch batch) => Terms(values, batch).Sum();

    /// <summary>dLoss/dParameter of some elements of a parameter, by central differences.</summary>
    public double[] ParameterGradient(Batch batch, string name, IReadOnlyList<int> elements) =>
        Answers.Get(Question(batch, name, elements), () => FindParameterGradient(batch, name, elements));

    // Everything that a gradient depends on; the network is the answers' own.
    private string Question(Batch batch, string what, IReadOnlyList<int> elements, params Array[] others) => what + " " + Fingerprint.Of(
    [
        .. parameters.Values, .. draws?.Values.SelectMany(samples => samples) ?? [], .. batch.Inputs, .. batch.Targets,
        batch.SampleWeights ?? [], elements.ToArray(), .. others,
    ]);

    private double[] FindParameterGradient(Batch batch, string name, IReadOnlyList<int> elements)
    {
        var owner = graph.Nodes.Single(node => node.Parameters.Any(p => p.Name == name));
        var values = Forward(batch, isTraining: true);
        var affected = Downstream(owner.Index);
        var weights = tensors[name].Values;
        var parameter = owner.Parameters.Single(p => p.Name == name);
        return [.. elements.Select(element => parameter.ZeroRow >= 0 && element / parameter.Columns == parameter.ZeroRow ? 0 : Difference(
            weights,
            element,
            () => Terms(Rerun(values, affected, Enumerable.Range(0, batch.Samples)), batch)))];
    }

    /// <summary>The derivative of the loss along a direction in the space of one parameter: what a gradient's product with it should be.</summary>
    public double DirectionalDerivative(Batch batch, string name, double[] direction)
    {
        var owner = graph.Nodes.Single(node => node.Parameters.Any(p => p.Name == name));
        var values = Forward(batch, isTraining: true);
        var affected = Downstream(owner.Index);
        var weights = tensors[name].Values;
        var original = weights.ToArray();
        var (above, below) = (At(Step), At(-Step));
        original.CopyTo(weights, 0);
        return above.Zip(below, (a, b) => a - b).Sum() / (2 * Step);

        double[] At(double step)
        {
            for (var i = 0; i < weights.Length; i++) weights[i] = original[i] + (step * direction[i]);
            return Terms(Rerun(values, affected, Enumerable.Range(0, batch.Samples)), batch);
        }
    }

    /// <summary>dLoss/dInput of some elements of an input of the batch, by central differences.</summary>
    public double[] InputGradient(Batch batch, int input, IReadOnlyList<int> elements) =>
        ActivationGradient(batch, graph.Inputs[input], elements);

    /// <summary>dLoss/dOutput of some elements of the output of a node over the batch, by central differences.</summary>
    public double[] ActivationGradient(Batch batch, int node, IReadOnlyList<int> elements) =>
        Answers.Get(
            Question(batch, $"output {node}", elements),
            () => ActivationGradient(batch, node, elements, isTraining: true, values => Terms(values, batch)));

    /// <summary>d(Σ seed · output)/dOutput of some elements of the output of a node, by central differences, as a session that evaluates has it.</summary>
    public double[] SeededGradient(Batch batch, int node, IReadOnlyList<int> elements, int from, float[] seed) =>
        Answers.Get(
            Question(batch, $"output {node} from {from}", elements, seed),
            () => ActivationGradient(batch, node, elements, isTraining: false, values => [.. Output(values, from).Select((value, i) => value * seed[i])]));

    private static Tensor ReadInput(Shape shape, Array values, int sample)
    {
        var tensor = new Tensor(shape);
        for (var i = 0; i < tensor.Count; i++)
        {
            tensor.Values[i] = Convert.ToDouble(values.GetValue((sample * tensor.Count) + i));
        }

        return tensor;
    }

    private static double Difference(double[] variables, int element, Func<double[]> terms)
    {
        var original = variables[element];
        variables[element] = original + Step;
        var above = terms();
        variables[element] = original - Step;
        var below = terms();
        variables[element] = original;

        // Term by term, so that terms that do not change cancel exactly.
        return above.Zip(below, (a, b) => a - b).Sum() / (2 * Step);
    }

    private double[] ActivationGradient(Batch batch, int index, IReadOnlyList<int> elements, bool isTraining, Func<Tensor[][], double[]> terms)
    {
        var node = graph.Nodes[index];
        var values = Forward(batch, isTraining);
        var affected = Downstream(index).Where(n => n.Index != index).ToArray();

        // A view shares the numbers of what it shows, which must not change with it.
        foreach (var sample in values) sample[index] = new Tensor(node.WholeShape, [.. sample[index].Values]);
        return [.. elements.Select(element =>
        {
            var (sample, own) = Math.DivRem(element, node.WholeShape.Count);
            return Difference(values[sample][index].Values, own, () => terms(Rerun(values, affected, [sample], isTraining)));
        })];
    }

    private Node[] Downstream(int index)
    {
        var affected = new HashSet<int> { index };
        foreach (var node in graph.Nodes)
        {
            if (node.Inputs.Any(affected.Contains)) affected.Add(node.Index);
        }

        return [.. graph.Nodes.Where(node => affected.Contains(node.Index))];
    }

    private Tensor[][] Rerun(Tensor[][] values, Node[] affected, IEnumerable<int> samples, bool isTraining = true)
    {
        var rerun = values.ToArray();

        // Through a batch normalisation every sample depends on every other.
        int[] rerunning = isTraining && affected.Any(IsOfBatch) ? [.. Enumerable.Range(0, values.Length)] : [.. samples];
        foreach (var sample in rerunning) rerun[sample] = [.. values[sample]];
        Run(rerun, rerunning, affected, isTraining);
        return rerun;
    }

    // Attention leaves out masked values, other layers masked steps of what they read first.
    private static int Masked(Node node) => node.Layer switch
    {
        Attention attention => attention.Inputs.Value,
        MultiHeadAttention attention => attention.Inputs.Value,
        _ => 0,
    };

    private static bool IsOfBatch(Node node) => node.Layer is BatchNormalization { IsFrozen: false };

    private void Run(Tensor[][] values, int[] samples, IEnumerable<Node> nodes, bool isTraining)
    {
        foreach (var node in nodes)
        {
            if (isTraining && IsOfBatch(node))
            {
                Tensor[] inputs = [.. values.SelectMany(sample => ReferenceSteps.Apart(sample[node.Inputs[0]], node.Samples))];
                var outputs = ReferenceNormalization.Batch((BatchNormalization)node.Layer, inputs, node, Parameters(node));
                for (var sample = 0; sample < values.Length; sample++)
                    values[sample][node.Index] = ReferenceSteps.Whole(outputs[(sample * node.Samples)..((sample + 1) * node.Samples)]);
                continue;
            }

            foreach (var sample in samples) values[sample][node.Index] = Forward(node, values[sample], sample);
        }
    }

    private Tensor Forward(Node node, Tensor[] values, int sample) => node.Layer switch
    {
        EachStep => new(node.WholeShape, values[node.Inputs[0]].Values),
        TimeDistributed => new(node.WholeShape, values[node.Inputs[TimeDistributed.Output]].Values),
        _ => ReferenceSteps.Whole([.. Enumerable.Range(0, node.Samples).Select(step =>
            OneStep(node, ReferenceSteps.Values(graph, values, node, step), (sample * node.Samples) + step))]),
    };

    private Tensor OneStep(Node node, Tensor[] values, int sample)
    {
        if (node.Layer is RecurrentState state) return State(state, graph.Nodes[node.Inputs[0]], values, sample);
        var mask = ReferenceMasks.Of(graph, values, graph.Nodes[node.Inputs[Masked(node)]]);
        return ReferenceLayers.Forward(node, [.. node.Inputs.Select(input => values[input])], Parameters(node), Draw(node, sample), mask);
    }

    /// <summary>What a recurrent layer ended in, from what it reads: its output need not show it.</summary>
    private Tensor State(RecurrentState state, Node layer, Tensor[] values, int sample)
    {
        var inputs = layer.Inputs.Select(input => values[input]).ToArray();
        var mask = ReferenceMasks.Of(graph, values, graph.Nodes[layer.Inputs[0]]);
        return ReferenceRecurrent.Run((Recurrent)layer.Layer, inputs, Parameters(layer), Draw(layer, sample), mask).States[state.Index];
    }

    private double[] Terms(Tensor[][] values, Batch batch)
    {
        var terms = new List<double>();
        for (var loss = 0; loss < graph.Losses.Count; loss++) AddLoss(terms, graph.Losses[loss], batch.Targets[loss], values, batch);
        foreach (var parameter in graph.Nodes.SelectMany(node => node.Parameters).Where(p => p.Trainable && (p.L1 > 0 || p.L2 > 0)))
        {
            terms.AddRange(tensors[parameter.Name].Values.Select(w => (parameter.L1 * Math.Abs(w)) + (parameter.L2 * w * w)));
        }

        return [.. terms];
    }

    private void AddLoss(List<double> terms, Loss loss, Array target, Tensor[][] values, Batch batch)
    {
        var shape = graph.Nodes[loss.Node].Shape;
        var rows = shape.Rows * batch.Samples;
        var masks = Array.ConvertAll(values, sample => ReferenceMasks.Of(graph, sample, graph.Nodes[loss.Node]));
        var counted = Enumerable.Range(0, rows).Count(Counts);
        for (var row = 0; row < rows; row++)
        {
            if (!Counts(row)) continue;
            var sample = row / shape.Rows;
            var prediction = Judged(loss, values[sample], sample).Values.AsSpan(row % shape.Rows * shape.Last, shape.Last);
            var weight = loss.Weight * (batch.SampleWeights?[sample] ?? 1.0) / Math.Max(counted, 1);
            if (target is int[] classes)
            {
                terms.Add(weight * ReferenceLoss.Row(loss, prediction, classes[row]));
            }
            else
            {
                var expected = Array.ConvertAll(((float[])target)[(row * shape.Last)..((row + 1) * shape.Last)], x => (double)x);
                terms.Add(weight * ReferenceLoss.Row(loss, prediction, expected));
            }
        }

        bool Counts(int row) => masks[row / shape.Rows]?[row % shape.Rows] != false && (target is not int[] labels || labels[row] != loss.IgnoreLabel);
    }

    /// <summary>What a loss judges: logits for cross-entropies, the node's output for the others.</summary>
    private Tensor Judged(Loss loss, Tensor[] values, int sample)
    {
        var judged = Fused(loss, values, sample);
        if (!loss.OfProbabilities || judged != values[loss.Node]) return judged;
        return new(judged.Shape, Array.ConvertAll(judged.Values, p => ReferenceLoss.Logit(loss.Kind, p)));
    }

    private Tensor Fused(Loss loss, Tensor[] values, int sample) => loss.Kind switch
    {
        LossKind.CategoricalCrossentropy or LossKind.SparseCategoricalCrossentropy =>
            Before(loss.Node, values, sample, ActivationKind.Softmax, ActivationKind.LogSoftmax),
        LossKind.BinaryCrossentropy => Before(loss.Node, values, sample, ActivationKind.Sigmoid),
        LossKind.KLDivergence when EndsInLogSoftmax(loss.Node) =>
            new Tensor(values[loss.Node].Shape, Array.ConvertAll(values[loss.Node].Values, Math.Exp)),
        _ => values[loss.Node],
    };

    private Tensor Before(int index, Tensor[] values, int sample, params ActivationKind[] kinds)
    {
        var node = BehindViews(index);
        return node.Layer switch
        {
            Softmax softmax when kinds.Contains(ActivationKind.Softmax) && softmax.Axis == node.Shape.Rank - 1 => values[node.Inputs[0]],
            Activate activate when kinds.Contains(activate.Function.Kind) => values[node.Inputs[0]],
            IActivated activated when kinds.Contains(activated.Activation.Kind) =>
                ReferenceSteps.Whole([.. ReferenceSteps.Apart(values[node.Inputs[0]], node.Samples).Select((x, step) =>
                    ReferenceLayers.Argument(node, x, Parameters(node), Draw(node, (sample * node.Samples) + step)))]),
            _ => values[index],
        };
    }

    private bool EndsInLogSoftmax(int index) =>
        BehindViews(index).Layer is Softmax { IsLog: true } or IActivated { Activation.Kind: ActivationKind.LogSoftmax };

    /// <summary>The node whose rows another one shows under other axes.</summary>
    private Node BehindViews(int index)
    {
        var node = graph.Nodes[index];
        while (node.Layer is TimeDistributed || (node.Layer is Flatten or Reshape or Identity && node.Shape.Last == graph.Nodes[node.Inputs[0]].Shape.Last))
        {
            node = graph.Nodes[node.Inputs[node.Layer is TimeDistributed ? TimeDistributed.Output : 0]];
        }

        return node;
    }

    private Func<string, Tensor> Parameters(Node node) => role => tensors[node.Parameters.Single(p => p.Role == role).Name];

    private double[]? Draw(Node node, int sample) =>
        draws is not null && draws.TryGetValue(node.Name, out var samples) ? samples[sample] : null;
}
