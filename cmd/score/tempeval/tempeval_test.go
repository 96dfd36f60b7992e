package tempeval

import (
	"math"
	"testing"

	"factline/cmd/score/corpus"
)

func timex(start, end int, typ, value string) corpus.Timex {
	return corpus.Timex{Start: start, End: end, Type: typ, Value: value}
}

// Five gold expressions and five predictions, whose figures are worked out by hand.
func TestScore(t *testing.T) {
	gold := []corpus.Document{
		{ID: "a", Timexes: []corpus.Timex{
			timex(0, 4, "DATE", "2025"),               // found exactly
			timex(10, 20, "DATE", "2025-02-07"),       // found with another extent and value
			timex(30, 35, "TIME", "2025-02-07T10:15"), // found as a DATE
			timex(40, 45, "DURATION", "P3D"),          // missed
		}},
		{ID: "b", Timexes: []corpus.Timex{timex(5, 9, "DATE", "2024")}}, // no prediction for this document
	}
	pred := map[string]corpus.Document{"a": {ID: "a", Timexes: []corpus.Timex{
		timex(0, 4, "DATE", "2025"),
		timex(12, 20, "DATE", "2025-07-02"),
		timex(30, 35, "DATE", "2025-02-07T10:15"),
		timex(50, 55, "DATE", "2025-03-01"), // spurious
	}}}
	r := Score(gold, pred, Options{})
	// 3 pairs of 5 gold and 4 predicted: relaxed P 3/4, R 3/5, F1 2/3. Two pairs are strict: P 2/4, R 2/5, F1 4/9.
	// Two types of three are right, and two values: 2/3 of 2/3 is 4/9.
	for name, want := range map[string]float64{
		"strict.p": 50, "strict.r": 40, "strict.f1": 400. / 9,
		"relaxed.p": 75, "relaxed.r": 60, "relaxed.f1": 200. / 3,
		"type.f1": 400. / 9, "type.share": 200. / 3,
		"value.f1": 400. / 9, "value.p": 50, "value.r": 40, "value.share": 200. / 3,
		"strict+value.f1": 400. / 9,
	} {
		if got := r.Figures()[name]; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s is %.4f, want %.4f", name, got, want)
		}
	}
	kinds := map[string]int{}
	for _, e := range r.Errors {
		kinds[e.Kind]++
	}
	for kind, want := range map[string]int{"missed": 2, "spurious": 1, "extent": 1, "type": 1, "value": 1} {
		if kinds[kind] != want {
			t.Errorf("%d errors of kind %q, want %d", kinds[kind], kind, want)
		}
	}
}

// With --only-date neither the duration nor a prediction for it counts, nor a spurious duration.
func TestScoreOnlyDate(t *testing.T) {
	gold := []corpus.Document{{ID: "a", Timexes: []corpus.Timex{timex(0, 4, "DATE", "2025"), timex(10, 15, "DURATION", "P3D"), timex(20, 24, "DATE", "PAST_REF")}}}
	pred := map[string]corpus.Document{"a": {Timexes: []corpus.Timex{
		timex(0, 4, "DATE", "2025"),
		timex(10, 15, "DATE", "2025-02-07"), // paired with what is out of scope
		timex(21, 24, "DATE", "2025"),       // likewise
		timex(30, 34, "DURATION", "P1D"),    // spurious, but out of scope itself
	}}}
	f := Score(gold, pred, Options{OnlyDate: true}).Figures()
	if f["strict.p"] != 100 || f["strict.r"] != 100 {
		t.Errorf("precision %.2f and recall %.2f, want 100 and 100", f["strict.p"], f["strict.r"])
	}
}

