package resolve

import (
	"strings"

	"factline/extract/segment"
)

// The verbs around a weekday, of which the hints of its side are mostly made; see hint.

// opens reports whether an expression begins its sentence or stands at the head of a clause: "…, but on Tuesday, he spoke".
func (c *clause) opens(first, last int) bool {
	i := first - 1
	for ; i >= c.first && opening[c.word(i)]; i-- {
	}
	if i < c.first {
		return true
	}
	t := &c.doc.Tokens[i]
	return t.Class == segment.Mark && i < first-1 && c.word(last) == ","
}

// verbBefore appends the hints of the verb nearest before an expression and of what stands between; found is false where
// there is no verb.
func (c *clause) verbBefore(out []hint, first, last int) (_ []hint, found bool) {
	share := 1.0
	for i := first - 1; i >= max(c.first, first-tenseBefore); i-- {
		w := c.word(i)
		if !mayHint(w) {
			continue
		}
		next := c.word(last)
		if next == "," {
			next = c.word(last + 1)
		}
		if arranged[w] && (next == "was" || next == "were" || next == "has" || next == "had") {
			return append(out, hint{verb{pastTense, last, last + 1}, presumed}), true // "the rally planned for Saturday was called off"
		}
		if v := c.verbOrPresent(i); v.tense != noTense {
			if v.tense == pastTense && first-i > near {
				share = distant
			}
			return append(out, hint{v, share * c.worth(v)}), true
		}
		if w == "since" {
			return append(out, hint{verb{pastTense, i, i + 1}, surely}), true
		}
		if worth := c.between(i, w); worth > 0 && i < first-1 {
			out = append(out, hint{verb{futureTense, i, i + 1}, worth})
			share = distant
		}
	}
	return out, share < 1
}

// between tells how much the word w at i, between a verb and an expression behind it, looks ahead.
func (c *clause) between(i int, w string) float64 {
	switch {
	case (w == "is" || w == "are") && strings.HasSuffix(c.word(i+1), "ing"):
		return presumed // "she is bracing for the debate Tuesday"
	case w == "is" || w == "are", w == "'s" && c.word(i-1) == "there", w == "to" && bare[c.word(i+1)]:
		return slightly // "he urged them to vote Tuesday"
	case conditions[w]:
		return presumed
	case w == "before" && !strings.HasSuffix(c.word(i+1), "ing") && !appearing[c.word(i-1)]:
		return 1
	case w == "of" && c.word(i-1) == "ahead":
		return likely
	}
	return 0
}

// verbBehind appends the hint of the first verb behind an expression, times a share. What a relative clause tells is passed
// over: "On Tuesday, the party that he led will meet", "On Tuesday, the mayor, who will retire, spoke".
func (c *clause) verbBehind(out []hint, last int, share float64) []hint {
	relative, parted := false, false // in a relative clause, and one that ends at a comma
	skipped := -1                    // the verb of a relative clause
	for i := last; i < c.last; i++ {
		w, before := c.word(i), c.word(i-1)
		if !mayHint(w) {
			continue
		}
		switch {
		case w == "who" || w == "which" || w == "whose":
			relative, parted = true, commas[before]
		case i > last+1 && pronouns[w] && c.doc.Tokens[i-1].Class == segment.Word && !conditions[before] && !joining[before]:
			relative = true // "the group he led"
		case commas[w]:
			relative, parted = false, false
		}
		v := c.verbOrPresent(i)
		switch {
		case v.tense == noTense || parted || skipped >= 0 && v.first <= skipped:
		case relative:
			relative, skipped = false, i
		default:
			return append(out, hint{v, share * c.worth(v)})
		}
	}
	return out
}

// mayHint reports whether a word, in lower case, can tell the side of a weekday.
func mayHint(w string) bool { return hinting[w] || strings.HasSuffix(w, "ed") }

// pastBehind reports whether the first verb behind an expression is of the past: "until Tuesday, they had not …".
func (c *clause) pastBehind(i int) bool {
	for ; i < c.last; i++ {
		if v := c.verbAt(i); v.tense != noTense {
			return v.tense == pastTense
		}
	}
	return false
}

// verbOrPresent gives the verb at i, one in the present included.
func (c *clause) verbOrPresent(i int) verb {
	if v := c.verbAt(i); v.tense != noTense {
		return v
	}
	w, before := c.word(i), c.word(i-1)
	if present[w] && !nominal[before] || bare[w] && (plural(before) || pronouns[before]) {
		return verb{futureTense, i, i + 1}
	}
	return verb{}
}

// plural reports whether a word may be a noun in the plural.
func plural(w string) bool { return len(w) > 3 && w[len(w)-1] == 's' && !present[w] }

// worth tells how much a verb group proves. In "was to open" and "would open" what lay ahead may be over by now.
func (c *clause) worth(v verb) float64 {
	if v.tense == pastTense {
		return 1
	}
	switch before := c.word(v.first - 1); {
	case before == "been" && c.word(v.first-2) == "had", before == "had":
		return barely // "had been scheduled to open"
	case before == "was" || before == "were" || before == "been":
		return 1
	}
	if arranged[c.word(v.first)] && v.last == v.first+1 {
		return surely
	}
	worth := surely
	for i := v.first; i < v.last; i++ {
		w := c.word(i)
		switch {
		case once[w], wishes[w]:
			return 1
		case possible[w]:
			worth = likely
		case present[w], coming[w], bare[w]:
			worth = presumed
		}
	}
	return worth
}
