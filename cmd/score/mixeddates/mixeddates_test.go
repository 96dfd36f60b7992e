package mixeddates

import (
	"math"
	"testing"

	"factline/cmd/score/corpus"
)

// Six dates that count: two of each kind.
func TestScore(t *testing.T) {
	date := func(start int, kind, value string) corpus.Timex {
		return corpus.Timex{Start: start, End: start + 8, Kind: kind, Value: value}
	}
	gold := []corpus.Document{{ID: "a", Timexes: []corpus.Timex{
		date(0, house, "2025-02-08"), date(10, house, "2025-02-05"),
		date(20, name, "2025-02-07"), date(30, name, "2025-02-07"),
		date(40, swapped, "2025-02-07"), date(50, swapped, "2025-02-06"),
		date(60, kept, "2025"),
	}}}
	found := func(start int, value string, flags ...string) corpus.Timex {
		return corpus.Timex{Start: start, End: start + 8, Value: value, Flags: flags}
	}
	pred := map[string]corpus.Document{"a": {Timexes: []corpus.Timex{
		found(0, "2025-02-08"),
		found(10, "2025-05-02", swapFlag), // wrong, and flagged without need
		found(20, "2025-02-07T10:15"),
		{Start: 25, End: 32, Value: "2024"}, // overlaps less than the one before, and all that overlaps the next
		found(40, "2025-02-07", swapFlag),
		found(50, "2025-02-06"), // right, but not flagged
	}}}
	r := Score(gold, pred)
	for name, want := range map[string]float64{
		"house.percent": 50, "name.percent": 50, "repaired.percent": 100, "swap_p.percent": 50, "swap_r.percent": 50, "swap_f1.percent": 50,
		"found.percent": 100, "all.percent": 400. / 6,
	} {
		if got := r.Figures()[name]; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s is %.2f, want %.2f", name, got, want)
		}
	}
	kinds := map[string]int{}
	for _, e := range r.Errors {
		kinds[e.Kind]++
	}
	if kinds["other day"] != 2 || kinds["swap not flagged"] != 1 || len(r.Errors) != 3 {
		t.Errorf("errors are %v, want 2 of another day and 1 swap not flagged", kinds)
	}
}
