package resolve

import (
	"factline/extract/civil"
	"factline/extract/mention"
)

// years gives each mention the years that it may lie in where its words do not say: that of the publication with
// its neighbours, and those that the text names last before it and first after it.
type years struct {
	near   []int // of the publication date
	before []int // by mention: the last year named before, 0 for none
	after  []int // the first year named after, with a month or a day: a bare year says nothing of what stands before it
	open   bool  // it is also possible that the year stays open
	buf    []int
}

func (r *resolver) newYears() *years {
	y := &years{before: make([]int, len(r.mentions)), after: make([]int, len(r.mentions))}
	if r.anchored {
		p, _, _ := r.anchor.Date()
		y.near = []int{p, p - 1, p + 1}
	}
	y.open = !r.dated
	last := 0
	for i := range r.mentions {
		y.before[i] = last
		if n := r.yearNamed(i); n != 0 {
			last = n
		}
	}
	next := 0
	for i := len(r.mentions) - 1; i >= 0; i-- {
		y.after[i] = next
		if n := r.yearNamed(i); n != 0 && (r.mentions[i].Expr.Op == mention.Numeric || r.mentions[i].Expr.Date.Unit >= civil.Month) {
			next = n
		}
	}
	return y
}

// yearNamed gives the year that the words of a mention of the story name, 0 for none.
func (r *resolver) yearNamed(i int) int {
	m := &r.mentions[i]
	if !calendrical(&m.Expr) || !r.inStory(m) {
		return 0
	}
	if m.Expr.Op != mention.Numeric {
		return max(m.Expr.Date.Year, 0)
	}
	for _, f := range m.Expr.Numbers {
		if f.Width == 4 {
			return f.Value
		}
	}
	return 0
}

// at gives the years for mention i; the slice is good until the next call.
func (y *years) at(i int) []int {
	out := append(y.buf[:0], y.near...)
	add := func(n int) {
		for _, have := range out {
			if have == n {
				return
			}
		}
		out = append(out, n)
	}
	if n := y.before[i]; n != 0 {
		add(n)
		add(n + 1)
	}
	if n := y.after[i]; n != 0 {
		add(n)
	}
	if y.open {
		add(0)
	}
	y.buf = out
	return out
}
