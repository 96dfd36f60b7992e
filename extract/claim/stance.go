package claim

import (
	"slices"
	"strings"

	"factline/extract/syntax"
)

// stanceOf reads the stance of an attribution: that of its cue, as the words around it modify it.
// ok is false where nothing has been claimed: "is expected to announce", "if confirmed".
//
// The classes and what changes them:
//
//   - A negation negates ("has not yet confirmed", "no official confirmed", "has yet to announce"). To be
//     silent in so many words is a stance of its own: "did not comment", "would not say", "could not be reached" and
//     "would neither confirm nor deny" are declined.
//   - To decline, to refuse or to stop short of a stance negates that stance: "declined to confirm", "refused to
//     rule out", "stopped short of confirming".
//   - To call a claim a lie, false or baseless is to deny it.
//   - What is still to come is no claim: "will announce", "may confirm", "is due to report", "if … confirms".
//   - A warning of what will or may be is a prediction; to agree to do something is a promise; what would be, if,
//     cannot be confirmed, only claimed.
//   - What a paper, a study or a document reveals or suggests, it reports.
func (a *attribution) stanceOf() (s Stance, negated, ok bool) {
	s = a.row.Stance
	t, i := a.tree, a.word
	lemma := a.row.Words[0]
	if a.row.Kind == NounCue {
		negated = t.denied(i)
		if negated && lemma == "comment" {
			return Declined, false, true
		}
		return s, negated, !t.conditional(i)
	}
	if a.row == labelCue && t.asks(a) {
		return Asked, false, true
	}
	if a.row.Kind != VerbCue {
		return a.asReported(s), false, true
	}
	m := t.modality(i)
	if a.main != i {
		m.negated = m.negated || t.modality(a.main).negated
	}
	if t.conditional(i) || t.question(i) {
		return s, false, false
	}
	if w := a.sourceWords(); len(w) == 1 && (w[0].Lower == "who" || w[0].Lower == "what") && a.antecedent(w[0]) == nil {
		return s, false, false // "who ordered it": that is what is asked
	}
	if lemma == "ask" && (len(a.source) == 0 || i == 0 && a.source[0].Start > a.head.End) {
		return s, false, false // "when asked", "Asked when it was sold, he said": nobody is there who asks
	}
	if lemma == "expect" && t.passive(i) && t.refusedVerb(i, a.cues) != nil {
		return s, false, false // "is expected to announce"
	}
	if m.neither { // one claim for the pair of verbs
		return Declined, false, s != Denied || t.cueHolds(a, "neither")
	}
	negated = m.negated != (t.negativeSource(i) || a.byNobody())
	if m.refused {
		if silence[lemma] || s == Said || s == Announced || s == Reported || s == Predicted {
			return s, false, false // the refusal itself is the claim
		}
		return s, true, true
	}
	if lemma != "reach" && silence[lemma] && t.passive(i) || lemma == "reach" && !t.passive(i) || lemma == "return" && !t.returnsCalls(i) || lemma == "dismiss" && t.passive(i) && t.agent(i) < 0 {
		return s, false, false // "was not discussed", "did not reach the board", "would not return to politics", "two managers were dismissed"
	}
	if s == Declined {
		if inner := t.refusedVerb(i, a.cues); inner != nil {
			switch inner.Stance {
			case Confirmed, Denied, Promised, Accused, Alleged, Claimed:
				return s, false, false
			}
		}
		if lemma == "reach" || lemma == "return" {
			return s, false, negated
		}
		return s, negated, !m.irrealis
	}
	if negated {
		switch {
		case lemma == "say" && i+1 < len(t.words) && t.words[i+1].Lower == "that":
			return s, true, true // "did not say that": somebody else says so
		case silence[lemma], m.modal == "would" && s == Said, m.modal == "will" && s == Said, lemma == "say" && m.auxiliary == "did":
			return Declined, false, true
		}
		return s, true, true
	}
	if m.irrealis {
		return s, false, false
	}
	switch {
	case lemma == "warn" && t.foretells(a):
		return Predicted, false, true
	case lemma == "agree" && i+1 < len(t.words) && t.words[i+1].Tag == syntax.TO:
		return Promised, false, true
	case a.row.takes('s') && a.callsFalse():
		return Denied, false, true
	case s == Confirmed && i+2 < len(t.words) && t.words[i+1].Lower == "that" && t.words[i+2].Lower == "if":
		return Claimed, false, true
	}
	return a.asReported(s), false, true
}

// silence holds the verbs whose negation is a refusal to speak.
var silence = set(`comment respond reply answer elaborate discuss reach return react specify`)

// cueHolds reports whether the cue of an attribution holds a word.
func (t *tree) cueHolds(a *attribution, word string) bool {
	return slices.ContainsFunc(t.words, func(w syntax.Word) bool { return w.Lower == word && inSpans(a.cue, w.Span) })
}

