using System.Text;
using System.Text.Json;

namespace NetGen.Tests.Weights;

/// <summary>Writes and reads safetensors files without the library.</summary>
internal sealed class SafetensorsText
{
    private readonly JsonElement header;
    private readonly byte[] data;

    private SafetensorsText(JsonElement header, byte[] data)
    {
        this.header = header;
        this.data = data;
    }

    public IEnumerable<string> Names => header.EnumerateObject().Select(property => property.Name);

    public static void Write(string path, string header, byte[] data)
    {
        var json = Encoding.UTF8.GetBytes(header);
        File.WriteAllBytes(path, [.. BitConverter.GetBytes((long)json.Length), .. json, .. data]);
    }

    public static SafetensorsText Parse(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var length = (int)BitConverter.ToInt64(bytes);
        return new SafetensorsText(JsonDocument.Parse(bytes.AsMemory(8, length)).RootElement, bytes[(8 + length)..]);
    }

    /// <summary>Adds an integer without axes to a file, as PyTorch counts with.</summary>
    public static void Append(string path, string name, long value)
    {
        var file = Parse(path);
        var end = file.data.Length;
        var entry = $$"""{{file.header.GetRawText().TrimEnd()[..^1]}},"{{name}}":{"dtype":"I64","shape":[],"data_offsets":[{{end}},{{end + 8}}]}""" + "}";
        Write(path, entry, [.. file.data, .. BitConverter.GetBytes(value)]);
    }

    public IEnumerable<int> Shape(string name) => header.GetProperty(name).GetProperty("shape").EnumerateArray().Select(axis => axis.GetInt32());

    public IEnumerable<float> Floats(string name)
    {
        var place = header.GetProperty(name).GetProperty("data_offsets");
        for (var i = place[0].GetInt32(); i < place[1].GetInt32(); i += 4) yield return BitConverter.ToSingle(data, i);
    }
}
