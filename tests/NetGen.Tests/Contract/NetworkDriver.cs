namespace NetGen.Tests.Contract;

/// <summary>
/// One network's generated API behind arrays, so that tests drive every network alike. <see cref="DriverWriter"/> writes the
/// implementation as C# beside the network's own source: it calls the typed methods just as a user's code would.
/// </summary>
public abstract class NetworkDriver
{
    public abstract string Summary { get; }

    public abstract Network Create(int? seed);

    public abstract Network Load(string path, WeightNames names);

    public abstract void Predict(Network network, Batch batch, float[][] outputs);

    public abstract InferenceSession CreateInference(Network network, int batch, int threads);

    public abstract void Predict(InferenceSession session, Batch batch, float[][] outputs);

    public abstract StreamingSession CreateStreaming(Network network, int streams);

    public abstract void Step(StreamingSession session, Batch step, float[][] outputs);

    public abstract TrainingSession CreateTraining(Network network, int batch, int threads, int? seed);

    public abstract void Forward(TrainingSession session, Batch batch);

    public abstract float Loss(TrainingSession session, Batch batch);

    public abstract float Step(TrainingSession session, Batch batch, Optimizer optimizer);
}
