using Entente.Record;
using Entente.Sources;
using Entente.Sources.Loading;

namespace Entente.Tests.Sources;

/// <summary>Each source on a real file, with figures that were published, and on small files of the same shape.</summary>
public sealed class PublishedSourcesTests : IDisposable
{
    private readonly LoadingFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    public static TheoryData<string, string, string, string, string> RealFiles => new()
    {
        // China's imports from Russia, UN Comtrade, bn USD: 2022 114.15, 2023 128.94, 2024 129.88.
        { "comtrade", "trade/comtrade_imports_chn_from_rus_2017_2024.csv", "", "SELECT round(sum(value) / 1e9, 2) FROM trade_month WHERE exporter = 'RUS' AND importer = 'CHN' AND year(month) = 2023", "128.94" },

        // Eurostat, members' exports to Kyrgyzstan, bn EUR: 2021 0.26, 2022 1.17, 2023 2.73.
        { "comext", "trade/eu_members_total_trade_ca_russia_monthly_2019_2024.csv", "", "SELECT round(sum(value) / 1e9, 2) FROM trade_month WHERE importer = 'KGZ' AND year(month) = 2023", "2.73" },

        // Eurostat, Germany's exports of listed goods to Kyrgyzstan, m EUR: 2021 11, January to November 2022 174.
        { "comext", "trade/eu_sanctioned_exports_monthly_long.csv.gz", "", "SELECT round(sum(value) / 1e6) FROM trade_month WHERE exporter = 'DEU' AND importer = 'KGZ' AND year(month) = 2022", "174" },

        // IMF IMTS, Russia, million USD: world 2021 exports 492,048; China 2023 imports 119,834.
        { "imf-imts", "trade/imf_imts_russia_by_partner_2016_2024.csv", "", "SELECT round(value / 1e6) FROM trade_world WHERE state = 'RUS' AND year = 2021 AND flow = 'export'", "492048" },
        { "imf-imts", "trade/imf_imts_russia_by_partner_2016_2024.csv", "", "SELECT round(value / 1e6) FROM trade_total WHERE exporter = 'CHN' AND importer = 'RUS' AND year = 2023", "119834" },

        // SIPRI, Russia to China 1990-2024: the table's own sum is 38,156; it says that rounded years may not add up to it.
        { "sipri-transfers", "politics/sipri_russia_china_tiv_1990_2024.csv", "", "SELECT abs(sum(tiv_millions) - 38156) <= 0.5 * count(*) FROM arms_transfer WHERE supplier = 'RUS' AND recipient = 'CHN'", "True" },

        // ES-11/1 of 2 March 2022: 141 yes, 5 no, 35 abstentions; Russia no, China and India abstained.
        { "un-votes", "politics/unga_votes_2019_2026.csv.gz", "", "SELECT string_agg(choice || n, ' ' ORDER BY choice) FROM (SELECT choice, count(*) AS n FROM vote WHERE roll_call = 'un-votes-ga-A/RES/ES-11/1' GROUP BY 1)", "A35 N5 Y141" },

        // Rome Statute: 122 parties by 15 February 2013.
        { "un-treaties", "politics/un_treaty_actions_to_2015.csv.gz", "", "SELECT count(DISTINCT state) FROM treaty_action WHERE treaty = 'un-18-10' AND action <> 'signature' AND date <= '2013-02-15'", "122" },
        { "cow-borders", "politics/cow_contdir.csv", "", "SELECT count(*) FROM land_border WHERE state = 'CHN' AND neighbour IN ('RUS', 'IND', 'VNM') AND until = ''", "3" },

        // The North Atlantic Treaty: the United States are to defend Germany in 2018.
        { "atop", "politics/atop_alliance.csv.gz", "", "SELECT defence FROM alliance WHERE state = 'USA' AND ally = 'DEU' AND year = 2018", "True" },
        { "cepii-ties", "trade/cepii_geodist_full.csv", "", "SELECT contiguous FROM tie WHERE origin = 'CHN' AND destination = 'RUS'", "True" },
        { "worldbank-indicator", "politics/worldbank_gdp_1960_2023.csv.gz", "", "SELECT count(*) FROM gdp WHERE year = 2022 AND state = 'CHN'", "1" },
        // World Bank: China's output of 2022 in current dollars, 17.9 to 18.3 trillion in its editions; the world stands beside the states and is none.
        { "worldbank-indicator", "politics/worldbank_gdp_1960_2023.csv.gz", "", "SELECT round(value_usd / 1e12) FROM gdp WHERE year = 2022 AND state = 'CHN'", "18" },
        { "worldbank-prices", "trade/worldbank_commodity_prices_monthly.xlsx", "", "SELECT count(*) FROM commodity_price WHERE commodity = 'crude-brent' AND year(month) = 2022", "12" },
        { "eia-prices", "trade/brent_oil_daily.csv", "", "SELECT count(*) FROM commodity_price WHERE commodity = 'crude-brent' AND year(month) = 2022", "12" },
    };

