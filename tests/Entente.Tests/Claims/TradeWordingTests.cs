using Entente.Claims;
using Entente.Reading;

namespace Entente.Tests.Claims;

/// <summary>
/// Statements of trade in many wordings, read without a record: active and passive, either state as subject, shares and balances, headlines,
/// quotations, denials. The sentences were written before the patterns that read them.
/// </summary>
public sealed class TradeWordingTests
{
    [Theory]
    [InlineData("Kenya's exports to Uganda rose by 12 percent in 2023, the statistics bureau said.", "KEN:exporter UGA:importer", false)]
    [InlineData("Vietnam shipped a fifth more rice to the Philippines last year than the year before.", "PHL:importer VNM:exporter", false)]
    [InlineData("Ethiopia is buying ever more cement from Djibouti.", "DJI:exporter ETH:importer", false)]
    [InlineData("Trade between Thailand and Laos has not grown in three years.", "LAO THA", true)]
    [InlineData("Commerce across the Channel is down: France sold Britain 8 percent less in 2020.", "FRA:exporter GBR:importer", false)]
    [InlineData("EGYPT'S IMPORTS FROM TURKEY SOAR", "EGY:importer TUR:exporter", false)]
    [InlineData("Deliveries of Norwegian salmon to Poland have trebled in a decade.", "NOR:exporter POL:importer", false)]
    [InlineData("From 2018 to 2022 Sweden's purchases in Finland increased by almost half.", "FIN:exporter SWE:importer", false)]
    [InlineData("Bangladesh's imports from India, by contrast, stagnated in 2019.", "BGD:importer IND:exporter", false)]
    [InlineData("What Croatia sells to Serbia has doubled since the accession to the Union.", "HRV:exporter SRB:importer", false)]
    [InlineData("Two-way trade between Oman and Iran went through the roof in 2022.", "IRN OMN", false)]
    [InlineData("Moroccan tomato exports to Spain were 15 percent lower than in 2021.", "ESP:importer MAR:exporter", false)]
    [InlineData("Japan bought less coal from Australia in 2020 than in any year since 2012.", "AUS:exporter JPN:importer", false)]
    [InlineData("Colombia's sales to Venezuela fell again last year. They had already halved in 2018.", "COL:exporter VEN:importer", false)]
    [InlineData("By no means have Danish exports to Greenland collapsed.", "DNK:exporter GRL:importer", true)]
    [InlineData("Trade between the two neighbours has bounced back, the Thai and Cambodian ministers agreed.", "KHM THA", false)]
    public void Growth_is_read_whoever_is_the_subject(string text, string states, bool negated) => Told("trade.growth", text, states, negated);

    [Theory]
    [InlineData("In 2022 Tanzania exported goods worth 450 million dollars to Kenya.", "KEN:importer TZA:exporter", false)]
    [InlineData("Trade between Belgium and Morocco came to 3.2 billion euros last year.", "BEL MAR", false)]
    [InlineData("Last year Qatar sold the Indians gas for more than 12 billion dollars.", "IND:importer QAT:exporter", false)]
    [InlineData("The Irish bought British goods to the value of 18 billion pounds in 2019.", "GBR:exporter IRL:importer", false)]
    [InlineData("At 4.5 billion euros, Slovak exports to Austria set a record in 2021.", "AUT:importer SVK:exporter", false)]
    [InlineData("Mongolia and Kazakhstan hardly trade with each other.", "KAZ MNG", false)]
    [InlineData("Panama sells almost nothing to Bolivia.", "BOL:importer PAN:exporter", false)]
    [InlineData("Chile runs a surplus with Argentina: it sells three times as much as it buys there.", "ARG CHL", false)]
    [InlineData("In 2023 two-way trade of Malaysia and Indonesia stood at 28 billion dollars.", "IDN MYS", false)]
    [InlineData("Uganda's purchases from Rwanda amount to less than five million dollars a year.", "RWA:exporter UGA:importer", false)]
    [InlineData("Trade in goods between Sweden and Brazil did not even reach 3 billion dollars in 2017.", "BRA SWE", false)]
    [InlineData("Spain imports twice as much from Germany as it exports there.", "DEU ESP", false)]
    [InlineData("The volume of trade between Cyprus and Lebanon is tiny.", "CYP LBN", false)]
    [InlineData("Trade between Jordan and Syria is growing. Last year it was worth 500 million dollars.", "JOR SYR", false)]
    [InlineData("Algeria, which shipped Italy gas for 14 billion euros in 2023, wants a new contract.", "DZA:exporter ITA:importer", false)]
    [InlineData("Poland had a deficit of 9 billion euros in its trade with Korea.", "KOR POL", false)]
    public void Levels_are_read_with_a_sum_and_without(string text, string states, bool negated) => Told("trade.level", text, states, negated);

