using NetGen.CompilerServices;
using NetGen.Weights;

namespace NetGen;

/// <summary>
/// The base of every network: its parameters. Generated code adds what depends on the layers: <c>Predict</c>,
/// <c>CreateInference</c>, <c>CreateTraining</c>, <c>Load</c>, <c>Summary</c>.
/// </summary>
/// <remarks>
/// Any number of threads may read a network (predict, create sessions, save) at once; whoever changes its parameters — an optimizer's
/// step, <see cref="Parameter.Set"/> — must be alone. Memory belongs to the garbage collector: there is nothing to dispose.
/// </remarks>
public abstract class Network
{
    private readonly AlignedBuffer<float> buffer;

    /// <summary>Creates the network and initialises its parameters.</summary>
    /// <param name="description">What the compiler knows about the parameters.</param>
    /// <param name="seed">The same seed gives the same parameters, bit by bit; null gives others each time.</param>
    protected Network(NetworkDescription description, int? seed) : this(description)
        => ParameterInitializer.Fill(description, buffer.Span, seed is { } value ? (uint)value : (ulong)Random.Shared.NextInt64());

    /// <summary>Creates the network with all parameters zero, to load them from a file.</summary>
    /// <param name="description">What the compiler knows about the parameters.</param>
    protected Network(NetworkDescription description)
    {
        Description = description;
        buffer = new AlignedBuffer<float>(description.Length);
        Parameters = new ParameterCollection(description.Parameters, buffer, Changes);
    }

    /// <summary>The parameters and the non-trainable state by name, in the order in which the layers are declared.</summary>
    public ParameterCollection Parameters { get; }

    internal NetworkDescription Description { get; }

    /// <summary>Counts the changes of parameters and state: sessions prepare what they derive from them again after each.</summary>
    internal ChangeCounter Changes { get; } = new();

    /// <summary>The trainable parameters in memory order, those with weight decay first; padding, which is zero, included.</summary>
    internal Span<float> ParameterBuffer => buffer.Span[..Description.TrainableLength];

    /// <summary>How many leading floats of <see cref="ParameterBuffer"/> have weight decay.</summary>
    internal int DecayingLength => Description.DecayingLength;

    /// <summary>How many leading floats of <see cref="ParameterBuffer"/> every step changes; behind them, only the rows that it looks up.</summary>
    internal int DenseLength => Description.DenseLength;

    /// <summary>All parameters and state in memory order.</summary>
    internal Span<float> WholeBuffer => buffer.Span;

    /// <summary>The first float of the parameter buffer. For generated code.</summary>
    protected internal ref float ParameterData => ref buffer.Start;

    /// <summary>
    /// Writes all parameters and state to a safetensors file. The file is replaced in one step: whatever fails, a full disk
    /// included, the old file stays as it was.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="names">Whose names and layouts to write.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public void Save(string path, WeightNames names = WeightNames.NetGen) => WeightFile.Save(this, path, names);

    /// <summary>Creates a training session without knowing the network's type.</summary>
    /// <param name="batch">The most samples of a step.</param>
    /// <param name="threads">The threads that work on a step.</param>
    /// <param name="seed">The seed of dropout and noise; null for another each time.</param>
    /// <exception cref="NotSupportedException">The network has no loss.</exception>
    public abstract TrainingSession CreateTrainingSession(int batch, int threads = 1, int? seed = null);

    /// <summary>Creates an inference session without knowing the network's type.</summary>
    /// <param name="batch">The most samples of a call.</param>
    /// <param name="threads">The threads that work on a call.</param>
    public abstract InferenceSession CreateInferenceSession(int batch, int threads = 1);

    /// <summary>Reads all parameters and state from a safetensors file. For generated code.</summary>
    /// <param name="path">The file.</param>
    /// <param name="names">Whose names and layouts the file has.</param>
    /// <exception cref="WeightFileException">
    /// The file is damaged, or a name or shape does not match; no parameter was changed.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read; no parameter was changed.</exception>
    protected void LoadWeights(string path, WeightNames names) => WeightFile.Load(this, path, names);
}
