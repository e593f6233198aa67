namespace NetGen;

/// <summary>
/// The arithmetic of one vector width, so that an element-wise kernel is written once and compiled for 512, 256 and 128 bits
/// and for single numbers. Every member is one instruction after inlining; no vector ever crosses a real call.
/// </summary>
/// <typeparam name="TVector">The vector itself, or float for the scalar form.</typeparam>
internal interface ILanes<TVector>
{
    /// <summary>Floats in a vector.</summary>
    static abstract int Count { get; }

    static abstract TVector Broadcast(float value);

    static abstract TVector Load(ref float source, nuint index);

    static abstract void Store(TVector value, ref float destination, nuint index);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Multiply(TVector left, TVector right);

    /// <summary>left / right, within an ulp, for divisors from 1e-37 on; of more than 1e37 next to nothing.</summary>
    static abstract TVector Divide(TVector left, TVector right);

    /// <summary>left · right + addend: fused where the hardware fuses, two roundings elsewhere.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    static abstract TVector SquareRoot(TVector value);

    /// <summary>The smaller of the two; a NaN in <paramref name="value"/> stays a NaN.</summary>
    static abstract TVector Min(TVector limit, TVector value);

    /// <summary>The larger of the two; a NaN in <paramref name="value"/> stays a NaN.</summary>
    static abstract TVector Max(TVector limit, TVector value);
}
