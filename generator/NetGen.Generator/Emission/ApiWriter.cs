using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Reading;
using NetGen.Generator.Kernels.Library;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The file with a network's public API and its sessions.</summary>
internal sealed class ApiWriter(
    Graph graph,
    NetworkSignature signature,
    ParameterPlan parameters,
    ParameterConstants constants,
    ProgramCode inference,
    ProgramCode? training,
    ProgramCode? streaming)
{
    // What Predict may take for activations: about a second-level cache.
    private const int PredictBytes = 2 * 1024 * 1024;

    // Samples that Predict takes through all layers at a time; a few at least, because dense layers read their weights once for all of them.
    private static readonly int[] PredictCapacities = [64, 32, 16, 8];

    private readonly CodeWriter writer = new();
    private readonly ApiShape api = new(signature);

    private string Name => graph.Class.Name;

    private string Memory => SessionMemory.Text(inference, training);

    /// <summary>The short name that the file gives to the class of kernels.</summary>
    public static string KernelAlias(NetworkClass type) => $"{type.Name}Kernels";

    public string Write()
    {
        FileHeader.Write(writer);
        var aliases = $"using {KernelAlias(graph.Class)} = global::{NetworkFiles.KernelNamespace(graph.Class)}.Kernels;\n{KernelLibrary.Using}";
        ClassFrame.Write(writer, graph.Class, aliases, $"{SummaryTable.AsDocumentation(graph, Memory)}\n{FileHeader.GeneratedCode}", () =>
        {
            EmitDescription();
            EmitConstruction();
            EmitPredict();
            EmitSessions();
            writer.Line();
            constants.Emit(writer, writer.ToString());
        });
        return writer.ToString();
    }

    private void EmitDescription()
    {
        writer.Line("private static readonly global::NetGen.CompilerServices.NetworkDescription Layout = new(");
        writer.Line($"    \"{Name}\",");
        writer.Line("    [");
        using (writer.Indent(2))
        {
            RowList.Emit(writer, "global::NetGen.CompilerServices.ParameterDescription", [.. parameters.InOrder.Select(slot => new Row(
                slot.Name, $", [{string.Join(", ", slot.Parameter.Shape.Axes)}], {slot.Parameter.Columns}, ", $", {Start(slot.Parameter)}", constants.PlaceOf(slot)))]);
        }

        writer.Line("    ],");
        writer.Line($"    {parameters.Length}, {parameters.DecayingLength}, {parameters.TrainableLength}"
            + $"{(parameters.DenseLength < parameters.TrainableLength ? $", denseLength: {parameters.DenseLength}" : "")});");
        writer.Line();
        writer.Line($"private readonly global::NetGen.CompilerServices.SessionPool<Inference> _sessions = new();");
        writer.Line();
    }

    // How a parameter starts, and what of it is not as usual.
    private static string Start(Parameter parameter) =>
        $"global::NetGen.Initializer.{parameter.Initializer.Kind}, {parameter.FanIn}, {parameter.FanOut}"
        + (float.IsNaN(parameter.Initializer.Value) ? "" : $", {CodeWriter.Literal(parameter.Initializer.Value)}")
        + (parameter.Trainable ? "" : ", trainable: false")
        + (parameter.Decays ? "" : ", decays: false")
        + (parameter.L1 == 0 ? "" : $", l1: {CodeWriter.Literal(parameter.L1)}")
        + (parameter.L2 == 0 ? "" : $", l2: {CodeWriter.Literal(parameter.L2)}")
        + (parameter.ZeroRow >= 0 ? $", zeroRow: {parameter.ZeroRow}" : "")
        + (parameter.Group > 0 ? $", group: {parameter.Group}" : "")
        + (parameter.OnesGroup >= 0 ? $", onesGroup: {parameter.OnesGroup}" : "")
        + (parameter.Order.Count > 0 ? $", order: [{string.Join(", ", parameter.Order)}]" : "");

    private void EmitConstruction()
    {
        writer.Lines(
            "/// <summary>A network with freshly initialised parameters. They may be read from several threads at once.</summary>",
            "/// <param name=\"seed\">The seed: the same one gives the same parameters; null for a random one.</param>",
            $"public {Name}(int? seed = null) : base(Layout, seed)",
            "{",
            "}",
            "",
            "/// <summary>The layers with their output shapes, parameters and floating-point operations, as a table; and the memory of sessions.</summary>",
            "public static string Summary => global::NetGen.CompilerServices.LayerRow.Table(",
            "[");
        using (writer.Indent(1)) RowList.Emit(writer, "global::NetGen.CompilerServices.LayerRow", SummaryTable.Rows(graph));
        writer.Lines(
            $"], {CodeWriter.Literal(Memory)});",
            "",
            "/// <summary>The network as a flowchart in the syntax of Mermaid.</summary>",
            $"public static string Mermaid => {CodeWriter.Literal(Flowchart.Of(graph))};",
            "",
            "/// <summary>A network with the parameters of a safetensors file, which must have every one of them in the right shape.</summary>",
            "/// <param name=\"path\">The file.</param>",
            "/// <param name=\"names\">Whose names and layouts the file uses.</param>",
            "/// <exception cref=\"global::NetGen.WeightFileException\">The file is not sound or belongs to another network.</exception>");
        using (writer.Block($"public static {Name} Load(string path, global::NetGen.WeightNames names = global::NetGen.WeightNames.NetGen)"))
        {
            writer.Line($"var network = new {Name}(seed: 0);");
            writer.Line("network.LoadWeights(path, names);");
            writer.Line("return network;");
        }

        writer.Line();
    }

    private void EmitPredict()
    {
        writer.Line("/// <summary>Runs the network on any number of samples. Safe from several threads; allocates nothing once warm.</summary>");
        writer.Lines(ShapeDocs.Of(graph));
        using (writer.Block($"public void Predict({api.Predict})"))
        {
            writer.Line("var _session = _sessions.Rent() ?? CreateInference(PredictCapacity);");
            using (writer.Block("try"))
            {
                writer.Line($"_session.PredictMany({ApiShape.List(api.InputNames.Concat(api.OutputNames))});");
            }

            using (writer.Block("finally")) writer.Line("_sessions.Return(_session);");
        }

        writer.Line();
        var bytes = (long)inference.ArenaUnits * 16 * sizeof(float);
        var capacity = PredictCapacities.FirstOrDefault(c => c * bytes <= PredictBytes);
        writer.Line($"private const int PredictCapacity = {(capacity > 0 ? capacity : PredictCapacities.Last())};");
        writer.Line();
    }

    private void EmitSessions()
    {
        EmitFactory("Inference", "InferenceSession", "A workspace of the caller's own for inference: no pool, no locks, one caller at a time.", hasSeed: false);
        if (training is not null)
        {
            EmitFactory("Training", "TrainingSession", "A workspace for training: activations, gradients and random numbers.", hasSeed: true);
        }
        else
        {
            writer.Lines(
                "/// <inheritdoc/>",
                "public override global::NetGen.TrainingSession CreateTrainingSession(int batch, int threads = 1, int? seed = null) =>",
                $"    throw new global::System.NotSupportedException(\"{Name} has no loss; add a loss attribute such as [MeanSquaredError] to train it, or a [Probe] to look inside.\");",
                "");
        }

        EmitInference();
        if (training is not null)
        {
            writer.Line();
            EmitTraining(training);
        }

        if (streaming is not null)
        {
            writer.Line();
            EmitStreaming(streaming);
        }
    }

    private void EmitFactory(string kind, string session, string summary, bool hasSeed)
    {
        var seedParameter = hasSeed ? ", int? seed = null" : "";
        var seedArgument = hasSeed ? ", seed" : "";
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("/// <param name=\"batch\">The most samples it takes at once.</param>");
        writer.Line("/// <param name=\"threads\">Threads that share the work; results are the same bits at any number.</param>");
        if (hasSeed) writer.Line("/// <param name=\"seed\">The seed of dropout and noise; null for a random one.</param>");
        writer.Line($"public {kind} Create{kind}(int batch{(hasSeed ? "" : " = 1")}, int threads = 1{seedParameter}) => new(this, batch, threads{seedArgument});");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override global::NetGen.{session} Create{session}(int batch, int threads = 1{seedParameter}) => Create{kind}(batch, threads{seedArgument});");
        writer.Line();
    }

    private void EmitInference()
    {
        writer.Line($"/// <summary>A workspace that runs <see cref=\"{Name}\"/>.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block("public sealed class Inference : global::NetGen.InferenceSession"))
        {
            inference.EmitDescription(writer);
            writer.Line();
            using (writer.Block($"internal Inference({Name} network, int batch, int threads) : base(network, Plan, batch, threads)"))
            {
            }

            writer.Line();
            writer.Line("/// <summary>Runs the network on up to <see cref=\"global::NetGen.Session.Capacity\"/> samples.</summary>");
            writer.Lines(ShapeDocs.Of(graph));
            using (writer.Block($"public void Predict({api.Predict})"))
            {
                EmitBegin();
                for (var i = 0; i < api.OutputNames.Count; i++) writer.Line($"CheckOutput({i}, {api.OutputNames[i]}.Length);");
                EmitLoads("LoadInput", api.InputNames);
                writer.Line("Run();");
                for (var i = 0; i < api.OutputNames.Count; i++) writer.Line($"ReadOutput({i}, {api.OutputNames[i]});");
            }

            writer.Line();
            EmitPredictMany();
            EmitProgram(inference);
        }
    }

    // More samples than the session holds go through it in pieces; lengths are checked before the first piece runs.
    private void EmitPredictMany()
    {
        var inputs = graph.Inputs.Select(i => graph.Nodes[i].Shape.Count).ToList();
        var outputs = graph.Outputs.Select(o => graph.Nodes[o.Node].Shape.Count).ToList();
        using (writer.Block($"internal void PredictMany({api.Predict})"))
        {
            writer.Line($"var _samples = CountSamples(0, {api.InputNames[0]}.Length);");
            for (var i = 1; i < inputs.Count; i++) writer.Line($"CheckInputSamples({i}, {api.InputNames[i]}.Length, _samples);");
            for (var i = 0; i < outputs.Count; i++) writer.Line($"CheckOutputSamples({i}, {api.OutputNames[i]}.Length, _samples);");
            for (var i = 0; i < inputs.Count; i++)
            {
                var isLimited = graph.Nodes[graph.Inputs[i]].Layer is Input { IsLengths: true } || Embedding.VocabularyOf(graph, graph.Inputs[i]) > 0;
                if (isLimited) writer.Line($"CheckIntegers({i}, {api.InputNames[i]});");
            }

            using (writer.Block("for (var _first = 0; _first < _samples; _first += Capacity)"))
            {
                if (inference.KeepsState) writer.Line("ResetState();");
                writer.Line("var _count = global::System.Math.Min(Capacity, _samples - _first);");
                var slices = api.InputNames.Select((name, i) => $"{name}.Slice(_first * {inputs[i]}, _count * {inputs[i]})")
                    .Concat(api.OutputNames.Select((name, i) => $"{name}.Slice(_first * {outputs[i]}, _count * {outputs[i]})"));
                writer.Line($"Predict({ApiShape.List(slices)});");
            }
        }

        writer.Line();
    }

    private void EmitTraining(ProgramCode program)
    {
        writer.Line($"/// <summary>A workspace that trains <see cref=\"{Name}\"/>: its activations, gradients and random numbers.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block("public sealed class Training : global::NetGen.TrainingSession"))
        {
            program.EmitDescription(writer);
            writer.Line();
            using (writer.Block($"internal Training({Name} network, int batch, int threads, int? seed) : base(network, Plan, batch, threads, seed)"))
            {
            }

            writer.Line();
            writer.Line("/// <summary>Runs the network forward, as training sees it: random layers act.</summary>");
            using (writer.Block($"public void Forward({api.Forward})"))
            {
                EmitBegin();
                EmitLoads("LoadInput", api.InputNames);
                writer.Line("RunForward();");
            }

            if (api.HasLoss) EmitLoss();
            writer.Line();
            EmitProgram(program);
        }
    }

    private void EmitLoss()
    {
        writer.Line();
        writer.Line("/// <summary>The loss of the last forward pass: the weighted mean over rows, plus penalties.</summary>");
        using (writer.Block($"public float Loss({api.Loss})"))
        {
            EmitLoads("LoadTarget", api.TargetNames);
            writer.Line("LoadSampleWeights(sampleWeights);");
            writer.Line("return RunLoss();");
        }

        writer.Line();
        writer.Lines(
            "/// <summary>One training step: forward, loss, backward, update.</summary>",
            "/// <returns>The loss before the update.</returns>",
            "/// <exception cref=\"global::NetGen.NonFiniteLossException\">The loss is not a finite number; nothing was updated.</exception>");
        using (writer.Block($"public float Step({api.Step})"))
        {
            writer.Line($"Forward({ApiShape.List(api.InputNames)});");
            writer.Line($"return Complete(Loss({ApiShape.List(api.TargetNames.Append("sampleWeights"))}), optimizer);");
        }
    }

    private void EmitStreaming(ProgramCode program)
    {
        writer.Lines(
            "/// <summary>A workspace that takes sequences one step at a time, and gives what Predict gives for the sequence so far.</summary>",
            "/// <param name=\"streams\">The sequences that run side by side.</param>",
            "public Streaming CreateStreaming(int streams = 1) => new(this, streams);",
            "",
            $"/// <summary>A workspace that runs <see cref=\"{Name}\"/> one step at a time.</summary>",
            FileHeader.GeneratedCode);
        using (writer.Block("public sealed class Streaming : global::NetGen.StreamingSession"))
        {
            program.EmitDescription(writer);
            writer.Line();
            using (writer.Block($"internal Streaming({Name} network, int streams) : base(network, Plan, streams)"))
            {
            }

            writer.Line();
            writer.Line("/// <summary>Takes the next step of each stream.</summary>");
            writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">The sequence has no room for another step.</exception>");
            using (writer.Block($"public void Step({api.Stream})"))
            {
                writer.Line("BeginStep();");
                for (var i = 0; i < api.OutputNames.Count; i++) writer.Line($"CheckOutput({i}, {api.OutputNames[i]}.Length);");
                EmitLoads("LoadInput", api.StreamInputNames);
                writer.Line("RunStep();");
                for (var i = 0; i < api.OutputNames.Count; i++) writer.Line($"ReadOutput({i}, {api.OutputNames[i]});");
            }

            writer.Line();
            if (api.Decode is { } decode && graph.Nodes[graph.Inputs[0]].Shape.Rank == 1)
            {
                writer.Line("/// <summary>Takes the next token of a session with one stream, whose step is one token.</summary>");
                writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">The sequence has no room for another step.</exception>");
                writer.Line($"public void Decode({decode}) => Step(new global::System.ReadOnlySpan<int>(in {api.StreamInputNames[0]}), {api.OutputNames[0]});");
                writer.Line();
            }

            EmitProgram(program);
        }
    }

    private void EmitBegin()
    {
        writer.Line($"Begin(SamplesIn(0, {api.InputNames[0]}.Length));");
    }

    private void EmitLoads(string method, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++) writer.Line($"{method}({i}, {names[i]});");
    }

    private void EmitProgram(ProgramCode program)
    {
        program.EmitStages(writer);
        writer.Line();
        program.EmitOffsets(writer);
    }

    private static string Bool(bool value) => value ? "true" : "false";
}
