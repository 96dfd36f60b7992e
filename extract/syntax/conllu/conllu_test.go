package conllu_test

import (
	"reflect"
	"strings"
	"testing"

	"factline/extract/syntax/conllu"
)

const sentence = `# text = Ferries don't run.
1	Ferries	ferry	NOUN	NNS	Number=Plur	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod:neg	_	_
4	run	run	VERB	VB	_	0	root	_	SpaceAfter=No
4.1	gone	go	VERB	VBN	_	_	_	_	_
5	.	.	PUNCT	.	_	4	punct	_	_

1	Seized	seize	VERB	VBN	_	0	root	_	_
2	it	it	PRON	PRP	_	1	nsubj:pass	_	_
`

func TestRead(t *testing.T) {
	got, err := conllu.Read(strings.NewReader(sentence))
	if err != nil {
		t.Fatal(err)
	}
	want := [][]conllu.Word{
		{
			{Form: "Ferries", Lemma: "ferry", Tag: "NNS", Head: 3, Relation: "nsubj"},
			{Form: "do", Lemma: "do", Tag: "VBP", Head: 3, Relation: "aux"},
			{Form: "n't", Lemma: "not", Tag: "RB", Head: 3, Relation: "advmod"},
			{Form: "run", Lemma: "run", Tag: "VB", Head: -1, Relation: "root"},
			{Form: ".", Lemma: ".", Tag: ".", Head: 3, Relation: "punct"},
		},
		{
			{Form: "Seized", Lemma: "seize", Tag: "VBN", Head: -1, Relation: "root"},
			{Form: "it", Lemma: "it", Tag: "PRP", Head: 0, Relation: "nsubj:pass"},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestReadErrors(t *testing.T) {
	for text, want := range map[string]string{
		"1\tA\ta\n": "line 1 has 3 columns",
		"# x\n1\tA\ta\tDET\tDT\t_\tsix\tdet\t_\t_\n":         "line 2 has no number as its head",
		"1\tA\ta\tDET\tDT\t_\t0\troot\t_\t_\t_\tand\tmore\n": "line 1 has 13 columns",
	} {
		if _, err := conllu.Read(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want one with %q", text, err, want)
		}
	}
}
