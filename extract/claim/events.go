package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/resolve"
	"factline/extract/syntax"
)

// events finds what the article tells in its own voice and dates: "Thousands took to the streets on
// February 5". A date makes an event where it is a day or a month, hangs on a verb in the past tense
// that is no cue, and lies in no claim. A year in a supposition ("if he had been president in 2022") makes none.
func (f *finder) events(d *dater, people *cast, claims []Claim, keep func(article.Kind) bool) []Claim {
	taken := make(map[int]bool)
	for _, c := range claims {
		if c.SaidAt >= 0 {
			taken[c.SaidAt] = true
		}
	}
	var out []Claim
	claimed := 0 // claims are in order; contents of a sentence belong to claims near it
	for n, x := range d.dates.Timexes {
		if taken[n] || !d.datable(n) || x.Value.Type == civil.SET {
			continue
		}
		s := f.doc.SentenceAt(x.Start)
		if s < 0 || !keep(kindOf(f.doc, f.doc.Sentences[s].Block)) {
			continue
		}
		for claimed < len(claims) && start(claims[claimed]) < x.Start-near {
			claimed++
		}
		if inClaim(claims[claimed:], x.Span) {
			continue
		}
		e, ok := f.event(d, people, s, n, !inSentence(claims[claimed:], s))
		if last := len(out) - 1; !ok || last >= 0 && out[last].Cue[0] == e.Cue[0] {
			continue // "from 19 to 22 September" is told once
		}
		out = append(out, e)
	}
	return out
}

// near is how many bytes a content may lie from its cue to be looked at: it keeps the time linear.
const near = 5000

// inClaim reports whether a span lies in the content of one of the claims near it.
func inClaim(claims []Claim, x article.Span) bool {
	for _, c := range claims {
		if start(c) > x.End+near {
			return false
		}
		for _, span := range c.Content {
			if span.Contains(x) {
				return true
			}
		}
	}
	return false
}

// inSentence reports whether a claim is made in the sentence s.
func inSentence(claims []Claim, s int) bool {
	for _, c := range claims {
		if c.Sentence >= s {
			return c.Sentence == s
		}
	}
	return false
}

// event makes an event of the clause that a date hangs on, or of the sentence whose main clause it is where nobody claims anything
// in it, as alone says.
func (f *finder) event(d *dater, people *cast, sentence, timex int, alone bool) (e Claim, ok bool) {
	words := syntax.Split(f.doc, f.doc.Sentences[sentence])
	if len(words) > longest {
		return e, false
	}
	quoted := make([]int, len(words))
	for i := range quoted {
		quoted[i] = -1
	}
	t := parse(f.doc, sentence, words, quoted)
	first, last := t.covering(d.dates.Timexes[timex].Span)
	if first < 0 || first > 0 && endings[t.words[first-1].Lower] || t.attributive(first, last) {
		return e, false
	}
	v := t.headOf(first, last)
	for steps := 0; v >= 0 && !t.words[v].Tag.Verb() && steps < 6; steps++ {
		v = t.words[v].Head
	}
	if v < 0 || t.conditional(v) || t.modality(v).irrealis {
		return e, false
	}
	if t.words[v].Tag != syntax.VBD && t.words[v].Tag != syntax.VBN {
		return e, false
	}
	subject, passive := t.subject(v)
	if passive {
		subject = t.child(v, syntax.NsubjPass)
	}
	if subject < 0 {
		return e, false
	}
	who := t.sourceWords(subject, v)
	if w := t.words[subject]; w.Tag == syntax.WP || w.Tag == syntax.WDT {
		if who = t.antecedent(subject); len(who) == 0 {
			return e, false
		}
	} else if t.words[v].Relation == syntax.Acl {
		return e, false // "a curfew it put in place on Thursday"
	}
	e = Claim{Event: true, Sentence: sentence, Stance: Reported, Said: d.dates.Timexes[timex].Value, SaidAt: timex, SaidBasis: SaidExplicit}
	e.Source = t.spans(who)
	e.Cue = t.spans([]int{v})
	if len(e.Source) == 0 || !f.doer(t.wordsIn(e.Source[0]), d.dates.Timexes) {
		return e, false
	}
	if t.clausesIn(who, d.dates.Timexes) {
		return e, false // "A barge sank in May, and a tug broke up", which the parse may take for one phrase
	}
	main := t.words[v].Relation == syntax.Root
	clause := t.under(v, func(c int) bool { return t.words[c].Relation == syntax.Conj && c > v })
	if !main {
		if who[len(who)-1] < v && !t.predicateBetween(who[len(who)-1]+1, v) {
			from := min(who[0], first)
			clause = append(slices.DeleteFunc(clause, func(w int) bool { return w < from }), who...)
		} else if t.words[v].Relation == syntax.Advcl {
			return e, false // its subject is that of another clause, or was not found
		}
	}
	e.Content = []article.Span{hull(t.spans(slices.Compact(slices.Sorted(slices.Values(clause)))))}
	if main && alone {
		e.Content = []article.Span{f.doc.Sentences[sentence].Span}
	}
	then := people.before(e.Source[0].Start, sentence)
	if a := then.meant(t.withApposed(t.wordsIn(e.Source[0]))); a != nil {
		e.Speaker, e.Role = a.name, a.role
	}
	return e, e.Speaker != "" && !strings.EqualFold(e.Speaker, "it") && !strings.EqualFold(e.Speaker, "they")
}

