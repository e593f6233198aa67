using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Reading;

/// <summary>How a convolution or pool slides, before its input is known; lists have one entry a spatial axis, outermost first.</summary>
/// <param name="Name">The option of the window's size: kernel or pool.</param>
/// <param name="Sizes">The window's size.</param>
/// <param name="Strides">Elements between two positions.</param>
/// <param name="Dilations">Elements between two taps.</param>
/// <param name="Padding">What is around the input.</param>
/// <param name="Pads">PyTorch's padding, the same before and behind; null unless given.</param>
internal sealed record WindowOptions(
    string Name,
    EquatableArray<int> Sizes,
    EquatableArray<int> Strides,
    EquatableArray<int> Dilations,
    Padding Padding,
    EquatableArray<int>? Pads)
{
    private static readonly Suggestion Same = Suggestion.Set("padding", "Padding.Same");

    private static readonly string[] AxisNames = ["steps", "height, width", "depth, height, width"];

    /// <summary>The number of spatial axes.</summary>
    public int Rank => Sizes.Count;

    /// <summary>
    /// Reads the window's size (the option <paramref name="name"/>), stride, dilation, padding and pad, as far as the attribute has
    /// them, each one number for all axes or, under its plural, one for each. A stride whose default is 0 is the window's size.
    /// </summary>
    public static WindowOptions Read(LayerOptions options, int rank, string name = "kernel", bool allowsCausal = false)
    {
        var sizes = OneOrEach(options, name, rank, least: 1);
        var isStrideOpen = options.Int("stride") == 0 && options.IsDefault("stride") && options.IsDefault("strides");
        var strides = isStrideOpen ? sizes : PerAxis(options, "stride", rank, least: 1);
        var dilations = options.Has("dilation") ? PerAxis(options, "dilation", rank, least: 1) : Repeated(1, rank);
        var padding = options.Member<Padding>("padding", nameof(Padding));
        EquatableArray<int>? pads = options.IsDefault("pad") && options.IsDefault("pads") ? null : PerAxis(options, "pad", rank, least: 0);
        if (padding == Padding.Causal && !allowsCausal) options.Report(WindowRules.CausalAxes, "padding", [Same, Suggestion.Set("padding", "Padding.Valid")]);
        if (padding == Padding.Valid) return new(name, sizes, strides, dilations, padding, pads);
        if (pads is not null) options.Report(WindowRules.PadBesidePadding, options.GivenName("pad"), EitherOf(options.GivenName("pad"), "padding"), options.GivenName("pad"), padding.ToString());
        if (strides.Any(s => s > 1) && dilations.Any(d => d > 1))
        {
            var (stride, dilation) = (options.GivenName("stride"), options.GivenName("dilation"));
            options.Report(WindowRules.StrideAndDilation, dilation, EitherOf(stride, dilation), Text(strides), Text(dilations), padding.ToString());
        }

        return new(name, sizes, strides, dilations, padding, null);
    }

    /// <summary>One number for each axis: that of the option for all of them, or those of its plural.</summary>
    public static EquatableArray<int> PerAxis(LayerOptions options, string name, int rank, int least)
    {
        var plural = name + "s";
        if (options.IsDefault(plural)) return Checked(options, [options.Int(name)], name, rank, least);
        if (!options.IsDefault(name)) options.Report(WindowRules.GivenTwice, plural, EitherOf(name, plural), name, plural);
        return Checked(options, options.Ints(plural), plural, rank, least);
    }

    /// <summary>One number for each axis, from an option that is one number for all of them or a list.</summary>
    public static EquatableArray<int> OneOrEach(LayerOptions options, string name, int rank, int least) =>
        Checked(options, options.IntOrInts(name), name, rank, least);

    /// <summary>Whether no number of an option is below 1 or 0; false after a finding.</summary>
    public static bool AreAtLeast(LayerOptions options, EquatableArray<int> values, string name, int least)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] >= least) continue;
            var (item, what) = options.IsList(name) ? (i, $"{name} {i + 1}") : (-1, name);
            if (least > 0) options.Report(OptionRules.NotPositive, name, item, Fitting.Positive(name, values[i], item), what, LayerOptions.Text(values[i]));
            else options.Report(OptionRules.OutOfRange, name, item, [Suggestion.Set(name, 0, item)], what, "at least 0", LayerOptions.Text(values[i]));
            return false;
        }

        return true;
    }

    /// <summary>The window over the site's input; null after a finding if it does not fit.</summary>
    public Window? Over(LayerSite site)
    {
        if (!site.HasSpatialAxes(Rank)) return null;
        var axes = new WindowAxis[Rank];
        var largest = new int[Rank];
        for (var i = 0; i < Rank; i++)
        {
            var input = site.Input[i];
            var (before, after) = Around(i, input);
            var padded = input + before + after;
            if (Math.Max(Span(i), padded) > LayerSite.MaxElements)
            {
                site.Report(OptionRules.Overflow, Name, $"an input padded for {Name} {Text(Sizes)}");
                return null;
            }

            largest[i] = (int)Math.Min(Sizes[i], ((padded - 1) / Dilations[i]) + 1);
            axes[i] = new(input, Sizes[i], Strides[i], Dilations[i], (int)before, (int)after);
        }

        if (largest.SequenceEqual(Sizes)) return new(axes.ToEquatableArray());
        site.Report(WindowRules.DoesNotFit, Name, Fits(largest), Name, Text(Sizes), site.Input.ToString(), Surroundings(), Text(largest));
        return null;
    }

    /// <summary>What output paddings must be below: Keras compares with the stride alone, PyTorch with the dilation as well.</summary>
    public IEnumerable<int> Limits => Strides.Select((stride, i) => Padding == Padding.Same ? stride : Math.Max(stride, Dilations[i]));

    /// <summary>The largest window that fits, or padding that makes any fit.</summary>
    private EquatableArray<Suggestion> Fits(int[] largest)
    {
        var isOne = largest.Distinct().Count() == 1;
        var size = isOne ? Suggestion.Set(Name, largest[0]) : Suggestion.Set(Name, Fitting.List(largest));
        var allowsSame = Pads is null && !(Strides.Any(s => s > 1) && Dilations.Any(d => d > 1));
        return allowsSame ? [size, Same] : [size];
    }

    /// <summary>Elements from the first tap to the last along an axis.</summary>
    public long Span(int axis) => ((Sizes[axis] - 1L) * Dilations[axis]) + 1;

    /// <summary>Numbers as sizes are written: 3×5.</summary>
    public static string Text(IEnumerable<int> numbers) => string.Join("×", numbers);

    private (long Before, long After) Around(int axis, int input)
    {
        if (Pads is { } pads) return (pads[axis], pads[axis]);
        if (Padding == Padding.Valid) return (0, 0);
        if (Padding == Padding.Causal) return (Span(axis) - 1, 0);
        var last = (input - 1) / Strides[axis] * (long)Strides[axis];
        var total = Math.Max(last + Span(axis) - input, 0);
        return (total / 2, total - (total / 2));
    }

    private string Surroundings()
    {
        var padding = Pads is { } pads ? $"pad {Text(pads)}" : $"padding {Padding}";
        return Dilations.All(d => d == 1) ? padding : $"{padding}, dilation {Text(Dilations)}";
    }

    private static EquatableArray<int> Checked(LayerOptions options, EquatableArray<int> values, string name, int rank, int least)
    {
        var isList = options.IsList(name) || values.Count == 0;
        if (isList && values.Count != rank)
        {
            var need = rank == 1 ? "one entry" : $"{rank} entries";
            options.Report(WindowRules.WrongLength, name, Fitting.Entries(name, values, rank), name, need, AxisNames[rank - 1], LayerOptions.Text(values.Count));
            return Repeated(least, rank);
        }

        if (!AreAtLeast(options, values, name, least)) return Repeated(least, rank);
        return isList ? values : Repeated(values[0], rank);
    }

    private static EquatableArray<Suggestion> EitherOf(string one, string other) => [Suggestion.Reset(one), Suggestion.Reset(other)];

    private static EquatableArray<int> Repeated(int value, int count) => Enumerable.Repeat(value, count).ToEquatableArray();
}
