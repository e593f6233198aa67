using NetGen.Tests.Contract;

namespace NetGen.Tests.Package;

/// <summary>A new console project in a temporary folder.</summary>
public sealed class ConsoleProject : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("netgen-user-");

    /// <param name="program">Its Program.cs.</param>
    /// <param name="version">The version of the package.</param>
    /// <param name="feed">The folder with the package, added to the sources that the machine has.</param>
    public ConsoleProject(string program, string version, string feed)
    {
        Write("Program.cs", program);
        Write("User.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NetGen" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="netgen-test" value="{feed}" />
              </packageSources>
            </configuration>
            """);

        // Whatever lies above the temporary folder stays out.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public (int ExitCode, string Output) Dotnet(params string[] arguments) => ChildProcess.Build(directory.FullName, arguments);

    public void Dispose() => directory.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(directory.FullName, name), text);
}
