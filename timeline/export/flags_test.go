package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"factline/timeline"
	"factline/timeline/check"
)

func TestFlagFormatsGolden(t *testing.T) {
	tl, flags := sample(t)
	for _, f := range FlagFormats {
		var b bytes.Buffer
		if err := f.Write(&b, tl, flags); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		var empty bytes.Buffer
		if err := f.Write(&empty, &timeline.Timeline{}, nil); err != nil {
			t.Errorf("%s of nothing: %v", f.Name, err)
		}
		if f.Name != "sarif" { // it holds the whole catalogue of checks, which has its own tests
			golden(t, "flags-"+f.Name+f.Ext, b.Bytes())
			golden(t, "flags-empty-"+f.Name+f.Ext, empty.Bytes())
		}
		if err := f.Write(full{}, tl, flags); !errors.Is(err, errFull) {
			t.Errorf("%s on a full disk: %v", f.Name, err)
		}
		if got, err := LookupFlags(f.Name); err != nil || got.Name != f.Name {
			t.Errorf("LookupFlags(%q) gives %q, %v", f.Name, got.Name, err)
		}
	}
	if _, err := LookupFlags("xml"); err == nil || !strings.Contains(err.Error(), "text, json") {
		t.Errorf("the error for an unknown format lists no formats: %v", err)
	}
}

func TestFlagTextGivesLineAndColumn(t *testing.T) {
	tl, flags := sample(t)
	var b bytes.Buffer
	if err := FlagText(&b, tl, flags); err != nil {
		t.Fatal(err)
	}
	// The column counts "ễ" and "ị" as one each, as editors do.
	line := strings.Split(sampleText, "\n")[2]
	column := len([]rune(line[:strings.Index(line, "July 2")])) + 1
	if column != 32 || !strings.HasPrefix(b.String(), "harbour:3:32: error: ") {
		t.Errorf("“July 2” begins in column %d of line 3; the text begins %.40q", column, b.String())
	}
	if !strings.HasSuffix(b.String(), "\n2 errors, 1 warning\n") {
		t.Errorf("the tally is missing: %q", b.String())
	}
}

func TestFlagJSONSpansAreCodePoints(t *testing.T) {
	tl, flags := sample(t)
	var b bytes.Buffer
	if err := FlagJSON(&b, tl, flags); err != nil {
		t.Fatal(err)
	}
	var doc flagDocument
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	text := []rune(sampleText)
	for _, f := range doc.Flags {
		if got := string(text[f.Start:f.End]); got != f.Text {
			t.Errorf("%s: the span holds %q, the text is %q", f.Check, got, f.Text)
		}
	}
	if r := doc.Flags[0].Related; len(r) != 1 || string(text[r[0].Start:r[0].End]) != "March 3" {
		t.Errorf("related places are %+v", r)
	}
	if doc.Flags[0].Event != "e2" || doc.Flags[2].Event != "" {
		t.Errorf("events are %q and %q, want e2 and none", doc.Flags[0].Event, doc.Flags[2].Event)
	}
}

func TestTally(t *testing.T) {
	for want, levels := range map[string][]check.Level{
		"no findings":                  nil,
		"1 error":                      {check.Error},
		"2 errors, 1 warning, 3 notes": {check.Info, check.Error, check.Info, check.Warning, check.Error, check.Info},
	} {
		var flags []check.Flag
		for _, l := range levels {
			flags = append(flags, check.Flag{Level: l})
		}
		if got := tally(flags); got != want {
			t.Errorf("tally of %v = %q, want %q", levels, got, want)
		}
	}
}
