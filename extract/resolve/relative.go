package resolve

import (
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/segment"
)

// A frame is what the relative mentions of one article are reckoned from.
type frame struct {
	doc       *segment.Document
	mentions  []mention.Mention
	values    []civil.Value // by mention: of all calendar and numeric ones, and of the others before the one in question
	published civil.Day
	dated     bool // published is known
	narrative bool // the article tells history: years and days come from its context, not from its publication
}

// relative gives the value of mention i, which is neither a calendar date nor numeric, and its basis. It is
// called in the order of the text after the joint choice.
func (f *frame) relative(i int) (civil.Value, Basis) {
	e := &f.mentions[i].Expr
	switch e.Op {
	case mention.Span:
		return civil.Value{Type: civil.DURATION, Duration: e.Duration, Mod: e.Mod}, None
	case mention.Recurring:
		return civil.Value{Type: civil.SET, Date: e.Date, Duration: e.Duration, Freq: e.Freq, Quant: e.Quant}, None
	case mention.Vague:
		return civil.Value{Type: civil.DATE, Ref: e.Ref, Mod: e.Mod}, None
	case mention.Offset:
		if f.dated {
			return civil.Value{Type: e.Type, Date: moved(f.published, e.N, e.Unit), Mod: e.Mod}, Publication
		}
	case mention.Shifted:
		if f.dated && e.Date.Weekday > 0 {
			back := civil.Day((f.published.Weekday() - e.Date.Weekday + 7) % 7)
			return civil.Value{Type: e.Type, Date: civil.Of(f.published - back), Mod: e.Mod}, Publication
		}
	}
	return civil.Value{Type: e.Type, Date: e.Date, Mod: e.Mod}, Publication
}

func moved(d civil.Day, n int, u civil.Unit) civil.Date {
	switch u {
	case civil.Year:
		return civil.Of(d.AddMonths(12 * n)).Truncate(civil.Year)
	case civil.Month:
		return civil.Of(d.AddMonths(n)).Truncate(civil.Month)
	case civil.Week:
		return civil.OfWeek(d + civil.Day(7*n))
	}
	return civil.Of(d + civil.Day(n))
}
