package resolve

import (
	"strings"

	"factline/extract/mention"
)

// An evidence is what the words around a date prove of the time it lies in: the past, or what is to come.
type evidence struct {
	worth float64 // 1 for that of a verb; 0 for none
	words string  // those that prove the most
}

// sinceProves is how much more "since" before a day says than a verb in the past: what has lasted from then on has begun.
const sinceProves = 3

// A month right behind a verb in the past, at most closeBy tokens, is hardly one to come: "took office in January", in December.
const (
	closeBy  = 4
	closeSay = 2.5
)

// evidence gives what the words around a mention prove. A month, like a weekday, is called by its bare name on either side of the
// publication, and takes all the hints there are; a day mostly has its month, and the nearest verb is enough.
func (r *resolver) evidence(m *mention.Mention) (past, future evidence) {
	if d := &m.Expr.Date; m.Expr.Op != mention.Calendar || d.Day > 0 || d.Year > 0 {
		t, words := tenseOf(r.doc, m)
		switch {
		case t == futureTense:
			future = evidence{1, words}
		case t == pastTense && strings.EqualFold(words, "since"):
			past = evidence{sinceProves, words}
		case t == pastTense:
			past = evidence{1, words}
		}
		return past, future
	}
	var room [maxHints]hint
	hints, c := hintsAt(room[:0], r.doc, m)
	var mostPast, mostFuture float64
	for _, h := range hints {
		if c.word(h.first) == "after" {
			continue // what is after a month may be to come as well
		}
		e, most := &past, &mostPast
		if h.tense == futureTense {
			e, most = &future, &mostFuture
		}
		if d := m.First - h.last; h.tense == pastTense && d >= 0 && d <= closeBy && h.worth == 1 && !reporting[c.word(h.last-1)] {
			h.worth = closeSay
		}
		if e.worth += h.worth; h.worth > *most {
			*most, e.words = h.worth, c.quote(h.verb)
		}
	}
	if past.worth > 0 {
		past.worth = max(past.worth, 1) // however far away it stands
		if future.worth <= barely {
			future = evidence{}
		}
	}
	return past, future
}
