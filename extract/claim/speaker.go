package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
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
	known   bool // no mere pronoun
}

// A cast gives each actor of an article one name, whatever the text calls it.
//
// A surname, a descriptor ("the US leader", "the newspaper") or a pronoun stands for the actor named
// before that it fits; where none fits, the words stand for themselves. A capital stands for its country.
type cast struct {
	register
	actors   map[string][]*actor // by the last word of their names, which all names of an actor have
	recent   []heard             // those that the text named last, the latest last
	all      map[string]bool
	known    []naming // the full names of the article
	read     int      // how many of them were taken notice of
	sentence int      // that is being read

	lastSource article.Span // where the latest of recent was named
}

// heard is an actor with the sentence in which the text speaks of it.
type heard struct {
	*actor
	sentence int
}

// speaker returns the actor that an attribution has as its source, nil where it names none.
func (c *cast) speaker(a *attribution) (out *actor) {
	words := a.sourceWords()
	var place article.Span
	if n := clauseEnd(words); n > 0 {
		place = article.Span{Start: words[0].Start, End: words[n-1].End}
	}
	if place.Len() > 0 && c.lastSource == place {
		return c.recent[len(c.recent)-1].actor
	}
	defer func() {
		if out != nil && out.known && len(words) > 0 {
			c.recent, c.lastSource = append(c.recent, heard{out, c.sentence}), place
		}
	}()
	switch {
	case len(words) == 0:
		return nil
	case words[0].Tag == syntax.WP || words[0].Tag == syntax.WDT || len(words) == 1 && words[0].Lower == "that":
		if before := a.antecedent(words[0]); before != nil {
			return c.called(before)
		}
		return last(c.recent, func(*actor) bool { return true })
	case len(words) <= 2 && words[0].Tag == syntax.PRP, len(words) == 1 && words[0].Tag == syntax.PRPS:
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
func last(recent []heard, fits func(*actor) bool) *actor {
	for i := len(recent) - 1; i >= 0 && len(recent)-i < 40; i-- {
		if fits(recent[i].actor) {
			return recent[i].actor
		}
	}
	return nil
}

// pronoun resolves "he", "she", "it" and "they", and their possessives; "I" and "we" stand for themselves.
func (c *cast) pronoun(w syntax.Word) *actor {
	if found := c.thirdPerson(w.Lower, c.recent); found != nil {
		return found
	}
	if w.Lower == "he" || w.Lower == "she" {
		for i := c.read - 1; i >= 0; i-- { // nobody has spoken yet: whoever the story opened a sentence with
			if m := c.known[i]; !m.inside && !bodies[strings.ToLower(m.name[strings.LastIndexByte(m.name, ' ')+1:])] {
				a := c.meet(m.actor())
				a.male, a.female = w.Lower == "he", w.Lower == "she"
				return a
			}
		}
	}
	return &actor{name: w.Form, words: []string{w.Lower}, body: true}
}

func (c *cast) thirdPerson(pronoun string, recent []heard) *actor {
	var found *actor
	switch pronoun {
	case "he", "him", "his":
		if found = last(recent, func(a *actor) bool { return !a.body && !a.female && !many(a) }); found != nil {
			found.male = true
		}
	case "she", "her":
		if found = last(recent, func(a *actor) bool { return !a.body && !a.male && !many(a) }); found != nil {
			found.female = true
		}
	case "it", "its":
		found = last(recent, func(a *actor) bool { return a.body })
	case "they", "their":
		found = last(recent, func(a *actor) bool { return plurals(a.words) && (a.body || len(a.words) == 1 && person(a.words)) })
	}
	return found
}

// many reports whether an actor is a plural without a name: "auditors", "two officials".
func many(a *actor) bool {
	last := a.words[len(a.words)-1]
	return strings.HasSuffix(last, "s") && person(a.words[len(a.words)-1:]) && (a.role == "" || len(a.words) == 1)
}

func plurals(words []string) bool {
	return len(words) > 0 && strings.HasSuffix(words[len(words)-1], "s")
}

// called returns the actor of a noun phrase.
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
	name, role = c.owned(name), c.owned(role)
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
	if kin, ok := kinship[a.words[len(a.words)-1]]; ok && !named {
		a.female, a.male = kin == "she", kin == "he"
	}
	a.body = a.body || role == "" && bodies[a.words[len(a.words)-1]] || enterprises[title[strings.LastIndexByte(title, ' ')+1:]]
	if named && len(a.words) == 1 && a.country == "" {
		if m := c.bearer(a.words[0]); m != nil {
			a.name, a.words = m.name, strings.Fields(strings.ToLower(m.name))
			if a.role == "" || courtesy[a.role] {
				a.role, a.offices = m.role, officesIn(m.role)
			}
		}
	}
	return c.meet(a)
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
	return slices.Equal(long[len(long)-len(short):], short) && !bodies[short[0]] && len(long) <= 4
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
	a.female, a.male, a.body = a.female || b.female, a.male || b.male, a.body && b.body
}

// described returns the actor that a phrase without a name describes: by its office ("the US leader"), or
// by what it is ("the newspaper", "the ministry"). nil where none fits, or the phrase is of many.
func (c *cast) described(words []syntax.Word) *actor {
	head := strings.ToLower(phrase(words))
	if o := offices[head]; o != "" {
		if m := c.holders[o]; m != nil {
			return c.meet(m.actor())
		}
	}
	if words[0].Lower != "the" && words[0].Lower != "this" && words[0].Lower != "that" || head == "" {
		return nil
	}
	if a := last(c.recent, func(a *actor) bool { return strings.EqualFold(a.role, head) }); a != nil {
		return a // "the developer", which was "the developer, Arena North" before
	}
	offices, country := officesIn(head), countryIn(head)
	if len(offices) > 0 {
		return last(c.recent, func(a *actor) bool {
			return !a.body && (country == "" || a.country == "" || a.country == country) && share(offices, a.offices) && alike(words, a.role)
		})
	}
	noun := head[strings.LastIndexByte(head, ' ')+1:]
	if press[noun] {
		return last(c.recent, func(a *actor) bool { return a.body && len(a.words) > 0 && press[a.words[len(a.words)-1]] })
	}
	return last(c.recent, func(a *actor) bool {
		return a.body && len(a.words) > 1 && bodies[noun] && holdsAll(a.words, head)
	})
}

// holdsAll reports whether a name has all words of a descriptor: "the foreign ministry" is the Kastovian Foreign
// Ministry, "the education office" is not the audit office.
func holdsAll(name []string, descriptor string) bool {
	for w := range strings.FieldsSeq(descriptor) {
		if !slices.Contains(name, w) {
			return false
		}
	}
	return true
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
	"lawyer": "lawyer", "attorney": "lawyer", "professor": "professor", "analyst": "analyst", "businessman": "businessman", "billionaire": "businessman",
	"gov": "governor", "sen": "senator", "rep": "representative", "treasurer": "treasurer", "novelist": "writer", "author": "writer",
	"captain": "captain", "commissioner": "commissioner", "prosecutor": "prosecutor", "commander": "commander", "superintendent": "superintendent",
	"bishop": "bishop", "archbishop": "bishop", "headteacher": "head teacher", "principal": "head teacher"}

// HoldsOffice reports whether a role names an office, which only a person holds: "Minister of Trade" does, "owner of the
// ferry" does not, for a company may be that.
func HoldsOffice(role string) bool { return len(officesIn(role)) > 0 }

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
	if enterprises[last] || bodies[last] || things[last] {
		return false
	}
	return offices[last] != "" || titles[last] || strings.HasSuffix(last, "er") || strings.HasSuffix(last, "or") || strings.HasSuffix(last, "man") ||
		strings.HasSuffix(last, "woman") || strings.HasSuffix(last, "ist") || strings.HasSuffix(last, "ian") || last == "official" || last == "witness"
}

