package timeline

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/claim"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// A told claim, by the words that stand in the article.
type told struct {
	source, cue, content string
	speaker              string
	stance               claim.Stance
	negated, event       bool
	points               bool
	when                 string // the words that date it
	basis                claim.SaidBasis
}

// story makes a Result by hand: one block and one sentence a line, the first line the title. dates
// gives the values of dating words.
func story(t testing.TB, text, published string, dates map[string]string, claims ...told) *extract.Result {
	t.Helper()
	a := &article.Article{ID: "a", Text: text}
	if published != "" {
		a.Published = article.Stamp{Date: civil.Of(day(t, published)), Basis: article.Given}
	}
	r := &extract.Result{Document: &segment.Document{Article: a}}
	r.Resolution.Published = a.Published
	for at, n := 0, 0; at < len(text); n++ {
		end := at + strings.IndexByte(text[at:]+"\n", '\n')
		kind := article.Main
		if n == 0 {
			kind = article.Title
		}
		if strings.HasPrefix(text[at:], "MORE: ") {
			kind = article.Related
		}
		s := article.Span{Start: at, End: end}
		a.Blocks = append(a.Blocks, article.Block{Kind: kind, Span: s})
		r.Sentences = append(r.Sentences, segment.Sentence{Span: s, Block: n, Paragraph: n})
		at = end + 1
	}
	find := func(words string) article.Span {
		t.Helper()
		i := strings.Index(text, words)
		if i < 0 {
			t.Fatalf("%q is not in the text", words)
		}
		return article.Span{Start: i, End: i + len(words)}
	}
	var words []string
	for w := range dates {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int { return find(a).Start - find(b).Start })
	for _, w := range words {
		v := civil.Value{Date: dateOf(t, dates[w])}
		r.Timexes = append(r.Timexes, resolve.Timex{Mention: mention.Mention{Span: find(w)}, Value: v, Literal: v, Basis: resolve.Explicit, Confidence: 0.9})
	}
	for _, c := range claims {
		k := claim.Claim{Speaker: c.speaker, Stance: c.stance, Negated: c.negated, Event: c.event, Points: c.points, SaidAt: -1, SaidBasis: c.basis}
		for _, p := range []struct {
			words string
			into  *[]article.Span
		}{{c.source, &k.Source}, {c.cue, &k.Cue}, {c.content, &k.Content}} {
			if p.words != "" {
				*p.into = []article.Span{find(p.words)}
			}
		}
		at := find(cmp.Or(c.cue, c.content))
		k.Sentence = slices.IndexFunc(r.Sentences, func(s segment.Sentence) bool { return s.Contains(at) })
		if c.when != "" {
			k.SaidAt = slices.Index(words, c.when)
			k.Said = r.Timexes[k.SaidAt].Value
		}
		r.Claims = append(r.Claims, k)
	}
	return r
}

// dateOf reads a TIMEX3 day, month or year: "2025-02-07", "XXXX-02-05", "2025-02", "2025".
func dateOf(t testing.TB, s string) civil.Date {
	t.Helper()
	d := civil.Date{Unit: civil.Year}
	for i, p := range strings.Split(s, "-") {
		n := 0
		for _, c := range p {
			if c != 'X' {
				n = n*10 + int(c-'0')
			}
		}
		switch i {
		case 0:
			d.Year = n
		case 1:
			d.Unit, d.Month = civil.Month, n
		case 2:
			d.Unit, d.Day = civil.DayUnit, n
		}
	}
	return d
}

func day(t testing.TB, s string) civil.Day { return dateOf(t, s).AsDay() }

const ferry = `Merrow Lines denies rudder failure
Captain Jon Ferrand said on 13 March the rudder of the ferry had failed on 12 March.
On 14 March Merrow Lines denied that the rudder of the ferry had failed.
The coast guard has not yet confirmed it.
Divers will go down, the harbour master announced.
In March 2023 the ferry was repaired.
On some 5 April the crew marched.
MORE: The mayor said on 1 March that a bridge had failed.
`

var ferryDates = map[string]string{"13 March": "2024-03-13", "12 March": "2024-03-12", "14 March": "2024-03-14",
	"March 2023": "2023-03", "5 April": "XXXX-04-05", "1 March": "2024-03-01"}

