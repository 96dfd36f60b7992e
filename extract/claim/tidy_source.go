package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/resolve"
	"factline/extract/syntax"
)

// tidySource mends the borders of a source. dates are the expressions of time of the document.
func (a *attribution) tidySource(dates []resolve.Timex) {
	if len(a.source) == 0 {
		return
	}
	t := a.tree
	t.wholeSubject(a)
	a.source[0] = t.undated(a.source[0], dates)
	a.source[0] = t.nounPhrase(a.source[0], a.cue[0])
	t.omittedPronoun(a)
	t.invertedSource(a)
	t.beforeRelative(a)
	a.source[0] = t.ownClause(a.source[0], a.head)
	a.source[0] = t.named(a.source[0], a.cue)
	t.apart(a)
}

// apart ends a content before the source that stands between it and the cue.
func (t *tree) apart(a *attribution) {
	s := a.source[0]
	for i, c := range a.content {
		if c.Start >= s.Start || c.End <= s.Start || s.End > a.cue[0].Start || c.End > a.cue[0].Start {
			continue
		}
		first, _ := t.covering(s)
		begin, _ := t.covering(c)
		end := first - 1
		if end > begin && t.words[end].Tag == syntax.Comma {
			end--
		}
		if begin >= 0 && end >= begin {
			a.content[i].End = t.words[end].End
		}
	}
}

// ownClause leaves out of a source what a dash or a conjunction sets off from it: of "two ministers - though
// Lind | notes" Lind is left, of "HALEM - Officials" the officials.
func (t *tree) ownClause(s, head article.Span) article.Span {
	first, last := t.covering(s)
	if first < 0 || t.words[last].End > head.Start {
		return s
	}
	at, dashes := first, 0
	for j := first; j < last; j++ {
		switch w := t.words[j]; {
		case j > first && isDash(w.Form) && t.words[j-1].End < w.Start && w.End < t.words[j+1].Start:
			dashes++
			at = j + 1
		case w.Form == ":" && j > first:
			return article.Span{Start: t.words[j+1].Start, End: s.End} // "DUNN (Northwire): The owners say"
		case dashes%2 == 1 && w.Tag == syntax.WP:
			return s // "the envoy - who led the talks"
		}
	}
	if dashes != 1 {
		at = first
	}
	for at < last && conjunctions[t.words[at].Lower] {
		at++
	}
	if at == first {
		return s
	}
	return article.Span{Start: t.words[at].Start, End: s.End}
}

// conjunctions join a clause to another and are no part of its subject.
var conjunctions = set(`though although while whereas because since as but and yet or when if that where`)

// wholeSubject gives a content that begins with a finite verb the subject that stands before it: in
// "according to the clerk, two ships sank" a model may take the ships for the clerk's.
func (t *tree) wholeSubject(a *attribution) {
	if len(a.content) == 0 || a.content[0].Start < a.source[0].Start {
		return
	}
	first, _ := t.covering(a.content[0])
	begin, last := t.covering(a.source[0])
	if first < 0 || !t.finite(first) || t.quoted[first] >= 0 {
		return
	}
	switch {
	case a.row.Kind == PrepositionCue && last == first-1:
		for j := last; j > begin; j-- {
			if t.words[j].Tag == syntax.Comma {
				a.content[0].Start = t.words[j+1].Start
				a.source[0].End = t.words[j-1].End
				return
			}
		}
	case a.row.Kind == VerbCue && len(a.content) == 1 && t.words[first-1].Tag == syntax.Comma && a.source[0].End < a.head.Start:
		for j := last - 1; j > begin; j-- { // "The harbour master, the owner | said |, had been warned"
			if t.words[j].Tag == syntax.Comma {
				front := article.Span{Start: a.source[0].Start, End: t.words[j-1].End}
				a.content = append([]article.Span{front}, a.content...)
				a.source[0].Start = t.words[j+1].Start
				return
			}
		}
	case len(a.content) > 1 && a.content[0].End <= a.cue[0].Start && last < first: // "X, whose book | is read |, said": the relative clause
		a.content = a.content[1:]
	}
}

// undated takes dates, times and the marks behind them off the beginning of a source, and dates off its end.
func (t *tree) undated(s article.Span, dates []resolve.Timex) article.Span {
	first, last := t.covering(s)
	if first < 0 {
		return s
	}
	at := first
	for j := first; j < last; j++ {
		w := t.words[j]
		if !timed(w, dates) && !(j > first && timed(t.words[j-1], dates) && w.Tag.Punctuation()) && !(w.Tag == syntax.IN && timed(t.words[j+1], dates)) && !(j == at && t.loose(j)) {
			break
		}
		at = j + 1
	}
	end := last
	for end > at && (timed(t.words[end], dates) || t.words[end].Tag == syntax.Comma && timed(t.words[end-1], dates)) {
		end--
	}
	if end < last && end > at+1 && t.words[end].Tag == syntax.IN && t.words[end].Lower != "of" {
		end-- // "his predecessor on 3 May"
		if strings.HasSuffix(t.words[end].Lower, "ed") {
			end-- // "a study published on Monday"
		}
	}
	if t.words[end].Tag.Noun() || t.words[end].Tag.Punctuation() { // not "the bulletin of 3 May"
		last = end
	}
	if at == first && t.words[last].End >= s.End {
		return s
	}
	return article.Span{Start: t.words[at].Start, End: t.words[last].End}
}

