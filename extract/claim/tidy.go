package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/resolve"
	"factline/extract/syntax"
)

// tidy mends the borders of an attribution where a model or the parse drew them as the language cannot
// mean them: a date is no part of a speaker's name, a phrase has no finite verb, and a clause has a subject.
func (a *attribution) tidy(dates []resolve.Timex) {
	if a.tree == nil {
		return
	}
	t := a.tree
	if len(a.source) > 0 {
		t.wholeSubject(a)
		a.source[0] = t.undated(a.source[0], dates)
		a.source[0] = t.nounPhrase(a.source[0])
		a.source[0] = t.named(a.source[0], a.cue)
	}
	t.parenthetical(a)
	t.relative(a)
	a.tidyContent(dates)
	for i, c := range a.content { // "18:10 - Police confirm": a time that opens a line of a live report
		a.content[i] = t.unstamped(c, dates)
	}
}

// finite reports whether the word i is a verb that has a subject.
func (t *tree) finite(i int) bool {
	switch t.words[i].Tag {
	case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
		return true
	}
	return false
}

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

// unstamped takes the time of day off the beginning of a content: "15:31 – Schools will stay closed".
func (t *tree) unstamped(s article.Span, dates []resolve.Timex) article.Span {
	first, last := t.covering(s)
	if first == 0 && last > 2 && timed(t.words[0], dates) && (t.words[1].Tag == syntax.Colon || t.words[1].Tag == syntax.Hyphen) {
		return article.Span{Start: t.words[2].Start, End: s.End}
	}
	return s
}

// timed reports whether a word lies in a date or a time.
func timed(w syntax.Word, dates []resolve.Timex) bool {
	i, _ := slices.BinarySearchFunc(dates, w.Start, func(x resolve.Timex, at int) int {
		if x.End <= at {
			return -1
		}
		return 1
	})
	return i < len(dates) && dates[i].Contains(w.Span) || clockTime(w.Form)
}

// clockTime reports whether a word is a time of day such as 18:10.
func clockTime(form string) bool {
	hour, minute, ok := strings.Cut(form, ":")
	return ok && len(hour) > 0 && len(hour) <= 2 && len(minute) == 2 && strings.Trim(hour+minute, "0123456789") == ""
}

// nounPhrase ends a source before a finite verb that is not in a relative clause: of "The firm expects a
// profit and", which a model took for the source of "reaffirmed", the firm is left.
func (t *tree) nounPhrase(s article.Span) article.Span {
	first, last := t.covering(s)
	if first < 0 {
		return s
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

// parenthetical completes a clause that source and cue interrupt: "The dam, she added, had not been
// inspected". What a model took is the part before them, which has no verb of its own.
func (t *tree) parenthetical(a *attribution) {
	if len(a.content) != 1 || len(a.source) == 0 || a.row.Kind != VerbCue {
		return
	}
	inner := hullOf(a.source, a.cue)
	first, last := t.covering(a.content[0])
	begin, end := t.covering(inner)
	if first < 0 || begin < 0 || last >= begin || begin-last > 2 || t.words[begin-1].Tag != syntax.Comma || end+2 >= len(t.words) || t.words[end+1].Tag != syntax.Comma || t.quoted[end+2] >= 0 || t.quoted[last] >= 0 {
		return
	}
	for j := first; j <= last; j++ {
		if t.finite(j) {
			return
		}
	}
	rest := t.toStop(end + 2)
	if len(rest) == 0 || !slices.ContainsFunc(rest, t.finite) {
		return
	}
	a.content = append(a.content, t.spans(rest)...)
}

// relative gives a content that is no more than "who" or "which" the words that it stands for: "Dorn, who
// was accused of theft".
func (t *tree) relative(a *attribution) {
	if len(a.content) == 0 {
		return
	}
	first, last := t.covering(a.content[0])
	if first < 1 || first != last || t.words[first].Tag != syntax.WP && t.words[first].Tag != syntax.WDT {
		return
	}
	at := first
	if t.words[at-1].Tag == syntax.Comma {
		at--
	}
	if words := t.phraseBefore(at); len(words) > 0 {
		a.content[0] = article.Span{Start: t.words[words[0]].Start, End: t.words[words[len(words)-1]].End}
	}
}
