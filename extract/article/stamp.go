package article

import (
	"regexp"
	"strings"
)

// betweenStamps stands between the parts of a line such as "Published: 9 Feb 2025 10:15 | Updated: 10 Feb 2025".
var betweenStamps = regexp.MustCompile(`\s*[|•·]\s*`)

// timeAlone is a time of the day with a bar of its own: "10/12/2025 | 08:15 (GMT+7)".
var timeAlone = regexp.MustCompile(`^\d{1,2}:\d{2}(?: (?i:am|pm|uhr))?(?: \(?(?:GMT|UTC)[+-]?\d{0,2}(?::\d{2})?\)?)?$`)

// stampLength is the length in bytes of the longest line that is looked at for dates of publication.
const stampLength = 160

// readStamps tells a line that consists of dates of the page, "Published: 2025-02-09 10:15" or a date
// that stands alone above a story, and keeps them.
func (p *page) readStamps(i int) bool {
	stamps, all := findStamps(p.in(i))
	if !all || len(p.paragraphs) == 1 {
		return false
	}
	p.keep(stamps, p.paragraphs[i].Start)
	return true
}

// keep keeps the first date of publication that is a label's, else the first at all, and the first of modification.
func (p *page) keep(stamps []labelled, offset int) {
	for _, s := range stamps {
		s.Span.Start += offset
		s.Span.End += offset
		switch {
		case s.modified && p.modified.Basis == Unknown:
			p.modified = s.Stamp
		case !s.modified && (p.published.Basis == Unknown || p.published.Basis == InDateline && s.Basis == Metadata):
			p.published = s.Stamp
		}
	}
}

// A labelled stamp is a date of a page and whether it is that of its last change.
type labelled struct {
	Stamp
	modified bool
}

// findStamps finds the dates among the parts of a line; all tells whether each part is one. Spans count from the start of s.
func findStamps(s string) (stamps []labelled, all bool) {
	if len(s) > stampLength {
		return nil, false
	}
	start := 0
	all = true
	for _, gap := range append(betweenStamps.FindAllStringIndex(s, -1), []int{len(s), len(s)}) {
		part := Span{start, gap[0]}
		start = gap[1]
		if st, ok := stamp(s, part); ok {
			stamps = append(stamps, st)
		} else if part.Len() > 0 && !timeAlone.MatchString(part.In(s)) {
			all = false
		}
	}
	return stamps, all && len(stamps) > 0
}

// stamp reads one part of a line: a date with a label before it, or a date alone, which must be complete.
func stamp(s string, part Span) (labelled, bool) {
	label, date := cutLabel(s, part)
	out := labelled{Stamp{Basis: InDateline, Span: date}, modifiedLabels[label]}
	d, err := ParseDate(date.In(s))
	if label != "" {
		out.Basis = Metadata
		if err != nil {
			var ok bool
			d, ok = namedDate(date.In(s))
			out.Date = d
			return out, ok
		}
	}
	out.Date = d
	return out, err == nil
}

// cutLabel cuts the label from the date: "Published:", "Last updated on". The longest label of the tables counts.
func cutLabel(s string, part Span) (label string, date Span) {
	date = part
	words := 0
	for i := part.Start; i < part.End && words < 4; i++ {
		if c := s[i]; c != ' ' && c != ':' {
			continue
		}
		words++
		if w := phrase(s[part.Start:i]); publishedLabels[w] && (w != "date" || s[i] == ':') || modifiedLabels[w] {
			label, date = w, trim(s, Span{i + 1, part.End})
		}
	}
	if strings.HasPrefix(date.In(s), ":") {
		date = trim(s, Span{date.Start + 1, date.End})
	}
	return label, date
}
