using Xunit;

namespace NetGen.Tests.Data;

public class DatasetTests
{
    private static readonly Dataset Ten = new([.. Enumerable.Range(0, 20).Select(i => (float)i)], [.. Enumerable.Range(0, 10)]);

    [Fact]
    public void Parts_are_windows_on_the_same_samples()
    {
        var (first, second) = Ten.Split(7);
        Assert.Equal((7, 3), (first.Count, second.Count));
        Assert.Equal(8, second.Label(1));
        Assert.Equal(5, Ten.Slice(4, 5).Take(2).Label(1));
        var input = new float[2];
        second.Slice(2, 1).ReadInput(0, input);
        Assert.Equal([18, 19], input);
    }

    [Fact]
    public void Parts_that_are_not_there_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Take(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Take(11));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Slice(10, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Slice(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Slice(9, int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Split(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Split(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Take(3).Label(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Label(0, target: 1));
        Assert.Throws<DataLengthException>(() => Ten.ReadInput(0, new float[3]));
    }

    [Fact]
    public void Several_inputs_and_targets_are_read_by_index()
    {
        var data = new Dataset(
            [SampleArray.Floats([1, 2, 3, 4], 2), SampleArray.Integers([5, 6])],
            [SampleArray.Bytes([0, 255], 1), SampleArray.Floats([0.5f, 0.25f], 1)]);
        Assert.Equal((2, 2), (data.InputCount, data.TargetCount));
        var value = new float[1];
        data.ReadInput(1, value, input: 1);
        Assert.Equal(6, value[0]);
        data.ReadTarget(1, value);
        Assert.Equal(1, value[0]);
        Assert.Equal(255, data.Label(1));
        data.ReadTarget(0, value, target: 1);
        Assert.Equal(0.5f, value[0]);
        Assert.Contains("are floats", Assert.Throws<InvalidOperationException>(() => data.Label(0, target: 1)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(67)]
    [InlineData(200)]
    public void Every_byte_is_scaled(int elements)
    {
        var bytes = new byte[2 * elements];
        new Random(1).NextBytes(bytes);
        var values = new float[elements];
        SampleArray.Bytes(bytes, elements, scale: 0.1f).Read(1, values);
        Assert.Equal(bytes[elements..].Select(value => value * 0.1f), values);
    }

    [Fact]
    public void Arrays_that_do_not_agree_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Dataset(new float[5], new int[2]));
        Assert.Throws<ArgumentException>(() => new Dataset([], new int[2]));
        Assert.Throws<ArgumentException>(() => new Dataset(new float[4], Array.Empty<int>()));
        Assert.Throws<ArgumentException>(() => new Dataset(new float[4], new float[3], 2));
        Assert.Throws<ArgumentNullException>(() => new Dataset(null!, new int[2]));
        Assert.Throws<ArgumentException>(() => new Dataset([], [SampleArray.Integers([1])]));
        Assert.Throws<ArgumentException>(() => SampleArray.Floats(new float[5], 2));
        Assert.Throws<ArgumentException>(() => SampleArray.Integers([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleArray.Integers([1], 0));
        Assert.Throws<ArgumentNullException>(() => SampleArray.Bytes(null!, 1));
        var error = Assert.Throws<ArgumentException>(() => new Dataset([SampleArray.Floats(new float[4], 2)], [SampleArray.Integers([1, 2, 3])]));
        Assert.Contains("target 0 has 3 samples, but input 0 has 2", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Dataset(
            [SampleArray.Floats(new float[4], 2)], [SampleArray.Integers([1, 2])], SampleArray.Floats(new float[4], 2)));
    }
}
