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

// TestExamples finds in each example above a rule what stands in its brackets, and that the rule found it.
func TestExamples(t *testing.T) {
	for lang, g := range load().byName {
		for _, r := range g.rules {
			for _, x := range r.examples {
				if lang != "en" && strings.HasPrefix(x.line, common) {
					continue
				}
				text := strings.NewReplacer("[", "", "]", "").Replace(x.text)
				var got []string
				for _, m := range find(lang, text) {
					got = append(got, fmt.Sprintf("[%s] = %s (%s)", m.In(text), m.Expr, m.Rule))
				}
				marked := ""
				if i, j := strings.IndexByte(x.text, '['), strings.IndexByte(x.text, ']'); i >= 0 && j > i {
					marked = x.text[i+1 : j]
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
