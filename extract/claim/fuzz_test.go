package claim

import (
	"strings"
	"testing"
	"unicode/utf8"

	"factline/extract/article"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// check tells what is wrong with the claims of a text, "" for nothing: spans lie in the text, in order,
// and each claim has a cue in its sentence.
func check(text string) string {
	doc := segment.Split(&article.Article{Text: text})
	for _, c := range Attribute(doc, resolve.Resolution{}, Options{}) {
		for _, spans := range [][]article.Span{c.Source, c.Cue, c.Content} {
			end := 0
			for _, s := range spans {
				if s.Start < end || s.End <= s.Start || s.End > len(text) {
					return "a span is out of order or out of the text"
				}
				if !utf8.ValidString(s.In(text)) {
					return "a span cuts a character"
				}
				end = s.End
			}
		}
		if len(c.Cue) == 0 {
			return "a claim without a cue"
		}
		if c.Sentence < 0 || c.Sentence >= len(doc.Sentences) {
			return "a claim outside every sentence"
		}
		if c.Speaker == "" && c.Role != "" {
			return "a role without a speaker"
		}
	}
	return ""
}

func FuzzAttribute(f *testing.F) {
	for _, s := range []string{
		`The mayor said on Monday that the "bridge" was closed, adding that it is unsafe.`,
		"Q: Did you confirm it?\nA: \"No, I said no.", `“They said, ‘no’”, she said. “No`, "according to", "said", `"" said "`, "SAID THE KING: NO",
		"A, B, who said, according to, the claim that, ,,,", "says says says that that", "he , said , she , said", "“”“” said X, a Y",
		"the letter, dated Monday, said", "made these statements", "was quoted as saying", "The palace neither confirmed nor", "02210!who1sAid,ACCording 1A!00", "by said by accused by",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "�")
		if wrong := check(text); wrong != "" {
			t.Errorf("%q: %s", text, wrong)
		}
	})
}

// A text of one paragraph without a full stop costs time in proportion to its length; see the benchmark
// for the speed. Here it must come to its end with its claims.
func TestOneParagraph(t *testing.T) {
	text := strings.Repeat("the mayor said that the bridge was closed and ", 2000)
	doc := segment.Split(&article.Article{Text: text})
	if n := len(Attribute(doc, resolve.Resolution{}, Options{})); n < 1000 {
		t.Errorf("%d claims in 2000 clauses", n)
	}
}
