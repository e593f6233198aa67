namespace NetGen.Generator.Tests.Hostile;

/// <summary>What was seen of a hostile source.</summary>
/// <param name="Errors">Its first errors.</param>
/// <param name="IsBroken">Whether it has an error of the compiler.</param>
/// <param name="IsRefused">Whether it has an error of ours.</param>
/// <param name="IsCompiled">Whether generated code was compiled with it.</param>
/// <param name="Analysis">How long the analyzer took, with the compiler's own checks.</param>
/// <param name="Generation">How long the generator took.</param>
internal sealed record HostileOutcome(string Errors, bool IsBroken, bool IsRefused, bool IsCompiled, TimeSpan Analysis, TimeSpan Generation)
{
    public bool IsClean => !IsBroken && !IsRefused;

    public TimeSpan Slowest => Analysis > Generation ? Analysis : Generation;
}
