package chart

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"factline/timeline/chart/typeset"
	"factline/timeline/check"
)

// A noteBlock is an inconsistency in the margin, or all of one name where there is no room for each.
type noteBlock struct {
	box
	note   int    // index into the scene's notes, of the first
	number string // of the one note
	name   []string
	text   []string
}

const (
	noteGap    = 9
	noteIndent = 25
	noteLines  = 8
	fewLines   = 3   // with fewer, notes of one name are told together
	footShare  = 0.3 // of a page's width, at most, is the height of the notes below the lanes
)

// A noted is what a block tells of: one note, or several of one name.
type noted []int

// each gives every note a block of its own.
func (s *scene) each() []noted {
	out := make([]noted, len(s.notes))
	for i := range s.notes {
		out[i] = noted{i}
	}
	return out
}

// byName gathers the notes of each name, in the order of the first of each.
func (s *scene) byName() []noted {
	at := map[string]int{}
	var out []noted
	for i, n := range s.notes {
		k, ok := at[n.name]
		if !ok {
			k = len(out)
			at[n.name] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}

// writeNote sets a block with so many lines of message.
func (l *layout) writeNote(k noted, lineCount int) noteBlock {
	w := l.noteBox.w - noteIndent
	first := l.s.notes[k[0]]
	b := noteBlock{note: k[0], number: strconv.Itoa(first.number)}
	name, text := first.name, first.message
	if len(k) > 1 {
		b.number = ""
		name = fmt.Sprintf("%d × %s", len(k), name)
		text = "flags " + l.s.numbers(k) + "; the first: " + text
	}
	b.name = l.wrap(name, typeset.Bold, noteSize, w, 1)
	if lineCount > 0 {
		b.text = l.wrap(text, typeset.Regular, roleSize, w, lineCount)
	}
	b.w = l.noteBox.w
	b.h = lines(1, noteSize) + lines(len(b.text), roleSize) + noteGap
	return b
}

// numbers lists the numbers of some notes, runs of them shortened: "1–3, 7".
func (s *scene) numbers(k noted) string {
	const most = 8
	var parts []string
	for i := 0; i < len(k); {
		end := i
		for end+1 < len(k) && k[end+1] == k[end]+1 {
			end++
		}
		if len(parts) == most {
			return strings.Join(parts, ", ") + " …"
		}
		run := strconv.Itoa(s.notes[k[i]].number)
		if end > i {
			run += "–" + strconv.Itoa(s.notes[k[end]].number)
		}
		parts = append(parts, run)
		i = end + 1
	}
	return strings.Join(parts, ", ")
}

// writeNotes sets the notes as fully as a height has room for, in columns side by side: each with its message, a little
// shortened where need be, or else one block for all of a name. What has no room even so is counted.
func (l *layout) writeNotes(columns int, height float64) {
	l.notes, l.moreNote = nil, 0
	for by, all := range [][]noted{l.s.each(), l.s.byName()} {
		for n := noteLines; n >= [...]int{fewLines, 0}[by]; n-- {
			if float64(len(all))*(lines(1, noteSize)+lines(min(n, 1), roleSize)+noteGap) > height*float64(columns) {
				continue // not even with a line each
			}
			l.notes = nil
			for _, k := range all {
				l.notes = append(l.notes, l.writeNote(k, n))
			}
			if l.arrangeNotes(columns) <= height {
				return
			}
		}
	}
	room := height - leading(noteSize)
	l.notes = nil
	for i, k := range l.s.byName() {
		l.notes = append(l.notes, l.writeNote(k, 0))
		if l.arrangeNotes(columns) > room {
			l.notes = l.notes[:i]
			for _, rest := range l.s.byName()[i:] {
				l.moreNote += len(rest)
			}
			return
		}
	}
}

// arrangeNotes places the notes in rows of so many, and returns their height.
func (l *layout) arrangeNotes(columns int) float64 {
	y := 0.0
	for i := 0; i < len(l.notes); i += columns {
		h := 0.0
		for c := range min(columns, len(l.notes)-i) {
			b := &l.notes[i+c]
			b.x, b.y = l.noteBox.x+float64(c)*(l.noteBox.w+columnGap), y
			h = math.Max(h, b.h)
		}
		y += h
	}
	return y
}

// notesHeight is the room that the notes beside the lanes would like.
func (l *layout) notesHeight() float64 {
	if l.noteBox.w == 0 || l.notesBelow {
		return 0
	}
	const many = 40
	h := 0.0
	for _, k := range l.s.each()[:min(len(l.s.notes), many)] {
		h += l.writeNote(k, noteLines).h
	}
	return h
}

// placeNotes places the notes beside the lanes, each as near to its own as can be.
func (l *layout) placeNotes(y, height float64) {
	if l.noteBox.w == 0 {
		return
	}
	l.writeNotes(1, height-rowTop)
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

// writeNotesBelow sets the notes for below the lanes of a narrow page, and returns the room that they take.
func (l *layout) writeNotesBelow() float64 {
	if !l.notesBelow {
		return 0
	}
	columns := int((l.width - 2*margin + columnGap) / (noteWidth + columnGap))
	l.noteBox.x, l.noteBox.w = margin, (l.width-2*margin+columnGap)/float64(columns)-columnGap
	l.writeNotes(columns, footShare*l.width)
	h := l.arrangeNotes(columns)
	if l.moreNote > 0 {
		h += leading(noteSize)
	}
	return rowTop + h
}

// placeNotesBelow moves the notes to where the lanes end.
func (l *layout) placeNotesBelow(y float64) {
	for i := range l.notes {
		l.notes[i].y += y + rowTop
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
