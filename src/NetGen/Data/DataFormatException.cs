namespace NetGen;

/// <summary>A data file is missing or is not what it should be. The message names the file, what was found and what is needed.</summary>
public sealed class DataFormatException : IOException
{
    internal DataFormatException(string path, string message, Exception? cause = null) : base($"{path}: {message}", cause) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
