package resolve_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// wire is a news story of ordinary length with a dozen dates, half of them open to doubt.
var wire = strings.Repeat("The harbour office said that the ferries would wait for the second storm, and that the crews had been told to stay in town with "+
	"their families until the wind had gone down. Nobody on the quay had seen such waves. ", 6) +
	"The minister promised a second pier on June 5, and the office put it on its page on 7.5. A first pier had been built in 1998. " +
	strings.Repeat("Fishermen who had lost their boats waited in the cold hall of the market and asked who would pay for them. ", 6) +
	"They had asked for the pier on April 3. The council met on Tuesday and yesterday, and will vote on May 20. " +
	strings.Repeat("The owners of the ferries did not answer, and the union said that it had heard nothing from them either. ", 6) +
	"A report of March 12, 2023 had warned of it. The work shall begin in June and end three years later.\n"

// calm is a news story without a date that is open to doubt.
var calm = strings.Repeat("The ferries will sail again once the harbour has been cleared of ice, the office said. Nobody could tell when. ", 12) +
	"It was closed on Monday, for the first time since the winter of 1987.\n"

func document(text string) *segment.Document {
	d := civil.Date{Unit: civil.DayUnit, Year: 2024, Month: 5, Day: 8}
	return segment.Split(&article.Article{ID: "bench", Text: text, Published: article.Stamp{Date: d, Basis: article.Given}})
}

// BenchmarkJoint measures the finding of an article's mentions and the joint choice of their readings, one after the
// other. Its metric resolve/find is what the choice adds to the cost of the finding: it should stay below a quarter.
// MB/s and allocations are those of both. "ambiguous" is a short story with a dozen dates, half of them open to doubt,
// "news" is as agencies write it, "few" names a day or two.
func BenchmarkJoint(b *testing.B) {
	texts := []struct{ name, text string }{{"ambiguous", wire}, {"news", story}, {"few", calm}}
	for _, t := range texts {
		b.Run(t.name, func(b *testing.B) {
			doc := document(t.text)
			b.SetBytes(int64(len(t.text)))
			b.ReportAllocs()
			var finding, choosing time.Duration
			for b.Loop() {
				start := time.Now()
				mentions := mention.Find(doc)
				found := time.Now()
				resolve.Resolve(doc, mentions, resolve.Options{})
				finding += found.Sub(start)
				choosing += time.Since(found)
			}
			b.ReportMetric(choosing.Seconds()/finding.Seconds(), "resolve/find")
		})
	}
}

// numbers is an article of n dates of numbers, each open to doubt.
func numbers(n int) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "The gauge at the bridge was read on %d.%d and again by night. ", i%12+1, i/7%12+1)
	}
	return text.String()
}

// BenchmarkNumbers measures the whole way from the text to the resolved dates of articles that are one list of dates of
// numbers, 500 and 1000 of them, each open to doubt. It fails where one takes a second or more. The time should grow as the number
// of dates does.
func BenchmarkNumbers(b *testing.B) {
	for _, n := range []int{500, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			text := numbers(n)
			if found := len(mention.Find(document(text))); found < n {
				b.Fatalf("%d mentions found, want %d", found, n)
			}
			b.ReportAllocs()
			for b.Loop() {
				doc := document(text)
				resolve.Resolve(doc, mention.Find(doc), resolve.Options{})
			}
			if each := b.Elapsed() / time.Duration(b.N); each >= time.Second {
				b.Errorf("an article of %d dates takes %v", n, each)
			}
		})
	}
}