// returnsCalls reports whether what the verb i ("return") takes is a call or a message.
func (t *tree) returnsCalls(i int) bool {
	for j := i + 1; j < len(t.words) && j < i+6; j++ {
		switch strings.TrimSuffix(t.words[j].Lower, "s") {
		case "call", "message", "email", "e-mail", "request", "inquirie":
			return true
		}
	}
	return t.passive(i)
}

// A modality is what stands between a subject and its verb.
type modality struct {
	negated, refused, irrealis, neither bool
	modal, auxiliary                    string
}

var (
	negators   = set(`not n't never nor without neither cannot can't didn't doesn't hasn't haven't won't wouldn't couldn't don't isn't wasn't`)
	modals     = set(`will 'll shall would may might could can should must`)
	refusals   = set(`refused refuses refuse refusing declined declines decline declining`)
	shortfalls = set(`stop stops stopped stopping fall falls fell`)                      // … short of confirming
	failures   = set(`failed fails fail failing unable yet unwilling reluctant stopped`) // … to confirm
	futures    = set(`expected expects expect likely unlikely due set about going plans plan planned planning hopes hope hoped hoping wants want wanted
		scheduled poised ready preparing prepared prepares intends intend intended asked urged told ordered supposed bound able certain sure
		wishes wished aims aimed needs need needed ought has have had used tends promised promises vowed pledged agreed agrees reluctant remain remains remained`)
)

// modality reads leftwards from the verb i over auxiliaries, adverbs and verbs that govern it.
func (t *tree) modality(i int) modality {
	var m modality
	if i > 2 && t.words[i-1].Lower == "of" && t.words[i-2].Lower == "short" && shortfalls[t.words[i-3].Lower] {
		m.negated = true
		return m
	}
	to, adverbs := false, 0
	for j := i - 1; j >= 0 && i-j <= 9; j-- {
		w := t.words[j]
		switch {
		case w.Lower == "neither":
			m.neither = true
			return m
		case w.Lower == "not" && t.words[j+1].Lower == "only": // "not only denied it but sued"
		case negators[w.Lower]:
			if w.Lower == "nor" {
				m.neither = t.hasLeft(j, "neither")
			}
			m.negated = !m.negated
		case w.Tag == syntax.TO || w.Lower == "to":
			to = true
		case modals[w.Lower] && !w.Tag.Noun():
			m.modal = w.Lower
			m.irrealis = (!to || m.irrealis) && !(w.Lower == "would" && t.words[j+1].Lower == "only") // "would only confirm that": so much is said
		case auxiliary[w.Lower]:
			m.auxiliary = w.Lower
			if to && (w.Lower == "has" || w.Lower == "have" || w.Lower == "had") && !m.negated {
				m.irrealis = true
			}
			if to && (w.Lower == "is" || w.Lower == "are" || w.Lower == "was" || w.Lower == "were") && !m.negated && !m.refused {
				m.irrealis = true
			}
		case to && refusals[w.Lower]:
			m.refused = true
			return m
		case to && failures[w.Lower]:
			m.negated = true
			return m
		case to && futures[w.Lower]:
			m.irrealis = true
		case w.Tag == syntax.RB || w.Tag == syntax.RBR || strings.HasSuffix(w.Lower, "ly"):
			if adverbs++; adverbs > 4 {
				return m
			}
			if to && w.Lower == "yet" {
				m.negated = true
				return m
			}
		case to && w.Tag.Verb() && (w.Lower == "go" || w.Lower == "went" || w.Lower == "goes" || w.Lower == "going" || w.Lower == "come" || w.Lower == "came"):
			return m
		default:
			return m
		}
	}
	return m
}

func (t *tree) hasLeft(i int, word string) bool {
	for j := i - 1; j >= 0 && i-j < 8; j-- {
		if t.words[j].Lower == word {
			return true
		}
	}
	return false
}

// conditional reports whether the word i stands in a condition.
func (t *tree) conditional(i int) bool {
	if t.words[0].Lower == "should" {
		return t.words[i].Tag == syntax.VB
	}
	if i > 0 && (t.words[i-1].Lower == "if" || t.words[i-1].Lower == "unless") {
		return true
	}
	if t.announcedNoun(i) {
		return false
	}
	for _, c := range t.below[i] {
		if r := t.words[c].Relation; (r == syntax.Mark || r == syntax.Advmod) && c < i {
			switch t.words[c].Lower {
			case "if", "unless", "until":
				return true
			}
		}
	}
	return false
}

// question reports whether the verb i is asked for: "Did you confirm it?"
func (t *tree) question(i int) bool {
	last := len(t.words) - 1
	if t.words[last].Form != "?" || t.quoted[last] >= 0 {
		return false
	}
	for j := 0; j < min(i, 5); j++ {
		if w := t.words[j]; (auxiliary[w.Lower] || modals[w.Lower]) && t.words[j+1].Tag != syntax.VBN && (t.words[j+1].Tag == syntax.PRP || t.words[j+1].Tag == syntax.DT || t.words[j+1].Tag.Noun()) {
			return j == 0 || t.words[j-1].Tag != syntax.PRP && !t.words[j-1].Tag.Noun()
		}
	}
	return false
}

