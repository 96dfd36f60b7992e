package claim

import (
	"slices"

	"factline/extract/article"
	"factline/extract/claim/learnt"
	"factline/extract/syntax"
)

// learn takes the attributions that the trained models find. Those that the models are not sure of are kept
// apart: they count where the rules find the same cue.
func (f *finder) learn(keep func(article.Kind) bool) {
	trees := make(map[*syntax.Word]*tree) // attributions of one sentence share its words
	for _, l := range learnt.Find(f.doc, learnt.Hint) {
		if !keep(kindOf(f.doc, f.doc.Sentences[l.Sentence].Block)) {
			continue
		}
		t := trees[&l.Words[0]]
		if t == nil {
			t = grow(f.doc, l.Sentence, l.Words, f.quotedWords(l.Words))
			trees[&l.Words[0]] = t
		}
		a := f.modelled(l, t)
		if l.Chance < learnt.Sure {
			f.hints[a.head.Start] = a
			continue
		}
		f.trees[l.Sentence] = t
		if ofUnitedStates(t.words[a.word]) || a.row == labelCue && t.unspoken(&a) {
			continue
		}
		if a.row == plainCue && l.Chance < a.sure() {
			continue
		}
		first, last := t.covering(hull(l.Cue))
		for i := max(first, 0); i <= last; i++ {
			if inSpans(l.Cue, t.words[i].Span) {
				f.learnt[t.words[i].Start] = true
			}
		}
		f.add(a)
	}
}

// modelled mends an attribution of the models by what the rules read in its words. One whose cue is not in
// the table gets the plain row: it is said.
func (f *finder) modelled(l learnt.Attribution, t *tree) attribution {
	a := attribution{source: l.Source, cue: l.Cue, content: l.Content, sentence: l.Sentence, head: l.Words[l.Head].Span,
		tree: t, word: l.Head, cues: f.cues}
	a.main = l.Head
	a.row, a.word = f.rowWithin(t, l.Head, l.Cue)
	a.head = t.words[a.word].Span
	if t.words[l.Head].Form == ":" {
		a.row = labelCue
		f.wholeTurn(&a)
	}
	f.withinQuotation(&a)
	if words := a.sourceWords(); len(words) > 1 && words[len(words)-1].Lower == "part" && words[len(words)-2].Tag == syntax.PRPS {
		a.source = nil // "for its part"
	} else if len(words) == 1 && words[0].Lower == "it" && t.passive(a.word) || t.impersonal(a.word) {
		a.source = nil // "it is reported that"
	} else if len(words) > 0 && words[0].Tag == syntax.WRB {
		a.source = nil // "where the figure comes from he did not say"
	}
	if light, ok := f.lightWithin(t, l.Cue); ok {
		light.sentence, light.tree, light.cues = a.sentence, t, f.cues
		a = light
	}
	if a.row.Kind == VerbCue && a.row != plainCue && !lightVerbs[t.words[a.word].Lower] && t.quoted[a.word] < 0 {
		if r, ok := f.verb(t, a.word, a.row); ok {
			if (a.row.Stance == Accused && (t.passive(a.word) || t.reduced(a.word)) || t.announcedNoun(a.word) || t.raised(a.word) && len(r.content) > 0) && len(a.source) > 0 && a.source[0].End <= a.cue[0].Start {
				a.source, a.content = r.source, r.content // "X is accused of", "the closure announced today": X and the closure are no sources
			}
			f.mend(&a, r)
			if block := f.blockBehind(a.sentence); len(block) > 0 && len(r.content) > 0 && r.content[0] == block[0] && !inSpans(a.content, block[0]) {
				a.source, a.content = r.source, r.content // "The clerk replied in April:" and what is quoted below
			}
		}
	}
	if t.raised(a.word) && len(a.source) > 0 && len(a.content) == 1 && a.source[0].End <= a.cue[0].Start && a.content[0].Start >= a.cue[0].End {
		a.source, a.content = nil, append(a.source, a.content...) // nobody says who believes it of the fire
	}
	if a.row.Kind == NounCue {
		if r, ok := f.noun(t, a.word, a.row); ok && len(r.content) == 1 && len(a.content) == 1 && r.content[0].Start == a.content[0].Start {
			a.content = r.content // the clause ends where the noun's own verb begins
		}
	}
	return a
}

