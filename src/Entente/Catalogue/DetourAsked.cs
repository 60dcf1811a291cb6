using System.Globalization;
using Entente.States;

namespace Entente.Catalogue;

/// <summary>Whose goods a detour is about: exporters, the base year, and which goods.</summary>
/// <param name="Name">The state or group that exports, in words.</param>
/// <param name="Exporters">The exporter, or the members of a group taken together.</param>
/// <param name="Base">The base year; null for the year two before the last asked about.</param>
/// <param name="Listed">True for goods of the Common High Priority List, false for all goods, null for the list where it is on record and all goods else.</param>
internal sealed record DetourAsked(string Name, IReadOnlyList<State> Exporters, int? Base, bool? Listed)
{
    private const string AllGoods = "all";
    private const string ListedGoods = "listed";

    /// <summary>Reads words such as <c>DEU</c>, <c>EU 2021</c>, <c>EU 2021 all</c>; null where they name no state and no group.</summary>
    public static DetourAsked? Of(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        bool? listed = null;
        int? start = null;
        if (parts.Count > 1 && parts[^1].ToLowerInvariant() is AllGoods or ListedGoods)
        {
            listed = string.Equals(parts[^1], ListedGoods, StringComparison.OrdinalIgnoreCase);
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count > 1 && parts[^1].Length == 4 && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            start = year;
            parts.RemoveAt(parts.Count - 1);
        }

        var name = string.Join(' ', parts);
        return Blocs.Find(name) is { } bloc ? new(bloc.Name, bloc.Members, start, listed)
            : StateRegistry.Default.TryResolve(name, out var state) ? new(state.Name, [state], start, listed)
            : null;
    }

    /// <summary>The words in the one form that answers carry.</summary>
    public static string? Canonical(string words)
    {
        if (Of(words) is not { } asked)
        {
            return null;
        }

        var who = asked.Exporters.Count == 1 ? asked.Exporters[0].Iso3 : Blocs.All.First(b => b.Name == asked.Name).Id;
        return string.Join(' ', new[] { who, asked.Base is { } start ? SeriesAnswers.Year(start) : "", asked.Listed switch { true => ListedGoods, false => AllGoods, null => "" } }.Where(p => p.Length > 0));
    }
}
