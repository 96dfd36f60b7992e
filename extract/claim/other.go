package claim

import (
	"strings"

	"factline/extract/syntax"
)

// set makes a set of the words of a list.
func set(list string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// preposition reads "according to X": X is the source, the rest of the clause the content.
func (f *finder) preposition(t *tree, i int, cue *Cue) (a attribution, ok bool) {
	n := i + len(cue.Words)
	if n >= len(t.words) {
		return a, false
	}
	head := syntax.None // of the source: the first noun whose head lies outside the source
	for j := n; j < len(t.words) && j < n+12; j++ {
		if h := t.words[j].Head; h < n && (t.words[j].Tag.Noun() || t.words[j].Tag == syntax.PRP || t.words[j].Tag == syntax.CD || t.words[j].Tag == syntax.DT) {
			head = j
			break
		}
	}
	last := n
	if head >= 0 {
		for _, w := range t.under(head, nil) {
			if w > last {
				last = w
			}
		}
	}
	for j := n; j <= last; j++ { // a source ends with its clause
		if t.words[j].Tag == syntax.Comma && i == 0 {
			last = j - 1
			break
		}
	}
	source := between(n, last+1)
	first := 0
	for j := i - 1; j >= 0; j-- {
		if t.words[j].Lower == ";" {
			first = j + 1
			break
		}
	}
	before, after := between(first, i), between(last+1, len(t.words))
	content := before
	switch {
	case !substantial(t, before):
		content = after
	case len(after) > 2 && t.words[last+1].Tag == syntax.Comma:
		content = append(before, after...)
	}
	if len(content) == 0 {
		return a, false
	}
	a.source, a.cue = t.spans(source), t.spans(between(i, n))
	a.content = f.join(t.spans(content), nil)
	return a, len(a.source) > 0 && len(a.content) > 0
}

// substantial reports whether words hold a verb or more than two words: "But according to …" has
// its clause behind it.
func substantial(t *tree, words []int) bool {
	n := 0
	for _, w := range words {
		if t.words[w].Tag.Verb() {
			return true
		}
		if !t.words[w].Tag.Punctuation() {
			n++
		}
	}
	return n > 4
}

// noun reads "the claim that …", "a denial by the ministry that …".
func (f *finder) noun(t *tree, i int, cue *Cue) (a attribution, ok bool) {
	if !t.words[i].Tag.Noun() {
		return a, false
	}
	source := syntax.None
	var content []int
	for _, c := range t.below[i] {
		switch t.words[c].Relation {
		case syntax.Acl, syntax.Ccomp:
			if m := t.child(c, syntax.Mark); c > i && m >= 0 && (t.words[m].Lower == "that" || t.words[m].Lower == "to" && cue.Stance == Promised) {
				content = t.under(c, nil)
			}
		case syntax.Nmod, syntax.Obl:
			m := t.child(c, syntax.Case)
			switch {
			case t.child(c, syntax.Case) >= 0 && t.words[t.child(c, syntax.Case)].Tag == syntax.POS, t.words[c].Tag == syntax.PRPS:
				source = c
			case m >= 0 && (t.words[m].Lower == "by" || t.words[m].Lower == "from") && c > i:
				source = c
			}
		}
	}
	if len(content) == 0 {
		return a, false
	}
	if source >= 0 {
		a.source = t.spans(t.sourceWords(source, i))
	}
	a.cue = t.spans([]int{i})
	a.content = f.join(t.spans(content), nil)
	return a, true
}

// adverb reads "reportedly" and "allegedly": nobody is named, the clause is the content.
func (f *finder) adverb(t *tree, i int, cue *Cue) (a attribution, ok bool) {
	h := t.words[i].Head
	if h < 0 {
		return a, false
	}
	a.cue = t.spans([]int{i})
	a.content = f.join(t.spans(t.under(h, func(c int) bool { return c == i || t.words[c].Relation == syntax.Parataxis })), nil)
	return a, len(a.content) > 0
}
