using System.Diagnostics;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Finds the stage of a session that holds the product to be measured, without the loading around it.</summary>
internal static class KernelStage
{
    /// <summary>Loads the input of a batch and returns an action that runs the forward stages only.</summary>
    public static Action Forward(InferenceSession session, int batch, float[] input)
    {
        session.Begin(batch);
        session.LoadInput(0, input);
        session.Run();
        return ForwardStages(session);
    }

    /// <summary>The same of a training session, whose random layers act and whose normalisations use the batch.</summary>
    public static Action Forward(TrainingSession session, int batch, float[] input)
    {
        session.Begin(batch);
        session.LoadInput(0, input);
        session.RunForward();
        return ForwardStages(session);
    }

    /// <summary>Does one training pass and returns an action that repeats its longest backward stage: the product.</summary>
    public static Action Backward(TrainingSession session, int batch, float[] input, float[] target)
    {
        session.Begin(batch);
        session.LoadInput(0, input);
        session.RunForward();
        session.LoadTarget(0, target);
        session.RunLoss();
        session.Backward();
        var first = session.Description.ForwardStages + session.Description.LossStages;
        var stage = Enumerable.Range(first, session.Description.BackwardStages).MaxBy(candidate => Seconds(session, candidate));
        return () => session.RunStages(stage, 1);
    }

    private static Action ForwardStages(Session session)
    {
        var count = session.Description.ForwardStages;
        return () => session.RunStages(0, count);
    }

    private static double Seconds(Session session, int stage)
    {
        session.RunStages(stage, 1);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 10; i++) session.RunStages(stage, 1);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
