namespace NetGen.Generator.Operations;

/// <summary>A product y = x∗W + b whose output channels are the columns of W: what scales and shifts channels behind it can be part of W and b.</summary>
internal interface IFoldableOperation : IBodyOperation
{
    KernelSource Kernel { get; }

    VectorSource? Bias { get; }

    /// <summary>The same product with another kernel and bias.</summary>
    Operation With(KernelSource kernel, VectorSource bias);
}
