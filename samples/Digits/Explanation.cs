using System.Numerics.Tensors;
using NetGen;
using Reporting;

namespace Digits;

/// <summary>The page that shows what a network learnt, what it got wrong, and why.</summary>
internal static class Explanation
{
    private const int MisreadShown = 24;
    private const int MapsTried = 40;
    private const int MapsOfMisread = 8;
    private const int FeaturesShown = 32;

    /// <summary>Writes the page.</summary>
    public static string Write<T>(T net, string data, History history, IReadOnlyList<(double Epoch, double Loss)> losses, TestResult result)
        where T : Network, IDigitNetwork<T>
    {
        var accuracy = result.Confusion.Accuracy;
        var page = new HtmlPage("Reading digits", $"A {T.Title}: {data}. This page is one file; nothing is loaded.");
        page.Add(Html.Tiles(
        [
            ($"{Html.Number(100 * accuracy, 2)} %", "read correctly"),
            (Html.Number(result.Count), "digits to test"),
            (Html.Number(net.Parameters.Sum(p => p.Count)), "parameters"),
            ($"{history.Epochs.Count}", "epochs"),
            ($"{Html.Number(history.Duration.TotalSeconds, 1)} s", "of training"),
        ]));
        AddCurves(page, history, losses);
        page.AddSection(
            "What was read as what",
            "A row for each digit, a column for each reading. The diagonal is right; the stronger a cell beside it, the more often it went wrong that way.",
            ConfusionTable.ToHtml(result.Confusion.Counts, [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")]));
        AddMisread(page, result);
        if (T.Maps is { } layer) AddMaps(page, new GradCam(net, layer), layer, result);
        AddMaximised<T>(page, net);
        page.AddSection("The network", "", $"<pre>{Html.Text(T.Summary.TrimEnd())}</pre>");
        return page.ToString();
    }

    private static void AddCurves(HtmlPage page, History history, IReadOnlyList<(double Epoch, double Loss)> losses)
    {
        if (history.Epochs.Count == 0) return;
        var loss = new LineChart("Loss", "epochs", "0.###")
            .Add(new Series("training, step by step", losses))
            .Add(Validation("test, after each epoch", v => v.Loss));
        var accuracy = new LineChart("Read correctly", "epochs", "0.# %")
            .Add(new Series("training", [.. history.Epochs.Select(e => ((double)e.Epoch, (double)e.Training.Metric("accuracy")))], HasMarks: true))
            .Add(Validation("test", v => v.Metric("accuracy")));
        page.AddSection(
            "How it learnt",
            "Training figures are averages over an epoch, while the network changed and dropout, if it has any, acted; those of the test are of the network at its end.",
            $"<div class=\"charts\">{loss.ToSvg(minimum: 0)}{accuracy.ToSvg(maximum: 1)}</div>");

        Series Validation(string name, Func<EvaluationResult, float> figure) => new(
            name,
            [.. history.Epochs.Where(e => e.Validation is not null).Select(e => ((double)e.Epoch, (double)figure(e.Validation!)))],
            HasMarks: true);
    }

    private static void AddMisread(HtmlPage page, TestResult result)
    {
        var misread = MostCertain(result).ToList();
        var text = misread.Count == 0 ? "None: every digit of the test was read correctly."
            : misread.Count > MisreadShown ? $"The {MisreadShown} of {misread.Count} that the network was surest of."
            : $"All {misread.Count}, beginning with the one that the network was surest of.";
        page.AddSection("Misread digits", text, Html.Gallery(misread.Take(MisreadShown).Select(i => Html.Figure(
            [Digit(result, i, 104)],
            $"{result.Actual(i)} read as {result.Predicted(i)}, {100 * result.Probability(i, result.Predicted(i)):0}\u00A0%\u00A0sure"))));
    }

    private static void AddMaps(HtmlPage page, GradCam cam, string layer, TestResult result)
    {
        page.AddSection(
            "Where it looks",
            $"Grad-CAM over '{layer}': the brighter a place, the more it speaks for the digit below. Of the first {MapsTried} of each digit that were read "
                + "correctly, the one with the most to see.",
            Html.Gallery(Enumerable.Range(0, 10).SelectMany(digit => Clearest(digit)).Select(i => Html.Figure(
                [Digit(result, i, 86), Map(i, result.Actual(i))], $"{result.Actual(i)}"))));
        var wrong = MostCertain(result).Take(MapsOfMisread).ToList();
        if (wrong.Count == 0) return;
        page.AddSection(
            "What misled it",
            "Misread digits: what speaks for the digit that was read, and what for the one that it is.",
            Html.Gallery(wrong.Select(i => Html.Figure(
                [Digit(result, i, 86), Map(i, result.Predicted(i)), Map(i, result.Actual(i))],
                $"read as {result.Predicted(i)}, is {result.Actual(i)}"))));

        IEnumerable<int> Clearest(int digit) => Enumerable.Range(0, result.Count)
            .Where(i => result.Actual(i) == digit && result.Predicted(i) == digit)
            .Take(MapsTried)
            .OrderByDescending(i => TensorPrimitives.Sum(cam.Explain(result.Image(i), digit).Values))
            .Take(1);

        string Map(int index, int digit) => Html.Image(
            Picture.Overlay(result.Image(index), cam.Explain(result.Image(index), digit).Values, Canvas.Size, ColorMap.Heat),
            $"where a {digit} is seen",
            86);
    }

    private static void AddMaximised<T>(HtmlPage page, T net)
        where T : Network, IDigitNetwork<T>
    {
        var ascent = new ActivationMaximization(net) { Iterations = 128, StepSize = 0.04f, L2 = 0.02f, BlurSigma = 0.5f, Jitter = 2, Start = 0.1f };
        page.AddSection(
            "What it looks for",
            "Pictures found by gradient ascent, from noise: they drive the score of a digit as high as they can. The number is that score.",
            Html.Gallery(Enumerable.Range(0, 10).Select(digit =>
            {
                var found = ascent.OfClass(digit);
                return Html.Figure([Found(found, 80)], $"{digit}: {found.Activation:0.0}");
            })));

        // Half of all noise, so that some place of every channel is awake to begin with.
        (ascent.Iterations, ascent.L2, ascent.Start, ascent.StartNoise) = (48, 0, 0.5f, 0.5f);
        var isMap = T.Maps == T.Features;
        var features = Enumerable.Range(0, FeaturesShown)
            .Select(i => isMap ? ascent.OfChannel(T.Features, i) : ascent.OfUnit(T.Features, i))
            .Where(found => found.Activation > 0)
            .Select(found => Found(found, 64));
        page.AddSection(
            isMap ? "What its channels look for" : "What its units look for",
            $"The same for the first {FeaturesShown} {(isMap ? "channels" : "units")} of '{T.Features}'; those that nothing moves are left out.",
            Html.Gallery(features));
        if (!isMap) return;
        page.AddSection(
            "The strokes it begins with",
            "The 3×3 kernels of 'conv1', the first thing that meets a picture: red adds, blue takes away.",
            Html.Gallery(Kernels(net.Parameters["conv1.kernel"])));
    }

    private static IEnumerable<string> Kernels(Parameter kernel)
    {
        var (size, count) = (kernel.Shape[0], kernel.Shape[^1]);
        var weights = kernel.ToArray();
        var most = weights.Max(Math.Abs);
        for (var filter = 0; filter < count; filter++)
        {
            var values = new float[size * size];
            for (var i = 0; i < values.Length; i++) values[i] = 0.5f + 0.5f * weights[i * count + filter] / most;
            yield return Html.Image(Picture.Of(values, size, ColorMap.Diverging), $"kernel {filter}", 42);
        }
    }

    private static IEnumerable<int> MostCertain(TestResult result) => result.Misread.OrderByDescending(i => result.Probability(i, result.Predicted(i)));

    private static string Digit(TestResult result, int index, int size) =>
        Html.Image(Picture.Of(result.Image(index), Canvas.Size, ColorMap.Grey), $"a handwritten {result.Actual(index)}", size);

    private static string Found(MaximizedInput found, int size) =>
        Html.Image(Picture.Stretched(found.Values, Canvas.Size, ColorMap.Grey), "a picture found by gradient ascent", size);
}
