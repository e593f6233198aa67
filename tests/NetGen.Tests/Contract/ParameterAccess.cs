namespace NetGen.Tests.Contract;

/// <summary>All parameters of a network as arrays in logical order.</summary>
public static class ParameterAccess
{
    public static Dictionary<string, float[]> ReadAll(Network network) =>
        network.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.ToArray());
}
