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
	if passive && (silence[cue.Words[0]] || len(cue.Words) > 1 && cue.Words[1] == "as") { // "could not be reached", "was quoted as saying"
		subject, passive = t.child(i, syntax.NsubjPass, syntax.Nsubj), false
	}
	group := t.group(i, len(cue.Words))
	source := t.source(i, subject, group, passive)
	content := t.without(t.content(i, cue, passive, source), source)
	quotes := f.beside(t, i, group, source, content)
	switch {
	case len(quotes) > 0 && (cue.takes('q') || cue.Strength == 1):
	case len(content) == 0 && !t.standsAlone(i, cue, source, passive):
		return a, false
	case cue.Strength == 1 && cue.takes('q') && len(content) == 0:
		return a, false
	}
	a.source = t.spans(source)
	a.cue = t.spans(group)
	a.content = f.join(t.spans(content), quotes)
	return a, true
}

// verbal reports whether the word i, which has the form of a verb, is one: by its tag or, as taggers
// err with words that they have seldom seen, by a subject before it and a clause, an infinitive or an
// object behind it.
func (t *tree) verbal(i int) bool {
	w := t.words[i]
	if w.Tag.Verb() || t.announcedNoun(i) {
		return true
	}
	if i == 0 {
		return false
	}
	if prev := t.words[i-1]; strictVerbs[w.Lower] && (prev.Tag.Noun() || prev.Tag == syntax.PRP) {
		return true
	}
	prev, next := t.words[i-1], syntax.Word{}
	if i+1 < len(t.words) {
		next = t.words[i+1]
	}
	switch {
	case prev.Tag == syntax.DT, prev.Tag == syntax.PRPS, prev.Tag == syntax.IN, prev.Tag == syntax.POS:
		return false
	case strings.HasSuffix(w.Lower, "ed"), strings.HasSuffix(w.Lower, "ing"):
		switch next.Tag {
		case syntax.NN, syntax.NNS, syntax.JJ, syntax.CC:
			return t.child(i, syntax.Nsubj, syntax.NsubjPass) >= 0 || prev.Tag == syntax.Comma && w.Tag == syntax.JJ && next.Tag == syntax.NN
		}
		return true
	case next.Lower == "that" || next.Tag == syntax.TO:
		return (prev.Tag.Noun() || prev.Tag == syntax.JJ && w.Tag != syntax.NN) && (strings.HasSuffix(w.Lower, "s") != (prev.Tag == syntax.NNS || prev.Tag == syntax.NNPS) || w.Tag == syntax.NN && !plainNoun[w.Lower])
	}
	return t.child(i, syntax.Nsubj) >= 0 && (next.Tag == syntax.DT || next.Tag == syntax.Comma || next.Tag == syntax.Stop)
}

// plainNoun holds the forms of verbs that are nouns as often.
var plainNoun = set(`claim report promise pledge vow demand request call appeal offer order threat forecast comment warning statement project estimate charge blame
	question praise mock post tweet email text plan state fault view signal hint protest object support answer reply remark note show find threat`)

// strictVerbs holds forms of verbs that are never nouns, whatever a tagger makes of them in a headline.
var strictVerbs = set(`confirm confirms deny denies announce announces admit admits says insists insist tells accuses accuse vows refuses refuse urges warns`)

// standsAlone reports whether a cue makes a claim without a word of what it is about: "the Kremlin has
// not yet confirmed", "the ministry would not comment", "Peskov said on Monday".
func (t *tree) standsAlone(i int, cue *Cue, source []int, passive bool) bool {
	w := t.words[i]
	if silence[cue.Words[0]] {
		m := t.modality(i)
		return m.negated || m.refused
	}
	if passive {
		return cue.Stance == Confirmed && t.modality(i).negated
	}
	if after := i + len(cue.Words); after < len(t.words) && t.words[after].Lower == "to" {
		return false // "wrote to me"
	}
	if len(source) == 0 || cue.Strength < 3 || w.Tag == syntax.VBG || w.Tag == syntax.VB && t.modality(i) == (modality{}) {
		return false
	}
	return !cue.takes('o') || cue.Stance == Confirmed || cue.Stance == Denied || cue.Stance == Declined
}

// silent reports whether a source can take the stance without a word of what it is about.
func silent(s Stance) bool { return s == Confirmed || s == Denied || s == Declined }

