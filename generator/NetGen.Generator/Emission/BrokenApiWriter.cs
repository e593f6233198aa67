using NetGen.Analyzers.Reading;

namespace NetGen.Generator.Emission;

/// <summary>
/// The API of a network that does not build yet, with bodies that throw: calls of it compile, so that the network's own
/// diagnostic is the only error in the list.
/// </summary>
internal sealed class BrokenApiWriter(NetworkSignature signature)
{
    private readonly CodeWriter writer = new();
    private readonly ApiShape api = new(signature);

    private string Name => signature.Class.Name;

    private string Throw => $"throw new global::System.InvalidOperationException(\"{Name} has errors; see the NETGEN diagnostics of the build.\")";

    public string Write()
    {
        FileHeader.Write(writer);
        ClassFrame.Write(writer, signature.Class, "", FileHeader.GeneratedCode, () =>
        {
            writer.Line($"public {Name}(int? seed = null) : base(null, seed) => {Throw};");
            writer.Line($"public static string Summary => {Throw};");
            writer.Line($"public static string Mermaid => {Throw};");
            writer.Line($"public static {Name} Load(string path, global::NetGen.WeightNames names = global::NetGen.WeightNames.NetGen) => {Throw};");
            writer.Line($"public void Predict({api.Predict}) => {Throw};");
            writer.Line($"public Inference CreateInference(int batch = 1, int threads = 1) => {Throw};");
            writer.Line($"public override global::NetGen.InferenceSession CreateInferenceSession(int batch, int threads = 1) => {Throw};");
            writer.Line($"public override global::NetGen.TrainingSession CreateTrainingSession(int batch, int threads = 1, int? seed = null) => {Throw};");
            writer.Line($"public Streaming CreateStreaming(int streams = 1) => {Throw};");
            EmitSession("Streaming", [$"public void Step({api.Stream}) => {Throw};", .. api.Decode is { } decode ? new[] { $"public void Decode({decode}) => {Throw};" } : []]);
            EmitSession("Inference", $"public void Predict({api.Predict}) => {Throw};");
            if (!api.HasTraining) return;
            writer.Line($"public Training CreateTraining(int batch, int threads = 1, int? seed = null) => {Throw};");
            string[] loss = api.HasLoss ? [$"public float Loss({api.Loss}) => {Throw};", $"public float Step({api.Step}) => {Throw};"] : [];
            EmitSession("Training", [$"public void Forward({api.Forward}) => {Throw};", .. loss]);
        });
        return writer.ToString();
    }

    private void EmitSession(string kind, params string[] members)
    {
        using (writer.Block($"public sealed class {kind} : global::NetGen.{kind}Session"))
        {
            writer.Line($"private {kind}() : base(null, null, 0{kind switch { "Streaming" => "", "Training" => ", 0, null", _ => ", 0" }}) => {Throw};");
            writer.Lines(members);
            writer.Line($"protected override void RunStage(int stage, int firstSample, int endSample, int part, int parts) => {Throw};");
        }
    }
}
