package whensaid

import (
	"testing"

	"factline/cmd/score/corpus"
)

// Four sayings, three of them found, two right, one of these on another day than that of publication.
func TestScore(t *testing.T) {
	event := func(start int, class, value string) corpus.Said {
		return corpus.Said{Start: start, End: start + 4, Text: "said", Class: class, Value: value}
	}
	gold := []corpus.Document{{ID: "a", DCT: "2025-02-09", Said: []corpus.Said{
		event(0, "REPORTING", "2025-02-09"),
		event(10, "REPORTING", "2025-02-07"),
		event(20, "REPORTING", "2025-02-05"),
		event(30, "REPORTING", "2025-02-09"),
		event(40, "OCCURRENCE", "2025-02-01"), // not a saying
	}}}
	cue := func(start, end int, said string) corpus.Attribution {
		return corpus.Attribution{Cue: corpus.Spans{{start, end}}, Said: said}
	}
	pred := map[string]corpus.Document{"a": {Attributions: []corpus.Attribution{
		cue(0, 4, "2025-02-09"),
		cue(8, 12, "2025-02-07T10:15"), // touches the second, right as a time of that day
		cue(20, 24, "2025-02-09"),      // wrong
		cue(34, 38, "2025-02-09"),      // touches nothing
	}}}
	for name, want := range map[string]float64{"found.percent": 75, "right.percent": 50, "accuracy.percent": 200. / 3, "off-dct.percent": 50, "baseline.percent": 50} {
		if got := Score(gold, pred).Figures()[name]; got != want {
			t.Errorf("%s is %.2f, want %.2f", name, got, want)
		}
	}
}

func TestSameDay(t *testing.T) {
	for predicted, want := range map[string]bool{"2025-02-07": true, "2025-02-07?": true, "2025-02-07%": true, "2025-02-07TMO": true, "2025-02": false, "": false, "2025-02-08": false} {
		if got := sameDay(predicted, "2025-02-07"); got != want {
			t.Errorf("sameDay(%q) = %v, want %v", predicted, got, want)
		}
	}
}
