package claim

import (
	"slices"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/syntax"
)

// habitual adverbs tell of more than one occasion, or of another one.
var habitual = set(`repeatedly often always regularly frequently consistently previously earlier once never long`)

// reach is how many sentences a date is carried to further claims of the same speaker.
const reach = 6

// carried returns the timex that an undated claim has from elsewhere: the one dated interview, speech
// or statement of its speaker, or the last dated claim of the same speaker shortly before. A claim
// made again and again, or in the perfect or present tense, has none.
func (d *dater) carried(found []attribution, claims []Claim, i int) int {
	a, c := &found[i], &claims[i]
	headline := kindOf(d.doc, d.doc.Sentences[c.Sentence].Block) == article.Title
	if a.tree == nil || a.tree.timeless(a.word) && !headline {
		return -1
	}
	if c.Speaker == "" {
		if d.lead >= 0 && d.sameKind(c.Sentence, d.lead) {
			return d.lead
		}
		return -1
	}
	best, ok := d.occasions[c.Speaker]
	if ok && best >= 0 && d.sameKind(c.Sentence, best) && (headline || !d.between(claims, i, best)) {
		return best
	}
	if n := d.before(claims, i); n >= 0 {
		return n
	}
	if headline {
		if n := d.after(claims, i); n >= 0 {
			return n
		}
	}
	if d.lead >= 0 && d.sameKind(c.Sentence, d.lead) && !a.inquiry() {
		return d.lead
	}
	return -1
}

// inquiry reports whether the source of an attribution is a study or a survey, which came out when it did, whatever the day of the story.
func (a *attribution) inquiry() bool {
	return slices.ContainsFunc(a.sourceWords(), func(w syntax.Word) bool { return inquiries[w.Lower] })
}

var inquiries = set(`study studies survey surveys poll polls census statistics data research analysis analyses`)

// before returns the timex of the last dated claim of the speaker of claim i shortly before it. One of an earlier day than the
// speaker's first is background, which ends with its paragraph: behind it, the story is back at its own day.
func (d *dater) before(claims []Claim, i int) int {
	c := &claims[i]
	last, first := -1, -1
	for j := i - 1; j >= max(0, i-50) && c.Sentence-claims[j].Sentence <= reach; j-- {
		b := &claims[j]
		if b.Speaker != c.Speaker || b.SaidAt < 0 || !d.dates.Timexes[b.SaidAt].Value.Date.IsDay() || !d.sameKind(c.Sentence, b.SaidAt) {
			continue
		}
		if last < 0 {
			if last = b.SaidAt; d.paragraph(b.Sentence) == d.paragraph(c.Sentence) {
				return last
			}
		}
		first = b.SaidAt
	}
	if first >= 0 && d.dates.Timexes[first].Value.Date.AsDay() > d.dates.Timexes[last].Value.Date.AsDay() {
		last = first
	}
	if last >= 0 && d.leftFor(c.Sentence, last) {
		return -1
	}
	return last
}

// leftFor reports whether the story has gone over to a time long before a day by the time that it comes to a sentence: another paragraph
// before it, or its own, names one.
func (d *dater) leftFor(sentence, timex int) bool {
	x := d.dates.Timexes[timex]
	day, from := x.Value.Date.AsDay(), d.doc.SentenceAt(x.Start)
	end := d.doc.Sentences[sentence].Start
	for n := timex + 1; n < len(d.dates.Timexes) && d.dates.Timexes[n].Start < end; n++ {
		if !d.datable(n) || d.paragraph(d.doc.SentenceAt(d.dates.Timexes[n].Start)) == d.paragraph(from) {
			continue
		}
		if _, last, ok := d.dates.Timexes[n].Value.Bounds(); ok && last < day-longBefore {
			return true
		}
	}
	return false
}

// longBefore is how many days earlier a story is another one.
const longBefore = 14

// after returns the timex of the speaker's first dated claim behind claim i, which is a headline: it tells in the present tense what the
// story dates. -1 where the story tells of an undated one first.
func (d *dater) after(claims []Claim, i int) int {
	for _, b := range claims[i+1:] {
		if b.Speaker == claims[i].Speaker && kindOf(d.doc, d.doc.Sentences[b.Sentence].Block) == article.Main {
			return b.SaidAt
		}
	}
	return -1
}

func (d *dater) paragraph(sentence int) int { return d.doc.Sentences[sentence].Paragraph }

