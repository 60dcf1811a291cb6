using System.Globalization;
using Entente.Measures;
using Entente.Reading;
using Entente.States;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>sector.cooperation: "want to deepen cooperation in logistics, transport, energy and agriculture".</summary>
internal sealed class SectorCooperation : ClaimKind
{
    private static readonly int Noun = Class("cooperation_noun");
    private static readonly int Verb = Class("cooperation_verb");
    private static readonly int Agreement = Class("cooperation_agreement");
    private static readonly int Build = Class("build_verb");
    private static readonly int Joint = Class("joint_word");
    private static readonly int Discuss = Class("discuss_verb");
    private static readonly int Plan = Class("plan_verb");
    private static readonly int Rise = Class("rise");
    private static readonly SectorWord[] Sectors = [.. SectorTrade.Sectors.Select(s => new SectorWord(Class("sector_" + s.Id), s))];

    public override string Name => "sector.cooperation";

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        var taken = -1;
        foreach (var hit in s.HitsOfAny(Noun, Verb, Agreement, Build))
        {
            var building = hit.Class == Build;
            if (s.ClauseOf(hit.First) == taken || (building && !(IsJoint(s) || Grammar.ModalityAt(s, hit.First) is Modality.Plan or Modality.Prediction)))
            {
                continue;
            }

            var named = Named(s, hit, hit.Class == Agreement ? 2 : 10);
            if (named.Count == 0 || StatePairs.Around(s, hit.First, hit.Last, article) is not { } pair)
            {
                continue;
            }

            taken = s.ClauseOf(hit.First);
            var statement = Make(s, Math.Min(hit.First, named[0].Hit.First), Math.Max(hit.Last, named[^1].Hit.Last), hit.First, [new(pair.A, "partner"), new(pair.B, "partner")], new SectorAssertion([.. named.Select(n => n.Sector).Distinct()]));

            // "have decided on closer cooperation", "discussed joint projects": what is decided or talked of is a plan, whatever stands between.
            yield return statement.Modality is Modality.Fact && s.Hits.Any(h => (h.Class == Plan || h.Class == Discuss) && h.Last < hit.First && s.ClauseOf(h.First) == taken) ? statement with { Modality = Modality.Plan } : statement;
        }
    }

    /// <summary>The sectors behind the words of cooperation, else those before them: "in hydropower, cooperation is developing".</summary>
    private static List<NamedSector> Named(Sentence s, Hit hit, int reach)
    {
        var clause = s.ClauseOf(hit.First);
        var all = s.Hits.Where(h => s.ClauseOf(h.First) == clause).SelectMany(h => Sectors.Where(x => x.Class == h.Class), (h, x) => new NamedSector(h, x.Sector)).OrderBy(x => x.Hit.First).ToList();
        var behind = all.Where(x => x.Hit.First > hit.Last && x.Hit.First - hit.Last <= 24).ToList();
        if (behind.Count > 0 && behind[0].Hit.First - hit.Last <= reach)
        {
            return behind;
        }

        return hit.Class == Agreement ? [] : [.. all.Where(x => x.Hit.First <= hit.Last && hit.First - x.Hit.Last <= reach)];
    }

    /// <summary>"together", "a joint line": what is built is built by both.</summary>
    private static bool IsJoint(Sentence s) => s.HasAny(Joint, Noun);

    public override Finding Judge(Statement statement, Judging judging)
    {
        var context = Trade(statement, judging);
        var sentence = judging.Article.Sentences[statement.Sentence];
        var grew = sentence.Has(Rise) && context.Growth.Count > 0;
        if (!grew)
        {
            return new Finding(Verdict.NotCheckable, $"Cooperation is more than trade, and no dataset of agreements or projects is loaded. {context.Words}".TrimEnd())
            {
                Rule = "sector.cooperation/stated",
                Figures = context.Figures,
                Notes = context.Notes,
                Queries = context.Queries,
                WouldDecide = "the agreements themselves, or a dataset of dated events (GDELT 2.0)",
            };
        }

        var up = context.Growth.All(g => g > 0);
        return new Finding(up != statement.Negated ? Verdict.PartlySupported : Verdict.NotCheckable, $"Cooperation is more than trade; of trade the record says this. {context.Words}")
        {
            Rule = "sector.cooperation/trade",
            Figures = context.Figures,
            Notes = context.Notes,
            Queries = context.Queries,
        };
    }

    public override Finding? Context(Statement statement, Judging judging)
    {
        var context = Trade(statement, judging);
        return new Finding(Verdict.NotAClaim, context.Words) { Rule = "sector.cooperation/plan", Figures = context.Figures, Notes = context.Notes, Queries = context.Queries, WouldDecide = context.Figures.Count == 0 ? "bilateral trade by product (CEPII BACI, UN Comtrade)" : null };
    }

    private static SectorContext Trade(Statement statement, Judging judging)
    {
        var (a, b) = (statement.States[0].State, statement.States[1].State);
        var context = new SectorContext();
        var said = new List<string>();
        var unknown = new List<string>();
        foreach (var sector in ((SectorAssertion)statement.Assertion!).Sectors)
        {
            if (sector.Codes.Count == 0)
            {
                context.Notes.Add($"{Capital(sector.Name)}: {Lower(sector.Why)}");
                continue;
            }

            var answer = SectorTrade.Of(judging.Record, a, b, sector, judging.LastWholeYear);
            context.Queries.Add(answer.Sql);
            var years = answer.Rows.GroupBy(r => r.Dataset).OrderByDescending(g => g.Max(r => r.Year)).ThenByDescending(g => g.Count()).FirstOrDefault()?.ToList();
            if (years is null)
            {
                unknown.Add(sector.Name);
                continue;
            }

            said.Add(Say(sector, years, a, b, context, judging));
            context.Notes.Add($"{Capital(sector.Name)}: {Lower(sector.Why)}");
        }

        context.Words = (said.Count > 0 ? $"Goods trade of {a.Name} and {b.Name}: {string.Join("; ", said)}." : "")
            + (unknown.Count > 0 ? $"{(said.Count > 0 ? " " : "")}No trade by product is loaded for {a.Name} and {b.Name}{(said.Count > 0 ? $" in {string.Join(" and ", unknown)}" : "")}; CEPII BACI would give it." : "");
        return context;
    }

    private static string Say(Sector sector, List<SectorYear> years, State a, State b, SectorContext context, Judging judging)
    {
        var last = years[^1];
        var year = last.Year.ToString(CultureInfo.InvariantCulture);
        context.Figures.Add(judging.Figure($"Trade of {a.Name} and {b.Name} in {sector.Name}", last.Usd, "USD", year, last.Dataset));
        context.Figures.Add(judging.Figure($"Share of {sector.Name} in their goods trade", last.Share, "share", year, last.Dataset));
        var words = $"{sector.Name} {Numbers.Usd(last.Usd)} in {year}, {Numbers.Percent(last.Share)} of all";
        if (years.Find(y => y.Year == last.Year - 2) is { Usd: > 0 } before)
        {
            var growth = (last.Usd / before.Usd) - 1;
            context.Growth.Add(growth);
            words += $", {Numbers.Change(growth)} on {before.Year.ToString(CultureInfo.InvariantCulture)}";
            context.Figures.Add(judging.Figure($"Change of trade in {sector.Name}", growth, "share", $"{before.Year.ToString(CultureInfo.InvariantCulture)}-{year}", last.Dataset));
            if (SeriesBreaks.Within(last.Dataset, before.Year, last.Year, a, b) is { } broken)
            {
                context.Notes.Add($"The series breaks at {broken.Year.ToString(CultureInfo.InvariantCulture)}: {broken.Words}");
            }
        }

        return words;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private sealed record SectorWord(int Class, Sector Sector);

    private sealed record NamedSector(Hit Hit, Sector Sector);

    private sealed class SectorContext
    {
        public string Words { get; set; } = "";

        public List<double> Growth { get; } = [];

        public List<Figure> Figures { get; } = [];

        public List<string> Notes { get; } = [];

        public List<string> Queries { get; } = [];
    }
}

/// <summary>The sectors that a statement names.</summary>
internal sealed record SectorAssertion(IReadOnlyList<Sector> Sectors)
{
    public bool Equals(SectorAssertion? other) => other is not null && Sectors.SequenceEqual(other.Sectors);

    public override int GetHashCode() => Sectors.Count;
}
