using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Analyzers.Calls.Values;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Calls;

/// <summary>The networks of a compilation and of what it references, each read when code first uses it.</summary>
internal sealed class NetworkCatalog
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, KnownNetwork?> networks = new(SymbolEqualityComparer.Default);

    /// <summary>The network of a value: by its type, or by that of what a name certainly stands for. Null for broken networks too.</summary>
    public NetworkUse? Of(IOperation? value, CancellationToken cancellationToken)
    {
        if (value is null) return null;
        if (Of(value.Type, cancellationToken) is { } use) return use;
        if (!RuntimeType.IsA(value.Type, NetworkReader.Network) && !RuntimeType.IsA(value.Type, "Session")) return null;
        var origin = Origin.Of(value, cancellationToken);
        return Of(origin.Type, cancellationToken) ?? (origin is IInvocationOperation call ? OfUntyped(call, cancellationToken) : null);
    }

    /// <summary>The network that the build makes this class for.</summary>
    public NetworkUse? Of(ITypeSymbol? type, CancellationToken cancellationToken)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } named) return null;
        var part = PartOf(named);
        var network = part is NetworkPart.Network ? NetworkOf(named) : named.ContainingType;
        if (network is null || !IsNetwork(network)) return null;
        return networks.GetOrAdd(network, type => Read(type, cancellationToken)) is { } known ? new(known, part) : null;
    }

    private NetworkUse? OfUntyped(IInvocationOperation call, CancellationToken cancellationToken) => call.TargetMethod.Name switch
    {
        "CreateTrainingSession" => Of(call.Instance, cancellationToken) is { } use ? use with { Part = NetworkPart.Training } : null,
        "CreateInferenceSession" => Of(call.Instance, cancellationToken) is { } use ? use with { Part = NetworkPart.Inference } : null,
        _ => null,
    };

    private static NetworkPart PartOf(INamedTypeSymbol type) =>
        type.ContainingType is null ? NetworkPart.Network
        : RuntimeType.Is(type.BaseType, "InferenceSession") ? NetworkPart.Inference
        : RuntimeType.Is(type.BaseType, "TrainingSession") ? NetworkPart.Training
        : RuntimeType.Is(type.BaseType, "StreamingSession") ? NetworkPart.Streaming
        : NetworkPart.Network;

    private static INamedTypeSymbol? NetworkOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol? found = type;
        while (found is not null && !RuntimeType.Is(found.BaseType, NetworkReader.Network)) found = found.BaseType;
        return found;
    }

    private static bool IsNetwork(INamedTypeSymbol type) =>
        RuntimeType.Is(type.BaseType, NetworkReader.Network) && NetworkReader.Has(type, NetworkReader.Network);

    private static KnownNetwork? Read(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        GraphBuilder.Build(NetworkReader.Read(type, cancellationToken)) is { Graph: { } graph } network ? new(graph, network.Signature) : null;
}
