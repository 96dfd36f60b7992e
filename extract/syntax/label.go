package syntax

import "factline/extract/syntax/linear"

// labelFeatures appends the features of the link from word i to its head; edges[i] are the
// outermost dependents of i.
func labelFeatures(dst []linear.Feature, words []Word, edges []sides, i int) []linear.Feature {
	word := func(j int) uint32 {
		if j < 0 || j >= len(words) {
			return 1
		}
		return words[j].keys.lower
	}
	tag := func(j int) uint32 {
		if j < 0 || j >= len(words) {
			return uint32(numTags)
		}
		return uint32(words[j].Tag)
	}
	h := words[i].Head
	grand := None
	side, outer := uint32(0), uint32(0)
	hd := sides{None, None, None, None, 0, 0}
	if h != None {
		grand, hd = words[h].Head, edges[h]
		if i < h {
			side = 1
		}
		if hd.left == i || hd.right == i {
			outer = 1
		}
		if h-i == 1 || i-h == 1 {
			side += 2
		}
	}
	d := edges[i]
	wi, ti, wh, th := word(i), tag(i)|side<<8, word(h), tag(h)
	add := func(template uint32, values ...uint32) {
		f := linear.Feature(template * 0x1000193)
		for _, v := range values {
			f = linear.Mix(f, v)
		}
		dst = append(dst, f)
	}
	add(1, wi, ti)
	add(2, wh, ti)
	add(3, wi, wh, side)
	add(4, ti, th)
	add(5, ti, th, tag(grand))
	add(6, ti, th, tag(d.left), tag(d.right))
	add(7, ti, th, tag(d.left))
	add(8, ti, th, word(d.left))
	add(9, ti, wh, word(d.left))
	add(10, ti, th, tag(i-1), tag(i+1))
	add(11, ti, th, word(i-1))
	add(12, ti, th, word(i+1))
	add(13, ti, th, tag(hd.left), tag(hd.right), outer)
	add(14, ti, th, min(hd.lefts, 3), min(hd.rights, 3), outer)
	add(15, wh, ti, min(hd.rights, 3), outer)
	add(16, ti, th, words[i].keys.suffix[1])
	add(17, th, wi)
	add(18, ti, th, word(hd.left))
	add(19, ti, wh, tag(hd.right), outer)
	add(20, ti, th, tag(d.right2), tag(d.right))
	add(21, ti, th, tag(d.left2), word(d.left))
	add(22, ti, th, tag(hd.left2), tag(hd.left))
	add(23, ti, th, word(h-1))
	add(24, ti, word(h-1), word(h-2))
	return dst
}

func edgesOf(words []Word) []sides {
	edges := make([]sides, len(words))
	for i := range edges {
		edges[i] = sides{None, None, None, None, 0, 0}
	}
	for i := range words { // on the right, the last one is the outermost
		if h := words[i].Head; h != None && h < i {
			edges[h].right2, edges[h].right = edges[h].right, i
			edges[h].rights++
		}
	}
	for i := len(words) - 1; i >= 0; i-- {
		if h := words[i].Head; h > i {
			edges[h].left2, edges[h].left = edges[h].left, i
			edges[h].lefts++
		}
	}
	return edges
}

func labelWith(m *linear.Model, words []Word) {
	edges := edgesOf(words)
	features := make([]linear.Feature, 0, 32)
	for i := range words {
		if words[i].Head == None {
			words[i].Relation = Root
			continue
		}
		var scores [numRelations]int32
		features = labelFeatures(features[:0], words, edges, i)
		m.Score(features, scores[:])
		words[i].Relation = Relation(linear.Best(scores[:]))
	}
}