    [Theory]
    [MemberData(nameof(RealFiles))]
    public void Gives_the_published_figure_of_a_real_file(string source, string file, string version, string query, string expected)
    {
        var loaded = fixture.Load(source, Path.Combine(SharedData.Require(), file), version: version.Length > 0 ? version : null);
        Assert.Equal([expected], fixture.Rows(loaded, query));
        Assert.Empty(DatasetVerifier.Verify(fixture.Store, loaded));
        fixture.AssertNothingHalfLoaded();
    }

    [Fact]
    public void Comtrade_json_and_csv_give_the_same_and_nothing_counts_twice()
    {
        const string csv = """
            freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,customsCode,motCode,netWgt,primaryValue
            A,2021,842,M,251,0,H5,TOTAL,C00,0,0,100.5
            A,2021,842,M,251,0,H5,TOTAL,C01,0,0,40
            A,2021,842,M,251,490,H5,TOTAL,C00,0,0,30
            A,2021,251,X,842,0,H5,TOTAL,C00,0,0,90
            A,2021,842,M,0,0,H5,TOTAL,C00,0,0,1000
            A,2021,842,M,251,0,H5,010121,C00,0,2000,7
            A,2021,251,X,842,0,H5,010121,C00,0,1000,6
            A,2021,251,X,842,0,H5,0101,C00,0,1000,6

            """;
        const string json = """
            {"elapsedTime":"0.1 secs","count":8,"error":"","data":[
            {"typeCode":"C","freqCode":"A","period":"2021","reporterCode":842,"flowCode":"M","partnerCode":251,"partner2Code":0,"classificationCode":"H5","cmdCode":"TOTAL","customsCode":"C00","motCode":0,"netWgt":0,"primaryValue":100.5},
            {"typeCode":"C","freqCode":"A","period":"2021","reporterCode":842,"flowCode":"M","partnerCode":251,"partner2Code":0,"classificationCode":"H5","cmdCode":"TOTAL","customsCode":"C01","motCode":0,"netWgt":0,"primaryValue":40},
            {"typeCode":"C","freqCode":"A","period":"2021","reporterCode":251,"flowCode":"X","partnerCode":842,"partner2Code":0,"classificationCode":"H5","cmdCode":"TOTAL","customsCode":"C00","motCode":0,"netWgt":null,"primaryValue":90},
            {"typeCode":"C","freqCode":"A","period":"2021","reporterCode":842,"flowCode":"M","partnerCode":0,"partner2Code":0,"classificationCode":"H5","cmdCode":"TOTAL","customsCode":"C00","motCode":0,"netWgt":0,"primaryValue":1000},
            {"typeCode":"C","freqCode":"A","period":"2021","reporterCode":842,"flowCode":"M","partnerCode":251,"partner2Code":0,"classificationCode":"H5","cmdCode":"010121","customsCode":"C00","motCode":0,"netWgt":2000,"primaryValue":7},
            {"typeCode":"C","freqCode":"A","period":"2021","reporterCode":251,"flowCode":"X","partnerCode":842,"partner2Code":0,"classificationCode":"H5","cmdCode":"010121","customsCode":"C00","motCode":0,"netWgt":1000,"primaryValue":6}]}

            """;
        foreach (var path in new[] { fixture.Write("comtrade.csv", csv), fixture.Write("comtrade.json", json) })
        {
            var loaded = fixture.Load("comtrade", path);
            Assert.Equal(["FRA|USA|2021|exporter|90", "FRA|USA|2021|importer|100.5"], fixture.Rows(loaded, "SELECT exporter, importer, year, reporter, value FROM trade_total ORDER BY reporter"));
            Assert.Equal(["USA|import|1000"], fixture.Rows(loaded, "SELECT state, flow, value FROM trade_world"));
            Assert.Equal(["FRA|USA|010121|7|2"], fixture.Rows(loaded, "SELECT exporter, importer, product, value_usd, tonnes FROM trade_product"));
            Assert.Equal("HS17", loaded.Nomenclature);
        }
    }

