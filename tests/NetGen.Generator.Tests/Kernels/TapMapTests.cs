using NetGen.Analyzers.Graphs;
using NetGen.Generator.Kernels;
using Xunit;

namespace NetGen.Generator.Tests.Kernels;

/// <summary>Runs and tiles hold exactly the products of the convolution, each once, and nothing on the padding.</summary>
public sealed class TapMapTests
{
    // Input, kernel, stride, dilation, padding before and after.
    public static TheoryData<int, int, int, int, int, int> Axes => new()
    {
        { 28, 3, 1, 1, 1, 1 },
        { 27, 3, 2, 1, 0, 1 },
        { 13, 3, 1, 4, 4, 4 },
        { 14, 5, 3, 2, 3, 5 },
        { 7, 1, 3, 1, 0, 0 },
        { 5, 3, 1, 1, 5, 4 },
        { 101, 31, 12, 1, 15, 0 },
        { 1, 1, 1, 1, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Axes))]
    public void Both_directions_hold_the_same_products(int input, int kernel, int stride, int dilation, int before, int after)
    {
        var axis = new WindowAxis(input, kernel, stride, dilation, before, after);
        var products = from output in Enumerable.Range(0, axis.Output)
                       from tap in Enumerable.Range(0, kernel)
                       let source = (output * stride) - before + (tap * dilation)
                       where source >= 0 && source < input
                       orderby output, tap
                       select (output, tap, source);
        var forward = Products(new TapMap(axis, IsGradient: false)).Select(p => (p.Target, p.Tap, p.Source));
        var gradient = Products(new TapMap(axis, IsGradient: true)).Select(p => (p.Source, p.Tap, p.Target));
        Assert.Equal(products, forward.Order());
        Assert.Equal(products, gradient.Order());
    }

    [Theory]
    [MemberData(nameof(Axes))]
    public void Runs_hold_every_product_once(int input, int kernel, int stride, int dilation, int before, int after)
    {
        foreach (var map in Maps(new WindowAxis(input, kernel, stride, dilation, before, after)))
        {
            var runs = map.Runs();
            var held = from run in runs
                       from i in Enumerable.Range(0, run.Count)
                       from tap in run.Taps
                       select (run.First + (i * map.Period), run.FirstTap + tap.Index, run.Source + tap.Source + (i * map.Step));
            Assert.Equal(Products(map).Order(), held.Order());
            Assert.Equal(Enumerable.Range(0, map.Targets), runs.SelectMany(r => Enumerable.Range(0, r.Count).Select(i => r.First + (i * map.Period))).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Axes))]
    public void Tiles_hold_every_product_once(int input, int kernel, int stride, int dilation, int before, int after)
    {
        foreach (var map in Maps(new WindowAxis(input, kernel, stride, dilation, before, after)))
        {
            var (held, first) = (new List<(int, int, int)>(), 0);
            foreach (var tile in map.Tiles(0, kernel, 8))
            {
                for (var i = 0; i < tile.Count; i++, first += tile.Targets)
                {
                    held.AddRange(tile.Taps.SelectMany((taps, target) =>
                        taps.Select(t => (first + target, t.Index, tile.Source + (i * tile.Advance) + t.Source))));
                }
            }

            Assert.Equal(map.Targets, first);
            Assert.Equal(Products(map).Order(), held.Order());
        }
    }

    [Fact]
    public void Equal_tiles_are_one_entry()
    {
        var tiles = new TapMap(new WindowAxis(56, 3, 1, 1, 1, 1), IsGradient: false).Tiles(0, 3, 8);
        Assert.Equal([(1, 1), (9, 6), (1, 1)], tiles.Select(t => (t.Count, t.Targets)));
        Assert.Equal([2, 18, 2], tiles.Select(t => t.Products));
    }

    private static TapMap[] Maps(WindowAxis axis) => [new TapMap(axis, IsGradient: false), new TapMap(axis, IsGradient: true)];

    private static IEnumerable<(int Target, int Tap, int Source)> Products(TapMap map) =>
        Enumerable.Range(0, map.Targets).SelectMany(target => map.Of(target).Select(t => (target, t.Index, t.Source)));
}
