package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/syntax"
)

// thin reports whether an attribution names a topic rather than making a statement: its cue stands in no
// table, or its verb only says and its content has no verb of its own, as in "discussed the plan". The
// statement of a light verb ("made these statements in an interview") is one, whatever it says. So is every
// denial, confirmation and refusal.
func (a *attribution) thin(stance Stance) bool {
	if a.row == plainCue {
		return true
	}
	if a.tree == nil || a.row == nil || len(a.content) == 0 || silent(stance) || lightVerbs[a.tree.words[a.word].Lower] {
		return false
	}
	words := a.tree.wordsIn(hull(a.content))
	if len(words) == 0 {
		return false
	}
	switch {
	case a.row.Kind == VerbCue && stance == Said && !slices.ContainsFunc(a.content, a.tree.states):
		return true
	case len(words) == 1 && (words[0].Tag == syntax.PRP || auxiliary[words[0].Lower]):
		return stance != Accused // "They asked it"
	case reflexive[words[0].Lower] && words[0].Start > a.head.Start:
		return !a.row.takes('s') // "The town found itself in the dark", but "called herself a baker"
	case a.anybody():
		return a.row.Strength < 3 || stance != Said // "You will not find a better cake"
	case (a.row.Words[0] == "seek" || a.row.Frames == "q") && a.next() == "to": // "The firm seeks to grow", "After that, it started to shrink"
		return true
	case a.feeling(words[0]), a.row.Words[0] == "call" && a.tree.follows(a.word, []string{"in", "to"}): // "Divers were called in to help"
		return true
	case a.row.Words[0] == "call" && len(words) > 1 && words[len(words)-2].Lower == "into": // "The letter called the deal into question"
		return true
	case mere(words):
		return a.mute() || a.row.Words[0] == "show" && a.shown(words)
	}
	return false
}

// states reports whether a span holds the verb of a statement; one without words is none that can be judged.
func (t *tree) states(s article.Span) bool {
	words := t.wordsIn(s)
	return len(words) == 0 || slices.ContainsFunc(words, predicates)
}

// mere reports whether words are no clause but a thing, with what is told of it in a relative clause, or an infinitive.
func mere(words []syntax.Word) bool {
	if words[0].Tag == syntax.TO {
		return true
	}
	for i, w := range words {
		switch {
		case i > 0 && (w.Tag == syntax.WDT || w.Tag == syntax.WP):
			return true
		case predicates(w), w.Tag == syntax.IN && w.Lower == "that", w.Tag == syntax.WRB:
			return false
		}
	}
	return true
}

var reflexive = set(`itself himself herself themselves oneself yourself myself ourselves`)

// anybody reports whether the source of an attribution is the reader: the "you" of an article that is not in a quotation.
func (a *attribution) anybody() bool {
	words := a.sourceWords()
	return len(words) == 1 && words[0].Lower == "you" && a.tree.quoted[a.word] < 0
}

// feeling reports whether a verb that may open a clause tells how its subject is, with the word behind it: "feels heavier than", "felt
// compelled to".
func (a *attribution) feeling(next syntax.Word) bool {
	if a.row.Words[0] != "feel" || a.next() != next.Lower {
		return false
	}
	switch next.Tag {
	case syntax.JJ, syntax.JJR, syntax.VBN, syntax.RBR:
		return true
	}
	return next.Lower == "like" || next.Lower == "as" || next.Lower == "far"
}

// mute reports whether the source of an attribution says nothing, ever: an event, a thing or a quality, which promises rain or
// faces trouble. What is written or drawn speaks, and so do bodies.
func (a *attribution) mute() bool {
	words := a.sourceWords()
	if len(words) > 0 && (words[0].Tag == syntax.WDT || words[0].Lower == "that") {
		words = a.antecedent(words[0])
	}
	words = words[:clauseEnd(words)]
	if len(words) == 0 || words[len(words)-1].Tag.Name() {
		return false
	}
	noun := nounOf(words)
	return mutes[noun] || mutes[strings.TrimSuffix(noun, "s")] || happenings[noun] || happenings[strings.TrimSuffix(noun, "s")]
}

// mutes are nouns, beside those for what happens on a day, for what has no words.
var mutes = set(`assault war conflict fighting violence bloodshed clash crisis disaster accident genocide massacre uprising revolt unrest
	heat cold rain snow wind weather frost drought wave tide smoke dust river sea lake mountain hill forest tree animal bird fish whale dog
	price cost rate fee tax market economy growth inflation deficit debt loss profit demand supply shortage boom slump recession trend
	crack leak pipe wall roof road bridge tunnel building house car bus train truck ship boat plane engine machine device phone console screen
	battery cable software app feature upgrade technology system combination change shift move decline rise increase decrease
	silence absence presence success failure progress delay lack scale size speed beauty fear hope anger term concept idea`)

// shown reports whether a show of a mere thing is one of how somebody is or does: "The team showed courage". A number is shown by a
// document, whose name may be that of its makers.
func (a *attribution) shown(content []syntax.Word) bool {
	words := a.sourceWords()
	words = words[:clauseEnd(words)]
	if len(words) == 0 || slices.ContainsFunc(content, func(w syntax.Word) bool { return w.Tag == syntax.CD }) {
		return false
	}
	last := words[len(words)-1]
	return person(nounOf(words)) || last.Tag == syntax.PRP && last.Lower != "it" || last.Tag.Name() && !a.byPress()
}
