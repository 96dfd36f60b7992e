package attribution

import (
	"regexp"
	"slices"
	"strings"

	"factline/cmd/score/corpus"
)

// A statement is an attribution as it is compared: by its tokens.
type statement struct {
	spans                corpus.Attribution
	source, cue, content []int  // tokens, ascending
	kind                 string // direct, mixed or indirect
	reports              bool   // the cue reports speech
}

// statements reads the attributions of one text; those whose content holds nothing are left out.
func statements(t *text, list []corpus.Attribution) []*statement {
	var out []*statement
	for _, a := range list {
		s := &statement{spans: a, source: t.tokens(a.Source), cue: t.tokens(a.Cue), content: t.tokens(a.Content)}
		if len(s.content) == 0 {
			continue
		}
		switch a.Quote {
		case direct, mixed, indirect:
			s.kind = string(a.Quote)
		default:
			s.kind = t.quoted(s.content)
		}
		s.reports = reports(t.words(a.Cue))
		out = append(out, s)
	}
	return out
}

// extent gives where the statement begins and ends in the text, in code points.
func (s *statement) extent() (start, end int) {
	spans := slices.Concat(s.spans.Source, s.spans.Cue, s.spans.Content)
	start, end = spans[0][0], spans[0][1]
	for _, p := range spans {
		start, end = min(start, p[0]), max(end, p[1])
	}
	return start, end
}

func sameSource(a, b *statement) bool {
	return len(a.spans.Source) == 0 && len(b.spans.Source) == 0 || agreement(a.source, b.source) >= Agreement
}

func sameCue(a, b *statement) bool {
	return slices.Equal(a.spans.Cue, b.spans.Cue) || len(a.cue) > 0 && slices.Equal(a.cue, b.cue)
}

func equal(a, b []int) bool { return slices.Equal(a, b) }

// shared counts the tokens that two ascending lists have in common.
func shared(a, b []int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// agreement is the F1 of the tokens of a and b; 0 where one has none.
func agreement(a, b []int) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return 2 * float64(shared(a, b)) / float64(len(a)+len(b))
}

var latinWord = regexp.MustCompile(`[a-z]+`)

// reports reports whether a cue has a word that reports speech, or is a colon.
func reports(cue string) bool {
	for _, w := range latinWord.FindAllString(strings.ToLower(cue), -1) {
		if reporting[w] {
			return true
		}
	}
	return strings.TrimSpace(cue) == ":"
}
