package resolve

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/segment"
)

// The tests of this package find their mentions themselves, with a few plain patterns, so that they judge the
// choice and not the finder.

const monthNames = "January|February|March|April|May|June|July|August|September|October|November|December"
const weekdayNames = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

var plain = regexp.MustCompile(`\b(?:` +
	`(?:(` + weekdayNames + `), )?(` + monthNames + `) (\d{1,2})(?:, (\d{4}))?|` + // February 5, 2025
	`(\d{1,2}) (` + monthNames + `)(?: (\d{4}))?|` + // 5 February 2025
	`(\d{4}|\d{1,2})([./-])(\d{1,2})(?:[./-](\d{4}|\d{1,2}))?|` + // 5.2.2025
	`(` + weekdayNames + `|yesterday)|` +
	`([12]\d{3}))\b`)

func number(t *testing.T, s string) int {
	t.Helper()
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func indexOf(names, name string) int {
	for i, n := range strings.Split(names, "|") {
		if n == name {
			return i + 1
		}
	}
	return 0
}

// find finds the plain mentions of a document.
func find(t *testing.T, doc *segment.Document) []mention.Mention {
	t.Helper()
	var out []mention.Mention
	for _, at := range plain.FindAllStringSubmatchIndex(doc.Text, -1) {
		group := func(i int) string {
			if at[2*i] < 0 {
				return ""
			}
			return doc.Text[at[2*i]:at[2*i+1]]
		}
		m := mention.Mention{Span: article.Span{Start: at[0], End: at[1]}}
		for m.Last < len(doc.Tokens) && doc.Tokens[m.Last].Start < at[1] {
			if doc.Tokens[m.Last].Start < at[0] {
				m.First++
			}
			m.Last++
		}
		for m.Sentence+1 < len(doc.Sentences) && doc.Sentences[m.Sentence].Last <= m.First {
			m.Sentence++
		}
		m.Block = doc.Sentences[m.Sentence].Block
		e := &m.Expr
		switch {
		case group(2) != "":
			e.MonthFirst = true
			e.Date = civil.Date{Unit: civil.DayUnit, Year: number(t, group(4)), Month: indexOf(monthNames, group(2)), Day: number(t, group(3)), Weekday: indexOf(weekdayNames, group(1))}
		case group(6) != "":
			e.Date = civil.Date{Unit: civil.DayUnit, Year: number(t, group(7)), Month: indexOf(monthNames, group(6)), Day: number(t, group(5))}
		case group(8) != "":
			e.Op, e.Sep = mention.Numeric, group(9)
			for _, s := range []string{group(8), group(10), group(11)} {
				if s != "" {
					e.Numbers = append(e.Numbers, mention.Figure{Value: number(t, s), Width: len(s)})
				}
			}
		case group(12) == "yesterday":
			e.Op, e.N, e.Unit = mention.Offset, -1, civil.DayUnit
		case group(12) != "":
			e.Op, e.Date = mention.Shifted, civil.Date{Unit: civil.DayUnit, Weekday: indexOf(weekdayNames, group(12))}
		default:
			e.Date = civil.Date{Unit: civil.Year, Year: number(t, group(13))}
		}
		out = append(out, m)
	}
	return out
}

// read resolves a text, published on a day or not known when ("").
func read(t *testing.T, text, published string, o Options) (*segment.Document, Resolution) {
	t.Helper()
	a := &article.Article{ID: "test", Text: text}
	if published != "" {
		d := civil.Date{Unit: civil.DayUnit, Year: number(t, published[:4]), Month: number(t, published[5:7]), Day: number(t, published[8:])}
		a.Published = article.Stamp{Date: d, Basis: article.Given}
	}
	doc := segment.Split(a)
	return doc, Resolve(doc, find(t, doc), o)
}
