namespace NetGen.Weights;

/// <summary>One tensor of a safetensors file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as the format writes it: F32.</param>
/// <param name="Shape">Its axes.</param>
/// <param name="Begin">Its first byte, counted from the end of the header.</param>
/// <param name="End">The byte behind its last.</param>
internal sealed record TensorEntry(string Name, string Type, long[] Shape, long Begin, long End);
