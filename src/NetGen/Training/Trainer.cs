using System.Diagnostics;
using NetGen.CompilerServices;
using NetGen.Weights;

namespace NetGen;

/// <summary>Trains a network on data sets, with shuffling, metrics, validation and progress.</summary>
/// <remarks>
/// The same seed, data and options give the same bits, at any number of threads. A trainer allocates its memory once; batches
/// allocate nothing.
/// </remarks>
/// <example>
/// <code>
/// var trainer = new Trainer(net, new Adam(1e-3f), batchSize: 64, seed: 1);
/// var history = trainer.Fit(train, epochs: 5, validation: test);
/// Console.WriteLine(trainer.Evaluate(test).Metric("accuracy"));
/// </code>
/// </example>
public sealed class Trainer
{
    private readonly TrainingSession session;
    private readonly RunningResult running;
    private ulong shuffleKey;
    private long epochsBegun;
    private int[] order = [];

    /// <summary>Creates a trainer and its memory.</summary>
    /// <param name="network">The network, with at least one loss.</param>
    /// <param name="optimizer">What moves the parameters.</param>
    /// <param name="batchSize">The samples of a step; the last step of an epoch has the rest. Default 32.</param>
    /// <param name="threads">The threads that work on a step, the caller's own included. Default 1.</param>
    /// <param name="seed">The seed of shuffling, dropout and noise; null for another each time.</param>
    /// <param name="metrics">What to measure; null, the default, for accuracy wherever targets are class indexes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> or <paramref name="threads"/> is not positive.</exception>
    /// <exception cref="ArgumentException">A metric fits none of the network's targets.</exception>
    /// <exception cref="NotSupportedException">The network has no loss.</exception>
    public Trainer(
        Network network,
        Optimizer optimizer,
        int batchSize = 32,
        int threads = 1,
        int? seed = null,
        IReadOnlyList<Metric>? metrics = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(optimizer);
        Check.Positive(batchSize);
        Check.Positive(threads);
        Optimizer = optimizer;
        session = network.CreateTrainingSession(batchSize, threads, seed);
        if (session.Description.Targets.Length == 0)
            throw new NotSupportedException($"{network.Description.Name} has no loss; add a loss attribute such as [MeanSquaredError] to train it.");
        running = new RunningResult(session, metrics);
        shuffleKey = RandomBits.Mix(seed is { } value ? (uint)value : (ulong)Random.Shared.NextInt64());
    }

    /// <summary>The network.</summary>
    public Network Network => session.Network;

    /// <summary>What moves the parameters.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>The samples of a step.</summary>
    public int BatchSize => session.Capacity;

    /// <summary>Whether every epoch visits the samples in another order; default true.</summary>
    public bool Shuffle { get; set; } = true;

    /// <summary>
    /// Sets the optimizer's learning rate before every step, by <see cref="Optimizer.Steps"/>. Null, the default, leaves it alone.
    /// </summary>
    public LearningRateSchedule? Schedule { get; set; }

    /// <summary>
    /// Random changes of the samples that are trained on, in this order, other ones in every epoch; none by default.
    /// </summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public IReadOnlyList<Augmentation> Augmentations
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = [];

    /// <summary>Trains the network.</summary>
    /// <remarks>
    /// Cancellation is no failure: it takes effect between two steps, the parameters stay as the last step left them, and the history
    /// of the finished epochs is returned with <see cref="StopReason.Cancelled"/>.
    /// </remarks>
    /// <param name="train">The samples to learn.</param>
    /// <param name="epochs">How often to go through them; default 1.</param>
    /// <param name="validation">Samples to judge the network by after every epoch, without dropout and noise; null for none.</param>
    /// <param name="progress">Who is told; null, the default, for <see cref="ConsoleProgress"/>.</param>
    /// <param name="stopWhen">Called after every epoch; returns true to stop. Null for never.</param>
    /// <param name="cancellationToken">Ends the training early.</param>
    /// <returns>The course of the training.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> is not positive.</exception>
    /// <exception cref="ArgumentException">A data set is not what the network takes, or an augmentation does not fit.</exception>
    /// <exception cref="LabelOutOfRangeException">A label is no class.</exception>
    /// <exception cref="NonFiniteLossException">A loss is NaN or infinite. The parameters are those of the last finite step.</exception>
    public History Fit(
        Dataset train,
        int epochs = 1,
        Dataset? validation = null,
        ITrainingProgress? progress = null,
        Func<EpochResult, bool>? stopWhen = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        Check.Positive(epochs);
        var trainLoader = new BatchLoader(session, train, Augmentations);
        CheckLastBatch(train.Count);
        var validationLoader = validation is null ? null : new BatchLoader(session, validation, []);
        progress ??= new ConsoleProgress();
        var results = new List<EpochResult>();
        var started = Stopwatch.GetTimestamp();
        var reason = StopReason.Completed;
        for (var epoch = 1; epoch <= epochs && reason == StopReason.Completed; epoch++)
        {
            var epochStarted = Stopwatch.GetTimestamp();
            if (!RunEpoch(trainLoader, train.Count, epoch, epochs, progress, cancellationToken))
            {
                reason = StopReason.Cancelled;
                break;
            }

            var training = running.ToResult();
            EvaluationResult? validated = null;
            if (validationLoader is not null)
            {
                validated = Evaluate(validationLoader, validation!.Count, cancellationToken);
                if (validated is null) reason = StopReason.Cancelled;
            }

            var result = new EpochResult(epoch, training, validated, Optimizer.LearningRate, Stopwatch.GetElapsedTime(epochStarted));
            results.Add(result);
            progress.OnEpoch(result, epochs);
            if (stopWhen?.Invoke(result) == true) reason = StopReason.Stopped;
        }

        var history = new History(results, reason, Stopwatch.GetElapsedTime(started));
        progress.OnEnd(history);
        return history;
    }

