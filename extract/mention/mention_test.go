package mention

import (
	"fmt"
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/segment"
)

func find(lang, text string) []Mention {
	return Find(segment.Split(&article.Article{Text: text, Lang: lang}))
}

// parts gives the text of an example before, in and behind its square brackets; `\[` and `\]` stand for brackets of
// the text.
func (x example) parts() (before, marked, after string) {
	text := strings.NewReplacer(`\[`, "\x01", `\]`, "\x02").Replace(x.text)
	before, rest, _ := strings.Cut(text, "[")
	marked, after, _ = strings.Cut(rest, "]")
	literal := strings.NewReplacer("\x01", "[", "\x02", "]")
	return literal.Replace(before), literal.Replace(marked), literal.Replace(after)
}

// TestExamples finds in each example above a rule what stands in its brackets, and that the rule found it.
func TestExamples(t *testing.T) {
	for lang, g := range load().byName {
		for _, r := range g.rules {
			for _, x := range r.examples {
				if lang != "en" && strings.HasPrefix(x.line, common) {
					continue
				}
				before, marked, after := x.parts()
				text := before + marked + after
				var got []string
				for _, m := range find(lang, text) {
					got = append(got, fmt.Sprintf("[%s] = %s (%s)", m.In(text), m.Expr, m.Rule))
				}
				all := strings.Join(got, "; ")
				switch {
				case x.want != "" && !strings.Contains(all, fmt.Sprintf("[%s] = %s (", marked, x.want)):
					t.Errorf("%s: rule %s: %q\n\twant [%s] = %s\n\tgot  %s", x.line, r.name, text, marked, x.want, all)
				case x.want == "" && marked == "" && all != "":
					t.Errorf("%s: rule %s: %q holds no expression, but found %s", x.line, r.name, text, all)
				case x.want == "" && marked != "" && (len(got) != 1 || !strings.HasPrefix(all, "["+marked+"] ")):
					t.Errorf("%s: rule %s: %q: want [%s] alone, got %s", x.line, r.name, text, marked, all)
				}
			}
		}
	}
}
