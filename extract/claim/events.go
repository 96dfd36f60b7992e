package claim

import (
	"factline/extract/article"
	"factline/extract/civil"
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
		if e, ok := f.event(d, people, s, n); ok {
			if !inSentence(claims[claimed:], s) {
				e.Content = []article.Span{f.doc.Sentences[s].Span}
			}
			out = append(out, e)
		}
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

// event makes an event of the clause that a date hangs on.
func (f *finder) event(d *dater, people *cast, sentence, timex int) (e Claim, ok bool) {
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
	if first < 0 {
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
	e = Claim{Event: true, Sentence: sentence, Stance: Reported, Said: d.dates.Timexes[timex].Value, SaidAt: timex, SaidBasis: SaidExplicit}
	e.Source = t.spans(t.sourceWords(subject, v))
	e.Cue = t.spans([]int{v})
	e.Content = t.spans(t.under(v, func(c int) bool { return t.words[c].Relation == syntax.Conj && c > v }))
	if len(e.Content) > 0 {
		e.Content = []article.Span{hull(e.Content)}
	}
	if len(e.Source) == 0 {
		return e, false
	}
	if a := people.called(t.wordsIn(e.Source[0])); a != nil {
		e.Speaker, e.Role = a.name, a.role
	}
	return e, true
}
