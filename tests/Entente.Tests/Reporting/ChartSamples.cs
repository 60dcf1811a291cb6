namespace Entente.Tests.Reporting;

/// <summary>A chart of every kind, with the troubles each must bear: gaps, breaks, missing values, long names, many rows. All figures are made up but the map's.</summary>
internal static class ChartSamples
{
    private const string Source = "A publisher: a dataset, version 1 (open licence)";

    /// <summary>By name.</summary>
    public static IReadOnlyList<(string Name, Chart Chart)> All { get; } =
    [
        ("lines", new LineChart("Trade both ways doubled in six years, by either source", "USD", Source,
        [
            new("Reported by the exporter", [(2016, 6.9e10), (2017, 8.4e10), (2018, 1.07e11), (2019, null), (2020, 1.04e11), (2021, 1.41e11), (2022, 1.9e11), (2023, 2.39e11)]),
            new("Reported by the importer", [(2016, 6.5e10), (2017, 8.1e10), (2018, 1.01e11), (2019, 1.09e11), (2020, 1.01e11), (2021, 1.39e11), (2022, 1.83e11), (2023, 2.31e11)]),
            new("A third source", [(2018, 4e10), (2020, 3e10), (2021, 5e10), (2022, 6e10), (2023, 2.0e11)]),
        ], (2022, "one side stopped reporting; later figures are the partner’s alone"))),
        ("line", new LineChart("Agreement in the General Assembly has fallen since 2015", "share", Source,
            [new("France", [.. Enumerable.Range(2009, 15).Select(y => ((double)y, (double?)(0.71 - ((y - 2009) * 0.012))))])], null)),
        ("bars", new BarChart("China is by far the largest partner", "USD", Source,
            [new("China", 2.3902e11, true), new("India", 7.02e10, false), new("Turkey", 4.18e10, false), new("Kazakhstan", 2.59e10, false), new("Bosnia and Herzegovina", 1.38e9, false), new("Taiwan", null, false)])),
        ("bars both sides of zero", new BarChart("Change from 2021 to 2023", "rate", Source, [new("With China", 0.687, true), new("With the world", -0.063, false), new("With the European Union", -0.71, false)])),
        ("mirrored", new MirroredBars("Goods trade grew in both directions", "USD", Source, "China to Russia", "Russia to China",
            [new("2018", 4.79e10, 5.62e10), new("2019", null, 5.9e10), new("2020", 5.06e10, 5.36e10), new("2021", 6.73e10, 7.44e10), new("2022", 7.61e10, 1.134e11), new("2023", 1.1001e11, 1.29e11)])),
        ("slope", new SlopeChart("Dependence has become lopsided", "share", Source, "2013", "2023",
            [new("China’s share of Russia’s trade", 0.105, 0.408, true), new("Russia’s share of China’s trade", 0.021, 0.044, true), new("Germany’s share of Russia’s trade", 0.09, 0.024, false), new("Ukraine’s share of Russia’s trade", 0.047, null, false)])),
        ("ranges", new DotRange("Only liquefied gas was clearly cheaper", "percent", Source,
            [new("Crude oil", 0.83, -4.08, 6.0, false), new("Pipeline natural gas", 5.2, 0.04, 10.6, true), new("Liquefied natural gas", -8.0, -12.5, -3.3, true), new("Coal", null, null, null, false)], (0, "same price"))),
        ("multiples", new SmallMultiples("Machine tools rose tenfold, the list as a whole did not", "USD", Source,
            [.. new[] { ("Whole list", 5.4e9), ("Tier 1", 1.7e8), ("Tier 2", 1.3e9), ("Tier 3A", 2.5e9), ("Tier 3B", 4e8), ("Tier 4A", 5e8), ("Tier 4B", 8e8) }
                .Select((t, i) => new ChartPanel(t.Item1, new(t.Item1, [(2017, t.Item2 * 0.6), (2018, t.Item2 * 0.8), (2019, i == 2 ? null : t.Item2 * 0.7), (2020, t.Item2 * 0.9), (2021, t.Item2), (2022, t.Item2 * 0.75), (2023, t.Item2)])))])),
        ("votes", new VoteStrip("China abstained or voted no in each vote on the war", Source, ["China", "Russia"],
            [new("ES-11/1", new(2022, 3, 2), ['A', 'N']), new("ES-11/2", new(2022, 3, 24), ['A', 'N']), new("ES-11/3", new(2022, 4, 7), ['N', 'N']), new("ES-11/4", new(2022, 10, 12), ['A', 'N']),
                new("ES-11/5", new(2022, 11, 14), ['N', 'N']), new("ES-11/6", new(2023, 2, 23), ['A', 'N']), new("77/1", new(2023, 5, 1), [' ', 'Y'])])),
        ("many votes", new VoteStrip("The two differ more and more", Source, ["China", "United States"],
            [.. Enumerable.Range(0, 140).Select(i => new ChartVote($"r{i}", new DateOnly(2014, 2, 1).AddDays(i * 26), [i % 9 == 4 ? 'A' : 'Y', i * i % 11 < 6 + (i / 40) ? 'N' : i % 17 == 3 ? ' ' : 'Y']))])),
        ("map", new LocatorMap("Russia and Ukraine share a land border", "Natural Earth, 1:50m, simplified (public domain)", [new("RUS", "Russia"), new("UKR", "Ukraine")])),
        ("map across an ocean", new LocatorMap("Peru and Japan lie an ocean apart", "Natural Earth, 1:50m, simplified (public domain)", [new("PER", "Peru"), new("JPN", "Japan")])),
        ("map of small states", new LocatorMap("Malaysia and Singapore are divided by a strait", "Natural Earth, 1:50m, simplified (public domain)", [new("MYS", "Malaysia"), new("SGP", "Singapore")])),
    ];
}
