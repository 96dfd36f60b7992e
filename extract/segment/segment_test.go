package segment_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"factline/extract/article"
	"factline/extract/segment"
)

func split(text string) *segment.Document {
	return segment.Split(&article.Article{Text: text})
}

func TestTokenize(t *testing.T) {
	for text, want := range map[string]string{
		"8.2":                     "8 . 2",
		"the 5th of Feb., 2025":   "the 5 th of Feb . , 2025",
		"Trump's plan":            "Trump 's plan",
		"the ministry’s letter":   "the ministry ’s letter",
		"don't":                   "don't",
		"O'Brien":                 "O'Brien",
		"the 1990's":              "the 1990 's",
		"'90s":                    "' 90 s",
		"10:15+07:00":             "10 : 15 + 07 : 00",
		"two days' talks":         "two days ' talks",
		"５月":                      "５ 月",
		"8\u200f/\u200f2":         "8 / 2",
		"Nguyễn Văn A":            "Nguyễn Văn A",
		"Nguye\u0302\u0303n":      "Nguye\u0302\u0303n",
		"\xff8":                   "\xff 8",
		"non\u00a0breaking space": "non breaking space",
	} {
		var got []string
		for _, tok := range segment.Tokenize(text) {
			got = append(got, tok.In(text))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("Tokenize(%q) = %q, want %q", text, g, want)
		}
	}
}

func TestTokenMarks(t *testing.T) {
	tokens := segment.Tokenize("NATO said,Kiev I")
	for i, want := range []struct{ capital, upper, spaced bool }{
		{true, true, true}, {false, false, true}, {false, false, false}, {true, false, false}, {true, false, true},
	} {
		got := tokens[i]
		if got.Capital != want.capital || got.Upper != want.upper || got.Spaced != want.spaced {
			t.Errorf("token %d: capital, upper, spaced = %v, %v, %v, want %+v", i, got.Capital, got.Upper, got.Spaced, want)
		}
	}
}

// Every | is the end of a sentence that is expected there.
func TestSentences(t *testing.T) {
	for _, marked := range []string{
		"The envoy left.| She will return.|",
		"Mr. Hale met Gen. Ortiz on Feb. 5.| They agreed.|",
		"He was born in the U.S. Army base there.|",
		"She lives in the U.S.| The family moved there in May.|",
		"The bank J. P. Sorel founded failed.|",
		"It starts at 5 p.m. on Monday.|",
		"It starts at 5 p.m.| The doors open earlier.|",
		"Harbour Inc. shares fell.|",
		"The magnitude was 8.2 on the scale.|",
		"“We will not go.”| The minister sat down.|",
		"\"Why now?\" he asked.|",
		"``It is over.''| Nobody answered.|",
		"The paper is out.|\n\nA new paragraph.|",
		"A line that is wrapped\nin the middle.|",
		"A headline without a stop|\n\nThe story begins.|",
		"She left for the talks.|Moscow said nothing.|",
		"No. 3 was late.|",
		"Wait…| Then they came.|",
		"Rates fell 3.5 percent.| 40 people lost their jobs.|",
	} {
		text := strings.ReplaceAll(marked, "|", "")
		a := &article.Article{Text: text, Blocks: []article.Block{{Kind: article.Main, Span: article.Span{End: len(text)}}}}
		var got strings.Builder
		last := 0
		for _, s := range segment.Split(a).Sentences {
			got.WriteString(text[last:s.End] + "|")
			last = s.End
		}
		if got.String() != marked {
			t.Errorf("got  %q\nwant %q", got.String(), marked)
		}
	}
}

