package check

import "testing"

func TestWordsAreQuotedOnce(t *testing.T) {
	for in, want := range map[string]string{
		"July 2": "“July 2”", `"The pier held,"`: "“The pier held,”", `The "Skua" left`: `“The "Skua" left”`,
		`"Skua" and "Tern"`: `“"Skua" and "Tern"”`, `"`: `“"”`, "": "“”",
	} {
		if got := quoted(in); got != want {
			t.Errorf("quoted(%q) = %q, want %q", in, got, want)
		}
	}
}
