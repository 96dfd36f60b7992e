package learnt

import "testing"

func TestStem(t *testing.T) {
	for want, forms := range map[string][]string{
		"say":     {"say", "says", "said", "saying"},
		"tell":    {"tell", "tells", "told", "telling"},
		"deni":    {"deny", "denies", "denied", "denying"},
		"admit":   {"admit", "admits", "admitted", "admitting"},
		"announc": {"announce", "announces", "announced", "announcing"},
		"claim":   {"claim", "claims", "claimed", "claiming"},
		"stress":  {"stress", "stresses", "stressed", "stressing"},
		"writ":    {"write", "writes", "wrote", "written", "writing"},
		"confess": {"confess", "confessed"},
	} {
		for _, f := range forms {
			if got := stem(f); got != want {
				t.Errorf("stem(%q) = %q, want %q", f, got, want)
			}
		}
	}
}
