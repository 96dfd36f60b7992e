package check

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/civil"
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
	if g.words[v].Relation == syntax.Acl { // a participle is reported where the clause of its noun is
		v = max(g.words[v].Head, 0)
		for steps := 0; !g.words[v].Tag.Verb() && g.words[v].Head >= 0 && steps < len(g.words); steps++ {
			v = g.words[v].Head
		}
	}
	for steps := 0; g.words[v].Relation == syntax.Conj && g.words[v].Head >= 0 && steps < len(g.words); steps++ {
		v = g.words[v].Head
	}
	return g.words[v].Head != syntax.None
}

// happened tells whether the article says that something happened on a date: the date hangs, with "on", "in" or
// nothing, on a verb in the past, or on what that verb is about, and the verb is neither in a condition nor one that
// looks ahead, as "scheduled" and "postponed" do. What somebody is quoted with, and what stands before its speaker
// ("the bank closed on 5 May, the mayor said"), is read by itself: its tense is its own.
func happened(d dated) (g governor, ok bool) {
	doc := d.result.Document
	if d.Sentence < 0 || d.Sentence >= len(doc.Sentences) {
		return g, false
	}
	words := syntax.Split(doc, doc.Sentences[d.Sentence])
	part, own := ownTense(d)
	if own {
		words = slices.DeleteFunc(words, func(w syntax.Word) bool { return !part.Contains(w.Span) })
	}
	if len(words) > longest {
		return g, false
	}
	syntax.Parse(words)
	date := headOf(words, d.Span)
	if date < 0 || leadsElsewhere(words, date, d.Value.Date.Unit >= civil.Hour) || describes(words, d.Span) {
		return g, false
	}
	v := words[date].Head
	if v >= 0 && !words[v].Tag.Verb() {
		v = ofVerb(words, date, v)
	}
	if v < 0 {
		return g, false
	}
	if own && words[v].Tag == syntax.VBN && !slices.ContainsFunc(words, finite) {
		words[v].Tag, words[v].Head = syntax.VBD, syntax.None // a whole clause must have its verb: "the volcano erupted on 5 May"
	}
	if mayBeOf(words, d.Span, v) {
		return g, false
	}
	g = governor{words: words, verb: v, aspect: aspectOf(words, v)}
	return g, g.aspect != unknown && (!looksAhead[words[v].Lower] || saidThen(words, d.Span, v))
}

// saidThen reports whether a date stands between a verb and the "that" of its clause, and so is the day of saying even of
// what lies ahead: "announced on 5 May that the bridge would open".
func saidThen(words []syntax.Word, date article.Span, verb int) bool {
	on := verb + 1
	return on+1 < len(words) && words[on].Lower == "on" && words[on+1].Overlaps(date) &&
		slices.ContainsFunc(words[on+1:], func(w syntax.Word) bool { return w.Start > date.End && w.Start <= date.End+1 && w.Lower == "that" })
}

// finite reports whether a word may be the verb of a clause.
func finite(w syntax.Word) bool {
	return w.Tag == syntax.VBD || w.Tag == syntax.VBZ || w.Tag == syntax.VBP || w.Tag == syntax.MD
}

// ownTense gives the part of a claim that holds a date and has a tense of its own.
func ownTense(d dated) (article.Span, bool) {
	for _, c := range d.result.Claims {
		if c.Event || c.Sentence != d.Sentence || len(c.Cue) == 0 {
			continue
		}
		for _, s := range c.Content {
			if s.Contains(d.Span) && (c.Quote || s.End <= c.Cue[0].Start) {
				return s, true
			}
		}
	}
	return article.Span{}, false
}

// ofVerb gives the verb that a date with "on" belongs to where the parse gives it to a noun that can hardly have a
// day: "searched the offices in Ellery on 9 December", but not "discussed the vote on". It is -1 where none is sure.
func ofVerb(words []syntax.Word, date, noun int) int {
	const furthest = 3 // nouns, one in the phrase of the other
	led := slices.ContainsFunc(words, func(w syntax.Word) bool {
		return w.Head == date && w.Relation == syntax.Case && w.Lower == "on" && w.Start > words[noun].Start
	})
	for range furthest {
		w := &words[noun]
		if !led || !w.Tag.Noun() || w.Head < 0 || w.Head > noun || !ledIntoPlace(words, noun) {
			return -1
		}
		switch w.Relation {
		case syntax.Obj, syntax.Obl, syntax.Nmod:
		default:
			return -1
		}
		if isEvent(w) && !makesHappen[words[w.Head].Lower] {
			return -1
		}
		if words[w.Head].Tag.Verb() {
			return w.Head
		}
		noun = w.Head
	}
	return -1
}

