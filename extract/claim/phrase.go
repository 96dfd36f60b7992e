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
	end := t.apposition(t.phraseEnd(n))
	for end < len(t.words) && t.quoted[end] < 0 && (t.words[end].Tag == syntax.IN || t.words[end].Tag == syntax.VBG || t.words[end].Tag == syntax.VBN || t.words[end].Tag == syntax.WP) && end+1 < len(t.words) {
		next := t.phraseEnd(end + 1)
		if next == end+1 {
			break
		}
		end = next
	}
	if end == n {
		return a, false
	}
	last := end - 1
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

// noun reads "the claim that …", "a denial by the ministry that …", "no confirmation from …".
func (f *finder) noun(t *tree, i int, cue *Cue) (a attribution, ok bool) {
	if w := t.words[i]; !w.Tag.Noun() && (w.Tag.Verb() && t.verbal(i) && t.child(i, syntax.Nsubj) >= 0 || i > 0 && t.words[i-1].Tag == syntax.TO) {
		return a, false
	}
	for k := i - 1; k >= 0 && i-k < 6; k-- {
		if _, ok := f.light(t, k); ok {
			return a, false // "repeated the claim that": the verb has it
		}
	}
	var content []int
	source := t.possessor(i)
	j := i + 1
	if j+1 < len(t.words) && (t.words[j].Lower == "by" || t.words[j].Lower == "from") {
		end := j + 1
		for end < len(t.words) && end < j+8 && (t.words[end].Tag.Noun() || t.words[end].Tag == syntax.DT || t.words[end].Tag == syntax.JJ || t.words[end].Tag == syntax.POS || t.words[end].Tag == syntax.CD || t.words[end].Tag == syntax.PRPS) {
			end++
		}
		source, j = between(j+1, end), end
	}
	if j+1 < len(t.words) && (t.words[j].Lower == "that" && t.clauseLike(between(j+1, len(t.words))) || t.words[j].Tag == syntax.TO && (cue.Stance == Promised || cue.Stance == Asked)) {
		content = t.clauseFrom(i, j)
	} else if j > i+1 && j+1 < len(t.words) && t.words[j].Lower == "for" && cue.Stance == Asked {
		content = t.clauseFrom(i, j)
	}
	if len(content) == 0 && !(t.denied(i) && silent(cue.Stance)) {
		return a, false
	}
	a.source = t.spans(source)
	a.cue = t.spans([]int{i})
	a.content = f.join(t.spans(content), nil)
	return a, true
}

// light reads a verb that says nothing by itself with the noun that does: "made these statements in an
// interview on Monday", "gave a warning".
func (f *finder) light(t *tree, i int) (a attribution, ok bool) {
	if !lightVerbs[t.words[i].Lower] || !t.words[i].Tag.Verb() {
		return a, false
	}
	for j := i + 1; j < len(t.words) && j < i+6; j++ {
		for _, cue := range f.cues.byForm[t.words[j].Lower] {
			if cue.Kind != NounCue || !t.words[j].Tag.Noun() {
				continue
			}
			subject, passive := t.subject(i)
			source := t.source(i, subject, t.group(i, 1), passive)
			if passive || len(source) == 0 {
				return a, false
			}
			a.source, a.cue = t.spans(source), t.spans(between(i, j+1))
			content := t.rest(i, i+1)
			if j+1 < len(t.words) && t.words[j+1].Lower == "that" {
				content = t.clauseFrom(j, j+1)
			}
			a.content = f.join(t.spans(content), nil)
			a.row = &Cue{Words: []string{"make"}, Kind: VerbCue, Stance: cue.Stance, Strength: 3, Frames: "o"}
			return a, true
		}
		if tag := t.words[j].Tag; tag != syntax.DT && tag != syntax.JJ && tag != syntax.CD && tag != syntax.PRPS && tag != syntax.VBN {
			return a, false
		}
	}
	return a, false
}

var lightVerbs = set(`make makes made making give gives gave given repeat repeated`)

// possessor returns the words of the genitive before the noun i: "the general's assertion", "his claim".
func (t *tree) possessor(i int) []int {
	for j := i - 1; j >= 0 && i-j < 4; j-- {
		switch w := t.words[j]; {
		case w.Tag == syntax.PRPS:
			return []int{j}
		case w.Tag == syntax.POS:
			first := j
			for first > 0 && (t.words[first-1].Tag.Noun() || t.words[first-1].Tag == syntax.DT || t.words[first-1].Tag == syntax.JJ) {
				first--
			}
			return between(first, j)
		case w.Tag != syntax.JJ && w.Tag != syntax.RB && w.Tag != syntax.NN:
			return nil
		}
	}
	return nil
}

// clauseFrom returns the words of the clause that begins at first behind the noun i: to the end of the
// subtree that it lies in, or to the verb whose subject the noun is.
func (t *tree) clauseFrom(i, first int) []int {
	end, seen := len(t.words), false
	for j := first + 1; j < len(t.words); j++ {
		w := t.words[j]
		finite := w.Tag == syntax.VBD || w.Tag == syntax.VBZ || w.Tag == syntax.VBP || w.Tag == syntax.MD
		if finite && (seen && t.words[i].Head == j || t.words[j].Relation == syntax.Cop && t.words[j].Head == t.words[i].Head || seen && t.dominates(j, i) && !t.dominates(j, first)) {
			end = j
			break
		}
		seen = seen || finite
		if w.Tag == syntax.Stop || w.Lower == ";" {
			end = j
			break
		}
	}
	return between(first, end)
}

// adverb reads "reportedly" and "allegedly": nobody is named, the clause is the content.
func (f *finder) adverb(t *tree, i int) (a attribution, ok bool) {
	h := t.words[i].Head
	if h < 0 {
		return a, false
	}
	a.cue = t.spans([]int{i})
	a.content = f.join(t.spans(t.under(h, func(c int) bool { return c == i || t.words[c].Relation == syntax.Parataxis })), nil)
	return a, len(a.content) > 0
}

// demonstrative reports whether a word points to what has been said: "these words".
func demonstrative(w syntax.Word) bool {
	return w.Lower == "this" || w.Lower == "these" || w.Lower == "that" || w.Lower == "those"
}

// determiner reports whether a word makes the next one a noun: "the blast", "his blast".
func determiner(w syntax.Word) bool {
	return w.Tag == syntax.DT || w.Tag == syntax.PRPS || w.Tag == syntax.POS
}
