namespace NetGen.Benchmarks.Reporting;

/// <summary>A row that is no time.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Value">The figure with its unit.</param>
/// <param name="Goal">The figure to reach.</param>
internal sealed record Fact(string Name, string Value, string Goal);
