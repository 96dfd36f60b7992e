package resolve

import (
	"strings"

	"factline/extract/mention"
	"factline/extract/segment"
)

// Weekdays and the like lie before or after the day of publication. News tells mostly of what has happened, and
// so "Tuesday" is the last one, unless the words around it look ahead:
//
//   - a word just before it: "until Tuesday", "as early as Tuesday", "ahead of Tuesday's vote";
//   - the verb of its clause: "will meet Tuesday", "is to be heard Tuesday", "plans to leave Tuesday".
//
// The verb nearest before the expression decides, and only where there is none the first one behind it.

// ahead are words which, right before an expression, place it in the future.
var ahead = wordSet("until till starting beginning")

// auxiliaries begin a verb group that looks ahead.
var auxiliaries = wordSet("will shall 'll won't can may might must wird werden soll sollen sẽ")

// plans are words which, with a "to" behind them, look ahead: "plans to leave", "is due to arrive".
var plans = wordSet(`plan plans planned planning hoped wanted decided threatened intends intend due set scheduled expected expects expect slated going hopes hope ready
	about agreed promised vowed likely supposed wants want is are has have needs need`)

// announced are words that look ahead with an expression of time right behind them or a "for" between:
// "scheduled for Tuesday", "due Tuesday".
var announced = wordSet("scheduled due expected slated upcoming")

// arranged are past forms that tell of what lies ahead: "has scheduled a hearing Thursday".
var arranged = wordSet("planned scheduled slated")

// pastForms are verb forms of the past that do not end in -ed.
var pastForms = wordSet(`was were had did said told took came went held met made began left wrote spoke won lost sent gave found
	became fell rose broke struck hit shot flew arose brought bought sold led ran saw heard paid got kept knew grew stood
	felt fought thought built caught taught drew drove ate forgot chose shook stole swore tore wore woke threw
	set died fled laid lay spent swept understood withdrew 'd been cut put shut quit beat`)

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// looksAhead reports whether the words around a mention place it after the day of publication.
func looksAhead(doc *segment.Document, m *mention.Mention) bool {
	if m.Sentence >= len(doc.Sentences) {
		return false
	}
	s := doc.Sentences[m.Sentence]
	c := clause{doc: doc, first: max(s.First, m.First-tenseBefore), last: min(s.Last, m.Last+clauseAfter)}
	return c.aheadAt(m.First, m.Last)
}

// How far the first verb behind an expression is looked for, in tokens.
const clauseAfter = 20

// A clause is the stretch of tokens in which the verb is looked for.
type clause struct {
	doc         *segment.Document
	first, last int
}

func (c *clause) word(i int) string {
	if i < c.first || i >= c.last {
		return ""
	}
	return strings.ToLower(c.doc.Word(i))
}

func (c *clause) aheadAt(first, last int) bool {
	if c.word(last) == "'s" || c.word(last) == "’s" {
		// "Tuesday's ruling" is known, "ahead of Tuesday's vote" is not.
		return c.word(first-2) == "ahead" || c.word(first-1) == "before" || c.word(last-1) == "next"
	}
	i := first - 1
	if w := c.word(i); w == "on" || w == "for" || w == "the" || w == "at" || w == "," {
		i--
	}
	switch before := c.word(i); {
	case ahead[before]:
		return !c.pastBehind(last)
	case announced[before] && !c.pastBehind(last):
		return true
	case (before == "is" || before == "are") && c.word(first-1) == "on":
		return true
	case before == "as" && (c.word(i-1) == "early" || c.word(i-1) == "soon" || c.word(i-1) == "late"):
		return true
	case before == "of" && c.word(i-1) == "ahead":
		return true
	}
	for ; i >= c.first; i-- {
		if w := c.word(last); arranged[c.word(i)] && (w == "was" || w == "were" || w == "has" || w == "had") {
			return false // "the rally planned for Saturday was called off"
		}
		if verdict, found := c.verbAt(i); found {
			return verdict
		}
	}
	for i := last; i < c.last; i++ {
		if verdict, found := c.verbAt(i); found {
			return verdict
		}
	}
	return false
}

// verbAt tells whether the word at i begins or belongs to a verb group, and whether that looks ahead.
func (c *clause) verbAt(i int) (ahead, found bool) {
	w := c.word(i)
	switch {
	case w == "":
		return false, false
	case auxiliaries[w]:
		return c.word(i+1) != "have", true
	case w == "would":
		return c.word(i+1) != "have", true
	case arranged[w]:
		return true, true
	case w == "to" && plans[c.word(i-1)]:
		return true, true
	case pastForms[w] || len(w) > 4 && strings.HasSuffix(w, "ed") && w != "need" && !c.doc.Tokens[i].Capital:
		return c.participle(i), true
	}
	return false, false
}

// participle reports whether the past form at i belongs to a verb group that looks ahead: "will be held",
// "is to be opened".
func (c *clause) participle(i int) bool {
	for j := i - 1; j >= max(c.first, i-3); j-- {
		switch w := c.word(j); {
		case auxiliaries[w] || w == "would" || w == "to":
			return c.word(j+1) != "have"
		case w == "be":
		default:
			return false
		}
	}
	return false
}

// pastBehind reports whether the first verb behind an expression is of the past: "until Tuesday, they had not …".
func (c *clause) pastBehind(i int) bool {
	for ; i < c.last; i++ {
		if verdict, found := c.verbAt(i); found {
			return !verdict
		}
	}
	return false
}
