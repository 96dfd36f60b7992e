package resolve

import (
	"strings"

	"factline/extract/mention"
	"factline/extract/segment"
)

// A tense is the time of the clause that a mention stands in.
type tense uint8

const (
	noTense tense = iota
	pastTense
	futureTense
)

// How far the verb of a mention's clause is looked for before and after it, in tokens.
const (
	tenseBefore = 16
	tenseAfter  = 10
)

// tenseOf gives the tense of the clause around a mention and the words that tell it. The nearest verb before
// the mention counts, else the nearest after it, within its sentence.
func tenseOf(doc *segment.Document, m *mention.Mention) (tense, string) {
	if m.Sentence >= len(doc.Sentences) {
		return noTense, ""
	}
	s := doc.Sentences[m.Sentence]
	c := clause{doc, s.First, s.Last}
	for i := m.First - 1; i >= max(s.First, m.First-tenseBefore); i-- {
		if v := c.told(i); v.tense != noTense {
			return v.tense, c.quote(v)
		}
	}
	for i := m.Last; i < min(s.Last, m.Last+tenseAfter); i++ {
		if v := c.told(i); v.tense != noTense {
			return v.tense, c.quote(v)
		}
	}
	if ahead[c.word(m.First-1)] {
		return futureTense, c.doc.Word(m.First - 1)
	}
	return noTense, ""
}

// A clause is the stretch of tokens [first:last] in which a verb is looked for.
type clause struct {
	doc         *segment.Document
	first, last int
}

// A verb is a group of words that tells a tense: the tokens [first:last].
type verb struct {
	tense
	first, last int
}

// word gives the token i in lower case, "" outside the clause.
func (c *clause) word(i int) string {
	if i < c.first || i >= c.last {
		return ""
	}
	t := &c.doc.Tokens[i]
	w := t.In(c.doc.Text)
	if t.Capital {
		w = strings.ToLower(w)
	}
	return w
}

// quote gives the words of the group as the text has them.
func (c *clause) quote(v verb) string {
	if v.last == v.first+1 {
		return c.doc.Word(v.first)
	}
	words := c.doc.Text[c.doc.Tokens[v.first].Start:c.doc.Tokens[v.last-1].End]
	return strings.Join(strings.Fields(words), " ")
}

// told gives what the token i tells of the tense, as a verb or otherwise.
func (c *clause) told(i int) verb {
	w := c.word(i)
	if !tells(w) {
		return verb{}
	}
	if t := tenseWords[w]; t != noTense && !c.cause(i, w) {
		return verb{t, i, i + 1}
	}
	return c.verbAt(i)
}

// tells reports whether a word, in lower case, can tell a tense.
func tells(w string) bool { return telling[w] || strings.HasSuffix(w, "ed") }

// cause reports whether the token i is the "due" of "due to the storm".
func (c *clause) cause(i int, w string) bool {
	return w == "due" && c.word(i+1) == "to" && nominal[c.word(i+2)]
}

// verbAt gives the verb group that the token i begins or ends.
func (c *clause) verbAt(i int) verb {
	w := c.word(i)
	switch {
	case !tells(w):
	case auxiliaries[w]:
		return verb{c.auxiliary(i), i, i + 1}
	case w == "could":
		if able[c.word(i+1)] {
			return verb{}
		}
		return verb{futureTense, i, i + 1} // "Rain could fall on Tuesday"
	case w == "set" && c.word(i+1) == "for":
		return verb{futureTense, i, i + 2} // "a hearing set for March"
	case arranged[w], coming[w] && !nominal[c.word(i-1)], w == "due" && perfect[c.word(i-1)] && !c.cause(i, w):
		return verb{futureTense, i, i + 1}
	case w == "to" && plans[c.word(i-1)] && !c.cause(i-1, c.word(i-1)):
		return verb{futureTense, i - 1, i + 1}
	case c.past(i, w):
		return c.group(i)
	}
	return verb{}
}

// auxiliary gives the tense of a group that begins with one of the auxiliaries: "will open" lies ahead, "may have opened" and
// "would not say" do not.
func (c *clause) auxiliary(i int) tense {
	w, next := c.word(i), c.word(i+1)
	switch {
	case next == "have":
		return pastTense
	case w == "would" && next == "not" && unsaid[c.word(i+2)], (w == "wouldn't" || w == "wouldn’t") && unsaid[next]:
		return pastTense
	}
	return futureTense
}

// past reports whether the token i, w in lower case, is a past form of a verb, or a participle that is not an adjective: "the
// aforementioned visit" and "a group of armed men" tell nothing.
func (c *clause) past(i int, w string) bool {
	if pastForms[w] {
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && !notVerbs[w] &&
		(!c.doc.Tokens[i].Capital || i == c.first) && !nominal[c.word(i-1)]
}

// group gives the verb group that ends in the past form at i: "will be held" and "to be opened" lie ahead, "was held" and
// "would have been held" do not.
func (c *clause) group(i int) verb {
	v := verb{pastTense, i, i + 1}
	for j := i - 1; j >= max(c.first, i-4); j-- {
		switch w := c.word(j); {
		case auxiliaries[w]:
			return verb{c.auxiliary(j), j, i + 1}
		case w == "to":
			if j+1 == i && strings.HasSuffix(c.word(i), "ed") {
				return verb{} // "a letter to affected workers"
			}
			if c.word(j+1) != "have" {
				return verb{futureTense, j, i + 1}
			}
			return v
		case w == "be", w == "not", w == "also":
		case v.first == i && (w == "is" || w == "are"):
			return verb{} // "when the case is heard"
		case w == "should" && c.word(j+1) != "have", w == "could" && c.word(j+1) != "have" && !able[c.word(j+1)]:
			return verb{futureTense, j, i + 1}
		case perfect[w], (w == "could" || w == "should") && c.word(j+1) == "have":
			v.first = j
		default:
			return v
		}
	}
	return v
}
