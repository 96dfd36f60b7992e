package claim

import (
	"slices"
	"strings"

	"factline/extract/syntax"
)

// content returns the words that the verb i ascribes.
func (t *tree) content(i int, cue *Cue, passive bool, source []int) []int {
	w := t.words[i]
	after := i + len(cue.Words)
	if cue.takes('c') || cue.takes('q') {
		if m := t.marker(after); m >= 0 && cue.takes('c') {
			words := t.rest(i, m)
			if len(words) < 3 || m+1 < len(t.words) && (t.words[m+1].Lower == "if" || t.words[m+1].Lower == "when" || t.words[m+1].Lower == "while") {
				return t.toStop(m)
			}
			return words
		}
		if c := t.child(i, syntax.Ccomp); c >= 0 && (cue.Strength > 1 || t.quoted[c] >= 0) {
			if c < i {
				return t.clause(c, i)
			}
			first := t.under(c, nil)[0]
			if bare := t.bare(after, cue); bare < first && (t.words[c].Tag != syntax.VB && t.words[c].Tag != syntax.VBG || t.child(c, syntax.Aux) >= 0) {
				first = bare
			}
			return t.rest(i, first)
		}
		if w.Relation == syntax.Parataxis && w.Head >= 0 && t.set(i, source) {
			return t.under(w.Head, func(c int) bool { return c == i })
		}
	}
	if cue.takes('i') {
		if to := t.infinitive(after, cue); to >= 0 {
			return t.rest(i, to)
		}
	}
	if passive {
		return t.passiveContent(i, cue)
	}
	if cue.takes('c') && cue.Strength == 3 && !cue.takes('a') {
		bare := t.bare(after, cue)
		if words := t.rest(i, bare); t.clauseLike(words) && (len(source) == 0 || source[0] < i) {
			return words
		}
		if words := t.toComma(bare); len(source) > 0 && source[0] < i && t.startsClause(words) {
			return words
		}
	}
	if cue.takes('o') || cue.takes('s') || cue.takes('c') && cue.Strength >= 2 && !cue.takes('a') {
		if c := t.child(i, syntax.Obj, syntax.Iobj); c > i {
			return t.rest(i, t.under(c, nil)[0])
		}
		if len(cue.Words) > 1 || cue.takes('o') && t.phraseEnd(after) > after && (len(source) == 0 || source[0] < i) {
			return t.rest(i, after)
		}
	}
	if cue.takes('c') || cue.takes('q') {
		return t.before(i, source)
	}
	return nil
}

// bare returns where a clause without "that" can begin behind a verb: after the addressee, adverbs and
// adjuncts ("told the court on Monday the plan was dead").
func (t *tree) bare(after int, cue *Cue) int {
	j := after
	if cue.takes('a') {
		j = t.phraseEnd(j)
	}
	for j < len(t.words) && t.quoted[j] < 0 {
		w := t.words[j]
		switch {
		case weekdays[w.Lower] || w.Tag == syntax.RB && w.Lower != "not" && w.Lower != "there":
			j++
		case w.Lower == "on" || w.Lower == "in" || w.Lower == "at" || w.Lower == "during":
			end := t.phraseEnd(j + 1)
			for end < len(t.words) && weekdays[t.words[end].Lower] {
				end++
			}
			if end == j+1 || end >= len(t.words) {
				return j
			}
			j = end
		default:
			return j
		}
	}
	return j
}

// marker returns the word that opens the clause of a verb whose group ends before the word after: "that", "whether", "how",
// None where there is none. Between verb and marker an addressee and adjuncts may stand, but no other predicate.
func (t *tree) marker(after int) int {
	for j := after; j < len(t.words) && j < after+14; j++ {
		switch w := t.words[j]; {
		case t.quoted[j] >= 0:
			return syntax.None
		case w.Lower == "that" && (j+1 < len(t.words) && !t.loose(j+1)) && w.Head != j+1 || w.Lower == "that" && j > after:
			return j
		case w.Lower == "whether" || j == after && questions[w.Lower] || w.Lower == "if" && j <= after+1:
			return j
		case w.Tag == syntax.VBD || w.Tag == syntax.VBZ || w.Tag == syntax.VBP || w.Tag == syntax.MD || w.Tag == syntax.Stop || w.Tag == syntax.TO:
			return syntax.None
		case w.Tag == syntax.Comma && j+1 < len(t.words) && t.words[j+1].Lower != "that" && t.words[j+1].Tag != syntax.IN && t.words[j+1].Tag != syntax.NNP:
			return syntax.None
		}
	}
	return syntax.None
}

var questions = set(`what why how who when where which whom`)

// infinitive returns the "to" of the infinitive of a verb whose group ends before the word after, or the addressee before it.
func (t *tree) infinitive(after int, cue *Cue) int {
	for j := after; j < len(t.words) && j < after+10; j++ {
		w := t.words[j]
		switch {
		case w.Tag == syntax.TO && j+1 < len(t.words) && (t.words[j+1].Tag == syntax.VB || t.words[j+1].Tag == syntax.RB):
			if j == after || t.words[j-1].Tag == syntax.RB {
				return j
			}
			if cue.takes('a') || cue.takes('o') {
				return after
			}
			return syntax.None
		case w.Tag.Verb() || w.Tag == syntax.MD || w.Tag.Punctuation() || t.quoted[j] >= 0:
			return syntax.None
		}
	}
	return syntax.None
}

