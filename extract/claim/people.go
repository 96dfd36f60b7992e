package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/segment"
)

// A naming is a full name in the text, of somebody who is quoted there or not.
type naming struct {
	name, role string
	start      int  // the byte at which it begins
	inside     bool // it does not open a sentence
	subject    bool // it opens a sentence, and what stands beside it says that it is a person's
}

// people gives the full names of an article in the order of the text: two to four capitalised words
// that are no body, no country and no date. What titles and offices stand before a name are its role.
func people(doc *segment.Document) []naming {
	var out []naming
	for _, s := range doc.Sentences {
		for i := s.First; i < s.Last; i++ {
			first := i
			for i < s.Last && nameLike(doc, i) && (i == first || doc.Tokens[i].Spaced) {
				i++
			}
			if i > first {
				out = append(out, fullName(doc, s, first, i)...)
			}
		}
	}
	return out
}

// nameLike reports whether the token i can be part of a name or of a title before one.
func nameLike(doc *segment.Document, i int) bool {
	t := doc.Tokens[i]
	return t.Class == segment.Word && t.Capital && !noNames[strings.ToLower(doc.Word(i))] && !weekdays[strings.ToLower(doc.Word(i))]
}

// noNames are words that are capitalised at the beginning of a sentence, and months.
var noNames = set(`the a an this that these those in on at by for from to of with as but and or nor so if when while after before since until because although though
	he she it they we i you his her its their my our your who what which where why how there here no not yes one two three some many most all both
	according asked january february march april may june july august september october november december former`)

// fullName reads the capitalised words [first, end) of a sentence.
func fullName(doc *segment.Document, s segment.Sentence, first, end int) []naming {
	begin := first
	for i := first; i+1 < end; i++ { // "Foreign Minister", "the Ministry of Foreign Affairs", "House Leader" and the name
		if w := strings.ToLower(doc.Word(i)); titles[w] || bodies[w] {
			begin = i + 1
		}
	}
	name := doc.Text[doc.Tokens[begin].Start:doc.Tokens[end-1].End]
	words := strings.Fields(strings.ToLower(name))
	if n := end - begin; n < 2 || n > 4 || bodies[words[len(words)-1]] || countryIn(name) != "" || doc.Tokens[end-1].Upper {
		return nil
	}
	m := naming{name: name, start: doc.Tokens[begin].Start, inside: begin > s.First}
	if begin > first && titles[strings.ToLower(doc.Word(begin-1))] {
		m.role = doc.Text[doc.Tokens[first].Start:doc.Tokens[begin-1].End]
	}
	opening := first
	if role, at := roleBefore(doc, s, first); role != "" && m.role == "" {
		m.role, opening = role, at
	}
	m.subject = opening == s.First && (m.role != "" || aside(doc, s, end))
	if courtesy[m.role] {
		m.role = ""
	}
	out := []naming{m}
	if first > s.First+1 && doc.Word(first-1) == "and" && nameLike(doc, first-2) && !doc.Tokens[first-1].Capital { // "Brian and Maureen Pike"
		out = append(out, naming{name: doc.Word(first-2) + " " + doc.Word(end-1), start: doc.Tokens[first-2].Start})
	}
	return out
}

// roleBefore returns the office that stands between an article and the name at token first, with or
// without a comma: "the prime minister, Jonas Vik". at is the token where the phrase begins.
func roleBefore(doc *segment.Document, s segment.Sentence, first int) (role string, at int) {
	end := first
	if end > s.First && doc.Word(end-1) == "," {
		end--
	}
	for i := end - 1; i >= s.First && end-i <= 6; i-- {
		switch w := strings.ToLower(doc.Word(i)); {
		case w == "the" || w == "a" || w == "an":
			if i+1 == end {
				return "", 0
			}
			role = doc.Text[doc.Tokens[i+1].Start:doc.Tokens[end-1].End]
			last := strings.ToLower(doc.Word(end - 1))
			for j := i + 2; j < end; j++ {
				if doc.Word(j) == "of" { // "the mayor of Halden, Sven Arvid"
					last = strings.ToLower(doc.Word(j - 1))
					break
				}
			}
			if offices[last] == "" && !titles[last] {
				return "", 0
			}
			return role, i
		case doc.Tokens[i].Class != segment.Word:
			return "", 0
		}
	}
	return "", 0
}

