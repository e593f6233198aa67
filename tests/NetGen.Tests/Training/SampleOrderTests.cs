using Xunit;

namespace NetGen.Tests.Training;

public class SampleOrderTests
{
    [Fact]
    public void A_shuffle_is_a_permutation_that_depends_on_its_key()
    {
        int[] Shuffle(ulong key)
        {
            var order = new int[1000];
            SampleOrder.Shuffle(order, key);
            return order;
        }

        Assert.Equal(Enumerable.Range(0, 1000), Shuffle(1).Order());
        Assert.Equal(Shuffle(1), Shuffle(1));
        Assert.NotEqual(Shuffle(2), Shuffle(1));
        Assert.InRange(Shuffle(1).Where((sample, place) => sample == place).Count(), 0, 8);
    }

    [Fact]
    public void Every_permutation_is_equally_likely()
    {
        var counts = new Dictionary<string, int>();
        var order = new int[4];
        for (var key = 0UL; key < 24_000; key++)
        {
            SampleOrder.Shuffle(order, NetGen.CompilerServices.RandomBits.Mix(key));
            var name = string.Concat(order);
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        // 1000 each, with a standard deviation of 31.
        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 850, 1150));
    }
}
