package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestClaimsOfArticles holds what "factline claims" prints of the articles in testdata/claims, each of which turns
// on one matter: who leaves open, an interview, who the sources are, when it was said, a wire story; letters and initials for
// speakers, a briefing, a live report, capitals, no punctuation, one long quotation, odd marks, tweets, quoted mail, a bad translation,
// quotation marks that quote nobody, split quotations.
// -update rewrites it. Read each claim as a fact-checker would before you keep it.
//
// Known faults that the expected output holds: in sources, the colleague who is more cautious is taken for the
// ambassador; in when, those who read a novel in
// every school for a source, and the repeated finding keeps the day of the report instead of its September; in
// briefing, MS. is taken for a name; in live, Thursday is taken for the day on which the ministry spoke; in unpunctuated, the
// police get the word before them.
func TestClaimsOfArticles(t *testing.T) {
	t.Chdir("../../testdata/claims")
	names, err := filepath.Glob("*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, name := range names {
		var got, errs bytes.Buffer
		if status := run([]string{"claims", name}, strings.NewReader(""), &got, &errs); status != exitDone || errs.Len() > 0 {
			t.Errorf("%s: exit status %d: %s", name, status, errs.String())
		}
		golden := strings.TrimSuffix(name, ".txt") + ".golden"
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got.String() != string(want) {
			t.Errorf("%s has other claims than %s:\n%s", name, golden, got.String())
		}
	}
}
