using Entente.Measures;
using Entente.States;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>Holds statements of geography against borders on record and the table of places.</summary>
internal static class GeographyJudge
{
    private const string WouldDecide = "a list of international boundaries with their lengths (CIA World Factbook, International Boundaries Research Unit)";

    public static Finding Judge(Statement statement, GeographyAssertion claim, Judging judging) => claim.Relation switch
    {
        GeographicRelation.Place => Place(statement, claim, judging),
        GeographicRelation.Position => Unknown("The record lists borders and places, not on which side of a state another lies or whether it has a coast."),
        GeographicRelation.Count => Count(statement, claim, judging),
        _ => Border(statement, claim, judging),
    };

    private static Finding Border(Statement statement, GeographyAssertion claim, Judging judging)
    {
        var (a, b) = (statement.States[0].State, statement.States[1].State);
        var ofA = Borders.Of(judging.Record, a);
        var ofB = Borders.Of(judging.Record, b);
        var finding = Between(statement, claim, a, b, ofA.Rows, ofB.Rows, judging);
        return finding with { Queries = [ofA.Sql, ofB.Sql], Chart = finding.Verdict is Verdict.NotCheckable ? null : Map(a, b, finding) };
    }

    private static LocatorMap Map(State a, State b, Finding finding) =>
        new(finding.Reason.TrimEnd('.'), "Natural Earth, 1:50m, simplified (public domain)", [new(a.Iso3, a.Name), new(b.Iso3, b.Name)]);

    private static Finding Between(Statement statement, GeographyAssertion claim, State a, State b, IReadOnlyList<Border> ofA, IReadOnlyList<Border> ofB, Judging judging)
    {
        if (ofA.Count == 0 || ofB.Count == 0)
        {
            return Unknown($"The record lists no borders of {(ofA.Count == 0 ? a : b).Name} at all, so that nothing can be told from there being none between the two.");
        }

        var land = ofA.FirstOrDefault(r => r.Neighbour == b.Iso3 && r.Miles == 0 && r.StandsOn(judging.AsOf));
        if (land is not null)
        {
            return WithBorder(statement, claim, a, b, land, judging);
        }

        var sea = ofA.FirstOrDefault(r => r.Neighbour == b.Iso3 && r.Miles > 0 && r.StandsOn(judging.AsOf));
        var none = $"{a.Name} and {b.Name} have no land border";
        var fact = judging.Figure($"Land border of {a.Name} and {b.Name}", null, "fact", judging.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ofA[0].Dataset, "none");
        var atSea = sea is null ? "; no more than 400 nautical miles of water between them are on record either" : $"; they lie at most {sea.Miles} nautical miles of water apart";
        if (claim.Relation is GeographicRelation.Border || statement.Negated)
        {
            return new Finding(statement.Negated ? Verdict.Supported : Verdict.Contradicted, $"{none}{(claim.Relation is GeographicRelation.Neighbours ? atSea : "")}.")
            {
                Rule = "geography/no-border",
                Figures = [fact],
                Notes = [.. Former(a, b, ofA), "Borders of dependent territories are not in the dataset."],
            };
        }

        return new Finding(sea is null ? Verdict.Contradicted : Verdict.PartlySupported, $"{none}{atSea}.")
        {
            Rule = "geography/neighbours",
            Figures = [fact, .. sea is null ? [] : new[] { judging.Figure($"Water between {a.Name} and {b.Name}, at most", sea.Miles, "nautical miles", sea.Since?.Text ?? "", sea.Dataset) }],
            Notes = [.. Former(a, b, ofA)],
        };
    }

    private static Finding WithBorder(Statement statement, GeographyAssertion claim, State a, State b, Border land, Judging judging)
    {
        var verdict = statement.Negated ? Verdict.Contradicted : claim.Extra is null ? Verdict.Supported : Verdict.PartlySupported;
        var reason = $"{a.Name} and {b.Name} share a land border.";
        if (claim.Extra is { } extra && !statement.Negated)
        {
            reason += $" What the words say of {extra} is not in the record.";
        }

        return new Finding(verdict, reason)
        {
            Rule = claim.Relation is GeographicRelation.Border ? "geography/border" : "geography/neighbours",
            Figures = [judging.Figure($"Land border of {a.Name} and {b.Name}, on record since", null, "date", land.Since?.Text ?? "", land.Dataset, land.Since?.Text ?? "yes")],
            WouldDecide = verdict is Verdict.PartlySupported ? WouldDecide : null,
        };
    }

