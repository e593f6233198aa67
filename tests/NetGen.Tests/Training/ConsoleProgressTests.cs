using Xunit;

namespace NetGen.Tests.Training;

public class ConsoleProgressTests
{
    private static readonly EpochResult Result = new(
        2, new EvaluationResult(100, 0.25f, [new("accuracy", 0.9f)]), new EvaluationResult(50, 2.5e-5f, [new("accuracy", 1)]), 0.001f, TimeSpan.FromSeconds(1.5));

    private readonly StringWriter writer = new();
    private readonly ManualTime time = new();

    [Fact]
    public void Redirected_output_is_one_plain_line_for_each_epoch()
    {
        var progress = Create(new ConsoleStyle(IsTerminal: false, IsUnicode: true, IsColored: false));
        progress.OnBatch(Batch(1));
        Assert.Equal("", writer.ToString());
        progress.OnEpoch(Result, 10);
        progress.OnEnd(new History([Result], StopReason.Completed, TimeSpan.FromSeconds(2)));
        Assert.Equal($"Epoch  2/10  1.50 s  loss 0.2500  accuracy 0.9000  val_loss 2.500e-5  val_accuracy 1.0000{Environment.NewLine}", writer.ToString());
    }

    [Fact]
    public void A_terminal_line_fills_in_place_and_tells_the_time_left()
    {
        var progress = Create(new ConsoleStyle(IsTerminal: true, IsUnicode: false, IsColored: false));
        progress.OnBatch(Batch(1));
        time.Pass(1000);
        progress.OnBatch(Batch(26));
        Assert.Equal(
            "\rEpoch 2/5 ........................ 1/101  loss 0.5000  accuracy 0.7500"
            + "\rEpoch 2/5 ######.................. 26/101  loss 0.5000  accuracy 0.7500  0:03 left",
            writer.ToString());
    }

    [Fact]
    public void Drawing_is_not_more_frequent_than_people_can_see()
    {
        var progress = Create(new ConsoleStyle(IsTerminal: true, IsUnicode: true, IsColored: false));
        for (var batch = 1; batch <= 101; batch++)
        {
            progress.OnBatch(Batch(batch));
            time.Pass(10);
        }

        Assert.Equal(11, writer.ToString().Count(character => character == '\r'));
    }

    [Fact]
    public void The_result_covers_all_of_the_bar()
    {
        var progress = Create(new ConsoleStyle(IsTerminal: true, IsUnicode: true, IsColored: true));
        time.Pass(1000);
        progress.OnBatch(Batch(51));
        var bar = writer.ToString();
        Assert.Contains("\e[32m━━━━━━━━━━━━\e[0m────────────", bar, StringComparison.Ordinal);
        progress.OnEpoch(Result with { Validation = null }, 5);
        var last = writer.ToString()[bar.Length..];
        Assert.StartsWith("\rEpoch 2/5  1.50 s  loss 0.2500  accuracy 0.9000 ", last, StringComparison.Ordinal);
        Assert.Equal(bar.Length - "\e[32m\e[0m".Length, last.TrimEnd('\r', '\n').Length);
    }

    [Fact]
    public void A_narrow_terminal_cuts_the_line()
    {
        var progress = Create(new ConsoleStyle(IsTerminal: true, IsUnicode: true, IsColored: false, Width: 50));
        time.Pass(1000);
        progress.OnBatch(Batch(51));
        Assert.Equal(1 + 49, writer.ToString().Length);
    }

    [Fact]
    public void Cancellation_is_told_on_a_line_of_its_own()
    {
        var progress = Create(new ConsoleStyle(IsTerminal: true, IsUnicode: true, IsColored: false));
        progress.OnBatch(Batch(1));
        progress.OnEnd(new History([], StopReason.Cancelled, TimeSpan.FromSeconds(2)));
        Assert.EndsWith($"{Environment.NewLine}Cancelled after 0 epochs.{Environment.NewLine}", writer.ToString(), StringComparison.Ordinal);
    }

    private ConsoleProgress Create(ConsoleStyle style) => new(writer, style, time);

    private static BatchProgress Batch(int batch) => new(2, 5, batch, 101, 0.5f, new MetricReading[] { new("accuracy", 0.75f) });
}
