namespace Entente.Sources;

/// <summary>BACI's own numbers for countries.</summary>
internal static class BaciCountries
{
    /// <summary>Number, name, ISO codes; 490 (S19, other Asia) holds Taiwan's trade.</summary>
    public const string File = "trade/baci_country_codes_V202601.csv";
}
