package export

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factline/timeline"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with testdata/name, or writes it there under -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (go test -update rewrites it); got:\n%s", path, got)
	}
}

func TestFormatsGolden(t *testing.T) {
	tl, flags := sample(t)
	for _, f := range Formats {
		var b bytes.Buffer
		if err := f.Write(&b, tl, flags); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		golden(t, f.Name+f.Ext, b.Bytes())
	}
}

func TestFormatsAreNamedOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Formats {
		if seen[f.Name] || f.Name == "" || f.Doc == "" || !strings.HasPrefix(f.Ext, ".") {
			t.Errorf("format %+q is incomplete or listed twice", f.Name)
		}
		seen[f.Name] = true
		if got, err := Lookup(f.Name); err != nil || got.Name != f.Name {
			t.Errorf("Lookup(%q) gives %q, %v", f.Name, got.Name, err)
		}
	}
	if _, err := Lookup("xls"); err == nil || !strings.Contains(err.Error(), "csv, ") {
		t.Errorf("the error for an unknown format lists no formats: %v", err)
	}
}

func TestFormatsOfAnEmptyTimeline(t *testing.T) {
	for _, f := range Formats {
		var b bytes.Buffer
		if err := f.Write(&b, &timeline.Timeline{}, nil); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		golden(t, "empty-"+f.Name+f.Ext, b.Bytes())
	}
}

// full is a writer on a full disk.
type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestFormatsReportAFailedWrite(t *testing.T) {
	tl, flags := sample(t)
	for _, f := range Formats {
		if err := f.Write(full{}, tl, flags); !errors.Is(err, errFull) {
			t.Errorf("%s on a full disk: %v", f.Name, err)
		}
	}
}