    private static Finding Count(Statement statement, GeographyAssertion claim, Judging judging)
    {
        var state = statement.States[0].State;
        var answer = Borders.Of(judging.Record, state);
        var standing = answer.Rows.Where(r => r.Miles == 0 && r.StandsOn(judging.AsOf)).ToList();
        if (answer.Rows.Count == 0)
        {
            return Unknown($"The record lists no borders of {state.Name}.") with { Queries = [answer.Sql] };
        }

        var codes = standing.Select(r => r.Neighbour).Distinct(StringComparer.Ordinal).ToList();
        var missing = statement.States.Skip(1).Where(r => !codes.Contains(r.State.Iso3)).Select(r => r.State.Name).ToList();
        var names = string.Join(", ", codes.Select(StateRegistry.Default.NameOf).Order(StringComparer.Ordinal));
        if (claim.Count > 0 && codes.Count != claim.Count && missing.Count == 0)
        {
            return Unknown($"{state.Name} has {codes.Count} {(codes.Count == 1 ? "neighbour" : "neighbours")} on land: {names}. Whoever counts others may mean neighbours across water or dependent territories.") with { Queries = [answer.Sql] };
        }

        var holds = missing.Count == 0;
        return new Finding(holds != statement.Negated ? Verdict.Supported : Verdict.Contradicted, $"{state.Name} has {codes.Count} {(codes.Count == 1 ? "neighbour" : "neighbours")} on land: {names}.{(missing.Count > 0 ? $" Not among them: {string.Join(", ", missing)}." : "")}")
        {
            Rule = "geography/count",
            Figures = [judging.Figure($"Neighbours of {state.Name} on land", codes.Count, "states", judging.AsOf.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Rows[0].Dataset)],
            Queries = [answer.Sql],
        };
    }

    private static Finding Place(Statement statement, GeographyAssertion claim, Judging judging)
    {
        var place = claim.Place!;
        var state = statement.States[0].State;
        var codes = place.Iso3.Split('|');
        var figure = judging.Figure($"{place.Name}: state and side", null, "place", judging.AsOf.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), Record.ShippedTables.Places.Id, place.Side.Length > 0 ? $"{StateRegistry.Default.NameOf(codes[0])}, {place.Side}" : StateRegistry.Default.NameOf(codes[0]));
        if (!codes.Contains(state.Iso3) && !state.Predecessors.Any(codes.Contains))
        {
            return new Finding(Verdict.Contradicted, $"{place.Name} lies in {StateRegistry.Default.NameOf(codes[0])}, not in {state.Name}.") { Rule = "geography/place", Figures = [figure] };
        }

        if (claim.Side.Length == 0 || claim.Side == place.Side)
        {
            return new Finding(Verdict.Supported, $"{place.Name} lies in {(claim.Side.Length > 0 ? $"the {place.Side} of " : "")}{state.Name}.") { Rule = "geography/place", Figures = [figure] };
        }

        if (place.Side.Length == 0)
        {
            return new Finding(Verdict.PartlySupported, $"{place.Name} lies in {state.Name}; on which side of it is not in the table of places.") { Rule = "geography/place", Figures = [figure] };
        }

        var touches = claim.Side.Contains(place.Side, StringComparison.Ordinal) || place.Side.Contains(claim.Side, StringComparison.Ordinal) || claim.Side is "central";
        return new Finding(touches ? Verdict.PartlySupported : Verdict.Contradicted, $"{place.Name} lies in the {place.Side} of {state.Name}.") { Rule = "geography/place", Figures = [figure] };
    }

    private static IEnumerable<string> Former(State a, State b, IReadOnlyList<Border> ofA)
    {
        foreach (var row in ofA.Where(r => r.Neighbour == b.Iso3 && r.Miles == 0 && r.Until is not null))
        {
            yield return $"{a.Name} and {b.Name} shared a land border until {Dates.Period(row.Until!.Value.Text)}.";
        }
    }

    private static Finding Unknown(string reason) => new(Verdict.NotCheckable, reason) { WouldDecide = WouldDecide };
}
