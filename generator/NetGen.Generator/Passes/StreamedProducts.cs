using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>Gives products with few outputs in a program of one step a transposed kernel, and joins them with the recurrence before them.</summary>
internal static class StreamedProducts
{
    public static void Run(NetworkProgram program)
    {
        for (var i = 0; i < program.Forward.Count; i++)
        {
            if (program.Forward[i] is not DenseOperation { X: { Rows: 1, Samples: 1 } } product) continue;
            if (product.Body.Results[0].Target.Features > DenseStepOperation.FewOutputs) continue;
            var geometry = new ConvolutionGeometry(new([new(1, 1, 1, 1, 0, 0)]), product.Kernel.Inputs, product.Kernel.Outputs);
            var transposed = TransposeKernelOperation.Add(Prepare, product.Kernel, geometry, product.Origin.Split(':')[0]);
            var step = new DenseStepOperation(product, transposed) { Origin = product.Origin };
            if (program.Forward.OfType<RecurrentStepOperation>().Any(r => r.Join(step))) program.Forward.RemoveAt(i--);
            else program.Forward[i] = step;
        }

        void Prepare(Operation operation, string origin)
        {
            operation.Origin = $"{origin}: transposed for a step";
            program.Preparation.Add(operation);
        }
    }
}
