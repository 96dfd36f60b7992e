package check

import (
	"strings"

	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// An aspect is how the verb that a date belongs to stands to its time.
type aspect uint8

const (
	unknown aspect = iota
	past           // "met on 5 February"
	perfect        // "had met on 5 February"
)

// longest bounds the sentences that are parsed, in words.
const longest = 120

// A governor is the verb that a date belongs to.
type governor struct {
	words  []syntax.Word
	verb   int
	aspect aspect
}

// reported tells whether the verb stands below another, in the clause of what somebody said for example,
// where a past tense may stand for a present or a future: "said the law took effect on 1 July". Only the
// main verb of a sentence, or one joined to it by "and", is not, unless the words "said … that" stand before it.
func (g governor) reported() bool {
	spoke := false
	for _, w := range g.words[:g.verb] {
		if w.Lower == "that" && spoke {
			return true
		}
		spoke = spoke || w.Tag.Verb()
	}
	v := g.verb
	for steps := 0; g.words[v].Relation == syntax.Conj && g.words[v].Head >= 0 && steps < len(g.words); steps++ {
		v = g.words[v].Head
	}
	return g.words[v].Head != syntax.None
}

// happened tells whether the sentence says that something happened on a date: the date hangs, with
// "on", "in" or nothing, directly on a verb in the past that is neither in a condition nor one that
// looks ahead, as "scheduled" and "postponed" do.
func happened(doc *segment.Document, sentence int, date article.Span) (g governor, ok bool) {
	if sentence < 0 || sentence >= len(doc.Sentences) {
		return g, false
	}
	words := syntax.Split(doc, doc.Sentences[sentence])
	if len(words) > longest {
		return g, false
	}
	syntax.Parse(words)
	date1 := headOf(words, date)
	if date1 < 0 {
		return g, false
	}
	v := words[date1].Head
	if v < 0 || !words[v].Tag.Verb() || leadsElsewhere(words, date1) || describes(words, date) {
		return g, false
	}
	g = governor{words: words, verb: v, aspect: aspectOf(words, v)}
	return g, g.aspect != unknown && !looksAhead[words[v].Lower]
}

// headOf gives the word of a span whose head lies outside of it, -1 where there is none.
func headOf(words []syntax.Word, s article.Span) int {
	inside := func(i int) bool { return i >= 0 && words[i].Overlaps(s) }
	for i := range words {
		if inside(i) && !inside(words[i].Head) {
			return i
		}
	}
	return -1
}

// describes reports whether a date stands before a noun that it belongs to, whatever the parse says: "the mayor's
// 28 December meeting".
func describes(words []syntax.Word, date article.Span) bool {
	for i := range words {
		if i > 0 && words[i].Overlaps(date) && !words[i-1].Overlaps(date) {
			switch words[i-1].Tag {
			case syntax.POS, syntax.DT, syntax.PRPS:
				return true
			}
		}
		if i > 0 && words[i-1].Overlaps(date) && !words[i].Overlaps(date) {
			return words[i].Tag == syntax.NN || words[i].Tag == syntax.NNS
		}
	}
	return false
}

// leadsElsewhere reports whether the word i, a date, is led by another preposition than "on", "in" or "at":
// "extended until 5 March" happened before.
func leadsElsewhere(words []syntax.Word, i int) bool {
	for j := range words {
		if words[j].Head != i || words[j].Relation != syntax.Case && words[j].Relation != syntax.Mark && words[j].Relation != syntax.Fixed {
			continue
		}
		switch words[j].Lower {
		case "on", "in", "at":
		default:
			return true
		}
	}
	return false
}

func aspectOf(words []syntax.Word, v int) aspect {
	a := unknown
	if words[v].Tag == syntax.VBD {
		a = past
	}
	for j := range words {
		if words[j].Head != v {
			continue
		}
		low := words[j].Lower
		switch {
		case words[j].Tag == syntax.MD, low == "to" && words[j].Tag == syntax.TO, low == "if", low == "unless", low == "be":
			return unknown
		case j > v:
			continue
		case low == "had", low == "has", low == "have", low == "'ve", low == "having":
			if words[j].Relation == syntax.Aux && words[v].Tag == syntax.VBN {
				a = perfect
			}
		case low == "was", low == "were":
			if words[j].Relation == syntax.Aux && words[v].Tag == syntax.VBN && a == unknown {
				a = past
			}
		}
	}
	return a
}

// looksAhead holds verbs in the past that take a date to come.
var looksAhead = set(`scheduled set planned fixed expected postponed moved delayed extended adjourned booked agreed proposed
called invited ordered promised vowed appointed slated remanded bailed wanted hoped needed intended aimed due billed deferred rescheduled
suspended banned barred pushed brought arranged designated picked chosen chose named announced declared summoned vetted
gave given left had was were going began begun started starts came became timed planed targeted decided voted opted sought asked
urged demanded requested required pledged offered threatened warned predicted projected forecast estimated eyed marked`)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
