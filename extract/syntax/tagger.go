package syntax

import "factline/extract/syntax/linear"

// tagFeatures appends the features of word i, whose left neighbours are tagged.
func tagFeatures(dst []linear.Feature, words []Word, i int) []linear.Feature {
	var none keys
	at := func(j int) *keys {
		if j < 0 || j >= len(words) {
			return &none
		}
		return &words[j].keys
	}
	tag := func(j int) uint32 {
		if j < 0 {
			return uint32(numTags)
		}
		return uint32(words[j].Tag)
	}
	w, l1, l2, r1, r2 := at(i), at(i-1), at(i-2), at(i+1), at(i+2)
	t1, t2 := tag(i-1), tag(i-2)
	first := uint32(0)
	if i == 0 {
		first = 1
	}
	one := func(template, a uint32) { dst = append(dst, linear.Mix(linear.Feature(template*0x1000193), a)) }
	two := func(template, a, b uint32) {
		dst = append(dst, linear.Mix(linear.Mix(linear.Feature(template*0x1000193), a), b))
	}
	one(1, w.form)
	one(2, w.lower)
	two(3, w.lower, t1)
	one(4, w.prefix[0])
	one(5, w.prefix[1])
	one(6, w.prefix[2])
	one(7, w.suffix[0])
	one(8, w.suffix[1])
	one(9, w.suffix[2])
	two(10, w.shape, first)
	two(11, w.suffix[1], t1)
	one(12, t1)
	two(13, t1, t2)
	one(14, l1.lower)
	one(15, l2.lower)
	one(16, r1.lower)
	one(17, r2.lower)
	two(18, w.lower, r1.lower)
	two(19, l1.lower, w.lower)
	one(20, l1.suffix[1])
	one(21, r1.suffix[1])
	one(22, r1.suffix[0])
	two(23, w.shape, r1.shape)
	two(24, w.shape, l1.shape)
	two(25, w.suffix[1], r1.suffix[1])
	two(26, w.suffix[0], t1)
	two(27, t1, r1.lower)
	return dst
}

func tagWith(m *linear.Model, words []Word) {
	var scores [numTags]int32
	features := make([]linear.Feature, 0, 32)
	for i := range words {
		scores = [numTags]int32{}
		features = tagFeatures(features[:0], words, i)
		m.Score(features, scores[:])
		words[i].Tag = Tag(linear.Best(scores[1:]) + 1)
	}
}
