package resolve_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// resolveFile reads, finds and resolves the article of a file.
func resolveFile(t *testing.T, name string, o resolve.Options) (*segment.Document, resolve.Resolution) {
	t.Helper()
	for item := range article.Read([]string{name}, article.Options{}) {
		if item.Article == nil {
			t.Fatal(item.Problem)
		}
		doc := segment.Split(item.Article)
		return doc, resolve.Resolve(doc, mention.Find(doc), o)
	}
	t.Fatalf("%s holds no article", name)
	return nil, resolve.Resolution{}
}

// Each article of testdata/explain turns on one kind of evidence.
func TestExplanations(t *testing.T) {
	names, err := filepath.Glob("../../testdata/explain/*.txt")
	if err != nil || len(names) < 5 {
		t.Fatalf("%d articles, want 5 or more; %v", len(names), err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			x := resolve.Explain(resolveFile(t, name, resolve.Options{}))
			got := []byte(strings.Join(x.Lines(), "\n") + "\n")
			golden := strings.TrimSuffix(name, ".txt") + ".golden"
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s has changed; if that is right, run the test with -update. Got:\n%s", golden, got)
			}
			if _, err := json.Marshal(x); err != nil {
				t.Error(err)
			}
		})
	}
}

// Turned-off repairs keep every date as it is written, and still list the other reading.
func TestLiteral(t *testing.T) {
	doc, r := resolveFile(t, "../../testdata/explain/exchange.txt", resolve.Options{Literal: true})
	listed := false
	for _, x := range r.Timexes {
		if x.Repaired() || slices.Contains(x.Flags, resolve.FlagSwap) {
			t.Errorf("%q is repaired", x.In(doc.Text))
		}
		for _, reading := range x.Readings {
			listed = listed || reading.Way == resolve.Exchanged
		}
	}
	if !listed {
		t.Error("the exchanged reading is not listed")
	}
}

// The order that the user asks for beats all evidence.
func TestOrderAskedFor(t *testing.T) {
	doc, r := resolveFile(t, "../../testdata/explain/order.txt", resolve.Options{Order: resolve.MDY})
	for _, x := range r.Timexes {
		if x.Expr.Op == mention.Numeric && x.Readings[0].Way != resolve.MonthFirst && x.Value.Date.Day <= 12 {
			t.Errorf("%q = %s, want it read month first", x.In(doc.Text), x.Value.Timex())
		}
	}
}
