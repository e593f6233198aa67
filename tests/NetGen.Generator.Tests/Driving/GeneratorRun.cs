using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Driving;

/// <summary>A compilation with the generator's files in it.</summary>
public sealed class GeneratorRun
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "netstandard.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Network).Assembly.Location)
            .Append(typeof(Compilation).Assembly.Location)
            .Append(typeof(CSharpCompilation).Assembly.Location)
            .Append(typeof(NetworkGenerator).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private GeneratorRun(Compilation compilation, GeneratorDriverRunResult result)
    {
        Compilation = compilation;
        Result = result;
    }

    /// <summary>The user's files and the generated ones.</summary>
    public Compilation Compilation { get; }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The generated files in the order of their names.</summary>
    public IEnumerable<(string HintName, string Text)> Files => Result.Results[0].GeneratedSources
        .OrderBy(file => file.HintName, StringComparer.Ordinal)
        .Select(file => (file.HintName, file.SourceText.ToString()));

    /// <summary>What the compiler says about the whole; hidden diagnostics left out.</summary>
    public Diagnostic[] Diagnostics => [.. Compilation.GetDiagnostics().Where(d => d.Severity > DiagnosticSeverity.Info)];

    public static GeneratorRun Of(params string[] sources) => Of(new Settings(), sources);

    public static GeneratorRun Of(Settings settings, params string[] sources)
    {
        var compilation = Compile(settings, sources);
        var driver = CreateDriver(settings).RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        return new(completed, driver.GetRunResult());
    }

    public static CSharpCompilation Compile(Settings settings, params string[] sources) => CSharpCompilation.Create(
        "User",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, settings.ParseOptions, $"File{i}.cs")),
        References,
        settings.CompilationOptions);

    public static GeneratorDriver CreateDriver(Settings settings, bool tracksSteps = true) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: settings.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));

    /// <summary>A user's project settings.</summary>
    public sealed record Settings(
        LanguageVersion Language = LanguageVersion.Latest,
        NullableContextOptions Nullable = NullableContextOptions.Enable,
        bool IsChecked = false,
        string Symbol = "")
    {
        public CSharpParseOptions ParseOptions => new(Language, preprocessorSymbols: Symbol.Length > 0 ? [Symbol] : []);

        public CSharpCompilationOptions CompilationOptions => new(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: Nullable,
            checkOverflow: IsChecked,
            warningLevel: 9999);
    }
}
