package chart

import (
	"strings"

	"factline/extract/civil"
	"factline/extract/claim"
	"factline/timeline"
	"factline/timeline/chart/typeset"
)

// unsureBelow is the confidence under which a date is shown as unsure.
const unsureBelow = 0.5

func (s *scene) addMarks(tl *timeline.Timeline, shown []int) {
	years, stamps := map[int]bool{}, map[civil.Value]bool{}
	for _, i := range shown {
		e := &tl.Events[i]
		if e.When.Basis == timeline.Publication {
			stamps[e.When.Value] = true
		}
		if y := e.When.Value.Date.Year; y != 0 {
			years[y] = true
		}
	}
	oneYear := len(years) <= 1
	for _, i := range shown {
		e := &tl.Events[i]
		m := mark{
			id: e.ID, look: lookOf(e), stance: stanceWords(e), negated: e.Negated,
			repaired: e.When.Repaired(), actor: typeset.Clean(e.Actor), text: typeset.Clean(e.Text),
			date: s.locale.date(e.When.Value, !oneYear), fullDate: s.locale.date(e.When.Value, true), unsure: e.Confidence > 0 && e.Confidence < unsureBelow,
		}
		if e.Quote && m.text != "" {
			m.text = quoted(m.text)
		}
		m.cite = cite(tl, e.Article)
		m.place = undated
		if iv, ok := intervalOf(e.When.Value, s.yearless); ok {
			m.place, m.when = onAxis, iv
			s.clock = s.clock || e.When.Value.Date.Unit > civil.DayUnit
			m.coarse = e.When.Value.Date.Unit < civil.DayUnit
			m.openL, m.openR = openness(e.When.Value.Mod)
		}
		switch e.When.Basis {
		case timeline.Publication:
			m.hollow = true
			if m.place == onAxis && len(stamps) == 1 {
				m.place = published
			}
		case timeline.Undated:
			m.hollow = true
		}
		if m.place == undated && m.date != "" {
			m.date = m.fullDate
		}
		if e.When.Repaired() {
			if iv, ok := intervalOf(e.When.Literal, s.yearless); ok && m.place == onAxis && iv.mid() != m.when.mid() {
				m.literal = &iv
				m.misread = s.locale.date(e.When.Literal, e.When.Literal.Date.Year != e.When.Value.Date.Year)
			}
		}
		m.told = tell(s.locale, e, m)
		m.weight = weight(e)
		s.marks = append(s.marks, m)
	}
}

// quoted puts marks of quotation around quoted words, but not where most of them stand in such marks of their own, before words that are not
// quoted: "We warned them," and nobody listened.
func quoted(whole string) string {
	s := bare(whole)
	for _, marks := range [...][2]string{{`"`, `"`}, {"“", "”"}} {
		if inner, ok := strings.CutPrefix(s, marks[0]); ok && strings.Index(inner, marks[1]) > len(s)/2 {
			return s
		}
	}
	return "“" + s + "”"
}

// bare takes the marks of quotation off the ends of quoted words, those of typewriters too, but not one that closes or opens a
// quotation within: I saw the "Skua".
func bare(whole string) string {
	s := whole
	for was := ""; s != was; {
		was = s
		s = strings.Trim(s, "“”\"")
		s = strings.TrimPrefix(strings.TrimPrefix(s, "``"), "''")
		s = strings.TrimSuffix(s, "''")
	}
	odd := strings.Count(s, `"`)%2 == 1
	opened := strings.Count(s, "“") - strings.Count(s, "”")
	switch {
	case odd && strings.Contains(whole, s+`"`):
		return s + `"`
	case odd && strings.Contains(whole, `"`+s):
		return `"` + s
	case opened > 0 && strings.Contains(whole, s+"”"):
		return s + "”"
	case opened < 0 && strings.Contains(whole, "“"+s):
		return "“" + s
	}
	return s
}

func stanceWords(e *timeline.Event) string {
	switch {
	case e.Kind == timeline.PlainEvent:
		return "event"
	case e.Negated:
		return "not " + string(e.Stance)
	}
	return string(e.Stance)
}

// weight says how much a label matters: what is flagged, repaired, answered or quoted comes first.
func weight(e *timeline.Event) int {
	n := 0
	if len(e.Flags) > 0 || e.When.Repaired() {
		n += 4
	}
	switch e.Stance {
	case claim.Confirmed, claim.Denied:
		n += 2
	case claim.Claimed, claim.Accused, claim.Announced:
		n++
	}
	return n
}

// tell puts an event into a sentence.
func tell(l locale, e *timeline.Event, m mark) string {
	var b strings.Builder
	switch date := l.date(e.When.Value, true); {
	case date == "":
		b.WriteString("Undated: ")
	case e.When.Basis == timeline.Publication:
		b.WriteString("Published " + date + ": ")
	default:
		b.WriteString(date + ": ")
	}
	who := clip(m.actor, 120)
	if e.Kind == timeline.ClaimEvent {
		who = strings.TrimSpace(who + " " + m.stance)
	}
	if who != "" {
		b.WriteString(who + ": ")
	}
	b.WriteString(clip(m.text, 300))
	if m.misread != "" {
		b.WriteString(" (on its face the text says " + m.misread + ")")
	}
	return b.String()
}

// clip keeps the first n code points.
func clip(s string, n int) string {
	for i := range s {
		if n == 0 {
			return strings.TrimSpace(s[:i]) + "…"
		}
		n--
	}
	return s
}
