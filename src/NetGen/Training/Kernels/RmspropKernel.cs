using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// One step of RMSprop: v ← ρv + (1−ρ)g², d = g / (√(v·q) + ε), or with centring d = g / (√((v − a²)·q) + ε) where
/// a ← ρa + (1−ρ)g; then b ← μb + d and w ← w − η·b. q is the bias correction 1/(1−ρᵗ), or 1.
/// </summary>
internal ref struct RmspropKernel : IElementwiseKernel
{
    public ref float Weights;
    public ref float Gradients;
    public ref float Squares;
    public ref float Means;
    public ref float Velocities;
    public GradientAdjustment Adjustment;
    public float LearningRate;
    public float Rho;
    public float Momentum;
    public float Correction;
    public float Epsilon;
    public bool Centered;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Run<TLanes, TVector>(int start, int end)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var weights = ref Weights;
        ref var gradients = ref Gradients;
        ref var squares = ref Squares;
        ref var means = ref Means;
        ref var velocities = ref Velocities;
        var adjusted = new AdjustedGradient<TLanes, TVector>(Adjustment);
        var rho = TLanes.Broadcast(Rho);
        var fresh = TLanes.Broadcast(1 - Rho);
        var momentum = TLanes.Broadcast(Momentum);
        var correction = TLanes.Broadcast(Correction);
        var epsilon = TLanes.Broadcast(Epsilon);
        var step = TLanes.Broadcast(-LearningRate);
        var zero = TLanes.Broadcast(0);
        var minusOne = TLanes.Broadcast(-1);
        var centered = Centered;
        var keepsVelocity = Momentum > 0;
        for (var i = (nuint)start; i < (nuint)end; i += (nuint)TLanes.Count)
        {
            var weight = TLanes.Load(ref weights, i);
            var gradient = adjusted.Load(ref gradients, i, weight);
            var freshGradient = TLanes.Multiply(fresh, gradient);
            var square = TLanes.MultiplyAdd(rho, TLanes.Load(ref squares, i), TLanes.Multiply(freshGradient, gradient));
            TLanes.Store(square, ref squares, i);
            var spread = square;
            if (centered)
            {
                var mean = TLanes.MultiplyAdd(rho, TLanes.Load(ref means, i), freshGradient);
                TLanes.Store(mean, ref means, i);
                // Rounding can take the variance of a nearly constant gradient just below zero.
                spread = TLanes.Max(zero, TLanes.MultiplyAdd(TLanes.Multiply(mean, minusOne), mean, square));
            }

            var root = TLanes.SquareRoot(TLanes.Multiply(spread, correction));
            var direction = TLanes.Divide(gradient, TLanes.Add(root, epsilon));
            if (keepsVelocity)
            {
                direction = TLanes.MultiplyAdd(momentum, TLanes.Load(ref velocities, i), direction);
                TLanes.Store(direction, ref velocities, i);
            }

            TLanes.Store(TLanes.MultiplyAdd(step, direction, weight), ref weights, i);
        }
    }
}
