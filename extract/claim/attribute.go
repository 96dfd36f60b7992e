package claim

import (
	"slices"

	"factline/extract/article"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// Options are what the user says about claims.
type Options struct {
	Cues           *Cues // nil for [DefaultCues]
	IncludeRelated bool  // read the teasers of other stories, too
}

// Attribute finds the claims of a document, in the order of the text.
func Attribute(doc *segment.Document, dates resolve.Resolution) []Claim {
	return AttributeWith(doc, dates, Options{})
}

// AttributeWith is [Attribute] with the user's options.
func AttributeWith(doc *segment.Document, dates resolve.Resolution, o Options) []Claim {
	if o.Cues == nil {
		o.Cues = DefaultCues()
	}
	keep := func(k article.Kind) bool {
		return k == article.Title || k == article.Main || k == article.Related && o.IncludeRelated
	}
	f := find(doc, o.Cues, keep)
	var found []attribution
	var claims []Claim
	var people cast
	for _, a := range f.found {
		stance, negated, ok := a.stanceOf()
		if !ok {
			continue
		}
		c := Claim{Source: a.source, Cue: a.cue, Content: a.content, Stance: stance, Negated: negated, Quote: f.quotedDirectly(a.content),
			Sentence: a.sentence, SaidAt: -1, SaidBasis: SaidUnknown}
		c.Speaker, c.Role = people.name(doc, &a)
		found, claims = append(found, a), append(claims, c)
	}
	d := &dater{doc: doc, dates: dates}
	d.date(found, claims)
	for _, e := range f.events(d, claims, keep) {
		claims = append(claims, e)
	}
	slices.SortStableFunc(claims, func(a, b Claim) int { return start(a) - start(b) })
	return claims
}

// start is where the cue of a claim begins.
func start(c Claim) int {
	if len(c.Cue) == 0 {
		return 0
	}
	return c.Cue[0].Start
}
