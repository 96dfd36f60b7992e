package timeline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/claim"
	"factline/extract/resolve"
)

// Options are what the user says about the timeline.
type Options struct {
	IncludeRelated bool // take the teasers of other stories and the boilerplate in, too
}

// Build makes one timeline of the results of one or more articles. Every claim and every plain event
// becomes an [Event], but for four kinds:
//   - One that names no more than a topic, or says nothing: that somebody "discussed" a thing or a storm "threatens" a town does not
//     make it a statement, unless it is quoted or the text dates it.
//   - One that somebody who is quoted ascribes to "him", "them" or "us" is told in the quotation.
//   - One that its own article states twice, in the headline and in the story or word for word, as below a picture, is one event that
//     remembers both places (see fold and once).
//   - One that only points at another claim of the same actor ("made these statements on board") is no event of its own: its
//     place is remembered with that claim, as its day is (see attach).
//
// Events are ordered as [Compare] says and numbered after that. One actor has one name in all of them (see unify), and an
// answer without words of its own tells in brackets what it answers.
func Build(results []*extract.Result, o Options) *Timeline {
	tl := &Timeline{Articles: results, Related: o.IncludeRelated}
	for i, r := range results {
		tl.Events = append(tl.Events, fold(r, eventsOf(r, i, o))...)
	}
	unify(tl.Events)
	slices.SortStableFunc(tl.Events, Compare)
	for i := range tl.Events {
		tl.Events[i].ID = "e" + strconv.Itoa(i+1)
	}
	tl.Links = link(tl)
	for _, l := range tl.Links {
		from, to := &tl.Events[l.From], tl.Events[l.To]
		switch {
		case !l.Nearby:
		case from.wordless:
			from.Text = "[" + to.Text + "]"
		default:
			from.Text += " [" + to.Text + "]"
		}
	}
	return tl
}

// eventsOf gives the events of one article in the order of its claims.
func eventsOf(r *extract.Result, index int, o Options) []Event {
	var events []Event
	cues := make(map[article.Span]bool)
	var quoted []article.Span
	for _, c := range r.Claims {
		if !c.Event && len(c.Cue) > 0 {
			cues[c.Cue[0]] = true
		}
		if c.Quote {
			quoted = append(quoted, c.Content...)
		}
	}
	slices.SortFunc(quoted, func(a, b article.Span) int { return cmp.Compare(a.Start, b.Start) })
	var pointers []Event
	for _, c := range r.Claims {
		if c.Sentence < 0 || c.Sentence >= len(r.Sentences) || c.Event && len(c.Cue) > 0 && cues[c.Cue[0]] {
			continue // the saying itself told as an event
		}
		if pronouns[strings.ToLower(c.Speaker)] && len(c.Cue) > 0 && within(quoted, c.Cue[0]) {
			continue
		}
		if c.Thin && !c.Quote && c.SaidBasis != claim.SaidExplicit {
			continue
		}
		switch kindOf(r, r.Sentences[c.Sentence].Block) {
		case article.Related, article.Boilerplate:
			if !o.IncludeRelated {
				continue
			}
		}
		e := eventOf(r, c)
		e.Article = index
		if c.Points {
			pointers = append(pointers, e)
		} else {
			events = append(events, e)
		}
	}
	return attach(events, pointers)
}

// within reports whether one of some spans, which are in order, holds another one.
func within(spans []article.Span, s article.Span) bool {
	i, found := slices.BinarySearchFunc(spans, s.Start, func(o article.Span, at int) int { return cmp.Compare(o.Start, at) })
	return found && spans[i].Contains(s) || i > 0 && spans[i-1].Contains(s)
}

// attach remembers the place of what only points at a claim with that claim: the nearest before it of the same actor, not more than
// farthestPointer sentences back, or else the next one. What points at nothing that is told stays an event of its own.
func attach(events, pointers []Event) []Event {
	claims := make(map[int][]int) // by sentence, their places among the events
	for i, e := range events {
		if e.Kind == ClaimEvent {
			claims[e.Sentence] = append(claims[e.Sentence], i)
		}
	}
	for _, p := range pointers {
		best := -1
		for s := p.Sentence - farthestPointer; s <= p.Sentence+farthestPointer; s++ {
			for _, i := range claims[s] {
				if e := &events[i]; e.Actor == p.Actor && (best < 0 || e.Whole.Start < p.Whole.Start || events[best].Whole.Start > e.Whole.Start) {
					best = i
				}
			}
		}
		if best < 0 {
			claims[p.Sentence] = append(claims[p.Sentence], len(events))
			events = append(events, p)
			continue
		}
		events[best].Also = append(events[best].Also, p.Whole)
	}
	return events
}

// farthestPointer is how many sentences may lie between a claim and what points at it.
const farthestPointer = 12

// kindOf gives the kind of a block; what stands outside every block belongs to the story.
func kindOf(r *extract.Result, block int) article.Kind {
	if block < 0 || block >= len(r.Blocks) {
		return article.Main
	}
	return r.Blocks[block].Kind
}

