package claim

import (
	"slices"
	"sort"
	"strings"

	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// An actor is one person, body or country that speaks in an article.
type actor struct {
	name    string
	role    string
	words   []string // of the name, in lower case
	noun    string   // what a name that is none is about: "officials" of "officials in the capital"; of others the last word
	country string   // that the role or the name speaks of, "" for none
	offices []string // the offices that the role names, such as "president"
	body    bool     // no person
	female  bool     // called "she" or "Mrs."
	male    bool
	known   bool // no mere pronoun
	unnamed bool // called by what it is
}

// A cast gives each actor of an article one name, whatever the text calls it.
//
// A surname, a descriptor ("the US leader", "the newspaper"), an acronym or a pronoun stands for the actor named
// before that it fits; where none fits, the words stand for themselves. A capital stands for its country.
type cast struct {
	register
	doc      *segment.Document
	cues     *Cues
	actors   map[string][]*actor // by the last word of their names, which all names of an actor have
	recent   []heard             // those that the text named last as a speaker or at the head of a sentence, the latest last
	all      map[string]string   // the countries that the article has → the first of their names in it
	acronyms map[string]string   // acronym → the name of the body
	known    []naming            // the full names of the article
	read     int                 // how many of them were taken notice of
	opened   int                 // how many sentences were looked at for who opens them
	sentence int                 // that is being read

	lastSource article.Span // where the latest of recent was named
}

// heard is an actor with the place in which the text speaks of it.
type heard struct {
	*actor
	sentence int
	start    int // the byte at which it is named
	quote    int // the quotation that it is named in, -1 for none
}

// speaker returns the actor that an attribution has as its source, nil where it names none.
func (c *cast) speaker(a *attribution) (out *actor) {
	words := a.sourceWords()
	if len(words) > 0 && a.source[0].End <= a.head.Start {
		words = a.tree.withApposed(words)
	}
	var place article.Span
	if n := clauseEnd(words); n > 0 {
		place = article.Span{Start: words[0].Start, End: words[n-1].End}
	}
	if place.Len() > 0 && c.lastSource == place {
		return c.recent[len(c.recent)-1].actor
	}
	defer func() {
		if out != nil && out.known && len(words) > 0 {
			c.recent, c.lastSource = append(c.recent, heard{out, c.sentence, words[0].Start, c.quotationAt(words[0].Start)}), place
		}
	}()
	switch {
	case len(words) == 0:
		return nil
	case words[0].Tag == syntax.WP || words[0].Tag == syntax.WDT || len(words) == 1 && words[0].Lower == "that":
		if before := a.antecedent(words[0]); before != nil {
			return c.called(before)
		}
		return c.last(c.quotationAt(words[0].Start), len(c.doc.Sentences), func(*actor) bool { return true })
	}
	return c.meant(words)
}

// meant returns the actor that a pronoun or a noun phrase means.
func (c *cast) meant(words []syntax.Word) *actor {
	if len(words) > 0 && len(words) <= 2 && words[0].Tag == syntax.PRP || len(words) == 1 && words[0].Tag == syntax.PRPS {
		return c.pronoun(words[0])
	}
	return c.called(words)
}

// before returns the cast as it was when the text had been read to an offset within a sentence.
func (c *cast) before(offset, sentence int) *cast {
	then := *c
	then.sentence = sentence
	then.recent = slices.Clip(c.recent[:sort.Search(len(c.recent), func(i int) bool { return c.recent[i].start >= offset })])
	then.read = sort.Search(len(c.known), func(i int) bool { return c.known[i].start >= offset })
	return &then
}

// sourceWords returns the words of the first span of the source.
func (a *attribution) sourceWords() []syntax.Word {
	if a.tree == nil || len(a.source) == 0 {
		return nil
	}
	return a.tree.wordsIn(a.source[0])
}

// withApposed adds to a phrase the name that it stands behind in apposition: "Ada Quist, the envoy's daughter".
func (t *tree) withApposed(words []syntax.Word) []syntax.Word {
	if len(words) < 2 || !person(nounOf(words)) || words[len(words)-1].Tag.Name() {
		return words
	}
	i, _ := t.covering(words[0].Span)
	n := i - 1
	if n < 1 || t.words[n].Tag != syntax.Comma {
		return words
	}
	first := n
	for first > 0 && isName(t.words, first-1) && !titles[t.words[first-1].Lower] {
		first--
	}
	if n-first < 2 && first > 0 || first == n || first > 0 && t.words[first-1].Tag == syntax.POS {
		return words
	}
	return append(slices.Clone(t.words[first:i]), words...)
}

// wordsIn returns the words in a span.
func (t *tree) wordsIn(s article.Span) []syntax.Word {
	var out []syntax.Word
	for _, w := range t.words {
		if s.Contains(w.Span) {
			out = append(out, w)
		}
	}
	return out
}

// antecedent returns the noun phrase before a relative pronoun.
func (a *attribution) antecedent(pronoun syntax.Word) []syntax.Word {
	i, _ := a.tree.covering(pronoun.Span)
	var out []syntax.Word
	for _, w := range a.tree.antecedent(i) {
		out = append(out, a.tree.words[w])
	}
	return out
}

// antecedent returns the noun phrase before the relative pronoun i. "Who" means a person: of "the resignation of the mayor, who",
// the mayor is left.
func (t *tree) antecedent(i int) []int {
	before := i
	for before > 0 && t.words[before-1].Tag.Punctuation() {
		before--
	}
	out := t.phraseBefore(before)
	if t.words[i].Tag != syntax.WP || len(out) == 0 {
		return out
	}
	for n, w := range out {
		if n == 0 || n+1 == len(out) || t.words[w].Lower != "of" || person(t.words[w-1].Lower) {
			continue
		}
		last := out[len(out)-1]
		if name := phrase(t.words[out[n+1] : last+1]); Person(name, name) {
			return out[n+1:]
		}
	}
	return out
}

// newActor makes an actor of a name and a role.
func newActor(name, role string) *actor {
	a := &actor{name: name, role: role, words: strings.Fields(strings.ToLower(name)), country: countryIn(role), offices: officesIn(role)}
	if n := len(a.words); n > 0 {
		a.noun = a.words[n-1]
	}
	a.male, a.female = genderOf(name)
	switch title := strings.ToLower(role); {
	case a.male || a.female:
	case strings.HasPrefix(title, "mrs") || strings.HasPrefix(title, "ms") || title == "miss" || strings.Contains(title, "woman"):
		a.female = true
	case title == "mr." || title == "mr" || title == "sir":
		a.male = true
	}
	return a
}

// called returns the actor of a noun phrase. In a headline, a phrase without an article may describe somebody.
func (c *cast) called(words []syntax.Word) *actor {
	words = somebody(words)
	if len(words) == 0 {
		return nil
	}
	name, role, named := split(words)
	if whole := phrase(words[:clauseEnd(words)]); role != "" && whole != name && c.inside[whole] {
		name, role = whole, "" // "Free Lungs", which the parse takes for lungs that are free
	}
	if name == "" {
		if len(words) > 1 || len(words[0].Form) > 1 {
			return nil
		}
		name = words[0].Form // "A: …"
	}
	if long := c.acronyms[name]; long != "" {
		name = long
	}
	if m, before := c.fullName(name); !named && m != nil {
		if name, named = m.name, true; person(roleNoun(before)) {
			role = before
		} // but "the paper's Chuck Orr"
	}
	if named {
		name, role = c.knownAs(name, role)
	}
	role = c.owned(role, words[0].Start)
	if word, rest, _ := strings.Cut(role, " "); owned[strings.ToLower(word)] {
		role = rest // "her owner", nobody knows whose
	}
	a := newActor(c.owned(name, words[0].Start), role)
	if country, _ := Country(name); country != "" && role == "" {
		a.country, a.body = country, true
		if known := c.all[country]; known != "" { // one actor, one name: the country's, where the article has it
			a.name, a.words = known, strings.Fields(strings.ToLower(known))
		}
	} else if !named {
		if known := c.described(words, c.inHeadline()); known != nil {
			return known
		}
		a.noun, a.unnamed = nounOf(words[:clauseEnd(words)]), true
		a.body = !person(a.noun)
		a.male, a.female = men[a.noun], women[a.noun]
		if kin, ok := kinship[a.noun]; ok {
			a.female, a.male = kin == "she", kin == "he"
		}
	}
	title := strings.ToLower(role)
	a.body = a.body || role == "" && bodies[a.noun] || enterprises[title[strings.LastIndexByte(title, ' ')+1:]]
	return c.meet(a)
}

// knownAs returns the full name, and the role, of the person whom a name means that the article has: by its end, which may stand
// behind more than a name in a headline, by the surname or by the first name.
func (c *cast) knownAs(name, role string) (string, string) {
	m, before := c.fullName(name)
	if m == nil && !strings.Contains(name, " ") && countryNames[strings.ToLower(name)].country == "" {
		if m = c.bearer(strings.ToLower(name)); m == nil && role == "" {
			m = c.firsts[strings.ToLower(name)]
		}
	}
	if m == nil {
		return name, role
	}
	if role == "" || courtesy[role] || m.role != "" && !person(roleNoun(role)) {
		role = m.role
	}
	if role == "" {
		role = before
	}
	return m.name, role
}

// inHeadline reports whether the sentence that is being read is the article's title.
func (c *cast) inHeadline() bool {
	return kindOf(c.doc, c.doc.Sentences[c.sentence].Block) == article.Title
}

// meet returns the actor of the article that a is, or a itself where it is new.
func (c *cast) meet(a *actor) *actor {
	var last string
	if n := len(a.words); n > 0 {
		last = a.words[n-1]
	}
	bearer, borne := c.surnames[last]
	shared := borne && bearer == nil
	for _, known := range slices.Backward(c.actors[last]) {
		if shared && (len(known.words) == 1) != (len(a.words) == 1) {
			continue // "Kent" may be either of the brothers
		}
		if known.same(a) {
			known.merge(a)
			return known
		}
	}
	if courtesy[a.role] {
		a.role = ""
	}
	a.known = true
	c.actors[last] = append(c.actors[last], a)
	return a
}

// somebody takes the denial off a source: of "no official" and "nobody at the palace", whom a negated
// claim is about, the official and the palace are left.
func somebody(words []syntax.Word) []syntax.Word {
	switch words[0].Lower {
	case "no", "neither":
		if len(words) > 2 && words[1].Tag == syntax.Comma {
			return words[2:]
		}
		return words[1:]
	case "nobody", "none":
		for i, w := range words {
			if w.Tag == syntax.IN {
				return words[i+1:]
			}
		}
		return nil
	}
	return words
}

// same reports whether two actors are one: the names are equal, or one is the end or the beginning of
// the other ("Peskov", "Dmitry Peskov").
func (a *actor) same(b *actor) bool {
	if a.body != b.body && len(a.words) > 1 && len(b.words) > 1 {
		return strings.EqualFold(a.name, b.name)
	}
	long, short := a.words, b.words
	if len(long) < len(short) {
		long, short = short, long
	}
	if len(long) == len(short) {
		return slices.Equal(long, short)
	}
	before := long[:len(long)-len(short)]
	paper := len(short) == 1 && press[short[0]] && !a.unnamed && !b.unnamed // "the Times" is the New York Times, but "the ministry" may be another one
	return slices.Equal(long[len(long)-len(short):], short) && !halves[before[len(before)-1]] && (paper || !bodies[short[0]]) && len(long) <= 4 && !slices.ContainsFunc(before, func(w string) bool { return linkers[w] })
}

// merge takes over what another mention of the same actor adds.
func (a *actor) merge(b *actor) {
	if len(b.words) > len(a.words) || len(b.words) == len(a.words) && a.name == strings.ToUpper(a.name) {
		a.name, a.words = b.name, b.words
	}
	if !courtesy[b.role] && (a.role == "" || len(officesIn(b.role)) > 0 && len(b.role) > len(a.role)) {
		a.role = b.role
	}
	for _, o := range b.offices {
		if !slices.Contains(a.offices, o) {
			a.offices = append(a.offices, o)
		}
	}
	if a.country == "" {
		a.country = b.country
	}
	a.female, a.male, a.body, a.unnamed = a.female || b.female, a.male || b.male, a.body && b.body, a.unnamed && b.unnamed
}
