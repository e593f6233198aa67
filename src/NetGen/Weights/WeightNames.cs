namespace NetGen;

/// <summary>Whose names and layouts a weight file has.</summary>
public enum WeightNames
{
    /// <summary>
    /// NetGen's own, which are Keras's: <c>dense_1.kernel</c> of shape (in, out), <c>dense_1.bias</c>, <c>prelu_1.alpha</c>.
    /// </summary>
    NetGen,

    /// <summary>
    /// Those of a PyTorch <c>state_dict</c>: the kernel of a dense layer is <c>dense_1.weight</c> of shape (out, in), a bias is
    /// <c>dense_1.bias</c>, and the slopes of PReLU are <c>prelu_1.weight</c> with a single axis. Give layers their modules' names
    /// (<c>Name = "fc1"</c>). A layer that has both a kernel and slopes keeps <c>alpha</c> for the slopes.
    /// </summary>
    PyTorch,
}
