package syntax

import (
	"io"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax/conllu"
)

func words(text string) []Word {
	doc := segment.Split(&article.Article{Text: text})
	var all []Word
	for _, s := range doc.Sentences {
		all = append(all, Split(doc, s)...)
	}
	return all
}

func TestSplit(t *testing.T) {
	for text, want := range map[string]string{
		"Mr. Hale lives in the U.S. now.":   "Mr.|Hale|lives|in|the|U.S.|now|.",
		"They don't go, and can’t.":         "They|do|n't|go|,|and|ca|n't|.",
		"We cannot say who's there.":        "We|can|not|say|who|'s|there|.",
		"They’re late; she'll wait.":        "They|'re|late|;|she|'ll|wait|.",
		"Prices rose 8.2% to $1,000.":       "Prices|rose|8.2|%|to|$|1,000|.",
		"It began at 10:30 on the 5th.":     "It|began|at|10:30|on|the|5th|.",
		"A ten-year plan -- and more...":    "A|ten|-|year|plan|--|and|more|...",
		"See example.org or write @harbour": "See|example.org|or|write|@harbour",
		"“No,” she said.":                   `"|No|,|"|she|said|.`,
		"''No,'' she said.":                 `"|No|,|"|she|said|.`,
		"The R&D office at 5 p.m. sharp":    "The|R&D|office|at|5|p.m.|sharp",
		"O'Brien's ship":                    "O'Brien|'s|ship",
	} {
		var forms []string
		for _, w := range words(text) {
			forms = append(forms, w.Form)
		}
		if got := strings.Join(forms, "|"); got != want {
			t.Errorf("Split(%q)\n got %s\nwant %s", text, got, want)
		}
	}
}

// The words of a text are in order and leave out nothing but what is blank.
func TestSplitCoversTokens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching("(?:[aZ0.,:'’\"&@#$-]| ){0,60}").Draw(t, "text")
		end := 0
		for _, w := range words(text) {
			if w.Start < end || w.Len() <= 0 || strings.TrimFunc(text[end:w.Start], unicode.IsSpace) != "" {
				t.Fatalf("%q: word %q at %v after %d", text, w.Form, w.Span, end)
			}
			end = w.End
		}
		if strings.TrimFunc(text[end:], unicode.IsSpace) != "" {
			t.Fatalf("%q: lost %q", text, text[end:])
		}
	})
}

// Each sentence has the head and relation of some of its words: word<head relation.
func TestParse(t *testing.T) {
	for text, want := range map[string][]string{
		"The minister denied that the talks would fail.": {"minister<denied nsubj", "fail<denied ccomp", "talks<fail nsubj", "denied<- root"},
		"The report was written by two engineers.":       {"report<written nsubj:pass", "engineers<written obl"},
		"She told the paper about the plan.":             {"She<told nsubj", "paper<told obj"},
		"Anna Weber, the mayor, opened the new school.":  {"opened<- root", "mayor<Anna appos", "school<opened obj"},
		"He said the council would meet on Friday.":      {"He<said nsubj", "meet<said ccomp", "council<meet nsubj", "Friday<meet obl"},

		// A date between a verb and its clause.
		"The company confirmed on April 2, 2025, that it had sold the yard.": {"company<confirmed nsubj", "April<confirmed obl", ",<April punct", "sold<confirmed ccomp"},
		"The clerk complained on Friday that nobody told her.":               {"clerk<complained nsubj", "Friday<complained obl", "told<complained ccomp"},

		// Dates in the order of other countries than that of the treebanks.
		"The firm denied on 2 May 2023 that work at the mine had begun.":     {"firm<denied nsubj", "May<denied obl", "2<May nummod", "2023<May nummod", "begun<denied ccomp"},
		"The clerk complained on the 12th of December that nobody told her.": {"clerk<complained nsubj", "December<complained obl", "12th<December nummod", "of<December case", "told<complained ccomp"},
		"On 14 March 2024 the tug ran onto the rocks.":                       {"March<ran obl", "tug<ran nsubj"},
		"The clerk met them on 2024-12-03 in Oslo.":                          {"clerk<met nsubj", "2024<met obl", "12<2024 nummod", "-<2024 punct"},
		"He resigned on 3/12/2024.":                                          {"3<resigned obl", "/<3 punct", "2024<3 nummod"},
	} {
		w := words(text)
		Parse(w)
		got := make(map[string]bool)
		for _, x := range w {
			head := "-"
			if x.Head != None {
				head = w[x.Head].Form
			}
			got[x.Form+"<"+head+" "+x.Relation.String()] = true
		}
		for _, link := range want {
			if !got[link] {
				t.Errorf("%q: no link %s", text, link)
			}
		}
	}
}

