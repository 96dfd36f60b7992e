package extract

import (
	"strings"
	"testing"
	"unicode/utf8"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/resolve"
)

const news = `Ferries stay in port

Mai Linh |

OSTHAVEN, Feb 9 — The harbour master Pavel Dorin confirmed on February 5 that the ferries had stayed in port. "We sail on 8.2," captain Eva Olsen said.

The union denied last Tuesday that there had been talks; they would begin on Thursday, July 2, 2025.

Mai Linh
RELATED NEWS

New lamp for the lighthouse

|

The mayor said on 3 February that the lighthouse would get a new lamp, "in the first half of 2026".
`

// FuzzPipeline takes any bytes through all stages: nothing panics, and every span that comes out lies in the text.
func FuzzPipeline(f *testing.F) {
	f.Add([]byte(news), "2025-02-09")
	f.Add([]byte("The Osthaven Courier (OC) said it had asked the ministry. The newspaper, whose US editor was told \"no\" by the leader, said the Minister denied it. He and she have not yet confirmed that they said so, the union's Mr. Dorin told the paper on Tuesday."), "2025-02-09")
	f.Add([]byte("On 31.6 and 24/7, at 25:00, from 8 to 5 February, the 9/11 of 29 February 2023 and P3D."), "")
	f.Add([]byte("“He said “she said “they said on 8.2 ” on 7.2 \xff\n\n”"), "2024-02-29")
	f.Add([]byte("\u0661\u0662/\u0663 e\u0301\u0301 \u202e2025-02-09\u2066 \U0001f600 5th of 13th 0000-00-00 99999999999999999999.2"), "0001-01-01")
	f.Add([]byte("May May May may march March 1 2 3 4 5 6 7.8.9.10 1/2/3/4 -- — | |"), "9999-12-31")
	f.Fuzz(func(t *testing.T, data []byte, published string) {
		if len(data) > 1<<14 {
			t.Skip("longer than needed to find a mistake")
		}
		var in article.Options
		if d, err := article.ParseDate(published); err == nil {
			in.Published = d
		}
		a := article.FromText(strings.ToValidUTF8(string(data), "\ufffd"), in)
		for _, o := range []resolve.Options{{}, {Order: resolve.MDY, Literal: true}} {
			r := Run(a, Options{Options: o})
			check(t, r)
		}
	})
}

func check(t *testing.T, r *Result) {
	span := func(what string, s article.Span) {
		t.Helper()
		if s.Start < 0 || s.End > len(r.Text) || s.Start > s.End {
			t.Fatalf("%s %v outside the text of %d bytes", what, s, len(r.Text))
		}
		if !boundary(r.Text, s.Start) || !boundary(r.Text, s.End) {
			t.Fatalf("%s %v cuts a character of %q", what, s, r.Text)
		}
	}
	for _, x := range append(r.Timexes[:len(r.Timexes):len(r.Timexes)], r.Refused...) {
		span("mention", x.Span)
		if x.Len() == 0 {
			t.Fatalf("a mention of no words at %d", x.Start)
		}
		for _, v := range []civil.Value{x.Value, x.Literal} {
			v.Timex()
			v.EDTF(true)
			if first, last, ok := v.Bounds(); ok && first > last {
				t.Fatalf("%q: %s ends on %s, before it begins on %s", x.In(r.Text), v.Timex(), last, first)
			}
		}
	}
	for _, c := range r.Claims {
		for _, spans := range [][]article.Span{c.Source, c.Cue, c.Content} {
			for _, s := range spans {
				span("claim", s)
			}
		}
		if c.SaidAt >= len(r.Timexes) {
			t.Fatalf("a claim is dated by mention %d of %d", c.SaidAt, len(r.Timexes))
		}
	}
}

func boundary(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

// The pipeline adds nothing to what its stages say: the same article gives the same result each time,
// and Dates gives the dates of Run.
func TestRunTwice(t *testing.T) {
	published, err := article.ParseDate("2025-02-09")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for range 2 {
		a := article.FromText(news, article.Options{Published: published})
		run, dates := Run(a, Options{}), Dates(a, Options{})
		for _, r := range []*Result{run, dates} {
			var b strings.Builder
			for _, x := range r.Timexes {
				b.WriteString(x.In(news) + " = " + x.Value.Timex() + "\n")
			}
			all = append(all, b.String())
		}
		if len(run.Claims) == 0 {
			t.Error("nobody said anything")
		}
		if len(dates.Claims) != 0 {
			t.Error("Dates went as far as the claims")
		}
	}
	for _, got := range all {
		if got != all[0] {
			t.Errorf("got\n%s, then\n%s", all[0], got)
		}
	}
	if !strings.Contains(all[0], "February 5 = 2025-02-05\n") {
		t.Errorf("got\n%s", all[0])
	}
}

func BenchmarkRun(b *testing.B) {
	b.SetBytes(int64(len(news)))
	for b.Loop() {
		Run(article.FromText(news, article.Options{}), Options{})
	}
}
