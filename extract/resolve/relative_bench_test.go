package resolve_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// story is news as agencies write it: an expression of time about every sixty words.
const story = `OSLO, Feb. 9 — The harbour board confirmed on Friday that the northern quay will stay closed to ships of every size until its outer wall has been measured, strengthened and inspected by engineers who had no part in building it.

"We have asked for new measurements, and we expect the first of them early next week," said Ingrid Solheim, who leads the board. She told reporters that the work had cost 8.2 million crowns more than planned, that the money would have to come from fees, and that no fisherman would lose his berth because of it.

The ministry said the wall met every requirement that the law makes. A report of 12 November 2024, however, warned of cracks along the whole of the foundation and asked for sensors, divers and a second opinion. Neither the ministry nor the builders would comment when they were asked why none of this had been done, and a spokesman for the company hung up the telephone.

Fishermen from the villages along the sound use the southern quay instead. It is too small for the larger boats, the crane is broken, and lorries have to wait on the main road, where they block the bus that takes the children of both villages to school. "Nobody listens to us," one of them said, standing beside his boat in the rain, while two others mended a net and nodded.

The opposition called the affair a scandal and demanded that the minister explain herself before parliament. Her deputy answered that she would be glad to do so, that there was nothing to hide, and that critics should read the reports before they quote from them. Members of the board are elected by the owners of the boats; the chair is named by the mayor. The board meets again on Tuesday.

`

func articleOf(size int) *article.Article {
	text := strings.Repeat(story, size/len(story)+1)[:size]
	published := article.Stamp{Date: civil.Date{Unit: civil.DayUnit, Year: 2025, Month: 2, Day: 9}, Basis: article.Given}
	return &article.Article{Text: text, Lang: "en", Published: published}
}

// BenchmarkDates measures all that lies between an article's text and its resolved dates: cutting it into
// sentences and tokens, finding the expressions, choosing their readings. The throughput has to be
// the same for an article of 10 KB and of 10 MB: the cost is linear. So is the memory: the metric B/byte, the bytes
// allocated on the way for each byte of the text, has to be the same as well.
func BenchmarkDates(b *testing.B) {
	for _, size := range []int{10_000, 1_000_000, 10_000_000} {
		a := articleOf(size)
		b.Run(fmt.Sprintf("%dKB", size/1000), func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			for b.Loop() {
				doc := segment.Split(a)
				resolve.Resolve(doc, mention.Find(doc), resolve.Options{})
			}
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N)/float64(size), "B/byte")
		})
	}
}
