package learnt

import (
	"factline/extract/syntax"
	"factline/extract/syntax/linear"
)

// A features value collects features, each of a numbered template.
type features []linear.Feature

func (f *features) add(template uint32, values ...uint32) {
	h := linear.Feature(template * 0x1000193)
	for _, v := range values {
		h = linear.Mix(h, v)
	}
	*f = append(*f, h)
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// mark tells apart the marks that matter to attributions.
func (p *passage) mark(i int) uint32 {
	switch p.tagOf(i) {
	case syntax.Comma:
		return 1
	case syntax.OpenQuote, syntax.CloseQuote:
		return 2
	case syntax.Colon:
		return 3
	case syntax.Stop:
		return 4
	case syntax.NoTag:
		return 5
	}
	return 0
}

func (p *passage) tagOf(i int) syntax.Tag {
	if i < 0 || i >= len(p.words) {
		return syntax.NoTag
	}
	return p.words[i].Tag
}

// cueFeatures appends the features of word c as the head of a cue.
func (p *passage) cueFeatures(f features, c int) features {
	w, st := p.words[c], p.stems[c]
	tag, rel := p.tag(c), p.relation(c)
	h := w.Head
	f.add(1)
	f.add(2, p.lower[c])
	f.add(3, st)
	f.add(4, st, tag)
	f.add(5, tag, rel)
	f.add(6, st, rel)
	f.add(7, p.tag(h), rel, tag)
	f.add(8, p.stem(h), rel)
	f.add(9, st, p.stem(h), rel)
	for d := -2; d <= 2; d++ {
		if d == 0 {
			continue
		}
		k := uint32(d + 10)
		f.add(10, k, p.word(c+d))
		f.add(11, k, p.tag(c+d))
		f.add(12, k, st, p.word(c+d))
		f.add(13, k, st, p.tag(c+d))
	}
	f.add(14, p.word(c-1), p.lower[c])
	f.add(15, p.tag(c-1), tag, p.tag(c+1))
	f.add(16, p.word(c+1), p.word(c+2))
	f.add(16, p.lower[c], p.word(c+1), p.word(c+2))
	f.add(17, tag, p.tag(c+1), p.tag(c+2))

	// what depends on it
	subject, clause, that, object, passive := uint32(0), uint32(0), uint32(0), uint32(0), uint32(0)
	sides := uint32(0) // on which the subject, the object and the clause stand
	for i := range p.words {
		if p.words[i].Head != c {
			continue
		}
		r, side := p.relation(i), flag(i > c)
		if p.words[i].Relation == syntax.Punct {
			continue
		}
		f.add(20, r, side, tag)
		f.add(21, r, side, st)
		f.add(22, r, side, p.tag(i), tag)
		f.add(23, r, side, p.stems[i])
		f.add(24, r, st, p.stems[i])
		switch p.words[i].Relation {
		case syntax.Nsubj:
			subject = p.tag(i) + 1
			sides |= 1 << side
			f.add(25, st, p.tag(i), p.stems[i])
		case syntax.NsubjPass, syntax.Expl:
			passive = 1
		case syntax.Ccomp, syntax.Parataxis:
			clause = 1 + side
			sides |= 4 << side
			for j := p.first[i]; j < i; j++ {
				if p.words[j].Relation == syntax.Mark && p.words[j].Head == i {
					that = p.lower[j]
				}
			}
		case syntax.Obj:
			object = p.tag(i) + 1
			sides |= 16 << side
		case syntax.Xcomp:
			clause = 4
		}
	}
	f.add(30, tag, subject, clause, flag(that != 0))
	f.add(31, st, subject, clause)
	f.add(32, st, clause, that)
	f.add(33, st, object, clause)
	f.add(34, tag, object, clause, subject)
	f.add(35, st, passive, tag)
	f.add(36, subject, clause, object, passive)
	f.add(37, sides, tag)
	f.add(38, sides, st)
	f.add(39, sides, p.mark(c-1), p.mark(c+1), tag)

	// quotation marks
	in := p.quoted[c]
	before, after, any := uint32(0), uint32(0), uint32(0)
	for i := range p.words {
		if p.quoted[i] != none && p.quoted[i] != in {
			any = 1
			switch {
			case i < c:
				before = uint32(1 + min(c-i, 8)/3) // the last one counts
			case after == 0:
				after = uint32(1 + min(i-c, 8)/3)
			}
		}
	}
	inside := flag(in != none)
	f.add(40, inside)
	f.add(41, inside, st)
	f.add(42, inside, before, after)
	f.add(43, before, after, tag)
	f.add(56, sides, before, after, inside)
	f.add(44, st, flag(before != 0), flag(after != 0), inside)
	f.add(45, st, any, inside)
	f.add(46, p.mark(c-1), p.mark(c+1), tag)
	f.add(47, p.mark(c-1), p.mark(c+1), st)
	f.add(48, before, after, p.mark(c+1), p.mark(c-1))
	f.add(49, uint32(min(c, 3)), uint32(min(len(p.words)-c, 4)), tag)

	// the nearest noun before and after, and the verb above
	left, right := c-1, c+1
	for left >= 0 && !p.words[left].Tag.Noun() && p.words[left].Tag != syntax.PRP && c-left < 6 {
		left--
	}
	for right < len(p.words) && !p.words[right].Tag.Noun() && p.words[right].Tag != syntax.PRP && right-c < 6 {
		right++
	}
	f.add(50, p.stem(left), tag)
	f.add(51, p.tag(left), p.tag(right), tag)
	f.add(52, p.stem(left), st)
	f.add(53, p.stem(right), st)
	f.add(54, uint32(min(p.depth[c], 5)), tag)
	f.add(55, flag(p.title), tag)
	if w.Tag == syntax.Colon {
		label := c == p.labelEnd()
		f.add(60, flag(label), flag(p.labels > 1))
		f.add(62, flag(label), flag(c == len(p.words)-1), after, inside)
		f.add(63, flag(label), p.lower[max(c-1, 0)])
		f.add(64, flag(label), p.stem(c-1), inside, after)
	}
	return f
}
