namespace Residual;

/// <summary>The networks of the sample.</summary>
internal enum NetworkKind
{
    ResNet20,
    Mobile,
}
