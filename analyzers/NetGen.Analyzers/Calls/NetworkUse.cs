namespace NetGen.Analyzers.Calls;

/// <summary>A value whose network is known.</summary>
/// <param name="Network">The network.</param>
/// <param name="Part">What the value is: the network itself, or one of its sessions.</param>
internal readonly record struct NetworkUse(KnownNetwork Network, NetworkPart Part)
{
    /// <summary>How messages call a member of it.</summary>
    public string Member(string name) => Part is NetworkPart.Network ? $"{Network.Name}.{name}" : $"{Network.Name}.{Part}.{name}";
}
