using System.Text;
using NetGen.Tests.Sessions;
using Xunit;

namespace NetGen.Tests.Weights;

public sealed class WeightFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(WeightNames.NetGen)]
    [InlineData(WeightNames.PyTorch)]
    public void What_is_saved_is_loaded_bit_by_bit(WeightNames names)
    {
        var net = LinearNetwork.Create(seed: 3);
        net.Parameters["line.bias"].Set([float.NaN, float.NegativeInfinity, -0f, float.Epsilon, .. new float[15]]);
        net.Save(folder["a.safetensors"], names);
        var other = LinearNetwork.Create(seed: 4);
        other.Load(folder["a.safetensors"], names);
        Assert.Equal(Bits(net), Bits(other));
    }

    [Fact]
    public void The_file_is_what_other_tools_read()
    {
        var net = LinearNetwork.Create(features: 2, units: 3);
        net.Parameters["line.kernel"].Set([1, 2, 3, 4, 5, 6]);
        net.Save(folder["a.safetensors"]);
        var bytes = File.ReadAllBytes(folder["a.safetensors"]);
        var length = (int)BitConverter.ToInt64(bytes);
        Assert.Equal(0, length % 8);
        Assert.Equal(
            """
            {"line.kernel":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},
            "line.bias":{"dtype":"F32","shape":[3],"data_offsets":[24,36]},
            "line.moving_mean":{"dtype":"F32","shape":[3],"data_offsets":[36,48]}}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(bytes, 8, length).TrimEnd(' '));
        Assert.Equal([1, 2, 3, 4, 5, 6], Enumerable.Range(0, 6).Select(i => BitConverter.ToSingle(bytes, 8 + length + (4 * i))));
        Assert.Equal(8 + length + 48, bytes.Length);
    }

    [Fact]
    public void The_names_and_layouts_of_PyTorch_are_written_and_read()
    {
        var net = LinearNetwork.Create(features: 2, units: 3);
        net.Parameters["line.kernel"].Set([1, 2, 3, 4, 5, 6]);
        net.Save(folder["a.safetensors"], WeightNames.PyTorch);
        var file = SafetensorsText.Parse(folder["a.safetensors"]);
        Assert.Equal(["line.weight", "line.bias", "line.running_mean"], file.Names);
        Assert.Equal([3, 2], file.Shape("line.weight"));
        Assert.Equal([1, 4, 2, 5, 3, 6], file.Floats("line.weight"));
    }

    [Theory]
    [InlineData("F64")]
    [InlineData("F16")]
    [InlineData("BF16")]
    public void Narrow_and_wide_types_are_converted(string type)
    {
        float[] values = [1, -2, 0.5f, 0.15625f, 0, -96];
        byte[] Convert(float value) => type switch
        {
            "F64" => BitConverter.GetBytes((double)value),
            "F16" => BitConverter.GetBytes((Half)value),
            _ => BitConverter.GetBytes(value)[2..],
        };
        var size = Convert(0).Length;
        SafetensorsText.Write(
            folder["a.safetensors"],
            $$$"""
            {"line.kernel":{"dtype":"{{{type}}}","shape":[2,3],"data_offsets":[24,{{{24 + (6 * size)}}}]},"__metadata__":{"format":"pt"},
            "line.bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"line.moving_mean":{"dtype":"F32","shape":[3],"data_offsets":[12,24]}}
            """,
            [.. new byte[24], .. values.SelectMany(Convert)]);
        var net = LinearNetwork.Create(features: 2, units: 3);
        net.Load(folder["a.safetensors"]);
        Assert.Equal(values, net.Parameters["line.kernel"].ToArray());
    }

    [Fact]
    public void All_that_does_not_match_is_listed_and_nothing_is_loaded()
    {
        SafetensorsText.Write(
            folder["a.safetensors"],
            """
            {"line.kernel":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]},"line.bias":{"dtype":"I32","shape":[3],"data_offsets":[24,36]},
            "extra":{"dtype":"F32","shape":[],"data_offsets":[36,40]}}
            """,
            new byte[40]);
        var net = LinearNetwork.Create(features: 2, units: 3);
        var before = Bits(net);
        var exception = Assert.Throws<WeightFileException>(() => net.Load(folder["a.safetensors"]));
        Assert.Equal(["line.moving_mean (3)"], exception.Missing);
        Assert.Equal(["extra ()"], exception.Unexpected);
        Assert.Equal(["line.kernel is (3, 2), needed is (2, 3)", "line.bias is I32, not F32, F16, BF16 or F64"], exception.Misshapen);
        Assert.Equal(
            $"""
            Weight file '{folder["a.safetensors"]}' does not fit LinearNetwork.
            Missing: line.moving_mean (3).
            Unexpected: extra ().
            Misshapen: line.kernel is (3, 2), needed is (2, 3), line.bias is I32, not F32, F16, BF16 or F64.
            """,
            exception.Message,
            ignoreLineEndingDifferences: true);
        Assert.Equal(before, Bits(net));
    }

    [Fact]
    public void A_missing_file_is_said_to_be_missing() =>
        Assert.Throws<FileNotFoundException>(() => LinearNetwork.Create().Load(folder["none.safetensors"]));

    [Theory]
    [InlineData("", "a safetensors file has at least 8")]
    [InlineData("PK\u0003\u0004 and the rest of a zip", "torch.save")]
    [InlineData("0123456789abcdef", "this is no safetensors file")]
    [InlineData("?HDF\r\n\u001a\n and the rest of an HDF5 file", "HDF5")]
    public void Foreign_files_are_refused(string content, string message)
    {
        File.WriteAllText(folder["a.safetensors"], content);
        AssertRefused(message);
    }

    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("[]", "lacks an object")]
    [InlineData("{", "not valid JSON")]
    [InlineData("{} {}", "not valid JSON")]
    [InlineData("{\"a\":3}", "lacks an object for 'a'")]
    [InlineData("{\"a\":{}}", "needs dtype, shape and data_offsets")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}", "needs dtype, shape and data_offsets")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":1}}", "unknown property 'x'")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", "two 'dtype'")]
    [InlineData("{\"a\":{\"dtype\":\"F31\",\"shape\":[1],\"data_offsets\":[0,4]}}", "unknown type 'F31'")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", "whole numbers")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}", "whole numbers")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", "needs 8 bytes")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}", "needs 4 bytes")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,4]}}", "too large")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", "begins at byte 4")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", "the file has 8")]
    [InlineData(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
        "begins at byte 4")]
    [InlineData(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
        "names 'a' twice")]
    [InlineData("{\"__metadata__\":{\"a\":1}}", "lacks a text for 'a'")]
    [InlineData("{\"\\uD800\":{}}", "not valid Unicode")]
    public void Bad_headers_are_refused(string header, string message)
    {
        SafetensorsText.Write(folder["a.safetensors"], header, new byte[8]);
        AssertRefused(message);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        LinearNetwork.Create(2, 3).Save(folder["whole.safetensors"]);
        var bytes = File.ReadAllBytes(folder["whole.safetensors"]);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(folder["a.safetensors"], bytes[..length]);
            AssertRefused("Weight file");
        }

        File.WriteAllBytes(folder["a.safetensors"], [.. bytes, 0]);
        AssertRefused("the file has 49");
    }

    [Fact]
    public void Flipped_bits_are_refused_or_change_values_only()
    {
        var net = LinearNetwork.Create(2, 3);
        net.Save(folder["whole.safetensors"]);
        var bytes = File.ReadAllBytes(folder["whole.safetensors"]);
        var header = 8 + (int)BitConverter.ToInt64(bytes);
        for (var bit = 0; bit < 8 * bytes.Length; bit++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(folder["a.safetensors"], damaged);
            var other = LinearNetwork.Create(2, 3, seed: 9);
            var before = Bits(other);
            var exception = Record.Exception(() => other.Load(folder["a.safetensors"]));
            if (bit / 8 >= header)
            {
                Assert.Null(exception);
            }
            else if (exception is not null)
            {
                Assert.IsType<WeightFileException>(exception);
                Assert.Equal(before, Bits(other));
            }
        }
    }

    private void AssertRefused(string message)
    {
        var net = LinearNetwork.Create(2, 3);
        var before = Bits(net);
        var exception = Assert.Throws<WeightFileException>(() => net.Load(folder["a.safetensors"]));
        Assert.Contains(message, exception.Message);
        Assert.Contains(folder["a.safetensors"], exception.Message);
        Assert.Equal(before, Bits(net));
    }

    private static int[] Bits(Network net) => [.. net.WholeBuffer.ToArray().Select(BitConverter.SingleToInt32Bits)];
}
