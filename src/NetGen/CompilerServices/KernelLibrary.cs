using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>The kernels that all networks share, in the widest vectors that the processor has. For generated code; the generator writes them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[KernelLibrary]
public static partial class KernelLibrary;

/// <summary>Kernels in vectors of 512 bits. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[KernelLibrary]
public static partial class KernelLibrary512;

/// <summary>Kernels in vectors of 256 bits. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[KernelLibrary]
public static partial class KernelLibrary256;

/// <summary>Kernels in vectors of 128 bits. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[KernelLibrary]
public static partial class KernelLibrary128;

/// <summary>Kernels for machines without vectors. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[KernelLibrary]
public static partial class KernelLibraryScalar;