// ledIntoPlace reports whether nothing but "in", "from" and the like leads a noun: not "for" of "prepared for talks".
func ledIntoPlace(words []syntax.Word, noun int) bool {
	for j := range words {
		if words[j].Head == noun && words[j].Relation == syntax.Case && !intoPlace[words[j].Lower] && !(j > 0 && words[j-1].Lower == "out") {
			return false
		}
	}
	return true
}

// isEvent reports whether a noun is something that is held on a day.
func isEvent(w *syntax.Word) bool {
	return w.Tag.Noun() && (eventNouns[w.Lower] || eventNouns[strings.TrimSuffix(w.Lower, "s")] || strings.HasSuffix(w.Lower, "ing") && w.Tag == syntax.NN)
}

// mayBeOf reports whether a date that is parsed with a verb may be that of the noun before "on" all the same: "praised
// the regatta on 5 November". One who holds, wins or opens an event does so on its day.
func mayBeOf(words []syntax.Word, date article.Span, verb int) bool {
	first := slices.IndexFunc(words, func(w syntax.Word) bool { return w.Overlaps(date) })
	if first >= 1 && words[first-1].Lower == "on" {
		first--
	}
	if first < 1 || first-1 <= verb || !words[first-1].Tag.Noun() {
		return false
	}
	return speaksOf[words[verb].Lower] || isEvent(&words[first-1]) && !makesHappen[words[verb].Lower]
}

// speaksOf are verbs whose object may lie ahead.
var speaksOf = set(`advertised analysed analyzed attacked backed condemned considered criticised criticized debated defended described
discussed endorsed explained favoured favored feared financed funded highlighted mentioned opposed organised organized praised prepared
previewed promoted questioned recommended rehearsed supported welcomed`)

// makesHappen are verbs that are done on the day of their object, or whose day is meant rather than that of
// what somebody leaves: "walked out of the talks on 30 January".
var makesHappen = set(`attended began boycotted broke celebrated chaired closed disrupted dropped ended finished had held hosted
interrupted led lost made marked met opened played quit ran staged started stopped took visited walked watched won`)

// intoPlace leads to where something is done, and by whom.
var intoPlace = set("by from out to in at into onto with through across off")

// eventNouns are what is held on a day, which may lie ahead while the article speaks of it in the past.
var eventNouns = set(`action anniversary appearance appointment arrival auction audience ballot birthday bowl by-election campaign caucus caucuses
celebration ceremony change clash climax closure commemoration concert conference congress contest convention court cup date day deadline
deal debate decision delivery demonstration departure derby dinner duel edition elections election end event exam examination execution
exhibition exit expiry fair festival final finale fixture flight funeral game gathering gig handover hearing holiday inauguration inquest
interview judgement judgment launch lecture lunch march marathon match meeting mission move opener opening parade party performance play
poll polling premiere primary primaries protest publication race rally referendum regatta release rematch reopening report rerun result retirement
return round ruling sale season semi-final sentence series service session show slot start start-up statement stoppage strike summit swearing-in
talk talks tender test ticket tour tournament transfer trial trip tuesday verdict vigil visit vote walkout wedding weekend withdrawal
monday wednesday thursday friday saturday sunday`)

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
// "extended until 5 March" happened before. A time of day may also be led by "after" or "around": it is that day's.
func leadsElsewhere(words []syntax.Word, i int, clock bool) bool {
	for j := range words {
		if words[j].Head != i || words[j].Relation != syntax.Case && words[j].Relation != syntax.Mark && words[j].Relation != syntax.Fixed {
			continue
		}
		switch words[j].Lower {
		case "on", "in", "at":
		case "after", "around", "about":
			if !clock {
				return true
			}
		default:
			return true
		}
	}
	return false
}

func aspectOf(words []syntax.Word, v int) aspect {
	a := unknown
	if words[v].Tag == syntax.VBD || words[v].Tag == syntax.VBN && words[v].Relation == syntax.Acl && v > 0 && words[v-1].Lower == "," {
		a = past // "the law, passed on 5 May,"
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
