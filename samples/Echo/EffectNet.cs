using NetGen;

namespace Echo;

/// <summary>
/// An audio effect as a recurrent network: a sample in, a sample out, and what came before in the state. It learns what the effect adds to
/// its input, as networks that imitate guitar amplifiers do.
/// </summary>
[Network]
[Input(Steps, 1, Name = "dry")]
[LSTM(32, returnSequences: true)]
[Dense(1)]
[Add("dry")]
[MeanSquaredError]
public partial class EffectNet
{
    /// <summary>Samples of the pieces of sound that it is trained on; afterwards it runs on sounds of any length.</summary>
    public const int Steps = 1024;
}
