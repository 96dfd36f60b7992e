package resolve

import (
	"factline/extract/mention"
	"factline/extract/segment"
)

// What the words around a weekday tell of its side. News calls by its bare name the last weekday and the coming one, and
// mostly the last; the sentence tells which, but hardly ever in a single word:
//
//   - the verb that the weekday hangs on, mostly the nearest before it: "voted Tuesday", "will meet Tuesday", "is to be
//     heard Tuesday"; the first one behind it where it opens its clause: "On Tuesday, he spoke";
//   - a word right before it: "until Tuesday", "as early as Tuesday", "ahead of Tuesday's vote";
//   - what it is the day of: "Tuesday's ruling" is known, "Tuesday's vote" may be to come;
//   - the conjunction of its clause: "when voters go to the polls Tuesday".
//
// Each is a hint, and hints add up: "he was told before Tuesday's vote" looks ahead by "before" and back by "told".

// A hint is what some words tell of the side on which an expression lies.
type hint struct {
	verb          // the words and their tense; they need not be a verb
	worth float64 // how much they prove; 1 for "voted", which is past, and for "would vote", which may be
}

// What hints are worth beside those.
const (
	surely   = 2.2 // "will vote", "scheduled for", "until"
	likely   = 1.6 // "could vote", "agreed to vote"
	presumed = 1.2 // "votes", "when voters cast", "Tuesday's ruling"
	slightly = 0.7 // "is", "to vote", "after"
	distant  = 0.6 // the share of a verb that is far away, or has another clause between
	aside    = 0.4 // the share of a verb behind: the expression hangs on its subject
	barely   = 0.5 // "Tuesday's vote"
)

// Where a verb is looked for, in tokens: up to clauseAfter behind an expression, and up to tenseBefore before it, those
// more than near away being distant.
const (
	clauseAfter = 28
	near        = 8
)

// maxHints is how many hints an expression has, hardly ever more.
const maxHints = 6

// hintsAt appends the hints around a mention.
func hintsAt(out []hint, doc *segment.Document, m *mention.Mention) ([]hint, clause) {
	c := clause{doc: doc}
	if m.Sentence >= len(doc.Sentences) {
		return out, c
	}
	s := doc.Sentences[m.Sentence]
	c.first, c.last = s.First, min(s.Last, m.Last+clauseAfter)
	return c.hints(out, m.First, m.Last), c
}

// placed tells on which side of the day of publication a mention lies by its hints; noTense where they tell next to nothing.
func placed(doc *segment.Document, m *mention.Mention) tense {
	var room [maxHints]hint
	hints, c := hintsAt(room[:0], doc, m)
	var sum float64
	for _, h := range hints {
		if c.word(h.first) == "before" {
			continue // "before Christmas" is said of the last one as well
		}
		if h.tense == pastTense {
			sum -= h.worth * presumed // news tells mostly of the past
		} else {
			sum += h.worth
		}
	}
	switch {
	case sum >= 1:
		return futureTense
	case sum < 0:
		return pastTense
	}
	return noTense
}

// hints appends the hints around the tokens [first:last].
func (c *clause) hints(out []hint, first, last int) []hint {
	out, decided := c.beside(out, first, last)
	if decided {
		return out
	}
	out = c.dayOf(out, first, last)
	out = c.clauseBehind(out, last)
	if v := c.verbAt(last); v.tense == pastTense {
		return append(out, hint{v, 1}) // "the council on Tuesday voted"
	}
	if c.opens(first, last) {
		return c.verbBehind(out, last, 1)
	}
	out, found := c.verbBefore(out, first, last)
	switch {
	case found:
	case c.word(last) == ",":
		out = c.verbBehind(out, last, 1) // "At a meeting on Tuesday, he spoke"
	default:
		out = c.verbBehind(out, last, aside)
	}
	return out
}

