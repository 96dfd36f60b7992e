package claim

import (
	"strings"

	"factline/extract/syntax"
)

// subject returns the word that heads the source of the verb i. passive tells that the verb's own
// subject is what it is about ("it is reported", "was accused by"): the source is then the agent.
func (t *tree) subject(i int) (subject int, passive bool) {
	if t.reduced(i) || t.announcedNoun(i) {
		return t.agentBehind(i), true
	}
	for j, steps := i, 0; j >= 0 && steps < 8; steps++ {
		if c := t.child(j, syntax.NsubjPass); c >= 0 && !t.perfect(j) || t.passive(j) {
			if j == i {
				return t.agent(j), true
			}
			if c >= 0 {
				return c, false
			}
		}
		if c := t.nearest(j); c >= 0 {
			return c, false
		}
		w := t.words[j]
		switch w.Relation {
		case syntax.Conj, syntax.Xcomp, syntax.Advcl, syntax.Parataxis, syntax.Ccomp:
			if w.Head < 0 || j == i && w.Relation == syntax.Parataxis && w.Tag != syntax.VBG {
				return syntax.None, false
			}
			j = w.Head
		case syntax.Acl:
			if w.Tag == syntax.VBN {
				return t.agent(j), true
			}
			return w.Head, false
		default:
			return syntax.None, false
		}
	}
	return syntax.None, false
}

// perfect reports whether the participle i is active: "have not ruled out", without a form of "be", or
// "ruled out a strike", with an object behind it.
func (t *tree) perfect(i int) bool {
	if o := t.child(i, syntax.Obj); o > i && !t.passive(i) {
		return true
	}
	a := t.child(i, syntax.Aux)
	return a >= 0 && (t.words[a].Lower == "has" || t.words[a].Lower == "have" || t.words[a].Lower == "had") && !t.passive(i)
}

// nearest returns the subject of the word i: of several, the last one before it.
func (t *tree) nearest(i int) int {
	best := syntax.None
	for _, c := range t.below[i] {
		if w := t.words[c]; (w.Relation == syntax.Nsubj || w.Relation == syntax.Csubj || w.Relation == syntax.NsubjPass && t.perfect(i)) && !auxiliary[w.Lower] && (best < 0 || c < i) {
			best = c
		}
	}
	return best
}

// passive reports whether the verb i is a participle behind a form of "be".
func (t *tree) passive(i int) bool {
	w := t.words[i]
	if w.Tag != syntax.VBN && !((w.Tag == syntax.JJ || w.Tag == syntax.VBD) && strings.HasSuffix(w.Lower, "ed")) {
		return false
	}
	if i > 0 && (t.words[i-1].Tag == syntax.WRB || t.words[i-1].Lower == "if" || t.words[i-1].Lower == "unless") {
		return true // "when asked", "if confirmed"
	}
	for _, c := range t.below[i] {
		if r := t.words[c].Relation; r == syntax.Aux || r == syntax.Cop {
			switch t.words[c].Lower {
			case "is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am":
				if t.words[c].Lower != "'s" || t.child(i, syntax.Obj, syntax.Ccomp) < 0 {
					return true
				}
			}
		}
	}
	return false
}

// reduced reports whether the word i is a participle that follows what it is about: "the plan, announced
// on Monday by the mayor".
func (t *tree) reduced(i int) bool {
	w := t.words[i]
	if r := w.Relation; r != syntax.Acl && r != syntax.Amod || !strings.HasSuffix(w.Lower, "ed") || i == 0 || i+1 >= len(t.words) {
		return false
	}
	if p := t.words[i-1]; p.Tag != syntax.Comma && !p.Tag.Noun() && p.Tag != syntax.RB {
		return false
	}
	next := t.words[i+1]
	return next.Tag == syntax.IN || weekdays[next.Lower] || next.Tag == syntax.RB
}

// announcedNoun reports whether the word i is a participle between a noun and a day: "the closure announced today".
func (t *tree) announcedNoun(i int) bool {
	return i > 1 && i+1 < len(t.words) && strings.HasSuffix(t.words[i].Lower, "ed") && t.words[i].Tag != syntax.VBD && t.words[i-1].Tag.Noun() && weekdays[t.words[i+1].Lower]
}

// agentBehind returns the head of the phrase behind the next "by" after the word i.
func (t *tree) agentBehind(i int) int {
	for j := i + 1; j+1 < len(t.words) && j < i+8 && t.words[j].Tag != syntax.Comma; j++ {
		if t.words[j].Lower == "by" {
			if end := t.phraseEnd(j + 1); end > j+1 && !weekdays[t.words[end-1].Lower] {
				return t.headOf(j+1, end-1)
			}
		}
	}
	return syntax.None
}

// agent returns the word behind "by" under the verb i.
func (t *tree) agent(i int) int {
	for _, c := range t.below[i] {
		if m := t.child(c, syntax.Case); m >= 0 && t.words[m].Lower == "by" && t.words[c].Tag != syntax.CD {
			return c
		}
	}
	return syntax.None
}

// sourceWords returns the phrase that the word subject heads, without the verb i and "by".
func (t *tree) sourceWords(subject, i int) []int {
	if subject < 0 {
		return nil
	}
	return t.under(subject, func(c int) bool {
		r := t.words[c].Relation
		return t.dominates(c, i) || r == syntax.Parataxis || t.words[c].Head == subject && r == syntax.Case && t.words[c].Lower == "by"
	})
}

// group returns the words of the cue: the verb with its phrase, the auxiliaries, negations and
// adverbs that stand right before it, and a colon right behind it.
func (t *tree) group(i, length int) []int {
	first, last := i, i+length-1
	for first > 0 {
		switch w := t.words[first-1]; w.Tag {
		case syntax.MD, syntax.RB, syntax.TO, syntax.RBR:
		case syntax.VBZ, syntax.VBD, syntax.VBP, syntax.VBN, syntax.VB, syntax.VBG:
			if !auxiliary[w.Lower] {
				return between(first, last+1)
			}
		default:
			return between(first, last+1)
		}
		if t.quoted[first-1] >= 0 {
			break
		}
		first--
	}
	return between(first, min(last+1, len(t.words)))
}

var auxiliary = set(`is are was were be been being am has have had having do does did 's 're 've 'd`)
