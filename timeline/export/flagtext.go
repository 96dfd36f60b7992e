package export

import (
	"fmt"
	"io"
	"strings"

	"factline/timeline"
	"factline/timeline/check"
)

// FlagText writes a line for each finding as compilers do, so that editors can jump to it:
//
//	news.txt:3:29: error: 2 July 2025 was a Wednesday [weekday-mismatch]
//	    instead of “Thursday, July 2, 2025”: “Wednesday, July 2, 2025” or “Thursday, July 3, 2025”
//	    see news.txt:1:4: “July 3”
//
// and a line that counts them. Lines and columns are of the article's text, in code points.
func FlagText(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	p := placesOf(t)
	var b strings.Builder
	for _, f := range flags {
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", p.at(f.Place), f.Level, oneLine(f.Message), f.Check)
		if len(f.Repairs) > 0 {
			quoted := make([]string, len(f.Repairs))
			for i, r := range f.Repairs {
				quoted[i] = "“" + oneLine(r) + "”"
			}
			fmt.Fprintf(&b, "    instead of “%s”: %s\n", p.words(f.Place), strings.Join(quoted, " or "))
		}
		for _, r := range f.Related {
			fmt.Fprintf(&b, "    see %s: “%s”\n", p.at(r), shorten(p.words(r), 80))
		}
	}
	b.WriteString(tally(flags) + "\n")
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("writing the findings: %w", err)
	}
	return nil
}

// at gives a place as "news.txt:3:29".
func (p places) at(at check.Place) string {
	l := p.articles[at.Article]
	line, column := l.position(at.Span.Start)
	return fmt.Sprintf("%s:%d:%d", l.origin, line, column)
}

// tally counts the findings by level: "2 errors, 1 warning", "no findings".
func tally(flags []check.Flag) string {
	counts := map[check.Level]int{}
	for _, f := range flags {
		counts[f.Level]++
	}
	var parts []string
	for _, c := range []struct {
		level check.Level
		name  string
	}{{check.Error, "error"}, {check.Warning, "warning"}, {check.Info, "note"}} {
		if n := counts[c.level]; n > 0 {
			parts = append(parts, count(n, c.name))
		}
	}
	if len(parts) == 0 {
		return "no findings"
	}
	return strings.Join(parts, ", ")
}
