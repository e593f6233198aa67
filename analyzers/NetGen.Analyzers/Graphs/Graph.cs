namespace NetGen.Analyzers.Graphs;

/// <summary>A checked network: every shape is known, every name resolved, blocks are expanded into their layers.</summary>
/// <param name="Class">The class to complete.</param>
/// <param name="Nodes">Layers in topological order: a node reads only nodes before it.</param>
/// <param name="Inputs">Indexes of the input nodes, in declaration order.</param>
/// <param name="Outputs">The network's outputs, in declaration order; one unless [Output] says otherwise.</param>
/// <param name="Losses">The losses, in declaration order; none for a network that is never trained.</param>
/// <param name="InputGradient">Whether training computes the gradient of the inputs.</param>
/// <param name="Probes">The layers that training sessions show with their gradients, in declaration order.</param>
public sealed record Graph(
    NetworkClass Class,
    EquatableArray<Node> Nodes,
    EquatableArray<int> Inputs,
    EquatableArray<Output> Outputs,
    EquatableArray<Loss> Losses,
    bool InputGradient,
    EquatableArray<Probe> Probes)
{
    /// <summary>Whether there is a session that runs backwards: to train, or to look inside.</summary>
    public bool HasTraining => Losses.Count > 0 || IsExplained;

    /// <summary>Whether that session also runs backwards from a given gradient.</summary>
    public bool IsExplained => InputGradient || Probes.Count > 0;
}

/// <summary>The user's class: what the emitter needs to open it again.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Containers">The headers of the types around it, outermost first, e.g. <c>partial class Outer</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Accessibility">Its C# accessibility keywords, e.g. <c>public</c>.</param>
/// <param name="Modifiers">Its other modifiers, e.g. <c>sealed</c>; empty if none.</param>
public sealed record NetworkClass(
    string Namespace,
    EquatableArray<string> Containers,
    string Name,
    string Accessibility,
    string Modifiers);

/// <summary>One layer in its place.</summary>
/// <param name="Index">Its position in <see cref="Graph.Nodes"/>.</param>
/// <param name="LayerIndex">The position of its attribute among the layers of the network's declaration, from 1; layers of a block carry the block's.</param>
/// <param name="Name">Its unique name, a dotted path inside blocks: <c>dense_1</c>, <c>block_3.dense_1</c>.</param>
/// <param name="IsNamed">Whether the user named it, so that its activation can be read.</param>
/// <param name="Layer">Its kind and options.</param>
/// <param name="Inputs">Indexes of the nodes it reads.</param>
/// <param name="Shape">The shape of its output.</param>
/// <param name="Type">The element type of its output.</param>
/// <param name="Parameters">Its parameters and non-trainable state.</param>
/// <param name="Mask">
/// The index of the node that says which of its steps count: an embedding or a Masking, an input of lengths, or a join of several masks; −1 if
/// all do. Masks count steps as the output has rows: the axes before the last, or all of an input of tokens.
/// </param>
/// <param name="Samples">Its samples in one of the network: the steps of the TimeDistributed around it.</param>
/// <param name="IsDistributed">Whether there is a TimeDistributed around it, also where one step is all there is.</param>
public sealed record Node(
    int Index,
    int LayerIndex,
    string Name,
    bool IsNamed,
    Layer Layer,
    EquatableArray<int> Inputs,
    Shape Shape,
    ElementType Type,
    EquatableArray<Parameter> Parameters,
    int Mask = -1,
    int Samples = 1,
    bool IsDistributed = false)
{
    /// <summary>The shape of what it gives for one sample of the network: that of its output, behind the steps of a TimeDistributed.</summary>
    public Shape WholeShape => Samples == 1 ? Shape : new(Shape.Axes.Prepend(Samples).ToEquatableArray());
}

/// <summary>A named output of the network.</summary>
public sealed record Output(string Name, int Node);

/// <summary>A layer whose activation and gradient training sessions show.</summary>
/// <param name="Name">The name by which users ask for it.</param>
/// <param name="Node">The node whose output it is.</param>
public sealed record Probe(string Name, int Node);

/// <summary>A learned tensor or a piece of saved state.</summary>
/// <param name="Name">Its full name, <c>dense_1.kernel</c>.</param>
/// <param name="Role">Its name within the layer, as Keras calls it: kernel, bias, alpha, gamma …</param>
/// <param name="Shape">Its logical shape, Keras's: Dense (in, out), Conv2D (height, width, in/groups, out).</param>
/// <param name="Initializer">How it starts.</param>
/// <param name="FanIn">The inputs of one output, for the initialisers that scale by it.</param>
/// <param name="FanOut">The outputs of one input.</param>
/// <param name="Trainable">False for frozen layers and for state.</param>
/// <param name="Decays">Whether weight decay applies by default: kernels yes; biases and normalisation no.</param>
/// <param name="L1">λ of the penalty λ·Σ|w|; 0 for none.</param>
/// <param name="L2">λ of the penalty λ·Σw²; 0 for none.</param>
/// <param name="Columns">
/// The columns of the matrix it is stored as, in panels: the last axis of a kernel, the last two together of a depthwise one; 0 for a vector.
/// </param>
/// <param name="ZeroRow">The row of that matrix that starts at zero and has no gradient; −1 for none.</param>
/// <param name="Group">The columns, or elements of a vector, of a group, which begins a panel: the units of a gate; 0 where all are one group.</param>
/// <param name="OnesGroup">The group that starts at 1 whatever the initialiser says; −1 for none.</param>
/// <param name="IsSparse">Whether a training step changes only the rows that it looks up.</param>
public sealed record Parameter(
    string Name,
    string Role,
    Shape Shape,
    Initializer Initializer,
    int FanIn,
    int FanOut,
    bool Trainable,
    bool Decays,
    float L1 = 0,
    float L2 = 0,
    int Columns = 0,
    int ZeroRow = -1,
    int Group = 0,
    int OnesGroup = -1,
    bool IsSparse = false)
{
    /// <summary>The axes in the order in which the matrix has them; empty for that of <see cref="Shape"/>.</summary>
    public EquatableArray<int> Order { get; init; }

    /// <summary>Whether it is stored as a matrix of <see cref="Rows"/> × <see cref="Columns"/>; otherwise as a vector.</summary>
    public bool IsMatrix => Columns > 0;

    /// <summary>The rows of the matrix: the axes that are no columns together; 0 for a vector.</summary>
    public int Rows => IsMatrix ? Shape.Count / Columns : 0;

    /// <summary>The columns, or elements of a vector, with the gaps behind groups that do not fill their panels.</summary>
    public int StoredColumns => Stored(IsMatrix ? Columns : Shape.Count);

    private int Stored(int count) => Group % 16 == 0 ? count : checked(count / Group * ((Group + 15) / 16 * 16));
}
