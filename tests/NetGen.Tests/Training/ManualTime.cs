namespace NetGen.Tests.Training;

/// <summary>A clock that moves when told.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long milliseconds;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => milliseconds;

    public void Pass(int milliseconds) => this.milliseconds += milliseconds;
}
