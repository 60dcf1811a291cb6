using Entente.Claims;
using Entente.Reading;
using Entente.Record;

namespace Entente.Tests.Reporting;

/// <summary>Checked articles that show what a report must carry. Trade figures are those of CEPII BACI HS17 V202501.</summary>
internal static class Samples
{
    private static readonly DatasetReference Baci = new(
        "baci-hs17-chn-rus", "BACI HS17, China and Russia", "V202501", "CEPII", new(2025, 1, 22), "Etalab 2.0", "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
        "Gaulier, G. & Zignago, S. (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23");

    private static readonly DatasetReference Votes = new(
        "unga-votes", "General Assembly roll calls", "2026-10", "Dag Hammarskjöld Library", null, "facts; citation asked", "https://digitallibrary.un.org", "United Nations Digital Library, voting data");

    private static readonly DatasetReference Treaties = new(
        "treaties", "Treaty actions, curated", "1", "Entente", new(2026, 11, 1), "CC BY 4.0", "data/curated/treaty_actions.csv", "United Nations Treaty Collection, chapter XVIII.10");

    /// <summary>Statements of most kinds and every verdict, with charts, long reasons, notes and a nested pair.</summary>
    public static CheckedArticle Rich() => new ArticleBuilder("A friendship in figures: what Moscow and Beijing trade, vote and sign", new(2024, 5, 16))
    {
        Warnings = ["Two bytes were no UTF-8 and are shown as �."],
    }
        .Block(BlockKind.Title, "A friendship in figures: what Moscow and Beijing trade, vote and sign")
        .Block(BlockKind.Dateline, "Beijing, 16 May 2024")
        .Paragraph("Commerce between the two neighbours is booming. Last year it reached 240 billion dollars, and China is now Russia’s largest trading partner. “Moscow needs Beijing far more than Beijing needs Moscow,” says Vera Lindqvist of the Northern Institute.")
        .Block(BlockKind.Heading, "Cheap oil, dear chips")
        .Paragraph("Russian crude is sold to Chinese refiners at a discount of 30 percent, while dual-use goods increasingly flow the other way. China delivers no weapons to Russia. Trade with everyone else collapsed, the ministry claims.")
        .Block(BlockKind.ListItem, "China abstained when the General Assembly demanded a withdrawal in March 2022")
        .Block(BlockKind.ListItem, "Beijing has joined the International Criminal Court")
        .Paragraph("The Soviet Union recognised the People’s Republic 75 years ago. The two sides want to work together more closely in transport and energy. Their friendship is good for the region. By 2030 Harbin will be the gate to Siberia.")
        .Dataset(Baci).Dataset(Votes).Dataset(Treaties)
        .Found("Commerce between the two neighbours is booming", "trade.growth", Growth(), states: [("CHN", "partner"), ("RUS", "partner")])
        .Found("the two neighbours", "geography", new(Verdict.Supported, "China and Russia share a land border.")
        {
            Rule = "geography/border",
            Figures = [Fact("Land border", "yes", "fact", "2016", "borders", "3.2")],
        }, states: [("CHN", "partner"), ("RUS", "partner")])
        .Found("it reached 240 billion dollars", "trade.level", new(Verdict.Supported, "Trade in goods both ways came to $239.0 bn in 2023, 0.4% below the figure named.")
        {
            Rule = "trade.level/tolerance",
            Figures = [Usd("Goods trade, both ways", 2.3902e11, "2023", later: true), Usd("China’s exports to Russia", 1.1001e11, "2023", later: true), Usd("Russia’s exports to China", 1.2900e11, "2023", later: true)],
            Queries = ["SELECT sum(usd) FROM trade_flow\nWHERE year = 2023 AND exporter IN ('CHN', 'RUS') AND importer IN ('CHN', 'RUS')"],
        }, states: [("CHN", "partner"), ("RUS", "partner")])
        .Found("China is now Russia’s largest trading partner", "trade.rank", Rank(), states: [("RUS", "state"), ("CHN", "partner")])
        .Found("Moscow needs Beijing far more than Beijing needs Moscow", "dependence.asymmetry", Dependence(), "Vera Lindqvist", states: [("RUS", "dependent"), ("CHN", "on")])
        .Found("Russian crude is sold to Chinese refiners at a discount of 30 percent", "price.discount", Discount(), states: [("RUS", "seller"), ("CHN", "buyer")])
        .Found("dual-use goods increasingly flow the other way", "dualuse.growth", new(Verdict.PartlySupported, "China’s exports of the goods of the Common High Priority List to Russia rose steeply to 2023 against 2021, but fell in the months before the article: the word holds over two years and not over the last half-year.")
        {
            Rule = "dualuse.growth/window",
            Notes = ["The list names goods by six-digit codes; a code holds goods that no army needs.", "Goods that go by third countries are not in these figures."],
            Figures = [new() { Label = "Growth, 2021 to 2023", Value = 0.92, Unit = "rate", Period = "2021-2023", Dataset = "baci-hs17-chn-rus", Version = "V202501" }],
        }, states: [("CHN", "exporter"), ("RUS", "importer")])
        .Found("China delivers no weapons to Russia", "arms.transfer", new(Verdict.NotCheckable, "No record of arms transfers is loaded.") { WouldDecide = "SIPRI Arms Transfers Database (free for research; ./entente data add sipri FILE)" }, negated: true, states: [("CHN", "exporter"), ("RUS", "importer")])
        .Found("Trade with everyone else collapsed", "fact", new(Verdict.NotCheckable, "The words name no state that the record could be asked for.") { WouldDecide = "Customs statistics of the Russian Federation, which are not published since 2022" }, "the ministry")
        .Found("China abstained when the General Assembly demanded a withdrawal in March 2022", "vote.cast", Vote(), states: [("CHN", "voter")])
        .Found("Beijing has joined the International Criminal Court", "treaty.party", new(Verdict.Contradicted, "China has neither signed nor ratified the Rome Statute, nor acceded to it.")
        {
            Rule = "treaty.party/at-date",
            Figures = [Fact("China’s actions on the Rome Statute", "none on record", "fact", "2024-05-16", "treaties", "1")],
            Queries = ["SELECT action, day FROM treaty_action WHERE treaty = 'rome-statute' AND state = 'CHN' AND day <= DATE '2024-05-16'"],
        }, states: [("CHN", "party")])
        .Found("The Soviet Union recognised the People’s Republic 75 years ago", "diplomacy.recognition", new(Verdict.Supported, "The Soviet Union recognised the People’s Republic of China on 2 October 1949, in the 75th year before the article.")
        {
            Rule = "diplomacy.recognition/anniversary",
            Figures = [Fact("Recognition", "1949-10-02", "date", "1949-10-02", "recognitions", "1")],
        }, states: [("SUN", "recogniser"), ("CHN", "recognised")])
        .Found("want to work together more closely in transport and energy", "sector.cooperation", new(Verdict.NotAClaim, "A plan or an intention: it is neither true nor false today. Energy made up most of what Russia sold to China in 2023.")
        {
            Figures = [Usd("Crude oil, Russia to China", 6.068e10, "2023")],
        }, modality: Modality.Plan, states: [("CHN", "partner"), ("RUS", "partner")])
        .Found("Their friendship is good for the region", "opinion", new(Verdict.NotAClaim, "An opinion or a judgement of worth, not a statement of fact."), modality: Modality.Opinion)
        .Found("By 2030 Harbin will be the gate to Siberia", "prediction", new(Verdict.NotAClaim, "A prediction: it is neither true nor false today."), modality: Modality.Prediction)
        .Build();

