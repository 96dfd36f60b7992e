package claim

import (
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/resolve"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// A dater finds the day on which each claim was made.
//
// The day of saying is another thing than the day of what is said: "announced on Monday that …" dates the
// announcement, "announced that on Monday …" the content. A date is the cue's own where the parse hangs
// it on the cue, perhaps by way of the interview or statement that the words were spoken in.
type dater struct {
	doc       *segment.Document
	dates     resolve.Resolution
	occasions []occasion
}

// An occasion is an interview, a speech or a statement that the article dates.
type occasion struct {
	speaker string
	with    string // the head noun: "interview"
	timex   int
	at      int // offset of its date in the text
}

// genres holds the nouns for occasions of speaking.
var genres = set(`interview statement speech conference briefing tweet post letter article report email message meeting rally hearing testimony
	address remarks comments statements announcement call conversation talk debate appearance broadcast memo column editorial essay
	press-conference podcast filing ruling lecture sermon`)

// first returns the first timex that ends after an offset.
func (d *dater) first(offset int) int {
	lo, hi := 0, len(d.dates.Timexes)
	for lo < hi {
		if mid := (lo + hi) / 2; d.dates.Timexes[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// datable reports whether a timex can say when something was said: it lies on the calendar and is no
// coarser than a month.
func (d *dater) datable(n int) bool {
	t := d.dates.Timexes[n]
	return t.Value.Precision() >= civil.Month && t.Value.Type != civil.DURATION && t.Value.Type != civil.SET
}

// explicit returns the timex that dates the cue of an attribution, -1 where its sentence has none.
func (d *dater) explicit(a *attribution) int {
	t := a.tree
	if t == nil {
		return -1
	}
	s := d.doc.Sentences[a.sentence]
	best, bestScore := -1, 0
	for n := d.first(s.Start); n < len(d.dates.Timexes) && d.dates.Timexes[n].Start < s.End; n++ {
		if !d.datable(n) {
			continue
		}
		if score := t.datesCue(a, d.dates.Timexes[n].Span); score > bestScore {
			best, bestScore = n, score
		}
	}
	return best
}

// datesCue tells how surely a date belongs to the cue of an attribution: 0 not at all.
func (t *tree) datesCue(a *attribution, date article.Span) int {
	first, last := t.covering(date)
	if first < 0 || t.quoted[first] >= 0 && t.quoted[a.word] < 0 {
		return 0
	}
	if last == a.word-1 || first == a.word+len(a.row.Words) {
		return 5 // "said Monday"
	}
	if first == a.word+len(a.row.Words)+1 && (t.words[first-1].Lower == "on" || t.words[first-1].Lower == "in" || t.words[first-1].Lower == "late" || t.words[first-1].Lower == "early") {
		return 5
	}
	within := false
	for _, c := range a.content {
		within = within || c.Contains(date)
	}
	clause := within && !a.row.takes('o')
	head := t.words[t.headOf(first, last)].Head
	genre := false
	for steps := 0; head >= 0 && steps < 6; steps++ {
		w := t.words[head]
		switch {
		case head == a.word:
			if clause {
				return 0
			}
			return 4
		case genres[w.Lower]:
			genre = true
		case w.Tag.Noun() && (!genre && within):
			return 0
		case w.Tag.Verb():
			// the governing verb of "adding that", "and said"
			if t.governs(head, a.word) && !within {
				return 2
			}
			return 0
		}
		head = w.Head
	}
	return 0
}

// governs reports whether the verb j shares its day with the verb i below it: "met him on Monday and
// said", "said on Monday, adding".
func (t *tree) governs(j, i int) bool {
	for steps := 0; i >= 0 && steps < 4; steps++ {
		if i == j {
			return true
		}
		switch t.words[i].Relation {
		case syntax.Conj, syntax.Advcl, syntax.Parataxis, syntax.Xcomp:
			i = t.words[i].Head
		default:
			return false
		}
	}
	return false
}

// covering returns the first and the last word that lie in a span, -1 where none does.
func (t *tree) covering(s article.Span) (first, last int) {
	first, last = -1, -1
	for i, w := range t.words {
		if w.Overlaps(s) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// headOf returns the word of [first, last] whose head lies outside.
func (t *tree) headOf(first, last int) int {
	for i := first; i <= last; i++ {
		if h := t.words[i].Head; h < first || h > last {
			return i
		}
	}
	return first
}

// date gives each claim its day.
func (d *dater) date(found []attribution, claims []Claim) {
	for i := range claims {
		c := &claims[i]
		if n := d.explicit(&found[i]); n >= 0 {
			c.Said, c.SaidAt, c.SaidBasis = d.dates.Timexes[n].Value, n, SaidExplicit
			if g := found[i].tree.genreOf(d.dates.Timexes[n].Span); g != "" {
				d.occasions = append(d.occasions, occasion{c.Speaker, g, n, d.dates.Timexes[n].Start})
			}
		}
	}
	for i := range claims {
		c := &claims[i]
		if c.SaidAt >= 0 {
			continue
		}
		if n := d.carried(&found[i], c); n >= 0 {
			c.Said, c.SaidAt, c.SaidBasis = d.dates.Timexes[n].Value, n, SaidCarried
			continue
		}
		if day, ok := d.dates.Published.Day(); ok {
			c.Said, c.SaidBasis = civil.Value{Type: civil.DATE, Date: civil.Of(day)}, SaidPublication
		}
	}
}

// genreOf returns the noun for an occasion that a date hangs on or stands beside, "" for none.
func (t *tree) genreOf(date article.Span) string {
	first, _ := t.covering(date)
	if first < 0 {
		return ""
	}
	for j := first - 1; j >= 0 && first-j < 16; j-- {
		if w := t.words[j]; genres[w.Lower] && w.Tag.Noun() {
			return w.Lower
		} else if w.Tag == syntax.Stop {
			return ""
		}
	}
	return ""
}

// habitual adverbs tell of more than one occasion.
var habitual = set(`repeatedly often always regularly frequently consistently previously earlier once never long`)

// carried returns the date of the occasion that an undated claim belongs to: the one dated occasion
// of its speaker. A claim made again and again belongs to none.
func (d *dater) carried(a *attribution, c *Claim) int {
	best := -1
	for _, o := range d.occasions {
		if o.speaker != c.Speaker || c.Speaker == "" {
			continue
		}
		if best >= 0 && best != o.timex {
			return -1
		}
		best = o.timex
	}
	if best < 0 || a.tree == nil {
		return -1
	}
	for j := max(0, a.word-3); j < a.word; j++ {
		if habitual[a.tree.words[j].Lower] {
			return -1
		}
	}
	return best
}
