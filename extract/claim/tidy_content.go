package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/resolve"
	"factline/extract/syntax"
)

// tidyContent mends the borders of a content. dates are the expressions of time of the document.
func (a *attribution) tidyContent(dates []resolve.Timex) {
	if len(a.content) == 0 || a.row.Kind == AdverbCue {
		return
	}
	t := a.tree
	if words := t.wordsIn(a.content[0]); len(a.content) > 1 && len(words) == 1 && words[0].Lower == "it" {
		a.content = a.content[1:] // "It was announced that": it stands for the clause
	}
	if a.row.Kind == NounCue {
		t.subjectClause(a)
	}
	if len(a.source) == 0 || a.row.Kind != VerbCue {
		return
	}
	t.narrator(a)
	t.addressee(a)
	t.occasion(a)
	t.occasionBehind(a)
	t.thing(a)
	t.cited(a)
	t.wholeFront(a, dates)
	t.circumstance(a)
}

// narrator leaves out of a quotation what the article itself adds behind its cue: “Nobody came,” she said, | but she did not know why.
func (t *tree) narrator(a *attribution) {
	n := len(a.content) - 1
	if n == 0 || !t.inQuotation(a.content[0]) {
		return
	}
	first, last := t.covering(a.content[n])
	if first <= a.word || !contrasts[t.words[first].Lower] || slices.ContainsFunc(t.quoted[first:last+1], func(q int) bool { return q >= 0 }) {
		return
	}
	a.content = a.content[:n]
}

// inQuotation reports whether all words of a span stand in quotation marks.
func (t *tree) inQuotation(s article.Span) bool {
	first, last := t.covering(s)
	return first >= 0 && !slices.Contains(t.quoted[first:last+1], -1)
}

// addressee leaves out of a content whom it was told: "told parliament | that the vaccine was late".
func (t *tree) addressee(a *attribution) {
	first, last := t.covering(a.content[0])
	after := a.word + len(a.row.Words)
	if !a.row.takes('a') || first != after || t.quoted[first] >= 0 {
		return
	}
	at := t.bare(after, a.row)
	if m := t.marker(after); m > first {
		at = m
	}
	if at > first && at < last && (t.words[at].Lower == "that" || t.clauseLike(between(at, last+1))) {
		a.content[0].Start = t.words[at].Start
	}
}

// occasion leaves out of a content where it was said, or how long: "said in a report | that the fund was empty", "argued for
// years | that the fund was empty".
func (t *tree) occasion(a *attribution) {
	first, last := t.covering(a.content[0])
	after := a.word + len(a.row.Words)
	if m := t.marker(after); first >= after && m > first && m < last && t.words[m].Lower == "that" &&
		(first == after && t.words[first].Tag == syntax.IN || t.howLong(after, m)) {
		a.content[0].Start = t.words[m].Start
	}
}

// howLong reports whether the words [first, end) tell for how long something was said: "for years", "for more than a decade".
func (t *tree) howLong(first, end int) bool {
	return end-first > 1 && end-first < 7 && t.words[first].Tag == syntax.IN && durations[strings.TrimSuffix(t.words[end-1].Lower, "s")]
}

// durations are the units in which a text counts how long something lasts.
var durations = set(`minute hour day week month year decade century generation`)

// occasionBehind leaves out of a mere thing where something was said of it: "rejected the plan | in a letter". A letter or a
// speech that is known already may belong to the thing: "rejected the plan in the letter".
func (t *tree) occasionBehind(a *attribution) {
	n := len(a.content) - 1
	first, last := t.covering(a.content[n])
	if first < a.word || t.quoted[first] >= 0 || a.row.takes('s') || slices.ContainsFunc(t.wordsIn(a.content[n]), predicates) {
		return
	}
	for j := last - 1; j > first; j-- {
		w := t.words[j]
		if w.Tag != syntax.IN || w.Lower != "in" && w.Lower != "at" && w.Lower != "during" || t.words[j-1].Tag == syntax.IN {
			continue
		}
		end := t.phraseEnd(j + 1)
		if next := t.words[j+1]; end > j+1 && (next.Lower == "a" || next.Lower == "an" || next.Tag == syntax.PRPS || next.Tag == syntax.JJ && t.words[end-1].Tag == syntax.NNS) && genres[strings.TrimSuffix(t.words[end-1].Lower, "s")] {
			a.content[n].End = t.words[j-1].End
			return
		}
	}
}

// thing ends a content that is a mere thing before the clause that tells when or why something was said of it: "rebuked the
// envoy | after he had left".
func (t *tree) thing(a *attribution) {
	n := len(a.content) - 1
	first, last := t.covering(a.content[n])
	if first < a.word || t.quoted[first] >= 0 || !a.row.takes('o') || a.row.takes('s') {
		return
	}
	for j := first; j < last; j++ {
		w := t.words[j]
		if verbLike(w) || w.Lower == "that" {
			return
		}
		if w.Lower == "as" && t.words[j+1].Tag != syntax.PRP && (j+2 > last || !t.finite(j+2)) { // "mocked the envoy as a man who …"
			continue
		}
		if j > first && (circumstances[w.Lower] || reasons[w.Lower]) && t.quoted[j] < 0 && t.startsClause(between(j+1, last+1)) {
			end := j - 1
			for end > first && (t.loose(end) || t.words[end].Lower == "even") {
				end--
			}
			a.content[n].End = t.words[end].End
			return
		}
	}
}

