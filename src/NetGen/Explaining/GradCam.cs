using System.Numerics.Tensors;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Grad-CAM (Selvaraju et al., "Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization", 2017): where in an image
/// a network sees a class, by the gradient of the class's score with respect to the feature maps of a convolution.
/// </summary>
/// <remarks>
/// Each channel k of the layer weighs w_k = mean over pixels of dscore/dA_k; the map is max(0, Σ w_k·A_k), divided by its largest value
/// and bilinearly scaled up to the image. Where the class depends on nothing in the layer, all of it is 0.
/// Dropout and noise do not act. An instance serves one caller at a time; it may outlive training steps of the network.
/// </remarks>
/// <example>
/// <code>
/// var cam = new GradCam(net, "conv2");           // the network has [Probe("conv2")]
/// HeatMap map = cam.Explain(image, classIndex: 7);
/// float here = map[y, x];
/// </code>
/// </example>
public sealed class GradCam
{
    private readonly ExplainedNetwork network;
    private readonly ExplanationPoint layer;
    private readonly ExplanationPoint output;
    private readonly float[] scores;
    private readonly float[] seed;
    private readonly float[] activation;
    private readonly float[] gradient;
    private readonly float[] weights;
    private readonly float[] map;

    /// <summary>Prepares explanations of a network.</summary>
    /// <param name="network">The network; it has one input, of floats.</param>
    /// <param name="layer">The probed layer, best the last convolution: its shape is (height, width, channels) or (steps, channels).</param>
    /// <param name="output">
    /// The output or probe that has the classes' scores; null, the default, for the network's first output. Take logits where you can:
    /// the gradient of a sure probability is all but zero.
    /// </param>
    /// <exception cref="UnknownNameException"><paramref name="layer"/> is no probe, or <paramref name="output"/> neither output nor probe.</exception>
    /// <exception cref="ArgumentException">The layer has no pixels, or the network has other inputs than one of floats.</exception>
    /// <exception cref="InvalidOperationException">The network has no probes.</exception>
    /// <exception cref="NotSupportedException">The network has neither a loss nor probes.</exception>
    public GradCam(Network network, string layer, string? output = null)
    {
        ArgumentNullException.ThrowIfNull(layer);
        this.network = new ExplainedNetwork(network);
        this.layer = this.network.Probe(layer);
        this.output = this.network.Point(output ?? this.network.DefaultOutput);
        var (pixels, image) = (this.layer.Shape, this.network.InputShape);
        if (pixels.Length is not (2 or 3))
        {
            throw new ArgumentException(
                $"Grad-CAM needs a layer of (height, width, channels) or (steps, channels); '{layer}' has {ExplainedNetwork.Text(pixels)}.",
                nameof(layer));
        }

        if (image.Length < pixels.Length - 1)
        {
            throw new ArgumentException(
                $"Grad-CAM needs an image for a layer with pixels; the input is {ExplainedNetwork.Text(image)}, '{layer}' {ExplainedNetwork.Text(pixels)}.",
                nameof(layer));
        }

        (Height, Width) = pixels.Length == 3 ? (image[0], image[1]) : (1, image[0]);
        scores = new float[this.output.Elements];
        seed = new float[this.output.Elements];
        activation = new float[this.layer.Elements];
        gradient = new float[this.layer.Elements];
        weights = new float[pixels[^1]];
        map = new float[activation.Length / weights.Length];
    }

    /// <summary>The rows of the image and of its heat-map; 1 for a sequence.</summary>
    public int Height { get; }

    /// <summary>The columns of the image and of its heat-map; the steps of a sequence.</summary>
    public int Width { get; }

    /// <summary>Explains the score of a class.</summary>
    /// <param name="image">One sample.</param>
    /// <param name="classIndex">The class; null, the default, for the one with the highest score.</param>
    /// <exception cref="DataLengthException"><paramref name="image"/> is not one sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public HeatMap Explain(ReadOnlySpan<float> image, int? classIndex = null)
    {
        var values = new float[Height * Width];
        var explained = Explain(image, classIndex, values);
        return new HeatMap(values, Height, Width, explained, scores[explained]);
    }

    /// <summary>Explains the score of a class into the caller's memory: nothing is allocated.</summary>
    /// <param name="image">One sample.</param>
    /// <param name="classIndex">The class; null for the one with the highest score.</param>
    /// <param name="heatMap">Room for exactly <see cref="Height"/> × <see cref="Width"/> values.</param>
    /// <returns>The class.</returns>
    /// <exception cref="DataLengthException"><paramref name="image"/> is not one sample, or <paramref name="heatMap"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public int Explain(ReadOnlySpan<float> image, int? classIndex, Span<float> heatMap)
    {
        if (heatMap.Length != Height * Width)
            throw new DataLengthException($"The heat-map has room for {heatMap.Length} values; it needs exactly {Height} × {Width} = {Height * Width}.");
        if (classIndex is { } given) ExplainedNetwork.CheckIndex(given, scores.Length, "Class", nameof(classIndex));
        network.Forward(image);
        network.ReadActivation(output, scores);
        var explained = classIndex ?? TensorPrimitives.IndexOfMax<float>(scores);
        Array.Clear(seed);
        seed[explained] = 1;
        network.Backward(output, seed);
        network.ReadActivation(layer, activation);
        network.ReadGradient(layer, gradient);
        FillMap();
        var rows = layer.Shape.Length == 3 ? layer.Shape[0] : 1;
        BilinearResize.Run(map, rows, map.Length / rows, heatMap, Height, Width);
        return explained;
    }

    private void FillMap()
    {
        var channels = weights.Length;
        Array.Clear(weights);
        for (var pixel = 0; pixel < map.Length; pixel++)
            TensorPrimitives.Add(weights, gradient.AsSpan(pixel * channels, channels), weights);
        TensorPrimitives.Divide(weights, map.Length, weights);
        for (var pixel = 0; pixel < map.Length; pixel++)
            map[pixel] = Math.Max(0, TensorPrimitives.Dot(weights, activation.AsSpan(pixel * channels, channels)));
        var most = TensorPrimitives.Max<float>(map);
        if (most > 0) TensorPrimitives.Divide(map, most, map);
    }
}
