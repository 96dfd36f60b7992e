package resolve

import (
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

// announced are words that look ahead with an expression of time right behind them or a "for" between:
// "scheduled for Tuesday", "due Tuesday".
var announced = wordSet("scheduled due expected slated upcoming")

// placed tells from the words around a mention whether it lies before or after the day of publication; noTense
// where nothing tells.
func placed(doc *segment.Document, m *mention.Mention) tense {
	if m.Sentence >= len(doc.Sentences) {
		return noTense
	}
	s := doc.Sentences[m.Sentence]
	c := clause{doc: doc, first: s.First, last: min(s.Last, m.Last+clauseAfter)}
	return c.placed(m.First, m.Last)
}

// How far the first verb behind an expression is looked for, in tokens.
const clauseAfter = 20

// placed tells on which side the words around them place the tokens [first:last].
func (c *clause) placed(first, last int) tense {
	if c.word(last) == "'s" || c.word(last) == "’s" {
		// "Tuesday's ruling" is mostly known, "ahead of Tuesday's vote" is not.
		if c.word(first-2) == "ahead" || c.word(first-1) == "before" || c.word(last-1) == "next" {
			return futureTense
		}
		return noTense
	}
	i := first - 1
	if w := c.word(i); w == "on" || w == "for" || w == "from" || w == "the" || w == "at" || w == "," {
		i--
	}
	switch before := c.word(i); {
	case ahead[before]:
		if c.pastBehind(last) {
			return pastTense
		}
		return futureTense
	case announced[before] && !c.pastBehind(last):
		return futureTense
	case (before == "is" || before == "are") && c.word(first-1) == "on":
		return futureTense
	case before == "as" && (c.word(i-1) == "early" || c.word(i-1) == "soon" || c.word(i-1) == "late"):
		return futureTense
	case before == "of" && c.word(i-1) == "ahead":
		return futureTense
	}
	for ; i >= max(c.first, first-tenseBefore); i-- {
		if w := c.word(last); arranged[c.word(i)] && (w == "was" || w == "were" || w == "has" || w == "had") {
			return pastTense // "the rally planned for Saturday was called off"
		}
		if v := c.verbAt(i); v.tense != noTense {
			return v.tense
		}
	}
	for i := last; i < c.last; i++ {
		if v := c.verbAt(i); v.tense != noTense {
			return v.tense
		}
	}
	return noTense
}

// pastBehind reports whether the first verb behind an expression is of the past: "until Tuesday, they had not …".
func (c *clause) pastBehind(i int) bool {
	for ; i < c.last; i++ {
		if v := c.verbAt(i); v.tense != noTense {
			return v.tense == pastTense
		}
	}
	return false
}
