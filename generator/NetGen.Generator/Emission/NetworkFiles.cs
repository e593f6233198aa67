using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;
using NetGen.Generator.Kernels;
using NetGen.Generator.Lowering;
using NetGen.Generator.Operations;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>A generated file.</summary>
/// <param name="Network">The full name of its network, with which its own begins.</param>
/// <param name="Ending">What its name ends in.</param>
/// <param name="Text">What is in it.</param>
internal readonly record struct GeneratedFile(string Network, string Ending, string Text);

/// <summary>The files of one network: its API, and its kernels by vector width.</summary>
internal static class NetworkFiles
{
    /// <summary>The files of a network whose graph is sound.</summary>
    public static EquatableArray<GeneratedFile> Of(Graph graph, NetworkSignature signature)
    {
        var parameters = new ParameterPlan(graph);
        var kernels = new KernelSet();
        var constants = new ParameterConstants(parameters);
        var inference = Plan(ProgramBuilder.Inference(graph, parameters), longest: false);
        var training = graph.HasTraining ? Plan(ProgramBuilder.Training(graph, parameters), longest: true) : null;
        var step = StepGraph.Of(graph);
        var streaming = step is null ? null : Plan(ProgramBuilder.Streaming(step, parameters), longest: true, StepGraph.Steps(graph));
        var api = new ApiWriter(graph, signature, parameters, constants, inference, training, streaming).Write();
        var name = FullName(graph.Class);
        var files = new List<GeneratedFile> { new(name, ".g.cs", api) };
        files.AddRange(Dialect.All.Select(dialect =>
            new GeneratedFile(name, $".Kernels{dialect.Suffix}.g.cs", KernelFile(graph.Class, writer => kernels.Emit(writer, dialect)))));
        files.Add(new(name, ".Kernels.g.cs", KernelFile(graph.Class, kernels.EmitDispatch)));
        return files.ToEquatableArray();

        ProgramCode Plan(NetworkProgram program, bool longest, int steps = 0)
        {
            var schedule = new Schedule(program, longest);
            return new ProgramCode(program, schedule, ArenaPlan.Of(program, schedule), kernels, ApiWriter.KernelAlias(graph.Class), constants, steps);
        }
    }

    /// <summary>The one file of a network that cannot be compiled: the same API with bodies that throw.</summary>
    public static EquatableArray<GeneratedFile> OfBroken(NetworkSignature signature) =>
        signature.CanComplete ? [new GeneratedFile(FullName(signature.Class), ".g.cs", new BrokenApiWriter(signature).Write())] : [];

    /// <summary>Its name with namespace and containers: unique within the compilation.</summary>
    public static string FullName(NetworkClass type)
    {
        var containers = type.Containers.Select(c => c.Split(' ').Last());
        var parts = new[] { type.Namespace }.Concat(containers).Append(type.Name).Where(p => p.Length > 0);
        return string.Join(".", parts).Replace("@", "");
    }

    /// <summary>The namespace that holds its kernels: away from the user's types, which could hide those of the framework.</summary>
    public static string KernelNamespace(NetworkClass type) => $"NetGen.Generated.{FullName(type).Replace("_", "_0").Replace('.', '_')}";

    private static string KernelFile(NetworkClass type, Action<CodeWriter> emit)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer);
        writer.Line($"namespace {KernelNamespace(type)};");

        // Inside the namespace, where they come before types that the user has in the global one.
        writer.Line();
        writer.Lines(KernelText.Usings);
        writer.Lines("using global::NetGen.CompilerServices;", "");
        emit(writer);
        return writer.ToString();
    }
}
