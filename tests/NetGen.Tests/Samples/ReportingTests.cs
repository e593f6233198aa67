using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Reporting;
using Xunit;

namespace NetGen.Tests.Samples;

/// <summary>What the samples write their pages with.</summary>
public sealed class ReportingTests
{
    [Fact]
    public void A_PNG_holds_the_pixels_it_was_made_of()
    {
        var values = Enumerable.Range(0, 35).Select(i => i / 34f).ToArray();
        var picture = Picture.Of(values, 7, ColorMap.Heat);
        var (width, height, pixels) = Decode(Png.Encode(picture));
        Assert.Equal((7, 5), (width, height));
        Assert.Equal(picture.Pixels.ToArray(), pixels);
    }

    [Fact]
    public void Colours_go_from_one_stop_to_the_next()
    {
        var map = new ColorMap(0x000000, 0xFF8000, 0xFFFFFF);
        Assert.Equal(((byte)0, (byte)0, (byte)0), map.At(-1));
        Assert.Equal(((byte)128, (byte)64, (byte)0), map.At(0.25f));
        Assert.Equal(((byte)255, (byte)128, (byte)0), map.At(0.5f));
        Assert.Equal(((byte)255, (byte)255, (byte)255), map.At(2));
    }

    [Fact]
    public void A_stretched_picture_uses_all_colours()
    {
        Assert.Equal([0, 0, 0, 128, 128, 128, 255, 255, 255], Picture.Stretched([-3, 1, 5], 3, ColorMap.Grey).Pixels.ToArray());
        Assert.Equal(new byte[6], Picture.Stretched([4, 4], 2, ColorMap.Grey).Pixels.ToArray());
    }

    [Fact]
    public void Where_there_is_no_heat_the_picture_shows() =>
        Assert.Equal([255, 255, 255], Picture.Overlay([1, 1], [0, 1], 2, ColorMap.Heat).Pixels[..3].ToArray());

    [Fact]
    public void A_page_is_well_formed_and_loads_nothing()
    {
        var chart = new LineChart("a < b & \"c\"", "epochs")
            .Add(new Series("first", [(0, 1.5), (1, 0.2), (2, -0.3)], HasMarks: true))
            .Add(new Series("none", []));
        var page = new HtmlPage("Title <1>", "Lead & more");
        page.Add(Html.Tiles([("99 %", "right")]));
        page.AddSection(
            "Section",
            "Text",
            chart.ToSvg(),
            ConfusionTable.ToHtml(new[,] { { 5, 0 }, { 2, 7 } }, ["cat", "dog"]),
            Html.Gallery([Html.Figure([Html.Image(Picture.Of([0, 1], 2, ColorMap.Grey), "two", 20)], "caption")]));
        var text = page.ToString();
        var body = XDocument.Parse(text).Root!.Element("body")!;
        Assert.Equal("Title <1>", body.Element("h1")!.Value);
        Assert.Equal(["5", "", "100.0 %", "2", "7", "77.8 %"], body.Descendants("td").Select(cell => cell.Value));
        Assert.Equal(3, body.Descendants("circle").Count());
        Assert.Single(body.Descendants("polyline"));
        Assert.StartsWith("data:image/png;base64,", body.Descendants("img").Single().Attribute("src")!.Value);
        foreach (var loads in (string[])["http:", "https:", "url(", "@import", "<script", "<link"]) Assert.DoesNotContain(loads, text);
        Assert.Contains("prefers-color-scheme: dark", text);
    }

    [Theory]
    [InlineData(0, 0.87)]
    [InlineData(-3, 250)]
    [InlineData(2, 2)]
    public void Axes_have_round_numbers_around_all_points(double low, double high)
    {
        var svg = XElement.Parse(new LineChart("x", "y", "R").Add(new Series("s", [(0, low), (4, high)])).ToSvg());
        var labels = svg.Elements("text").Where(t => (string?)t.Attribute("text-anchor") == "end").Select(t => t.Value).SkipLast(1);
        var ticks = labels.Select(double.Parse).ToArray();
        Assert.InRange(ticks.Length, 2, 9);
        Assert.True(ticks[0] <= low && ticks[^1] >= high);
    }

    /// <summary>Reads a PNG of 8-bit RGB without filters, and checks the sums of its chunks bit by bit.</summary>
    private static (int Width, int Height, byte[] Pixels) Decode(byte[] file)
    {
        Assert.Equal([137, 80, 78, 71, 13, 10, 26, 10], file[..8]);
        var (width, height) = (0, 0);
        var data = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var chunk = file.AsSpan(at + 4, length + 4);
            Assert.Equal(Crc(chunk), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            switch (Encoding.ASCII.GetString(chunk[..4]))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk[4..]), BinaryPrimitives.ReadInt32BigEndian(chunk[8..]));
                    Assert.Equal([8, 2, 0, 0, 0], chunk[12..].ToArray());
                    break;
                case "IDAT":
                    data.Write(chunk[4..]);
                    break;
            }

            at += 12 + length;
        }

        data.Position = 0;
        using var rows = new MemoryStream();
        using (var inflate = new ZLibStream(data, CompressionMode.Decompress)) inflate.CopyTo(rows);
        var bytes = rows.ToArray();
        Assert.Equal(height * (1 + 3 * width), bytes.Length);
        return (width, height, [.. bytes.Where((_, i) => i % (1 + 3 * width) != 0)]);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            for (var bit = 0; bit < 8; bit++) crc = (((value >> bit) ^ crc) & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
