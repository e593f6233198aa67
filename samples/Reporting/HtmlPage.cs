using System.Text;

namespace Reporting;

/// <summary>
/// A page in one file: styles and pictures are in it, nothing is loaded. Light or dark as the reader's system is. It is well-formed XML as well.
/// </summary>
/// <param name="title">The heading.</param>
/// <param name="lead">A sentence below it.</param>
public sealed class HtmlPage(string title, string lead)
{
    private const string Style = """
        :root { color-scheme: light dark; --ground: #fafaf8; --card: #ffffff; --ink: #1d2023; --soft: #666c73; --line: #e4e4df; --first: #2459c9; --second: #c2500f; }
        @media (prefers-color-scheme: dark) {
          :root { --ground: #131518; --card: #1c1f24; --ink: #e7e9ec; --soft: #9aa2ab; --line: #30353c; --first: #7fa8ff; --second: #ff9d5c; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 66rem; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
        h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -0.02em; }
        h2 { margin: 0; font-size: 1.2rem; }
        p { margin: 0.35rem 0 0; max-width: 46rem; color: var(--soft); }
        section { margin-top: 1.5rem; padding: 1.4rem 1.5rem 1.6rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
        section > *:not(h2):not(p) { margin-top: 1.1rem; }
        .tiles { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 1.5rem; }
        .tiles div { flex: 1 1 8rem; padding: 0.8rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
        .tiles b { display: block; font-size: 1.45rem; font-weight: 650; font-variant-numeric: tabular-nums; }
        .tiles span { color: var(--soft); font-size: 0.85rem; }
        .gallery { display: flex; flex-wrap: wrap; gap: 1.1rem 1rem; }
        figure { margin: 0; width: min-content; }
        figcaption { margin-top: 0.3rem; color: var(--soft); font-size: 0.82rem; font-variant-numeric: tabular-nums; }
        .images { display: flex; gap: 4px; }
        img { display: block; border-radius: 4px; image-rendering: pixelated; outline: 1px solid var(--line); }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1.25rem; }
        svg { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif; fill: var(--soft); }
        svg .grid { stroke: var(--line); }
        svg .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
        svg .name { font-weight: 600; }
        svg .title { fill: var(--ink); font-size: 13px; font-weight: 600; }
        svg .s0 { stroke: var(--first); } svg .s1 { stroke: var(--second); }
        svg .f0 { fill: var(--first); } svg .f1 { fill: var(--second); }
        .scroll { overflow-x: auto; }
        table { border-collapse: separate; border-spacing: 2px; font-variant-numeric: tabular-nums; font-size: 0.88rem; }
        th { padding: 0 0.35rem; color: var(--soft); font-weight: 600; }
        td { min-width: 2.9rem; height: 2.1rem; padding: 0 0.3rem; text-align: center; border-radius: 5px; }
        td.rate { color: var(--soft); text-align: right; }
        pre { overflow-x: auto; padding: 0.9rem 1rem; border: 1px solid var(--line); border-radius: 8px; font: 12.5px/1.45 ui-monospace, monospace; }
        """;

    private readonly StringBuilder body = new();

    /// <summary>Adds what stands between the sections, such as <see cref="Html.Tiles"/>.</summary>
    public void Add(string html) => body.AppendLine(html);

    /// <summary>Adds a section.</summary>
    /// <param name="heading">Its heading.</param>
    /// <param name="text">What the reader sees below, in a sentence or two.</param>
    /// <param name="parts">Its contents, as HTML.</param>
    public void AddSection(string heading, string text, params IEnumerable<string> parts)
    {
        body.AppendLine("<section>");
        body.AppendLine($"<h2>{Html.Text(heading)}</h2>");
        if (text.Length > 0) body.AppendLine($"<p>{Html.Text(text)}</p>");
        foreach (var part in parts) body.AppendLine(part);
        body.AppendLine("</section>");
    }

    /// <summary>The whole page.</summary>
    public override string ToString() => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{Html.Text(title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <h1>{Html.Text(title)}</h1>
        <p>{Html.Text(lead)}</p>
        {body}</body>
        </html>
        """;
}
