package resolve

import (
	"strings"

	"factline/extract/civil"
	"factline/extract/mention"
)

// apposedYear gives the year of a date right behind the year that it lies in, where that is reckoned from the publication or from
// the date named before it: "last year, on 4 June", "it was sold in 1911. Two years later, in May". It is 0 where that is not so, or
// where the date to reckon from is yet to be chosen.
func (r *resolver) apposedYear(i int, y *years) int {
	if i == 0 || !calendrical(&r.mentions[i].Expr) || r.yearNamed(i) != 0 {
		return 0
	}
	a, b := &r.mentions[i-1], &r.mentions[i]
	if !plainYear(&a.Expr) || a.Sentence != b.Sentence || !r.apposed(a.Last, b.First) ||
		b.Expr.Op != mention.Numeric && begins(&b.Expr.Date) == 0 {
		return 0
	}
	from := r.published
	if a.Expr.Anchor == mention.FromContext {
		if i < 2 || r.mentions[i-2].Block != a.Block {
			return 0
		}
		day, ok := r.knownDay(i-2, y)
		if !ok {
			return 0
		}
		from = day
	} else if !r.dated || a.Expr.Anchor != mention.FromPublication {
		return 0
	}
	d := moved(from, a.Expr.N, civil.Year)
	if d.Year < 1 || d.Year > 9999 {
		return 0
	}
	return d.Year
}

// knownDay gives the first day of mention i where its year is known before the readings are chosen.
func (r *resolver) knownDay(i int, y *years) (civil.Day, bool) {
	d := r.mentions[i].Expr.Date
	switch {
	case y.joined[i] != 0:
		d = civil.Date{Unit: civil.Year, Year: y.joined[i]}
	case r.dated && deictic(&r.mentions[i].Expr):
		v, _ := r.relative(i)
		d = v.Date
	case r.yearNamed(i) == 0:
		return 0, false
	case r.mentions[i].Expr.Op == mention.Numeric:
		d = civil.Date{Unit: civil.Year, Year: r.yearNamed(i)}
	}
	first, _, ok := d.Extent()
	return first, ok
}

// plainYear reports whether an expression is a year reckoned from another, and nothing in it or about it.
func plainYear(e *mention.Expr) bool {
	return e.Op == mention.Offset && e.Unit == civil.Year && e.Date.Unit == civil.NoUnit && e.Mod == 0
}

// apposed reports whether the tokens [from:to] lead from a year to a date in it: "on" or "in", perhaps with a comma before.
func (r *resolver) apposed(from, to int) bool {
	if to-from == 2 && r.doc.Word(from) == "," {
		from++
	}
	w := r.doc.Word(from)
	return to-from == 1 && (strings.EqualFold(w, "on") || strings.EqualFold(w, "in"))
}
