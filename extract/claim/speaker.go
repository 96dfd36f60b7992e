package claim

import (
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
	country string   // that the role or the name speaks of, "" for none
	offices []string // the offices that the role names, such as "president"
	body    bool     // no person
	female  bool     // called "she" or "Mrs."
	male    bool
}

// A cast gives each actor of an article one name, whatever the text calls it.
//
// A surname, a descriptor ("the US leader", "the newspaper") or a pronoun stands for the actor named
// before that it fits; where none fits, the words stand for themselves. A capital stands for its country.
type cast struct {
	actors []*actor
	recent []*actor // those that the text named last, the latest last
	all    map[string]bool
}

// speaker returns the actor that an attribution has as its source, nil where it names none.
func (c *cast) speaker(a *attribution) (out *actor) {
	words := a.sourceWords()
	defer func() {
		if out != nil && len(words) > 0 && words[0].Tag != syntax.PRP {
			c.recent = append(c.recent, out)
		}
	}()
	switch {
	case len(words) == 0:
		return nil
	case words[0].Tag == syntax.WP || words[0].Tag == syntax.WDT || len(words) == 1 && words[0].Lower == "that":
		if before := a.antecedent(words[0]); before != nil {
			return c.called(before)
		}
		return c.last(func(*actor) bool { return true })
	case len(words) <= 2 && words[0].Tag == syntax.PRP:
		return c.pronoun(words[0])
	}
	return c.called(words)
}

// sourceWords returns the words of the first span of the source.
func (a *attribution) sourceWords() []syntax.Word {
	if a.tree == nil || len(a.source) == 0 {
		return nil
	}
	return a.tree.wordsIn(a.source[0])
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
	t := a.tree
	i, _ := t.covering(pronoun.Span)
	for i > 0 && t.words[i-1].Tag.Punctuation() {
		i--
	}
	var out []syntax.Word
	for _, w := range t.phraseBefore(i) {
		out = append(out, t.words[w])
	}
	return out
}

// last returns the actor named last that fits.
func (c *cast) last(fits func(*actor) bool) *actor {
	for i := len(c.recent) - 1; i >= 0 && len(c.recent)-i < 40; i-- {
		if fits(c.recent[i]) {
			return c.recent[i]
		}
	}
	return nil
}

// pronoun resolves "he", "she", "it" and "they"; "I" and "we" stand for themselves.
func (c *cast) pronoun(w syntax.Word) *actor {
	var found *actor
	switch w.Lower {
	case "he", "him":
		if found = c.last(func(a *actor) bool { return !a.body && !a.female }); found != nil {
			found.male = true
		}
	case "she", "her":
		if found = c.last(func(a *actor) bool { return !a.body && !a.male }); found != nil {
			found.female = true
		}
	case "it":
		found = c.last(func(a *actor) bool { return a.body })
	case "they":
		found = c.last(func(a *actor) bool { return a.body && plurals(a.words) })
	}
	if found == nil {
		return &actor{name: w.Form, words: []string{w.Lower}, body: true}
	}
	return found
}

func plurals(words []string) bool {
	return len(words) > 0 && strings.HasSuffix(words[len(words)-1], "s")
}

// called returns the actor of a noun phrase.
func (c *cast) called(words []syntax.Word) *actor {
	name, role, named := split(words)
	if name == "" {
		return nil
	}
	a := &actor{name: name, role: role, words: strings.Fields(strings.ToLower(name))}
	if country, capital := countryOf(name); country != "" && role == "" {
		a.country, a.body = country, true
		if capital && c.all[country] { // one actor, one name: the country's, where the article has it
			a.name, a.words = country, strings.Fields(strings.ToLower(country))
		}
	}
	if !named && a.country == "" {
		if known := c.described(words); known != nil {
			return known
		}
		a.body = !person(a.words)
	}
	if a.country == "" {
		a.country = countryIn(role)
	}
	a.offices = officesIn(role)
	title := strings.ToLower(role)
	a.female = a.female || strings.HasPrefix(title, "mrs") || strings.HasPrefix(title, "ms") || strings.Contains(title, "woman")
	a.male = a.male || strings.HasPrefix(title, "mr.") || title == "mr"
	a.body = a.body || role == "" && bodies[a.words[len(a.words)-1]]
	for i := len(c.actors) - 1; i >= 0; i-- {
		if c.actors[i].same(a) {
			c.actors[i].merge(a)
			return c.actors[i]
		}
	}
	if courtesy[a.role] {
		a.role = ""
	}
	c.actors = append(c.actors, a)
	return a
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
		return strings.Join(long, " ") == strings.Join(short, " ")
	}
	tail := long[len(long)-len(short):]
	return strings.Join(tail, " ") == strings.Join(short, " ") && !bodies[short[0]] && len(long) <= 4
}

