package chart

import (
	"math"
	"slices"

	"factline/timeline/chart/typeset"
)

// The measures of stacks.
const (
	stackMost   = 40 // a lane with more events on the axis has labels for a few of them
	itemIndent  = 14 // room for the mark before an item
	itemGap     = 4
	stackColGap = 12
	mostColumns = 3
	itemRadius  = 4.2
	cardPad     = 4 // from the words to the frame
)

// A stack tells the events of one place on the axis in words: one leader from the axis, one date, and under the
// date the events in the order of the timeline, each with its own mark before it, in columns.
type stack struct {
	date  string  // the heading; "" where the events do not share one
	items []block // placed from the corner of the stack
	w, h  float64
}

// markAt is the centre of the mark before an item.
func (b block) markAt() (x, y float64) {
	return b.x + labelPad - itemIndent + itemRadius + 1, b.y + leading(b.size)/2
}

// A heading is the date over the items of a stack, "" where they share none. Its box is that of the whole stack.
type heading struct {
	box
	text string
	size float64
}

// card is the frame of a stack, which shows what belongs to its leader and what it covers.
func (h heading) card() box {
	return box{h.x - labelPad, h.y - bracketRise, h.w + labelPad + cardPad, h.h + bracketRise + cardPad}
}

// stackable reports whether the events of a lane that stand at one place are told in stacks.
func (l *layout) stackable(i int) bool {
	n := 0
	for _, m := range l.s.lanes[i].marks {
		if l.s.marks[m].place == onAxis {
			n++
		}
	}
	return n <= stackMost
}

// stackUp tells the first few of some events in a stack of at most so many columns; the last of them
// counts the rest.
func (l *layout) stackUp(members []int, st style, few, columns int, mixed bool) *stack {
	s := &stack{date: l.commonDate(members)}
	members = slices.Sorted(slices.Values(members))
	shown := members[:min(few, len(members))]
	for _, m := range shown {
		b := l.write(m, st, st.width-labelPad-itemIndent, mixed, s.date)
		b.marked = true
		s.items = append(s.items, b)
	}
	s.count(len(members) - len(shown))
	head := 0.0
	if s.date != "" {
		head = leading(st.size) + 2
		s.w = labelPad + l.measure(s.date, typeset.Bold, st.size)
	}
	s.arrange(head, min(columns, len(shown)))
	return s
}

// count adds events that are not told to the last item.
func (s *stack) count(n int) {
	if n == 0 {
		return
	}
	b := &s.items[len(s.items)-1]
	if b.more == 0 {
		b.h += leading(b.size)
		s.h = math.Max(s.h, b.bottom())
	}
	b.more += n
}

// commonDate is the date that most of some events share, in words; "" where no two do.
func (l *layout) commonDate(members []int) string {
	count := map[string]int{}
	best := ""
	for _, m := range members {
		d := l.s.marks[m].dateWords()
		if count[d]++; count[d] > 1 && (best == "" || count[d] > count[best]) {
			best = d
		}
	}
	return best
}

// arrange puts the items under each other, and beside each other in as low columns as their number allows.
func (s *stack) arrange(top float64, columns int) {
	tallest, all := 0.0, 0.0
	for _, b := range s.items {
		tallest = math.Max(tallest, b.h)
		all += b.h + itemGap
	}
	limit := math.Max(tallest, all/float64(max(columns, 1)))
	for s.columns(limit) > max(columns, 1) {
		limit += leading(s.items[0].size)
	}
	x, y, wide := 0.0, top, 0.0
	for i := range s.items {
		b := &s.items[i]
		if y > top && y+b.h > top+limit+1e-6 {
			x += wide + stackColGap
			y, wide = top, 0
		}
		b.x, b.y = x+itemIndent, y
		b.w += labelPad
		wide = math.Max(wide, itemIndent+b.w)
		y += b.h + itemGap
		s.w = math.Max(s.w, b.right())
		s.h = math.Max(s.h, b.bottom())
	}
}

// columns counts the columns of a height that the items fill.
func (s *stack) columns(height float64) int {
	n, y := 1, 0.0
	for _, b := range s.items {
		if y > 0 && y+b.h > height+1e-6 {
			n++
			y = 0
		}
		y += b.h + itemGap
	}
	return n
}

// putStack gives a stack its place in a lane; the leader is that of the first item.
func (r *row) putStack(s *stack, x, y float64, path [][2]float64) {
	size := s.items[0].size
	r.headings = append(r.headings, heading{box{x + labelPad, y, s.w - labelPad, s.h}, s.date, size})
	for k, b := range s.items {
		b.x += x
		b.y += y
		if k == 0 {
			b.path = path
		}
		r.labels = append(r.labels, b)
	}
}