    [Fact]
    public void An_answer_of_just_as_many_rows_as_the_api_gives_is_told()
    {
        // Counted as they come: the API's rows are cut off, whatever of them is read.
        var rows = string.Concat(Enumerable.Range(1, 500).Select(i => $"A,{1500 + i},842,{(i % 2 == 0 ? "M" : "RX")},251,H5,TOTAL,5\n"));
        var loaded = fixture.Load("comtrade", fixture.Write("comtrade.csv", "freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\n" + rows));
        Assert.Contains("cut off", Assert.Single(loaded.Caveats), StringComparison.Ordinal);
    }

    [Fact]
    public void The_world_banks_own_wide_file_is_read_with_its_day_and_tells_groups_from_states()
    {
        var path = fixture.Write("API_NY.GDP.MKTP.CD_DS2_en_csv_v2_1.csv", "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2025-10-07\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"1960\",\"1961\",\n\"Aruba\",\"ABW\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"\",\"12.5\",\n\"World\",\"WLD\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"1\",\"2\",\n");
        var loaded = fixture.Load("worldbank-indicator", path);
        Assert.Equal(["ABW|1961|12.5"], fixture.Rows(loaded, "SELECT state, year, value_usd FROM gdp"));
        Assert.Equal(["?WLD|2", "ABW|1"], fixture.Rows(loaded, "SELECT state, count(*) FROM indicator GROUP BY 1 ORDER BY 1"));
        Assert.Equal(("WLD", 2L), (loaded.Unknown.Single().Code, loaded.Unknown.Single().Rows));
        Assert.Equal(new DateOnly(2025, 10, 7), loaded.Reference.Released);
        Assert.Equal(("worldbank-ny-gdp-mktp-cd", "2025-10-07"), (loaded.Reference.Id, loaded.Reference.Version));
    }

