using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>What the compiler planned for a session: its memory, its tensors, its stages. For generated code.</summary>
/// <param name="arenaUnits">The size of the arena; one unit is a panel of the session's capacity.</param>
/// <param name="inputs">The inputs, in declaration order.</param>
/// <param name="outputs">The outputs, in declaration order.</param>
/// <param name="targets">The targets of the losses, in declaration order; none for inference.</param>
/// <param name="activations">The tensors that can be read by name.</param>
/// <param name="inputGradients">The gradient of each input; null where it is not computed. May be empty.</param>
/// <param name="forwardStages">The number of forward stages; they come first.</param>
/// <param name="lossStages">The number of loss stages; they follow.</param>
/// <param name="backwardStages">The number of backward stages; they follow.</param>
/// <param name="scratchLength">The number of floats of scratch memory of one part of a stage.</param>
/// <param name="preparationStages">The number of stages that derive values from parameters alone; they follow and run when parameters changed.</param>
/// <param name="explanation">What the session needs to run backwards from given gradients; null if the network has neither probes nor input gradients.</param>
/// <param name="movesAverages">Whether a forward pass of training changes moving averages among the network's state.</param>
/// <param name="needsTwoSamples">A layer whose statistics would be those of a single value if a training step had one sample; null for none.</param>
/// <param name="states">What lives from call to call.</param>
/// <param name="steps">The steps that a sequence has room for in a session that takes one step at a time; 0 for any number.</param>
/// <param name="fixedLength">The floats of values whose size does not depend on the samples.</param>
/// <param name="sparseTables">The tables of which a training step changes only the rows that an input names; null for none.</param>
/// <param name="stagesBySample">The stages that threads share sample by sample, not in blocks of 8; null for none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SessionDescription(
    int arenaUnits,
    TensorSlot[] inputs,
    TensorSlot[] outputs,
    TargetSlot[] targets,
    TensorSlot[] activations,
    TensorSlot?[] inputGradients,
    int forwardStages,
    int lossStages,
    int backwardStages,
    int scratchLength,
    int preparationStages = 0,
    ExplanationDescription? explanation = null,
    bool movesAverages = false,
    string? needsTwoSamples = null,
    StateSlot[]? states = null,
    int steps = 0,
    int fixedLength = 0,
    SparseTable[]? sparseTables = null,
    int[]? stagesBySample = null)
{
    internal int ArenaUnits { get; } = arenaUnits;

    internal TensorSlot[] Inputs { get; } = inputs;

    internal SparseTable[] SparseTables { get; } = sparseTables ?? [];

    internal TensorSlot[] Outputs { get; } = outputs;

    internal TargetSlot[] Targets { get; } = targets;

    internal TensorSlot[] Activations { get; } = activations;

    internal TensorSlot?[] InputGradients { get; } = inputGradients;

    internal int ForwardStages { get; } = forwardStages;

    internal int LossStages { get; } = lossStages;

    internal int BackwardStages { get; } = backwardStages;

    internal int PreparationStart => ForwardStages + LossStages + BackwardStages;

    internal int PreparationStages { get; } = preparationStages;

    internal ExplanationDescription? Explanation { get; } = explanation;

    internal bool MovesAverages { get; } = movesAverages;

    internal string? NeedsTwoSamples { get; } = needsTwoSamples;

    internal int ScratchLength { get; } = scratchLength;

    internal int FixedLength { get; } = fixedLength;

    internal StateSlot[] States { get; } = states ?? [];

    internal int Steps { get; } = steps;

    internal int[] StagesBySample { get; } = stagesBySample ?? [];
}
