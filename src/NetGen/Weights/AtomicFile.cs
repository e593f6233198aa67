namespace NetGen.Weights;

/// <summary>Replaces a file in one step: readers see the old one or the new one, whatever fails.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a temporary file beside the file, brings it to disk, and renames it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    public static void Replace(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = Path.GetFullPath(path);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception)
        {
            TryDelete(temporary);

            // Folders that are missing or closed have types and messages of their own; what is left is a full or failing disk.
            if (exception.GetType() != typeof(IOException)) throw;
            throw new IOException($"'{path}' could not be written, and is what it was before: {exception.Message}", exception);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What went wrong first is what the caller must hear.
        }
    }
}