    [Fact]
    public void Voetens_votes_are_read_with_the_states_of_their_day_and_give_way_to_the_uns_own()
    {
        RecordBuilder.Create(fixture.Record, stop: TestContext.Current.CancellationToken);
        fixture.Load("voeten-votes", fixture.Write("UNVotes.csv", "rcid,ccode,vote,session,date,unres,amend,para,short,descr\n1,365,3,40,1985-10-01,R/40/1,0,0,A,B\n1,710,8,40,1985-10-01,R/40/1,0,0,A,B\n2,365,2,76,2022-03-02,A/RES/ES-11/1,0,0,C,D\n2,710,2,76,2022-03-02,A/RES/ES-11/1,0,0,C,D\n"));
        using (var alone = RecordReader.Open(fixture.Record))
        {
            Assert.Equal(["SUN N"], alone.Query("SELECT state || ' ' || choice FROM vote WHERE roll_call = 'voeten-1'", r => r.GetString(0)).Rows);
            Assert.Equal(["voeten-2"], alone.Query("SELECT id FROM roll_call WHERE symbol = 'A/RES/ES-11/1'", r => r.GetString(0)).Rows);
        }

        fixture.Load("un-votes", fixture.Write("ga.csv", "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,title\n1,CHN,CHINA,A,2022-03-02,11emsp,A/RES/ES-11/1,Aggression against Ukraine\n1,RUS,RUSSIAN FEDERATION,N,2022-03-02,11emsp,A/RES/ES-11/1,Aggression against Ukraine\n1,AZE,AZERBAIJAN,X,2022-03-02,11emsp,A/RES/ES-11/1,Aggression against Ukraine\n"));
        using var both = RecordReader.Open(fixture.Record);
        Assert.Equal(["un-votes-ga ES-11"], both.Query("SELECT dataset || ' ' || session FROM roll_call WHERE symbol = 'A/RES/ES-11/1'", r => r.GetString(0)).Rows);
        Assert.Equal(["CHN A", "RUS N"], both.Query("SELECT v.state || ' ' || v.choice FROM vote v JOIN roll_call r ON r.id = v.roll_call WHERE r.symbol = 'A/RES/ES-11/1' ORDER BY 1", r => r.GetString(0)).Rows);
    }

