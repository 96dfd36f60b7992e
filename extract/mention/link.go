package mention

import "factline/extract/segment"

// link joins the two ends of ranges: "from 5 to 8 February", "2026-2031".
func link(doc *segment.Document, found []Mention) {
	for i := range found {
		if i+1 == len(found) || found[i].Block != found[i+1].Block {
			continue
		}
		a, b := found[i], found[i+1]
		if b.First-a.Last != 1 || !rangeable(a.Expr) || !rangeable(b.Expr) {
			continue
		}
		switch doc.Word(a.Last) {
		case "-", "–", "—", "to", "until", "till", "through", "thru", "bis", "đến":
		case "and":
			if doc.Word(a.First-1) != "between" && doc.Word(a.First-1) != "Between" {
				continue
			}
		default:
			continue
		}
		found[i].To = i + 1
	}
}

func rangeable(e Expr) bool {
	return e.Op == Calendar || e.Op == Numeric || e.Op == Shifted || e.Op == Offset
}
