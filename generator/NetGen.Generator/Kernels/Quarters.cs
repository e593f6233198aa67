namespace NetGen.Generator.Kernels;

/// <summary>π/2 in two parts, as C# literals, for taking an angle apart.</summary>
internal static class Quarters
{
    /// <summary>2/π.</summary>
    public const string Inverse = "0.63661977236758134";

    /// <summary>The first 25 bits of π/2: its products with whole numbers below 2²⁸ are exact.</summary>
    public const string First = "1.57079631090164184570";

    /// <summary>The rest of π/2.</summary>
    public const string Second = "1.58932547735281966916e-8";

    /// <summary>π/4, rounded up.</summary>
    public const string Bound = "0.78539824f";
}
