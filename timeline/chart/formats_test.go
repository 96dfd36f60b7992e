package chart

import (
	"os"
	"path/filepath"
	"testing"
)

// TestFormats draws two cases in every format into the folder that FACTLINE_PICTURES names.
func TestFormats(t *testing.T) {
	dir := os.Getenv("FACTLINE_PICTURES")
	if dir == "" {
		t.Skip("FACTLINE_PICTURES names no folder to draw into")
	}
	h, hf := harbour()
	for _, f := range Formats {
		for _, p := range []picture{{"harbour", h, hf, Options{Format: f}}, {"scripts", scripts(), nil, Options{Format: f}}} {
			b, _, err := Draw(p.tl, p.flags, p.o)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, p.name+"-format."+string(f)), b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