// merge takes over what another mention of the same actor adds.
func (a *actor) merge(b *actor) {
	if len(b.words) > len(a.words) || len(b.words) == len(a.words) && a.name == strings.ToUpper(a.name) {
		a.name, a.words = b.name, b.words
	}
	if !courtesy[b.role] && (a.role == "" || len(officesIn(b.role)) > 0 && len(b.role) > len(a.role)) {
		a.role = b.role
	}
	a.offices = append(a.offices, b.offices...)
	if a.country == "" {
		a.country = b.country
	}
	a.female, a.male, a.body = a.female || b.female, a.male || b.male, a.body && b.body
}

// described returns the actor that a phrase without a name describes: by its office ("the US leader"), or
// by what it is ("the newspaper", "the ministry"). nil where none fits, or the phrase is of many.
func (c *cast) described(words []syntax.Word) *actor {
	head := strings.ToLower(phrase(words))
	if words[0].Lower != "the" && words[0].Lower != "this" && words[0].Lower != "that" || head == "" {
		return nil
	}
	offices, country := officesIn(head), countryIn(head)
	if len(offices) > 0 {
		return c.last(func(a *actor) bool {
			return !a.body && (country == "" || a.country == "" || a.country == country) && share(offices, a.offices) && alike(words, a.role)
		})
	}
	last := head[strings.LastIndexByte(head, ' ')+1:]
	if press[last] {
		return c.last(func(a *actor) bool { return a.body && len(a.words) > 0 && press[a.words[len(a.words)-1]] })
	}
	return c.last(func(a *actor) bool {
		return a.body && len(a.words) > 1 && strings.Contains(strings.ToLower(a.name), last) && bodies[last]
	})
}

// alike reports whether the names in a descriptor are those of a role: "the Estmark leader" is the
// President of Estmark, not of Kastovia.
func alike(words []syntax.Word, role string) bool {
	role = strings.ToLower(role)
	for _, w := range words {
		if w.Form[0] < 'A' || w.Form[0] > 'Z' || w.Tag == syntax.DT || countryAdjectives[w.Lower] != "" {
			continue
		}
		if !strings.Contains(role, w.Lower[:min(len(w.Lower), 4)]) {
			return false
		}
	}
	return true
}

func share(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// offices maps the words for an office to one of them, so that "leader" can mean a president.
var offices = map[string]string{"president": "head", "leader": "head", "premier": "head", "chancellor": "head", "minister": "minister",
	"spokesman": "spokesman", "spokeswoman": "spokesman", "spokesperson": "spokesman", "senator": "senator", "governor": "governor",
	"mayor": "mayor", "secretary": "secretary", "ambassador": "ambassador", "judge": "judge", "king": "king", "queen": "queen",
	"pope": "pope", "pontiff": "pope", "chairman": "chair", "chairwoman": "chair", "director": "director", "coach": "coach", "general": "general",
	"congressman": "representative", "congresswoman": "representative", "lawmaker": "representative", "nominee": "candidate", "candidate": "candidate",
	"lawyer": "lawyer", "attorney": "lawyer", "professor": "professor", "analyst": "analyst", "businessman": "businessman", "billionaire": "businessman"}

// officesIn returns the offices that a role names; a prime minister is a head of government.
func officesIn(role string) []string {
	var out []string
	role = strings.ToLower(role)
	if strings.Contains(role, "prime minister") {
		out = append(out, "head", "minister")
	}
	for w := range strings.FieldsSeq(role) {
		if o := offices[strings.Trim(w, ",.")]; o != "" {
			out = append(out, o)
		}
	}
	return out
}

// person reports whether the words of a phrase without a name end in that of a person.
func person(words []string) bool {
	last := strings.TrimSuffix(words[len(words)-1], "s")
	return offices[last] != "" || titles[last] || strings.HasSuffix(last, "er") || strings.HasSuffix(last, "or") || strings.HasSuffix(last, "man") ||
		strings.HasSuffix(last, "woman") || strings.HasSuffix(last, "ist") || strings.HasSuffix(last, "ian") || last == "official" || last == "witness"
}

// bodies holds the last words of names that are no person's.
var bodies = set(`ministry department government party house committee commission council agency company corporation inc corp ltd group union bank court
	university institute association federation police army navy office administration senate congress parliament kremlin pentagon campaign
	organization organisation nations church foundation authority service board team club league fund centre center press media firm
	newspaper paper magazine weekly daily agency broadcaster station journal post times herald tribune guardian telegraph reuters bbc cnn tass xinhua
	bloomberg news study report poll survey statement letter embassy force forces`)

// courtesy titles are no roles.
var courtesy = map[string]bool{"Mr.": true, "Mrs.": true, "Ms.": true, "Mr": true, "Mrs": true, "Ms": true, "Dr.": true, "Dr": true, "Miss": true, "Sir": true}

// survey notes the countries that the article names.
func (c *cast) survey(doc *segment.Document) {
	c.all = make(map[string]bool)
	for i, t := range doc.Tokens {
		if !t.Capital {
			continue
		}
		for n := 1; n <= 2 && i+n <= len(doc.Tokens); n++ {
			name := article.Span{Start: t.Start, End: doc.Tokens[i+n-1].End}.In(doc.Text)
			if country, capital := countryOf(name); country != "" && !capital {
				c.all[country] = true
			}
		}
	}
}
