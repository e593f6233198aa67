using System.Globalization;
using System.Runtime.CompilerServices;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Sessions;

/// <summary>Large buffers are advised to lie in huge pages, where the system has them.</summary>
public sealed class HugePagesTests
{
    [Fact]
    public void A_large_buffer_is_advised()
    {
        var buffer = new AlignedBuffer<float>(4 * HugePages.PageSize);
        Assert.True(buffer.Span.IndexOfAnyExcept(0f) < 0);
        if (!File.Exists("/sys/kernel/mm/transparent_hugepage/enabled")) return;
        Assert.Contains(" hg", FlagsAt(ref buffer.Start, HugePages.PageSize), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(HugePages.PageSize - 1)]
    public void What_holds_no_whole_page_is_left_alone(int bytes) => Assert.False(HugePages.Ask(HugePages.PageSize - 1, (nuint)bytes));

    // What the system says of the memory a page behind the start, where the first whole page surely is.
    private static string FlagsAt(ref float start, int offset)
    {
        var address = (ulong)Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref start) + (ulong)offset;
        var isHere = false;
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            var range = line.Split(' ')[0].Split('-');
            if (range.Length == 2 && TryHex(range[0], out var first) && TryHex(range[1], out var end)) isHere = first <= address && address < end;
            else if (isHere && line.StartsWith("VmFlags:", StringComparison.Ordinal)) return line;
        }

        return "";
    }

    private static bool TryHex(string text, out ulong value) => ulong.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out value);
}
