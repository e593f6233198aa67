using System.IO.Compression;
using Xunit;

namespace NetGen.Tests.Data;

public sealed class IdxReaderTests : IDisposable
{
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 51, 255, 102, 204, 153];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 2, 7, 3];

    private readonly string folder = Directory.CreateTempSubdirectory("netgen-idx").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_images_and_labels_plain_or_gzipped_whatever_their_names(bool gzip)
    {
        var data = IdxReader.ReadDataset(Write("images", Images, gzip), Write("labels.gz", Labels, gzip));
        Assert.Equal((2, 1, 1), (data.Count, data.InputCount, data.TargetCount));
        var pixels = new float[3];
        data.ReadInput(1, pixels);
        Assert.Equal([0.4f, 0.8f, 0.6f], pixels.Select(pixel => MathF.Round(pixel, 6)));
        data.ReadInput(0, pixels);
        Assert.Equal((0, 1), (pixels[0], pixels[2]));
        Assert.Equal((7, 3), (data.Label(0), data.Label(1)));
    }

    [Fact]
    public void Reads_every_element_type()
    {
        float[] Read(byte type, params byte[] bytes)
        {
            var values = new float[2];
            var path = Write($"type{type}", [0, 0, type, 1, 0, 0, 0, 2, .. bytes]);
            var array = IdxReader.Read(path, scale: 1);
            for (var i = 0; i < 2; i++) array.Read(i, values.AsSpan(i, 1));
            return values;
        }

        Assert.Equal([200, 1], Read(0x08, 200, 1));
        Assert.Equal([-56, 1], Read(0x09, 200, 1));
        Assert.Equal([-2, 258], Read(0x0B, 255, 254, 1, 2));
        Assert.Equal([-1, 65536], Read(0x0C, 255, 255, 255, 255, 0, 1, 0, 0));
        Assert.Equal([1.5f, -2], Read(0x0D, 0x3F, 0xC0, 0, 0, 0xC0, 0, 0, 0));
        Assert.Equal([1.5f, -2], Read(0x0E, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void A_missing_file_or_folder_is_named()
    {
        Refuses(Path.Combine(folder, "nothing.gz"), "there is no such file");
        Refuses(Path.Combine(folder, "nowhere", "nothing"), "there is no such file");
    }

    [Theory]
    [InlineData("starts with nothing", new byte[0])]
    [InlineData("starts with 89504E47, which is no IDX file", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0 })]
    [InlineData("starts with 00000A01", new byte[] { 0, 0, 10, 1, 0, 0, 0, 1, 5 })]
    [InlineData("starts with 00000800", new byte[] { 0, 0, 8, 0 })]
    [InlineData("3 axes need 12 bytes, 5 are there", new byte[] { 0, 0, 8, 3, 0, 0, 0, 1, 0 })]
    [InlineData("axis 0 has size 0", new byte[] { 0, 0, 8, 1, 0, 0, 0, 0 })]
    [InlineData("axis 1 has size 4294967295", new byte[] { 0, 0, 8, 2, 0, 0, 0, 1, 255, 255, 255, 255 })]
    [InlineData("its shape 65536×65536 is more than one array can hold", new byte[] { 0, 0, 8, 2, 0, 1, 0, 0, 0, 1, 0, 0 })]
    [InlineData("declares 1073741824 bytes of values, 3 are there", new byte[] { 0, 0, 8, 1, 0x40, 0, 0, 0, 1, 2, 3 })]
    [InlineData("declares 3 bytes of values, 2 are there", new byte[] { 0, 0, 8, 1, 0, 0, 0, 3, 1, 2 })]
    [InlineData("goes on behind the 2 bytes of values", new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 1, 2, 3 })]
    public void A_malformed_file_is_described(string message, byte[] content)
    {
        Refuses(Write("malformed", content), message);
        if (content.Length > 0) Refuses(Write("malformed.gz", content, gzip: true), message);
    }

    [Fact]
    public void Damaged_gzip_is_described()
    {
        var path = Write("damaged", Images, gzip: true);
        var bytes = File.ReadAllBytes(path);
        bytes[12] ^= 0xFF;
        File.WriteAllBytes(path, bytes);
        Assert.Equal(path, Assert.Throws<DataFormatException>(() => IdxReader.Read(path)).Path);
        File.WriteAllBytes(path, bytes[..14]);
        Assert.Throws<DataFormatException>(() => IdxReader.Read(path));
    }

    [Fact]
    public void Images_and_labels_must_belong_together()
    {
        var images = Write("images", Images);
        var one = Write("one", [0, 0, 8, 1, 0, 0, 0, 1, 7]);
        var error = Assert.Throws<DataFormatException>(() => IdxReader.ReadDataset(images, one));
        Assert.Contains($"holds 1 labels, but {images} holds 2 images", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<DataFormatException>(() => IdxReader.ReadDataset(one, images));
        Assert.Contains("integers of shape 2×1×3", error.Message, StringComparison.Ordinal);
        Assert.Contains("swapped", error.Message, StringComparison.Ordinal);
    }

    private static void Refuses(string path, string message)
    {
        var error = Assert.Throws<DataFormatException>(() => IdxReader.Read(path));
        Assert.StartsWith($"{path}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(path, error.Path);
    }

    private string Write(string name, byte[] content, bool gzip = false)
    {
        var path = Path.Combine(folder, name);
        using var file = File.Create(path);
        using var stream = gzip ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file;
        stream.Write(content);
        return path;
    }
}
