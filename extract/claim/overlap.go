package claim

import (
	"slices"

	"factline/extract/article"
	"factline/extract/syntax"
)

// neighbours is how many attributions before and after one are held against it.
const neighbours = 6

// part tells apart attributions that were found to claim the same words. Nobody says of themselves that
// they answered “…”: of two attributions to one speaker, that which holds the other's source, cue and
// quoted words is a mistake and left out. And nobody fails to say what stands in quotation marks: a
// negated cue ("could not explain") does not have another cue's quotation for its content.
func (f *finder) part(found []attribution, claims []Claim) ([]attribution, []Claim) {
	drop := make([]bool, len(found))
	for i := range found {
		for j := max(0, i-neighbours); j < min(len(found), i+neighbours+1); j++ {
			a, b := &claims[i], &claims[j]
			if i == j || a.Sentence != b.Sentence || drop[j] || len(b.Source) == 0 || len(b.Content) == 0 {
				continue
			}
			quoted := hull(b.Content)
			switch {
			case found[i].row.Strength == 1 && found[j].row.Strength > 1 && slices.Equal(a.Content, b.Content) && slices.Equal(a.Source, b.Source):
				drop[i] = true // "he added, laughing"
			case j < i && a.Stance == b.Stance && slices.Equal(a.Content, b.Content) && slices.Equal(a.Source, b.Source):
				drop[i] = true // "said and repeated"
			case !b.Quote || !hull(a.Content).Overlaps(quoted):
			case a.Negated && !b.Negated:
				found[i].content = outside(found[i].content, quoted)
				a.Content, a.Quote = found[i].content, false
			case a.Speaker != "" && a.Speaker == b.Speaker && inSpans(a.Content, b.Source[0]) && inSpans(a.Content, b.Cue[0]):
				drop[i] = true
			}
		}
	}
	return without(found, drop), without(claims, drop)
}

// enclosing returns the attribution near i in whose content the source and the cue of i lie, -1 for none:
// of several, the innermost.
func enclosing(found []attribution, i int) int {
	best := -1
	for j := max(0, i-4*neighbours); j < min(len(found), i+neighbours+1); j++ {
		if j == i || !inSpans(found[j].content, found[i].head) || len(found[i].source) > 0 && !inSpans(found[j].content, found[i].source[0]) {
			continue
		}
		if best < 0 || hull(found[j].content).Len() < hull(found[best].content).Len() {
			best = j
		}
	}
	return best
}

// within names who says "I" inside what somebody says. There, "he" and "she" are other people.
func within(found []attribution, actors []*actor) {
	for i := range found {
		words := found[i].sourceWords()
		if len(words) != 1 || words[0].Tag != syntax.PRP {
			continue
		}
		j := enclosing(found, i)
		if j < 0 {
			continue
		}
		switch turn := found[j].row == labelCue || found[j].tree.words[found[j].word].Lower == ":"; {
		case words[0].Lower == "i":
			actors[i] = actors[j]
		case turn && actors[i] != nil && actors[i] == actors[j]:
			actors[i] = &actor{name: words[0].Form, words: []string{words[0].Lower}}
		}
	}
}

// untold leaves out what somebody is only said to have said by one who denies it, or who will not say
// whether it was: "The mayor denied that the council had confirmed the deal" tells of no confirmation.
func untold(found []attribution, claims []Claim) ([]attribution, []Claim) {
	drop := make([]bool, len(found))
	for i := range found {
		j := enclosing(found, i)
		if j < 0 || found[i].row.Kind != VerbCue && len(found[i].source) > 0 || claims[j].Quote || found[j].head.Start > found[i].head.Start {
			continue
		}
		switch b := &claims[j]; b.Stance {
		case Denied:
			drop[i] = !b.Negated
		case Confirmed:
			drop[i] = b.Negated
		case Declined:
			drop[i] = true
		}
	}
	return without(found, drop), without(claims, drop)
}

// without returns what is not to be dropped.
func without[T any](all []T, drop []bool) []T {
	keep := all[:0]
	for i, x := range all {
		if !drop[i] {
			keep = append(keep, x)
		}
	}
	return slices.Clip(keep)
}

