namespace CommandLine;

/// <summary>The command line cannot be understood.</summary>
public sealed class ArgumentsException(string message) : Exception(message);
