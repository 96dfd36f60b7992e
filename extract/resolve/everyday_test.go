package resolve_test

import (
	"embed"
	"fmt"
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

//go:embed testdata/everyday.txt testdata/newswire.txt
var sentences embed.FS

// TestEveryday resolves the sentences of testdata/everyday.txt and testdata/newswire.txt, which describe themselves.
func TestEveryday(t *testing.T) {
	for _, file := range []string{"testdata/everyday.txt", "testdata/newswire.txt"} {
		text, err := sentences.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for n, line := range strings.Split(string(text), "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			sentence, want, _ := strings.Cut(line, " = ")
			if got, values := found(strings.NewReplacer("[", "", "]", "").Replace(sentence)); got != sentence || values != want {
				t.Errorf("%s:%d: %s\n\tgot  %s = %s\n\twant %s", file, n+1, sentence, got, values, want)
			}
		}
	}
}

// found writes a text as everyday.txt does, with what is found in it: the text with its brackets, and the values.
func found(text string) (marked, values string) {
	a := &article.Article{Text: text, Lang: "en", Published: article.Stamp{Date: civil.Of(civil.DayOf(2025, 2, 7)), Basis: article.Given}}
	doc := segment.Split(a)
	var b strings.Builder
	var vs []string
	last := 0
	for _, x := range resolve.Resolve(doc, mention.Find(doc), resolve.Options{Order: resolve.Auto}).Timexes {
		fmt.Fprintf(&b, "%s[%s]", text[last:x.Start], text[x.Start:x.End])
		last = x.End
		vs = append(vs, strings.TrimSpace(fmt.Sprintf("%s %s %s", x.Value.Type, x.Value.Timex(), x.Value.Mod)))
	}
	return b.String() + text[last:], strings.Join(vs, "; ")
}
