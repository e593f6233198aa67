using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Reference;

/// <summary>Each layer's forward pass for one sample, written as its formula reads.</summary>
public static class ReferenceLayers
{
    /// <summary>The output of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="inputs">The tensors it reads.</param>
    /// <param name="parameters">Its parameters by role.</param>
    /// <param name="draw">What a random layer drew for this sample: factors for Dropout, summands for GaussianNoise,
    /// kernel factors for dropConnect; null in inference.</param>
    /// <param name="mask">Which rows of the first input, or of attention's value, count; null if all do.</param>
    public static Tensor Forward(Node node, Tensor[] inputs, Func<string, Tensor> parameters, double[]? draw, bool[]? mask = null) => node.Layer switch
    {
        IActivated activated => Activate(activated.Activation, Argument(node, inputs[0], parameters, draw), parameters),
        Activate activate => Activate(activate.Function, inputs[0], parameters),
        Embedding embedding => Lookup(node.Shape, embedding, inputs[0], parameters("embeddings")),
        PositionEmbedding => new Tensor(node.Shape, [.. inputs[0].Values.Zip(parameters("embeddings").Values, (x, p) => x + p)]),
        SinusoidalPositionEncoding waves => Gather(node.Shape, (coordinates, index) => inputs[0].Values[index] + Wave(waves, node.Shape, coordinates)),
        Masking masking => new Tensor(node.Shape, [.. inputs[0].Values.Select((x, i) =>
            ReferenceMasks.Row(inputs[0], i / node.Shape.Last).All(value => value == masking.Value) ? 0 : x)]),
        PReLU => LearnedSlope(inputs[0], parameters("alpha")),
        Softmax softmax when mask is not null && softmax.IsOverSteps(node.Shape) => MaskedSoftmax(inputs[0], mask),
        Softmax softmax => AlongAxis(inputs[0], softmax.Axis, softmax.IsLog ? LogSoftmax : Softmax),
        Flatten or Reshape => new Tensor(node.Shape, inputs[0].Values),
        Identity => inputs[0],
        Permute permute => Permute(node.Shape, permute, inputs[0]),
        RepeatVector => Gather(node.Shape, coordinates => inputs[0].Values[coordinates[1]]),
        Dropout or SpatialDropout or GaussianDropout => Draw(inputs[0], draw, (x, factor) => x * factor),
        AlphaDropout alpha => Draw(inputs[0], draw, (x, kept) => ReferenceNormalization.AlphaDropout(x, kept, alpha.Rate)),
        BatchNormalization batch => ReferenceNormalization.Moving(batch, inputs[0], node, parameters),
        RowNormalization rows => ReferenceNormalization.Rows(rows, inputs[0], node, parameters),
        GroupNormalization groups => ReferenceNormalization.Groups(groups, inputs[0], node, parameters),
        GaussianNoise => Draw(inputs[0], draw, (x, noise) => x + noise),
        Pool pool => ReferencePool.Forward(node.Shape, pool, inputs[0]),
        GlobalPool pool => ReferencePool.Forward(node.Shape, pool, inputs[0], mask),
        AdaptiveAveragePool => ReferencePool.Adaptive(node.Shape, inputs[0]),
        UpSample upSample => ReferenceResize.UpSample(node.Shape, upSample, inputs[0]),
        ZeroPad pad => ReferenceResize.ZeroPad(node.Shape, pad, inputs[0]),
        Crop crop => ReferenceResize.Crop(node.Shape, crop, inputs[0]),
        Merge merge => Merge(node.Shape, merge.Kind, inputs),
        Concatenate concatenate => Concatenate(node.Shape, concatenate.Axis, inputs),
        Lambda lambda => Join(node.Shape, inputs, terms => ReferenceFormula.Of(lambda.Body, terms)),
        Recurrent recurrent => ReferenceRecurrent.Run(recurrent, inputs, parameters, draw, mask).Output,
        Attention attention => ReferenceAttention.Forward(attention, inputs, draw, mask),
        MultiHeadAttention attention => ReferenceAttention.Forward(node, attention, inputs, parameters, mask),
        RotaryEmbedding rotary => ReferenceAttention.Turn(rotary, inputs[0], node.Shape.Last),
        Einsum einsum => ReferenceEinsum.Forward(node.Shape, einsum.Operands, einsum.Output, inputs),
        Dot dot => ReferenceDot.Forward(node.Shape, dot, inputs[0], inputs[1]),
        _ => throw new NotSupportedException($"The reference does not know {node.Layer.GetType().Name}."),
    };