// subject returns the word that heads the source of the verb i. passive tells that the verb's own
// subject is what it is about ("it is reported", "was accused by"): the source is then the agent.
func (t *tree) subject(i int) (subject int, passive bool) {
	if t.reduced(i) || t.announcedNoun(i) {
		return t.agentBehind(i), true
	}
	for j, steps := i, 0; j >= 0 && steps < 8; steps++ {
		if c := t.child(j, syntax.NsubjPass); c >= 0 && !t.perfect(j) || t.passive(j) {
			if j == i {
				return t.agent(j), true
			}
			if c >= 0 {
				return c, false
			}
		}
		if c := t.nearest(j); c >= 0 {
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

// perfect reports whether the participle i is active: "have not ruled out", without a form of "be".
func (t *tree) perfect(i int) bool {
	a := t.child(i, syntax.Aux)
	return a >= 0 && (t.words[a].Lower == "has" || t.words[a].Lower == "have" || t.words[a].Lower == "had") && !t.passive(i)
}

// nearest returns the subject of the word i: of several, the last one before it.
func (t *tree) nearest(i int) int {
	best := syntax.None
	for _, c := range t.below[i] {
		if w := t.words[c]; (w.Relation == syntax.Nsubj || w.Relation == syntax.Csubj || w.Relation == syntax.NsubjPass && t.perfect(i)) && !auxiliary[w.Lower] && (best < 0 || c < i) {
			best = c
		}
	}
	return best
}

// passive reports whether the verb i is a participle behind a form of "be".
func (t *tree) passive(i int) bool {
	w := t.words[i]
	if w.Tag != syntax.VBN && !((w.Tag == syntax.JJ || w.Tag == syntax.VBD) && strings.HasSuffix(w.Lower, "ed")) {
		return false
	}
	if i > 0 && (t.words[i-1].Tag == syntax.WRB || t.words[i-1].Lower == "if" || t.words[i-1].Lower == "unless") {
		return true // "when asked", "if confirmed"
	}
	for _, c := range t.below[i] {
		if r := t.words[c].Relation; r == syntax.Aux || r == syntax.Cop {
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

// reduced reports whether the word i is a participle that follows what it is about: "the plan, announced
// on Monday by the mayor".
func (t *tree) reduced(i int) bool {
	w := t.words[i]
	if r := w.Relation; r != syntax.Acl && r != syntax.Amod || !strings.HasSuffix(w.Lower, "ed") || i == 0 || i+1 >= len(t.words) {
		return false
	}
	if p := t.words[i-1]; p.Tag != syntax.Comma && !p.Tag.Noun() && p.Tag != syntax.RB {
		return false
	}
	next := t.words[i+1]
	return next.Tag == syntax.IN || weekdays[next.Lower] || next.Tag == syntax.RB
}

// announcedNoun reports whether the word i is a participle between a noun and a day: "the closure announced today".
func (t *tree) announcedNoun(i int) bool {
	return i > 1 && i+1 < len(t.words) && strings.HasSuffix(t.words[i].Lower, "ed") && t.words[i].Tag != syntax.VBD && t.words[i-1].Tag.Noun() && weekdays[t.words[i+1].Lower]
}

// agentBehind returns the head of the phrase behind the next "by" after the word i.
func (t *tree) agentBehind(i int) int {
	for j := i + 1; j+1 < len(t.words) && j < i+8 && t.words[j].Tag != syntax.Comma; j++ {
		if t.words[j].Lower == "by" {
			if end := t.phraseEnd(j + 1); end > j+1 && !weekdays[t.words[end-1].Lower] {
				return t.headOf(j+1, end-1)
			}
		}
	}
	return syntax.None
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
			words := t.rest(i, m)
			if len(words) < 3 || m+1 < len(t.words) && (t.words[m+1].Lower == "if" || t.words[m+1].Lower == "when" || t.words[m+1].Lower == "while") {
				return t.toStop(m)
			}
			return words
		}
		if c := t.child(i, syntax.Ccomp); c >= 0 && (cue.Strength > 1 || t.quoted[c] >= 0) {
			if c < i {
				return t.clause(c, i)
			}
			first := t.under(c, nil)[0]
			if bare := t.bare(after, cue); bare < first && (t.words[c].Tag != syntax.VB && t.words[c].Tag != syntax.VBG || t.child(c, syntax.Aux) >= 0) {
				first = bare
			}
			return t.rest(i, first)
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
		bare := t.bare(after, cue)
		if words := t.rest(i, bare); t.clauseLike(words) && (len(source) == 0 || source[0] < i) {
			return words
		}
		if words := t.toComma(bare); len(source) > 0 && source[0] < i && t.startsClause(words) {
			return words
		}
	}
	if cue.takes('o') || cue.takes('s') || cue.takes('c') && cue.Strength >= 2 && !cue.takes('a') {
		if c := t.child(i, syntax.Obj, syntax.Iobj); c > i {
			return t.rest(i, t.under(c, nil)[0])
		}
		if len(cue.Words) > 1 || cue.takes('o') && t.phraseEnd(after) > after && (len(source) == 0 || source[0] < i) {
			return t.rest(i, after)
		}
	}
	if cue.takes('c') || cue.takes('q') {
		return t.before(i, source)
	}
	return nil
}

// bare returns where a clause without "that" can begin behind a verb: after the addressee, adverbs and
// adjuncts ("told the court on Monday the plan was dead").
func (t *tree) bare(after int, cue *Cue) int {
	j := after
	if cue.takes('a') {
		j = t.phraseEnd(j)
	}
	for j < len(t.words) && t.quoted[j] < 0 {
		w := t.words[j]
		switch {
		case weekdays[w.Lower] || w.Tag == syntax.RB && w.Lower != "not" && w.Lower != "there":
			j++
		case w.Lower == "on" || w.Lower == "in" || w.Lower == "at" || w.Lower == "during":
			end := t.phraseEnd(j + 1)
			for end < len(t.words) && weekdays[t.words[end].Lower] {
				end++
			}
			if end == j+1 || end >= len(t.words) {
				return j
			}
			j = end
		default:
			return j
		}
	}
	return j
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

// toComma returns the words from first to the next comma, stop or quotation mark.
func (t *tree) toComma(first int) []int {
	j := first
	for j < len(t.words) && t.words[j].Tag != syntax.Comma && t.words[j].Tag != syntax.Stop && t.quoted[j] < 0 {
		j++
	}
	return between(first, j)
}

// startsClause reports whether words begin with a short subject and a finite verb: "it will end".
func (t *tree) startsClause(words []int) bool {
	return t.clauseLike(words[:min(len(words), 6)]) && !t.words[words[0]].Tag.Punctuation() && t.words[words[0]].Tag != syntax.IN
}

// toStop returns the words from first to the end of the sentence.
func (t *tree) toStop(first int) []int {
	for j := first; j < len(t.words); j++ {
		if t.words[j].Tag == syntax.Stop || t.words[j].Lower == ";" {
			return between(first, j)
		}
	}
	return between(first, len(t.words))
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
			return strings.HasSuffix(t.words[c].Lower, "ing") && c > 0 && t.child(c, syntax.Mark) < 0
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
	if t.reduced(i) || t.announcedNoun(i) {
		end := i
		for end > 0 && (t.words[end-1].Tag == syntax.Comma || t.words[end-1].Tag == syntax.RB) {
			end--
		}
		words := t.phraseBefore(end)
		if agent := t.agentBehind(i); agent >= 0 && cue.Stance == Accused {
			if of := t.phraseEnd(agent); of < len(t.words) && t.words[of].Lower == "of" {
				words = append(words, t.toComma(of)...)
			}
		}
		return words
	}
	s := t.child(i, syntax.NsubjPass)
	if s < 0 {
		if t.words[i].Relation != syntax.Acl {
			return nil
		}
		s = t.words[i].Head
		return t.under(s, func(c int) bool { return c == i })
	}
	agent := t.agent(i)
	if cue.Stance == Reported && !cue.takes('q') || cue.Words[0] == "find" || cue.Words[0] == "show" {
		return nil // "was found broken" finds, it does not report
	}
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
func (f *finder) beside(t *tree, i int, group, source, content []int) []int {
	all := append(slices.Clone(group), source...)
	first, last := slices.Min(all), slices.Max(all)
	if last-first > len(all)+8 { // the source of a participle may stand far off
		first, last = group[0], group[len(group)-1]
	}
	var out []int
	participle := strings.HasSuffix(t.words[i].Lower, "ing") // "…", adding that …: the quotation is that of the verb before
	i = first - 1
	for i >= 0 && t.loose(i) && t.quoted[i] < 0 {
		i--
	}
	if i >= 0 && t.quoted[i] >= 0 {
		if !participle || len(content) == 0 {
			out = append(out, t.quoted[i])
		}
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