// bodies holds the last words of names that are no person's.
var bodies = set(`ministry department government party house committee commission council agency guard company corporation inc corp ltd group union bank court
	university institute association federation police army navy office administration senate congress parliament kremlin pentagon campaign
	organization organisation nations church foundation authority service board team club league fund centre center press media firm
	newspaper paper magazine weekly daily agency broadcaster station journal gazette courier chronicle observer echo examiner post times herald tribune guardian telegraph reuters bbc cnn tass xinhua
	assembly affairs bloomberg news study report poll survey statement letter embassy force forces`)

// enterprises are nouns before the name of what is no person: "the rail operator Northline".
var enterprises = set(`operator developer maker firm company giant insurer bank retailer supplier airline airliner broadcaster union charity watchdog carmaker agency
	group manufacturer provider publisher contractor newspaper daily weekly magazine`)

// things are nouns that only end like those of persons.
var things = set(`carrier letter order number power tower computer river water winter summer server matter center sector factor error mirror motor floor door
	chapter poster tanker container newsletter twitter barrier quarter cover border helicopter paper`)

// kinship maps the words for relatives to the pronoun that stands for them.
var kinship = map[string]string{"mother": "she", "sister": "she", "wife": "she", "daughter": "she", "aunt": "she", "grandmother": "she", "widow": "she", "girlfriend": "she",
	"father": "he", "brother": "he", "husband": "he", "son": "he", "uncle": "he", "grandfather": "he", "widower": "he", "boyfriend": "he"}

// courtesy titles are no roles.
var courtesy = map[string]bool{"Mr.": true, "Mrs.": true, "Ms.": true, "Mr": true, "Mrs": true, "Ms": true, "Dr.": true, "Dr": true, "Miss": true, "Sir": true, "Cllr": true}
