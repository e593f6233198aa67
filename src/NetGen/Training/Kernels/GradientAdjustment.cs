namespace NetGen;

/// <summary>
/// What happens to a gradient before a rule sees it: g ← clamp(g · scale, ±limit) + decay · w, in registers; the gradient buffer
/// itself is not written. The defaults change nothing.
/// </summary>
/// <param name="Scale">The factor that brings the global norm down to its limit; 1 for none.</param>
/// <param name="Limit">The largest magnitude of an element; infinity for none.</param>
/// <param name="Decay">The coupled weight decay; 0 for none.</param>
internal readonly record struct GradientAdjustment(float Scale, float Limit, float Decay);
