package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/syntax"
)

// verb reads the attribution of a verb: "said", "has not yet confirmed", "was accused of".
func (f *finder) verb(t *tree, i int, cue *Cue) (a attribution, ok bool) {
	if !t.verbal(i) {
		return a, false
	}
	subject, passive := t.subject(i)
	group := t.group(i, len(cue.Words))
	source := t.source(i, subject, group, passive)
	content := t.without(t.content(i, cue, passive, source), source)
	quotes := f.beside(t, group, source, content)
	switch {
	case len(quotes) > 0 && (cue.takes('q') || cue.Strength == 1):
	case len(content) == 0 && (passive || !silent(cue.Stance) || cue.Strength < 3):
		return a, false
	case cue.Strength == 1 && cue.takes('q') && len(content) == 0:
		return a, false
	}
	a.source = t.spans(source)
	a.cue = t.spans(group)
	a.content = f.join(t.spans(content), quotes)
	return a, true
}

// verbal reports whether the word i is a verb: by its tag or, as taggers err with words that they
// have seldom seen, by an ending of a verb with a subject before it or a clause behind.
func (t *tree) verbal(i int) bool {
	w := t.words[i]
	if w.Tag.Verb() {
		return true
	}
	if !strings.HasSuffix(w.Lower, "ed") && !strings.HasSuffix(w.Lower, "ing") {
		return false
	}
	if i > 0 && (t.words[i-1].Tag == syntax.DT || t.words[i-1].Tag == syntax.PRPS || t.words[i-1].Tag == syntax.IN) {
		return false
	}
	if i+1 < len(t.words) {
		switch next := t.words[i+1]; next.Tag {
		case syntax.NN, syntax.NNS, syntax.JJ, syntax.CC:
			return t.child(i, syntax.Nsubj, syntax.NsubjPass) >= 0
		}
	}
	return true
}

// silent reports whether a source can take the stance without a word of what it is about: "the
// Kremlin has not yet confirmed".
func silent(s Stance) bool { return s == Confirmed || s == Denied || s == Declined }

// subject returns the word that heads the source of the verb i. passive tells that the verb's own
// subject is what it is about ("it is reported", "was accused by"): the source is then the agent.
func (t *tree) subject(i int) (subject int, passive bool) {
	for j, steps := i, 0; j >= 0 && steps < 8; steps++ {
		if c := t.child(j, syntax.NsubjPass); c >= 0 || t.passive(j) {
			if j == i {
				return t.agent(j), true
			}
			if c >= 0 {
				return c, false
			}
		}
		if c := t.child(j, syntax.Nsubj, syntax.Csubj); c >= 0 {
			return c, false
		}
		w := t.words[j]
		switch w.Relation {
		case syntax.Conj, syntax.Xcomp, syntax.Advcl, syntax.Parataxis, syntax.Ccomp:
			if w.Head < 0 || j == i && w.Relation == syntax.Parataxis && w.Tag != syntax.VBG {
				return syntax.None, false
			}
			j = w.Head
		case syntax.Acl:
			if w.Tag == syntax.VBN {
				return t.agent(j), true
			}
			return w.Head, false
		default:
			return syntax.None, false
		}
	}
	return syntax.None, false
}

// passive reports whether the verb i is a participle behind a form of "be".
func (t *tree) passive(i int) bool {
	if t.words[i].Tag != syntax.VBN {
		return false
	}
	for _, c := range t.below[i] {
		if t.words[c].Relation == syntax.Aux {
			switch t.words[c].Lower {
			case "is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am":
				if t.words[c].Lower != "'s" || t.child(i, syntax.Obj, syntax.Ccomp) < 0 {
					return true
				}
			}
		}
	}
	return false
}

// agent returns the word behind "by" under the verb i.
func (t *tree) agent(i int) int {
	for _, c := range t.below[i] {
		if m := t.child(c, syntax.Case); m >= 0 && t.words[m].Lower == "by" && t.words[c].Tag != syntax.CD {
			return c
		}
	}
	return syntax.None
}