func ferryStory(t testing.TB, published string) *extract.Result {
	basis := claim.SaidPublication
	if published == "" {
		basis = claim.SaidUnknown
	}
	return story(t, ferry, published, ferryDates,
		told{source: "Merrow Lines", cue: "denies", content: "rudder failure", speaker: "Merrow Lines", stance: claim.Denied, basis: basis},
		told{source: "Captain Jon Ferrand", cue: "said", content: "the rudder of the ferry had failed on 12 March", speaker: "Jon Ferrand", stance: claim.Said, when: "13 March", basis: claim.SaidExplicit},
		told{cue: "denied", content: "that the rudder of the ferry had failed.", speaker: "Merrow Lines", stance: claim.Denied, when: "14 March", basis: claim.SaidExplicit},
		told{source: "The coast guard", cue: "confirmed", content: "it", speaker: "coast guard", stance: claim.Confirmed, negated: true, basis: basis},
		told{source: "the harbour master", cue: "announced", content: "Divers will go down", speaker: "harbour master", stance: claim.Announced, basis: basis},
		told{content: "the ferry was repaired", event: true, when: "March 2023", basis: claim.SaidExplicit},
		told{content: "the crew marched", event: true, when: "5 April", basis: claim.SaidExplicit},
		told{source: "The mayor", cue: "said on 1 March", content: "that a bridge had failed", speaker: "mayor", stance: claim.Said, when: "1 March", basis: claim.SaidExplicit},
	)
}

func lines(tl *Timeline) []string {
	var out []string
	for _, e := range tl.Events {
		out = append(out, e.ID+" "+e.When.Value.Timex()+" "+string(e.When.Basis)+" "+e.Actor+": "+e.Text)
	}
	return out
}

