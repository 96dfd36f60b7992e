package claim

import (
	"strings"

	"factline/extract/syntax"
)

// nearby is how many sentences back who is named goes before who spoke earlier.
const nearby = 1

// pronoun resolves "he", "she", "it" and "they", and their possessives; "I" and "we" stand for themselves. Whom somebody
// who is quoted calls so, only the quotation can tell.
func (c *cast) pronoun(w syntax.Word) *actor {
	quote := c.quotationAt(w.Start)
	if before := strings.TrimRight(c.doc.Text[:w.Start], " "); strings.HasSuffix(before, "”") || strings.HasSuffix(before, "''") {
		quote = -1 // right behind a closing mark, whatever was opened by another
	}
	if found := c.thirdPerson(w.Lower, quote, len(c.doc.Sentences)); found != nil {
		return found
	}
	return &actor{name: w.Form, noun: w.Lower, words: []string{w.Lower}, body: true}
}

// thirdPerson returns whom a pronoun means that stands in the quotation quote, -1 for none, and not more than
// furthest sentences behind. Who is named within a quotation is nobody that a pronoun outside can mean.
func (c *cast) thirdPerson(pronoun string, quote, furthest int) *actor {
	switch pronoun {
	case "he", "him", "his":
		found := c.person(quote, furthest, func(male, female bool) bool { return !female })
		if found != nil {
			found.male = true
		}
		return found
	case "she", "her":
		found := c.person(quote, furthest, func(male, female bool) bool { return !male })
		if found != nil {
			found.female = true
		}
		return found
	case "it", "its":
		if found := c.last(quote, furthest, func(a *actor) bool { return a.body && !(a.unnamed && isPlural(a.noun)) }); found != nil {
			return found
		}
		if a := c.last(quote, min(furthest, nearby), func(a *actor) bool { return a.unnamed && a.speaksFor() != "" }); a != nil {
			body := newActor(a.speaksFor(), "")
			body.body, body.unnamed = true, body.name == strings.ToLower(body.name)
			return c.meet(body)
		}
	case "they", "their":
		several := func(a *actor) bool { return many(a) || a.body && isPlural(a.noun) }
		for _, fits := range []func(*actor) bool{several, func(a *actor) bool { return a.body }} {
			if found := c.last(quote, min(furthest, nearby+1), fits); found != nil {
				return found
			}
		}
		return c.last(quote, furthest, several)
	}
	return nil
}

// person returns the one person whom "he" or "she" means: who spoke or headed a sentence right before, or else who was
// named there by a first name that says so, or else who did so earlier. Where nobody did, it is whoever the story opened
// a sentence with.
func (c *cast) person(quote, furthest int, fits func(male, female bool) bool) *actor {
	one := func(a *actor) bool { return !a.body && !many(a) && fits(a.male, a.female) }
	if a := c.last(quote, min(furthest, nearby), one); a != nil {
		return a
	}
	for i := c.read - 1; i >= 0 && c.sentence-c.known[i].sentence <= min(furthest, nearby); i-- {
		m := &c.known[i]
		if male, female := genderOf(m.name); male != female && fits(male, female) && c.quotationAt(m.start) == quote {
			return c.meet(m.actor())
		}
	}
	if a := c.last(quote, furthest, one); a != nil || furthest <= nearby {
		return a
	}
	for i := c.read - 1; i >= 0; i-- {
		m := &c.known[i]
		male, female := genderOf(m.name)
		if !m.inside && !bodies[strings.ToLower(m.name[strings.LastIndexByte(m.name, ' ')+1:])] && fits(male, female) && c.quotationAt(m.start) == quote {
			return c.meet(m.actor())
		}
	}
	return nil
}

// last returns the actor named last that fits, not more than furthest sentences back.
func (c *cast) last(quote, furthest int, fits func(*actor) bool) *actor {
	for i := len(c.recent) - 1; i >= 0 && len(c.recent)-i < 40; i-- {
		h := c.recent[i]
		if c.sentence-h.sentence > furthest {
			return nil
		}
		if h.quote == quote && fits(h.actor) {
			return h.actor
		}
	}
	return nil
}

// quotationAt returns the quotation that holds an offset, -1 for none.
func (c *cast) quotationAt(offset int) int {
	q := c.doc.Quotations
	lo, hi := 0, len(q)
	for lo < hi {
		if mid := (lo + hi) / 2; q[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(q) && q[lo].Start <= offset {
		return lo
	}
	return -1
}

// speaksFor returns the body for which somebody without a name speaks: "company" of "spokesman for the company"; "" for none.
func (a *actor) speaksFor() string {
	who, body, ok := strings.Cut(a.name, " for ")
	if !ok || officesIn(who) == nil {
		return ""
	}
	body = strings.TrimPrefix(body, "the ")
	if last := strings.ToLower(body[strings.LastIndexByte(body, ' ')+1:]); !bodies[last] && !enterprises[last] {
		return ""
	}
	return body
}

// many reports whether an actor is a plural without a name: "auditors", "two officials".
func many(a *actor) bool {
	return a.unnamed && isPlural(a.noun) && person(a.noun)
}

// isPlural reports whether a noun, in lower case, is of several.
func isPlural(noun string) bool {
	return strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") ||
		noun == "people" || noun == "police" || strings.HasSuffix(noun, "men")
}