    /// <summary>One statement, found in an article without date or title.</summary>
    public static CheckedArticle Small(string words, string quote, Finding finding) =>
        new ArticleBuilder("", null).Paragraph(words).Found(quote, "trade.growth", finding).Build();

    private static Finding Growth() => new(
        Verdict.Supported,
        "Trade in goods between China and Russia rose from $141.7 bn in 2021 to $239.0 bn in 2023, by 68.7%, or 29.9% a year; China’s trade with everyone else fell in the same years. The rise is several times what the rule asks of such a word, so it stands even though the series breaks in 2022.")
    {
        Rule = "trade.growth/strong",
        Figures =
        [
            Usd("Goods trade, both ways", 1.4169e11, "2021", later: true),
            Usd("Goods trade, both ways", 2.3902e11, "2023", later: true),
            new() { Label = "Growth a year", Value = 0.299, Unit = "rate", Period = "2021-2023", Dataset = "baci-hs17-chn-rus", Version = "V202501", PublishedLater = true },
        ],
        Notes =
        [
            "Russia stopped reporting in 2022: to 2021 the figures are reconciled from both sides, from 2022 they are China’s alone.",
            "A second source differs: Chinese customs give $240.1 bn for 2023.",
        ],
        Queries =
        [
            "SELECT year, sum(usd) AS usd\nFROM trade_flow\nWHERE dataset = 'baci-hs17-chn-rus' AND year BETWEEN 2021 AND 2023\nGROUP BY year ORDER BY year",
            "SELECT year, note FROM series_break WHERE dataset = 'baci-hs17-chn-rus'",
        ],
        Chart = new LineChart("Goods trade between China and Russia more than doubled from 2020 to 2023", "USD", "CEPII BACI HS17 V202501, Etalab 2.0, current dollars",
        [
            new("China to Russia", [(2017, 4.29e10), (2018, 4.79e10), (2019, null), (2020, 5.06e10), (2021, 6.73e10), (2022, 7.61e10), (2023, 1.1001e11)]),
            new("Russia to China", [(2017, 4.12e10), (2018, 5.62e10), (2019, null), (2020, 5.36e10), (2021, 7.44e10), (2022, 1.134e11), (2023, 1.2900e11)]),
        ], (2022, "Russia no longer reports; China’s side alone")),
    };

