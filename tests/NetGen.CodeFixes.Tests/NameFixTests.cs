using NetGen.CodeFixes.Tests.Driving;
using Xunit;

namespace NetGen.CodeFixes.Tests;

/// <summary>Misspelt names become the nearest.</summary>
public class NameFixTests
{
    [Theory]
    [InlineData("""[Dense(4, From = "stme", Name = "x")]""", """[Dense(4, From = "stem", Name = "x")]""")]
    [InlineData("""[Add(first: "stme")]""", """[Add(first: "stem")]""")]
    [InlineData("""[Concatenate("input", "stme")]""", """[Concatenate("input", "stem")]""")]
    [InlineData("""[Einsum("bi,bi->b", "input", "stme"), Dense(3)]""", """[Einsum("bi,bi->b", "input", "stem"), Dense(3)]""")]
    [InlineData("""[Identity] [MeanSquaredError(weight: 2, From = "stme")]""", """[Identity] [MeanSquaredError(weight: 2, From = "stem")]""")]
    [InlineData("""[Identity] [Output("stme")] [Output("identity_1")]""", """[Identity] [Output("stem")] [Output("identity_1")]""")]
    public Task A_name_becomes_the_nearest(string wrong, string right) =>
        Repair.Expect("NETGEN119", Source(wrong), ("Change 'stme' to 'stem'", Source(right)));

    private static string Source(string layers) => $"""
        [Network]
        [Input(4)]
        [Dense(4, Name = "stem")] // the stem
        {layers}
        public partial class Net;
        """;
}
