package resolve

import (
	"factline/extract/civil"
	"factline/extract/mention"
)

// anchor gives the day from which mention i is reckoned, of a precision that the unit asks for. An expression such as
// "three days later" or "the same year" is reckoned from the date of which the text last spoke; one such as
// "yesterday" from the publication, and in a narrative from the text too.
func (f *frame) anchor(i int, u civil.Unit) (civil.Day, Basis) {
	e := &f.mentions[i].Expr
	if e.Anchor == mention.FromMention {
		if v, ok := f.named(e.At, i); ok {
			if first, _, ok := v.Bounds(); ok {
				return first, Context
			}
		}
		return 0, None
	}
	if part := e.Op == mention.Offset && e.N == 0 && e.Mod != 0; part && f.dated && !f.narrative {
		return f.published, Publication // "the end of the year" in news is that of this year
	}
	if e.Anchor == mention.FromContext || f.narrative && e.Op == mention.Shifted {
		if d, ok := f.lastDate(i, u); ok {
			return d, Context
		}
	}
	if f.dated {
		return f.published, Publication
	}
	return 0, None
}

// named gives the value of mention j, named next after mention i.
func (f *frame) named(j, i int) (civil.Value, bool) {
	if j <= i || j >= len(f.mentions) || f.mentions[j].Expr.Anchor == mention.FromMention {
		return civil.Value{}, false
	}
	v := f.timexes[j].Value
	if v == (civil.Value{}) {
		v, _ = f.relative(j)
	}
	return v, true
}

// How many mentions back the date is looked for from which a relative one is reckoned.
const anchorBack = 12

// lastDate gives the day of the last mention before i whose value is of the precision that the unit asks for: a
// year for "the following year", a day for "three days later".
func (f *frame) lastDate(i int, u civil.Unit) (civil.Day, bool) {
	need := precisionOf(u)
	if need > civil.DayUnit {
		need = civil.DayUnit
	}
	for j := i - 1; j >= max(0, i-anchorBack); j-- {
		v, e := &f.timexes[j].Value, &f.mentions[j].Expr
		if !f.narrative && f.dated && need <= civil.Month && e.Op == mention.Offset && e.Anchor == mention.FromContext {
			continue // news compares with "a year earlier" again and again, always from the same time
		}
		if v.Ref != 0 || !v.Duration.IsZero() || v.Type == civil.SET || v.Date.Unit < need && !(need == civil.Week && v.Date.Unit == civil.Month) {
			continue
		}
		if first, _, ok := v.Date.Bounds(); ok {
			return first, true
		}
	}
	return 0, false
}
