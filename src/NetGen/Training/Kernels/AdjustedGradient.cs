using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>A <see cref="GradientAdjustment"/> in the registers of a kernel.</summary>
internal readonly struct AdjustedGradient<TLanes, TVector>(in GradientAdjustment adjustment)
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private readonly TVector _scale = TLanes.Broadcast(adjustment.Scale);
    private readonly TVector _upper = TLanes.Broadcast(adjustment.Limit);
    private readonly TVector _lower = TLanes.Broadcast(-adjustment.Limit);
    private readonly TVector _decay = TLanes.Broadcast(adjustment.Decay);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Load(ref float gradients, nuint index, TVector weight)
    {
        var scaled = TLanes.Multiply(TLanes.Load(ref gradients, index), _scale);
        var clipped = TLanes.Min(_upper, TLanes.Max(_lower, scaled));
        return TLanes.MultiplyAdd(_decay, weight, clipped);
    }
}
