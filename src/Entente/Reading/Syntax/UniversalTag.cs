namespace Entente.Reading.Syntax;

/// <summary>The universal parts of speech; their numbers are part of the model's format.</summary>
internal enum UniversalTag : byte
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
}
