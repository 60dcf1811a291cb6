using Entente.Sources.Loading;

namespace Entente.Tests.Sources;

/// <summary>A row that is wrong is told with its file and line, whatever the source; so many as the user allows are left out and named.</summary>
public sealed class BadRowsTests : IDisposable
{
    private static readonly string Gdelt = string.Join('\t', Event("20240516"));
    private readonly LoadingFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    // Source, file, heading, a good row, a bad row, what is found in it.
    public static TheoryData<string, string, string, string, string, string> Rows => new()
    {
        { "atop", "atop.csv", "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul", "2,20,1950,1,0,0,0,0", "2,,1950,1,0,0,0,0", "ccode2" },
        { "atop", "atop.csv", "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul", "2,20,1950,1,0,0,0,0", "2,20,1950,1,0,0,0,q", "atop_consul" },
        { "baci", "BACI_HS17_Y2021_V202511.csv", "t,i,j,k,v,q", "2021,156,643,010121,1,1", "2021,156,643,010121,1,1,1", "Columns" },
        { "cepii-ties", "dist.csv", "iso_o,iso_d,dist,contig,comlang_off", "CHN,RUS,5800,1,0", "CHN,RUS,inf,1,0", "a number with an end" },
        { "comext", "extract.csv", "REPORTER,PARTNER,FLOW,PERIOD,VALUE_EUR,PRODUCT_NC", "DE,RU,1,202301,5,27090010", "DE,RU,7,202301,5,27090010", "1, 2, IMPORT or EXPORT" },
        { "comext", "extract.csv", "REPORTER,PARTNER,FLOW,PERIOD,VALUE_EUR,PRODUCT_NC", "DE,RU,1,202301,5,27090010", "DE,RU,1,202313,5,27090010", "'202313'" },
        { "comtrade", "c.csv", "freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue", "A,2021,842,M,251,H5,TOTAL,5", "A,2021,,M,251,H5,TOTAL,5", "reporterCode" },
        { "comtrade", "c.csv", "freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue", "A,2021,842,M,251,H5,TOTAL,5", "A,20x1,842,M,251,H5,TOTAL,5", "'20x1'" },
        { "comtrade", "c.csv", "freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue", "A,2021,842,M,251,H5,TOTAL,5", "A,2021,842,M,251,H5,TOTAL,much", "much" },
        { "cow-borders", "contdir.csv", "ccode1,ccode2,conttype,stdate,enddate", "2,20,1,192001,201612", "2,20,1,19x001,201612", "'19x001'" },
        { "cow-diplomacy", "dip.csv", "ccode1,ccode2,year,DR_at_1,DR_at_2", "2,710,1980,3,1", "US,710,1980,3,1", "'US'" },
        { "eia-prices", "DCOILBRENTEU.csv", "observation_date,DCOILBRENTEU", "2021-01-04,50", "2021-13-04,50", "2021-13-04" },
        { "gdelt-events", "20240516120000.export.CSV", "", Gdelt, string.Join('\t', Event("20240599")), "a day, yyyyMMdd" },
        { "imf-imts", "imts.csv", "COUNTRY.ID,COUNTERPART_COUNTRY.ID,INDICATOR.ID,year,usd_millions", "RUS,CHN,XG_FOB_USD,2021,5", "RUS,,XG_FOB_USD,2021,5", "COUNTERPART_COUNTRY.ID" },
        { "un-treaties", "mtdsg.csv", "chapter,number,title,participant,action,date", "18,10,Rome Statute,Spain,Ratification,24 Oct 2000", "18,10,Rome Statute,,Ratification,24 Oct 2000", "participant" },
        { "un-votes", "ga.csv", "resolution,date,ms_code,ms_vote", "A/RES/1,2022-03-02,CHN,A", "A/RES/1,2022-03-02,RUS,Q", "'Q'" },
        { "un-votes", "ga.csv", "resolution,date,ms_code,ms_vote", "A/RES/1,2022-03-02,CHN,A", "A/RES/1,2022-33-02,RUS,N", "2022-33-02" },
        { "voeten-votes", "UNVotes.csv", "rcid,ccode,vote,session,date", "1,710,1,76,2022-03-02", "1,365,4,76,2022-03-02", "1, 2, 3, 8 or 9" },
        { "voeten-votes", "UNVotes.csv", "rcid,ccode,vote,session,date", "1,710,1,76,2022-03-02", "1,365,3,76,2022-02-30", "'2022-02-30'" },
        { "worldbank-indicator", "wdi.csv", "Country Name,Country Code,Year,Value", "China,CHN,2021,5", "China,CHN,MMXXI,5", "MMXXI" },
        { "worldbank-indicator", "wdi.csv", "Country Name,Country Code,Year,Value", "China,CHN,2021,5", "China,,2020,5", "Country Code" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_bad_row_is_told_with_its_line_and_left_out_where_that_is_allowed(string source, string file, string heading, string good, string bad, string found)
    {
        var above = heading.Length > 0 ? heading + "\n" : "";
        var line = heading.Length > 0 ? 3 : 2;
        var path = fixture.Write(file, $"{above}{good}\n{bad}\n");
        var error = Assert.Throws<EntenteException>(() => fixture.Load(source, path));
        Assert.Contains($"'{file}', line {line}:", error.Message, StringComparison.Ordinal);
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
        fixture.AssertNothingHalfLoaded();

        var loaded = fixture.Load(source, path, skipBad: 1);
        Assert.Equal((file, (long)line), (loaded.Skipped.Single().File, loaded.Skipped.Single().Line));
        var alone = fixture.Load(source, fixture.Write(file, $"{above}{good}\n"));
        Assert.Equal(alone.Tables.Select(t => (t.Table, t.Rows)), loaded.Tables.Select(t => (t.Table, t.Rows)));
        Assert.Empty(DatasetVerifier.Verify(fixture.Store, alone));
    }

    [Fact]
    public void The_line_is_right_after_cells_of_several_lines()
    {
        var path = fixture.Write("ga.csv", "resolution,title,date,ms_code,ms_vote\nA/RES/1,\"a title\nof three\nlines\",2022-03-02,CHN,A\nA/RES/1,b,2022-03-02,RUS,Q\n");
        Assert.Contains("'ga.csv', line 5:", Assert.Throws<EntenteException>(() => fixture.Load("un-votes", path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_json_is_told_by_its_number_and_what_is_no_answer_is_told()
    {
        const string row = """{"freqCode":"A","period":"2021","reporterCode":842,"flowCode":"M","partnerCode":251,"classificationCode":"H5","cmdCode":"TOTAL","primaryValue":1}""";
        var path = fixture.Write("answer.json", $"{{\"data\":[{row},{row.Replace("2021", "20x1", StringComparison.Ordinal)}]}}\n");
        Assert.Contains("'answer.json', record 2: period", Assert.Throws<EntenteException>(() => fixture.Load("comtrade", path)).Message, StringComparison.Ordinal);
        Assert.Equal(2, fixture.Load("comtrade", path, skipBad: 1).Skipped.Single().Line);
        Assert.Contains("Access denied", Assert.Throws<EntenteException>(() => fixture.Load("comtrade", fixture.Write("no.json", "{\"statusCode\":401,\"message\":\"Access denied\"}\n"))).Message, StringComparison.Ordinal);
        Assert.Contains("'cut.json', line 2:", Assert.Throws<EntenteException>(() => fixture.Load("comtrade", fixture.Write("cut.json", $"{{\"data\":[{row},\n{row[..40]}"))).Message, StringComparison.Ordinal);
    }

    private static string[] Event(string day)
    {
        var cells = Enumerable.Repeat("", 61).ToArray();
        (cells[0], cells[1], cells[7], cells[17], cells[26], cells[30], cells[31], cells[34], cells[60]) = ("1175", day, "CHN", "RUS", "036", "4.0", "12", "1.5", "https://example.org/a");
        return cells;
    }
}
