namespace NetGen.Generator.Operations;

/// <summary>An operation whose results pass through an element-wise body, into which later element-wise work can be fused.</summary>
internal interface IBodyOperation
{
    Body Body { get; set; }
}
