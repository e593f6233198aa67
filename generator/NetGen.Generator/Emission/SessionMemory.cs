using System.Globalization;

namespace NetGen.Generator.Emission;

/// <summary>What sessions take of memory for each sample of a batch.</summary>
internal static class SessionMemory
{
    private const int Panel = 16;
    private const int Kilo = 1024;

    /// <summary>Bytes for one sample: its panels in the arena.</summary>
    public static long Bytes(ProgramCode program) => (long)program.ArenaUnits * Panel * sizeof(float);

    /// <summary>A line for users.</summary>
    public static string Text(ProgramCode inference, ProgramCode? training) =>
        $"Memory of sessions, a sample: inference {Text(Bytes(inference))}{(training is null ? "" : $", training {Text(Bytes(training))}")}";

    private static string Text(long bytes) => bytes switch
    {
        < Kilo => $"{bytes} bytes",
        < Kilo * Kilo => $"{Number(bytes, Kilo)} KB",
        _ => $"{Number(bytes, Kilo * Kilo)} MB",
    };

    private static string Number(long bytes, int unit) => ((double)bytes / unit).ToString("0.#", CultureInfo.InvariantCulture);
}
