package claim

import (
	"slices"

	"factline/extract/syntax"
)

// neither finds the one claim of two verbs that leave a matter open: "The palace would neither confirm nor deny
// on Tuesday that the island was sold". What both are about stands behind the second, which is the
// cue; what was found for the two verbs apart is left out.
func (f *finder) neither(t *tree) {
	for i := 1; i+3 < len(t.words); i++ {
		if t.words[i].Lower != "neither" || t.quoted[i] >= 0 {
			continue
		}
		nor := i + 2
		for nor < len(t.words)-1 && nor < i+5 && t.words[nor].Lower != "nor" {
			nor++
		}
		if t.words[nor].Lower != "nor" || nor+1 >= len(t.words) {
			continue
		}
		first, second := f.rowAt(t, i+1), f.rowAt(t, nor+1)
		if first == nil || second == nil || first.Stance == second.Stance ||
			first.Stance != Confirmed && first.Stance != Denied || second.Stance != Confirmed && second.Stance != Denied {
			continue
		}
		begin, verb := i, nor+1
		for begin > 0 && (auxiliary[t.words[begin-1].Lower] || t.words[begin-1].Tag == syntax.MD || t.words[begin-1].Tag == syntax.RB) {
			begin--
		}
		source := t.phraseBefore(begin)
		if subject, _ := t.subject(i + 1); subject >= 0 && subject < begin {
			source = t.cutSource(t.sourceWords(subject, i+1), subject)
		}
		a := attribution{source: t.spans(source), cue: t.spans(between(begin, verb+1)), sentence: t.sentence,
			head: t.words[verb].Span, tree: t, word: verb, main: verb, row: second, cues: f.cues}
		content := t.without(t.content(verb, second, false, source), source)
		if len(content) == 0 && verb+1 < len(t.words) && !t.words[verb+1].Tag.Punctuation() {
			content = t.rest(verb, verb+1)
		}
		if end := slices.IndexFunc(content, func(w int) bool { return t.words[w].Lower == ";" }); end >= 0 {
			content = content[:end]
		}
		a.content = f.join(t.spans(content), nil)
		f.found = slices.DeleteFunc(f.found, func(b attribution) bool { return a.cue[0].Overlaps(b.head) || b.head.Overlaps(t.words[i+1].Span) })
		f.learnt[t.words[i+1].Start], f.learnt[a.head.Start] = true, true
		f.add(a)
	}
}
