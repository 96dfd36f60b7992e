package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/segment"
)

// A register finds the full names of an article by what else the text calls those who bear them.
type register struct {
	inside   map[string]bool      // names that stand elsewhere than at the beginning of a sentence
	full     map[string]*naming   // by the full name in lower case
	firsts   map[string]*naming   // the one person with a first name, by its lower case; nil for several
	surnames map[string]*naming   // the one person with a surname, by its lower case; nil for several
	holders  map[string][]*naming // those to whom the article gives an office, each once
	subjects map[int]*naming      // those whose role or age stands where they open a sentence, by its first token
}

func newRegister() register {
	index := func() map[string]*naming { return make(map[string]*naming) }
	return register{inside: make(map[string]bool), full: index(), firsts: index(), surnames: index(),
		holders: make(map[string][]*naming), subjects: make(map[int]*naming)}
}

// enter adds a name to the register. Of several with a role, the first gives a person's.
func (r *register) enter(m *naming) {
	if m.inside {
		r.inside[m.name] = true
	}
	name := strings.ToLower(m.name)
	if first, rest, ok := strings.Cut(name, " "); ok {
		if r.full[name] == nil {
			r.full[name] = m
		}
		only(r.surnames, rest[strings.LastIndexByte(rest, ' ')+1:], m)
		if male, female := genderOf(name); male || female {
			only(r.firsts, first, m)
		}
	}
	if m.subject {
		r.subjects[m.first] = m
	}
	for _, office := range officesIn(m.role) {
		held := r.holders[office]
		if len(held) < mostHolders && !slices.ContainsFunc(held, m.same) {
			r.holders[office] = append(held, m)
		}
	}
}

// mostHolders is how many holders of an office are told apart.
const mostHolders = 8

// only enters a name under a key, nil once another person has the key, too.
func only(index map[string]*naming, key string, m *naming) {
	switch found, ok := index[key]; {
	case !ok:
		index[key] = m
	case found == nil:
	case !found.same(m):
		index[key] = nil
	case found.role == "" && m.role != "":
		index[key] = m
	}
}

// same reports whether two names are one person's: they are equal but for what stands between first name and surname.
func (m *naming) same(o *naming) bool {
	if m.name == o.name {
		return true
	}
	a, b := strings.Fields(m.name), strings.Fields(o.name)
	return strings.EqualFold(a[0], b[0]) && strings.EqualFold(a[len(a)-1], b[len(b)-1])
}

func (m naming) actor() *actor {
	return newActor(m.name, m.role)
}

// person reports whether a name is surely a person's.
func (m *naming) person() bool { return Person(m.name, m.role) }

// Person reports whether a full name is surely a person's: by its first name, or by the office that the role names.
func Person(name, role string) bool {
	male, female := genderOf(name)
	return male || female || len(officesIn(role)) > 0
}

// survey notes the countries and the full names that the article has.
func (c *cast) survey(doc *segment.Document, cues *Cues) {
	c.all = make(map[string]string)
	for i, t := range doc.Tokens {
		if !t.Capital {
			continue
		}
		for n := 1; n <= 2 && i+n <= len(doc.Tokens); n++ {
			name := article.Span{Start: t.Start, End: doc.Tokens[i+n-1].End}.In(doc.Text)
			if country, capital := Country(name); country != "" && !capital && c.all[country] == "" {
				c.all[country] = name
			}
		}
	}
	c.doc, c.cues = doc, cues
	c.actors = make(map[string][]*actor)
	c.known = people(doc)
	c.register = newRegister()
	for i := range c.known {
		c.enter(&c.known[i])
	}
	c.acronyms = acronyms(doc)
}

// bearer returns the person whom a surname means: the one who bears it, and where several do, the only one of them whom the
// article has named so far. nil where there is none, or several.
func (c *cast) bearer(surname string) (out *naming) {
	if m, ok := c.surnames[surname]; m != nil || !ok {
		return m
	}
	for i := range c.known[:c.read] {
		if m := &c.known[i]; strings.HasSuffix(strings.ToLower(m.name), " "+surname) {
			if out != nil && !out.same(m) {
				return c.heardBearer(surname)
			}
			out = m
		}
	}
	return out
}

// heardBearer returns the only one of those with a surname who has spoken or headed a sentence of late, nil for none or several.
func (c *cast) heardBearer(surname string) (out *naming) {
	var found *actor
	for i := len(c.recent) - 1; i >= 0 && len(c.recent)-i < 40; i-- {
		a := c.recent[i].actor
		if len(a.words) < 2 || a.words[len(a.words)-1] != surname || a == found {
			continue
		}
		if found != nil {
			return nil
		}
		found = a
	}
	if found == nil {
		return nil
	}
	return c.full[strings.ToLower(found.name)]
}

// fullName returns the person whose full name ends a longer one, and what stands before it: "Challenger Ada Quist" of
// a headline is Ada Quist. nil where the name itself is one that the text has, or none ends it.
func (c *cast) fullName(name string) (m *naming, before string) {
	for rest, ok := name, true; ok; _, rest, ok = strings.Cut(rest, " ") {
		if m := c.full[strings.ToLower(rest)]; m != nil {
			before = strings.TrimSuffix(name[:len(name)-len(rest)], " ")
			for w := range strings.FieldsSeq(before) {
				if linkers[w] || w == "and" || w == "&" || w == "or" {
					return nil, "" // "the death of Ada Quist", "Ann Reed and Ada Quist"
				}
			}
			return m, before
		}
	}
	return nil, ""
}

// owned gives a phrase that stands at an offset and begins with a possessive ("his deputy") the name of the owner: "Emil Sato's
// deputy". The phrase stays as it is where nobody was named shortly before.
func (c *cast) owned(phrase string, at int) string {
	word, rest, ok := strings.Cut(phrase, " ")
	pronoun := map[string]string{"his": "he", "her": "she", "its": "it"}[strings.ToLower(word)]
	if !ok || pronoun == "" {
		return phrase
	}
	heard := c.recent
	for n := len(c.recent); n > 0 && c.recent[n-1].start >= at; n-- {
		c.recent = c.recent[:n-1] // not whom the phrase itself names
	}
	owner := c.thirdPerson(pronoun, c.quotationAt(at), nearby)
	c.recent = heard
	if owner == nil || slices.Contains(owner.words, "his") {
		return phrase
	}
	return owner.name + "'s " + rest
}
