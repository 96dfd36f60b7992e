package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// readTo takes notice of the names before an offset, and of who heads the sentences up to the one that is being read:
// "The treasurer, Olga Rehn, resigned." is whom the "she" of the next sentence means.
func (c *cast) readTo(offset, sentence int) {
	c.sentence = sentence
	for c.read < len(c.known) && c.known[c.read].start < offset {
		c.read++
	}
	for ; c.opened <= sentence; c.opened++ {
		s := c.doc.Sentences[c.opened]
		if kindOf(c.doc, s.Block) != article.Main || s.First >= s.Last || c.quotationAt(s.Start) >= 0 {
			continue
		}
		if a := c.opener(s); a != nil && (c.opened == sentence || !owned[strings.ToLower(c.doc.Word(s.First))]) {
			c.recent, c.lastSource = append(c.recent, heard{a, c.opened, s.Start, -1}), article.Span{}
		}
	}
}

// owned are the words that open a phrase for somebody of another's: behind the sentence on his secretary, "he" is the other again.
var owned = set(`his her its their`)

// opener returns the person or persons that a sentence is about: those whose name, or what they are, opens it before a
// verb ("Vik was elected", "His deputy was more cautious"). nil where there is none.
func (c *cast) opener(s segment.Sentence) *actor {
	at := c.pastAdjunct(s)
	end := nameRun(c.doc, s, at)
	if m := c.subjects[s.First]; m != nil {
		return c.meet(m.actor())
	}
	switch {
	case at >= s.Last:
		return nil
	case end > at:
		if c.headed(s, end) {
			return c.openingName(at, end)
		}
	case introduces[strings.ToLower(c.doc.Word(at))]:
		return c.openingDescriptor(s, at)
	}
	return nil
}

// pastAdjunct returns the token at which a sentence really begins: behind "But", "Meanwhile," and "In a memo on Tuesday,".
func (c *cast) pastAdjunct(s segment.Sentence) int {
	w := strings.ToLower(c.doc.Word(s.First))
	switch {
	case linkers[w] || adjuncts[w]:
		for i := s.First + 1; i < s.Last && i < s.First+12; i++ {
			if c.doc.Word(i) == "," {
				return i + 1
			}
		}
		return s.Last
	case connectors[w]:
		if s.First+1 < s.Last && c.doc.Word(s.First+1) == "," {
			return s.First + 2
		}
		return s.First + 1
	}
	return s.First
}

var (
	connectors = set(`but and yet so still then later however meanwhile moreover furthermore instead indeed earlier nevertheless nonetheless separately asked also`)
	adjuncts   = set(`after before during since despite under over until like unlike without within amid among as because although though`)
	introduces = set(`the a an his her their its one another both two three four several some many most`)
)

// headed reports whether what stands at the token i can follow a subject: a verb, an adverb, an apposition, a date. A noun
// cannot: "Brandt supporters" are not Brandt, nor is "Brandt's campaign manager".
func (c *cast) headed(s segment.Sentence, i int) bool {
	if i >= s.Last {
		return false
	}
	w := strings.ToLower(c.doc.Word(i))
	switch {
	case w == "'s" || w == "’s" || w == "'" || w == "’":
		if i+1 >= s.Last {
			return false
		}
		noun := strings.ToLower(c.doc.Word(i + 1))
		return !person(noun) && !bodies[noun] && !enterprises[noun] && (i+2 >= s.Last || !person(strings.ToLower(c.doc.Word(i+2))))
	case w == "," || w == "(" || w == "who":
		return true
	}
	return auxiliary[w] || modals[w] || linkers[w] && w != "of" || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ly") || pasts[w] || c.verbForm(w)
}

// verbForm reports whether a word is a form of a verb that is a cue.
func (c *cast) verbForm(word string) bool {
	return slices.ContainsFunc(c.cues.byForm[word], func(cue *Cue) bool { return cue.Kind == VerbCue })
}

// pasts are the forms of verbs, and adverbs before them, that stand behind a subject most often.
var pasts = set(`went came took made gave got left won lost ran fell saw knew met led rose held sent brought built bought sold spent paid
	stood sat spoke wrote read sang grew began became kept heard found felt put set cut hit broke chose drew drove flew fought hung laid
	lay sought shot shook slept stole struck swam swept taught thought threw wore leaves goes comes takes makes gives gets wins loses runs
	meets leads holds sends brings stands sits speaks lives works plans seems appears remains hopes knows needs never also then now not again
	soon too once even still just`)

// openingName returns the person whom the capitalised words [first, end) name, where they do.
func (c *cast) openingName(first, end int) *actor {
	begin := first
	for i := first; i+1 < end; i++ {
		if w := strings.ToLower(c.doc.Word(i)); titles[w] {
			begin = i + 1
			if c.doc.Word(begin) == "." && begin+1 < end {
				begin++
			}
		}
	}
	span := func(i, j int) string { return c.doc.Text[c.doc.Tokens[i].Start:c.doc.Tokens[j-1].End] }
	name, role := span(begin, end), ""
	if begin > first {
		role = span(first, begin)
	}
	m := c.full[strings.ToLower(name)]
	if m == nil && !strings.Contains(name, " ") {
		m = c.bearer(strings.ToLower(name))
	}
	if m != nil && (m.person() || role != "") {
		return c.meet(m.actor())
	}
	if role == "" || strings.Contains(name, " ") || countryIn(name) != "" || bodies[strings.ToLower(name)] {
		return nil
	}
	return c.meet(newActor(name, role))
}

// openingDescriptor returns the person or persons that the words from the token at on describe before a verb: "His deputy
// was", "Both ministers said".
func (c *cast) openingDescriptor(s segment.Sentence, at int) *actor {
	first := syntax.Word{Span: c.doc.Tokens[at].Span, Form: c.doc.Word(at), Lower: strings.ToLower(c.doc.Word(at)), Tag: syntax.DT}
	if owned[first.Lower] {
		first.Tag = syntax.PRPS
	}
	words := []syntax.Word{first}
	for i := at + 1; i < s.Last && i < at+6; i++ {
		t := c.doc.Tokens[i]
		if t.Class != segment.Word || t.Capital {
			return nil
		}
		w := syntax.Word{Span: t.Span, Form: c.doc.Word(i), Lower: strings.ToLower(c.doc.Word(i)), Tag: syntax.JJ}
		if person(w.Lower) && c.headed(s, i+1) {
			if w.Tag = syntax.NN; isPlural(w.Lower) {
				w.Tag = syntax.NNS
			}
			return c.called(append(words, w))
		}
		words = append(words, w)
	}
	return nil
}