    [Theory]
    [InlineData("Spain is Portugal's most important trading partner.", "ESP:partner PRT:state", false)]
    [InlineData("No country buys more from Ecuador than Panama does.", "ECU:state PAN:partner", false)]
    [InlineData("Last year Turkey overtook Iran as the main supplier of Iraq.", "IRQ:state TUR:partner", false)]
    [InlineData("Among Tunisia's suppliers Italy comes second.", "ITA:partner TUN:state", false)]
    [InlineData("For Ghana, India is the third-largest buyer of gold.", "GHA:state IND:partner", false)]
    [InlineData("Kenya is the number one market for Ugandan goods.", "KEN:partner UGA:state", false)]
    [InlineData("Egypt ranks fifth among the customers of Sudan.", "EGY:partner SDN:state", false)]
    [InlineData("Finland does more trade with Germany than with any other country.", "DEU:partner FIN:state", false)]
    [InlineData("Belgium is not among the ten biggest trading partners of Chile.", "BEL:partner CHL:state", true)]
    [InlineData("Malaysia, Singapore's second-biggest supplier, has banned exports of sand.", "MYS:partner SGP:state", false)]
    [InlineData("India has displaced China as Nepal's top source of imports.", "IND:partner NPL:state", false)]
    [InlineData("The most important destination of Laotian exports is Thailand.", "LAO:state THA:partner", false)]
    [InlineData("Austria's exporters have no better customer than Germany.", "AUT:state DEU:partner", false)]
    [InlineData("Lebanon imports more from China than from anyone else.", "CHN:partner LBN:state", false)]
    [InlineData("In terms of trade, Sweden comes first for Norway.", "NOR:state SWE:partner", false)]
    [InlineData("South Korea climbed to third place among Vietnam's trading partners.", "KOR:partner VNM:state", false)]
    [InlineData("Italy remains the largest buyer of Albanian goods.", "ALB:state ITA:partner", false)]
    public void Ranks_are_read_from_either_side(string text, string states, bool negated) => Told("trade.rank", text, states, negated);