// coordinated ends a content before a clause beside it that has a source and a cue of its own ("The mayor said the
// bridge was safe but the engineer denied it"), before a participle of its own source ("…, adding that"),
// and before the source of the whole ("…, according to the paper").
func coordinated(found []attribution) {
	for i := range found {
		a := &found[i]
		if a.tree == nil || a.row == labelCue || a.row.Kind == AdverbCue || len(a.content) == 0 {
			continue
		}
		t := a.tree
		c := &a.content[len(a.content)-1]
		for j := max(0, i-neighbours); j < min(len(found), i+neighbours+1); j++ {
			b := &found[j]
			if j == i || b.sentence != a.sentence || b.head.Start < a.head.End || !c.Contains(b.head) || c.Start < a.head.End {
				continue
			}
			at, _ := t.covering(b.cue[0])
			if b.closes(t, at) && len(b.content) > 0 && b.content[0].Start < a.head.Start {
				at, _ = t.covering(hullOf(b.source, b.cue)) // "The mayor announced that …, according to the paper": the whole is the paper's
			} else if len(b.source) > 0 && b.source[0].Start > a.head.End && b.source[0].Start < b.head.Start {
				at, _ = t.covering(b.source[0])
				switch {
				case at >= 1 && a.row.Kind != PrepositionCue && (contrasts[t.words[at-1].Lower] || t.words[at-1].Lower == "and" && b.row != plainCue):
					at--
				case at > 1 && t.words[at-1].Tag == syntax.WDT && t.words[at-2].Tag == syntax.Comma && len(b.content) == 1 && b.content[0] == t.words[at-1].Span:
					at-- // "…, which Rask denies"
				case at < 1 || !t.runsOn(*c, at, b):
					continue
				}
			} else if a.row.Kind == PrepositionCue {
				continue
			} else if at > 0 && t.words[at-1].Start == c.Start && t.words[at-1].Lower == "and" && len(b.content) > 0 {
				a.content = b.content // "said and repeated that …"
				break
			} else if at > 0 && t.words[at-1].Lower == "and" && len(a.source) > 0 && slices.Equal(a.source, b.source) && b.row != plainCue {
				at-- // "accused them of lying and did not rule out an appeal"
			} else if at < 0 || t.words[at].Tag != syntax.VBG || at < 1 || t.words[at-1].Tag != syntax.Comma || len(b.source) > 0 && b.source[0].Start > c.Start {
				continue
			}
			if at > 0 && t.loose(at-1) {
				at--
			}
			if first, _ := t.covering(*c); first >= 0 && at > first && t.quoted[at] < 0 {
				c.End = t.words[at-1].End
			}
		}
	}
}

// runsOn reports whether the attribution b, whose source begins at the word at within a content, begins a sentence of its own, though no
// full stop stands before it: "it was never repaired He stressed that", or in a text without any punctuation.
func (t *tree) runsOn(content article.Span, at int, b *attribution) bool {
	w, prev := t.words[at], t.words[at-1]
	first, _ := t.covering(content)
	if first < 0 || first >= at || t.quoted[at] >= 0 || !slices.ContainsFunc(t.words[first:at], predicates) {
		return false
	}
	if opener := w.Tag == syntax.PRP && w.Form != "I" || w.Tag == syntax.DT || w.Tag == syntax.PRPS; opener && w.Form[0] >= 'A' && w.Form[0] <= 'Z' {
		return prev.Form[0] >= 'a' && prev.Form[0] <= 'z'
	}
	switch {
	case b.row.Strength < 3 || len(b.content) == 0 || b.content[0].Start < b.head.End || !slices.ContainsFunc(t.wordsIn(b.content[0]), predicates):
		return false
	case prev.Tag == syntax.IN || prev.Tag == syntax.CC || prev.Tag == syntax.DT || prev.Tag.Verb() && prev.Tag != syntax.VBN || prev.Lower == "that":
		return false
	}
	return len(t.words) > 30 && !slices.ContainsFunc(t.words, func(w syntax.Word) bool { return w.Tag == syntax.Comma || w.Tag == syntax.Colon })
}

// contrasts join a clause to one that somebody else speaks for.
var contrasts = set(`but while though although whereas`)

// closes reports whether the source and the cue of an attribution, which begins at the word cue, stand behind a comma at the
// end of their sentence: "…, according to the paper", "…, the paper reported on Monday".
func (a *attribution) closes(t *tree, cue int) bool {
	if cue < 1 || len(a.source) == 0 {
		return false
	}
	if a.row.Kind == PrepositionCue {
		return t.words[cue-1].Tag == syntax.Comma
	}
	first, last := t.covering(hullOf(a.source, a.cue))
	return first > 0 && t.words[first-1].Tag == syntax.Comma && len(a.content) == 1 && a.content[0].End <= t.words[first].Start && last-first < 10 &&
		len(t.toStop(last+1)) < 4
}

// clauses ends the content of a relative clause ("Moen, who blamed the palace for it, …") at the comma
// before the next cue, which is that of the sentence.
func clauses(found []attribution) {
	for i := range found {
		a := &found[i]
		if len(a.content) != 1 || !a.inRelative() {
			continue
		}
		for j := i + 1; j < len(found) && j <= i+neighbours && found[j].sentence == a.sentence; j++ {
			n, _ := a.tree.covering(found[j].cue[0])
			if n > 1 && a.tree.words[n-1].Tag == syntax.Comma && a.content[0].Contains(found[j].head) && a.tree.words[n-2].End > a.content[0].Start {
				a.content[0].End = a.tree.words[n-2].End
				break
			}
		}
	}
}

// inRelative reports whether the cue of an attribution is the verb of a relative clause.
func (a *attribution) inRelative() bool {
	if words := a.sourceWords(); len(words) == 1 && words[0].Tag == syntax.WP {
		return true
	}
	if a.tree == nil {
		return false
	}
	for j := a.word - 1; j >= max(0, a.word-5); j-- {
		switch w := a.tree.words[j]; {
		case w.Tag == syntax.WP:
			return j > 0 && a.tree.words[j-1].Tag == syntax.Comma
		case a.tree.finite(j) && !auxiliary[w.Lower] || w.Tag == syntax.Comma:
			return false
		}
	}
	return false
}
