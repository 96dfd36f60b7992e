package check

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factline/extract"
	"factline/extract/article"
	"factline/timeline"
)

var update = flag.Bool("update", false, "rewrite the notes of what is wanted in testdata")

// read takes articles that lines of "---" part through the pipeline.
func read(text string) *timeline.Timeline {
	var results []*extract.Result
	for i, part := range strings.Split(text, "\n---\n") {
		a := article.FromText(part, article.Options{})
		a.ID = fmt.Sprintf("article %d", i+1)
		results = append(results, extract.Run(a, extract.Options{}))
	}
	return timeline.Build(results, timeline.Options{})
}

// note writes a flag as the test articles want it.
func note(tl *timeline.Timeline, f Flag) string {
	words := oneLine(f.Place.Span.In(tl.Articles[f.Place.Article].Text))
	s := fmt.Sprintf("// want %s %s %q: %s", f.Level, f.Check, words, f.Message)
	if len(f.Repairs) > 0 {
		s += fmt.Sprintf(" => %s", strings.Join(f.Repairs, " | "))
	}
	return s
}

// Each article in testdata/NAME says in its last lines what it wants: "// want LEVEL CHECK "words":
// message => repairs", or "// want nothing". The name of the folder is that of a check, which the
// articles raise that do not begin with "clean".
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no test articles", err)
	}
	for _, file := range files {
		t.Run(strings.TrimPrefix(file, "testdata/"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text, want, _ := strings.Cut(string(data), "\n// want ")
			text = strings.TrimRight(text, "\n") + "\n"
			want = "// want " + want
			tl := read(text)
			got, raised := "", false
			name := filepath.Base(filepath.Dir(file))
			for _, f := range Run(tl) {
				got += note(tl, f) + "\n"
				raised = raised || f.Check == name
			}
			if clean := strings.HasPrefix(filepath.Base(file), "clean"); clean == raised {
				t.Errorf("raises %s: %v", name, raised)
			}
			if got == "" {
				got = "// want nothing\n"
			}
			if *update {
				if err := os.WriteFile(file, []byte(text+"\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

func TestCatalogue(t *testing.T) {
	names := make(map[string]bool)
	for _, c := range Catalogue {
		if names[c.Name] {
			t.Errorf("%s stands twice", c.Name)
		}
		names[c.Name] = true
		if c.Title == "" || c.Doc == "" || c.Example == "" || c.Run == nil || rank[c.Level] == 0 && c.Level != Error {
			t.Errorf("%s is not complete", c.Name)
		}
		if found, ok := Lookup(c.Name); !ok || found.Name != c.Name {
			t.Errorf("Lookup(%q) = %q, %v", c.Name, found.Name, ok)
		}
	}
	if _, ok := Lookup("no-such-check"); ok {
		t.Error("Lookup finds what is not there")
	}
}

// goesWith lists the other checks that the example of a check may raise.
var goesWith = map[string][]string{}

func TestExamplesRaiseTheirCheck(t *testing.T) {
	for _, c := range Catalogue {
		t.Run(c.Name, func(t *testing.T) {
			tl := read(c.Example)
			raised, repaired := c.Name == notADate.Name, c.Repair == ""
			for _, f := range Run(tl) {
				switch {
				case f.Check == c.Name:
					raised = true
					for _, r := range f.Repairs {
						repaired = repaired || r == c.Repair
					}
				case !strings.Contains(strings.Join(goesWith[c.Name], " "), f.Check):
					t.Errorf("raises %s", note(tl, f))
				}
			}
			if !raised {
				for _, tx := range tl.Articles[0].Timexes {
					t.Logf("%q %s %v %+v", tx.In(tl.Articles[0].Text), tx.Value.Timex(), tx.Flags, tx.Expr)
				}
				for _, e := range tl.Events {
					t.Logf("%s %s %q %s %v", e.Actor, e.Stance, e.Text, e.When.Value.Timex(), e.When.Basis)
				}
				t.Errorf("does not raise it")
			} else if !repaired {
				t.Errorf("does not suggest %q: %+v", c.Repair, Run(tl))
			}
		})
	}
}

// The table of checks in the README is made from the catalogue; -update writes it.
func TestREADMEHoldsTheTable(t *testing.T) {
	const readme, begin, end = "../../README.md", "<!-- checks:begin -->\n", "<!-- checks:end -->"
	data, err := os.ReadFile(readme)
	if err != nil {
		t.Skip("no README.md")
	}
	before, rest, ok1 := strings.Cut(string(data), begin)
	table, after, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Skip("README.md has no markers for the table")
	}
	if table == Markdown() {
		return
	}
	if !*update {
		t.Fatalf("README.md must hold this; run the test with -update:\n%s", Markdown())
	}
	if err := os.WriteFile(readme, []byte(before+begin+Markdown()+end+after), 0o644); err != nil {
		t.Fatal(err)
	}
}
