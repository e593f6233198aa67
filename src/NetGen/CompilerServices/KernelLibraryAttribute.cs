namespace NetGen.CompilerServices;

/// <summary>A class that the generator fills with kernels of the library.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KernelLibraryAttribute : Attribute;