func TestParagraphs(t *testing.T) {
	doc := split("One. Two.\nThree.\n\nFour.")
	var got []int
	for _, s := range doc.Sentences {
		got = append(got, s.Paragraph)
	}
	if want := []int{0, 0, 1, 2}; !slices.Equal(got, want) {
		t.Errorf("paragraphs %v, want %v", got, want)
	}
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // the quoted words; an unclosed quotation ends with …
	}{
		{`He said "no" and "never".`, []string{"no", "never"}},
		{"“We go,” she said, “at dawn.”", []string{"We go,", "at dawn."}},
		{"“Every day there are people killed ”.", []string{"Every day there are people killed "}},
		{"``It is over,'' he said.", []string{"It is over,"}},
		{"''It is over,'' he said. ''We don't know.''", []string{"It is over,", "We don't know."}},
		{"''A lost mark. ''Another one.''", []string{"A lost mark.…", "Another one."}},
		{"„Wir gehen“, sagte sie.", []string{"Wir gehen"}},
		{"«Нет», сказал он.", []string{"Нет"}},
		{"‘We cannot stay,’ said Mara.", []string{"We cannot stay,"}},
		{"'We can't stay,' said Mara.", []string{"We can't stay,"}},
		{"The workers' union and the '90s.", nil},
		{"“One paragraph.\n“And the next.”", []string{"One paragraph.…", "And the next."}},
		{"A \"lost mark\nNothing here.", []string{"lost mark…"}},
		{"“He called it “a farce” and left.”", []string{"He called it…", "a farce"}},
	} {
		var got []string
		for _, q := range split(c.text).Quotations {
			words := q.Inner.In(c.text)
			if !q.Closed {
				words += "…"
			}
			got = append(got, words)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestAt(t *testing.T) {
	doc := split("One two.\nThree.")
	for offset, want := range map[int]int{0: 0, 5: 0, 9: 1, 14: 1} {
		if got := doc.SentenceAt(offset); got != want {
			t.Errorf("SentenceAt(%d) = %d, want %d", offset, got, want)
		}
	}
	if got := doc.Word(doc.TokenAt(4)); got != "two" {
		t.Errorf("the token at 4 is %q", got)
	}
}

// Tokens are in order, do not overlap and leave out only what is blank or invisible; each lies in at
// most one sentence; quotations lie in the text.
func TestSplitKeepsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching("(?:[ab\"'“”‘’.?! \n«»`8]){0,80}")).Draw(t, "text")
		checkInvariants(t, text)
	})
}

func FuzzSplit(f *testing.F) {
	for _, seed := range []string{"", "A. B", "“a “b\n“c", "```''''", "\xff\xfe", "8.2.\n\n\"", "''''s 's"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { checkInvariants(t, text) })
}

func checkInvariants(t interface{ Fatalf(string, ...any) }, text string) {
	doc := split(text)
	end := 0
	blank := func(gap string) bool {
		return strings.IndexFunc(gap, func(r rune) bool {
			return r != utf8.RuneError && r > ' ' && r != 0x7f && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r)
		}) < 0
	}
	for _, tok := range doc.Tokens {
		if tok.Start < end || tok.Len() <= 0 || !blank(text[end:tok.Start]) {
			t.Fatalf("%q: token %v after %d", text, tok.Span, end)
		}
		end = tok.End
	}
	if !blank(text[end:]) {
		t.Fatalf("%q: lost %q", text, text[end:])
	}
	next := 0
	for _, s := range doc.Sentences {
		if s.First < next || s.Last <= s.First {
			t.Fatalf("%q: sentence of tokens %d to %d after %d", text, s.First, s.Last, next)
		}
		next = s.Last
	}
	for _, q := range doc.Quotations {
		if q.Start < 0 || q.End > len(text) || !q.Contains(q.Inner) {
			t.Fatalf("%q: quotation %+v", text, q)
		}
	}
}

// BenchmarkSplit measures tokens, sentences and quotations of running text without any blocks.
func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("The minister said on Monday that “the talks will go on” in Feb. 2025, Mr. Hale's office told us.\n", 1000)
	a := &article.Article{Text: text}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		segment.Split(a)
	}
}
