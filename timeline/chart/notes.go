package chart

import (
	"math"
	"slices"

	"factline/timeline/chart/typeset"
	"factline/timeline/check"
)

// A noteBlock is an inconsistency in the margin.
type noteBlock struct {
	box
	note int
	name []string
	text []string
}

const (
	noteGap    = 9
	noteIndent = 25
	noteLines  = 8
)

// writeNotes sets the first n notes with so many lines of message each.
func (l *layout) writeNotes(n, lineCount int) (blocks []noteBlock, height float64) {
	w := l.noteBox.w - noteIndent
	for i, k := range l.s.notes[:n] {
		b := noteBlock{note: i, name: l.wrap(k.name, typeset.Bold, noteSize, w, 1), text: l.wrap(k.message, typeset.Regular, roleSize, w, lineCount)}
		b.x, b.w = l.noteBox.x, l.noteBox.w
		b.h = lines(1, noteSize) + lines(len(b.text), roleSize) + noteGap
		blocks = append(blocks, b)
		height += b.h
	}
	return blocks, height
}

// notesHeight is the room that the notes would like.
func (l *layout) notesHeight() float64 {
	if l.noteBox.w == 0 {
		return 0
	}
	const many = 40
	_, h := l.writeNotes(min(len(l.s.notes), many), noteLines)
	return h
}

// placeNotes places the notes in the margin, each as near to its lane as can be, and shortens them until they fit.
func (l *layout) placeNotes(y, height float64) {
	if l.noteBox.w == 0 {
		return
	}
	l.noteBox.y, l.noteBox.h = y, height
	var need float64
	for n := noteLines; n >= 1; n-- {
		if l.notes, need = l.writeNotes(len(l.s.notes), n); need <= height {
			break
		}
	}
	for n := len(l.s.notes); need > height && n > 0; n-- {
		l.moreNote = len(l.s.notes) - n + 1
		l.notes, need = l.writeNotes(n-1, 1)
		need += leading(noteSize)
	}
	if l.moreNote > 0 {
		height -= leading(noteSize)
	}
	var want, size []float64
	lane, at := -1, y+rowTop
	for _, b := range l.notes {
		if m := l.s.notes[b.note].mark; m >= 0 && l.s.marks[m].lane != lane {
			lane = l.s.marks[m].lane
			at = l.rows[lane].y + rowTop
		}
		want, size = append(want, at), append(size, b.h)
		at += b.h
	}
	top, _ := shift(want, size, y+rowTop, math.Max(y+rowTop, y+height))
	for i := range l.notes {
		l.notes[i].y = top[i]
	}
}

// numberNotes orders the notes as their lanes lie on the page, and numbers them.
func (l *layout) numberNotes() {
	lane := func(n note) int {
		if n.mark < 0 {
			return len(l.rows)
		}
		return l.s.marks[n.mark].lane
	}
	slices.SortStableFunc(l.s.notes, func(a, b note) int { return lane(a) - lane(b) })
	for i := range l.s.marks {
		l.s.marks[i].flags = nil
	}
	for i := range l.s.notes {
		n := &l.s.notes[i]
		n.number = i + 1
		if n.mark >= 0 {
			l.s.marks[n.mark].flags = append(l.s.marks[n.mark].flags, n.number)
		}
	}
}

// worst is the gravest level of the flags of some events; ok is false where they have none.
func (s *scene) worst(marks []int) (level check.Level, ok bool) {
	levels := []check.Level{check.Error, check.Warning, check.Info}
	least := len(levels)
	for _, m := range marks {
		for _, f := range s.marks[m].flags {
			ok = true
			if i := slices.Index(levels, s.notes[f-1].level); i >= 0 {
				least = min(least, i)
			}
		}
	}
	return levels[min(least, len(levels)-1)], ok
}
