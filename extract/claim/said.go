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
	occasions map[string]int // speaker → the timex of the one interview, speech or statement that the article dates; -1 for several
	lead      int            // the timex of the day that the story opens with, -1 for none
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

// explicit returns the timex that dates the cue of an attribution, -1 where its sentence has none. What only points at another
// claim has no content that a date could belong to.
func (d *dater) explicit(a *attribution, points bool) int {
	t := a.tree
	if t == nil || a.row.Stance == Predicted && t.passive(a.word) {
		return -1 // "A decision is expected on Tuesday"
	}
	best, bestScore := -1, 0
	end := t.words[len(t.words)-1].End
	for n := d.first(t.words[0].Start); n < len(d.dates.Timexes) && d.dates.Timexes[n].Start < end; n++ {
		if !d.datable(n) {
			continue
		}
		if d.toCome(n) && inSpans(a.content, d.dates.Timexes[n].Span) || d.inName(a, n) {
			continue // "confirmed the visit on 3 May", "the 3 May widow said"
		}
		score := t.datesCue(a, d.dates.Timexes[n].Span)
		if score == 0 && points && inSpans(a.content, d.dates.Timexes[n].Span) {
			score = 1
		}
		if score > bestScore {
			best, bestScore = n, score
		}
	}
	return best
}

// inName reports whether a timex stands within the source of an attribution before a noun: it tells who that is.
func (d *dater) inName(a *attribution, n int) bool {
	span := d.dates.Timexes[n].Span
	_, last := a.tree.covering(span)
	return inSpans(a.source, span) && last >= 0 && last+1 < len(a.tree.words) && a.tree.words[last+1].Tag.Noun()
}

// toCome reports whether a timex lies after the publication.
func (d *dater) toCome(n int) bool {
	day, ok := d.dates.Published.Day()
	date := d.dates.Timexes[n].Value.Date
	return ok && date.IsDay() && date.AsDay() > day
}

// datesCue tells how surely a date belongs to the cue of an attribution: 0 not at all.
func (t *tree) datesCue(a *attribution, date article.Span) int {
	first, last := t.covering(date)
	if first < 0 || t.quoted[first] >= 0 && t.quoted[a.word] < 0 {
		return 0
	}
	ofGenre := false
	if last+1 < len(t.words) && t.words[last+1].Tag == syntax.POS {
		if last = t.datedOccasion(first, last); last < 0 {
			return 0 // "Monday's vote"
		}
		if ofGenre = true; last+1 >= len(t.words) || t.words[last+1].Tag == syntax.Stop || t.words[last+1].Lower == "of" {
			return 3 // "said that the story had moved on Friday's broadcast"
		}
	}
	if first > 0 && bounds[t.words[first-1].Lower] {
		return 0
	}
	if t.elsewhere(first, a.word) {
		return 0
	}
	after := a.word + len(a.row.Words)
	if last == a.word-1 || first == after {
		return 5 // "said Monday"
	}
	if first == after+1 && (t.words[after].Tag == syntax.IN || t.words[after].Tag == syntax.RB || t.words[after].Lower == "here") {
		return 5 // "said on Monday", "said late Monday"
	}
	within := false
	for _, c := range a.content {
		within = within || c.Contains(date)
	}
	clauseAt := t.marker(after)
	within = within && clauseAt <= last // "in an interview on Monday that": before the clause
	if ofGenre && (!within || last < a.word) {
		return 3
	}
	if !within && (t.datedGenre(first) || t.speaking(first, a.word) || last < a.word && t.fronted(first, a.word)) {
		return 3
	}
	if within && a.row.Stance == Declined && t.genreOf(date) != "" && t.words[first-1].Tag == syntax.IN {
		return 3 // "refused to endorse him in a speech in July"
	}
	clause := within && (!a.row.takes('o') || clauseAt >= 0)
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
		case w.Tag.Noun() && !genre && (within || head < a.word):
			return 0
		case w.Tag.Verb():
			if t.governs(head, a.word) && !within {
				return 2 // the governing verb of "adding that", "and said"
			}
			return 0
		}
		head = w.Head
	}
	return 0
}

// datedOccasion returns the noun for an occasion of speaking that the date [first, last] is the genitive of, where
// something was said at that occasion: "in Tuesday night's response", "on Friday's broadcast". None where there is none.
func (t *tree) datedOccasion(first, last int) int {
	if first == 0 || !speakingAt[t.words[first-1].Lower] {
		return syntax.None
	}
	for j := last + 2; j < len(t.words) && j < last+6; j++ {
		switch w := t.words[j]; {
		case genres[w.Lower] || programmes[w.Lower]:
			if j+1 >= len(t.words) || !t.words[j+1].Tag.Noun() {
				return j
			}
		case !w.Tag.Noun() && w.Tag != syntax.JJ:
			return syntax.None
		}
	}
	return syntax.None
}

var (
	speakingAt = set(`in on at during from`)
	programmes = set(`episode edition show programme program segment response answer reply`) // … beside the genres, in which somebody speaks
)

// elsewhere reports whether the word at first stands in a relative clause that ends before the verb i: "Moen, who
// in May blamed the palace, alleged".
func (t *tree) elsewhere(first, i int) bool {
	ended := false
	for j := first; j < i; j++ {
		ended = ended || t.words[j].Tag == syntax.Comma
	}
	for j := first - 1; ended && j > 0 && t.words[j].Tag != syntax.Comma; j-- {
		if t.words[j].Tag == syntax.WP && t.words[j-1].Tag == syntax.Comma {
			return true
		}
	}
	return false
}

