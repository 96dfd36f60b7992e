package export

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/claim"
	"factline/extract/segment"
	"factline/timeline"
)

// long is an article of n events, a sentence each.
func long(n int) *timeline.Timeline {
	const sentence = "Bộ trưởng said that the harbour will open again. "
	text := strings.Repeat(sentence, n)
	a := &extract.Result{Document: &segment.Document{Article: &article.Article{ID: "long", Text: text,
		Blocks: []article.Block{{Kind: article.Main, Span: article.Span{End: len(text) - 1}}}}}}
	tl := &timeline.Timeline{Articles: []*extract.Result{a}}
	for i := range n {
		at := i * len(sentence)
		v := civil.Value{Date: civil.Of(civil.DayOf(2025, 1, 1) + civil.Day(i))}
		tl.Events = append(tl.Events, timeline.Event{ID: fmt.Sprintf("e%d", i+1), Kind: timeline.ClaimEvent, Actor: "Bộ trưởng", Stance: claim.Said,
			Text: "the harbour will open again", Whole: article.Span{Start: at, End: at + len(sentence) - 2},
			When: timeline.When{Value: v, Literal: v, Basis: timeline.Explicit, Timex: -1}})
	}
	return tl
}

func BenchmarkFormats(b *testing.B) {
	for _, n := range []int{200, 2000} {
		tl := long(n)
		for _, f := range Formats {
			b.Run(fmt.Sprint(f.Name, "/", n), func(b *testing.B) {
				for b.Loop() {
					if err := f.Write(io.Discard, tl, nil); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		b.Run(fmt.Sprint("html/", n), func(b *testing.B) {
			for b.Loop() {
				if err := HTML(io.Discard, tl, nil, Page{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
