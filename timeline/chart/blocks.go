package chart

import (
	"math"
	"strconv"
	"strings"

	"factline/timeline/chart/typeset"
)

// A block is an event in words: a heading with the date, the claim, and how many more stand here.
type block struct {
	box
	mark int
	date string
	rest string // of the heading
	body []string
	size float64
	more int
	bare bool         // nothing but the count
	path [][2]float64 // of the leader, from the mark to the label's left edge
	// marked says that the event's own mark stands before the words: the item of a stack
	marked bool
}

// cut reports whether the claim was shortened.
func (b block) cut() bool {
	return len(b.body) > 0 && strings.HasSuffix(b.body[len(b.body)-1], "…")
}

// dateWords is the date of an event as its label gives it, with a question mark where it is not sure or was repaired.
func (k *mark) dateWords() string {
	switch {
	case k.place == published || k.place == onOneDay:
		return "" // the head of the column says it
	case (k.unsure || k.repaired) && k.date != "":
		return k.date + "?"
	}
	return k.date
}

// how is the stance of an event as its label gives it, and the number of the article that tells of it.
func (k *mark) how() string {
	stance := k.stance
	if stance == "event" { // its mark says so
		stance = ""
	}
	return strings.TrimSpace(stance + " " + k.cite)
}

// write sets an event in words within a width. It leaves out a date that a heading over it says already.
func (l *layout) write(m int, st style, width float64, mixed bool, heading string) block {
	k := &l.s.marks[m]
	b := block{mark: m, date: k.dateWords(), size: st.size}
	if b.date == heading {
		b.date = ""
	}
	room := width
	if b.date != "" {
		b.date = l.fonts.Shorten(b.date, typeset.Bold, pt(st.size), pt(width))
		room -= l.measure(b.date, typeset.Bold, st.size) + headGap(st.size)
	}
	room -= l.flagWidth(b)
	if k.place == onAxis { // the label is as wide as its verb needs
		room = math.Max(room, l.measure(k.how(), typeset.Regular, st.size))
	}
	if room > 20 {
		b.rest = l.whoAndHow(k, st.size, room, mixed)
	}
	b.body = l.fonts.Balance(k.text, typeset.Regular, pt(st.size), pt(width), st.lines)
	b.w = l.headWidth(b)
	n := 0
	for _, line := range b.body {
		b.w = math.Max(b.w, l.measure(line, typeset.Regular, st.size))
		n++
	}
	if b.date != "" || b.rest != "" || len(k.flags) > 0 {
		n++
	}
	b.h = math.Max(lines(n, st.size), leading(st.size))
	return b
}

// whoAndHow writes the second part of a heading: the stance, and in a lane of several actors who takes it. Where there is not
// room for both, the name is cut short: a denial must not lose its verb.
func (l *layout) whoAndHow(k *mark, size, room float64, mixed bool) string {
	how := k.how()
	if !mixed || k.actor == "" {
		return l.fonts.Shorten(how, typeset.Regular, pt(size), pt(room))
	}
	const leastName = 3 // letters' heights
	left := room - l.measure(" "+how, typeset.Regular, size)
	if how != "" && left < leastName*size {
		return l.fonts.Shorten(how, typeset.Regular, pt(size), pt(room))
	}
	return strings.TrimSpace(l.fonts.Shorten(k.actor, typeset.Regular, pt(size), pt(left)) + " " + how)
}

// flagIndent is the room for a flag before its numbers.
const flagIndent = 12

func headGap(size float64) float64 { return 0.45 * size }

func (l *layout) headWidth(b block) float64 {
	w := l.measure(b.date, typeset.Bold, b.size)
	if b.rest != "" {
		w += headGap(b.size) + l.measure(b.rest, typeset.Regular, b.size)
	}
	return w + l.flagWidth(b)
}

// flagWidth is what the flags of an event take in its heading.
func (l *layout) flagWidth(b block) float64 {
	s := l.flagNumbers(b.mark)
	if s == "" {
		return 0
	}
	return flagIndent + l.measure(s, typeset.Bold, b.size-1)
}

// flagNumbers lists the numbers of an event's flags, as far as there is room for them.
func (l *layout) flagNumbers(m int) string {
	const most = 3
	s := ""
	for i, n := range l.s.marks[m].flags {
		if i == most {
			return s + "…"
		}
		if i > 0 {
			s += ","
		}
		s += strconv.Itoa(n)
	}
	return s
}
