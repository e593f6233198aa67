namespace NetGen;

/// <summary>Runs a block on each step of a sequence: y[t] = F(x[t]).</summary>
/// <typeparam name="T">The block F: a class with <see cref="BlockAttribute"/>.</typeparam>
/// <remarks>
/// <para>
/// The block sees one step, as a network would see one sample: a step may be an image. All steps share the parameters, which are named as those of
/// blocks: <c>time_distributed_1.dense_1.kernel</c>. The steps run side by side as if they were more samples; nothing is copied.
/// </para>
/// <para>
/// In training, random layers draw for each step, and a BatchNormalization takes its statistics over samples and steps. Recurrent layers and attention
/// in the block work within a step, and start anew in each. A mask of the steps goes on behind it; the block runs on masked steps as well.
/// </para>
/// <para>Input shape: (steps, …), where … is what the block takes. Output shape: (steps, …), where … is what the block gives.</para>
/// </remarks>
/// <example><code>[TimeDistributed&lt;FrameFeatures&gt;]</code></example>
public sealed class TimeDistributedAttribute<T> : LayerAttribute;