// sourceWords returns the phrase that the word subject heads, without the verb i and "by".
func (t *tree) sourceWords(subject, i int) []int {
	if subject < 0 {
		return nil
	}
	return t.under(subject, func(c int) bool {
		r := t.words[c].Relation
		return t.dominates(c, i) || r == syntax.Parataxis || t.words[c].Head == subject && r == syntax.Case && t.words[c].Lower == "by"
	})
}

// group returns the words of the cue: the verb with its phrase, the auxiliaries, negations and
// adverbs that stand right before it, and a colon right behind it.
func (t *tree) group(i, length int) []int {
	first, last := i, i+length-1
	for first > 0 {
		switch w := t.words[first-1]; w.Tag {
		case syntax.MD, syntax.RB, syntax.TO, syntax.RBR:
		case syntax.VBZ, syntax.VBD, syntax.VBP, syntax.VBN, syntax.VB, syntax.VBG:
			if !auxiliary[w.Lower] {
				return between(first, last+1)
			}
		default:
			return between(first, last+1)
		}
		if t.quoted[first-1] >= 0 {
			break
		}
		first--
	}
	return between(first, min(last+1, len(t.words)))
}

var auxiliary = set(`is are was were be been being am has have had having do does did 's 're 've 'd`)

// content returns the words that the verb i ascribes.
func (t *tree) content(i int, cue *Cue, passive bool, source []int) []int {
	w := t.words[i]
	after := i + len(cue.Words)
	if cue.takes('c') || cue.takes('q') {
		if m := t.marker(i, after); m >= 0 && cue.takes('c') {
			return t.rest(i, m)
		}
		if c := t.child(i, syntax.Ccomp); c >= 0 && (cue.Strength > 1 || t.quoted[c] >= 0) {
			if c < i {
				return t.clause(c, i)
			}
			return t.rest(i, t.under(c, nil)[0])
		}
		if w.Relation == syntax.Parataxis && w.Head >= 0 && t.set(i, source) {
			return t.under(w.Head, func(c int) bool { return c == i })
		}
	}
	if cue.takes('i') {
		if to := t.infinitive(i, after, cue); to >= 0 {
			return t.rest(i, to)
		}
	}
	if passive {
		return t.passiveContent(i, cue)
	}
	if cue.takes('c') && cue.Strength == 3 && !cue.takes('a') {
		if words := t.rest(i, after); t.clauseLike(words) && (len(source) == 0 || source[0] < i) {
			return words
		}
	}
	if cue.takes('o') || cue.takes('s') || cue.takes('c') && cue.Strength >= 2 && !cue.takes('a') {
		if c := t.child(i, syntax.Obj, syntax.Iobj); c > i {
			return t.rest(i, t.under(c, nil)[0])
		}
		if len(cue.Words) > 1 {
			return t.rest(i, after)
		}
	}
	if cue.takes('c') || cue.takes('q') {
		return t.before(i, source)
	}
	return nil
}

// marker returns the word that opens the clause that the verb i takes: "that", "whether", "how", None
// where there is none. Between verb and marker an addressee and adjuncts may stand, but no other predicate.
func (t *tree) marker(i, after int) int {
	for j := after; j < len(t.words) && j < after+14; j++ {
		switch w := t.words[j]; {
		case t.quoted[j] >= 0:
			return syntax.None
		case w.Lower == "that" && (j+1 < len(t.words) && !t.loose(j+1)) && w.Head != j+1 || w.Lower == "that" && j > after:
			return j
		case w.Lower == "whether" || j == after && questions[w.Lower] || w.Lower == "if" && j <= after+1:
			return j
		case w.Tag == syntax.VBD || w.Tag == syntax.VBZ || w.Tag == syntax.VBP || w.Tag == syntax.MD || w.Tag == syntax.Stop || w.Tag == syntax.TO:
			return syntax.None
		case w.Tag == syntax.Comma && j+1 < len(t.words) && t.words[j+1].Lower != "that" && t.words[j+1].Tag != syntax.IN && t.words[j+1].Tag != syntax.NNP:
			return syntax.None
		}
	}
	return syntax.None
}

