package claim

import "slices"

// neighbours is how many attributions before and after one are held against it.
const neighbours = 6

// part tells apart attributions that were found to claim the same words. Nobody says of themselves that
// they answered “…”: of two attributions to one speaker, that which holds the other's source, cue and
// quoted words is a mistake and left out. And nobody fails to say what stands in quotation marks: a
// negated cue ("could not explain") does not have another cue's quotation for its content.
func (f *finder) part(found []attribution, claims []Claim) ([]attribution, []Claim) {
	drop := make([]bool, len(found))
	for i := range found {
		for j := max(0, i-neighbours); j < min(len(found), i+neighbours+1); j++ {
			a, b := &claims[i], &claims[j]
			if i == j || a.Sentence != b.Sentence || drop[j] || !b.Quote || len(b.Source) == 0 {
				continue
			}
			quoted := hull(b.Content)
			switch {
			case !hull(a.Content).Overlaps(quoted):
			case a.Negated && !b.Negated:
				found[i].content = outside(found[i].content, quoted)
				a.Content, a.Quote = found[i].content, false
			case a.Speaker != "" && a.Speaker == b.Speaker && inSpans(a.Content, b.Source[0]) && inSpans(a.Content, b.Cue[0]):
				drop[i] = true
			}
		}
	}
	keep := 0
	for i := range found {
		if !drop[i] {
			found[keep], claims[keep] = found[i], claims[i]
			keep++
		}
	}
	return slices.Clip(found[:keep]), slices.Clip(claims[:keep])
}