func TestEventsAreInOrderOfTime(t *testing.T) {
	tl := Build([]*extract.Result{ferryStory(t, "2024-03-15")}, Options{})
	want := []string{
		"e1 2023-03 explicit : the ferry was repaired",
		"e2 2024-03-13 explicit Jon Ferrand: the rudder of the ferry had failed on 12 March",
		"e3 2024-03-14 explicit Merrow Lines: the rudder of the ferry had failed.",
		"e4 2024-03-15 publication coast guard: it",
		"e5 2024-03-15 publication harbour master: Divers will go down",
		"e6 XXXX-04-05 explicit : the crew marched",
	}
	if got := lines(tl); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestUndatedEventsAreLast(t *testing.T) {
	tl := Build([]*extract.Result{ferryStory(t, "")}, Options{})
	last := tl.Events[len(tl.Events)-1]
	if last.Actor != "harbour master" || last.When.Basis != Undated || last.Confidence != 0 {
		t.Errorf("last is %+v", last)
	}
}

func TestRelatedStoriesStayOutUnlessAskedFor(t *testing.T) {
	r := []*extract.Result{ferryStory(t, "2024-03-15")}
	for _, c := range []struct {
		o    Options
		want bool
	}{{Options{}, false}, {Options{IncludeRelated: true}, true}} {
		tl := Build(r, c.o)
		if got := slices.ContainsFunc(tl.Events, func(e Event) bool { return e.Actor == "mayor" }); got != c.want {
			t.Errorf("%+v: the teaser's claim is there: %v", c.o, got)
		}
	}
}

func TestDateOfClaimingAndDateClaimedAreApart(t *testing.T) {
	tl := Build([]*extract.Result{ferryStory(t, "2024-03-15")}, Options{})
	e := tl.Events[1]
	if got := e.When.Value.Timex(); got != "2024-03-13" {
		t.Errorf("said %s", got)
	}
	if len(e.About) != 1 || tl.Articles[0].Timexes[e.About[0]].Value.Timex() != "2024-03-12" {
		t.Errorf("about %v", e.About)
	}
}

func TestHeadlineFoldsIntoTheStory(t *testing.T) {
	tl := Build([]*extract.Result{ferryStory(t, "2024-03-15")}, Options{})
	e := tl.Events[2]
	if len(e.Also) != 1 || e.Also[0].In(ferry) != "Merrow Lines denies rudder failure" {
		t.Errorf("also at %v", e.Also)
	}
}

func TestHeadlineAloneStaysAnEvent(t *testing.T) {
	r := story(t, "Mayor denies bridge closure\nThe ferry was late.\n", "2024-03-15", nil,
		told{source: "Mayor", cue: "denies", content: "bridge closure", speaker: "Mayor", stance: claim.Denied, basis: claim.SaidPublication})
	if tl := Build([]*extract.Result{r}, Options{}); len(tl.Events) != 1 {
		t.Errorf("%v", lines(tl))
	}
}

func TestLinks(t *testing.T) {
	tl := Build([]*extract.Result{ferryStory(t, "2024-03-15")}, Options{})
	var got []string
	for _, k := range tl.Links {
		got = append(got, tl.Events[k.From].Actor+" "+string(k.Relation)+" "+tl.Events[k.To].Actor+" "+strings.Join(k.Words, ","))
	}
	want := []string{"Merrow Lines denies Jon Ferrand fail,ferr,rudd"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAnswerWithoutWordsLinksToTheClaimBeforeIt(t *testing.T) {
	r := story(t, "Bridge\nThe mayor said that the bridge had been paid for.\nThe bank has not yet confirmed it.\n", "2024-03-15", nil,
		told{source: "The mayor", cue: "said", content: "that the bridge had been paid for", speaker: "mayor", stance: claim.Said, basis: claim.SaidPublication},
		told{source: "The bank", cue: "confirmed", content: "it.", speaker: "bank", stance: claim.Confirmed, negated: true, basis: claim.SaidPublication})
	tl := Build([]*extract.Result{r}, Options{})
	if len(tl.Links) != 1 || tl.Links[0].Relation != LeavesOpen || !tl.Links[0].Nearby || tl.Links[0].To != 0 {
		t.Errorf("links %+v", tl.Links)
	}
}

func TestOtherArticleRepeats(t *testing.T) {
	one := story(t, "Ferry\nThe ferry ran aground off Cape Merrow on 12 March.\n", "2024-03-15", map[string]string{"12 March": "2024-03-12"},
		told{content: "The ferry ran aground off Cape Merrow", event: true, when: "12 March", basis: claim.SaidExplicit})
	two := story(t, "Ship\nOn 13 March the ferry ran aground off Cape Merrow.\n", "2024-03-16", map[string]string{"13 March": "2024-03-13"},
		told{content: "the ferry ran aground off Cape Merrow", event: true, when: "13 March", basis: claim.SaidExplicit})
	tl := Build([]*extract.Result{one, two}, Options{})
	if len(tl.Links) != 1 || tl.Links[0].Relation != Repeats || tl.Links[0].From != 1 || tl.Links[0].To != 0 {
		t.Errorf("links %+v", tl.Links)
	}
}

// Compare must be a strict weak ordering, or sorting depends on the order of the input.
func TestOrderDoesNotDependOnTheInput(t *testing.T) {
	events := Build([]*extract.Result{ferryStory(t, "2024-03-15")}, Options{IncludeRelated: true}).Events
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		mixed := slices.Clone(events)
		rng.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		slices.SortFunc(mixed, Compare)
		for i := range events {
			if mixed[i].ID != events[i].ID {
				t.Fatalf("place %d: %s, want %s", i, mixed[i].ID, events[i].ID)
			}
		}
	}
}

func TestFoldText(t *testing.T) {
	text := "He said\n the rudder,  on Monday, had failed."
	for _, c := range []struct {
		spans []article.Span
		want  string
	}{
		{nil, ""},
		{[]article.Span{{Start: 9, End: 19}}, "the rudder"},
		{[]article.Span{{Start: 9, End: 19}, {Start: 33, End: 43}}, "the rudder … had failed"},
		{[]article.Span{{Start: 9, End: 12}, {Start: 13, End: 19}}, "the rudder"},
	} {
		if got := foldText(text, c.spans); got != c.want {
			t.Errorf("foldText(%v) = %q, want %q", c.spans, got, c.want)
		}
	}
}

func TestSameActor(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Pavel Dorin", "Dorin", true},
		{"pavel dorin", "Pavel Dorin", true},
		{"Pavel Dorin", "Pavel Moras", false},
		{"", "Dorin", false},
		{"", "", true},
		{"Ministry", "Foreign Ministry", true},
		{"Aldorin", "dorin", false},
	} {
		if got := sameActor(c.a, c.b); got != c.want {
			t.Errorf("sameActor(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestThatAndTheDateOfSayingAreNoContent(t *testing.T) {
	text := "He denied on 14 March that the rudder failed on 12 March."
	span := func(words string) article.Span {
		i := strings.Index(text, words)
		return article.Span{Start: i, End: i + len(words)}
	}
	for _, c := range []struct{ content, when, want string }{
		{"on 14 March that the rudder failed on 12 March", "14 March", "the rudder failed on 12 March"},
		{"that the rudder failed on 12 March", "14 March", "the rudder failed on 12 March"},
		{"the rudder failed on 12 March", "12 March", "the rudder failed on 12 March"},
		{"on 14 March", "14 March", "on 14 March"},
	} {
		if got := foldText(text, proper(text, []article.Span{span(c.content)}, span(c.when))); got != c.want {
			t.Errorf("%q dated by %q: %q, want %q", c.content, c.when, got, c.want)
		}
	}
}

// What names no more than a topic makes an event only where it is quoted.
func TestThinClaims(t *testing.T) {
	r := ferryStory(t, "2024-03-15")
	all := len(Build([]*extract.Result{r}, Options{}).Events)
	i := slices.IndexFunc(r.Claims, func(c claim.Claim) bool { return c.Speaker == "harbour master" })
	r.Claims[i].Thin = true
	if got := len(Build([]*extract.Result{r}, Options{}).Events); got != all-1 {
		t.Errorf("%d events, want %d", got, all-1)
	}
	r.Claims[i].Quote = true
	if got := len(Build([]*extract.Result{r}, Options{}).Events); got != all {
		t.Errorf("quoted: %d events, want %d", got, all)
	}
}

// What only points at a claim is remembered with it; where it points at nothing that is told, it stays.
func TestPointersAreAttached(t *testing.T) {
	text := `Ferry
Captain Jon Ferrand said that the rudder of the ferry had failed.
Ferrand made these remarks on board.
Sonia Brandt said these words on the quay.
`
	r := story(t, text, "2024-03-15", nil,
		told{source: "Captain Jon Ferrand", cue: "said", content: "the rudder of the ferry had failed", speaker: "Jon Ferrand", stance: claim.Said},
		told{source: "Ferrand made", cue: "made", content: "these remarks on board", speaker: "Jon Ferrand", stance: claim.Said, points: true},
		told{source: "Sonia Brandt", cue: "said these", content: "these words on the quay", speaker: "Sonia Brandt", stance: claim.Said, points: true})
	events := Build([]*extract.Result{r}, Options{}).Events
	if len(events) != 2 || len(events[0].Also) != 1 || events[0].Also[0].In(text) != "Ferrand made these remarks on board" {
		t.Errorf("got %+v", events)
	}
	if events[1].Actor != "Sonia Brandt" {
		t.Errorf("what points at nothing is lost: %+v", events)
	}
}

// What a story tells again in the same words, as it does below a picture, is one event; a phrase may mean another thing each time.
func TestSameWordsAreOneEvent(t *testing.T) {
	text := `Ferry
Captain Jon Ferrand said that the rudder of the ferry had failed.
The captain declined to comment.
Ferrand said the rudder of the ferry had failed.
Ferrand declined, again, to comment.
`
	r := story(t, text, "2024-03-15", nil,
		told{source: "Captain Jon Ferrand", cue: "said that", content: "the rudder of the ferry had failed", speaker: "Jon Ferrand", stance: claim.Said},
		told{source: "The captain", cue: "declined to", content: "to comment", speaker: "Jon Ferrand", stance: claim.Declined},
		told{source: "Ferrand said the", cue: "said the", content: "the rudder of the ferry had failed", speaker: "Jon Ferrand", stance: claim.Said},
		told{source: "Ferrand declined", cue: "declined, again", content: "to comment", speaker: "Jon Ferrand", stance: claim.Declined})
	events := Build([]*extract.Result{r}, Options{}).Events
	if len(events) != 3 || len(events[0].Also) != 1 {
		t.Errorf("got %+v", events)
	}
}

// An answer without words of its own tells in brackets what it answers.
func TestAnswersTellWhatTheyAnswer(t *testing.T) {
	text := `Ferry
Captain Jon Ferrand said that the rudder of the ferry had failed.
Merrow Lines has not confirmed this. The coast guard has not yet verified.
`
	r := story(t, text, "2024-03-15", nil,
		told{source: "Captain Jon Ferrand", cue: "said", content: "the rudder of the ferry had failed", speaker: "Jon Ferrand", stance: claim.Said},
		told{source: "Merrow Lines", cue: "confirmed", content: "this", speaker: "Merrow Lines", stance: claim.Confirmed, negated: true},
		told{source: "The coast guard", cue: "verified", speaker: "coast guard", stance: claim.Confirmed, negated: true})
	var got []string
	for _, e := range Build([]*extract.Result{r}, Options{}).Events {
		got = append(got, e.Text)
	}
	want := []string{"the rudder of the ferry had failed", "this [the rudder of the ferry had failed]", "[the rudder of the ferry had failed]"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
