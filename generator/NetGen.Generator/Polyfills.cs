// Types that the compiler asks for by name and netstandard2.0 does not carry.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