func eventOf(r *extract.Result, c claim.Claim) Event {
	s := r.Sentences[c.Sentence]
	e := Event{
		Kind:      ClaimEvent,
		When:      whenOf(r, c),
		Actor:     c.Speaker,
		Role:      c.Role,
		Stance:    c.Stance,
		Negated:   c.Negated,
		Cue:       foldText(r.Text, c.Cue),
		Quote:     c.Quote,
		Spans:     c.Content,
		Paragraph: s.Paragraph,
		Sentence:  c.Sentence,
	}
	if c.Event {
		e.Kind = PlainEvent
	}
	if len(e.Spans) == 0 { // "the ministry has not yet confirmed": the clause says it
		e.wordless = true
		if e.Spans = []article.Span{c.Clause}; c.Clause.Len() == 0 {
			e.Spans[0] = s.Span
		}
	}
	e.Spans = proper(r.Text, e.Spans, e.When.Words)
	e.Text = foldText(r.Text, e.Spans)
	e.Whole = hull(c.Source, c.Cue, c.Content, e.Spans)
	e.About = datesWithin(r, c)
	e.Confidence = confidence(r, e.When)
	if e.When.Timex >= 0 {
		e.Flags = slices.Clone(r.Timexes[e.When.Timex].Flags)
		slices.Sort(e.Flags)
		e.Flags = slices.Compact(e.Flags)
	}
	return e
}

// whenOf dates a claim by the words that say when it was said; without such words it stands at the
// article's publication date, and where that is not known either, nowhere.
func whenOf(r *extract.Result, c claim.Claim) When {
	if c.SaidAt >= 0 && c.SaidAt < len(r.Timexes) {
		t := r.Timexes[c.SaidAt]
		w := When{Value: c.Said, Literal: t.Literal, Basis: Basis(c.SaidBasis), Words: t.Span, Timex: c.SaidAt}
		if w.Value == (civil.Value{}) {
			w.Value = t.Value
		}
		if w.Value != t.Value && !t.Repaired() {
			w.Literal = w.Value // a part of the timex, such as the day of a time: no repair
		}
		return w
	}
	w := When{Value: c.Said, Basis: Basis(c.SaidBasis), Timex: -1}
	if c.SaidBasis == claim.SaidPublication && w.Value == (civil.Value{}) {
		if day, ok := r.Resolution.Published.Day(); ok {
			w.Value.Date = civil.Of(day)
		}
	}
	if w.Value == (civil.Value{}) {
		w.Basis = Undated
	}
	w.Literal = w.Value
	return w
}

// datesWithin gives the dates of what is claimed: those inside the content, but for the one that says
// when it was claimed. Durations, sets and vague references are not dates.
func datesWithin(r *extract.Result, c claim.Claim) []int {
	var about []int
	for _, s := range c.Content {
		i, _ := slices.BinarySearchFunc(r.Timexes, s.Start, func(t resolve.Timex, at int) int { return cmp.Compare(t.Start, at) })
		for ; i < len(r.Timexes) && r.Timexes[i].Start < s.End; i++ {
			t := &r.Timexes[i]
			if i != c.SaidAt && s.Contains(t.Span) && t.Value.Precision() != civil.NoUnit && t.Value.Type != civil.SET {
				about = append(about, i)
			}
		}
	}
	slices.Sort(about)
	return slices.Compact(about)
}

// What a date is worth that does not stand beside its claim. News that does not say when somebody
// spoke was printed on the day of it, or on the next, about three times out of four.
const (
	carriedWorth     = 0.8
	publicationWorth = 0.75
)

func confidence(r *extract.Result, w When) float64 {
	switch {
	case w.Timex >= 0 && w.Basis == Carried:
		return carriedWorth * r.Timexes[w.Timex].Confidence
	case w.Timex >= 0:
		return r.Timexes[w.Timex].Confidence
	case w.Basis == Publication && r.Resolution.Published.Basis == article.Inferred:
		return publicationWorth / 2
	case w.Basis == Publication:
		return publicationWorth
	}
	return 0
}

// fold joins what an article states twice: a claim of the headline into the claim of the story that
// has the same actor, stance and negation and says the same thing in more words. The story's wording,
// date and place stand; the headline's place is kept in Also. A headline without its counterpart in
// the story stays an event of its own.
func fold(r *extract.Result, events []Event) []Event {
	var titles, out []Event
	for _, e := range events {
		if kindOf(r, r.Sentences[e.Sentence].Block) == article.Title {
			titles = append(titles, e)
		} else {
			out = append(out, e)
		}
	}
	out = once(out)
	for _, title := range titles {
		best, most := -1, sameClaim
		words := contentWords(title.Text)
		for i, e := range out {
			if e.Stance != title.Stance || e.Negated != title.Negated || !sameActor(e.Actor, title.Actor) {
				continue
			}
			if share := words.within(contentWords(e.Text)); share > most {
				best, most = i, share
			}
		}
		if best < 0 {
			out = append(out, title)
			continue
		}
		out[best].Also = append(out[best].Also, title.Whole)
	}
	return out
}

// once joins the events of a story that it tells of one day in the same words, which are no mere phrase such as "to comment": the first
// stands.
func once(events []Event) []Event {
	type words struct {
		kind    Kind
		actor   string
		stance  claim.Stance
		negated bool
		value   civil.Value
		text    string
	}
	first := make(map[words]int)
	var out []Event
	for _, e := range events {
		key := words{e.Kind, e.Actor, e.Stance, e.Negated, e.When.Value, e.Text}
		if i, ok := first[key]; ok && strings.Count(e.Text, " ") > 3 {
			out[i].Also = append(out[i].Also, e.Whole)
			continue
		}
		first[key] = len(out)
		out = append(out, e)
	}
	return out
}

// sameClaim is the share of a headline's content words that must be found again in the story.
const sameClaim = 0.6
