using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;
using NetGen.Analyzers.Reading.Equations;

namespace NetGen.Analyzers.Layers;

/// <summary>y = f(Σ x·W + b), summed as an equation says; the batch is not among its letters.</summary>
/// <param name="Input">The axes of x.</param>
/// <param name="Kernel">The axes of W.</param>
/// <param name="Output">The axes of y; empty for a single number.</param>
/// <param name="BiasAxes">The axes of y along which b differs; empty for no b.</param>
/// <param name="Activation">The function f.</param>
public sealed record EinsumDense(string Input, string Kernel, string Output, string BiasAxes, ActivationFunction Activation) : Layer, IActivated
{
    /// <summary>The axes of W that are summed over, in the order of the input: the rows of its matrix.</summary>
    public string Summed => new([.. Input.Where(c => Kernel.Contains(c) && !Output.Contains(c))]);

    /// <summary>The axes that x, W and y share, in the order of the output: each of their elements has a matrix of its own.</summary>
    public string Shared => new([.. Output.Where(c => Kernel.Contains(c) && Input.Contains(c))]);

    /// <summary>The axes that come from W, in the order of the output.</summary>
    public string Made => new([.. Output.Where(c => Kernel.Contains(c) && !Input.Contains(c))]);

    /// <summary>Whether the steps of a sequence stay apart, so that each is a row of its own.</summary>
    private bool KeepsFirstAxis => Output.Length > 0 && Input[0] == Output[0] && !Kernel.Contains(Input[0]);

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) =>
        input.Rank > 1 && KeepsFirstAxis && !BiasAxes.Contains(Input[0]) ? StepForm.Alone : StepForm.None;

    /// <inheritdoc/>
    public override MaskForm OverMask => KeepsFirstAxis ? MaskForm.Carries : MaskForm.Ends;

    internal static Inference Read(LayerOptions options)
    {
        var equation = Equation.Read(options, "abc,cd->abd", inputs: 1, parameters: 1);
        var shape = options.IntOrInts("outputShape");
        if (shape.Count > 0) CheckShape(options, shape);
        var bias = new string([.. options.String("biasAxes").Where(c => c != ' ')]);
        if (equation is not null) CheckBias(options, equation, bias);
        var activation = options.Activation("activation");
        var kernel = options.Initializer("kernelInitializer", isKernel: true);
        var biasStart = options.Initializer("biasInitializer", isKernel: false);
        if (bias.Length == 0) options.NeedsDefault("biasAxes is not given", "biasInitializer", "biasInitializerValue");
        var (l1, l2) = (options.NotNegative("l1"), options.NotNegative("l2"));
        return site => equation is null ? null : Infer(site, equation, shape, new(activation, bias.Length > 0, biasStart, l1, l2), bias, kernel);
    }

    private static void CheckShape(LayerOptions options, EquatableArray<int> shape)
    {
        for (var i = 0; i < shape.Count; i++)
        {
            if (shape[i] is > 0 or -1) continue;
            var item = options.IsList("outputShape") ? i : -1;
            options.Report(OptionRules.NotPositive, "outputShape", item, Fitting.Positive("outputShape", shape[i], item), $"outputShape {i + 1}", $"{LayerOptions.Text(shape[i])} (only -1 is special)");
            return;
        }
    }

    private static void CheckBias(LayerOptions options, Equation equation, string bias)
    {
        var text = options.String("biasAxes");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' || (equation.Output.OfSample.Contains(text[i]) && text[i] != Term.Ellipsis && bias.Count(c => c == text[i]) == 1)) continue;
            var without = text.Remove(i, 1).Trim();
            var fits = without.Length == 0 ? Suggestion.Reset("biasAxes") : Suggestion.Name("biasAxes", without);
            options.Report(EquationRules.BiasAxis, "biasAxes", -1, new SourcePlace(null, i, 1), [fits], text[i].ToString(), equation.Output.Text);
            return;
        }
    }

    private static Placed? Infer(
        LayerSite site, Equation equation, EquatableArray<int> outputShape, WeightOptions weights, string bias, Initializer kernelStart)
    {
        var sizes = new Dictionary<char, int>();
        if (equation.Fit(site, sizes) is not var (operands, output)) return null;
        if (!ReadSizes(site, equation, outputShape, sizes)) return null;
        var kernel = operands[1];
        foreach (var letter in kernel)
        {
            if (sizes.ContainsKey(letter)) continue;
            equation.Report(site, EquationRules.FromNowhere, equation.Operands[1], letter, letter.ToString(), "the kernel", "neither the input nor the output");
            return null;
        }

        var layer = new EinsumDense(operands[0], kernel, output, new([.. output.Where(bias.Contains)]), weights.Activation);
        var shape = site.Output(output.Select(c => sizes[c]).DefaultIfEmpty(1), "outputShape");
        var columns = layer.Shared + layer.Made;
        var order = (layer.Summed + columns).Select(c => kernel.IndexOf(c)).ToList();
        var isOrdered = order.SequenceEqual(Enumerable.Range(0, kernel.Length));
        var kernelShape = new Shape(kernel.Select(c => sizes[c]).ToEquatableArray());
        if (shape is null || !site.Kernel(kernelShape, kernelStart, weights.L1, weights.L2, "outputShape", columnAxes: columns.Length, order: isOrdered ? [] : order.ToEquatableArray())) return null;
        if (layer.BiasAxes.Length > 0) site.Vector("bias", BiasShape(layer, sizes), weights.Bias);
        if (weights.Activation.Kind == ActivationKind.PReLU) site.Vector("alpha", new(shape.Last), PReLU.DefaultSlope);
        return new(layer, shape);
    }

    /// <summary>Keras's: the axes from the first of the bias on, those it does not differ along of size 1.</summary>
    private static Shape BiasShape(EinsumDense layer, Dictionary<char, int> sizes) => new(layer.Output
        .SkipWhile(c => !layer.BiasAxes.Contains(c))
        .Select(c => layer.BiasAxes.Contains(c) ? sizes[c] : 1)
        .ToEquatableArray());

    private static bool ReadSizes(LayerSite site, Equation equation, EquatableArray<int> outputShape, Dictionary<char, int> sizes)
    {
        var named = equation.Output.OfSample.Where(c => c != Term.Ellipsis).ToList();
        if (outputShape.Count != named.Count)
        {
            Refuse(-1, $"outputShape has {LayerOptions.Text(outputShape.Count)} entries, but the output '{equation.Output.Text}' has {LayerOptions.Text(named.Count)} letters beside the batch");
            return false;
        }

        for (var i = 0; i < named.Count; i++)
        {
            var (letter, size) = (named[i], outputShape[i]);
            if (!sizes.TryGetValue(letter, out var known))
            {
                if (size == -1)
                {
                    Refuse(i, $"the size of '{letter}' does not follow from the input; outputShape must say it");
                    return false;
                }

                sizes.Add(letter, size);
            }
            else if (size != -1 && size != known)
            {
                Refuse(i, $"'{letter}' is {LayerOptions.Text(known)} in the input, but {LayerOptions.Text(size)} in outputShape", known);
                return false;
            }
        }

        return true;

        void Refuse(int item, string problem, int? fits = null) =>
            site.Report(EquationRules.OutputShape, "outputShape", item, fits is { } size ? [Suggestion.Set("outputShape", size, item)] : [], problem);
    }
}
