using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>
/// The networks of one test file, compiled together when the first of them is asked for. Each is a <c>[Network]</c> class of its
/// own in the source, and a test case by its class name.
/// </summary>
public sealed class NetworkSource
{
    private const string Marker = "[Network";

    private readonly Dictionary<string, string> declarations = [];

    /// <summary>Networks by name: the attributes before the class, without <c>[Network]</c> where it asks for the input's gradient.</summary>
    public NetworkSource(params (string Name, string Attributes)[] cases)
    {
        foreach (var (name, attributes) in cases) declarations.Add(name, attributes);
    }

    /// <summary>Declarations that the networks share: blocks.</summary>
    public string Shared { get; init; } = "";

    /// <summary>Members that every network has: the functions it names.</summary>
    public string Members { get; init; } = "";

    public IEnumerable<string> CaseNames => declarations.Keys;

    public TheoryData<string> Names => [.. declarations.Keys];

    public string AttributesOf(string name) => declarations[name];

    public string Source => Shared + "\n" + string.Join("\n", declarations.Select(c =>
        $"{(c.Value.StartsWith(Marker) ? "" : $"{Marker}(InputGradient = true)] ")}{c.Value} public partial class {c.Key} {{ {Members} }}"));

    public CompiledNetwork this[string name] => NetworkCompiler.CompileForAllWidths(Source).Single(network => network.Name == name);
}
