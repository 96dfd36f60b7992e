package check

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// FuzzRun runs all checks on any text: nothing may panic, and every flag must stand on words of its article.
func FuzzRun(f *testing.F) {
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		text, _, _ := strings.Cut(string(data), "\n// want ")
		f.Add(text)
	}
	f.Add("Published: 9999-12-31\n\nHe said on 31 December 9999, 1000 years later, that it ended at 99:99 on 0.0.0000.")
	f.Fuzz(func(t *testing.T, text string) {
		tl := read(strings.ToValidUTF8(text, "\uFFFD"))
		for _, flag := range Run(tl) {
			for _, p := range append(flag.Related, flag.Place) {
				a := tl.Articles[p.Article]
				if p.Span.Start < 0 || p.Span.Start > p.Span.End || p.Span.End > len(a.Text) {
					t.Errorf("%s at %+v of %d bytes", flag.Check, p.Span, len(a.Text))
				}
			}
			if flag.Message == "" || flag.Event < -1 || flag.Event >= len(tl.Events) {
				t.Errorf("%+v", flag)
			}
		}
	})
}

func TestFlagsAreInOrder(t *testing.T) {
	tl := read(impossibleDate.Example + "\n---\n" + weekdayMismatch.Example + " On June 31, 2025, nothing happened.")
	flags := Run(tl)
	for i := 1; i < len(flags); i++ {
		if compare(flags[i-1], flags[i]) > 0 {
			t.Errorf("%+v before %+v", flags[i-1], flags[i])
		}
	}
	if len(flags) != 3 {
		t.Errorf("%d flags", len(flags))
	}
	if again := Run(tl); !reflect.DeepEqual(flags, again) {
		t.Error("a second run gives other flags")
	}
}

// A flag on the words that date an event concerns that event.
func TestFlagsKnowTheirEvent(t *testing.T) {
	tl := read(dayMonthSwap.Example)
	flags := Run(tl)
	if len(flags) == 0 || flags[0].Event < 0 || tl.Events[flags[0].Event].When.Words != flags[0].Place.Span {
		t.Errorf("%+v", flags)
	}
}

func BenchmarkRun(b *testing.B) {
	var articles []string
	for _, c := range Catalogue {
		articles = append(articles, c.Example)
	}
	tl := read(strings.Join(articles, "\n---\n"))
	for b.Loop() {
		Run(tl)
	}
}
