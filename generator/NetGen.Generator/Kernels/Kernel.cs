using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// A method of the emitted code, described once for every vector width. Kernels are equal by value: the same work on other
/// buffers is the same method.
/// </summary>
internal abstract record Kernel
{
    /// <summary>What it is called, unless another kernel has that name already.</summary>
    public abstract string Stem { get; }

    /// <summary>Its parameters, as C#.</summary>
    public abstract IReadOnlyList<string> Parameters { get; }

    /// <summary>One line on what it computes.</summary>
    public abstract string Summary { get; }

    /// <summary>Whether it has a body for each vector width; otherwise it has one for all.</summary>
    public virtual bool IsVectorized => true;

    /// <summary>Whether it holds the inner loops and must be optimised from its first call.</summary>
    public virtual bool IsHot => true;

    /// <summary>Whether the method is generic over its body.</summary>
    public virtual bool TakesBody => false;

    /// <summary>Writes the statements of its method.</summary>
    public abstract void Emit(KernelContext context);

    /// <summary>Writes its method.</summary>
    public virtual void Declare(KernelContext context, string access, string name)
    {
        var (generic, constraint) = TakesBody ? ("<TBody>", $" where TBody : struct, {TileBodyKernel.Interface(context.Dialect)}") : ("", "");
        if (IsHot) context.Writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (context.Writer.Block($"{access} static void {name}{generic}({string.Join(", ", Parameters)}){constraint}")) Emit(context);
    }
}

/// <summary>What a kernel writes with: the text, the vector width, and the names of the kernels it calls.</summary>
internal sealed class KernelContext(CodeWriter writer, Dialect dialect, Func<Kernel, string> call)
{
    public CodeWriter Writer => writer;

    public Dialect Dialect => dialect;

    /// <summary>The name of <paramref name="kernel"/>'s method of the same width.</summary>
    public string Call(Kernel kernel) => call(kernel);
}