var questions = set(`what why how who when where which whom`)

// infinitive returns the "to" of the infinitive that the verb i takes, or the addressee before it.
func (t *tree) infinitive(i, after int, cue *Cue) int {
	for j := after; j < len(t.words) && j < after+10; j++ {
		w := t.words[j]
		switch {
		case w.Tag == syntax.TO && j+1 < len(t.words) && (t.words[j+1].Tag == syntax.VB || t.words[j+1].Tag == syntax.RB):
			if j == after || t.words[j-1].Tag == syntax.RB {
				return j
			}
			if cue.takes('a') || cue.takes('o') {
				return after
			}
			return syntax.None
		case w.Tag.Verb() || w.Tag == syntax.MD || w.Tag.Punctuation() || t.quoted[j] >= 0:
			return syntax.None
		}
	}
	return syntax.None
}

// clauseLike reports whether words begin with a subject that a finite verb follows.
func (t *tree) clauseLike(words []int) bool {
	noun := false
	for _, w := range words {
		switch tag := t.words[w].Tag; {
		case tag.Noun() || tag == syntax.PRP || tag == syntax.DT || tag == syntax.CD || tag == syntax.EX || tag == syntax.VBG:
			noun = true
		case tag == syntax.VBD || tag == syntax.VBZ || tag == syntax.VBP || tag == syntax.MD:
			return noun
		}
	}
	return false
}

// before returns the clause that ends with a comma right before the verb i and its subject: "The
// tower, officials said, was old".
func (t *tree) before(i int, source []int) []int {
	first, last := i, i
	if len(source) > 0 {
		first, last = min(first, source[0]), max(last, source[len(source)-1])
	}
	for first > 0 && (t.words[first-1].Tag == syntax.RB || auxiliary[t.words[first-1].Lower]) {
		first--
	}
	if first < 3 || t.words[first-1].Tag != syntax.Comma || t.quoted[first-1] >= 0 {
		return nil
	}
	start := 0
	for j := first - 2; j >= 0; j-- {
		if t.words[j].Lower == ";" || t.quoted[j] >= 0 {
			start = j + 1
			break
		}
	}
	content := between(start, first-1)
	if !t.clauseLike(content) {
		return nil
	}
	if last+1 < len(t.words) && t.words[last+1].Tag == syntax.Comma {
		content = append(content, between(last+2, len(t.words))...)
	}
	return content
}

// without returns the words that are not among others.
func (t *tree) without(words, others []int) []int {
	return slices.DeleteFunc(words, func(w int) bool { return slices.Contains(others, w) })
}

// clause returns the words of the clause c, without the verb i should it stand inside it.
func (t *tree) clause(c, i int) []int {
	return t.under(c, func(d int) bool { return d == i })
}

// set reports whether a comma, a dash or a quotation mark sets the verb i with its subject off from
// the clause that it stands in.
func (t *tree) set(i int, source []int) bool {
	first := i
	if len(source) > 0 {
		first = min(first, source[0])
	}
	for first > 0 && (t.words[first-1].Tag == syntax.RB || auxiliary[t.words[first-1].Lower]) {
		first--
	}
	return first > 0 && (t.loose(first-1) || t.quoted[first-1] >= 0)
}

// rest returns what stands under the verb i from the word first on, without further predicates of
// the same subject ("… and left", "…, adding that").
func (t *tree) rest(i, first int) []int {
	words := t.under(i, func(c int) bool {
		if t.words[c].Head != i {
			return false
		}
		switch t.words[c].Relation {
		case syntax.Conj, syntax.Parataxis, syntax.Cc:
			return true
		case syntax.Advcl:
			return t.words[c].Tag == syntax.VBG && c > 0 && t.child(c, syntax.Mark) < 0
		}
		return c < first
	})
	for n, w := range words {
		if w >= first {
			return words[n:]
		}
	}
	return nil
}

