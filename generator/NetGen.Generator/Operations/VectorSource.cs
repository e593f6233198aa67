namespace NetGen.Generator.Operations;

/// <summary>Where an operation finds one number a feature: in a parameter, or in a value of fixed length.</summary>
/// <param name="Parameter">The parameter; null for a value.</param>
/// <param name="Prepared">The value, prepared from parameters or computed before; null for a parameter.</param>
internal sealed record VectorSource(ParameterSlot? Parameter, Value? Prepared = null)
{
    /// <summary>The parameter, if an optimizer changes it.</summary>
    public ParameterSlot? Trained => Parameter is { IsTrainable: true } ? Parameter : null;

    public IEnumerable<Value> Reads => Prepared is null ? [] : [Prepared];

    /// <summary>The source of <paramref name="parameter"/>; null without one.</summary>
    public static VectorSource? Of(ParameterSlot? parameter) => parameter is null ? null : new(parameter);
}
