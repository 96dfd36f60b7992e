package learnt_test

import (
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/claim/learnt"
	"factline/extract/segment"
)

// story is written for the tests: it has every form of attribution that they ask for.
const story = `Harbour workers walk out over safety, union says

The dock workers' union said on Monday that its members would stop work at midnight. “We have asked for safer cranes for two years,” said Marta Oliveira, who leads the union. “Nobody listened.”

According to the port authority, eleven cranes were inspected in March. Its spokesman, Jonas Berg, denied that any of them had failed. He told reporters that the inspection was thorough, adding that the results would be published.

The city council is expected to meet on Friday. Trains ran as usual, and the ferry to the islands left on time with forty passengers aboard.
`

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(story+"\n", 50)
	doc := segment.Split(&article.Article{Text: text})
	learnt.Find(doc, learnt.Sure)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		learnt.Find(doc, learnt.Sure)
	}
}
