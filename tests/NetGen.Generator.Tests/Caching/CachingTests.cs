using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Driving;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NetGen.Generator.Tests.Caching;

/// <summary>What each kind of edit may run again.</summary>
public sealed class CachingTests
{
    private const string Other = "namespace Example; public static class Other { public static int Value => 1; }";

    [Fact]
    public void The_first_run_makes_everything()
    {
        var project = new EditedProject(Sources.Classifier, Other);
        AssertReasons(project, [New], [New], [New]);
        Assert.NotEmpty(project.Generated);
    }

    [Fact]
    public void An_edit_elsewhere_runs_nothing_beyond_reading()
    {
        var project = new EditedProject(Sources.Classifier, Other);
        project.Edit(1, Other.Replace("1", "2"));
        AssertReasons(project, [Unchanged], [Cached], [Cached]);
    }

    [Fact]
    public void A_comment_runs_nothing_beyond_reading()
    {
        var project = new EditedProject(Sources.Classifier, Other);
        project.Edit(0, Sources.Classifier.Replace("[Dropout", "// Against overfitting.\n\n[Dropout"));
        AssertReasons(project, [Unchanged], [Cached], [Cached]);
    }

    [Fact]
    public void Another_way_to_write_the_same_runs_nothing_beyond_reading()
    {
        var project = new EditedProject(Sources.Classifier, Other);
        project.Edit(0, Sources.Classifier.Replace("Dense(5)", "DenseAttribute(units: 2 + 3)"));
        AssertReasons(project, [Unchanged], [Cached], [Cached]);
    }

    [Fact]
    public void A_second_network_leaves_the_first_alone()
    {
        var project = new EditedProject(Sources.Classifier, Other);
        project.Add(Sources.Regressor);
        AssertReasons(project, [Unchanged, New], [Cached, New], [Cached, New]);
    }

    [Fact]
    public void Whitespace_and_lines_above_run_nothing_beyond_reading()
    {
        var project = new EditedProject(Sources.Classifier, Other);
        project.Edit(0, "// A licence.\n\n\n" + Sources.Classifier.Replace("[Dense(5)]", "\n  [ Dense( 5 ) ]"));
        AssertReasons(project, [Unchanged], [Cached], [Cached]);
    }

    [Fact]
    public void A_class_renamed_elsewhere_runs_nothing_beyond_reading()
    {
        var project = new EditedProject(Sources.Classifier, Other);
        project.Edit(1, Other.Replace("class Other", "class Another"));
        AssertReasons(project, [Unchanged], [Cached], [Cached]);
    }

    [Fact]
    public void A_removed_network_leaves_the_other_alone()
    {
        var project = new EditedProject(Sources.Classifier, Sources.Regressor);
        project.Remove(1);
        AssertReasons(project, [Unchanged, Removed], [Cached, Removed], [Cached, Removed]);
    }

    [Fact]
    public void A_renamed_network_is_made_anew_and_the_other_is_not()
    {
        var project = new EditedProject(Sources.Classifier, Sources.Regressor);
        project.Edit(0, Sources.Classifier.Replace("class Classifier", "class Judge"));
        AssertReasons(project, [Modified, Unchanged], [Modified, Cached], [Modified, Cached]);
        Assert.Equal([Unchanged], project.Reasons(TrackingNames.Names));
    }

    [Fact]
    public void A_name_that_differs_in_case_alone_makes_no_other_network_anew()
    {
        var project = new EditedProject(Sources.Classifier, Sources.Regressor);
        project.Add(Sources.Regressor.Replace("class Regressor", "class REGRESSOR"));
        AssertReasons(project, [Unchanged, Unchanged, New], [Cached, Cached, New], [Cached, Cached, New]);
        Assert.Equal([Modified], project.Reasons(TrackingNames.Names));
    }

    [Theory]
    [InlineData("public enum Sizes { Units = 2 }", "(int)Sizes.Units")]
    [InlineData("public static class Sizes { public const int Units = 2; }", "Sizes.Units")]
    [InlineData("public static class Sizes { public const int Units = Half + 1, Half = 1; }", "Sizes.Units")]
    public void A_constant_in_another_file_makes_its_networks_anew(string sizes, string argument)
    {
        sizes = "namespace Example; " + sizes;
        var project = new EditedProject(Sources.Regressor.Replace("Dense(2)", $"Dense({argument})"), sizes, Sources.Classifier);
        project.Edit(1, sizes.Replace("2", "3").Replace("Half = 1", "Half = 5"));
        AssertReasons(project, [Modified, Unchanged], [Modified, Cached], [Modified, Cached]);
        project.Edit(1, sizes.Replace("2", "3").Replace("Half = 1", "Half = 5") + " // As before.");
        AssertReasons(project, [Unchanged, Unchanged], [Cached, Cached], [Cached, Cached]);
    }

