using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>
/// Writes to the console. On a terminal one line per epoch fills as the epoch goes on: bar, loss, metrics and the time left; then it
/// becomes the epoch's result. Redirected to a file or a pipe, every epoch is one plain line.
/// </summary>
/// <remarks>The bar has a colour unless the environment variable <c>NO_COLOR</c> is set (no-color.org) or the terminal is <c>dumb</c>.</remarks>
public sealed class ConsoleProgress : ITrainingProgress
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter writer;
    private readonly ConsoleStyle style;
    private readonly TimeProvider time;
    private readonly StringBuilder line = new();
    private long epochStarted;
    private long lastDrawn;
    private int drawnWidth;

    /// <summary>Creates a sink for <see cref="Console.Out"/>.</summary>
    public ConsoleProgress() : this(Console.Out, ConsoleStyle.Detect(), TimeProvider.System)
    {
    }

    internal ConsoleProgress(TextWriter writer, ConsoleStyle style, TimeProvider time)
    {
        this.writer = writer;
        this.style = style;
        this.time = time;
    }

    /// <inheritdoc/>
    public void OnBatch(in BatchProgress progress)
    {
        if (!style.IsTerminal) return;
        var now = time.GetTimestamp();
        if (progress.Batch == 1) epochStarted = now;
        if (progress.Batch > 1 && time.GetElapsedTime(lastDrawn, now) < Interval) return;
        lastDrawn = now;
        AppendEpoch(progress.Epoch, progress.Epochs);
        line.Append(' ');
        AppendBar((double)progress.Batch / progress.Batches);
        line.Append(CultureInfo.InvariantCulture, $" {progress.Batch}/{progress.Batches}");
        Append("loss", progress.Loss);
        foreach (var metric in progress.Metrics) Append(metric.Name, metric.Value);
        if (progress.Batch > 1)
        {
            var left = time.GetElapsedTime(epochStarted, now) / (progress.Batch - 1) * (progress.Batches - progress.Batch);
            line.Append("  ").Append(Clock(left)).Append(" left");
        }

        Draw(style.BarColor.Length + style.Reset.Length);
    }

    /// <inheritdoc/>
    public void OnEpoch(EpochResult result, int epochs)
    {
        ArgumentNullException.ThrowIfNull(result);
        AppendEpoch(result.Epoch, epochs);
        line.Append(CultureInfo.InvariantCulture, $"  {result.Duration.TotalSeconds:0.00} s");
        AppendResult(result.Training, "");
        if (result.Validation is { } validation) AppendResult(validation, "val_");
        if (style.IsTerminal) Draw(invisible: 0);
        else writer.Write(line);
        line.Clear();
        writer.WriteLine();
        writer.Flush();
        drawnWidth = 0;
    }

    /// <inheritdoc/>
    public void OnEnd(History history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (drawnWidth > 0) writer.WriteLine();
        drawnWidth = 0;
        if (history.StopReason == StopReason.Cancelled) writer.WriteLine($"Cancelled after {history.Epochs.Count} epochs.");
        writer.Flush();
    }

    private void AppendEpoch(int epoch, int epochs)
    {
        var width = epochs.ToString(CultureInfo.InvariantCulture).Length;
        line.Clear().Append("Epoch ").Append(epoch.ToString(CultureInfo.InvariantCulture).PadLeft(width)).Append('/').Append(epochs);
    }

    private void AppendResult(EvaluationResult result, string prefix)
    {
        Append(prefix + "loss", result.Loss);
        foreach (var metric in result.Metrics) Append(prefix + metric.Name, metric.Value);
    }

    private void Append(string name, float value) =>
        line.Append(CultureInfo.InvariantCulture, $"  {name} {(value is 0 or >= 1e-3f and < 1e6f ? $"{value:0.0000}" : $"{value:0.000e+0}")}");

    private void AppendBar(double done)
    {
        var filled = (int)(done * BarWidth);
        var (full, empty) = style.IsUnicode ? ('━', '─') : ('#', '.');
        line.Append(style.BarColor).Append(full, filled).Append(style.Reset).Append(empty, BarWidth - filled);
    }

    /// <summary>Writes the line over the one before, and spaces over what that one had more; a line that wraps could not be written over.</summary>
    private void Draw(int invisible)
    {
        var width = Math.Min(line.Length - invisible, style.Width - 1);
        line.Length = width + invisible;
        writer.Write('\r');
        writer.Write(line);
        if (drawnWidth > width) writer.Write(new string(' ', drawnWidth - width));
        writer.Flush();
        drawnWidth = width;
    }

    private static string Clock(TimeSpan time) => time.TotalHours >= 1
        ? time.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)
        : time.ToString(@"m\:ss", CultureInfo.InvariantCulture);
}
