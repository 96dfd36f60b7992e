package mention

import "factline/extract/civil"

// Amounts are numbers in digits or words: "3", "1,000", "2.5", "5 1/2", "three", "twenty-five",
// "two hundred", "half a dozen". The table CARDINAL gives the words their values in the slot num:
// words below 100 add up, 100 and more multiply what stands before.
func amount(k key) func(*matcher, int, *slots) int {
	return func(m *matcher, at int, s *slots) int {
		tenths, n := m.digitAmount(at)
		if n == 0 {
			tenths, n = m.wordAmount(at)
		}
		if n == 0 {
			return 0
		}
		s.val[k] = int32(tenths)
		return n
	}
}

const greatest = 1_000_000 // in tenths; greater numbers are no amounts of time in news

// digitAmount reads "3", "1,000", "2.5", "5 1/2" at a token.
func (m *matcher) digitAmount(at int) (tenths, n int) {
	v, w := m.number(at)
	if v < 0 || m.glued(at) && (m.part(at) || m.mark(at-1) == '/') && (m.mark(at-1) == '/' || m.mark(at-1) == '$' || m.mark(at-1) == '.' || m.mark(at-1) == ',' || m.mark(at-1) == ':') {
		return 0, 0
	}
	if w == 4 && v < 1000 {
		return 0, 0 // "0900 hours"
	}
	n = 1
	for w <= 3 && at+n+1 < m.limit && m.glued(at+n) && m.glued(at+n+1) && m.mark(at+n) == ',' {
		group, gw := m.number(at + n + 1)
		if gw != 3 || v > greatest {
			break
		}
		v = 1000*v + group
		n += 2
	}
	if v > greatest/10 {
		return 0, 0
	}
	tenths = 10 * v
	switch {
	case at+n+1 < m.limit && m.glued(at+n) && m.glued(at+n+1) && m.mark(at+n) == '.':
		f, fw := m.number(at + n + 1)
		if fw == 1 {
			return tenths + f, n + 2
		}
		if f >= 0 {
			return 0, 0 // finer than tenths
		}
	case at+n+2 < m.limit && m.mark(at+n+1) == '/' && m.glued(at+n+1) && m.glued(at+n+2):
		a, _ := m.number(at + n)
		b, _ := m.number(at + n + 2)
		if a == 1 && b == 2 {
			return tenths + 5, n + 3
		}
	}
	return tenths, n
}

// wordAmount reads "three", "twenty-five", "two hundred and ten".
func (m *matcher) wordAmount(at int) (tenths, n int) {
	class, ok := m.classes["CARDINAL"]
	if !ok {
		return 0, 0
	}
	total, last := 0, 0
	for at+n < m.limit && n < 8 {
		next := at + n
		if n > 0 && (m.mark(next) == '-' || last >= 100 && m.is("AND", next)) && next+1 < m.limit {
			next++
		}
		e, size := m.entry(class, next)
		if size == 0 {
			break
		}
		v := int(e.assigns[0].val)
		switch {
		case n == 0:
			total = v
		case v >= 100:
			total *= v
		case last >= 100 || last >= 20 && last%10 == 0 && v < 10:
			total += v
		default:
			return 10 * total, n
		}
		if total > greatest/10 {
			return 0, 0
		}
		last = v
		n = next + size - at
	}
	return 10 * total, n
}

// amounts builds the duration that the slots hold.
func (s *slots) amounts() civil.Duration {
	tenths, unit := s.get(kNum), civil.Unit(s.val[kUnit])
	if s.val[kHalf] != 0 && tenths != civil.Some {
		tenths += 5
	}
	if s.val[kNum2] != 0 && s.val[kUnit2] == 0 {
		tenths = civil.Some // "two or three days"
	}
	d := civil.Duration{}.And(tenths, unit)
	if s.val[kUnit2] != 0 {
		d = d.And(s.get(kNum2), civil.Unit(s.val[kUnit2]))
	}
	return d
}

// wordYear takes a year in words: "nineteen ninety-six", "two thousand and fifteen".
func wordYear(m *matcher, at int, s *slots) int {
	tenths, n := m.wordAmount(at)
	year := tenths / 10
	if year >= 15 && year <= 20 && n == 1 && at+1 < m.limit {
		rest, more := m.wordAmount(at + 1)
		if more == 0 || rest < 100 || rest >= 1000 {
			return 0
		}
		year, n = 100*year+rest/10, n+more
	}
	if year < 1500 || year > 2100 || n < 2 {
		return 0
	}
	s.val[kYear] = int32(year)
	return n
}
