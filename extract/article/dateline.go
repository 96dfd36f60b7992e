package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A dateline says where, and often when, a story was filed: "HANOI, Feb 9 (Agency) —". Its parts:
const (
	space      = `[ \x{a0}]`
	upperPlace = `\p{Lu}[\p{Lu}\p{M}.'’-]+(?:` + space + `\p{Lu}[\p{Lu}\p{M}.'’-]+){0,3}` // HANOI, NEW YORK, DAR ES SALAAM
	placeName  = `\p{Lu}[\p{L}\p{M}.'’-]+(?:` + space + `\p{Lu}[\p{L}\p{M}.'’-]+){0,3}`   // Hanoi, New York
	region     = `(?:,` + space + `?` + placeName + `)`                                   // , Kenya; , N.Y.
	agency     = `\([^()]{2,30}\)`
	dash       = space + `?(?:—|–|--|-|_|:)(?:` + space + `+|$)`
	dayMonth   = `(?:` + weekdayNames + `,? )?(?:` + monthNames + `\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? ` + monthNames + `\.?)(?:,? \d{4})?|\d{4}-\d{2}-\d{2}`
)

// The forms of datelines, each at the beginning of a paragraph and closed by a dash.
var (
	datelineDated  = regexp.MustCompile(`^(` + placeName + `)` + region + `{0,2},?` + space + `(` + dayMonth + `)(?:,?` + space + `(?:` + agency + `|` + placeName + `))?` + dash)
	datelineAgency = regexp.MustCompile(`^(?:(` + placeName + `)` + region + `{0,2},?` + space + `?)?(` + dayMonth + `)?` + space + `?` + agency + dash)
	datelinePlace  = regexp.MustCompile(`^(` + upperPlace + `)` + region + `{0,2}` + space + `?(?:—|–|--|-|_)(?:` + space + `+|$)`)
)

// readDateline finds the dateline that paragraph i begins with and gives its length in bytes with the
// space after its dash, 0 for none. Its date is taken for that of the publication where no better one is known.
func (p *page) readDateline(i int) int {
	s := p.in(i)
	n, date := findDateline(s)
	if date.Len() > 0 && p.published.Basis == Unknown {
		if d, ok := namedDate(date.In(s)); ok {
			start := p.paragraphs[i].Start
			p.published = Stamp{d, InDateline, Span{start + date.Start, start + date.End}}
		}
	}
	return n
}

// findDateline gives the length of the dateline that s begins with, 0 for none, and the span of its date.
func findDateline(s string) (n int, date Span) {
	for _, form := range [...]*regexp.Regexp{datelineDated, datelineAgency} {
		m := form.FindStringSubmatchIndex(s)
		if m == nil || m[2] >= 0 && notNames[strings.ToLower(s[m[2]:m[3]])] {
			continue
		}
		if m[4] >= 0 {
			date = Span{m[4], m[5]}
		}
		return m[1], date
	}
	m := datelinePlace.FindStringSubmatchIndex(s)
	if m == nil || kickers[phrase(s[m[2]:m[3]])] {
		return 0, Span{}
	}
	// "WHO - the agency" is no dateline: what follows one is a new sentence.
	if r, _ := utf8.DecodeRuneInString(s[m[1]:]); m[1] < len(s) && unicode.IsLower(r) {
		return 0, Span{}
	}
	return m[1], Span{}
}