// bounds are words before a date that make it the end of a stretch of time, not the day of the cue.
var bounds = set(`until till by since before after through from between`)

// datedGenre reports whether the date at the word first dates a text: "the letter, dated Monday",
// "a message that was read on Wednesday".
func (t *tree) datedGenre(first int) bool {
	verb := false
	for j := first - 1; j >= 0 && first-j <= 7; j-- {
		switch w := t.words[j]; {
		case w.Lower == "dated" || w.Lower == "read" || w.Lower == "released" || w.Lower == "published" || w.Lower == "issued" || w.Lower == "posted":
			verb = true
		case verb && (genres[w.Lower] || w.Lower == "communique"):
			return true
		case w.Tag == syntax.Stop || t.quoted[j] >= 0:
			return false
		}
	}
	return false
}

// speakingVerbs open participles that say on what occasion somebody spoke.
var speakingVerbs = set(`speaking talking addressing writing answering testifying appearing opening replying responding asked`)

// speaking reports whether the date at the word first stands in such a participle before the verb i:
// "Talking with the press on Monday, X said", "X, speaking to reporters on Monday, said".
func (t *tree) speaking(first, i int) bool {
	if first > i {
		return false
	}
	for j := first; j < i; j++ { // no other predicate between
		if t.finite(j) && !auxiliary[t.words[j].Lower] {
			return false
		}
	}
	for j := first - 1; j >= 0 && first-j <= 12; j-- {
		switch w := t.words[j]; {
		case speakingVerbs[w.Lower]:
			return j == 0 || t.words[j-1].Tag == syntax.Comma
		case w.Tag == syntax.Comma || t.finite(j):
			return false
		}
	}
	return false
}

// fronted reports whether the date at the word first stands in an adjunct before the subject of the
// verb i: "On Monday, X said", "In a speech in Rome on Monday, X said".
func (t *tree) fronted(first, i int) bool {
	for j := 0; j < first; j++ {
		w := t.words[j]
		if w.Tag.Verb() || w.Tag == syntax.WP || w.Tag == syntax.WDT || w.Tag.Noun() && j > 0 && !genres[w.Lower] && !w.Tag.Name() && t.words[0].Tag != syntax.IN {
			return false
		}
	}
	if first > 1 && !(t.words[0].Tag == syntax.IN || t.words[0].Tag == syntax.RB || t.words[0].Tag == syntax.CC) {
		return false
	}
	genre := first <= 2
	for j := 0; j < first; j++ {
		genre = genre || genres[t.words[j].Lower]
	}
	for j := first; j < i; j++ { // no other predicate between
		if w := t.words[j]; w.Tag == syntax.VBD || w.Tag == syntax.VBZ || w.Tag == syntax.VBP {
			if !auxiliary[w.Lower] && !t.governs(j, i) {
				return false
			}
		}
	}
	return genre
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
		if n := d.explicit(&found[i], c.Points); n >= 0 {
			c.Said, c.SaidAt, c.SaidBasis = d.dates.Timexes[n].Value, n, SaidExplicit
			c.Content = d.withoutDate(c.Content, found[i].tree, d.dates.Timexes[n].Span)
			if g := found[i].tree.genreOf(d.dates.Timexes[n].Span); g != "" || c.Points {
				d.occasion(c.Speaker, n)
			}
		}
	}
	d.lead = d.opening()
	for i := range claims {
		c := &claims[i]
		if c.SaidAt >= 0 {
			continue
		}
		if n := d.carried(found, claims, i); n >= 0 {
			c.Said, c.SaidAt, c.SaidBasis = d.dates.Timexes[n].Value, n, SaidCarried
			continue
		}
		if day, ok := d.dates.Published.Day(); ok {
			c.Said, c.SaidBasis = civil.Value{Type: civil.DATE, Date: civil.Of(day)}, SaidPublication
		}
	}
}

// occasion notes that a speaker spoke on an occasion that a timex dates.
func (d *dater) occasion(speaker string, timex int) {
	if d.occasions == nil {
		d.occasions = make(map[string]int)
	}
	if n, ok := d.occasions[speaker]; ok && (n < 0 || d.dates.Timexes[n].Value != d.dates.Timexes[timex].Value) {
		timex = -1
	}
	d.occasions[speaker] = timex
}

// withoutDate takes the date of saying off the beginning of a content: "denied [on 14 March] that …".
func (d *dater) withoutDate(content []article.Span, t *tree, date article.Span) []article.Span {
	if len(content) == 0 {
		return content
	}
	first, last := t.covering(date)
	begin, _ := t.covering(content[0])
	if begin < 0 || first > begin+1 || last < begin || last+1 >= len(t.words) || t.words[last+1].Start >= content[0].End {
		return content
	}
	if first == begin+1 && t.words[begin].Tag != syntax.IN {
		return content
	}
	return append([]article.Span{{Start: t.words[last+1].Start, End: content[0].End}}, content[1:]...)
}

// genreOf returns the noun for an occasion that a date hangs on or stands beside, "" for none.
func (t *tree) genreOf(date article.Span) string {
	first, _ := t.covering(date)
	for j := first - 1; j >= 0 && first-j < 16; j-- {
		if w := t.words[j]; genres[w.Lower] && w.Tag.Noun() {
			return w.Lower
		} else if w.Tag == syntax.Stop {
			return ""
		}
	}
	return ""
}
