using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>
/// Makes a matrix product of looked-up rows a table of its own: with E·W + b of each row of the table prepared, the product is a look-up. Backward,
/// the gradients of its rows are summed by token first, dT, and the products Eᵀ·dT and dT·Wᵀ are those of the vocabulary's rows instead of the
/// batch's. Done where the vocabulary has fewer rows than the samples of a step, if nobody else reads the rows that were looked up.
/// </summary>
internal sealed class TableFolding
{
    // The samples that a step of training has at least, for which the table is worth its products.
    private const int FewestSamples = 8;

    // In inference a table is made once for many calls; up to here it takes little memory.
    private const int SmallTable = 1024;

    private readonly NetworkProgram program;
    private readonly bool isTraining;

    private TableFolding(NetworkProgram program, bool isTraining)
    {
        this.program = program;
        this.isTraining = isTraining;
    }

    /// <summary>Folds what it can; what is no longer read after it is dead code.</summary>
    public static void Run(NetworkProgram program, bool isTraining)
    {
        var pass = new TableFolding(program, isTraining);
        foreach (var lookup in program.Forward.OfType<LookupOperation>().ToList()) pass.Fold(lookup);
    }

    private void Fold(LookupOperation lookup)
    {
        if (lookup.Table.Parameter is not { } embeddings || program.Kept.Contains(lookup.Y)) return;
        if (isTraining && lookup.Table.IsSparse) return;
        var most = Math.Max(FewestSamples * lookup.Y.Rows, isTraining ? 0 : SmallTable);
        var readers = program.All.Where(o => o.Reads.Contains(lookup.Y)).ToList();
        if (lookup.Table.Rows > most || readers.OfType<DenseOperation>().FirstOrDefault() is not { Kernel: { InPlace: null, Mask: null } kernel } product) return;
        var kernelGradient = readers.OfType<DenseKernelGradientOperation>().FirstOrDefault(o => o.Kernel == kernel.Parameter);
        if (product.X != lookup.Y || readers.Any(o => o != product && o != kernelGradient)) return;
        var tableGradient = program.Backward.OfType<LookupGradientOperation>().FirstOrDefault(o => o.Table.Parameter == embeddings);
        var dy = kernelGradient?.Dy ?? (tableGradient is null ? null : Behind(tableGradient.Dy));
        if (dy is null && tableGradient is not null) return;

        var y = product.Body.Results.Single().Target;
        var label = $"{embeddings.Name}_by_{kernel.Parameter.Name}";
        var folded = TableSource.New(label, lookup.Table.Rows, y.Features);
        var what = $"{product.Origin.Split(':')[0]}: of each token of {lookup.Origin.Split(':')[0]}";
        program.Preparation.Add(new TableProductOperation(lookup.Table, kernel, product.Bias, folded, y.Features) { Origin = what });
        program.Forward[program.Forward.IndexOf(product)] = new LookupOperation(lookup.Ids, folded, y, -1) { Origin = $"{product.Origin}, looked up" };
        if (dy is not null) FoldGradients(lookup, kernel, dy, kernelGradient, tableGradient, $"d_{label}");
    }

    private void FoldGradients(
        LookupOperation lookup, KernelSource kernel, Value dy, DenseKernelGradientOperation? kernelGradient, LookupGradientOperation? tableGradient, string label)
    {
        // Both read dy, so it is there where the first of them stands.
        var backward = program.Backward;
        var first = kernelGradient ?? (Operation)tableGradient!;
        var at = backward.IndexOf(first);
        var (columns, origin) = ((lookup.Y.Features, dy.Features), first.Origin);
        var sums = TableSource.New(label, lookup.Table.Rows, dy.Features);
        var gradients = new List<Operation> { new LookupGradientOperation(lookup.Ids, dy, sums, -1) };
        if (kernelGradient is not null) gradients.Add(new TableKernelGradientOperation(lookup.Table, sums, kernel.Parameter, columns));
        if (tableGradient is not null)
        {
            var geometry = new ConvolutionGeometry(new([new(1, 1, 1, 1, 0, 0)]), kernel.Inputs, kernel.Outputs);
            var transposed = TransposeKernelOperation.Add(Prepare, kernel, geometry, origin);
            gradients.Add(new TableProductGradientOperation(lookup.Table, sums, transposed, columns, lookup.Padding));
            backward.Remove(tableGradient);
        }

        foreach (var gradient in gradients) gradient.Origin = origin;
        if (kernelGradient is not null) backward.Remove(kernelGradient);
        backward.InsertRange(Math.Min(at, backward.Count), gradients);
    }

    private void Prepare(Operation operation, string origin)
    {
        operation.Origin = $"for the {origin}";
        program.Preparation.Add(operation);
    }

    // The gradient of a product's input is a product of its output's gradient; null where it comes in another way.
    private Value? Behind(Value dx) => program.Backward.FirstOrDefault(o => o.Writes.Contains(dx)) switch
    {
        DenseInputGradientOperation gradient => gradient.Dy,
        DenseOperation product => product.X,
        _ => null,
    };
}
