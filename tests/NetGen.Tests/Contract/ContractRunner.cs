using System.Reflection;

namespace NetGen.Tests.Contract;

/// <summary>
/// The test assembly as a program: <c>dotnet NetGen.Tests.dll contract</c> runs the contract on the networks of every test class in
/// this process, whose vector width the environment decides, and prints the width, each failure, and the number of networks.
/// </summary>
public static class ContractRunner
{
    public const string Command = "contract";

    public static int Main(string[] arguments)
    {
        if (arguments is not [Command])
        {
            Console.Error.WriteLine($"Run the tests with 'dotnet test', or the contract alone with the argument '{Command}'.");
            return 2;
        }

        Console.WriteLine($"vectors: {VectorPath.Bits} bits");
        var (passed, failed) = (0, 0);
        foreach (var (name, check) in Checks())
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
        return failed == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Name, Action Check)> Checks() =>
        from type in typeof(ContractRunner).Assembly.GetTypes()
        where type.IsClass && typeof(IContractSource).IsAssignableFrom(type)
        orderby type.Name
        let sources = (IEnumerable<(string, Action)>)typeof(ContractRunner)
            .GetMethod(nameof(ChecksOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, null)!
        from check in sources
        select check;

    private static IEnumerable<(string Name, Action Check)> ChecksOf<T>()
        where T : IContractSource =>
        T.Networks.CaseNames.Select(name => ($"{typeof(T).Name}.{name}", (Action)(() => LayerContract.Check(T.Networks[name], T.InputRange))));
}
