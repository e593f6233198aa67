using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// What a register tile does with a vector of finished sums: generated code passes its bodies as type arguments, so that a tile is written once and
/// compiled with each body in its registers. For generated code.
/// </summary>
/// <typeparam name="TVector">A vector of one width, or a single number.</typeparam>
public interface IBody<TVector>
{
    /// <summary>Whether sums begin with the bias of their feature instead of zero. Tiles see to it: a bias costs them nothing.</summary>
    static abstract bool HasBias { get; }

    /// <summary>Computes the body of a vector of sums and stores its results.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="y">The first result of the tile's first row.</param>
    /// <param name="a">The body's first operand or further result.</param>
    /// <param name="b">Its second.</param>
    /// <param name="c">Its third.</param>
    /// <param name="at">Numbers from <paramref name="y"/> to the vector; the same in operands as large as the result.</param>
    /// <param name="row">The same in operands with one number a row.</param>
    /// <param name="feature">Numbers to the vector in operands of one row.</param>
    static abstract void Store(TVector sums, ref float y, ref float a, ref float b, ref float c, nint at, nint row, nint feature);
}

/// <summary>A body in every vector width. For generated code.</summary>
public interface IBody : IBody<Vector512<float>>, IBody<Vector256<float>>, IBody<Vector128<float>>, IBody<float>;
