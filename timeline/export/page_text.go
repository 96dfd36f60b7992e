package export

import (
	"slices"
	"strings"
	"unicode"

	"factline/extract"
	"factline/extract/article"
	"factline/timeline"
)

// A paragraph is a stretch of the article in pieces.
type paragraph struct {
	Kind   article.Kind
	Pieces []piece
}

// A piece is a stretch of text that belongs to the same date and the same claims throughout.
type piece struct {
	Text   string
	Events string    // ids of the claims that it belongs to, parted by spaces
	Date   *pageDate // of the first piece of a date; nil elsewhere
	Within bool      // it belongs to a date
	Ends   []string  // ids of the events that end here
}

// interval is a date or an event in the text.
type interval struct {
	article.Span
	event string    // id of the event
	again bool      // the event is stated here once more
	date  *pageDate // or the date
}

// paragraphsOf cuts an article into paragraphs, and these where a date or an event begins or ends. The
// index is that of the article in its timeline.
func paragraphsOf(a *extract.Result, index int, events []timeline.Event) []paragraph {
	var marks []interval
	for i, x := range a.Timexes {
		marks = append(marks, interval{Span: x.Span, date: newPageDate(dateID(index, i), x)})
	}
	for _, e := range events {
		marks = append(marks, interval{Span: e.Whole, event: e.ID})
		for _, again := range e.Also {
			marks = append(marks, interval{Span: again, event: e.ID, again: true})
		}
	}
	slices.SortStableFunc(marks, func(x, y interval) int { return x.Start - y.Start })
	var out []paragraph
	var active []interval
	for i, b := range a.Blocks {
		if i == 0 || strings.Contains(a.Text[a.Blocks[i-1].Span.End:b.Span.Start], "\n") {
			out = append(out, paragraph{Kind: b.Kind})
		} else {
			out[len(out)-1].Kind = b.Kind // a dateline begins the paragraph of the story
			addGap(&out[len(out)-1], a.Text[a.Blocks[i-1].Span.End:b.Span.Start])
		}
		p := &out[len(out)-1]
		for at := b.Span.Start; at < b.Span.End; {
			active = slices.DeleteFunc(active, func(m interval) bool { return m.End <= at })
			for len(marks) > 0 && marks[0].Start <= at {
				if marks[0].End > at {
					active = append(active, marks[0])
				}
				marks = marks[1:]
			}
			next := b.Span.End
			if len(marks) > 0 {
				next = min(next, marks[0].Start)
			}
			for _, m := range active {
				next = min(next, m.End)
			}
			p.Pieces = append(p.Pieces, newPiece(a.Text, at, next, active))
			at = next
		}
	}
	return out
}

func newPiece(text string, start, end int, active []interval) piece {
	p := piece{Text: visible(text[start:end])}
	var events []string
	for _, m := range active {
		switch {
		case m.date != nil:
			p.Within = true
			if m.Start == start {
				p.Date = m.date
			}
		default:
			events = append(events, m.event)
			if m.End == end && !m.again {
				p.Ends = append(p.Ends, m.event)
			}
		}
	}
	p.Events = strings.Join(events, " ")
	return p
}

func addGap(p *paragraph, gap string) {
	if gap != "" {
		p.Pieces = append(p.Pieces, piece{Text: visible(gap)})
	}
}

// visible shows control characters, which HTML may not hold, as U+FFFD.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !strings.ContainsRune("\t\n\f\r", r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
