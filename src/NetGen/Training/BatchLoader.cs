using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Copies batches of a data set into a training session, through buffers of one batch.</summary>
internal sealed class BatchLoader
{
    private readonly TrainingSession session;
    private readonly Dataset data;
    private readonly float[] floats;
    private readonly int[] integers;
    private readonly TargetBuffer[] targets;
    private readonly float[] sampleWeights;
    private readonly IReadOnlyList<Augmentation> augmentations;

    /// <summary>Checks that the data set is what the network takes, and that the augmentations fit it.</summary>
    /// <exception cref="ArgumentException">Numbers of inputs or targets, of their values, or their types differ.</exception>
    /// <exception cref="LabelOutOfRangeException">A label is no class. Its index is that in the data set, not in a batch.</exception>
    /// <exception cref="TokenOutOfRangeException">An id is no token. Its index is that in the data set, not in a batch.</exception>
    /// <exception cref="LengthOutOfRangeException">A length is not one of a sequence. Its index is that of the sample in the data set.</exception>
    public BatchLoader(TrainingSession session, Dataset data, IReadOnlyList<Augmentation> augmentations)
    {
        this.session = session;
        this.data = data;
        this.augmentations = augmentations;
        var (inputs, slots) = (session.Description.Inputs, session.Description.Targets);
        Match("input", inputs, data.Inputs);
        Match("target", slots, data.Targets);
        foreach (var augmentation in augmentations) CheckFits(augmentation, inputs);
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].IsLimited) CheckIntegers(inputs[i], data.Inputs[i]);
        }

        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i].Type == ElementType.Int32) CheckLabels(slots[i], data.Targets[i]);
        }

        floats = new float[Largest(inputs, ElementType.Float32) * session.Capacity];
        integers = new int[Largest(inputs, ElementType.Int32) * session.Capacity];
        targets = [.. slots.Select(slot => new TargetBuffer(slot, session.Capacity))];
        sampleWeights = data.SampleWeights is null ? [] : new float[session.Capacity];
    }

    /// <summary>What the random changes of the next batches depend on, besides the sample.</summary>
    public ulong AugmentationKey { get; set; }

    /// <summary>The float targets of the loaded batch; empty for class indexes.</summary>
    public ReadOnlySpan<float> Targets(int target) => targets[target].FloatsOf(session.SampleCount);

    /// <summary>The class indexes of the loaded batch; empty for float targets.</summary>
    public ReadOnlySpan<int> Labels(int target) => targets[target].LabelsOf(session.SampleCount);

    /// <summary>Begins a call of the session with these samples' inputs.</summary>
    public void LoadInputs(ReadOnlySpan<int> samples)
    {
        session.Begin(samples.Length);
        var slots = session.Description.Inputs;
        for (var i = 0; i < slots.Length; i++)
        {
            var length = slots[i].Elements * samples.Length;
            if (slots[i].Type == ElementType.Int32)
            {
                session.LoadInput(i, Gather(data.Inputs[i], samples, integers.AsSpan(0, length)));
                continue;
            }

            Gather(data.Inputs[i], samples, floats.AsSpan(0, length));
            if (augmentations.Count > 0) Augment(i, samples, slots[i].Elements);
            session.LoadInput(i, floats.AsSpan(0, length));
        }
    }

    /// <summary>Gives the session these samples' targets and weights, after its forward pass.</summary>
    public void LoadTargets(ReadOnlySpan<int> samples)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i].IsLabels) session.LoadTarget(i, Gather(data.Targets[i], samples, targets[i].LabelsOf(samples.Length)));
            else session.LoadTarget(i, Gather(data.Targets[i], samples, targets[i].FloatsOf(samples.Length)));
        }

        if (data.SampleWeights is { } weights) session.LoadSampleWeights(Gather(weights, samples, sampleWeights.AsSpan(0, samples.Length)));
    }

    // Inputs of one sample draw the same numbers, so that pictures that belong together change alike.
    private void Augment(int input, ReadOnlySpan<int> samples, int elements)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var random = new AugmentationRandom(AugmentationKey + (ulong)samples[i]);
            for (var k = 0; k < augmentations.Count; k++)
            {
                if (augmentations[k].Input == input) augmentations[k].Apply(floats.AsSpan(i * elements, elements), ref random);
            }
        }
    }

    private static void CheckFits(Augmentation augmentation, TensorSlot[] inputs)
    {
        var name = augmentation.GetType().Name;
        if ((uint)augmentation.Input >= (uint)inputs.Length)
            throw new ArgumentException($"{name} changes input {augmentation.Input}, but the network has inputs 0 to {inputs.Length - 1}.");
        var slot = inputs[augmentation.Input];
        if (slot.Type == ElementType.Int32)
            throw new ArgumentException($"{name} changes input '{slot.Name}', which takes integers; only floats can be augmented.");
        if (augmentation.Elements is { } elements && elements != slot.Elements)
            throw new ArgumentException($"{name} is made for {elements} values, but the network's input '{slot.Name}' has {slot.Elements}.");
    }

    private void CheckIntegers(TensorSlot slot, SampleArray source)
    {
        var values = new int[slot.Elements];
        for (var sample = 0; sample < data.Count; sample++)
        {
            source.Read(data.Place(sample), values);
            slot.CheckIntegers(values, sample * slot.Elements);
        }
    }

    private void CheckLabels(TargetSlot slot, SampleArray labels)
    {
        var sampleLabels = new int[slot.Elements];
        for (var sample = 0; sample < data.Count; sample++)
        {
            labels.Read(data.Place(sample), sampleLabels);
            for (var i = 0; i < sampleLabels.Length; i++)
            {
                var label = sampleLabels[i];
                if ((uint)label >= (uint)slot.Classes && label != slot.IgnoreLabel)
                    throw new LabelOutOfRangeException(slot.Name, (sample * slot.Elements) + i, label, slot.Classes, slot.IgnoreLabel);
            }
        }
    }

    private ReadOnlySpan<float> Gather(SampleArray source, ReadOnlySpan<int> samples, Span<float> destination)
    {
        for (var i = 0; i < samples.Length; i++) source.Read(data.Place(samples[i]), destination.Slice(i * source.Elements, source.Elements));
        return destination;
    }

    private ReadOnlySpan<int> Gather(SampleArray source, ReadOnlySpan<int> samples, Span<int> destination)
    {
        for (var i = 0; i < samples.Length; i++) source.Read(data.Place(samples[i]), destination.Slice(i * source.Elements, source.Elements));
        return destination;
    }

    private static int Largest(TensorSlot[] slots, ElementType type) =>
        slots.Where(slot => slot.Type == type).Select(slot => slot.Elements).DefaultIfEmpty().Max();

    private static void Match(string kind, TensorSlot[] slots, ReadOnlySpan<SampleArray> arrays)
    {
        if (slots.Length != arrays.Length)
        {
            throw new ArgumentException(
                $"The data set has {arrays.Length} {kind}s, but the network has {slots.Length}: {string.Join(", ", slots.Select(slot => slot.Name))}.");
        }

        for (var i = 0; i < slots.Length; i++)
        {
            if (arrays[i].Elements != slots[i].Elements)
            {
                throw new ArgumentException(
                    $"{kind} {i} of the data set has {arrays[i].Elements} values for each sample, but the network's {kind} '{slots[i].Name}' has {slots[i].Elements}.");
            }

            if (slots[i].Type == ElementType.Int32 && !arrays[i].IsInteger)
            {
                throw new ArgumentException(
                    $"{kind} {i} of the data set is made of floats, but the network's {kind} '{slots[i].Name}' takes integers. Use SampleArray.Integers.");
            }
        }
    }

    /// <summary>One batch of a target.</summary>
    private sealed class TargetBuffer(TargetSlot slot, int capacity)
    {
        private readonly float[] floats = slot.Type == ElementType.Int32 ? [] : new float[slot.Elements * capacity];
        private readonly int[] labels = slot.Type == ElementType.Int32 ? new int[slot.Elements * capacity] : [];

        public bool IsLabels => slot.Type == ElementType.Int32;

        public Span<float> FloatsOf(int samples) => IsLabels ? [] : floats.AsSpan(0, slot.Elements * samples);

        public Span<int> LabelsOf(int samples) => IsLabels ? labels.AsSpan(0, slot.Elements * samples) : [];
    }
}
