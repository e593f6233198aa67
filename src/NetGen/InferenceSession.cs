using System.ComponentModel;
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
    protected internal void Run()
    {
        Prepare();
        RunStages(0, Description.ForwardStages);
    }

    /// <summary>The number of samples in a span of an input that may hold more than <see cref="Session.Capacity"/>. For generated code.</summary>
    /// <param name="input">The input's index.</param>
    /// <param name="length">The length of the span.</param>
    /// <exception cref="DataLengthException">Not a positive multiple of a sample's elements.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal int CountSamples(int input, int length)
    {
        var slot = Description.Inputs[input];
        var samples = length / slot.Elements;
        if (samples > 0 && samples * slot.Elements == length) return samples;
        throw new DataLengthException(
            $"input '{slot.Name}' got {length} values; a sample has {slot.Elements}, so give a positive multiple of {slot.Elements}.");
    }

    /// <summary>Checks that another input has as many samples as the first. For generated code.</summary>
    /// <param name="input">The input's index.</param>
    /// <param name="length">The length of the span.</param>
    /// <param name="samples">The samples of the first input.</param>
    /// <exception cref="DataLengthException">It has another number of samples.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void CheckInputSamples(int input, int length, int samples) =>
        CheckLength("input", Description.Inputs[input], length, samples);

    /// <summary>Checks token ids and lengths before the first of many samples is computed. For generated code.</summary>
    /// <param name="input">The input's index.</param>
    /// <param name="values">All values of the input.</param>
    /// <exception cref="TokenOutOfRangeException">A token id is not in the vocabulary.</exception>
    /// <exception cref="LengthOutOfRangeException">A length is not one of a sequence.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void CheckIntegers(int input, ReadOnlySpan<int> values) => Description.Inputs[input].CheckIntegers(values);

    /// <summary>Checks that an output has room for as many samples as the inputs have. For generated code.</summary>
    /// <param name="output">The output's index.</param>
    /// <param name="length">The length of the span.</param>
    /// <param name="samples">The samples of the first input.</param>
    /// <exception cref="DataLengthException">It has room for another number of samples.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void CheckOutputSamples(int output, int length, int samples) =>
        CheckLength("output", Description.Outputs[output], length, samples);
}
