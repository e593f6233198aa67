using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A workspace for predictions; generated code adds <c>Predict</c>.</summary>
public abstract class InferenceSession : Session
{
    /// <summary>Creates the session. For generated code.</summary>
    /// <param name="network">The network.</param>
    /// <param name="description">What the compiler planned.</param>
    /// <param name="capacity">The most samples of a call.</param>
    /// <param name="threads">The threads that work on a call, the caller's own included.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="capacity"/> or <paramref name="threads"/> is not positive, or the memory does not fit into one array.
    /// </exception>
    protected InferenceSession(Network network, SessionDescription description, int capacity, int threads)
        : base(network, description, capacity, threads)
    {
    }

    /// <summary>Computes the outputs of the loaded inputs, without knowing the network's type.</summary>
    protected internal void Run() => RunStages(0, Description.ForwardStages);
}
