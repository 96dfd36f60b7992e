package resolve

import (
	"fmt"
	"strings"
)

// Of the readings of a mention, the first are printed, and the best of each way to read it. JSON has them all.
const firstShown = 2

// Lines gives the explanation as lines of text for a terminal.
func (x Explanation) Lines() []string {
	lines := append([]string{}, x.Article...)
	for _, a := range x.Mentions {
		lines = append(lines, "")
		lines = append(lines, a.lines()...)
	}
	if len(x.Refused) > 0 {
		lines = append(lines, "", "Looked like dates and were left alone:")
		for _, a := range x.Refused {
			lines = append(lines, "")
			lines = append(lines, a.lines()...)
		}
	}
	return lines
}

func (a Account) lines() []string {
	head := a.Context
	if len(a.Flags) > 0 {
		head += "  (" + strings.Join(a.Flags, ", ") + ")"
	}
	lines := []string{head, "  " + a.Summary}
	if len(a.Readings) > 1 {
		lines = append(lines, fmt.Sprintf("  Of choices as clear as this one, about %.0f in 100 are right. Readings by cost, the least first:", 100*a.Confidence))
		shown := map[Way]bool{}
		left := 0
		for i, r := range a.Readings {
			if i >= firstShown && shown[r.Way] && r.Value != a.Literal {
				left++
				continue
			}
			shown[r.Way] = true
			lines = append(lines, r.lines()...)
		}
		if left > 0 {
			lines = append(lines, fmt.Sprintf("           (%d more, in other years)", left))
		}
	}
	if a.Change != "" {
		lines = append(lines, "  "+a.Change)
	}
	return lines
}

func (r ReadingReport) lines() []string {
	name := r.Value
	if r.Way != AsWritten {
		name = strings.TrimPrefix(name+", ", ", ") + r.Way.String()
	}
	lines := []string{fmt.Sprintf("    %5.1f  %s", r.Cost, name)}
	for _, why := range r.Why {
		lines = append(lines, fmt.Sprintf("           %+5.1f  %s", why.Cost, why.Text))
	}
	return lines
}