    [Theory]
    [InlineData("Bhutan depends on India for almost everything.", "BTN:dependent IND:on", false)]
    [InlineData("Half of Laos's imports come from Thailand.", "LAO:dependent THA:on", false)]
    [InlineData("Thailand accounts for almost a third of Cambodia's imports.", "KHM:dependent THA:on", false)]
    [InlineData("Of all the goods that Albania exports, two fifths end up in Italy.", "ALB:dependent ITA:on", false)]
    [InlineData("Every second euro that Slovenia earns abroad is German.", "DEU:on SVN:dependent", false)]
    [InlineData("Four in ten Moroccan export dollars come from Spain and France together.", "ESP:on MAR:dependent", false)]
    [InlineData("Ireland relies on Britain far more than Britain on Ireland.", "GBR:on IRL:dependent", false)]
    [InlineData("Mozambique cannot do without South African electricity.", "MOZ:dependent ZAF:on", false)]
    [InlineData("Angola needs China more than China needs Angola.", "AGO:dependent CHN:on", false)]
    [InlineData("Egypt gets three quarters of its wheat from Russia.", "EGY:dependent RUS:on", false)]
    [InlineData("Without Turkish goods the shelves of Northern Iraq would be empty, and Iraq would starve.", "IRQ:dependent TUR:on", false)]
    [InlineData("Vietnam buys 40 percent of its imports in China.", "CHN:on VNM:dependent", false)]
    [InlineData("Only two percent of Swiss trade is with Turkey.", "CHE:dependent TUR:on", true)]
    [InlineData("Denmark's share of Iceland's imports is about eight percent.", "DNK:on ISL:dependent", false)]
    [InlineData("Nepal is at the mercy of India when it comes to fuel.", "IND:on NPL:dependent", false)]
    [InlineData("Jordan is not dependent on Israel for its water.", "ISR:on JOR:dependent", true)]
    [InlineData("Finland used to draw all its natural gas from Russia.", "FIN:dependent RUS:on", false)]
    [InlineData("A quarter of Paraguayan exports are sold to Brazil.", "BRA:on PRY:dependent", false)]
    [InlineData("Nearly nine in ten barrels burnt in Belarus are pumped in Russia.", "BLR:dependent RUS:on", false)]
    [InlineData("Canada takes a mere one percent of what Chile exports.", "CAN:on CHL:dependent", true)]
    [InlineData("Uganda would be lost without Kenya's ports, whereas Kenya would barely notice.", "KEN:on UGA:dependent", false)]
    [InlineData("Serbia meets almost its entire demand for gas from Russia.", "RUS:on SRB:dependent", false)]
    public void Dependence_is_read_from_shares_and_from_words(string text, string states, bool negated) => Told("dependence.asymmetry", text, states, negated);

    [Theory]
    [InlineData("India gets Iranian crude at a discount of 10 percent.", "IND:buyer IRN:seller", false)]
    [InlineData("Egypt pays less for Israeli gas than Jordan does.", "EGY:buyer ISR:seller", false)]
    [InlineData("Venezuela sells its oil to Cuba below the market price.", "CUB:buyer VEN:seller", false)]
    [InlineData("Pakistan receives no discount on Saudi oil.", "PAK:buyer SAU:seller", true)]
    [InlineData("Algerian gas comes cheaper to Spain than to Italy.", "DZA:seller ESP:buyer", false)]
    [InlineData("Ethiopia sells electricity to Djibouti at preferential rates.", "DJI:buyer ETH:seller", false)]
    [InlineData("Kuwait has granted Jordan a rebate on its crude for years.", "JOR:buyer KWT:seller", false)]
    [InlineData("For every barrel from Iraq, Jordan paid 16 dollars under the Brent price.", "IRQ:seller JOR:buyer", false)]
    [InlineData("The Bulgarians were buying Russian oil well under what others had to pay.", "BGR:buyer RUS:seller", false)]
    [InlineData("Turkey no longer enjoys a price advantage on Azerbaijani gas.", "AZE:seller TUR:buyer", true)]
    public void Prices_are_read_with_seller_and_buyer(string text, string states, bool negated) => Told("price.discount", text, states, negated);

    [Theory]
    [InlineData("Turkish firms sell dual-use goods to Russia on a growing scale.", "RUS:importer TUR:exporter", false)]
    [InlineData("Shipments of sanctioned electronics from Serbia to Russia rose tenfold in 2022.", "RUS:importer SRB:exporter", false)]
    [InlineData("Restricted chips from Japan reach Russia by way of Mongolia.", "JPN:exporter RUS:importer", false)]
    [InlineData("Italy's exports of machine tools to Russia dried up after the sanctions.", "ITA:exporter RUS:importer", false)]
    [InlineData("India denies delivering dual-use items to Russia.", "IND:exporter RUS:importer", true)]
    [InlineData("Goods that can serve military ends travel from Finland to Russia through Kazakhstan.", "FIN:exporter RUS:importer", false)]
    [InlineData("Estonian customs stopped nothing: listed goods for 30 million euros went from Estonia to Uzbekistan.", "EST:exporter UZB:importer", false)]
    [InlineData("No embargoed technology leaves Switzerland for Iran, the ministry insists.", "CHE:exporter IRN:importer", true)]
    [InlineData("Microelectronics made in Taiwan find their way to Russia via Turkey.", "RUS:importer TWN:exporter", false)]
    public void Sanctioned_goods_are_read_with_their_way(string text, string states, bool negated) => Told("dualuse.growth", text, states, negated);

