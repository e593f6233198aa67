using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers;

namespace NetGen.CodeFixes.Tests.Driving;

/// <summary>Solutions as an editor holds them, and what the analyzer says about them.</summary>
internal static class EditorProject
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(p => MetadataReference.CreateFromFile(p)),
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
    ];

    /// <summary>A solution of one project with those files.</summary>
    public static Solution Of(params string[] sources) => Of(LanguageVersion.CSharp13, sources);

    /// <summary>The same in a version of the language.</summary>
    public static Solution Of(LanguageVersion version, params string[] sources) => Add(new AdhocWorkspace().CurrentSolution, version, sources);

    /// <summary>The solution with one more project.</summary>
    public static Solution Add(Solution solution, LanguageVersion version, params string[] sources)
    {
        var project = ProjectId.CreateNewId();
        var name = $"Project{solution.ProjectIds.Count}";
        solution = solution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Default, name, name, LanguageNames.CSharp))
            .WithProjectParseOptions(project, new CSharpParseOptions(version))
            .WithProjectCompilationOptions(project, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithProjectMetadataReferences(project, References);
        foreach (var source in sources)
        {
            var document = DocumentId.CreateNewId(project);
            var file = $"Source{solution.GetProject(project)!.DocumentIds.Count}.cs";
            solution = solution.AddDocument(document, file, SourceText.From(source), filePath: file);
        }

        return solution;
    }

    /// <summary>The diagnostics of a project, those of the compiler only if they are errors.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Diagnostics(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!.WithAnalyzers([new NetworkAnalyzer()]);
        return
        [
            .. (await compilation.GetAllDiagnosticsAsync())
                .Where(d => d.Id.StartsWith("NETGEN", StringComparison.Ordinal) || d.Id == "AD0001" || d.Severity == DiagnosticSeverity.Error)
                .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start),
        ];
    }

    /// <summary>The diagnostics of all projects.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Diagnostics(Solution solution)
    {
        var found = new List<Diagnostic>();
        foreach (var project in solution.Projects) found.AddRange(await Diagnostics(project));
        return found;
    }

    /// <summary>The texts of all files, in order.</summary>
    public static async Task<IReadOnlyList<string>> Texts(Solution solution)
    {
        var texts = new List<string>();
        foreach (var document in solution.Projects.SelectMany(p => p.Documents)) texts.Add((await document.GetTextAsync()).ToString());
        return texts;
    }
}
