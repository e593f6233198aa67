using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>
/// How one vector width is written in C#, so that a kernel is described once. The 512-, 256- and 128-bit widths are
/// <c>Vector…&lt;float&gt;</c>s; the scalar one is plain <c>float</c> arithmetic for machines without any.
/// </summary>
internal abstract class Dialect
{
    public static readonly IReadOnlyList<Dialect> All =
        [new VectorDialect(512), new VectorDialect(256), new VectorDialect(128), new ScalarDialect()];

    public static readonly Dialect Vector128 = All[2];

    /// <summary>Floats of one vector.</summary>
    public abstract int Lanes { get; }

    /// <summary>The C# type of one vector.</summary>
    public abstract string Type { get; }

    /// <summary>The end of names: 512, 256, 128, Scalar.</summary>
    public abstract string Suffix { get; }

    /// <summary>Whether the processor runs it, as C#; null for the width that always runs.</summary>
    public abstract string? Condition { get; }

    /// <summary>Vectors in a row of a panel.</summary>
    public int VectorsPerRow => 16 / Lanes;

    /// <summary>Rows of the tiles of a matrix product, tallest first; each divides 8.</summary>
    public abstract IReadOnlyList<int> TileRows { get; }

    /// <summary>Vectors across a tile of a matrix product.</summary>
    public abstract int TileVectors { get; }

    /// <summary>Whether a vector is a whole row of a panel.</summary>
    public bool HoldsRow => Lanes == 16;

    /// <summary>The most pixels of a tile of a convolution.</summary>
    public abstract int TilePixels { get; }

    /// <summary>Rows of the tallest tile of a data gradient.</summary>
    public abstract int InputGradientRows { get; }

    /// <summary>Whether 32 vectors can be held at once instead of 16.</summary>
    public virtual bool HasManyRegisters => false;

    /// <summary>Tiles side by side in the products of a Winograd convolution, four or two.</summary>
    public int WinogradTiles => HasManyRegisters ? 4 : 2;

    /// <summary>For one row: vectors side by side and accumulators for each, widest first; the last covers one panel.</summary>
    public abstract IReadOnlyList<(int Vectors, int Split)> RowTiles { get; }

    public abstract string Zero { get; }

    public abstract string Load(string reference, int offset);

    public abstract string Store(string value, string reference, int offset);

    public abstract string Broadcast(string scalar);

    /// <summary>a·b + c.</summary>
    public abstract string MultiplyAdd(string a, string b, string c);

    /// <summary>The smaller; the second where either is not a number.</summary>
    public abstract string Min(string a, string b);

    /// <summary>The larger; the second where either is not a number.</summary>
    public abstract string Max(string a, string b);

    /// <summary>The larger; not a number where either is not. The first stands in it twice: the name of a local.</summary>
    public abstract string Maximum(string local, string b);

    public abstract string Abs(string a);

    public abstract string Sqrt(string a);

    public abstract string Negate(string a);

    /// <summary>A whole number: Floor, Ceiling, Round (to even) or Truncate.</summary>
    public abstract string Whole(UnaryFunction function, string a);

    /// <summary>
    /// Declares <paramref name="rest"/> = value − n·π/2 and the integers <paramref name="quarters"/> = n, by way of double precision: exact up to
    /// 10⁵, in bounds beyond, not a number for infinities.
    /// </summary>
    public abstract void SplitQuarters(CodeWriter writer, string value, string rest, string quarters);

    /// <summary>The number of the first element of a vector, for <see cref="Element"/>: where a vector is a whole row.</summary>
    public virtual string FirstElement => throw new NotSupportedException();

    /// <summary>What is added to the number of an element for that of the next.</summary>
    public virtual string OneElement => throw new NotSupportedException();

    /// <summary>The element of a vector with a number, in all lanes: where a vector is a whole row.</summary>
    public virtual string Element(string vector, string number) => throw new NotSupportedException();

    /// <summary>Integers plus one.</summary>
    public abstract string Next(string integers);

    /// <summary>One where the integers are odd, the other where they are even.</summary>
    public abstract string SelectOdd(string integers, string odd, string even);

    /// <summary>The value, negated where the second bit of the integers is set.</summary>
    public abstract string NegateByHalf(string integers, string value);

    /// <summary>|a| with the sign of b.</summary>
    public abstract string CopySign(string magnitude, string sign);

    public abstract string Select(Comparison comparison, string left, string right, string then, string otherwise);

    /// <summary>value·2ⁿ, exact down to denormals and up to infinity; <paramref name="shifted"/> is n + 1.5·2²³, whose low bits hold n.</summary>
    public abstract void Scale(CodeWriter writer, string result, string value, string n, string shifted);

    /// <summary>2ⁿ, a normal number; <paramref name="biased"/> is n + 127 + 1.5·2²³, whose low bits are the exponent's.</summary>
    public abstract string PowerOfTwo(string biased);

    /// <summary>Whether there are an instruction for <see cref="Fraction"/> and one for <see cref="ScaleByFloor"/>.</summary>
    public virtual bool HasPowers => false;

    /// <summary>t − ⌊t⌋; 0 for infinities.</summary>
    public virtual string Fraction(string t) => throw new NotSupportedException();

    /// <summary>value·2^⌊t⌋, exact down to denormals and up to infinity.</summary>
    public virtual string ScaleByFloor(string value, string t) => throw new NotSupportedException();

    /// <summary>Splits a positive number into 2^exponent · mantissa with a mantissa in [√½, √2).</summary>
    public abstract void Split(CodeWriter writer, string value, string exponent, string mantissa);

    /// <summary>The sum of all lanes, a float.</summary>
    public abstract string Sum(string value);

    /// <summary>The largest lane, a float; writes what it needs first.</summary>
    public abstract string Largest(CodeWriter writer, string value);

    /// <summary>The numbers of the lanes, 0 to <see cref="Lanes"/> − 1.</summary>
    public abstract string Indices { get; }
}