    [Fact]
    public void Voetens_two_tables_give_the_published_agreement()
    {
        // Russia and China voted alike in 0.787 of the roll calls of 2017 and 0.791 of 2019; 870,109 votes in all.
        foreach (var name in new[] { "unga_votes_1946_2019.csv.gz", "unga_roll_calls_1946_2019.csv.gz" })
        {
            Directory.CreateDirectory(Path.Combine(fixture.Location, "tables"));
            File.Copy(Path.Combine(SharedData.Require(), "politics", name), Path.Combine(fixture.Location, "tables", name));
        }

        var loaded = fixture.Load("voeten-votes", Path.Combine(fixture.Location, "tables"));
        Assert.Equal(870109, loaded.Tables.Single(t => t.Table == "vote").Rows);
        const string alike = "SELECT round(avg(CAST(a.choice = b.choice AS INTEGER)), 3) FROM vote a JOIN vote b USING (roll_call) JOIN roll_call r ON r.id = a.roll_call WHERE a.state = 'RUS' AND b.state = 'CHN' AND year(r.date) = ";
        Assert.Equal(["0.787"], fixture.Rows(loaded, alike + "2017"));
        Assert.Equal(["0.791"], fixture.Rows(loaded, alike + "2019"));

        // States of their day: none votes under a successor's code, and who is none of the registry is counted.
        Assert.Equal(["0|0"], fixture.Rows(loaded, "SELECT count(*) FILTER (WHERE state = 'RUS' AND date < '1991-12-26'), count(*) FILTER (WHERE state = 'YUG' AND date >= '1992-04-27') FROM vote JOIN roll_call r ON r.id = roll_call"));
        Assert.Equal(["Zanzibar 2"], loaded.Unknown.Select(u => $"{u.Code} {u.Rows}"));
        Assert.Empty(DatasetVerifier.Verify(fixture.Store, loaded));
        Assert.Contains("roll calls", Assert.Throws<EntenteException>(() => fixture.Load("voeten-votes", Path.Combine(fixture.Location, "tables", "unga_votes_1946_2019.csv.gz"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comext_is_read_as_the_bulk_files_of_either_age_and_the_sdmx_extraction_have_it()
    {
        // The older file has numbers beside letters; a year's sum (period ending in 52), shorter products and quantities are left out.
        var older = fixture.Write("full200401.dat", "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG\n001,FR,0075,RU,E,27090010,1,200401,500,10\n001,FR,0075,RU,E,27090090,1,200401,25,1\n001,FR,0075,RU,E,2709,1,200401,525,11\n001,FR,0075,RU,E,27090010,1,200452,500,10\n");
        var newer = fixture.Write("full_v2_202401.dat", "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,PERIOD,VALUE_EUR,QUANTITY_KG\nDE,KZ,E,27090090,2,202401,7,1\nEL,QU,E,27090090,2,202401,8,1\n");
        var sdmx = fixture.Write("ds-045409.csv", "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:DS-045409(1.0),,M,DE,KZ,27090090,2,VALUE_IN_EUROS,2024-01,7,\nESTAT:DS-045409(1.0),,M,DE,KZ,27090090,2,QUANTITY_IN_100KG,2024-01,99,\n");
        Assert.Equal(["RUS|FRA|2004|270900|525|EUR"], fixture.Rows(fixture.Load("comext", older), "SELECT exporter, importer, year(month), product, value, currency FROM trade_month"));
        var bulk = fixture.Load("comext", newer);
        Assert.Equal(["DEU|KAZ|7", "GRC|?QU|8"], fixture.Rows(bulk, "SELECT exporter, importer, value FROM trade_month ORDER BY 1"));
        Assert.Equal("QU", Assert.Single(bulk.Unknown).Code);
        Assert.Equal(["DEU|KAZ|7"], fixture.Rows(fixture.Load("comext", sdmx), "SELECT exporter, importer, value FROM trade_month"));
    }

    [Fact]
    public void Security_council_votes_stand_by_themselves()
    {
        var council = fixture.Load("un-votes", fixture.Write("sc.csv", "resolution,date,ms_code,ms_vote\nS/RES/2202(2015),2015-02-17,CHN,Y\nS/RES/2202(2015),2015-02-17,RUS,Y\n"));
        Assert.Equal("un-votes-sc", council.Reference.Id);
        Assert.Equal(["UNSC|2"], fixture.Rows(council, "SELECT r.body, count(*) FROM vote v JOIN roll_call r ON r.id = v.roll_call GROUP BY 1"));
        var both = fixture.Write("both.csv", "resolution,date,ms_code,ms_vote\nS/RES/2202(2015),2015-02-17,CHN,Y\nA/RES/70/1,2015-02-17,RUS,Y\n");
        Assert.Contains("each body by itself", Assert.Throws<EntenteException>(() => fixture.Load("un-votes", both)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void States_that_are_no_more_are_read_by_every_publishers_code()
    {
        // Comtrade's numbers of the time, and the Correlates of War's before and after a state was divided.
        var comtrade = fixture.Load("comtrade", fixture.Write("c.csv", "freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\n" + string.Concat(new[] { "810", "278", "280", "890", "891", "200", "490", "251", "381", "842", "699", "579", "757", "736", "058", "899" }.Select(c => $"A,1988,{c},M,826,H0,TOTAL,5\n"))));
        Assert.Equal(["SUN DDR DEU YUG SCG CSK TWN FRA ITA USA IND NOR CHE SDN ?058 ?899"], fixture.Rows(comtrade, "SELECT string_agg(importer, ' ' ORDER BY list_position(['SUN', 'DDR', 'DEU', 'YUG', 'SCG', 'CSK', 'TWN', 'FRA', 'ITA', 'USA', 'IND', 'NOR', 'CHE', 'SDN', '?058', '?899'], importer)) FROM trade_total"));
        Assert.Equal(["058", "899"], comtrade.Unknown.Select(u => u.Code));
        var missions = fixture.Load("cow-diplomacy", fixture.Write("d.csv", "ccode1,ccode2,year,DR_at_1,DR_at_2\n365,200,1985,3,3\n365,200,1995,3,3\n345,200,1985,3,3\n345,200,2005,3,3\n345,200,2010,3,3\n265,200,1985,3,3\n260,200,1985,3,3\n255,200,1995,3,3\n999,200,1995,3,3\n"));
        Assert.Equal(["?999 1995", "DDR 1985", "DEU 1985", "DEU 1995", "RUS 1995", "SCG 2005", "SRB 2010", "SUN 1985", "YUG 1985"], fixture.Rows(missions, "SELECT host || ' ' || year FROM diplomatic_exchange WHERE sender = 'GBR' ORDER BY 1"));
        var fact = fixture.Rows(fixture.Load("comext", fixture.Write("x.csv", "REPORTER,PARTNER,FLOW,PERIOD,VALUE_EUR\nEL,XK,1,199001,1\nUK,DD,1,199001,1\nFR,SU,1,199001,1\nFR,CS,1,199001,1\n")), "SELECT importer || ' ' || exporter FROM trade_month ORDER BY 1");
        Assert.Equal(["FRA ?CS", "FRA SUN", "GBR DDR", "GRC XKX"], fact);
    }

    [Fact]
    public void Gdelt_events_between_two_states_are_read()
    {
        var cells = Enumerable.Repeat("", 61).ToArray();
        (cells[0], cells[1], cells[7], cells[17], cells[26], cells[30], cells[31], cells[34], cells[60]) = ("1175", "20240516", "CHN", "RUS", "036", "4.0", "12", "1.5", "https://example.org/a");
        var same = cells.ToArray();
        (same[0], same[17]) = ("1176", "CHN");
        var loaded = fixture.Load("gdelt-events", fixture.Write("20240516120000.export.CSV", string.Join('\t', cells) + "\n" + string.Join('\t', same) + "\n"));
        Assert.Equal(["1175|CHN|RUS|036|4|12|1.5"], fixture.Rows(loaded, "SELECT id, actor, target, code, goldstein, mentions, tone FROM event"));
        Assert.Equal("20240516120000", loaded.Reference.Version);
    }

    [Fact]
    public void Diplomatic_missions_are_told_by_direction()
    {
        var loaded = fixture.Load("cow-diplomacy", fixture.Write("Diplomatic_Exchange_2006v1.csv", "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n2,710,1980,3,1,1,2006\n"));
        Assert.Equal(["CHN|USA|ambassador", "USA|CHN|charge-d-affaires"], fixture.Rows(loaded, "SELECT sender, host, level FROM diplomatic_exchange ORDER BY 1"));
    }

    [Fact]
    public void Gravity_leaves_out_years_in_which_a_state_was_not_there()
    {
        var loaded = fixture.Load("cepii-ties", fixture.Write("Gravity_V202211.csv", "year,iso3_o,iso3_d,country_exists_o,country_exists_d,dist,contig,comlang_off,col_dep_ever\n1980,CHN,RUS,1,0,5800,1,0,0\n2000,CHN,RUS,1,1,5800,1,0,0\n"));
        Assert.Equal(["2000|5800|True|False"], fixture.Rows(loaded, "SELECT year, distance_km, contiguous, colonial FROM tie"));
    }

    [Fact]
    public void Every_source_has_a_page_made_of_the_code()
    {
        var folder = Path.Combine(SharedData.Root, "docs", "sources");
        var pages = SourceCatalog.All.ToDictionary(s => s.Id + ".md", SourcePages.Page, StringComparer.Ordinal);
        pages.Add("README.md", SourcePages.Index(SourceCatalog.All));
        if (Environment.GetEnvironmentVariable("ENTENTE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in pages)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
        }

        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(pages, p => Assert.Equal(p.Value, File.ReadAllText(Path.Combine(folder, p.Key)).ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Every_source_fills_tables_of_the_record_and_supersedes_starter_figures_that_are_there()
    {
        var starter = StarterManifest.Load(Path.Combine(SharedData.Root, "data")).Datasets.Select(d => d.Dataset.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(SourceCatalog.All, s =>
        {
            Assert.All(s.Tables, t => Assert.Contains($"CREATE TABLE {t} (", RecordSchema.Text, StringComparison.Ordinal));
            Assert.All(s.Supersedes, d => Assert.Contains(d, starter));
        });
    }
}
