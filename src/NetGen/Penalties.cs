using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.CompilerServices;
using NetGen.Threading;

namespace NetGen;

/// <summary>
/// The penalties λ₁·Σ|w| + λ₂·Σw² of a session's trainable parameters, in memory order: padding is zero and adds nothing.
/// </summary>
internal sealed class Penalties : IParallelWork
{
    // Sums of so many floats are kept in single precision, then added in double.
    private const int BlockLength = 1024;

    private readonly TrainingSession session;
    private readonly ParameterDescription[] penalised;

    public Penalties(TrainingSession session)
    {
        this.session = session;
        penalised =
        [
            .. session.Network.Description.Parameters
                .Where(parameter => parameter.Trainable && (parameter.L1 != 0 || parameter.L2 != 0)),
        ];
    }

    /// <summary>The penalties' value.</summary>
    public double Sum()
    {
        var sum = 0.0;
        foreach (var parameter in penalised) sum += Sum(parameter);
        return sum;
    }

    /// <summary>Adds λ₁·sign(w) + 2·λ₂·w to the gradients.</summary>
    public void AddGradients()
    {
        if (penalised.Length > 0) session.RunParallel(this);
    }

    void IParallelWork.Run(int part, int parts)
    {
        foreach (var parameter in penalised)
        {
            var blocks = parameter.StoredLength / Panels.Width;
            var first = (int)((long)blocks * part / parts) * Panels.Width;
            var end = (int)((long)blocks * (part + 1) / parts) * Panels.Width;
            AddGradient(parameter, parameter.Offset + first, end - first);
        }
    }

    private double Sum(ParameterDescription parameter)
    {
        var sum = 0.0;
        ref var values = ref session.Network.ParameterData;
        var end = parameter.Offset + parameter.StoredLength;
        for (var start = parameter.Offset; start < end; start += BlockLength)
        {
            Vector<float> magnitudes = default, squares = default;
            var length = Math.Min(BlockLength, end - start);
            for (var i = 0; i < length; i += Vector<float>.Count)
            {
                var w = Vector.LoadUnsafe(ref values, (nuint)(start + i));
                magnitudes += Vector.Abs(w);
                squares += w * w;
            }

            sum += ((double)parameter.L1 * Vector.Sum(magnitudes)) + ((double)parameter.L2 * Vector.Sum(squares));
        }

        return sum;
    }

    private void AddGradient(ParameterDescription parameter, int start, int length)
    {
        ref var weights = ref Unsafe.Add(ref session.Network.ParameterData, start);
        ref var gradients = ref session.GradientBuffer[start];
        var l1 = new Vector<float>(parameter.L1);
        var twoL2 = new Vector<float>(2 * parameter.L2);
        var signBit = new Vector<float>(-0f);
        for (var i = 0; i < length; i += Vector<float>.Count)
        {
            var w = Vector.LoadUnsafe(ref weights, (nuint)i);
            var g = Vector.LoadUnsafe(ref gradients, (nuint)i);
            var slope = Vector.ConditionalSelect(Vector.Equals(w, Vector<float>.Zero), Vector<float>.Zero, l1 | (w & signBit));
            Vector.StoreUnsafe(g + slope + (twoL2 * w), ref gradients, (nuint)i);
        }
    }
}
