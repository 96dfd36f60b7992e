package mention

import (
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/segment"
)

// BenchmarkFind measures the search alone, over a text that has been cut into tokens: one with an expression in
// every sentence, and one without any, which costs little more than looking up its words.
func BenchmarkFind(b *testing.B) {
	texts := map[string]string{
		"dense": "The board met on Friday, 7 February 2025, three days after the storm of last week. It meets every Tuesday.\n\n",
		"plain": "The board of the harbour has asked its engineers for a plan, and they have drawn one that nobody likes.\n\n",
	}
	for _, name := range []string{"dense", "plain"} {
		text := strings.Repeat(texts[name], 10_000)
		doc := segment.Split(&article.Article{Text: text})
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Find(doc)
			}
		})
	}
}
