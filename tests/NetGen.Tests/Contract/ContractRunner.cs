using System.Reflection;

namespace NetGen.Tests.Contract;

/// <summary>
/// The test assembly as a program: <c>dotnet NetGen.Tests.dll contract</c> runs the contract on the networks of every test class in
/// this process, whose vector width the environment decides, and prints the width, each failure, the number of networks, and the
/// kernels that they have. A second argument picks the test classes whose names start with it. <c>run</c> instead of <c>contract</c> only runs
/// the networks: for the width whose contract the tests check in their own process.
/// </summary>
public static class ContractRunner
{
    public const string Command = "contract";

    public const string RunCommand = "run";

    public static int Main(string[] arguments)
    {
        if (arguments is not [Command or RunCommand] and not [Command or RunCommand, _])
        {
            Console.Error.WriteLine($"Run the tests with 'dotnet test', or the contract alone with the argument '{Command}'.");
            return 2;
        }

        Console.WriteLine($"vectors: {VectorPath.Bits} bits");
        var (passed, failed) = (0, 0);
        foreach (var (name, check) in Checks(arguments[0], arguments.ElementAtOrDefault(1) ?? ""))
        {
            try
            {
                check();
                passed++;
            }
            catch (Exception error)
            {
                Console.WriteLine($"FAILED {name}: {error.Message}");
                failed++;
            }
        }

        Console.WriteLine($"passed: {passed}, failed: {failed}");
        foreach (var kernel in Kernels()) Console.WriteLine($"kernel: {kernel}");
        return failed == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Name, Action Check)> Checks(string command, string start) =>
        from type in typeof(ContractRunner).Assembly.GetTypes()
        where type.IsClass && typeof(IContractSource).IsAssignableFrom(type) && type.Name.StartsWith(start, StringComparison.Ordinal)
        orderby type.Name
        let sources = (IEnumerable<(string, Action)>)typeof(ContractRunner)
            .GetMethod(nameof(ChecksOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, [command])!
        from check in sources
        select check;

    /// <summary>The methods of generated code and of the library that are compiled with full optimisation at once, as the JIT names them.</summary>
    private static IEnumerable<string> Kernels() =>
        from assembly in AppDomain.CurrentDomain.GetAssemblies()
        where assembly == typeof(Network).Assembly || assembly.GetName().Name!.StartsWith(NetworkCompiler.AssemblyPrefix, StringComparison.Ordinal)
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization)
        select $"{type.FullName}:{method.Name}(";

    private static IEnumerable<(string Name, Action Check)> ChecksOf<T>(string command)
        where T : IContractSource =>
        T.Networks.CaseNames.Select(name => ($"{typeof(T).Name}.{name}", (Action)(() =>
        {
            if (command == RunCommand) LayerContract.Run(T.Networks[name]);
            else LayerContract.Check(T.Networks[name], T.InputRange);
        })));
}
