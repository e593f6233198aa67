namespace Residual;

/// <summary>The command line cannot be understood.</summary>
internal sealed class OptionsException(string message) : Exception(message);
