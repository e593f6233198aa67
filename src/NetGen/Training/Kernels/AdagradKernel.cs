using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>One step of Adagrad: s ← s + g², w ← w − η·g / (√s + ε).</summary>
internal ref struct AdagradKernel : IElementwiseKernel
{
    public ref float Weights;
    public ref float Gradients;
    public ref float Sums;
    public GradientAdjustment Adjustment;
    public float LearningRate;
    public float Epsilon;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Run<TLanes, TVector>(int start, int end)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var weights = ref Weights;
        ref var gradients = ref Gradients;
        ref var sums = ref Sums;
        var adjusted = new AdjustedGradient<TLanes, TVector>(Adjustment);
        var epsilon = TLanes.Broadcast(Epsilon);
        var step = TLanes.Broadcast(-LearningRate);
        for (var i = (nuint)start; i < (nuint)end; i += (nuint)TLanes.Count)
        {
            var weight = TLanes.Load(ref weights, i);
            var gradient = adjusted.Load(ref gradients, i, weight);
            var sum = TLanes.MultiplyAdd(gradient, gradient, TLanes.Load(ref sums, i));
            TLanes.Store(sum, ref sums, i);
            var direction = TLanes.Divide(gradient, TLanes.Add(TLanes.SquareRoot(sum), epsilon));
            TLanes.Store(TLanes.MultiplyAdd(step, direction, weight), ref weights, i);
        }
    }
}