// aside reports whether an age or a relative clause stands behind the name that ends before the token
// end: "Ada Quist, 61, …", "Ada Quist, who …".
func aside(doc *segment.Document, s segment.Sentence, end int) bool {
	if end+1 >= s.Last || doc.Word(end) != "," {
		return false
	}
	return doc.Tokens[end+1].Class == segment.Number || doc.Word(end+1) == "who" || doc.Word(end+1) == "whose"
}

// A register finds the full names of an article by what else the text calls those who bear them.
type register struct {
	inside   map[string]bool    // names that stand elsewhere than at the beginning of a sentence
	surnames map[string]*naming // the one person with a surname, by its lower case; nil for several
	holders  map[string]*naming // the only one that the article gives an office; nil for several
}

// enter adds a name to the register. Of several with a role, the first gives a person's.
func (r *register) enter(m *naming) {
	if m.inside {
		r.inside[m.name] = true
	}
	if name := strings.ToLower(m.name); strings.Contains(name, " ") {
		surname := name[strings.LastIndexByte(name, ' ')+1:]
		switch found, ok := r.surnames[surname]; {
		case !ok:
			r.surnames[surname] = m
		case found == nil:
		case found.name != m.name:
			r.surnames[surname] = nil
		case found.role == "":
			r.surnames[surname] = m
		}
	}
	for _, office := range officesIn(m.role) {
		if found, ok := r.holders[office]; ok && (found == nil || found.name != m.name) {
			r.holders[office] = nil
		} else {
			r.holders[office] = m
		}
	}
}

func (m naming) actor() *actor {
	return &actor{name: m.name, role: m.role, words: strings.Fields(strings.ToLower(m.name)), country: countryIn(m.role), offices: officesIn(m.role)}
}

// survey notes the countries and the full names that the article has.
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
	c.actors = make(map[string][]*actor)
	c.known = people(doc)
	c.register = register{make(map[string]bool), make(map[string]*naming), make(map[string]*naming)}
	for i := range c.known {
		c.enter(&c.known[i])
	}
}

// readTo takes notice of the persons that open sentences before an offset: "The treasurer, Olga Rehn,
// resigned." is whom the "she" of the next sentence means.
func (c *cast) readTo(offset, sentence int) {
	c.sentence = sentence
	for c.read < len(c.known) && c.known[c.read].start < offset {
		if m := c.known[c.read]; m.subject {
			a := c.meet(m.actor())
			c.recent, c.lastSource = append(c.recent, heard{a, sentence}), article.Span{}
		}
		c.read++
	}
}

// bearer returns the person whom a surname means: the one who bears it, and where several do, the only one of them whom the
// article has named so far. nil where there is none, or several.
func (c *cast) bearer(surname string) (out *naming) {
	if m, ok := c.surnames[surname]; m != nil || !ok {
		return m
	}
	for i := range c.known[:c.read] {
		if m := &c.known[i]; strings.HasSuffix(strings.ToLower(m.name), " "+surname) {
			if out != nil && out.name != m.name {
				return nil
			}
			out = m
		}
	}
	return out
}

// owned gives a phrase that begins with a possessive ("his deputy") the name of the owner: "Emil Sato's
// deputy". The phrase stays as it is where nobody was named shortly before.
func (c *cast) owned(phrase string) string {
	word, rest, ok := strings.Cut(phrase, " ")
	pronoun := map[string]string{"his": "he", "her": "she", "its": "it"}[strings.ToLower(word)]
	if !ok || pronoun == "" {
		return phrase
	}
	n := len(c.recent)
	for n > 0 && c.sentence-c.recent[n-1].sentence <= 1 {
		n--
	}
	owner := c.thirdPerson(pronoun, c.recent[n:])
	if owner == nil || slices.Contains(owner.words, "his") {
		return phrase
	}
	return owner.name + "'s " + rest
}