// beside appends the hint of the words right before an expression; decided reports that no verb can outweigh it.
func (c *clause) beside(out []hint, first, last int) (_ []hint, decided bool) {
	i := first - 1
	if w := c.word(i); w == "on" || w == "in" || w == "for" || w == "from" || w == "the" || w == "at" || w == "," {
		i--
	}
	add := func(t tense, worth float64, from int) {
		out = append(out, hint{verb{t, from, i + 1}, worth})
	}
	switch w := c.word(i); {
	case w == "until" || w == "till":
		if c.overUntil(i, last) {
			add(pastTense, 1, i)
		} else {
			add(futureTense, surely, i)
		}
		return out, true
	case w == "starting" || w == "beginning":
		add(futureTense, slightly, i)
	case announced[w] && c.word(first-1) != "," && !c.pastBehind(last):
		worth := surely
		if past := c.word(i - 1); past == "was" || past == "were" || past == "been" {
			worth = 1
		}
		add(futureTense, worth, i)
		return out, true
	case (w == "is" || w == "are") && c.word(first-1) == "on":
		add(futureTense, surely, i) // "the vote is on Tuesday"
		return out, true
	case w == "as" && (c.word(i-1) == "early" || c.word(i-1) == "soon" || c.word(i-1) == "late"):
		add(futureTense, surely, i-1)
		return out, true
	case w == "of" && c.word(i-1) == "ahead":
		add(futureTense, likely, i-1)
	case w == "before":
		add(futureTense, 1, i)
	case w == "into" && (c.word(i-1) == "heading" || c.word(i-1) == "going"):
		add(futureTense, presumed, i-1)
	case w == "to" && (c.word(i-1) == "up" || c.word(i-1) == "-up"):
		add(futureTense, presumed, i-1) // "the run-up to Tuesday's vote"
	case w == "since":
		add(pastTense, surely, i)
	case w == "after":
		add(pastTense, slightly, i)
	case w == "earlier":
		add(pastTense, 1, i)
	}
	return out, false
}

// overUntil reports whether what the "until" at i bounds is over: "until Tuesday, they had not answered", "he lived there until
// Tuesday", but not "the vote was put off until Tuesday".
func (c *clause) overUntil(i, last int) bool {
	if i == c.first || c.doc.Tokens[i-1].Class == segment.Mark {
		return c.pastBehind(last)
	}
	for j := i - 1; j >= max(c.first, i-tenseBefore); j-- {
		w := c.word(j)
		if lasting[w] {
			return false
		}
		if v := c.verbAt(j); v.tense != noTense {
			return v.tense == pastTense
		}
	}
	return false
}

// dayOf appends the hint of what an expression is the day of: "Tuesday's ruling", "the Tuesday attacks" and "his ruling in Bern
// on Tuesday" have happened, "Tuesday's vote" may be to come.
func (c *clause) dayOf(out []hint, first, last int) []hint {
	owner := c.word(last) == "'s" || c.word(last) == "’s"
	if owner && c.word(first-1) == "for" {
		out = append(out, hint{verb{futureTense, first - 1, first}, 1}) // "prepared for Tuesday's vote"
	}
	reach := 2
	if owner {
		reach = headAfter
	}
	for i := last; i < last+reach; i++ {
		w := c.word(i)
		if h, ok := c.noun(i, w); ok {
			return append(out, h)
		}
		if w == "" || w == "," || w == "." || nominal[w] && i > last {
			break
		}
	}
	for i := first - 1; i >= first-headBefore && !owner; i-- {
		w := c.word(i)
		if h, ok := c.noun(i, w); ok {
			of, farther := c.word(i-1), c.word(i-2)
			switch {
			case h.tense == pastTense && (of == "a" || farther == "a"): // "with a win in Ohio on Tuesday"
			case nominal[of] || nominal[farther]:
				return append(out, h)
			}
			return out
		}
		if w == "" || w == "," || tells(w) {
			break
		}
	}
	return out
}

// noun gives the hint of the noun at i, w in lower case.
func (c *clause) noun(i int, w string) (hint, bool) {
	switch {
	case outcomes[w]:
		return hint{verb{pastTense, i, i + 1}, presumed}, true
	case forecasts[w]:
		return hint{verb{futureTense, i, i + 1}, surely}, true
	case prospects[w]:
		return hint{verb{futureTense, i, i + 1}, barely}, true
	}
	return hint{}, false
}

// clauseBehind appends the hint of a clause that tells more of an expression: "on Tuesday, when voters cast their ballots".
func (c *clause) clauseBehind(out []hint, last int) []hint {
	i := last
	if w := c.word(i); w == "," || w == "—" || w == "-" || w == "–" {
		i++
	}
	if !following[c.word(i)] {
		return out
	}
	for i++; i < min(c.last, last+near); i++ {
		if v := c.verbOrPresent(i); v.tense != noTense {
			return append(out, hint{v, c.worth(v)})
		}
	}
	return out
}

// How far the noun of an expression is looked for, in tokens.
const (
	headAfter  = 5
	headBefore = 6
)