// asks reports whether what an attribution ascribes ends with a question mark.
func (t *tree) asks(a *attribution) bool {
	text := strings.TrimRight(hull(a.content).In(t.doc.Text), "\"'”’ ")
	return strings.HasSuffix(text, "?")
}

// negativeSource reports whether the subject of the verb i is nobody: "no official confirmed".
func (t *tree) negativeSource(i int) bool {
	s := t.child(i, syntax.Nsubj, syntax.NsubjPass)
	if s < 0 {
		return false
	}
	switch t.words[s].Lower {
	case "nobody", "none", "neither":
		return true
	}
	for _, w := range t.under(s, nil) {
		if w <= s && (t.words[w].Lower == "no" || t.words[w].Lower == "neither") {
			return true
		}
	}
	return false
}

// byNobody reports whether the source of an attribution begins with a denial: "nobody at the bank was able to confirm".
func (a *attribution) byNobody() bool {
	words := a.sourceWords()
	return len(words) > 0 && nobodies[words[0].Lower]
}

var nobodies = set(`nobody none neither no`)

// callsFalse reports whether what an attribution calls a thing is that it is untrue: "called the story a lie",
// "labelled the rumours false".
func (a *attribution) callsFalse() bool {
	t := a.tree
	object := a.word + len(a.row.Words)
	if object >= len(t.words) {
		return false
	}
	end := t.phraseEnd(object)
	if t.words[object].Tag == syntax.PRP {
		end = object + 1
	}
	for end > object+1 && (t.words[end-1].Tag == syntax.JJ || falsehoods[t.words[end-1].Lower]) {
		end--
	}
	for j := end; j < len(t.words); j++ {
		w := t.words[j]
		switch {
		case falsehoods[w.Lower]:
			return true
		case w.Tag == syntax.OpenQuote:
		case w.Tag != syntax.DT && w.Tag != syntax.RB && w.Tag != syntax.JJ && w.Tag != syntax.NN && w.Lower != "as":
			return false
		}
	}
	return false
}

// falsehoods are words for what is not true.
var falsehoods = set(`lie lies false untrue baseless unfounded groundless fabricated fabrication fabrications fake nonsense hoax slander falsehood falsehoods
	untruth rubbish invented bogus incorrect wrong`)

// denied reports whether the noun i has a "no" before it.
func (t *tree) denied(i int) bool {
	for j := i - 1; j >= 0 && i-j <= 3; j-- {
		switch w := t.words[j]; {
		case w.Lower == "no" || w.Lower == "any" && t.hasLeft(j, "not"):
			return true
		case w.Tag != syntax.JJ && w.Tag != syntax.NN && w.Tag != syntax.RB:
			return false
		}
	}
	return false
}

// refusedVerb returns the cue of the infinitive under the verb i, nil where it is none.
func (t *tree) refusedVerb(i int, cues *Cues) *Cue {
	for j := i + 1; j+1 < len(t.words) && j < i+3; j++ {
		if t.words[j].Lower == "to" {
			for _, c := range cues.byForm[t.words[j+1].Lower] {
				if c.Kind == VerbCue && t.follows(j+1, c.Words[1:]) {
					return c
				}
			}
		}
	}
	return nil
}

// foretells reports whether the content speaks of what will or may be.
func (t *tree) foretells(a *attribution) bool {
	for _, w := range t.words {
		if modals[w.Lower] && slices.ContainsFunc(a.content, w.Span.Overlaps) {
			return true
		}
	}
	return false
}

// asReported turns the revelations of papers, studies and documents into reports.
func (a *attribution) asReported(s Stance) Stance {
	if s == Confirmed || s == Denied || s == Accused || s == Predicted || s == Promised || s == Asked || s == Alleged {
		return s
	}
	if s == Said && a.row.Kind == VerbCue && a.row.Words[0] != "suggest" && a.row.Words[0] != "indicate" && a.row.Words[0] != "imply" {
		return s
	}
	if a.byPress() {
		return Reported
	}
	return s
}

// press holds the head nouns of sources that report: papers, studies, documents, recordings.
var press = set(`newspaper paper magazine weekly daily agency broadcaster station outlet tabloid gazette journal radio report study poll survey
	data figures documents document footage tape videotape video recording census statistics research herald times post tribune guardian telegraph reuters bbc cnn afp tass xinhua
	bloomberg media press website portal news chronicle observer mirror standard mail globe courier independent`)

// byPress reports whether the source is a paper, a study or the like.
func (a *attribution) byPress() bool {
	if len(a.source) == 0 || a.tree == nil {
		return false
	}
	for i, w := range a.tree.words {
		if w.Start >= a.source[0].Start && w.End <= a.source[0].End && press[w.Lower] && w.Tag.Noun() &&
			(i+1 >= len(a.tree.words) || !a.tree.words[i+1].Tag.Noun()) {
			return true
		}
		if w.Tag == syntax.IN && w.Start > a.source[0].Start {
			return false
		}
	}
	return false
}
