namespace Entente.Record;

/// <summary>A dataset of the record that findings name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Released">When the version came out; null where not known.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Url">Where it is to be had.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record DatasetReference(string Id, string Name, string Version, string Publisher, DateOnly? Released, string Licence, string Url, string Citation);
