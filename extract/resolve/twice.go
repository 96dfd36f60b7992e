package resolve

import (
	"strings"

	"factline/extract/civil"
	"factline/extract/segment"
)

// A settledDay is a day that the words of a mention leave no doubt about.
type settledDay struct {
	mention int
	day     civil.Day
}

// maxSettled bounds how many settled days a mention is compared with.
const maxSettled = 32

// twin looks for a sentence that tells the same event as that of n and dates it, beyond doubt, on a day that is one
// of n's readings: "The bridge over the Lena was closed on 5 May 2025. … the closing of the bridge over the Lena (5.5)".
func (r *resolver) twin(n *node, states []state) {
	for _, d := range r.settled[:min(len(r.settled), maxSettled)] {
		if d.mention == n.mention {
			continue
		}
		for i := range states {
			if s := &states[i]; !s.none && !s.open && s.first == d.day && s.last == d.day && r.alike(n.mention, d.mention) {
				n.twin, n.twinWords = d.day, r.mentions[d.mention].In(r.doc.Text)
				return
			}
		}
	}
}

// Two sentences tell of the same event where they share at least sharedWords long words, and these are at least
// half of the long words of the shorter sentence.
const (
	sharedWords = 3
	longWord    = 5
)

// alike reports whether the sentences of two mentions tell of the same event. Two dates in one sentence are two events.
func (r *resolver) alike(i, j int) bool {
	a, b := r.mentions[i].Sentence, r.mentions[j].Sentence
	if a == b || max(a, b) >= len(r.doc.Sentences) {
		return false
	}
	shorter, longer := r.longWords(a), r.longWords(b)
	if len(shorter) > len(longer) {
		shorter, longer = longer, shorter
	}
	shared := 0
	for _, w := range shorter {
		for _, v := range longer {
			if strings.EqualFold(w, v) {
				shared++
				break
			}
		}
	}
	return shared >= sharedWords && 2*shared >= len(shorter)
}

// longestSentence bounds how many words of a sentence are compared.
const longestSentence = 60

func (r *resolver) longWords(sentence int) []string {
	s := &r.doc.Sentences[sentence]
	var words []string
	for i := s.First; i < min(s.Last, s.First+longestSentence); i++ {
		if t := &r.doc.Tokens[i]; t.Class == segment.Word && t.Len() >= longWord {
			words = append(words, t.In(r.doc.Text))
		}
	}
	return words
}
