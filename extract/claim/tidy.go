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
	t.seeming(a)
	a.tidySource(dates)
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

// seeming makes one cue of a verb that only softens the next one: "appeared | to blame". The subject of
// the former is the source of the latter.
func (t *tree) seeming(a *attribution) {
	i := a.word
	if !softening[t.words[i].Lower] || i+2 >= len(t.words) || t.words[i+1].Tag != syntax.TO || len(a.content) == 0 {
		return
	}
	row := a.cues.verb(t.words[i+2].Lower)
	last := len(a.content) - 1
	if row == nil || a.content[last].Start != t.words[i+1].Start || len(a.content) > 2 {
		return
	}
	verb := i + 2
	_, end := t.covering(a.content[last])
	if end <= verb {
		return
	}
	if last == 1 && len(a.source) == 0 {
		a.source = a.content[:1:1]
	}
	a.content = []article.Span{{Start: t.words[verb+1].Start, End: a.content[last].End}}
	a.cue = []article.Span{{Start: a.cue[0].Start, End: t.words[verb].End}}
	a.row, a.word, a.main, a.head = row, i+2, i+2, t.words[i+2].Span
}

// softening holds verbs that leave open whether the next one is meant.
var softening = set(`seem seems seemed appear appears appeared`)

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

// parenthetical completes a clause that source and cue interrupt: "The dam, she added, had not been
// inspected", "Under the contract, according to a memo, the builder pays". What a model took is the part before them, which has no verb of its own.
func (t *tree) parenthetical(a *attribution) {
	if len(a.content) != 1 || len(a.source) == 0 || a.row.Kind != VerbCue && a.row.Kind != PrepositionCue || a.row == labelCue {
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