// passiveContent returns what a passive verb is about: its clause, its infinitive, or its subject
// with what follows the verb but for the agent.
func (t *tree) passiveContent(i int, cue *Cue) []int {
	s := t.child(i, syntax.NsubjPass)
	if s < 0 {
		if t.words[i].Relation != syntax.Acl {
			return nil
		}
		s = t.words[i].Head
		return t.under(s, func(c int) bool { return c == i })
	}
	agent := t.agent(i)
	if !cue.takes('o') && !cue.takes('i') {
		return nil
	}
	words := t.under(s, nil)
	for _, w := range t.rest(i, i+1) {
		if agent < 0 || !t.dominates(agent, w) {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// beside returns the quotations that belong to a cue by their place: the one that ends right before
// the source and the cue, and the one that begins behind them.
func (f *finder) beside(t *tree, group, source, content []int) []int {
	all := append(slices.Clone(group), source...)
	first, last := slices.Min(all), slices.Max(all)
	if last-first > len(all)+8 { // the source of a participle may stand far off
		first, last = group[0], group[len(group)-1]
	}
	var out []int
	i := first - 1
	for i >= 0 && t.loose(i) && t.quoted[i] < 0 {
		i--
	}
	if i >= 0 && t.quoted[i] >= 0 {
		out = append(out, t.quoted[i])
	} else if i < 0 {
		if q := f.endingBefore(t.words[0].Start, t.sentence); q >= 0 && len(content) == 0 {
			out = append(out, q)
		}
	}
	for i = last + 1; i < len(t.words); i++ {
		if t.quoted[i] < 0 {
			continue
		}
		if t.leads(last+1, i) {
			out = append(out, t.quoted[i])
		}
		break
	}
	return out
}

// endingBefore returns the quotation that ends a sentence right before the one given, in its paragraph.
func (f *finder) endingBefore(at, sentence int) int {
	if sentence == 0 {
		return -1
	}
	prev := f.doc.Sentences[sentence-1]
	if prev.Paragraph != f.doc.Sentences[sentence].Paragraph {
		return -1
	}
	q := f.firstQuotation([]article.Span{{Start: prev.End, End: at}})
	if q < len(f.doc.Quotations) && f.doc.Quotations[q].End == prev.End && f.owner[q] < 0 {
		return q
	}
	return -1
}

// leads reports whether the words [first, i) lead from a cue to a quotation at i: nothing, a mark,
// "that", or adjuncts of time and place that a mark or "that" closes.
func (t *tree) leads(first, i int) bool {
	if i == first {
		return true
	}
	if i-first > 25 {
		return false
	}
	switch last := t.words[i-1]; {
	case last.Tag == syntax.Comma, last.Tag == syntax.Colon, last.Lower == "that", t.loose(i - 1):
	default:
		return false
	}
	for j := first; j < i-1; j++ {
		switch w := t.words[j]; {
		case w.Tag == syntax.VBD, w.Tag == syntax.VBZ, w.Tag == syntax.VBP, w.Tag == syntax.MD, w.Tag == syntax.Stop:
			return false
		}
	}
	return true
}

// join puts spans and quotations together into one content, in order; what touches becomes one span.
func (f *finder) join(spans []article.Span, quotes []int) []article.Span {
	all := slices.Clone(spans)
	for _, q := range quotes {
		all = append(all, f.doc.Quotations[q].Span)
	}
	for _, s := range spans { // a quotation that was begun is quoted whole
		for q := f.firstQuotation([]article.Span{s}); q < len(f.doc.Quotations) && f.doc.Quotations[q].Start < s.End; q++ {
			if f.doc.Quotations[q].Overlaps(s) {
				all = append(all, f.doc.Quotations[q].Span)
			}
		}
	}
	slices.SortFunc(all, func(a, b article.Span) int { return a.Start - b.Start })
	var out []article.Span
	for _, s := range all {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
