package claim

import (
	"slices"

	"factline/extract/article"
	"factline/extract/resolve"
	"factline/extract/syntax"
)

// points reports whether an attribution says nothing of its own but points at what is said elsewhere: its content is a pronoun
// ("said this"), a noun for words or for an occasion of speaking without anything that they say ("made the aforementioned
// statements in an interview on 2 July", "published an article on 8 February"), or nothing ("said on Monday").
//
// What it tells, the day and the occasion, belongs to the claims that it points at. Who confirms or denies "this" does more
// than point: that is an answer.
func (a *attribution) points(stance Stance, negated bool, dates []resolve.Timex) bool {
	if a.tree == nil || silent(stance) || negated || stance == Asked || stance == Accused || a.row == labelCue {
		return false
	}
	if len(a.content) == 0 {
		return len(a.source) > 0 && a.row.Kind == VerbCue
	}
	words := a.tree.wordsIn(hull(a.content))
	if len(words) == 0 || !a.tree.holds(a.content) {
		return false
	}
	first := words[0]
	if backward[first.Lower] && (len(words) == 1 || adjunct(words[1:], dates) && !slices.ContainsFunc(words, predicates)) {
		return true
	}
	if first.Tag != syntax.DT && first.Tag != syntax.PRPS && !repeatedly[first.Lower] {
		return false
	}
	for i, w := range words[1:] {
		switch {
		case claimNouns[w.Lower] || genres[w.Lower]:
			rest := words[i+2:]
			if len(rest) > 0 && (rest[0].Tag.Noun() || rest[0].Tag == syntax.POS || rest[0].Tag == syntax.Hyphen) {
				continue // "the interview room", "the report's findings"
			}
			return adjunct(rest, dates)
		case w.Tag.Noun() || w.Tag == syntax.JJ || w.Tag == syntax.CD || w.Tag == syntax.VBN || w.Tag == syntax.VBG || w.Tag == syntax.RB || repeatedly[w.Lower]:
		default:
			return false
		}
	}
	return false
}

// holds reports whether the sentence holds all of some spans.
func (t *tree) holds(spans []article.Span) bool {
	h := hull(spans)
	return h.Start >= t.words[0].Start && h.End <= t.words[len(t.words)-1].End
}

// adjunct reports whether words tell no more than where, when or to whom: they are none, or begin with a preposition or a conjunction
// that opens such a phrase, or with a date. "of", "that" and "about" open what is said.
func adjunct(words []syntax.Word, dates []resolve.Timex) bool {
	for len(words) > 0 && (words[0].Tag.Punctuation() || words[0].Tag == syntax.RB) {
		words = words[1:]
	}
	if len(words) == 0 || timed(words[0], dates) {
		return true
	}
	switch words[0].Lower {
	case "in", "at", "during", "when", "while", "after", "before", "as", "from", "via", "aboard", "until", "through":
		return true
	case "on":
		return len(words) > 1 && (timed(words[1], dates) || platforms[words[len(words)-1].Lower] || boards[words[1].Lower])
	case "to", "with":
		return len(words) > 1 && words[1].Tag != syntax.VB
	}
	return false
}

var (
	backward   = set(`this that it so these those them same`)
	repeatedly = set(`same such aforementioned above-mentioned aforesaid above following`)
	boards     = set(`board stage air television tv radio twitter facebook instagram youtube social`) // "on board", "on stage"
	platforms  = set(`twitter facebook instagram youtube telegram tiktok linkedin radio television tv show programme program stage air`)
)

// claimNouns call what somebody says by what it is.
var claimNouns = set(`accusation accusations allegation allegations announcement announcements assertion assertions charge charges
	claim claims comment comments criticism remark remarks report reports statement statements words prediction predictions promise promises
	warning warnings observation observations argument arguments point points declaration declarations finding findings`)
