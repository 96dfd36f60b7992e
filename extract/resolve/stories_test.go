package resolve_test

import (
	_ "embed"
	"strings"
	"testing"
	"time"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

//go:embed testdata/stories.txt
var stories string

// TestStories resolves the stories of testdata/stories.txt, which describes itself.
func TestStories(t *testing.T) {
	for _, story := range strings.Split(stories, "\n== ")[1:] {
		day, marked, _ := strings.Cut(story, "\n")
		published, err := time.Parse("2006-01-02", day)
		if err != nil {
			t.Fatal(err)
		}
		text, want := unmarked(marked)
		a := &article.Article{Text: text, Lang: "en", Published: article.Stamp{Date: civil.Date{Unit: civil.DayUnit,
			Year: published.Year(), Month: int(published.Month()), Day: published.Day()}, Basis: article.Given}}
		doc := segment.Split(a)
		for _, x := range resolve.Resolve(doc, mention.Find(doc), resolve.Options{}).Timexes {
			if x.Value.Type != civil.DATE && x.Value.Type != civil.TIME || x.Value.Ref != 0 {
				continue
			}
			if value, ok := want[x.Span]; !ok || value != x.Value.Timex() {
				t.Errorf("%s: %q is %s, want %s: …%s…", day, x.In(text), x.Value.Timex(), value, text[max(0, x.Start-60):min(len(text), x.End+40)])
			}
			delete(want, x.Span)
		}
		for span, value := range want {
			t.Errorf("%s: %q, %s, was not found", day, span.In(text), value)
		}
	}
}

// unmarked takes the brackets out of a text, and gives the values in them.
func unmarked(marked string) (text string, values map[article.Span]string) {
	var b strings.Builder
	values = map[article.Span]string{}
	for {
		before, rest, found := strings.Cut(marked, "[")
		b.WriteString(before)
		if !found {
			return b.String(), values
		}
		in, after, _ := strings.Cut(rest, "]")
		words, value, _ := strings.Cut(in, " = ")
		values[article.Span{Start: b.Len(), End: b.Len() + len(words)}] = value
		b.WriteString(words)
		marked = after
	}
}
