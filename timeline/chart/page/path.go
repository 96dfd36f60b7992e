package page

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// A pen takes the steps of a path in the coordinates of the page, y downwards.
type pen interface {
	move(x, y float64)
	line(x, y float64)
	quad(cx, cy, x, y float64)
	cube(cx, cy, dx, dy, x, y float64)
	close()
}

// walk leads a pen along a path. Arcs become cubic curves, which any transform keeps right.
func walk(path vg.Path, m matrix, p pen) {
	drawn := false    // whether there is a point that an arc would be joined to
	var here vg.Point // that point
	for _, c := range path {
		x, y := m.at(c.Pos)
		switch c.Type {
		case vg.MoveComp:
			p.move(x, y)
			drawn = true
		case vg.LineComp:
			p.line(x, y)
		case vg.CurveComp:
			cx, cy := m.at(c.Control[0])
			if len(c.Control) == 1 {
				p.quad(cx, cy, x, y)
				break
			}
			dx, dy := m.at(c.Control[1])
			p.cube(cx, cy, dx, dy, x, y)
		case vg.ArcComp:
			begin := onArc(c, c.Start)
			near := math.Hypot(float64(begin.X-here.X), float64(begin.Y-here.Y)) < 1e-6 // a line without length would end in a spike
			if x, y := m.at(begin); !drawn {
				p.move(x, y)
			} else if !near {
				p.line(x, y)
			}
			arc(c, m, p)
			drawn, here = true, onArc(c, c.Start+c.Angle)
			continue
		case vg.CloseComp:
			p.close()
			continue
		}
		here = c.Pos
	}
}

// onArc is the point of an arc's circle at an angle.
func onArc(c vg.PathComp, a float64) vg.Point {
	sin, cos := math.Sincos(a)
	return vg.Point{X: c.Pos.X + c.Radius*vg.Length(cos), Y: c.Pos.Y + c.Radius*vg.Length(sin)}
}

// arc draws an arc from its beginning, in steps of at most a quarter of a turn.
func arc(c vg.PathComp, m matrix, p pen) {
	n := math.Max(1, math.Ceil(math.Abs(c.Angle)/(math.Pi/2)-1e-9))
	step := c.Angle / n
	k := 4.0 / 3 * math.Tan(step/4)
	control := func(a, along float64) (x, y float64) {
		sin, cos := math.Sincos(a)
		return m.at(vg.Point{X: c.Pos.X + c.Radius*vg.Length(cos-along*sin), Y: c.Pos.Y + c.Radius*vg.Length(sin+along*cos)})
	}
	for i := 0.0; i < n; i++ {
		a := c.Start + i*step
		cx, cy := control(a, k)
		dx, dy := control(a+step, -k)
		x, y := m.at(onArc(c, a+step))
		p.cube(cx, cy, dx, dy, x, y)
	}
}

// matrix is an affine map: x' = ax + cy + e, y' = bx + dy + f.
type matrix struct{ a, b, c, d, e, f float64 }

func rotation(rad float64) matrix {
	sin, cos := math.Sincos(rad)
	return matrix{cos, sin, -sin, cos, 0, 0}
}

func translation(pt vg.Point) matrix { return matrix{1, 0, 0, 1, pt.X.Points(), pt.Y.Points()} }

func (m matrix) times(n matrix) matrix {
	return matrix{m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b, m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d, m.a*n.e + m.c*n.f + m.e, m.b*n.e + m.d*n.f + m.f}
}

func (m matrix) at(p vg.Point) (x, y float64) {
	px, py := p.X.Points(), p.Y.Points()
	return m.a*px + m.c*py + m.e, m.b*px + m.d*py + m.f
}

func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }
