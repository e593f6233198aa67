namespace NetGen.Analyzers.Layers;

/// <summary>What a pool makes of the elements under its window.</summary>
public enum PoolKind
{
    Max,
    Average,
}
