package export

import (
	"bytes"
	"encoding/json"
	"net/url"
	"testing"

	"factline/timeline/check"
)

// The rules of SARIF 2.1.0 that a log of findings can break.
func TestSARIF(t *testing.T) {
	tl, flags := sample(t)
	tl.Articles[0].Origin = "news/harbour deal.txt"
	var b bytes.Buffer
	if err := SARIF(&b, tl, flags); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 || log.Runs[0].ColumnKind != "unicodeCodePoints" {
		t.Fatalf("the log begins %+v", log)
	}
	run := log.Runs[0]
	rules := run.Tool.Driver.Rules
	if len(rules) != len(check.Catalogue) {
		t.Errorf("%d rules for %d checks", len(rules), len(check.Catalogue))
	}
	seen := map[string]bool{}
	levels := map[string]bool{"error": true, "warning": true, "note": true}
	for _, r := range rules {
		if seen[r.ID] || r.Short.Text == "" || r.Full.Text == "" || !levels[r.Default.Level] {
			t.Errorf("rule %q is incomplete or comes twice", r.ID)
		}
		seen[r.ID] = true
	}
	if len(run.Results) != len(flags) {
		t.Fatalf("%d results for %d findings", len(run.Results), len(flags))
	}
	text := []rune(sampleText)
	for i, r := range run.Results {
		if r.Rule != flags[i].Check || !levels[r.Level] || r.Message.Text == "" || len(r.Locations) != 1 {
			t.Errorf("result %d is %+v", i, r)
		}
		if r.RuleIndex >= 0 && rules[r.RuleIndex].ID != r.Rule {
			t.Errorf("result %d of %q points at rule %q", i, r.Rule, rules[r.RuleIndex].ID)
		}
		at := r.Locations[0].Physical
		if u, err := url.Parse(at.Artifact.URI); err != nil || u.Path != "news/harbour deal.txt" {
			t.Errorf("result %d lies in %q: %v", i, at.Artifact.URI, err)
		}
		if at.Artifact.Index == nil || *at.Artifact.Index >= len(run.Artifacts) {
			t.Errorf("result %d lies in no artifact", i)
		}
		g := at.Region
		if got := string(text[g.CharOffset : g.CharOffset+g.CharLength]); got != g.Snippet.Text {
			t.Errorf("result %d: the region holds %q, the snippet %q", i, got, g.Snippet.Text)
		}
		if g.StartLine < 1 || g.StartColumn < 1 || g.EndLine < g.StartLine || g.EndLine == g.StartLine && g.EndColumn-g.StartColumn != g.CharLength {
			t.Errorf("result %d: lines and columns are %+v", i, g)
		}
	}
	fix := run.Results[0].Fixes[0].Changes[0].Replacements[0]
	if fix.Inserted.Text != "February 7" || fix.Deleted.CharLength != len("July 2") {
		t.Errorf("the fix is %+v", fix)
	}
}