// clauseLike reports whether words begin with a subject that a finite verb follows.
func (t *tree) clauseLike(words []int) bool {
	noun := false
	for _, w := range words {
		switch tag := t.words[w].Tag; {
		case tag.Noun() || tag == syntax.PRP || tag == syntax.DT || tag == syntax.CD || tag == syntax.EX || tag == syntax.VBG:
			noun = true
		case tag == syntax.VBD || tag == syntax.VBZ || tag == syntax.VBP || tag == syntax.MD:
			return noun
		}
	}
	return false
}

// before returns the clause that ends with a comma right before the verb i and its subject: "The
// tower, officials said, was old".
func (t *tree) before(i int, source []int) []int {
	first, last := i, i
	if len(source) > 0 {
		first, last = min(first, source[0]), max(last, source[len(source)-1])
	}
	for first > 0 && (t.words[first-1].Tag == syntax.RB || auxiliary[t.words[first-1].Lower]) {
		first--
	}
	if first < 3 || t.words[first-1].Tag != syntax.Comma || t.quoted[first-1] >= 0 {
		return nil
	}
	start := 0
	for j := first - 2; j >= 0; j-- {
		if t.words[j].Lower == ";" || t.quoted[j] >= 0 {
			start = j + 1
			break
		}
	}
	content := between(start, first-1)
	if !t.clauseLike(content) {
		return nil
	}
	if last+1 < len(t.words) && t.words[last+1].Tag == syntax.Comma {
		content = append(content, between(last+2, len(t.words))...)
	}
	return content
}

// toComma returns the words from first to the next comma, stop or quotation mark.
func (t *tree) toComma(first int) []int {
	j := first
	for j < len(t.words) && t.words[j].Tag != syntax.Comma && t.words[j].Tag != syntax.Stop && t.quoted[j] < 0 {
		j++
	}
	return between(first, j)
}

// startsClause reports whether words begin with a short subject and a finite verb: "it will end".
func (t *tree) startsClause(words []int) bool {
	return t.clauseLike(words[:min(len(words), 6)]) && !t.words[words[0]].Tag.Punctuation() && t.words[words[0]].Tag != syntax.IN
}

// toStop returns the words from first to the end of the sentence.
func (t *tree) toStop(first int) []int {
	for j := first; j < len(t.words); j++ {
		if t.words[j].Tag == syntax.Stop || t.words[j].Lower == ";" {
			return between(first, j)
		}
	}
	return between(first, len(t.words))
}

// without returns the words that are not among others.
func (t *tree) without(words, others []int) []int {
	return slices.DeleteFunc(words, func(w int) bool { return slices.Contains(others, w) })
}

// clause returns the words of the clause c, without the verb i should it stand inside it.
func (t *tree) clause(c, i int) []int {
	return t.under(c, func(d int) bool { return d == i })
}

// set reports whether a comma, a dash or a quotation mark sets the verb i with its subject off from
// the clause that it stands in.
func (t *tree) set(i int, source []int) bool {
	first := i
	if len(source) > 0 {
		first = min(first, source[0])
	}
	for first > 0 && (t.words[first-1].Tag == syntax.RB || auxiliary[t.words[first-1].Lower]) {
		first--
	}
	return first > 0 && (t.loose(first-1) || t.quoted[first-1] >= 0)
}

// rest returns what stands under the verb i from the word first on, without further predicates of
// the same subject ("… and left", "…, adding that").
func (t *tree) rest(i, first int) []int {
	words := t.under(i, func(c int) bool {
		if t.words[c].Head != i {
			return false
		}
		switch t.words[c].Relation {
		case syntax.Conj, syntax.Parataxis, syntax.Cc:
			return true
		case syntax.Advcl:
			return strings.HasSuffix(t.words[c].Lower, "ing") && c > 0 && t.child(c, syntax.Mark) < 0
		}
		return c < first
	})
	for n, w := range words {
		if w >= first {
			return words[n:]
		}
	}
	return nil
}

// passiveContent returns what a passive verb is about: its clause, its infinitive, or its subject
// with what follows the verb but for the agent.
func (t *tree) passiveContent(i int, cue *Cue) []int {
	if t.reduced(i) || t.announcedNoun(i) {
		end := i
		for end > 0 && (t.words[end-1].Tag == syntax.Comma || t.words[end-1].Tag == syntax.RB) {
			end--
		}
		words := t.phraseBefore(end)
		if agent := t.agentBehind(i); agent >= 0 && cue.Stance == Accused {
			if of := t.phraseEnd(agent); of < len(t.words) && t.words[of].Lower == "of" {
				words = append(words, t.toComma(of)...)
			}
		}
		return words
	}
	s := t.child(i, syntax.NsubjPass)
	if s < 0 {
		if t.words[i].Relation != syntax.Acl {
			return nil
		}
		s = t.words[i].Head
		return t.under(s, func(c int) bool { return c == i })
	}
	agent := t.agent(i)
	if cue.Stance == Reported && !cue.takes('q') || cue.Words[0] == "find" || cue.Words[0] == "show" {
		return nil // "was found broken" finds, it does not report
	}
	if !cue.takes('o') && !cue.takes('i') {
		return nil
	}
	words := t.under(s, nil)
	for _, w := range t.rest(i, i+1) {
		if agent < 0 || !t.dominates(agent, w) {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}
