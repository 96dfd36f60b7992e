package mention

import (
	"fmt"
	"slices"
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

// failures says which examples of a rule fail. What stands in the brackets of a positive one has to be found by the
// rule itself. Of a negative one nothing must be found, or only what stands there, or, where it says what that means, that
// by another rule.
func failures(lang string, r *rule) []string {
	var out []string
	for _, x := range r.examples {
		if lang != "en" && strings.HasPrefix(x.line, common) {
			continue
		}
		before, marked, after := x.parts()
		text := before + marked + after
		var got []string
		meant, own := false, false
		for _, m := range find(lang, text) {
			got = append(got, fmt.Sprintf("[%s] = %s (%s)", m.In(text), m.Expr, m.Rule))
			if m.In(text) == marked && m.Expr.String() == x.want {
				meant, own = true, m.Rule == r.name
			}
		}
		want, ok := "nothing", len(got) == 0
		switch {
		case x.want != "":
			want = fmt.Sprintf("[%s] = %s by this rule: %t", marked, x.want, !x.negative)
			ok = meant && own != x.negative
		case marked != "":
			want = fmt.Sprintf("[%s] alone", marked)
			ok = len(got) == 1 && strings.HasPrefix(got[0], "["+marked+"] ")
		}
		if !ok {
			out = append(out, fmt.Sprintf("%s: %q\n\twant %s\n\tgot  %s", x.line, text, want, strings.Join(got, "; ")))
		}
	}
	return out
}

// TestExamples proves each rule by the examples above it.
func TestExamples(t *testing.T) {
	for lang, g := range load().byName {
		for i := range g.rules {
			for _, f := range failures(lang, &g.rules[i]) {
				t.Error(f)
			}
		}
	}
}

// TestExamplesSuffice takes away each guard, and each rule that keeps false friends out: one of the examples above
// the rule has to notice.
func TestExamplesSuffice(t *testing.T) {
	for lang, g := range load().byName {
		for i := range g.rules {
			r := &g.rules[i]
			if lang != "en" && strings.HasPrefix(r.examples[0].line, common) {
				continue
			}
			if r.op == "none" {
				prog := r.prog
				r.prog = []step{{op: opWord, arg: -1}}
				if failures(lang, r) == nil {
					t.Errorf("%s: no example needs the rule %s", lang, r.name)
				}
				r.prog = prog
			}
			all := r.guards
			for j := range all {
				r.guards = slices.Concat(all[:j], all[j+1:])
				if failures(lang, r) == nil {
					t.Errorf("%s: no example of the rule %s needs its guard", lang, r.name)
				}
			}
			r.guards = all
		}
	}
}
