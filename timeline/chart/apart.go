package chart

import "slices"

// turnYear lets dates without a year run on from December to January where they lie closer together so.
func (s *scene) turnYear() {
	if !s.yearless {
		return
	}
	var mids []float64
	for _, m := range s.marks {
		if m.place == onAxis {
			mids = append(mids, m.when.mid())
		}
	}
	if len(mids) == 0 {
		return
	}
	slices.Sort(mids)
	const aYear = 366 // of [leapYear]
	widest, begin := mids[0]+aYear-mids[len(mids)-1], mids[0]
	for i := 1; i < len(mids); i++ {
		if gap := mids[i] - mids[i-1]; gap > widest {
			widest, begin = gap, mids[i]
		}
	}
	for i := range s.marks {
		m := &s.marks[i]
		for _, iv := range []*interval{&m.when, m.literal} {
			if iv != nil && m.place == onAxis && iv.mid() < begin {
				iv.from, iv.to = iv.from+aYear, iv.to+aYear
			}
		}
	}
}

// setApart takes dates so rough that they would squeeze all others off the axis, and are few, into a
// column of their own: "2024" beside five days of February.
func (s *scene) setApart() {
	const (
		muchWider = 3  // than all that is known better
		atLeast   = 45 // days
		fewOf     = 0.4
	)
	var fine [][2]float64
	rough, all := 0, 0
	for _, m := range s.marks {
		switch {
		case m.place != onAxis:
		case m.when.width() >= atLeast:
			rough++
			all++
		default:
			all++
			fine = append(fine, [2]float64{m.when.from, m.when.to})
		}
	}
	drawn := 0.0 // days of the axis that the fine ones take
	for _, k := range cut(occupied(fine), mostCuts) {
		drawn += k.to - k.from
	}
	if rough == 0 || float64(rough) > fewOf*float64(all) {
		return
	}
	for i := range s.marks {
		if m := &s.marks[i]; m.place == onAxis && m.when.width() > max(atLeast, muchWider*drawn) {
			m.place, m.literal = roughly, nil
			m.date = m.fullDate
		}
	}
}

// setAside puts all events without a place on the axis into one column.
func (s *scene) setAside() {
	for i := range s.marks {
		if s.marks[i].place != onAxis {
			s.marks[i].place = beside
		}
	}
}

// oneDay turns a time axis on which all would stand at one place into a list.
func (s *scene) oneDay() {
	var day *interval
	for i := range s.marks {
		m := &s.marks[i]
		if m.place != onAxis {
			continue
		}
		if m.literal != nil || day != nil && *day != m.when {
			return
		}
		day = &m.when
	}
	if day == nil {
		return
	}
	for _, st := range s.stamps {
		if d := float64(st.day); d+1 <= day.from || d >= day.to {
			return
		}
	}
	for i := range s.marks {
		if m := &s.marks[i]; m.place == onAxis {
			m.place = onOneDay
			m.date = m.fullDate
		}
	}
}
