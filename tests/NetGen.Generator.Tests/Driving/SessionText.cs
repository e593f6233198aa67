namespace NetGen.Generator.Tests.Driving;

/// <summary>The emitted text of a network's session.</summary>
public static class SessionText
{
    /// <summary>From the session's class to the end of its file.</summary>
    /// <param name="layers">The attributes of the network.</param>
    /// <param name="session">The session's class: Inference, Training or Streaming.</param>
    public static string Of(string layers, string session)
    {
        var text = GeneratorRun.Of($"using NetGen; [Network] {layers} public partial class Net;").Files
            .Single(f => !f.HintName.Contains("Kernels", StringComparison.Ordinal)).Text;
        return text[text.IndexOf($"public sealed class {session} ", StringComparison.Ordinal)..];
    }
}
