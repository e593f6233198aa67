using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>One step of gradient descent: v ← μv + g, w ← w − η·v, or w ← w − η·(g + μv) with Nesterov; v = g without momentum.</summary>
internal ref struct SgdKernel : IElementwiseKernel
{
    public ref float Weights;
    public ref float Gradients;
    public ref float Velocities;
    public GradientAdjustment Adjustment;
    public float LearningRate;
    public float Momentum;
    public bool Nesterov;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Run<TLanes, TVector>(int start, int end)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var weights = ref Weights;
        ref var gradients = ref Gradients;
        ref var velocities = ref Velocities;
        var adjusted = new AdjustedGradient<TLanes, TVector>(Adjustment);
        var momentum = TLanes.Broadcast(Momentum);
        var step = TLanes.Broadcast(-LearningRate);
        var keepsVelocity = Momentum > 0;
        var nesterov = Nesterov;
        for (var i = (nuint)start; i < (nuint)end; i += (nuint)TLanes.Count)
        {
            var weight = TLanes.Load(ref weights, i);
            var direction = adjusted.Load(ref gradients, i, weight);
            if (keepsVelocity)
            {
                var velocity = TLanes.MultiplyAdd(momentum, TLanes.Load(ref velocities, i), direction);
                TLanes.Store(velocity, ref velocities, i);
                direction = nesterov ? TLanes.MultiplyAdd(momentum, velocity, direction) : velocity;
            }

            TLanes.Store(TLanes.MultiplyAdd(step, direction, weight), ref weights, i);
        }
    }
}
