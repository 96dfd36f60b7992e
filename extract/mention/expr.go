package mention

import (
	"fmt"
	"strings"

	"factline/extract/civil"
)

var opNames = [...]string{"calendar", "numeric", "shifted", "offset", "vague", "duration", "set"}

// String names the op as the examples of the rules write it.
func (o Op) String() string { return opNames[o] }

// String writes the expression as the examples of the rules do: "calendar XXXX-02-05",
// "offset -3 day", "shifted before XXXX-WXX-2", "numeric 8.2", "duration P3D".
func (e Expr) String() string {
	b := []string{e.Op.String()}
	switch e.Op {
	case Numeric:
		var n []string
		for _, f := range e.Numbers {
			n = append(n, fmt.Sprintf("%0*d", f.Width, f.Value))
		}
		b = append(b, strings.Join(n, e.Sep))
	case Vague:
		b = append(b, e.Ref.String())
	case Offset:
		if e.Duration.IsZero() || e.Duration.Amounts[1].Unit == civil.NoUnit && e.Duration.Amounts[0].Tenths >= 0 && e.Duration.Amounts[0].Tenths%10 == 0 {
			b = append(b, fmt.Sprintf("%+d %s", e.N, e.Unit))
		} else {
			b = append(b, fmt.Sprintf("%+d × %s", e.N, e.Duration.Timex()))
		}
	case Shifted:
		b = append(b, map[Side]string{Before: "before", Nearest: "nearest", After: "after", Within: "within"}[e.Side])
	}
	if e.Op == Span || e.Op == Recurring && !e.Duration.IsZero() {
		b = append(b, e.Duration.Timex())
	}
	if t := e.Date.Timex(); t != "" && e.Holiday == "" {
		b = append(b, t)
	}
	if e.Holiday != "" {
		b = append(b, e.Holiday)
		if e.Date.Year != 0 {
			b = append(b, fmt.Sprint(e.Date.Year))
		}
	}
	if e.Nth != 0 {
		b = append(b, fmt.Sprintf("weekday %d number %d", e.NthWeekday, e.Nth))
	}
	if e.Date.Weekday != 0 && e.Date.Day != 0 {
		b = append(b, fmt.Sprintf("weekday %d", e.Date.Weekday))
	}
	if e.Op != Offset && e.Unit != civil.NoUnit {
		b = append(b, fmt.Sprintf("and %+d %s", e.N, e.Unit))
	}
	switch e.Anchor {
	case FromContext:
		b = append(b, "from context")
	case FromMention:
		b = append(b, "from the next")
	}
	for _, s := range []string{e.Mod.String(), e.Freq.String(), e.Quant.String()} {
		if s != "" {
			b = append(b, s)
		}
	}
	return strings.Join(b, " ")
}
