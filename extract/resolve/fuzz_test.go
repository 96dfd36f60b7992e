package resolve_test

import (
	"math"
	"testing"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// Any text, published on any day, is resolved: nothing is lost, costs add up, and the reading taken is the
// one that costs least as the others were read.
func FuzzResolve(f *testing.F) {
	f.Add("The talk was on July 2 and the paper printed it on 8.2.", 2025, 2, 9)
	f.Add("On 13/3 and 3/13, then 31.13 and 30.2.2025, 25-02-05.", 0, 0, 0)
	f.Add("In 44 BC; on February 29; from 8 to 5 February; two days later, on 1/1.", 9999, 12, 31)
	f.Add("PORT ARNE, Monday, February 5 (Coast News) - It left on December 28, 2023.", 1, 1, 1)
	f.Fuzz(func(t *testing.T, text string, year, month, day int) {
		a := &article.Article{ID: "fuzz", Text: text}
		if civil.ValidDate(year, month, day) && year > 0 {
			a.Published = article.Stamp{Date: civil.Date{Unit: civil.DayUnit, Year: year, Month: month, Day: day}, Basis: article.Given}
		}
		doc := segment.Split(a)
		mentions := mention.Find(doc)
		r := resolve.Resolve(doc, mentions, resolve.Options{})
		if n := len(r.Timexes) + len(r.Refused); n != len(mentions) {
			t.Fatalf("%d of %d mentions are left", n, len(mentions))
		}
		for _, x := range r.Timexes {
			if x.Confidence < 0 || x.Confidence > 1 || math.IsNaN(x.Confidence) {
				t.Errorf("%q: confidence %v", x.In(text), x.Confidence)
			}
			for _, reading := range x.Readings {
				var sum float64
				for _, why := range reading.Why() {
					sum += why.Cost
				}
				if math.Abs(sum-reading.Cost) > 1e-6 {
					t.Errorf("%q: the cost %v is not the sum of its reasons, %v", x.In(text), reading.Cost, sum)
				}
				if reading.Cost < x.Readings[0].Cost-1e-6 || reading.Margin < -1e-6 {
					t.Errorf("%q: %s costs less than the reading taken", x.In(text), reading.Value.Timex())
				}
			}
		}
		resolve.Explain(doc, r).Lines()
	})
}