func TestScoreLeavesOut(t *testing.T) {
	nested, dct := timex(5, 9, "DATE", "2024"), timex(20, 25, "DATE", "2025-02-09")
	nested.Nested, dct.DCT = true, true
	gold := []corpus.Document{{ID: "a", Timexes: []corpus.Timex{timex(0, 9, "DATE", "2025"), nested, dct}}}
	pred := map[string]corpus.Document{"a": {Timexes: []corpus.Timex{timex(0, 9, "DATE", "2025")}}}
	if f := Score(gold, pred, Options{}).Figures(); f["strict.r"] != 100./3 {
		t.Errorf("recall of one in three is %.2f", f["strict.r"])
	}
	if f := Score(gold, pred, Options{NoNested: true, NoDCT: true}).Figures(); f["strict.r"] != 100 {
		t.Errorf("recall without nested and creation times is %.2f, want 100", f["strict.r"])
	}
}

func TestAlign(t *testing.T) {
	for _, c := range []struct {
		name       string
		gold, pred []corpus.Timex
		want       []int
	}{
		{"an equal extent comes before an earlier overlap",
			[]corpus.Timex{timex(0, 10, "", ""), timex(5, 10, "", "")}, []corpus.Timex{timex(5, 10, "", "")}, []int{-1, 0}},
		{"of equal extents the equal value is taken",
			[]corpus.Timex{timex(0, 4, "", "2025")}, []corpus.Timex{timex(0, 4, "", "2024"), timex(0, 4, "", "2025")}, []int{1}},
		{"the leftmost overlap is taken, though another is longer",
			[]corpus.Timex{timex(0, 10, "", "")}, []corpus.Timex{timex(3, 10, "", ""), timex(0, 2, "", "")}, []int{1}},
		{"each is used once",
			[]corpus.Timex{timex(0, 3, "", ""), timex(4, 8, "", "")}, []corpus.Timex{timex(0, 8, "", "")}, []int{0, -1}},
		{"touching is not overlapping",
			[]corpus.Timex{timex(0, 3, "", "")}, []corpus.Timex{timex(3, 6, "", "")}, []int{-1}},
	} {
		got, _ := align(c.gold, c.pred)
		for i := range c.want {
			if got[i] != c.want[i] {
				t.Errorf("%s: gold %d is paired with %d, want %d", c.name, i, got[i], c.want[i])
			}
		}
	}
}

func TestInScope(t *testing.T) {
	for value, want := range map[string]bool{
		"2025": true, "2025-02": true, "2025-02-07": true, "2025-W06": true, "2025-W06-2": true, "2025-W06-WE": true, "2025-Q1": true,
		"2025-02-07T10:15": true, "2025-02-07TMO": true, "2025-02-07T10:15:00Z": true,
		"2025-13": false, "2025-02-32": false, "PAST_REF": false, "XXXX-02-05": false, "P3D": false, "199": false, "2025-SU": false, "": false,
	} {
		if got := inScope(timex(0, 1, "DATE", value), false); got != want {
			t.Errorf("inScope(%q) = %v, want %v", value, got, want)
		}
	}
	for value, want := range map[string]bool{"199": true, "19": true, "2025-SU": true, "2025-H1": true, "FY2025": true, "PAST_REF": false} {
		if got := inScope(timex(0, 1, "DATE", value), true); got != want {
			t.Errorf("inScope(%q, wide) = %v, want %v", value, got, want)
		}
	}
	if inScope(timex(0, 1, "DURATION", "2025"), true) {
		t.Error("a duration is in scope")
	}
}

func TestLenient(t *testing.T) {
	for in, want := range map[string]string{
		"2025-W6": "2025-W06", "2025-W06": "2025-W06", "2025-W16": "2025-W16", "2025-Q01": "2025-Q1", " 2025-02-07tmo ": "2025-02-07TMO",
		"2025-02-07T20.30": "2025-02-07T20:30", "2025-02-07T9:30": "2025-02-07T09:30", "2025-02-07T20:30:00": "2025-02-07T20:30",
		"2025-02-07T20:30:00.0Z": "2025-02-07T20:30", "2025-02-07T20": "2025-02-07T20:00", "2025-02-07T20Z": "2025-02-07T20:00",
		"2025-02-07T20:30:15": "2025-02-07T20:30:15",
	} {
		if got := lenient(in); got != want {
			t.Errorf("lenient(%q) = %q, want %q", in, got, want)
		}
	}
}
