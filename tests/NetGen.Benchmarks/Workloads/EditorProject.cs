using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks.Workloads;

/// <summary>A project of 200 files, 20 of them with a network, as an editor sees it: one file changes, the generator runs again.</summary>
internal sealed class EditorProject
{
    public const int Files = 200;
    public const int Networks = 20;

    private const int UnrelatedFile = Networks;

    private GeneratorDriver driver;
    private int edits;

    public EditorProject(IIncrementalGenerator generator, bool track = false)
    {
        Compilation = GeneratorInput.Program([.. Enumerable.Range(0, Files).Select(file => GeneratorInput.Parse(Text(file, 0)))]);
        driver = CSharpGeneratorDriver
            .Create([generator.AsSourceGenerator()], driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, track))
            .RunGenerators(Compilation);
    }

    /// <summary>The project after the latest edit, without generated files.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The latest run.</summary>
    public GeneratorDriverRunResult Result => driver.GetRunResult();

    /// <summary>How long the generator itself took in the latest run, without what the driver does for any generator.</summary>
    public double Seconds => driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime.TotalSeconds;

    /// <summary>A keystroke in a file without networks.</summary>
    public void EditElsewhere() => Edit(UnrelatedFile);

    /// <summary>A keystroke in the number of units of one network.</summary>
    public void EditNetwork() => Edit(0);

    private void Edit(int file)
    {
        Compilation = Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[file], GeneratorInput.Parse(Text(file, ++edits)));
        driver = driver.RunGenerators(Compilation);
    }

    private static string Text(int file, int edit) => file < Networks ? NetworkText(file, edit) : PlainText(file, edit);

    private static string NetworkText(int file, int edit) => $$"""
        using NetGen;

        namespace Product.Models;

        [Network]
        [Input(28, 28, 1)]
        [Conv2D(16, 3, padding: Padding.Same, activation: Activation.ReLU)]
        [MaxPooling2D(2)]
        [Flatten]
        [Dense({{32 + file}}, activation: Activation.GELU)]
        [Dropout(0.25f)]
        [Dense({{10 + (edit % 50)}})]
        [SparseCategoricalCrossentropy]
        public partial class Model{{file}};
        """;

    private static string PlainText(int file, int edit) => $$"""
        using System;
        using System.Collections.Generic;

        namespace Product.Part{{file % 10}};

        [Serializable]
        public sealed class Class{{file}}
        {
        {{string.Join('\n', Enumerable.Range(0, 20).Select(i => $$"""
            [Obsolete("number {{edit}}")]
            public int Method{{i}}(List<int> numbers)
            {
                var sum = {{edit}};
                foreach (var number in numbers) sum += number * {{i}};
                return sum;
            }
        """))}}
        }
        """;
}
