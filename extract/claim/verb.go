package claim

import (
	"strings"

	"factline/extract/syntax"
)

// verb reads the attribution of a verb: "said", "has not yet confirmed", "was accused of".
func (f *finder) verb(t *tree, i int, cue *Cue) (a attribution, ok bool) {
	if !t.verbal(i) {
		return a, false
	}
	subject, passive := t.subject(i)
	if passive && (silence[cue.Words[0]] || len(cue.Words) > 1 && cue.Words[1] == "as") { // "could not be reached", "was quoted as saying"
		subject, passive = t.child(i, syntax.NsubjPass, syntax.Nsubj), false
	}
	group := t.group(i, len(cue.Words))
	source := t.source(i, subject, group, passive)
	content := t.without(t.content(i, cue, passive, source), source)
	quotes := f.beside(t, i, group, source, content)
	if block := f.blockBehind(t.sentence); len(block) > 0 && len(quotes) == 0 && cue.takes('q') && len(source) > 0 && len(t.words)-i < 12 {
		a.source, a.cue, a.content = t.spans(source), t.spans(group), block
		return a, true
	}
	switch {
	case len(quotes) > 0 && (cue.takes('q') || cue.Strength == 1):
	case len(content) == 0 && !t.standsAlone(i, cue, source, passive):
		return a, false
	case cue.Strength == 1 && cue.takes('q') && len(content) == 0:
		return a, false
	}
	a.source = t.spans(source)
	a.cue = t.spans(group)
	a.content = f.join(t.spans(content), quotes)
	return a, true
}

// verbal reports whether the word i, which has the form of a verb, is one: by its tag or, as taggers
// err with words that they have seldom seen, by a subject before it and a clause, an infinitive or an
// object behind it.
func (t *tree) verbal(i int) bool {
	w := t.words[i]
	if ofUnitedStates(w) {
		return false
	}
	if w.Tag.Verb() || t.announcedNoun(i) {
		return true
	}
	if i == 0 {
		return false
	}
	if prev := t.words[i-1]; strictVerbs[w.Lower] && (prev.Tag.Noun() || prev.Tag == syntax.PRP) {
		return true
	}
	prev, next := t.words[i-1], syntax.Word{}
	if i+1 < len(t.words) {
		next = t.words[i+1]
	}
	switch {
	case prev.Tag == syntax.DT, prev.Tag == syntax.PRPS, prev.Tag == syntax.IN, prev.Tag == syntax.POS:
		return false
	case strings.HasSuffix(w.Lower, "ed"), strings.HasSuffix(w.Lower, "ing"):
		switch next.Tag {
		case syntax.NN, syntax.NNS, syntax.JJ, syntax.CC:
			return t.child(i, syntax.Nsubj, syntax.NsubjPass) >= 0 || prev.Tag == syntax.Comma && w.Tag == syntax.JJ && next.Tag == syntax.NN
		}
		return true
	case next.Lower == "that" || next.Tag == syntax.TO:
		return (prev.Tag.Noun() || prev.Tag == syntax.JJ && w.Tag != syntax.NN) && (strings.HasSuffix(w.Lower, "s") != (prev.Tag == syntax.NNS || prev.Tag == syntax.NNPS) || w.Tag == syntax.NN && !plainNoun[w.Lower])
	}
	return t.child(i, syntax.Nsubj) >= 0 && (next.Tag == syntax.DT || next.Tag == syntax.Comma || next.Tag == syntax.Stop)
}

// ofUnitedStates reports whether a word is no form of "state", but half of a name.
func ofUnitedStates(w syntax.Word) bool { return w.Form == "States" }

// plainNoun holds the forms of verbs that are nouns as often.
var plainNoun = set(`claim report promise pledge vow demand request call appeal offer order threat forecast comment warning statement project estimate charge blame
	question praise mock post tweet email text plan state fault view signal hint protest object support answer reply remark note show find threat`)

// strictVerbs holds forms of verbs that are never nouns, whatever a tagger makes of them in a headline.
var strictVerbs = set(`confirm confirms deny denies announce announces admit admits says insists insist tells accuses accuse vows refuses refuse urges warns`)

// standsAlone reports whether a cue makes a claim without a word of what it is about: "the Kremlin has
// not yet confirmed", "the ministry would not comment", "Peskov said on Monday".
func (t *tree) standsAlone(i int, cue *Cue, source []int, passive bool) bool {
	w := t.words[i]
	if silence[cue.Words[0]] {
		m := t.modality(i)
		return m.negated || m.refused
	}
	if passive {
		return cue.Stance == Confirmed && t.modality(i).negated
	}
	if after := i + len(cue.Words); after < len(t.words) && t.words[after].Lower == "to" {
		return false // "wrote to me"
	}
	if len(source) == 0 || cue.Strength < 3 || w.Tag == syntax.VBG || w.Tag == syntax.VB && t.modality(i) == (modality{}) {
		return false
	}
	return !cue.takes('o') || cue.Stance == Confirmed || cue.Stance == Denied || cue.Stance == Declined
}

// silent reports whether a source can take the stance without a word of what it is about.
func silent(s Stance) bool { return s == Confirmed || s == Denied || s == Declined }
