namespace NetGen.Generator.Operations;

/// <summary>A matrix product of a recurrent step and the element-wise work behind it; in backward, the work and the product behind it.</summary>
/// <param name="Body">The element-wise work.</param>
/// <param name="Vector">The block that is multiplied in forward; the block that receives the product in backward.</param>
/// <param name="FirstGate">The first of the matrices side by side in U that take part.</param>
/// <param name="Gates">How many do.</param>
internal sealed record RecurrentPhase(StepBody Body, string Vector, int FirstGate, int Gates);
