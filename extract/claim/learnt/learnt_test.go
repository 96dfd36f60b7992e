package learnt_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factline/extract/article"
	"factline/extract/claim/learnt"
	"factline/extract/segment"
)

// story is written for the tests: it has every form of attribution that they ask for.
const story = `Harbour workers walk out over safety, union says

The dock workers' union said on Monday that its members would stop work at midnight. “We have asked for safer cranes for two years,” said Marta Oliveira, who leads the union. “Nobody listened.”

According to the port authority, eleven cranes were inspected in March. Its spokesman, Jonas Berg, denied that any of them had failed. He told reporters that the inspection was thorough, adding that the results would be published.

The city council is expected to meet on Friday. Trains ran as usual, and the ferry to the islands left on time with forty passengers aboard.
`

func find(text string) (*segment.Document, []learnt.Attribution) {
	doc := segment.Split(&article.Article{Text: text})
	return doc, learnt.Find(doc, learnt.Sure)
}

func show(text string, a learnt.Attribution) string {
	join := func(spans []article.Span) string {
		var parts []string
		for _, s := range spans {
			parts = append(parts, s.In(text))
		}
		return strings.Join(parts, " … ")
	}
	return join(a.Source) + " | " + join(a.Cue) + " | " + join(a.Content)
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // source | cue | content
	}{
		{"The mayor said that the bridge was unsafe.", []string{"The mayor | said | that the bridge was unsafe"}},
		{"“The bridge is unsafe,” the mayor said.", []string{"the mayor | said | “The bridge is unsafe,”"}},
		{"“The bridge is unsafe,” said Mayor Anna Weber.", []string{"Mayor Anna Weber | said | “The bridge is unsafe,”"}},
		{"“It was unsafe,” she said, “and everybody knew.”", []string{"she | said | “It was unsafe,” … “and everybody knew.”"}},
		{"“It was unsafe,” she said. “Everybody knew that.”", []string{"she | said | “It was unsafe,” … “Everybody knew that.”"}},
		{"According to the police, two men fled.", []string{"the police | According to | two men fled"}},
		{"The company announced plans to close the mine.", []string{"The company | announced | plans to close the mine"}},
		{"The two sides will meet again, he added.", []string{"he | added | The two sides will meet again"}},
		{"The ferry left on time with forty passengers aboard.", nil},
		{"They ate and went to bed.", nil},
	} {
		_, found := find(c.text)
		var got []string
		for _, a := range found {
			got = append(got, show(c.text, a))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// A speaker's label that comes again makes a transcript; one that does not is a heading.
func TestTranscript(t *testing.T) {
	text := "HALE: Will the bridge open? Tell us.\n\nORTEGA: It will, in May.\n\nHALE: In May?\n\nORTEGA: That is what I said. Yes."
	_, found := find(text)
	var got []string
	for _, a := range found {
		if a.Words[a.Head].Form == ":" {
			got = append(got, show(text, a))
		}
	}
	want := []string{"HALE | : | Will the bridge open? Tell us.", "ORTEGA | : | It will, in May.", "HALE | : | In May?", "ORTEGA | : | That is what I said. Yes."}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// With a lower chance nothing is lost, and every attribution has at least the chance asked for.
func TestLeast(t *testing.T) {
	doc, sure := find(story)
	all := learnt.Find(doc, 0.01)
	if len(all) <= len(sure) {
		t.Errorf("%d attributions at a chance of 0.01, %d sure ones", len(all), len(sure))
	}
	for _, a := range sure {
		if a.Chance < learnt.Sure {
			t.Errorf("%s: chance %.2f", show(story, a), a.Chance)
		}
	}
}

// The same article gives the same attributions, alone or behind another one.
func TestFindIsLocal(t *testing.T) {
	_, once := find(story)
	_, twice := find(story + "\n" + story)
	if len(once) == 0 || len(twice) != 2*len(once) {
		t.Errorf("%d attributions in a story, %d in the story told twice", len(once), len(twice))
	}
}

func TestSpansLieInText(t *testing.T) {
	pieces := []string{"the mayor", " said", " that", "“", "”", "\"", "''", ",", ".", " he", " left", ":", "\n\n", "HALE:", " According to", " Oslo", " denied", "\xff", " ", "8.2"}
	rapid.Check(t, func(t *rapid.T) {
		check(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces"), ""))
	})
}

func FuzzFind(f *testing.F) {
	f.Add(story)
	f.Add("“a,” he said. “b\n\n“c” she said:")
	f.Add(":HALE:\n\nHALE:")
	f.Add(strings.Repeat("he said ", 300))
	f.Add("said")
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

func check(t interface{ Fatalf(string, ...any) }, text string) {
	doc, found := find(text)
	for _, a := range found {
		if len(a.Content) == 0 || len(a.Cue) != 1 || a.Sentence < 0 || a.Sentence >= len(doc.Sentences) || a.Head >= len(a.Words) {
			t.Fatalf("%q: attribution %+v", text, a)
		}
		for _, spans := range [][]article.Span{a.Source, a.Cue, a.Content} {
			for _, s := range spans {
				if s.Start < 0 || s.Start >= s.End || s.End > len(text) {
					t.Fatalf("%q: span %v", text, s)
				}
			}
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(story+"\n", 50)
	doc := segment.Split(&article.Article{Text: text})
	learnt.Find(doc, learnt.Sure)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		learnt.Find(doc, learnt.Sure)
	}
}

// BenchmarkFindWithoutStops measures that a text of one endless sentence costs no more.
func BenchmarkFindWithoutStops(b *testing.B) {
	text := strings.Repeat("the mayor said that the bridge was unsafe and ", 5000)
	doc := segment.Split(&article.Article{Text: text})
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		learnt.Find(doc, learnt.Sure)
	}
}
