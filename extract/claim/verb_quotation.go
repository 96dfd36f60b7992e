package claim

import (
	"slices"
	"strings"

	"factline/extract/article"
	"factline/extract/syntax"
)

// beside returns the quotations that belong to a cue by their place: the one that ends right before
// the source and the cue, and the one that begins behind them.
func (f *finder) beside(t *tree, i int, group, source, content []int) []int {
	all := append(slices.Clone(group), source...)
	first, last := slices.Min(all), slices.Max(all)
	if last-first > len(all)+8 { // the source of a participle may stand far off
		first, last = group[0], group[len(group)-1]
	}
	var out []int
	participle := strings.HasSuffix(t.words[i].Lower, "ing") // "…", adding that …: the quotation is that of the verb before
	i = first - 1
	for i >= 0 && t.loose(i) && t.quoted[i] < 0 {
		i--
	}
	if i >= 0 && t.quoted[i] >= 0 {
		if !participle || len(content) == 0 {
			out = append(out, t.quoted[i])
		}
	} else if i < 0 {
		if q := f.endingBefore(t.words[0].Start, t.sentence); q >= 0 && len(content) == 0 {
			out = append(out, q)
		}
	}
	for i = last + 1; i < len(t.words); i++ {
		if t.quoted[i] < 0 {
			continue
		}
		if t.leads(last+1, i) {
			out = append(out, t.quoted[i])
		}
		break
	}
	return out
}

// endingBefore returns the quotation that ends a sentence right before the one given, in its paragraph.
func (f *finder) endingBefore(at, sentence int) int {
	if sentence == 0 {
		return -1
	}
	prev := f.doc.Sentences[sentence-1]
	if prev.Paragraph != f.doc.Sentences[sentence].Paragraph {
		return -1
	}
	q := f.firstQuotation([]article.Span{{Start: prev.End, End: at}})
	if q < len(f.doc.Quotations) && f.doc.Quotations[q].End == prev.End && f.owner[q] < 0 {
		return q
	}
	return -1
}

// leads reports whether the words [first, i) lead from a cue to a quotation at i: nothing, a mark,
// "that", or adjuncts of time and place that a mark or "that" closes.
func (t *tree) leads(first, i int) bool {
	if i == first {
		return true
	}
	if i-first > 25 {
		return false
	}
	switch last := t.words[i-1]; {
	case last.Tag == syntax.Comma, last.Tag == syntax.Colon, last.Lower == "that", t.loose(i - 1):
	default:
		return false
	}
	for j := first; j < i-1; j++ {
		switch w := t.words[j]; {
		case w.Tag == syntax.VBD, w.Tag == syntax.VBZ, w.Tag == syntax.VBP, w.Tag == syntax.MD, w.Tag == syntax.Stop:
			return false
		}
	}
	return true
}

// join puts spans and quotations together into one content, in order; what touches becomes one span.
func (f *finder) join(spans []article.Span, quotes []int) []article.Span {
	all := slices.Clone(spans)
	for _, q := range quotes {
		all = append(all, f.doc.Quotations[q].Span)
	}
	for _, s := range spans { // a quotation that was begun is quoted whole
		for q := f.firstQuotation([]article.Span{s}); q < len(f.doc.Quotations) && f.doc.Quotations[q].Start < s.End; q++ {
			if f.doc.Quotations[q].Overlaps(s) {
				all = append(all, f.doc.Quotations[q].Span)
			}
		}
	}
	slices.SortFunc(all, func(a, b article.Span) int { return a.Start - b.Start })
	var out []article.Span
	for _, s := range all {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