    /// <summary>What a layer applies its activation to: x·W + b, or a convolution and b.</summary>
    public static Tensor Argument(Node node, Tensor input, Func<string, Tensor> parameters, double[]? kernelFactors)
    {
        var product = node.Layer switch
        {
            Dense dense => Product(node, dense, input, parameters("kernel"), kernelFactors),
            Conv conv => ReferenceConvolution.Forward(node, conv, input, parameters("kernel")),
            DepthwiseConv conv => ReferenceConvolution.Depthwise(conv.Window, conv.Multiplier, input, parameters("kernel")),
            SeparableConv conv => ReferenceConvolution.Separable(node, conv, input, parameters("depthwise_kernel"), parameters("pointwise_kernel")),
            EinsumDense einsum => ReferenceEinsum.Forward(node.Shape, [einsum.Input, einsum.Kernel], einsum.Output, [input, parameters("kernel")]),
            ConvTranspose conv => ReferenceConvolution.Transposed(node, conv, input, parameters("kernel")),
            _ => throw new NotSupportedException($"The reference does not know {node.Layer.GetType().Name}."),
        };
        if (node.Parameters.All(p => p.Role != "bias")) return product;
        var bias = parameters("bias");
        return Gather(product.Shape, (coordinates, i) => product.Values[i] + bias.Broadcast(coordinates));
    }

    private static Tensor Product(Node node, Dense dense, Tensor input, Tensor kernel, double[]? kernelFactors)
    {
        var features = input.Shape.Last;
        var output = new Tensor(node.Shape);
        var weights = kernelFactors is null ? kernel.Values : [.. kernel.Values.Zip(kernelFactors, (weight, factor) => weight * factor)];
        for (var row = 0; row < output.Count / dense.Units; row++)
        {
            RowProduct.Add(input.Values.AsSpan(row * features, features), weights, dense.Units, output.Values.AsSpan(row * dense.Units, dense.Units));
        }

        return output;
    }

    /// <summary>exp(x) / Σ exp, shifted by the maximum.</summary>
    public static double[] Softmax(double[] x) => Array.ConvertAll(LogSoftmax(x), Math.Exp);

    /// <summary>x − log Σ exp, shifted by the maximum.</summary>
    public static double[] LogSoftmax(double[] x)
    {
        var maximum = x.Max();
        var logSum = maximum + Math.Log(x.Sum(value => Math.Exp(value - maximum)));
        return Array.ConvertAll(x, value => value - logSum);
    }