// withinQuotation leaves out of what is said within a quotation the quotations of later paragraphs: those go on with the
// words of the one who is quoted.
func (f *finder) withinQuotation(a *attribution) {
	if a.tree.quoted[a.word] < 0 {
		return
	}
	n, own := len(a.content), f.doc.Sentences[a.sentence].Paragraph
	for n > 1 && f.doc.Sentences[f.doc.SentenceAt(a.content[n-1].Start)].Paragraph > own {
		n--
	}
	a.content = a.content[:n]
}

// lightWithin reads the statement that is made by a light verb within a cue: "made these statements in".
func (f *finder) lightWithin(t *tree, cue []article.Span) (a attribution, ok bool) {
	first, last := t.covering(hull(cue))
	for i := max(first, 0); i <= last && i < first+4; i++ {
		if a, ok := f.light(t, i); ok {
			a.head, a.word, a.main = t.words[i].Span, i, i
			return a, true
		}
	}
	return a, false
}

// impersonal reports whether the verb i has "it" right before its passive: "it is reported".
func (t *tree) impersonal(i int) bool {
	return i > 1 && t.words[i-2].Lower == "it" && t.passive(i)
}

// raised reports whether the verb i is a passive with an infinitive: "The fire is believed to have
// started" is no claim of the fire's.
func (t *tree) raised(i int) bool {
	return t.passive(i) && i+1 < len(t.words) && t.words[i+1].Tag == syntax.TO
}

// mend completes what a model found with what the rules read in the same words: a source that it
// missed, the rest of a clause that it cut off, and no content where nothing follows "has not confirmed".
func (f *finder) mend(a *attribution, r attribution) {
	t := a.tree
	if words := t.wordsIn(hull(a.content)); len(words) == 1 && words[0].Lower == "it" && t.passive(a.word) && len(r.content) > 0 {
		a.content = r.content // "It was announced that": it stands for the clause
	}
	if words := a.sourceWords(); len(words) > 1 && demonstrative(words[0]) && words[0].Start >= a.cue[0].End && len(r.source) > 0 && r.source[0].End <= a.cue[0].Start {
		a.source, a.content = r.source, r.content // "The mayor said these words" has its source before the cue
		return
	}
	if t.subjectBefore(a, r.source) {
		a.source = r.source // "The palace confirmed the call but the envoy later said"
	}
	if len(a.source) == 0 && len(r.source) > 0 {
		a.source = r.source
		a.content = outside(a.content, hull(r.source))
	}
	if silent(a.row.Stance) && t.modality(a.word).negated && (a.word+1 >= len(t.words) || t.words[a.word+1].Tag.Punctuation()) {
		a.source, a.content = r.source, r.content
		return
	}
	if len(a.content) == 1 && len(r.content) == 1 && a.content[0].Start == r.content[0].Start && a.content[0].End < r.content[0].End {
		first, last := t.covering(a.content[0])
		if last+1 < len(t.words) && (!t.words[last+1].Tag.Punctuation() && !t.sideways(last+1) || t.words[min(first+1, last)].Lower == "if") {
			a.content = r.content
		}
	}
}

// sideways reports whether the word i opens what goes beside a clause rather than on with it: "… | after he spoke",
// "… | by citing a poll", "… | and left".
func (t *tree) sideways(i int) bool {
	w := t.words[i]
	return circumstances[w.Lower] || w.Lower == "until" || w.Lower == "by" || w.Tag == syntax.VBG || w.Tag == syntax.CC
}

// subjectBefore reports whether a phrase stands right before the cue of an attribution, but for adverbs, while the source that a
// model took stands farther off, with another verb between.
func (t *tree) subjectBefore(a *attribution, subject []article.Span) bool {
	if len(a.source) == 0 || len(subject) != 1 || subject[0].Start <= a.source[0].End || subject[0].End > a.cue[0].Start {
		return false
	}
	_, from := t.covering(a.source[0])
	first, last := t.covering(subject[0])
	cue, _ := t.covering(a.cue[0])
	if first < 0 || cue < 0 || t.words[first].Tag == syntax.WP || t.words[first].Tag == syntax.WDT {
		return false
	}
	for j := last + 1; j < cue; j++ {
		if t.words[j].Tag != syntax.RB && t.words[j].Tag != syntax.RBR {
			return false
		}
	}
	return slices.ContainsFunc(t.words[from+1:first], predicates)
}

// outside returns what of the spans lies outside s.
func outside(spans []article.Span, s article.Span) []article.Span {
	var out []article.Span
	for _, x := range spans {
		if !x.Overlaps(s) {
			out = append(out, x)
			continue
		}
		if x.Start < s.Start {
			out = append(out, article.Span{Start: x.Start, End: s.Start})
		}
		if s.End < x.End {
			out = append(out, article.Span{Start: s.End, End: x.End})
		}
	}
	return out
}