// clausesIn reports whether a phrase goes on with "and" behind a date and a comma, as only a sentence does.
func (t *tree) clausesIn(phrase []int, dates []resolve.Timex) bool {
	for _, w := range phrase[1:] {
		if w+1 < phrase[len(phrase)-1] && t.words[w].Tag == syntax.Comma && t.words[w+1].Tag == syntax.CC && timed(t.words[w-1], dates) {
			return true
		}
	}
	return false
}

// predicateBetween reports whether a verb stands between the word first and the verb v, but for auxiliaries of v.
func (t *tree) predicateBetween(first, v int) bool {
	for j := first; j < v; j++ {
		if predicates(t.words[j]) && t.words[j].Head != v {
			return true
		}
	}
	return false
}

// endings are words before a date that make it the end or the border of a stretch of time, not the day of an event.
var endings = set(`by until till to before after since through between and`)

// attributive reports whether the date [first, last] stands before a noun that it tells apart from others of its kind, and which
// is nothing that happened or was said on that day: "a May 9 deadline", but not "a May 4 letter".
func (t *tree) attributive(first, last int) bool {
	if first == 0 || last+1 >= len(t.words) || t.words[first-1].Tag != syntax.DT && t.words[first-1].Tag != syntax.PRPS {
		return false
	}
	j := last + 1
	for j < len(t.words) && (t.words[j].Tag == syntax.JJ || t.words[j].Tag.Noun() && j+1 < len(t.words) && t.words[j+1].Tag.Noun()) {
		j++
	}
	return j < len(t.words) && t.words[j].Tag.Noun() && !genres[t.words[j].Lower] && !happenings[t.words[j].Lower]
}

// happenings are nouns for what happens on a day.
var happenings = set(`death attack crash election vote shooting summit protest march fire blast raid explosion strike earthquake storm flood launch arrest
	murder killing robbery wedding funeral match game race accident collision bombing verdict decision`)

// doer reports whether words can name who or what an event is about: no day, no "this", nobody who speaks of himself, and no
// comments, which are claims.
func (f *finder) doer(words []syntax.Word, dates []resolve.Timex) bool {
	if len(words) == 0 || words[0].Tag == syntax.CC || words[0].Tag == syntax.EX {
		return false
	}
	if len(words) == 1 {
		switch w := words[0]; w.Lower {
		case "i", "we", "you", "me", "us", "this", "that", "these", "those", "which", "what", "there":
			return false
		}
	}
	noun := nounOf(words)
	if i := slices.IndexFunc(words, func(w syntax.Word) bool { return w.Lower == noun }); i < 0 || timed(words[i], dates) {
		return false
	}
	return !claimNouns[noun] && !genres[noun]
}