    [Theory]
    [InlineData("Egypt and Jordan want to cooperate more closely in energy and transport.", "EGY JOR", false)]
    [InlineData("Vietnam and Cuba agreed to work together in agriculture and health.", "CUB VNM", false)]
    [InlineData("The Polish and Ukrainian ministers decided to build a joint railway line.", "POL UKR", false)]
    [InlineData("Cooperation between Chile and Peru in mining is to be deepened.", "CHL PER", false)]
    [InlineData("Morocco intends to build a gas pipeline with Nigeria.", "MAR NGA", false)]
    [InlineData("Together with Korea, Poland plans to construct a nuclear power station.", "KOR POL", false)]
    [InlineData("India and Oman are to expand their collaboration in shipping and space.", "IND OMN", false)]
    [InlineData("A joint venture for electric cars is to be set up by Indonesia and Korea.", "IDN KOR", false)]
    public void Plans_of_both_are_read_by_sector(string text, string states, bool negated) => Told("sector.cooperation", text, states, negated);

    [Theory]
    [InlineData("Japan's largest city is older than Brazil's capital.")]
    [InlineData("The Turkish minister bought a carpet in Iran for half the price.")]
    [InlineData("German tourists spent 12 percent more nights in Austria.")]
    [InlineData("Kenya beat Uganda by two goals to one in front of 30,000 spectators.")]
    [InlineData("France's growth slowed to 0.4 percent while Italy's economy shrank.")]
    [InlineData("A third of all Danes have visited Sweden at least once.")]
    [InlineData("The Polish president and his Lithuanian counterpart talked for three hours.")]
    [InlineData("The number of Indian students in Canada has doubled in five years.")]
    [InlineData("Spain's largest bank sold its branches in Portugal for 200 million euros.")]
    [InlineData("Every second marriage in Belgium ends in divorce, in Italy one in three.")]
    [InlineData("In Chile a kilo of bread is cheaper than in Argentina.")]
    [InlineData("Half of the ministers in Ghana's new cabinet studied in Britain.")]
    [InlineData("Greece depends on its islands for tourism, Malta on its harbour.")]
    [InlineData("Egypt's foreign minister needs more time than his Sudanese colleague.")]
    [InlineData("The pipeline from Algeria to Spain is 750 kilometres long.")]
    public void What_is_no_trade_between_states_is_left_alone(string text) =>
        Assert.DoesNotContain(Read(text), s => ClaimKinds.Find(s.Kind) is not null && (s.Kind.StartsWith("trade", StringComparison.Ordinal) || s.Kind is "dependence.asymmetry" or "price.discount" or "dualuse.growth" or "sector.cooperation"));

    private static void Told(string kind, string text, string states, bool negated) =>
        Assert.Contains(Read(text), s => s.Kind == kind && s.Negated == negated && Array.TrueForAll(states.Split(' '), x => Has(s, x)));

    /// <summary>"RUS:seller" is a state with its part, "RUS" a state in any.</summary>
    private static bool Has(Statement statement, string state) =>
        state.Split(':') is var parts && statement.States.Any(s => s.State.Iso3 == parts[0] && (parts.Length == 1 || s.Role == parts[1]));

    private static IReadOnlyList<Statement> Read(string text)
    {
        var article = new Article { Title = "", Date = new DateOnly(2024, 5, 16), Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
        return StatementReader.Read(ArticleReading.Read(article, article.Date!.Value));
    }
}