// quotedWords gives the quotation of each word, -1 for none.
func (f *finder) quotedWords(words []syntax.Word) []int {
	out := make([]int, len(words))
	q := f.firstQuotation([]article.Span{words[0].Span})
	for i, w := range words {
		for q < len(f.doc.Quotations) && f.doc.Quotations[q].End <= w.Start {
			q++
		}
		out[i] = -1
		if q < len(f.doc.Quotations) && f.doc.Quotations[q].Start < w.End {
			out[i] = q
		}
	}
	return out
}

// sure is how sure the models must be of a cue that the table does not have: surer of a noun, and of
// a verb with a mere thing behind it ("the news surprised the market") than of one with a clause.
func (a *attribution) sure() float32 {
	t := a.tree
	switch {
	case t.words[a.word].Tag.Noun():
		return 0.6
	case len(a.content) > 0 && t.quoted[a.word] < 0 && !slices.ContainsFunc(t.wordsIn(hull(a.content)), verbLike):
		return 0.64
	}
	return 0.48
}

// plainCue is the row of the cues that the table does not have.
var plainCue = &Cue{Words: []string{""}, Kind: VerbCue, Stance: Said, Strength: 1, Frames: "o"}

// rowWithin returns the row of the table that a cue is one of, with its word: that of the cue's head
// or, where the head has none, that of the first word in the cue that has one.
func (f *finder) rowWithin(t *tree, head int, cue []article.Span) (*Cue, int) {
	if row := f.rowAt(t, head); row != nil {
		return row, head
	}
	first, last := t.covering(hull(cue))
	for i := max(first, 0); i <= last; i++ {
		if row := f.rowAt(t, i); row != nil && inSpans(cue, t.words[i].Span) {
			return row, i
		}
	}
	return plainCue, head
}

// rowAt returns the row of the cue that begins with the word i: of several, one for its part of speech.
// A verb that is taken for a noun keeps the row of the verb where there is none for the noun.
func (f *finder) rowAt(t *tree, i int) (row *Cue) {
	for _, c := range f.cues.byForm[t.words[i].Lower] {
		noun := t.words[i].Tag.Noun() && !t.verbal(i)
		switch {
		case !t.follows(i, c.Words[1:]):
		case c.Kind == AdverbCue || c.Kind == PrepositionCue || noun == (c.Kind == NounCue):
			return c
		case noun && row == nil && (i == 0 || !determiner(t.words[i-1])):
			row = c
		}
	}
	return row
}

func inSpans(spans []article.Span, s article.Span) bool {
	for _, o := range spans {
		if o.Contains(s) {
			return true
		}
	}
	return false
}

// adds reports whether an attribution that the rules find, and of which the models are not sure, is worth taking;
// hinted tells that the models think it possible. The models know political news by heart and the rules
// know the language: what only the rules find is right about one time in three there, more often
// elsewhere. Plain infinitives ("to release a report") and verbs without a source are left out, and so is what
// the models know well enough to rule out, unless it takes a side.
func (f *finder) adds(a *attribution, hinted bool) bool {
	if len(a.content) == 0 || a.row.Kind != VerbCue || f.quotedDirectly(a.content) {
		return true
	}
	t, i := a.tree, a.word
	m := t.modality(i)
	switch {
	case t.words[i].Tag == syntax.VB && !m.negated && !m.refused && m.auxiliary == "":
		return false
	case len(a.source) == 0 && !t.passive(i):
		return false
	case !hinted && !a.plainSpeech() && !m.negated && !m.refused && len(a.row.Words) == 1 && !takesSides[a.row.Stance] && learnt.Knows(t.words[i].Lower):
		return false
	}
	return a.row.Strength > 1 || t.words[i].Tag == syntax.VBD
}

// plainSpeech reports whether an attribution has one of the plainest forms: by "say", with a clause that "that" opens,
// or of a paper or a recording that shows something.
func (a *attribution) plainSpeech() bool {
	words := a.tree.wordsIn(hull(a.content))
	return a.row.Words[0] == "say" || a.row.Stance == Reported && a.byPress() || a.row.Strength == 3 && len(words) > 0 && words[0].Lower == "that" && slices.ContainsFunc(words, predicates)
}

// takesSides holds the stances of those who answer for something, or make others answer.
var takesSides = map[Stance]bool{Confirmed: true, Denied: true, Declined: true, Alleged: true, Accused: true, Promised: true}