    /// <summary>Loss and metrics over a data set, without dropout and noise.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="cancellationToken">Ends the evaluation early.</param>
    /// <exception cref="ArgumentException">The data set is not what the network takes.</exception>
    /// <exception cref="OperationCanceledException">The token asked for it.</exception>
    public EvaluationResult Evaluate(Dataset data, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Evaluate(new BatchLoader(session, data, []), data.Count, cancellationToken)
            ?? throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>
    /// Saves what the training depends on beside the weights, as safetensors, for <see cref="LoadState"/>: the optimizer's moments and steps, the epochs
    /// begun, and what shuffling, augmentation, dropout and noise draw next. The file is replaced in one step. Call it between two calls of
    /// <see cref="Fit"/>, or from its <c>stopWhen</c>, and save the network beside it.
    /// </summary>
    /// <remarks>Settings, such as learning rate and batch size, are the program's; what a stateful layer carries from batch to batch is not in the file.</remarks>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file could not be written and is as it was.</exception>
    public void SaveState(string path)
    {
        Optimizer.Bind(Network);
        TrainingStateFile.Save(
            Optimizer, Network, path, ("epochs", epochsBegun), ("shuffle_key", (long)shuffleKey), ("draw_count", session.DrawCount), ("draw_key", (long)session.Seed));
    }

    /// <summary>Goes on from a saved state and the network's weights of the same moment: epochs give the bits that they would have given.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidOperationException">The optimizer belongs to another network.</exception>
    /// <exception cref="WeightFileException">The file is damaged, or of other parameters or another kind of optimizer. Nothing has changed.</exception>
    public void LoadState(string path)
    {
        Optimizer.Bind(Network);
        var counters = TrainingStateFile.Load(Optimizer, Network, path, "epochs", "shuffle_key", "draw_count", "draw_key");
        (epochsBegun, shuffleKey, session.DrawCount, session.Seed) = (counters[0], (ulong)counters[1], counters[2], (ulong)counters[3]);
    }

    private void CheckLastBatch(int samples)
    {
        if (session.Description.NeedsTwoSamples is not { } layer || (BatchSize > 1 && samples % BatchSize != 1)) return;
        throw new ArgumentException(
            $"{samples} samples in batches of {BatchSize} have a batch of one, which leaves layer '{layer}' (BatchNormalization) one value a channel; "
            + "choose another batch size, or leave a sample out.",
            "train");
    }

    /// <summary>Returns whether the epoch came to its end.</summary>
    private bool RunEpoch(
        BatchLoader loader, int count, int epoch, int epochs, ITrainingProgress progress, CancellationToken cancellationToken)
    {
        var samples = Order(count);
        if (Shuffle) SampleOrder.Shuffle(samples, RandomBits.Mix(shuffleKey + (ulong)epochsBegun));
        else SampleOrder.InOrder(samples);
        loader.AugmentationKey = RandomBits.Mix(~shuffleKey + (ulong)epochsBegun);
        epochsBegun++;
        running.Clear();
        var batches = (count + BatchSize - 1) / BatchSize;
        for (var batch = 0; batch < batches; batch++)
        {
            if (cancellationToken.IsCancellationRequested) return false;
            if (Schedule is not null) Optimizer.LearningRate = Schedule.At(Optimizer.Steps);
            var loss = Forward(loader, Batch(samples, batch));
            if (!float.IsFinite(loss)) throw new NonFiniteLossException(loss, epoch, batch + 1);
            session.Complete(loss, Optimizer);
            progress.OnBatch(new BatchProgress(epoch, epochs, batch + 1, batches, running.Loss, running.Readings));
        }

        return true;
    }

    /// <summary>Null when cancelled.</summary>
    private EvaluationResult? Evaluate(BatchLoader loader, int count, CancellationToken cancellationToken)
    {
        var samples = Order(count);
        SampleOrder.InOrder(samples);
        running.Clear();
        session.Evaluating = true;
        try
        {
            var batches = (count + BatchSize - 1) / BatchSize;
            for (var batch = 0; batch < batches; batch++)
            {
                if (cancellationToken.IsCancellationRequested) return null;
                Forward(loader, Batch(samples, batch));
            }
        }
        finally
        {
            session.Evaluating = false;
        }

        return running.ToResult();
    }

    private float Forward(BatchLoader loader, ReadOnlySpan<int> samples)
    {
        loader.LoadInputs(samples);
        session.RunForward();
        running.ReadPredictions();
        loader.LoadTargets(samples);
        var loss = session.RunLoss();
        running.Add(loss, loader);
        return loss;
    }

    private Span<int> Order(int count)
    {
        if (order.Length < count) order = new int[count];
        return order.AsSpan(0, count);
    }

    private ReadOnlySpan<int> Batch(ReadOnlySpan<int> samples, int batch)
    {
        var start = batch * BatchSize;
        return samples.Slice(start, Math.Min(BatchSize, samples.Length - start));
    }
}
