using System.ComponentModel;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// A workspace that takes sequences one step at a time; generated code adds <c>Step</c>. It gives the numbers that Predict gives for the whole
/// sequence, allocates nothing, takes no lock, and does the same work for each step.
/// </summary>
/// <remarks>
/// A session runs <see cref="Session.Capacity"/> streams side by side, each with a state of its own; every step takes one step of each.
/// <see cref="Session.ResetState"/> starts all of them anew; <see cref="Session.SaveState"/> and <see cref="Session.LoadState"/> go back.
/// </remarks>
public abstract class StreamingSession : Session
{
    /// <summary>Creates the session. For generated code.</summary>
    /// <param name="network">The network.</param>
    /// <param name="description">What the compiler planned.</param>
    /// <param name="streams">The sequences that run side by side.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="streams"/> is not positive, or the memory does not fit into one array.</exception>
    protected StreamingSession(Network network, SessionDescription description, int streams)
        : base(network, description, streams, threads: 1)
    {
    }

    /// <summary>The steps since the start of the sequences: the place of the next one.</summary>
    public long Position => NextStep;

    /// <summary>The steps that a sequence has room for; <see cref="long.MaxValue"/> if there is no limit.</summary>
    public long MaxSteps => Description.Steps == 0 ? long.MaxValue : Description.Steps;

    /// <summary>Starts a step. For generated code.</summary>
    /// <exception cref="InvalidOperationException">The sequence has no room for another step, or another thread is using the session.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void BeginStep()
    {
        if (NextStep >= MaxSteps) ThrowFull();
        Begin(Capacity);
    }

    /// <summary>Computes the outputs of a step from its inputs. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void RunStep()
    {
        Prepare();
        RunStages(0, Description.ForwardStages);
        NextStep++;
    }

    private void ThrowFull() => throw new InvalidOperationException(
        $"The sequence has {NextStep} steps and no room for more: the network declares {Description.Steps}. Call ResetState to start another.");
}