func TestTags(t *testing.T) {
	for text, want := range map[string]string{
		"The minister said that she would resign .": "DT NN VBD IN PRP MD VB .",
		"Two papers have quoted him in Oslo .":      "CD NNS VBP VBN PRP IN NNP .",
	} {
		var ws []Word
		for form := range strings.FieldsSeq(text) {
			ws = append(ws, NewWord(form))
		}
		tagWith(loaded().tagger, ws)
		var tags []string
		for _, w := range ws {
			tags = append(tags, w.Tag.String())
		}
		if got := strings.Join(tags, " "); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// Whatever the words are, every one has a head, and the heads lead to a root.
func TestParseMakesTrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		forms := rapid.SliceOfN(rapid.SampledFrom([]string{"the", "minister", "said", ",", "that", "\"", "and", "Oslo", "of", "to", "denied", ".", "8.2", "ж", "3", "May", "2024", "-", "/", "on", "that", "Monday"}), 0, 40).Draw(t, "forms")
		var w []Word
		for _, f := range forms {
			w = append(w, NewWord(f))
		}
		Parse(w)
		for i := range w {
			steps := 0
			for h := w[i].Head; h != None; h = w[h].Head {
				if steps++; steps > len(w) {
					t.Fatalf("%q: word %d is in a circle", forms, i)
				}
			}
		}
	})
}

// The moves that the oracle calls free lead to the right tree.
func TestCosts(t *testing.T) {
	for _, gold := range [][]int{
		{1, 2, None},                      // the minister resigned
		{None, 0, 3, 0, 3},                // a chain to the right
		{3, 3, 1, None, 5, 3, 3},          // both sides
		{1, None, 4, 4, 1, 4, 5, 8, 6, 1}, // deeper
	} {
		right := make([]int, len(gold)+1)
		for i, h := range gold {
			if right[i] = h; h == None {
				right[i] = len(gold)
			}
		}
		right[len(gold)] = None
		var s state
		s.reset(make([]Word, len(gold)))
		for !s.done() {
			legal, costs := s.legal(), s.costs(right)
			free := move(None)
			for m := range numMoves {
				if legal[m] && costs[m] == 0 {
					free = m
				}
			}
			if free == None {
				t.Fatalf("%v: no move is free, legal %v, costs %v", gold, legal, costs)
			}
			s.apply(free)
		}
		for i := range gold {
			if s.heads[i] != right[i] {
				t.Errorf("%v: word %d got the head %d", gold, i, s.heads[i])
			}
		}
	}
}

const treebank = `1	The	the	DET	DT	_	2	det	_	_
2	envoy	envoy	NOUN	NN	_	3	nsubj	_	_
3	agreed	agree	VERB	VBD	_	0	root	_	_
4	.	.	PUNCT	.	_	3	punct	_	_

1	A	a	DET	DT	_	2	det	_	_
2	ship	ship	NOUN	NN	_	3	nsubj	_	_
3	sank	sink	VERB	VBD	_	0	root	_	_
4	.	.	PUNCT	.	_	3	punct	_	_
`

// Training learns a tiny treebank by heart.
func TestTrain(t *testing.T) {
	sentences, err := conllu.Read(strings.NewReader(treebank))
	if err != nil {
		t.Fatal(err)
	}
	trees := Trees(sentences)
	a := Evaluate(trees, TrainTagger(trees, 5, io.Discard), TrainParser(trees, 5, io.Discard), TrainLabeller(trees, 5, io.Discard))
	if want := (Accuracy{100, 100, 100}); a != want {
		t.Errorf("accuracy %v on what was learnt from, want %v", a, want)
	}
}

func BenchmarkParse(b *testing.B) {
	text := "The harbour master, who had served for nine years, told the inquiry on Monday that nobody had asked him about the cranes."
	w := words(text)
	Parse(w)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(w)
	}
}
