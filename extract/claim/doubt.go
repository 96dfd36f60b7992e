package claim

import (
	"slices"

	"factline/extract/resolve"
	"factline/extract/syntax"
)

// doubtful reports whether an attribution, though it has the form of one, gives nobody's words: a verb of saying
// that has neither content nor answer ("She told him the way"), or only a time ("The sign said 9 pm"); and
// what somebody wins or a disaster takes ("The storm claimed two lives").
func (f *finder) doubtful(a *attribution, dates []resolve.Timex) bool {
	if a.tree == nil || a.row == nil || a.row.Kind != VerbCue || f.quotedDirectly(a.content) {
		return false
	}
	if len(a.content) == 0 {
		return a.row == plainCue || a.row.takes('a') && a.row.Stance == Said
	}
	if a.word > 0 && a.tree.words[a.word-1].Tag == syntax.TO && len(a.source) > 0 {
		if first, _ := a.tree.covering(a.source[0]); a.tree.words[first].Lower == "for" || first > 0 && a.tree.words[first-1].Lower == "for" {
			return true // "What comes next is for the court to say"
		}
	}
	words := a.tree.wordsIn(hull(a.content))
	if slices.ContainsFunc(words, verbLike) {
		return false
	}
	beyond := func(w syntax.Word) bool { return !timed(w, dates) && !w.Tag.Punctuation() && w.Tag != syntax.IN }
	if prev := a.tree.words[max(0, a.word-1)].Lower; a.tree.words[a.word].Tag == syntax.VBG && (prev == "when" || prev == "while") {
		return true // "When talking to the crew, she said"
	}
	if len(words) > 0 && (words[0].Lower == "no" || words[len(words)-1].Lower == "nobody") && words[0].Start > a.head.Start {
		return true // "The paper cites no document", "She showed the letter to nobody"
	}
	if next := a.word + 1; a.row.Words[0] == "call" && len(a.row.Words) == 1 && next < len(a.tree.words) && a.tree.words[next].Lower == "off" {
		return true // "The search was called off at dusk"
	}
	if len(words) > 1 && words[0].Lower == "that" && (words[1].Lower == "on" || words[1].Lower == "in" || words[1].Lower == "at") {
		return true // "I told the board that in May"
	}
	return a.row.Stance == Said && !slices.ContainsFunc(words, beyond) || a.row.Stance == Claimed && prize(words)
}

// verbLike reports whether a word can be the verb of a statement, or opens an infinitive.
func verbLike(w syntax.Word) bool { return predicates(w) || w.Tag == syntax.TO }

// prize reports whether words name what one wins, or what a disaster takes, rather than what one says.
func prize(words []syntax.Word) bool {
	for _, w := range words {
		if w.Tag == syntax.IN {
			return false
		}
		if prizes[w.Lower] {
			return true
		}
	}
	return false
}

var prizes = set(`life lives victim victims title titles medal medals gold silver bronze crown prize trophy cup championship seat seats wicket wickets win wins
	victory victories scalp scalps spot place points benefit benefits asylum refund compensation baggage luggage throne`)
