package learnt

import (
	_ "embed"
	"strings"
	"sync"

	"factline/extract/article"
	"factline/extract/syntax"
	"factline/extract/syntax/linear"
)

// The weights are made by the command train.
var (
	//go:embed model/cues.bin
	cuesFile []byte
	//go:embed model/words.bin
	wordsFile []byte
	//go:embed model/edges.bin
	edgesFile []byte
	//go:embed model/orders.bin
	ordersFile []byte
	//go:embed model/follow.bin
	followFile []byte
	//go:embed model/heads.txt
	headsFile string
)

// A Model is all that is learnt.
type Model struct {
	heads                               map[uint32]bool // stems of the words that can be the head of a cue
	names                               []string        // these stems, sorted
	cues, words, edges, orders, follows *linear.Model
}

var loaded = sync.OnceValue(func() *Model {
	go syntax.Load() // meanwhile
	all := linear.Embedded(cuesFile, wordsFile, edgesFile, ordersFile, followFile)
	m := &Model{cues: all[0], words: all[1], edges: all[2], orders: all[3], follows: all[4]}
	m.setHeads(strings.Fields(headsFile))
	return m
})

// Load reads the models, unless they have been read. [Find] does so too, but has to wait for it.
func Load() { loaded() }

func (m *Model) setHeads(names []string) {
	m.names, m.heads = names, make(map[uint32]bool, len(names))
	for _, s := range names {
		m.heads[linear.HashString(s)] = true
	}
}

// Knows reports whether a word, in lower case, has been seen as the head of a cue.
func Knows(word string) bool { return loaded().heads[linear.HashString(stem(word))] }

// mayAttribute reports whether the passage has a word that can be the head of a cue.
func (m *Model) mayAttribute(p *passage) bool {
	for _, s := range p.stems {
		if m.heads[s] {
			return true
		}
	}
	return false
}

// find returns the attributions of a parsed passage that have at least the given chance.
func (m *Model) find(p *passage, least float32) []Attribution {
	var found []Attribution
	for c := range p.words {
		if !m.heads[p.stems[c]] {
			continue
		}
		if p.labels > 1 && c == p.labelEnd() {
			if a := p.speech(c); len(a.Content) > 0 {
				found = append(found, a)
			}
			continue
		}
		f := p.cueFeatures(make(features, 0, 128), c)
		chance := m.chance(f)
		if chance < least {
			continue
		}
		v := p.from(c)
		labels := m.label(v, f)
		a := m.withNeighbours(v, v.attribution(labels), labels)
		a.Chance = chance
		if len(a.Content) == 0 {
			continue
		}
		if n := len(found); n > 0 && len(a.Cue) > 0 && found[n-1].Cue[0].Overlaps(a.Cue[0]) { // two words of one cue
			if found[n-1].Chance >= chance {
				continue
			}
			found = found[:n-1]
		}
		found = append(found, a)
	}
	return found
}

// chance is the probability that the word with these features is the head of a cue.
func (m *Model) chance(f features) float32 {
	var score [1]int32
	m.cues.Score(f, score[:])
	return linear.Chance(float32(score[0]) * m.cues.Scale())
}

// attribution makes spans of labels.
func (v *view) attribution(labels []label) Attribution {
	a := Attribution{Sentence: v.sentence, Words: v.words, Head: v.head}
	var src article.Span
	for i := 0; i < len(labels); {
		j := i + 1
		for j < len(labels) && labels[j] == labels[i] {
			j++
		}
		s := v.span(i, j)
		switch labels[i] {
		case source:
			if s.Len() > src.Len() {
				src = s
			}
		case cue:
			if i <= v.head && v.head < j {
				a.Cue = []article.Span{s}
			}
		case content:
			a.Content = append(a.Content, v.stretch(s, i, j))
		}
		i = j
	}
	if src.Len() > 0 {
		a.Source = []article.Span{src}
	}
	return a
}

// stretch lengthens the content of words i to j over the quotations that it cuts at the ends of the
// sentence, where at most marks are left of it.
func (v *view) stretch(s article.Span, i, j int) article.Span {
	first, last := i, j-1
	for first > 0 && v.words[first-1].Tag.Punctuation() {
		first--
	}
	for last+1 < len(v.words) && v.words[last+1].Tag.Punctuation() {
		last++
	}
	if q := v.quoted[i]; first == 0 && q != none {
		s.Start = min(s.Start, v.doc.Quotations[q].Start)
	}
	if q := v.quoted[j-1]; last == len(v.words)-1 && q != none {
		s.End = max(s.End, v.doc.Quotations[q].End)
	}
	return s
}
