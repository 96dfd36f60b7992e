package resolve_test

import (
	"fmt"
	"strings"
	"testing"

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

func document(text string) *segment.Document {
	d := civil.Date{Unit: civil.DayUnit, Year: 2024, Month: 5, Day: 8}
	return segment.Split(&article.Article{ID: "bench", Text: text, Published: article.Stamp{Date: d, Basis: article.Given}})
}

// BenchmarkFind and BenchmarkResolve measure, over the same story, the finding of its mentions and the joint
// choice of their readings, which should cost less than a quarter of it.
func BenchmarkFind(b *testing.B) {
	doc := document(wire)
	mention.Find(doc)
	b.SetBytes(int64(len(wire)))
	b.ReportAllocs()
	for b.Loop() {
		mention.Find(doc)
	}
}

func BenchmarkResolve(b *testing.B) {
	doc := document(wire)
	mentions := mention.Find(doc)
	b.SetBytes(int64(len(wire)))
	b.ReportAllocs()
	for b.Loop() {
		resolve.Resolve(doc, mentions, resolve.Options{})
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

// BenchmarkNumbers resolves articles that are one list of dates of numbers.
func BenchmarkNumbers(b *testing.B) {
	for _, n := range []int{500, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			doc := document(numbers(n))
			mentions := mention.Find(doc)
			if len(mentions) < n {
				b.Fatalf("%d mentions found, want %d", len(mentions), n)
			}
			b.ReportAllocs()
			for b.Loop() {
				resolve.Resolve(doc, mentions, resolve.Options{})
			}
		})
	}
}