// nounPhrase ends a source before a finite verb that is not in a relative clause: of "The firm expects a
// profit and", which a model took for the source of "reaffirmed", the firm is left. What stands right before the cue is no verb, whatever
// its tag: "Northline officials | said". The first word of a name, which a model may miss, belongs to it.
func (t *tree) nounPhrase(s, cue article.Span) article.Span {
	first, last := t.covering(s)
	if first < 0 {
		return s
	}
	for first > 1 && t.words[first].Tag.Name() && t.words[first-1].Tag == syntax.NN && t.capital(first-1) {
		first--
		s.Start = t.words[first].Start
	}
	if last+1 < len(t.words) && t.words[last+1].Start == cue.Start && t.words[last].Tag == syntax.VBZ {
		last--
	}
	for j := first; j <= last; j++ {
		switch w := t.words[j]; {
		case w.Tag == syntax.WP || w.Tag == syntax.WDT || w.Lower == "whose" || w.Lower == "that" || t.quoted[j] >= 0:
			return s
		case j > first && t.finite(j) && (t.words[j-1].Tag.Noun() || t.words[j-1].Tag == syntax.PRP) && !t.participle(j) && !t.words[j].Tag.Name():
			return article.Span{Start: s.Start, End: t.words[j-1].End}
		}
	}
	return s
}

// omittedPronoun parts a source from the thing that its clause, which has no pronoun for it, tells more of: "The chain cut jobs, losses | it said |
// were small".
func (t *tree) omittedPronoun(a *attribution) {
	first, last := t.covering(a.source[0])
	if first < 0 || last == first || len(a.content) == 0 || t.words[last].Tag != syntax.PRP || !t.words[last-1].Tag.Noun() || last+1 >= len(t.words) || t.words[last+1].Start != a.head.Start {
		return
	}
	if at, _ := t.covering(a.content[0]); at > last && t.finite(at) && t.quoted[at] < 0 {
		thing := article.Span{Start: a.source[0].Start, End: t.words[last-1].End}
		a.source[0].Start = t.words[last].Start
		a.content = append([]article.Span{thing}, a.content...)
	}
}

// invertedSource turns round an attribution that stands behind its clause, where a model took the end of the clause for the
// source: "The hull resists rust and rot, | said | the builders, who …".
func (t *tree) invertedSource(a *attribution) {
	_, last := t.covering(a.source[0])
	at, end := t.covering(hull(a.cue))
	if a.row.Kind != VerbCue || !a.row.takes('q') || a.row.Strength < 3 || last < 0 || at < 2 || last > at-1 || last < at-2 || t.words[at-1].Tag != syntax.Comma ||
		len(a.content) != 1 || end+1 >= len(t.words) || a.content[0].Start != t.words[end+1].Start {
		return
	}
	stop := t.phraseEnd(end + 1)
	if stop == end+1 || stop < len(t.words) && (t.quoted[stop] >= 0 || !t.words[stop].Tag.Punctuation() && t.words[stop].Tag != syntax.WP) {
		return
	}
	who, what := t.words[end+1:stop], t.words[:at-1]
	if noun := nounOf(a.sourceWords()); !person(nounOf(who)) && !who[len(who)-1].Tag.Name() || person(noun) || bodies[noun] || t.words[last].Tag.Name() ||
		mere(what) || slices.ContainsFunc(t.quoted[:stop], func(q int) bool { return q >= 0 }) {
		return
	}
	a.source = []article.Span{{Start: who[0].Start, End: who[len(who)-1].End}}
	a.content = []article.Span{{Start: what[0].Start, End: what[len(what)-1].End}}
}

// beforeRelative takes the name that opens a sentence for the source where its relative clause, or a part of it, was taken for one: "Hicks, who
// was on leave in the army, | said".
func (t *tree) beforeRelative(a *attribution) {
	first, last := t.covering(a.source[0])
	at, _ := t.covering(a.cue[0])
	if first < 3 || at < first || last+2 < at || t.words[0].Form[0] < 'A' || t.words[0].Form[0] > 'Z' || t.words[1].Tag != syntax.Comma || t.words[2].Lower != "who" && t.words[2].Lower != "whose" || t.words[at-1].Tag != syntax.Comma {
		return
	}
	if !slices.ContainsFunc(t.words[3:at-1], func(w syntax.Word) bool { return w.Tag == syntax.Comma }) {
		a.source[0] = t.words[0].Span
	}
}

// participle reports whether the past form at j can be a participle: "an audit released on Tuesday", "two
// people briefed by him".
func (t *tree) participle(j int) bool {
	if t.words[j].Tag != syntax.VBD || j+1 >= len(t.words) {
		return false
	}
	next := t.words[j+1]
	return next.Tag == syntax.IN || weekdays[next.Lower] || next.Tag == syntax.RB || next.Tag == syntax.VBG
}

// named takes the name that stands behind a phrase without one into the source: "her neighbour, Piet
// Okafor".
func (t *tree) named(s article.Span, cue []article.Span) article.Span {
	first, last := t.covering(s)
	if first < 0 || last+2 >= len(t.words) || t.words[last+1].Tag != syntax.Comma || !t.words[last].Tag.Noun() || t.words[last].Tag.Name() {
		return s
	}
	for j := first; j <= last; j++ {
		if isName(t.words[first:last+1], j-first) && !t.words[j].Tag.Noun() {
			return s
		}
	}
	end := last + 2
	for end < len(t.words) && t.words[end].Form[0] >= 'A' && t.words[end].Form[0] <= 'Z' {
		end++
	}
	if n := end - last - 2; n < 2 || n > 4 || end < len(t.words) && !t.words[end].Tag.Punctuation() || inSpans(cue, t.words[last+2].Span) {
		return s
	}
	return article.Span{Start: s.Start, End: t.words[end-1].End}
}
