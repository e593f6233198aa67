using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reporting;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Workloads that are measured together, in turns.</summary>
internal interface IWorkloadGroup
{
    /// <summary>The group's title in the table.</summary>
    string Title { get; }

    /// <summary>Prepares the workloads that are wanted.</summary>
    IEnumerable<Workload> Workloads();

    /// <summary>Figures of the group that are no times.</summary>
    IEnumerable<Fact> Facts() => [];
}
