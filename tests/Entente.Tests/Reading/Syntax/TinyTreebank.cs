using Entente.Reading.Syntax.Training;

namespace Entente.Tests.Reading.Syntax;

/// <summary>A few made sentences in the format of treebanks, with the difficulties that real ones have.</summary>
internal static class TinyTreebank
{
    private static readonly TrainingOptions Options = new(
        TagRounds: 8, ParseRounds: 10, TagTable: 1 << 16, ParseTable: 1 << 17, BeamWidth: 4, HiddenFeatures: 0, Forgetting: 0, TagHidden: 0, TagForgetting: 0);

    public const string Conllu = """
        # newdoc id = made
        # meta::sourceURL = https://example.org/made
        # sent_id = 1
        # text = China doesn't buy Iran's high-grade oil.
        1	China	China	PROPN	NNP	_	4	nsubj	_	_
        2-3	doesn't	_	_	_	_	_	_	_	_
        2	does	do	AUX	VBZ	_	4	aux	_	_
        3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
        4	buy	buy	VERB	VB	_	0	root	_	_
        5-6	Iran's	_	_	_	_	_	_	_	_
        5	Iran	Iran	PROPN	NNP	_	8	nmod:poss	_	_
        6	's	's	PART	POS	_	5	case	_	_
        7	high-grade	high-grade	ADJ	JJ	_	8	amod	_	_
        8	oil	oil	NOUN	NN	_	4	obj	_	SpaceAfter=No
        9	.	.	PUNCT	.	_	4	punct	_	_

        # sent_id = 2
        # text = I'm told oil was bought by India.
        1-2	I'm	_	_	_	_	_	_	_	_
        1	I	I	PRON	PRP	_	3	nsubj:pass	_	_
        2	'm	be	AUX	VBP	_	3	aux:pass	_	_
        3	told	tell	VERB	VBN	_	0	root	_	_
        4	oil	oil	NOUN	NN	_	6	nsubj:pass	_	_
        5	was	be	AUX	VBD	_	6	aux:pass	_	_
        6	bought	buy	VERB	VBN	_	3	ccomp	_	_
        7	by	by	ADP	IN	_	8	case	_	_
        8	India	India	PROPN	NNP	_	6	obl:agent	_	SpaceAfter=No
        9	.	.	PUNCT	.	_	3	punct	_	_

        # sent_id = 3
        # text = Russia sold gas to China .
        1	Russia	Russia	PROPN	NNP	_	2	nsubj	_	_
        2	sold	sell	VERB	VBD	_	0	root	_	_
        3	gas	gas	NOUN	NN	_	2	obj	_	_
        4	to	to	ADP	IN	_	5	case	_	_
        5	China	China	PROPN	NNP	_	2	obl	_	_
        6	.	.	PUNCT	.	_	2	punct	_	_


        """;

    /// <summary>The sentences, with their annotation moved to our tokens.</summary>
    public static List<TreebankSentence> Sentences()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Location, "made.conllu");
        File.WriteAllText(path, Conllu);
        return [.. ConlluReader.Read(path).Select(TokenAlignment.Move).OfType<TreebankSentence>()];
    }

    /// <summary>The bytes of a model trained on them, each many times over: a tagger is tried on parts that it has not seen.</summary>
    public static byte[] Train() =>
        new ModelTrainer("en", "made sentences", Options, _ => { }).Train([.. Enumerable.Repeat(Sentences(), 10).SelectMany(s => s)]);
}
