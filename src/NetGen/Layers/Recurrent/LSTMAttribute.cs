namespace NetGen;

/// <summary>Long short-term memory: c = φ∘c₋₁ + ι∘f(x·W_c + h₋₁·U_c + b_c), h = o∘f(c), with the gates ι, φ, o = g(x·W + h₋₁·U + b).</summary>
/// <param name="units">The numbers of the state, and of the output of each direction; positive.</param>
/// <param name="activation">The function f of the state; tanh by default. It must be one that is computed element by element.</param>
/// <param name="recurrentActivation">The function g of the gates; the logistic function by default.</param>
/// <param name="useBias">Whether there is a b; true by default.</param>
/// <param name="kernelInitializer">How W starts; Glorot uniform by default.</param>
/// <param name="kernelInitializerValue">The value of an initializer for W that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="recurrentInitializer">How U starts; orthogonal by default.</param>
/// <param name="recurrentInitializerValue">The value of an initializer for U that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="biasInitializer">How b starts; 0 by default.</param>
/// <param name="biasInitializerValue">The value of an initializer for b that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="unitForgetBias">Whether b starts at 1 for the forget gate φ, whatever <paramref name="biasInitializer"/> says; true by default.</param>
/// <param name="l1">λ of the penalty λ·Σ|w| of W and U on the loss; 0, the default, for none.</param>
/// <param name="l2">λ of the penalty λ·Σw² of W and U on the loss, without a factor ½ (Keras); 0, the default, for none.</param>
/// <param name="returnSequences">Whether the output is that of every step; false by default: that of the last.</param>
/// <param name="returnState">Whether the state behind the last step can be read by name: <c>&lt;layer&gt;.h</c> and <c>&lt;layer&gt;.c</c>; false by default.</param>
/// <param name="goBackwards">Whether the sequence is read from its end, the outputs being in the order of reading; false by default.</param>
/// <param name="stateful">Whether a session's next batch starts with the state that this one ended in, sample by sample; false by default.</param>
/// <param name="dropout">The fraction of the input's features that training zeroes, the same at every step of a sample; 0, the default, for none.</param>
/// <param name="recurrentDropout">The fraction of the state that training zeroes before it is multiplied with U, the same at every step; 0, the default, for none.</param>
/// <param name="bidirectional">Whether a second set of weights reads the sequence from its end, and how both outputs become one; none by default.</param>
/// <param name="initialState">The names of the outputs, h and c of each direction, that are the state before the first step; zero by default.</param>
/// <remarks>
/// <para>
/// Parameters: <c>kernel</c> W (features, 4·units), <c>recurrent_kernel</c> U (units, 4·units), <c>bias</c> b (4·units); the gates in Keras's order ι, φ, c, o.
/// </para>
/// <para>
/// With <paramref name="bidirectional"/> the names of parameters and states begin with <c>forward_</c> and <c>backward_</c>. Dropout of the state
/// acts on what U multiplies and on nothing else. A masked step leaves the state as it is, and its output is that state; outputs of all steps carry the
/// mask on, unless they are in the order of reading backwards.
/// </para>
/// <para>Input shape: (steps, features). Output shape: (units), or (steps, units) with <paramref name="returnSequences"/>; 2·units with <see cref="Bidirectional.Concat"/>.</para>
/// </remarks>
/// <example><code>[LSTM(128, returnSequences: true)]</code><code>[LSTM(64, bidirectional: Bidirectional.Concat)]</code><code>[LSTM(32, returnState: true, Name = "encoder")]</code></example>
public sealed class LSTMAttribute(
    int units,
    Activation activation = Activation.Tanh,
    Activation recurrentActivation = Activation.Sigmoid,
    bool useBias = true,
    Initializer kernelInitializer = Initializer.GlorotUniform,
    float kernelInitializerValue = float.NaN,
    Initializer recurrentInitializer = Initializer.Orthogonal,
    float recurrentInitializerValue = float.NaN,
    Initializer biasInitializer = Initializer.Zeros,
    float biasInitializerValue = float.NaN,
    bool unitForgetBias = true,
    float l1 = 0,
    float l2 = 0,
    bool returnSequences = false,
    bool returnState = false,
    bool goBackwards = false,
    bool stateful = false,
    float dropout = 0,
    float recurrentDropout = 0,
    Bidirectional bidirectional = Bidirectional.None,
    string[]? initialState = null) : RecurrentAttribute(
    units, activation, useBias, kernelInitializer, kernelInitializerValue, recurrentInitializer, recurrentInitializerValue, biasInitializer,
        biasInitializerValue, l1, l2, returnSequences, returnState, goBackwards, stateful, dropout, recurrentDropout, bidirectional, initialState)
{
    /// <summary>The function g of the gates.</summary>
    public Activation RecurrentActivation { get; } = recurrentActivation;

    /// <summary>Whether b starts at 1 for the forget gate.</summary>
    public bool UnitForgetBias { get; } = unitForgetBias;
}
