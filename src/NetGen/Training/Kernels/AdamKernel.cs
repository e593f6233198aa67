using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// One step of Adam: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← keep·w − step · m / (√v · rootScale + ε), where the bias
/// corrections 1/(1−β₁ᵗ) and 1/√(1−β₂ᵗ) are already in <see cref="Step"/> and <see cref="RootScale"/>.
/// </summary>
internal ref struct AdamKernel : IElementwiseKernel
{
    public ref float Weights;
    public ref float Gradients;
    public ref float FirstMoments;
    public ref float SecondMoments;
    public GradientAdjustment Adjustment;
    public float Beta1;
    public float Beta2;
    public float Step;
    public float RootScale;
    public float Epsilon;

    /// <summary>What decoupled decay leaves of a weight: 1 − learning rate · decay.</summary>
    public float Keep;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Run<TLanes, TVector>(int start, int end)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var weights = ref Weights;
        ref var gradients = ref Gradients;
        ref var firstMoments = ref FirstMoments;
        ref var secondMoments = ref SecondMoments;
        var adjusted = new AdjustedGradient<TLanes, TVector>(Adjustment);
        var beta1 = TLanes.Broadcast(Beta1);
        var beta2 = TLanes.Broadcast(Beta2);
        var fresh1 = TLanes.Broadcast(1 - Beta1);
        var fresh2 = TLanes.Broadcast(1 - Beta2);
        var step = TLanes.Broadcast(-Step);
        var rootScale = TLanes.Broadcast(RootScale);
        var epsilon = TLanes.Broadcast(Epsilon);
        var keep = TLanes.Broadcast(Keep);
        for (var i = (nuint)start; i < (nuint)end; i += (nuint)TLanes.Count)
        {
            var weight = TLanes.Load(ref weights, i);
            var gradient = adjusted.Load(ref gradients, i, weight);
            var first = TLanes.MultiplyAdd(beta1, TLanes.Load(ref firstMoments, i), TLanes.Multiply(fresh1, gradient));
            var squared = TLanes.Multiply(TLanes.Multiply(fresh2, gradient), gradient);
            var second = TLanes.MultiplyAdd(beta2, TLanes.Load(ref secondMoments, i), squared);
            TLanes.Store(first, ref firstMoments, i);
            TLanes.Store(second, ref secondMoments, i);
            var root = TLanes.MultiplyAdd(TLanes.SquareRoot(second), rootScale, epsilon);
            var moved = TLanes.MultiplyAdd(step, TLanes.Divide(first, root), TLanes.Multiply(keep, weight));
            TLanes.Store(moved, ref weights, i);
        }
    }
}
