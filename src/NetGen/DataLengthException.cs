namespace NetGen;

/// <summary>A span is too short or too long for the samples it should hold.</summary>
public sealed class DataLengthException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was given, what is needed.</param>
    public DataLengthException(string message) : base(message)
    {
    }
}
