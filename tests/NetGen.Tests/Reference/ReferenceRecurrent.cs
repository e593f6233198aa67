using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Reference;

/// <summary>Recurrent layers, step by step as the formulas of Keras read.</summary>
public static class ReferenceRecurrent
{
    /// <summary>The output of one sample, and the states it ends in: h, c of the forward direction, then those of the backward one.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">The sequence, then the states to start with, if there are any.</param>
    /// <param name="parameters">Parameters by role.</param>
    /// <param name="draw">Factors for the features of the input, then for the state, of each direction; null in inference.</param>
    /// <param name="mask">Which steps count; null if all do. The others leave the states as they are.</param>
    public static (Tensor Output, Tensor[] States) Run(Recurrent layer, Tensor[] inputs, Func<string, Tensor> parameters, double[]? draw, bool[]? mask)
    {
        var outputs = new List<double[][]>();
        var states = new List<Tensor>();
        for (var direction = 0; direction < layer.Prefixes.Count; direction++)
        {
            var vectors = Enumerable.Range(0, layer.StatesOfOne)
                .Select(i => layer.HasInitialState ? inputs[1 + (direction * layer.StatesOfOne) + i].Values : new double[layer.Units])
                .ToArray();
            var cell = new ReferenceCell(layer, layer.Prefixes[direction], parameters, inputs[0].Shape.Last, Factors(layer, inputs[0], draw, direction));
            var rows = Rows(inputs[0]);
            var order = Enumerable.Range(0, rows.Length);
            if (layer.GoBackwards || direction == 1) order = order.Reverse();
            var steps = new List<double[]>();
            foreach (var step in order)
            {
                if (mask?[step] != false) vectors = cell.Step(rows[step], vectors);
                steps.Add(vectors[0]);
            }

            if (direction == 1 && layer.ReturnSequences) steps.Reverse();
            outputs.Add(layer.ReturnSequences ? [.. steps] : [steps[^1]]);
            states.AddRange(vectors.Select(v => new Tensor(new Shape(layer.Units), v)));
        }

        var joined = outputs.Count == 1 ? outputs[0] : [.. outputs[0].Zip(outputs[1], (a, b) => Join(layer.Directions, a, b))];
        var features = joined[0].Length;
        var shape = layer.ReturnSequences ? new Shape(joined.Length, features) : new Shape(features);
        return (new Tensor(shape, [.. joined.SelectMany(row => row)]), [.. states]);
    }

    private static double[][] Rows(Tensor sequence) => [.. sequence.Values.Chunk(sequence.Shape.Last)];

    private static double[]? Factors(Recurrent layer, Tensor input, double[]? draw, int direction)
    {
        var count = input.Shape.Last + layer.Units;
        return draw?[(direction * count)..((direction + 1) * count)];
    }

    private static double[] Join(Directions directions, double[] forward, double[] backward) => directions switch
    {
        Directions.Concat => [.. forward, .. backward],
        Directions.Sum => [.. forward.Zip(backward, (a, b) => a + b)],
        Directions.Multiply => [.. forward.Zip(backward, (a, b) => a * b)],
        _ => [.. forward.Zip(backward, (a, b) => (a + b) / 2)],
    };
}
