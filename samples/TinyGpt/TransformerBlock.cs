using NetGen;

namespace TinyGpt;

/// <summary>A pre-norm transformer block: two residual ones, one after the other.</summary>
[Block]
[Residual<Attend>]
[Residual<Think>]
internal sealed class TransformerBlock;