    [Fact]
    public void A_block_that_two_networks_share_makes_both_anew()
    {
        const string block = "using NetGen; namespace Example; [Block] [Dense(3, activation: Activation.Tanh)] public sealed class Stage;";
        var network = Sources.Regressor.Replace("[Dense(2)]", "[Block<Stage>] [Dense(2)]");
        var project = new EditedProject(network, network.Replace("class Regressor", "class Twin"), block, Sources.Classifier);
        project.Edit(2, block.Replace("Dense(3", "Dense(4"));
        AssertReasons(project, [Modified, Modified, Unchanged], [Modified, Modified, Cached], [Modified, Modified, Cached]);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable, "")]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Disable, "")]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Enable, "UNRELATED")]
    public void Changed_settings_make_no_network_anew(LanguageVersion language, NullableContextOptions nullable, string symbol)
    {
        var project = new EditedProject(Sources.Classifier, Sources.Regressor);
        var before = project.Generated;
        project.Configure(new(language, nullable, Symbol: symbol));
        Assert.DoesNotContain(project.Reasons(TrackingNames.Emit), reason => reason is Modified);
        Assert.Equal(before, project.Generated);
    }

    [Fact]
    public void A_symbol_makes_the_networks_anew_that_ask_for_it()
    {
        var project = new EditedProject(Sources.Regressor.Replace("[Dense(2)]", "\n#if LARGE\n[Dense(40)]\n#else\n[Dense(2)]\n#endif\n"), Sources.Classifier);
        var before = project.Generated;
        project.Configure(new(Symbol: "LARGE"));
        Assert.Contains("dense_1: Dense → 40", project.Generated);
        project.Configure(new());
        Assert.Equal(before, project.Generated);
    }

    [Fact]
    public void A_changed_layer_makes_its_own_network_anew()
    {
        var project = new EditedProject(Sources.Classifier, Sources.Regressor);
        project.Edit(0, Sources.Classifier.Replace("Dense(19", "Dense(23"));
        AssertReasons(project, [Modified, Unchanged], [Modified, Cached], [Modified, Cached]);
    }

    [Fact]
    public void A_network_that_breaks_and_is_mended_ends_as_it_began()
    {
        var project = new EditedProject(Sources.Classifier, Sources.Regressor);
        var before = project.Generated;
        project.Edit(0, Sources.Broken);
        AssertReasons(project, [Modified, Unchanged], [Modified, Cached], [Modified, Cached]);
        Assert.NotEqual(before, project.Generated);
        project.Edit(0, Sources.Classifier);
        AssertReasons(project, [Modified, Unchanged], [Modified, Cached], [Modified, Cached]);
        Assert.Equal(before, project.Generated);
    }

    [Fact]
    public void A_changed_mistake_makes_no_new_code()
    {
        // Another wrong shape, the same API: the finding differs, the throwing bodies do not.
        var project = new EditedProject(Sources.Broken);
        project.Edit(0, Sources.Broken.Replace("Reshape(4, 2)", "Reshape(5, 2)"));
        Assert.All(project.Reasons(TrackingNames.Emit), reason => Assert.True(reason is Cached or Unchanged, reason.ToString()));
    }

    [Fact]
    public void A_block_in_another_file_makes_its_networks_anew()
    {
        const string block = "using NetGen; namespace Example; [Block] [Dense(3, activation: Activation.Tanh)] public sealed class Stage;";
        var project = new EditedProject(Sources.Regressor.Replace("[Dense(2)]", "[Block<Stage>] [Dense(2)]"), block, Sources.Classifier);
        project.Edit(1, block.Replace("Dense(3", "Dense(4"));
        AssertReasons(project, [Modified, Unchanged], [Modified, Cached], [Modified, Cached]);
    }

    [Fact]
    public void A_function_elsewhere_in_its_class_runs_nothing_beyond_reading()
    {
        var project = new EditedProject(Sources.Curved, Other);
        project.Edit(0, Sources.Curved.Replace("=> x;", "=> 2 * x;"));
        AssertReasons(project, [Unchanged], [Cached], [Cached]);
    }

    [Fact]
    public void Another_way_to_write_a_function_runs_nothing_beyond_reading()
    {
        var project = new EditedProject(Sources.Curved, Other);
        project.Edit(0, Sources.Curved.Replace("=> x * MathF.Exp(-Scaled(x));", "{ /* as before */ var y = -Scaled(x); return (x * MathF.Exp(y)); }"));
        AssertReasons(project, [Unchanged], [Cached], [Cached]);
    }

    [Theory]
    [InlineData("x * MathF.Exp", "x + MathF.Exp")]
    [InlineData("Factor * x", "Factor + x")]
    [InlineData("Factor = 2", "Factor = 3")]
    public void A_changed_function_makes_its_network_anew(string old, string changed)
    {
        var project = new EditedProject(Sources.Curved, Sources.Classifier);
        var before = project.Generated;
        project.Edit(0, Sources.Curved.Replace(old, changed));
        AssertReasons(project, [Modified, Unchanged], [Modified, Cached], [Modified, Cached]);
        Assert.NotEqual(before, project.Generated);
    }

    private static void AssertReasons(
        EditedProject project, IncrementalStepRunReason[] read, IncrementalStepRunReason[] check, IncrementalStepRunReason[] emit)
    {
        Assert.Equal(read, project.Reasons(TrackingNames.Read));
        Assert.Equal(check, project.Reasons(TrackingNames.Check));
        Assert.Equal(emit, project.Reasons(TrackingNames.Emit));
    }
}
