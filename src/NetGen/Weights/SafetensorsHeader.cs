using System.Text.Json;

namespace NetGen.Weights;

/// <summary>The header of a safetensors file: a JSON object of name → type, shape and place of each tensor.</summary>
/// <remarks>
/// The format: 8 bytes of header length, little-endian; the header; the tensors' bytes, which fill the rest of the file without
/// gaps or overlaps (huggingface/safetensors, README, "Format").
/// </remarks>
internal static class SafetensorsHeader
{
    /// <summary>The longest header the format allows.</summary>
    public const int MaxLength = 100_000_000;

    private const string Metadata = "__metadata__";

    /// <summary>Reads a header and checks all it says.</summary>
    /// <param name="json">The header.</param>
    /// <param name="dataLength">The number of bytes behind it.</param>
    /// <exception cref="FormatException">Something is wrong with it; the message says what.</exception>
    public static List<TensorEntry> Parse(ReadOnlySpan<byte> json, long dataLength)
    {
        try
        {
            var entries = ReadEntries(json);
            CheckPlaces(entries, dataLength);
            return entries;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"the header is not valid JSON ({exception.Message}).", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"the header has text that is not valid Unicode ({exception.Message}).", exception);
        }
    }

    private static List<TensorEntry> ReadEntries(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var entries = new List<TensorEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Expect(ref reader, JsonTokenType.StartObject, "an object");
        while (NextKey(ref reader) is { } name)
        {
            if (!names.Add(name)) throw new FormatException($"the header names '{name}' twice.");
            if (name == Metadata) SkipMetadata(ref reader);
            else entries.Add(ReadEntry(ref reader, name));
        }

        if (reader.Read()) throw new FormatException("the header goes on behind its end.");
        return entries;
    }

    private static TensorEntry ReadEntry(ref Utf8JsonReader reader, string name)
    {
        string? type = null;
        long[]? shape = null;
        long[]? place = null;
        Expect(ref reader, JsonTokenType.StartObject, $"an object for '{name}'");
        while (NextKey(ref reader) is { } key)
        {
            var isNew = key switch
            {
                "dtype" => type is null,
                "shape" => shape is null,
                "data_offsets" => place is null,
                _ => throw new FormatException($"tensor '{name}' has an unknown property '{key}'."),
            };
            if (!isNew) throw new FormatException($"tensor '{name}' has two '{key}'.");
            switch (key)
            {
                case "dtype":
                    Expect(ref reader, JsonTokenType.String, $"a dtype for '{name}'");
                    type = reader.GetString();
                    break;
                case "shape":
                    shape = ReadNumbers(ref reader, name, key);
                    break;
                default:
                    place = ReadNumbers(ref reader, name, key);
                    break;
            }
        }

        if (type is null || shape is null || place is not [var begin, var end])
            throw new FormatException($"tensor '{name}' needs dtype, shape and data_offsets of two numbers.");
        var entry = new TensorEntry(name, type, shape, begin, end);
        CheckSize(entry);
        return entry;
    }

    private static long[] ReadNumbers(ref Utf8JsonReader reader, string name, string key)
    {
        var numbers = new List<long>();
        Expect(ref reader, JsonTokenType.StartArray, $"a list as {key} of '{name}'");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0)
                throw new FormatException($"{key} of tensor '{name}' has something other than whole numbers of at least 0.");
            numbers.Add(number);
        }

        return [.. numbers];
    }

    private static void SkipMetadata(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, $"an object for '{Metadata}'");
        while (NextKey(ref reader) is { } key) Expect(ref reader, JsonTokenType.String, $"a text for '{key}' of '{Metadata}'");
    }

    /// <summary>The next key of the object that is being read; null at its end.</summary>
    private static string? NextKey(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.EndObject ? null : reader.GetString();
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token, string what)
    {
        if (!reader.Read() || reader.TokenType != token) throw new FormatException($"the header lacks {what}.");
    }

    private static void CheckSize(TensorEntry entry)
    {
        if (!TensorTypes.IsKnown(entry.Type)) throw new FormatException($"tensor '{entry.Name}' is of the unknown type '{entry.Type}'.");
        var bytes = (UInt128)TensorTypes.Size(entry.Type);
        foreach (var axis in entry.Shape)
        {
            bytes *= (ulong)axis;
            if (bytes > long.MaxValue) throw new FormatException($"the shape of tensor '{entry.Name}' is too large.");
        }

        if (entry.End < entry.Begin || (ulong)(entry.End - entry.Begin) != (ulong)bytes)
            throw new FormatException($"tensor '{entry.Name}' needs {bytes} bytes, but its place is {entry.Begin} to {entry.End}.");
    }

    private static void CheckPlaces(List<TensorEntry> entries, long dataLength)
    {
        var expected = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            if (entry.Begin != expected)
            {
                throw new FormatException(
                    $"tensor '{entry.Name}' begins at byte {entry.Begin} of the data, but the one before it ends at {expected}.");
            }

            expected = entry.End;
        }

        if (expected != dataLength)
        {
            throw new FormatException(
                $"the tensors take {expected} bytes, but the file has {dataLength}; it is truncated or not what was written.");
        }
    }
}
