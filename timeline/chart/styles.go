package chart

// A style is how large labels are.
type style struct {
	size  float64
	width float64
	lines int
}

// styles are tried from generous to tight.
var styles = []style{{10.5, 226, 7}, {10, 206, 6}, {10, 170, 4}, {9.5, 188, 5}, {9.5, 150, 3}, {9, 168, 4}, {9, 140, 3}, {9, 120, 2}, {8.5, 108, 2}}

// roomier gives styles of the same size that tell more, for a lane that has the room.
func (s style) roomier() []style {
	return []style{{s.size, s.width, s.lines + 1}, {s.size, s.width * 1.2, s.lines}, {s.size, s.width * 1.4, s.lines},
		{s.size, s.width * 1.2, s.lines + 1}, {s.size, s.width, s.lines + 3}, {s.size, s.width * 1.4, s.lines + 2}}
}