// between reports whether the speaker of claim i has another day between it and the occasion that a timex dates.
func (d *dater) between(claims []Claim, i, timex int) bool {
	c := &claims[i]
	at := d.doc.SentenceAt(d.dates.Timexes[timex].Start)
	for j := max(0, i-50); j < min(len(claims), i+50); j++ {
		b := &claims[j]
		if b.Speaker == c.Speaker && b.SaidBasis == SaidExplicit && b.SaidAt != timex && (b.Sentence < c.Sentence) == (at < b.Sentence) && b.Sentence != c.Sentence {
			return true
		}
	}
	return false
}

// opening returns the timex of the day that the whole story is about: named in its first sentences,
// shortly before the publication, and the only day so near that the article names.
func (d *dater) opening() int {
	day, ok := d.dates.Published.Day()
	if !ok {
		return -1
	}
	if n := d.filed(day); n >= 0 {
		return n
	}
	best, mains := -1, 0
	first := make(map[int]bool)
	for i, s := range d.doc.Sentences {
		if kindOf(d.doc, s.Block) == article.Main && mains < 2 {
			first[i] = true
			mains++
		}
	}
	for n, x := range d.dates.Timexes {
		if !x.Value.Date.IsDay() || x.Value.Type != civil.DATE {
			continue
		}
		at := x.Value.Date.AsDay()
		if at > day || at < day-3 {
			continue
		}
		switch s := d.doc.SentenceAt(x.Start); {
		case best >= 0 && d.dates.Timexes[best].Value.Date.AsDay() != at:
			return -1
		case best < 0 && first[s]:
			best = n
		case best < 0:
			return -1
		}
	}
	if best >= 0 && d.dates.Timexes[best].Value.Date.AsDay() == day {
		return -1
	}
	return best
}

// filed returns the timex of a dateline that dates the story shortly before its publication: what it
// reports undated it reports on the day on which it was filed. -1 where there is none.
func (d *dater) filed(published civil.Day) int {
	for n, x := range d.dates.Timexes {
		if kindOf(d.doc, x.Block) != article.Dateline || !x.Value.Date.IsDay() {
			continue
		}
		if at := x.Value.Date.AsDay(); at < published && at >= published-3 {
			return n
		}
	}
	return -1
}

// sameKind reports whether a sentence and a timex stand in blocks of one kind: the teaser of another
// story tells of another day.
func (d *dater) sameKind(sentence, timex int) bool {
	s := d.doc.SentenceAt(d.dates.Timexes[timex].Start)
	return s >= 0 && (kindOf(d.doc, d.doc.Sentences[s].Block) == article.Related) == (kindOf(d.doc, d.doc.Sentences[sentence].Block) == article.Related)
}

// timeless reports whether the verb i tells of no single past occasion: "has repeatedly said", "says".
func (t *tree) timeless(i int) bool {
	if tag := t.words[i].Tag; tag == syntax.VBZ || tag == syntax.VBP {
		return true
	}
	for j := max(0, i-4); j < i; j++ {
		switch w := t.words[j]; {
		case habitual[w.Lower], w.Lower == "has" || w.Lower == "have" || w.Lower == "had":
			return true
		}
	}
	return t.otherwhere(i)
}

// otherwhere reports whether words behind the verb i say that it was at some other occasion than the one of which the story
// tells: "in a different interview", "at one point".
func (t *tree) otherwhere(i int) bool {
	for j := i + 1; j+1 < len(t.words) && j < i+8; j++ {
		switch w, next := t.words[j], t.words[j+1]; {
		case t.quoted[j] >= 0 || w.Tag == syntax.Comma || w.Tag == syntax.Stop || w.Tag == syntax.WDT || w.Lower == "that":
			return false
		case w.Lower == "then" && (j == i+1 || next.Tag == syntax.Stop), w.Lower == "at" && next.Lower == "the" && j+2 < len(t.words) && t.words[j+2].Lower == "time":
			return true
		case w.Lower == "one" && (next.Lower == "point" || next.Lower == "stage"), w.Lower == "the" && next.Lower == "past":
			return true
		case others[w.Lower] && (genres[next.Lower] || j+2 < len(t.words) && genres[t.words[j+2].Lower]):
			return true
		}
	}
	return false
}

// others tell one occasion from another.
var others = set(`another different separate previous past earlier recent prior older second`)
