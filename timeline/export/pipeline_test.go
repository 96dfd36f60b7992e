package export

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"factline/extract"
	"factline/extract/article"
	"factline/timeline"
	"factline/timeline/check"
)

// From any bytes to every export: no panic, no event lost, and every span inside its text, between two characters.
func FuzzPipeline(f *testing.F) {
	f.Add([]byte("Harbour opens\n\nBy Bé Lê\n\nHANOI, Feb 9 — The minister said on July 2 that the harbour will open on 8.2. \"It will,\" she told the Post yesterday."))
	f.Add([]byte("The union denied on Tuesday, Feb. 30, that it struck from 8 to 5 February; three weeks later it confirmed it.\nRELATED NEWS\nTalks in 2022"))
	f.Add([]byte(`{"id":"a","text":"Thursday, July 2, 2025: \"no\", he said.","published":"2025-02-09"}` + "\n" + `{"id":"b","text":"He said yes on 3/4/25."}` + "\nnot JSON\n"))
	f.Add([]byte("\xff\xfe\x00“Unclosed said\r\n\r\n«8.2.2025» \u202e at 25:00 in the 1990s, said: said said on XXXX-02-05."))
	f.Add([]byte(" o\x81é Lê\n\nHANOI,gnsBCr\n00000000L B\xc3\xe0 Lê\n\nHANO:::")) // a label before nothing but marks
	f.Add([]byte("On 2025-22-09 the mayor said no. She denied it on 2025/13/02.")) // months that no year has
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 4000 {
			return // long texts are a matter of speed, which the benchmarks watch
		}
		var results []*extract.Result
		for item := range article.Read([]string{"-"}, article.Options{Stdin: bytes.NewReader(data)}) {
			if item.Article != nil {
				results = append(results, extract.Run(item.Article, extract.Options{}))
			}
		}
		tl := timeline.Build(results, timeline.Options{})
		flags := check.Run(tl)
		for i, a := range tl.Articles {
			inside := func(what string, s article.Span) {
				if s.Start < 0 || s.End < s.Start || s.End > len(a.Text) || !boundary(a.Text, s.Start) || !boundary(a.Text, s.End) {
					t.Errorf("article %d: the span %v of %s is not one of the %d bytes of text", i, s, what, len(a.Text))
				}
			}
			for _, x := range a.Timexes {
				inside("a date", x.Span)
			}
			for _, c := range a.Claims {
				for _, spans := range [][]article.Span{c.Source, c.Cue, c.Content} {
					for _, s := range spans {
						inside("a claim", s)
					}
				}
			}
			for _, e := range tl.Events {
				if e.Article == i {
					inside("an event", e.Whole)
				}
			}
		}
		if got := Events(tl, flags); len(got) != len(tl.Events) {
			t.Errorf("%d of %d events are exported", len(got), len(tl.Events))
		}
		for _, format := range Formats {
			if err := format.Write(io.Discard, tl, flags); err != nil {
				t.Errorf("%s: %v", format.Name, err)
			}
		}
		for _, format := range FlagFormats {
			if err := format.Write(io.Discard, tl, flags); err != nil {
				t.Errorf("%s: %v", format.Name, err)
			}
		}
		var page bytes.Buffer
		if err := HTML(&page, tl, flags, Page{}); err != nil {
			t.Error(err)
		}
		for _, e := range tl.Events {
			if n := strings.Count(page.String(), ` id="mark-`+e.ID+`"`); n != 1 {
				t.Errorf("the words of event %s are marked %d times on the page", e.ID, n)
			}
		}
	})
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
