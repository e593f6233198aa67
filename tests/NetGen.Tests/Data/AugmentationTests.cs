using NetGen.Tests.Sessions;
using Xunit;

namespace NetGen.Tests.Data;

public class AugmentationTests
{
    private const int Height = 5;
    private const int Width = 7;
    private const int Channels = 3;

    [Theory]
    [InlineData(FlipMode.Horizontal, 2)]
    [InlineData(FlipMode.Vertical, 2)]
    [InlineData(FlipMode.HorizontalAndVertical, 4)]
    public void Flips_mirror_each_axis_half_of_the_time(FlipMode mode, int outcomes)
    {
        var flip = new RandomFlip(Height, Width, Channels, mode);
        var seen = new Dictionary<(bool Rows, bool Columns), int>();
        for (var seed = 0UL; seed < 400; seed++)
        {
            var random = new AugmentationRandom(seed);
            var picture = Picture();
            flip.Apply(picture, ref random);
            var (rows, columns) = (picture[0] >= Index(Height - 1, 0, 0), picture[0] % (Width * Channels) >= Index(0, Width - 1, 0));
            Assert.Equal(Moved((y, x) => (rows ? Height - 1 - y : y, columns ? Width - 1 - x : x)), picture);
            seen[(rows, columns)] = seen.GetValueOrDefault((rows, columns)) + 1;
        }

        Assert.Equal(outcomes, seen.Count);
        Assert.All(seen.Values, count => Assert.InRange(count, 320 / outcomes, 480 / outcomes));
    }

    [Fact]
    public void Crops_cut_their_size_out_of_the_padded_picture()
    {
        var crop = new RandomCrop(Height, Width, Channels, padding: 2, fill: -1);
        var seen = new HashSet<(int, int)>();
        for (var seed = 0UL; seed < 300; seed++)
        {
            var (random, same) = (new AugmentationRandom(seed), new AugmentationRandom(seed));
            var (down, right) = (same.Integer(-2, 2), same.Integer(-2, 2));
            var picture = Picture();
            crop.Apply(picture, ref random);
            Assert.Equal(Moved((y, x) => (y + down, x + right)), picture);
            seen.Add((down, right));
        }

        Assert.Equal(25, seen.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(20_011)]
    public void Noise_is_normal_and_the_same_for_the_same_key(int length)
    {
        var (first, second, other) = (new float[length], new float[length], new float[length]);
        Array.Fill(first, 3);
        Array.Fill(second, 3);
        Apply(first, 1);
        Apply(second, 1);
        Apply(other, 2);
        Assert.Equal(first, second);
        Assert.NotEqual(first[0] - 3, other[0], 1e-4);
        if (length < 1000) return;
        var mean = first.Average();
        Assert.Equal(3, mean, 0.01);
        Assert.Equal(0.25, Math.Sqrt(first.Average(x => (x - mean) * (x - mean))), 0.01);

        static void Apply(float[] values, ulong key)
        {
            var random = new AugmentationRandom(key);
            new RandomNoise(0.25f).Apply(values, ref random);
        }
    }

    [Fact]
    public void Chance_keeps_to_its_ranges()
    {
        var random = new AugmentationRandom(1);
        var counts = new int[5];
        for (var i = 0; i < 5000; i++)
        {
            counts[random.Integer(-2, 2) + 2]++;
            Assert.InRange(random.Uniform(), 0, 1 - 1e-7f);
        }

        Assert.All(counts, count => Assert.InRange(count, 900, 1100));
        Assert.Equal(7, random.Integer(7, 7));
        Assert.InRange(random.Integer(int.MinValue, int.MaxValue), int.MinValue, int.MaxValue);
        Assert.True(random.Chance(1));
        Assert.False(random.Chance(0));
    }

    [Fact]
    public void Changes_allocate_nothing()
    {
        var picture = Picture();
        Augmentation[] all =
        [
            new RandomFlip(Height, Width, Channels, FlipMode.HorizontalAndVertical), new RandomCrop(Height, Width, Channels, 3), new RandomNoise(0.1f),
        ];
        var key = 0UL;
        Allocation.AssertNone(() =>
        {
            var random = new AugmentationRandom(key++);
            foreach (var augmentation in all) augmentation.Apply(picture, ref random);
        });
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomFlip(0, 3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomFlip(3, 3, 1, (FlipMode)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomCrop(4, 5, 1, padding: 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomCrop(4, 5, 1, padding: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomNoise(float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AugmentationRandom(1).Integer(2, 1));
    }

    private static int Index(int y, int x, int channel) => (((y * Width) + x) * Channels) + channel;

    private static float[] Picture() => [.. Enumerable.Range(0, Height * Width * Channels).Select(i => (float)i)];

    // The picture whose pixel (y, x) is another one's; −1 outside.
    private static float[] Moved(Func<int, int, (int Y, int X)> source)
    {
        var moved = new float[Height * Width * Channels];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (fromY, fromX) = source(y, x);
                var inside = fromY is >= 0 and < Height && fromX is >= 0 and < Width;
                for (var c = 0; c < Channels; c++) moved[Index(y, x, c)] = inside ? Index(fromY, fromX, c) : -1;
            }
        }

        return moved;
    }
}
