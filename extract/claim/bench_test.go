package claim

import (
	"fmt"
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// BenchmarkAttribute measures the finding of claims in an article of ordinary sentences.
func BenchmarkAttribute(b *testing.B) {
	text := strings.Repeat(`The mayor of Norwich, Ann Reed, said on Monday that the bridge over the river would be closed for two weeks.

"It is not safe," she told reporters. "We have to act." The engineers' report has not been published. It found cracks in three of
the piers, according to the Evening Courier. The builders denied that they had used poor concrete, and accused the city of neglect.

Lorries have to drive round by the old road, which takes half an hour. Shops on the east bank fear for their trade.

`, 20)
	doc := segment.Split(&article.Article{Text: text})
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Attribute(doc, resolve.Resolution{}, Options{})
	}
}

// ministers is an article of at least size bytes in which each paragraph has a minister of its own, who is named in full,
// by the surname and by the office.
func ministers(size int) string {
	var text strings.Builder
	syllable := func(n int) string { return "badokilumenopirasute"[n%10*2:][:2] }
	for i := 0; text.Len() < size; i++ {
		name := "B" + syllable(i) + syllable(i/10) + syllable(i/100) + syllable(i/1000) + "n"
		fmt.Fprintf(&text, "The minister, Ada %s, said on Monday that the quay would be closed. %s told reporters that it was not safe. "+
			"His deputy denied that the minister had known of it.\n\n", name, name)
	}
	return text.String()
}

// BenchmarkAttributeLong measures that the finding of claims costs time in proportion to the length of the text: the
// throughput has to be the same for 100 KB and 1 MB, be it of people who are all
// different, one paragraph, or one sentence without an end.
func BenchmarkAttributeLong(b *testing.B) {
	for _, size := range []int{100_000, 1_000_000} {
		texts := []struct{ name, text string }{
			{"people", ministers(size)},
			{"paragraph", strings.Repeat("The quay is closed, the mayor said. ", size/36)},
			{"endless", strings.Repeat("the mayor said that the quay was closed and ", size/44)},
		}
		for _, t := range texts {
			b.Run(fmt.Sprintf("%s/%dKB", t.name, size/1000), func(b *testing.B) {
				doc := segment.Split(&article.Article{Text: t.text})
				b.SetBytes(int64(len(t.text)))
				b.ReportAllocs()
				for b.Loop() {
					Attribute(doc, resolve.Resolution{}, Options{})
				}
			})
		}
	}
}