// reasons open a clause of the reason or the limit of another one.
var reasons = set(`because since until though although`)

// cited ends what somebody cites before the clause that it stands in: "reported, citing two officials | , that".
func (t *tree) cited(a *attribution) {
	first, last := t.covering(a.content[0])
	if a.row.Words[0] != "cite" || first < 0 || t.quoted[first] >= 0 {
		return
	}
	for j := first + 1; j < last; j++ {
		if t.words[j].Tag == syntax.Comma && t.words[j+1].Lower == "that" {
			a.content[0].End = t.words[j-1].End
			return
		}
	}
}

// subjectClause ends the clause of a noun before the verb whose subject the noun is: "The minister's claim
// that crime has halved | is false".
func (t *tree) subjectClause(a *attribution) {
	n := len(a.content) - 1
	first, last := t.covering(a.content[n])
	verb := t.words[a.word].Head
	if first <= a.word {
		return
	}
	if end := t.outerVerb(a.word, first, last); end > first+1 {
		a.content[n].End = t.words[end-1].End
		return
	}
	if verb < 0 || t.words[a.word].Relation != syntax.Nsubj && t.words[a.word].Relation != syntax.NsubjPass {
		return
	}
	for _, c := range t.below[verb] {
		if w := t.words[c]; c > first && (w.Relation == syntax.Aux || w.Relation == syntax.Cop) {
			verb = min(verb, c)
		}
	}
	if verb > first+1 && verb <= last {
		a.content[n].End = t.words[verb-1].End
	}
}

// outerVerb returns the verb within the words [first, last] whose subject the noun i before them is: the last finite one, where
// the clause of the noun has a verb already. None where the noun is no subject, or where the clause has parts.
func (t *tree) outerVerb(i, first, last int) int {
	for j := i - 1; j >= 0 && t.words[j].Tag != syntax.Comma && t.words[j].Tag != syntax.CC; j-- {
		if w := t.words[j]; w.Tag.Verb() || w.Tag == syntax.MD || w.Tag == syntax.IN || w.Tag == syntax.TO || t.quoted[j] >= 0 {
			return syntax.None
		}
	}
	if t.words[first].Lower != "that" {
		return syntax.None
	}
	verb, seen := syntax.None, false
	for j := first + 1; j <= last; j++ {
		w := t.words[j]
		if w.Tag.Punctuation() || w.Tag == syntax.CC || w.Tag == syntax.WDT || w.Tag == syntax.WP || w.Tag == syntax.WRB || w.Lower == "that" && !seen ||
			circumstances[w.Lower] || reasons[w.Lower] || w.Lower == "if" || t.quoted[j] >= 0 {
			break
		}
		if seen && t.finite(j) && t.words[j-1].Tag != syntax.PRP {
			verb = j
		}
		seen = seen || predicates(w)
	}
	return verb
}

// wholeFront completes a clause that stands before its source and cue, up to the comma before them: "The bridge
// will close on 3 May, the mayor said". Where all that a model took is the time behind the cue, the clause
// is found anew: "The bridge is closed, the mayor said late on Tuesday".
func (t *tree) wholeFront(a *attribution, dates []resolve.Timex) {
	begin, end := t.covering(hullOf(a.source, a.cue))
	first, last := t.covering(a.content[0])
	if first < 0 || begin < 3 || t.words[begin-1].Tag != syntax.Comma || t.quoted[begin-2] >= 0 {
		return
	}
	switch {
	case last < begin:
		if len(a.content) == 1 && (t.quoted[last] < 0 || t.quoted[first] < 0) && last < begin-2 && !slices.ContainsFunc(t.words[last+1:begin-1], semicolon) {
			a.content[0].End = t.words[begin-2].End
		}
	case first > end && len(a.content) == 1:
		for j := first; j <= last; j++ {
			if w := t.words[j]; !timed(w, dates) && w.Tag != syntax.IN && w.Tag != syntax.RB && w.Tag != syntax.JJ {
				return
			}
		}
		if clause := t.before(a.word, between(begin, end+1)); len(clause) > 0 {
			a.content = t.spans(t.without(clause, between(first, last+1)))
		}
	}
}

// circumstance leaves out of a content what tells when it was said: "The bridge is safe, the mayor said,
// hours before it fell".
func (t *tree) circumstance(a *attribution) {
	if len(a.content) != 2 || a.content[1].Start < a.head.End {
		return
	}
	first, last := t.covering(a.content[1])
	_, before := t.covering(a.content[0])
	if first < 0 || before < 0 || t.quoted[first] >= 0 || t.quoted[before] >= 0 || !slices.ContainsFunc(t.wordsIn(a.content[0]), predicates) {
		return
	}
	for j := first; j <= min(last, first+3); j++ {
		switch w := t.words[j]; {
		case circumstances[w.Lower]:
			a.content = a.content[:1]
			return
		case !w.Tag.Noun() && w.Tag != syntax.CD && w.Tag != syntax.RB && w.Tag != syntax.JJ && w.Tag != syntax.DT:
			return
		}
	}
}

// circumstances open a clause of the time or the occasion of another one.
var circumstances = set(`as while when after before`)

func semicolon(w syntax.Word) bool { return w.Lower == ";" }

// hullOf is the shortest span that holds two lists of spans.
func hullOf(a, b []article.Span) article.Span {
	x, y := hull(a), hull(b)
	return article.Span{Start: min(x.Start, y.Start), End: max(x.End, y.End)}
}
