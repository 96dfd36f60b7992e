package attribution

import (
	"math"
	"strings"
	"testing"

	"factline/cmd/score/corpus"
)

const speech = `The mayor said the old bridge is safe. "It will hold for years," an engineer added. A union leader fears a collapse this winter.`

// span finds words in speech; the text is plain ASCII, so that bytes are code points.
func span(t *testing.T, words string) corpus.Spans {
	t.Helper()
	if words == "" {
		return nil
	}
	i := strings.Index(speech, words)
	if i < 0 {
		t.Fatalf("no %q in the text", words)
	}
	return corpus.Spans{{i, i + len(words)}}
}

func attribution(t *testing.T, source, cue, content string) corpus.Attribution {
	t.Helper()
	return corpus.Attribution{Source: span(t, source), Cue: span(t, cue), Content: span(t, content)}
}

// Three gold attributions and four predictions, whose figures are worked out by hand.
func TestScore(t *testing.T) {
	gold := []corpus.Document{{ID: "a", Text: speech, Attributions: []corpus.Attribution{
		attribution(t, "The mayor", "said", "the old bridge is safe"),
		attribution(t, "an engineer", "added", `"It will hold for years,"`),
		attribution(t, "A union leader", "fears", "a collapse this winter"),
	}}}
	pred := map[string]corpus.Document{"a": {Attributions: []corpus.Attribution{
		attribution(t, "The mayor", "said", "the old bridge is safe"),            // all right
		attribution(t, "", "added", `"It will hold for years,"`),                 // no source
		attribution(t, "A union leader", "leader fears", "winter"),               // 1 word of 4: F1 2/5, too little
		attribution(t, "A union leader", "fears a collapse", "fears a collapse"), // 2 of 4, 2 of 3: F1 4/7, and the cue overlaps
	}}}
	r := Score(gold, pred, Options{})
	for name, want := range map[string]float64{
		"all.p": 75, "all.r": 100, "all.f1": 600. / 7, // 3 of 4, 3 of 3
		"all.e2e_p": 50, "all.e2e_r": 200. / 3, "all.e2e_f1": 400. / 7, // 2 of 4, 2 of 3
		"all.source": 200. / 3, "all.cue": 200. / 3, "all.content": 200. / 3,
		"direct.p": 100, "direct.r": 100, "direct.e2e_f1": 0,
		"indirect.p": 200. / 3, "indirect.r": 100, // 2 of 3, 2 of 2
		"cue.p": 50, "cue.r": 200. / 3, // said and added, of 4 and of 3
		"cue_overlap.p": 75, "cue_overlap.r": 100,
	} {
		if got := r.Figures()[name]; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s is %.4f, want %.4f", name, got, want)
		}
	}
}

// "fears" reports no speech: with --reporting the gold attribution does not count, nor does a
// prediction paired with it, one mostly inside it, or one whose own cue does not report.
func TestScoreReporting(t *testing.T) {
	gold := []corpus.Document{{ID: "a", Text: speech, Attributions: []corpus.Attribution{
		attribution(t, "The mayor", "said", "the old bridge is safe"),
		attribution(t, "A union leader", "fears", "a collapse this winter"),
	}}}
	pred := map[string]corpus.Document{"a": {Attributions: []corpus.Attribution{
		attribution(t, "The mayor", "said", "the old bridge is safe"),
		attribution(t, "A union leader", "fears", "a collapse this winter"),
		attribution(t, "", "said", "winter"),
		attribution(t, "", "hold", "for years"),
		attribution(t, "an engineer", "added", `"It will hold for years,"`), // reports, so it is spurious
	}}}
	f := Score(gold, pred, Options{Reporting: true}).Figures()
	if f["all.p"] != 50 || f["all.r"] != 100 {
		t.Errorf("precision %.2f and recall %.2f, want 50 and 100", f["all.p"], f["all.r"])
	}
}

func TestPairTakesTheBestAgreement(t *testing.T) {
	text := read(speech)
	gold := statements(text, []corpus.Attribution{attribution(t, "", "", "the old bridge is safe")})
	pred := statements(text, []corpus.Attribution{attribution(t, "", "", "the old bridge"), attribution(t, "", "", "the old bridge is")})
	if ofGold, ofPred := pair(gold, pred); ofGold[0] != 1 || ofPred[0] != -1 {
		t.Errorf("the gold attribution is paired with prediction %d, want 1", ofGold[0])
	}
}

func TestTokens(t *testing.T) {
	text := read("Don't say “ex-mayor” : 8.2")
	for _, c := range []struct {
		spans corpus.Spans
		want  string
	}{
		{corpus.Spans{{0, 5}}, "Don't"},
		{corpus.Spans{{2, 8}}, "Don't say"}, // a word that the span cuts counts whole
		{corpus.Spans{{10, 20}}, "ex-mayor"},
		{corpus.Spans{{0, 1}, {23, 26}}, "Don't 8 2"},
	} {
		var words []string
		for _, w := range text.tokens(c.spans) {
			words = append(words, string(text.runes[text.first[w]:text.last[w]]))
		}
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("tokens of %v are %q, want %q", c.spans, got, c.want)
		}
	}
	if got := text.tokens(corpus.Spans{{20, 23}}); len(got) != 1 || got[0] >= 0 {
		t.Errorf("the colon alone gives the tokens %v", got)
	}
}

func TestQuoted(t *testing.T) {
	for content, want := range map[string]string{
		"“all of it is quoted”":                         direct,
		"none of it":                                    indirect,
		"that “half of” it":                             mixed,
		"\"an open quotation":                           direct,
		"closed by the end\nof “a paragraph\nand plain": mixed,
	} {
		text := read(content)
		if got := text.quoted(text.tokens(corpus.Spans{{0, len(text.runes)}})); got != want {
			t.Errorf("%q is %s, want %s", content, got, want)
		}
	}
}

func TestReports(t *testing.T) {
	for cue, want := range map[string]bool{
		"said": true, "according to": true, "has denied": true, "admitted": true, "told reporters": true, ":": true, "wrote": true,
		"fears": false, "": false, ",": false, "opposes": false,
	} {
		if got := reports(cue); got != want {
			t.Errorf("reports(%q) = %v, want %v", cue, got, want)
		}
	}
}