    private static double Wave(SinusoidalPositionEncoding waves, Shape shape, int[] place)
    {
        var angle = place[0] / Math.Pow(waves.MaxWavelength, (place[1] - (place[1] % 2)) / (double)shape.Last);
        return place[1] % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle);
    }

    /// <summary>Over the steps that count; zeros where none does.</summary>
    private static Tensor MaskedSoftmax(Tensor input, bool[] mask) => AlongAxis(input, 0, line =>
    {
        var counted = line.Where((_, step) => mask[step]).ToArray();
        if (counted.Length == 0) return new double[line.Length];
        var shares = new Queue<double>(Softmax(counted));
        return [.. mask.Select(counts => counts ? shares.Dequeue() : 0)];
    });

    private static Tensor Lookup(Shape shape, Embedding embedding, Tensor ids, Tensor table) => Gather(shape, (_, index) =>
        table.Values[((int)ids.Values[index / embedding.OutputDim] * embedding.OutputDim) + (index % embedding.OutputDim)]);

    private static Tensor Activate(ActivationFunction function, Tensor input, Func<string, Tensor> parameters) => function.Kind switch
    {
        ActivationKind.Softmax => AlongAxis(input, input.Shape.Rank - 1, Softmax),
        ActivationKind.LogSoftmax => AlongAxis(input, input.Shape.Rank - 1, LogSoftmax),
        ActivationKind.PReLU => LearnedSlope(input, parameters("alpha")),
        _ => new Tensor(input.Shape, Array.ConvertAll(input.Values, x => ReferenceActivation.Apply(function, x))),
    };

    private static Tensor LearnedSlope(Tensor input, Tensor alpha) => Gather(input.Shape, (coordinates, index) =>
        input.Values[index] >= 0 ? input.Values[index] : input.Values[index] * alpha.Broadcast(coordinates));

    private static Tensor AlongAxis(Tensor input, int axis, Func<double[], double[]> function)
    {
        var output = new Tensor(input.Shape);
        var stride = Tensor.Stride(input.Shape, axis);
        var size = input.Shape[axis];
        for (var start = 0; start < input.Count; start++)
        {
            if (start / stride % size != 0) continue;
            var line = new double[size];
            for (var i = 0; i < size; i++) line[i] = input.Values[start + (i * stride)];
            line = function(line);
            for (var i = 0; i < size; i++) output.Values[start + (i * stride)] = line[i];
        }

        return output;
    }

    private static Tensor Permute(Shape shape, Permute permute, Tensor input)
    {
        var source = new int[shape.Rank];
        return Gather(shape, coordinates =>
        {
            for (var axis = 0; axis < shape.Rank; axis++) source[permute.Order[axis]] = coordinates[axis];
            return input.Values[Tensor.Index(input.Shape, source)];
        });
    }

    private static Tensor Draw(Tensor input, double[]? draw, Func<double, double, double> combine) =>
        draw is null ? input : new Tensor(input.Shape, input.Values.Zip(draw, combine).ToArray());

    private static Tensor Merge(Shape shape, MergeKind kind, Tensor[] inputs) => Join(shape, inputs, terms => kind switch
    {
        MergeKind.Add => terms.Sum(),
        MergeKind.Subtract => terms[0] - terms[1],
        MergeKind.Multiply => terms.Aggregate((product, term) => product * term),
        MergeKind.Average => terms.Average(),
        MergeKind.Maximum => terms.Max(),
        MergeKind.Minimum => terms.Min(),
        _ => throw new NotSupportedException($"The reference does not know the merge {kind}."),
    });

    /// <summary>Element by element; inputs as large as the output have nothing that repeats.</summary>
    private static Tensor Join(Shape shape, Tensor[] inputs, Func<double[], double> element)
    {
        var count = shape.Count;
        if (!Array.TrueForAll(inputs, input => input.Count == count))
            return Gather(shape, coordinates => element(Array.ConvertAll(inputs, input => input.Broadcast(coordinates))));
        var output = new Tensor(shape);
        for (var index = 0; index < count; index++) output.Values[index] = element(Array.ConvertAll(inputs, input => input.Values[index]));
        return output;
    }

    private static Tensor Concatenate(Shape shape, int axis, Tensor[] inputs) => Gather(shape, coordinates =>
    {
        var source = coordinates.ToArray();
        var part = 0;
        while (source[axis] >= inputs[part].Shape[axis]) source[axis] -= inputs[part++].Shape[axis];
        return inputs[part].Values[Tensor.Index(inputs[part].Shape, source)];
    });

    private static Tensor Gather(Shape shape, Func<int[], double> element) => Gather(shape, (coordinates, _) => element(coordinates));

    private static Tensor Gather(Shape shape, Func<int[], int, double> element)
    {
        var output = new Tensor(shape);
        for (var index = 0; index < output.Count; index++)
        {
            output.Values[index] = element(Tensor.Coordinates(shape, index), index);
        }

        return output;
    }
}