    private static Finding Rank() => new(Verdict.Supported, "China was first of Russia’s 192 partners in 2023, with 40.8% of its trade in goods; India followed with 12.0%.")
    {
        Rule = "trade.rank/first",
        Figures = [new() { Label = "China’s place among Russia’s partners", Value = 1, Unit = "rank", Period = "2023", Dataset = "baci-pairs-2023", Version = "V202501" }],
        Chart = new BarChart("China is Russia’s largest partner, well before India", "USD", "CEPII BACI HS22 V202501, Etalab 2.0",
            [new("China", 2.3902e11, true), new("India", 7.02e10, false), new("Turkey", 4.18e10, false), new("Kazakhstan", 2.59e10, false), new("Germany", 1.38e10, false), new("Taiwan", null, false)]),
    };

    private static Finding Dependence() => new(Verdict.Supported, "In 2023 trade with China was 40.8% of Russia’s trade in goods, and trade with Russia 4.4% of China’s: 36.4 percentage points apart.")
    {
        Rule = "dependence.asymmetry/share",
        Figures =
        [
            new() { Label = "China’s share of Russia’s trade in goods", Value = 0.408, Unit = "share", Period = "2023", Dataset = "baci-pairs-2023", Version = "V202501" },
            new() { Label = "Russia’s share of China’s trade in goods", Value = 0.044, Unit = "share", Period = "2023", Dataset = "baci-pairs-2023", Version = "V202501" },
        ],
        Chart = new BarChart("Russia leans on China nine times as much as China on Russia", "share", "CEPII BACI HS22 V202501, Etalab 2.0",
            [new("China’s share of Russia’s trade", 0.408, true), new("Russia’s share of China’s trade", 0.044, true)]),
    };

    private static Finding Discount() => new(Verdict.Contradicted, "In 2023 Chinese importers paid 11.3% less for Russian crude than for crude from elsewhere, not 30%; the interval leaves 30% out.")
    {
        Rule = "price.discount/percent",
        Figures =
        [
            new() { Label = "Price against China’s other suppliers", Value = -0.113, Unit = "rate", Period = "2023", Dataset = "baci-hs17-chn-rus", Version = "V202501", Interval = (-0.151, -0.072) },
            new() { Label = "Russian crude at the border", Value = 609.5, Unit = "USD/t", Period = "2023", Dataset = "baci-hs17-chn-rus", Version = "V202501" },
        ],
        Notes = ["Crudes differ in weight and sulphur; part of a gap is quality."],
    };

    private static Finding Vote() => new(Verdict.Supported, "China abstained on ES-11/1 of 2 March 2022, which demanded that Russia withdraw; it abstained again on the humanitarian text ES-11/2 of 24 March.")
    {
        Rule = "vote.cast/roll-call",
        Figures = [Fact("China on ES-11/1", "abstained", "vote", "2022-03-02", "unga-votes", "2026-10"), Fact("China on ES-11/2", "abstained", "vote", "2022-03-24", "unga-votes", "2026-10")],
        Chart = new VoteStrip("China abstained or voted no in each emergency-session vote on the war", "UN Digital Library, voting data",
            ["China", "Russia"],
            [
                new("ES-11/1", new(2022, 3, 2), ['A', 'N']), new("ES-11/2", new(2022, 3, 24), ['A', 'N']), new("ES-11/3", new(2022, 4, 7), ['N', 'N']),
                new("ES-11/4", new(2022, 10, 12), ['A', 'N']), new("ES-11/5", new(2022, 11, 14), ['N', 'N']), new("ES-11/6", new(2023, 2, 23), ['A', 'N']), new("ES-11/x", new(2023, 5, 1), [' ', 'Y']),
            ]),
    };

    private static Figure Usd(string label, double usd, string year, bool later = false) =>
        new() { Label = label, Value = usd, Unit = "USD", Period = year, Dataset = "baci-hs17-chn-rus", Version = "V202501", PublishedLater = later };

    private static Figure Fact(string label, string text, string unit, string period, string dataset, string version) =>
        new() { Label = label, Text = text, Unit = unit, Period = period, Dataset = dataset, Version = version };
}
