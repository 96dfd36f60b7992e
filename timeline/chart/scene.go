package chart

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factline/extract/civil"
	"factline/extract/claim"
	"factline/timeline"
	"factline/timeline/chart/typeset"
	"factline/timeline/check"
)

// A scene is all that the picture shows, without any geometry.
type scene struct {
	title    string
	subtitle string
	marks    []mark
	lanes    []lane
	links    []timeline.Link // From and To are indexes of marks
	notes    []note
	stamps   []stamp
	sources  []string
	omitted  int  // events that the options leave out
	yearless bool // the year of all dates is unknown; the axis has months and days only
	clock    bool // the time of day of some event is known
	locale   locale
	inputs   []Input
}

// A place is where an event stands in the picture.
type place uint8

const (
	onAxis    place = iota
	published       // only the day of publication is known: in a column of its own
	undated         // in another one
	onOneDay        // all events are of one day: a list under that day
	roughly         // known to a year or so, where the rest is known to the day
	beside          // any of these, where there is no room to tell them apart
	placeCount
)

// A mark is an event as it is shown.
type mark struct {
	id       string
	place    place
	lane     int
	when     interval  // on the axis
	literal  *interval // where the words on their face would have put it
	misread  string    // the literal date in words
	coarse   bool      // no day is known
	openL    bool      // "before"
	openR    bool      // "after"
	unsure   bool      // the date is more likely wrong than an even chance allows
	hollow   bool      // dated by the publication only, or not at all
	negated  bool
	look     Look
	stance   string // in words: "confirmed", "not confirmed"
	actor    string
	date     string // without the year where all events share it
	fullDate string
	text     string
	told     string // the event in a sentence, for those who cannot see it
	flags    []int  // numbers of its notes
	weight   int    // how much its label matters where not all can be shown
}

// A lane is a row of the picture.
type lane struct {
	name  string
	role  string
	marks []int
	mixed bool // marks of several actors: each names its own
}

// A note is an inconsistency that the checks found.
type note struct {
	number  int
	level   check.Level
	name    string
	message string
	mark    int // -1 for none
}

// A stamp is a day of publication.
type stamp struct {
	day   civil.Day
	names []string // of the publishers or articles
}

// unsureBelow is the confidence under which a date is shown as unsure.
const unsureBelow = 0.5

func newScene(tl *timeline.Timeline, flags []check.Flag, o Options) *scene {
	s := &scene{locale: localeOf(o.Locale), inputs: o.Inputs}
	if s.inputs == nil {
		s.inputs = inputsOf(tl)
	}
	shown := s.choose(tl, o)
	s.yearless = yearless(tl, shown)
	s.addMarks(tl, shown)
	s.turnYear()
	s.addLanes(tl, shown, o.Lanes)
	s.addLinks(tl, shown)
	s.addNotes(flags, shown)
	s.addStamps(tl)
	s.nameArticles(tl, o)
	s.setApart()
	s.oneDay()
	s.subtitle = s.summary()
	return s
}

// inputsOf names the articles of a timeline with the hashes of their texts.
func inputsOf(tl *timeline.Timeline) []Input {
	var in []Input
	for i, a := range tl.Articles {
		if a.Document == nil {
			continue
		}
		name := a.Document.Article.Origin
		if name == "" {
			name = articleName(tl, i)
		}
		in = append(in, Input{Name: name, Hash: fmt.Sprintf("sha256:%x", sha256.Sum256([]byte(a.Document.Article.Text)))})
	}
	return in
}

// choose gives the indexes of the events that the options ask for.
func (s *scene) choose(tl *timeline.Timeline, o Options) []int {
	var shown []int
	for i := range tl.Events {
		if o.wants(&tl.Events[i]) {
			shown = append(shown, i)
		}
	}
	s.omitted = len(tl.Events) - len(shown)
	return shown
}

func (o Options) wants(e *timeline.Event) bool {
	if len(o.Only) > 0 && !slices.Contains(o.Only, e.Stance) {
		return false
	}
	if o.From.IsZero() && o.To.IsZero() {
		return true
	}
	first, last, ok := e.When.Value.Bounds()
	if !ok {
		return false // it cannot be said to lie within the bounds
	}
	if from, _, ok := o.From.Bounds(); ok && last < from {
		return false
	}
	if _, to, ok := o.To.Bounds(); ok && first > to {
		return false
	}
	return true
}

// yearless reports whether events have dates but none has a year.
func yearless(tl *timeline.Timeline, shown []int) bool {
	some := false
	for _, i := range shown {
		if _, ok := intervalOf(tl.Events[i].When.Value, false); ok {
			return false
		}
		_, ok := intervalOf(tl.Events[i].When.Value, true)
		some = some || ok
	}
	return some
}

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
			actor: typeset.Clean(e.Actor), text: typeset.Clean(e.Text),
			date: s.locale.date(e.When.Value, !oneYear), fullDate: s.locale.date(e.When.Value, true), unsure: e.Confidence > 0 && e.Confidence < unsureBelow,
		}
		if e.Quote && m.text != "" {
			m.text = "“" + strings.Trim(m.text, "“”\"") + "”"
		}
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
	if m.actor != "" {
		b.WriteString(clip(m.actor, 120) + " ")
	}
	if e.Kind == timeline.ClaimEvent {
		b.WriteString(m.stance + ": ")
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

func (s *scene) addLanes(tl *timeline.Timeline, shown []int, by LaneBy) {
	index := map[string]int{}
	for m, i := range shown {
		e := &tl.Events[i]
		key, l := s.laneOf(tl, e, by)
		at, ok := index[key]
		if !ok {
			at = len(s.lanes)
			index[key] = at
			s.lanes = append(s.lanes, l)
		}
		if s.lanes[at].role == "" && by == ByActor {
			s.lanes[at].role = typeset.Clean(e.Role)
		}
		s.lanes[at].marks = append(s.lanes[at].marks, m)
		s.marks[m].lane = at
	}
}

func (s *scene) laneOf(tl *timeline.Timeline, e *timeline.Event, by LaneBy) (key string, l lane) {
	switch by {
	case ByActor:
		name := typeset.Clean(e.Actor)
		switch {
		case name != "":
			return "a" + name, lane{name: name}
		case e.Kind == timeline.PlainEvent:
			return "e", lane{name: "Events", role: "told by the article"}
		}
		return "u", lane{name: "Unnamed sources"}
	case ByStance:
		w := stanceWords(e)
		if w == "" {
			return w, lane{name: "No stance", mixed: true}
		}
		return w, lane{name: capital(w), mixed: true}
	case ByArticle:
		return fmt.Sprint(e.Article), lane{name: articleName(tl, e.Article), mixed: true}
	}
	return "", lane{mixed: true}
}

// capital begins s with a capital letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// fold keeps the lanes with the most events, in their order, and puts the rest into one, so that there
// are at most so many, and at least one.
func (s *scene) fold(most int) {
	most = max(most, 1)
	if len(s.lanes) <= most {
		return
	}
	order := make([]int, len(s.lanes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(s.lanes[b].marks), len(s.lanes[a].marks)) })
	kept := order[:most-1]
	slices.Sort(kept)
	var lanes []lane
	rest := lane{mixed: true}
	folded := len(s.lanes) - len(kept)
	for i, l := range s.lanes {
		if slices.Contains(kept, i) {
			lanes = append(lanes, l)
		} else {
			rest.marks = append(rest.marks, l.marks...)
		}
	}
	rest.name = fmt.Sprintf("%d others", folded)
	if len(kept) == 0 {
		rest.name = fmt.Sprintf("All %d", folded)
	}
	slices.Sort(rest.marks)
	s.lanes = append(lanes, rest)
	for i, l := range s.lanes {
		for _, m := range l.marks {
			s.marks[m].lane = i
		}
	}
}

func (s *scene) addLinks(tl *timeline.Timeline, shown []int) {
	at := map[int]int{}
	for m, i := range shown {
		at[i] = m
	}
	for _, k := range tl.Links {
		from, ok1 := at[k.From]
		to, ok2 := at[k.To]
		if ok1 && ok2 && from != to {
			k.From, k.To = from, to
			s.links = append(s.links, k)
		}
	}
}

func (s *scene) addNotes(flags []check.Flag, shown []int) {
	at := map[int]int{}
	for m, i := range shown {
		at[i] = m
	}
	for _, f := range flags {
		n := note{number: len(s.notes) + 1, level: f.Level, name: f.Check, message: typeset.Clean(f.Message), mark: -1}
		if m, ok := at[f.Event]; ok && f.Event >= 0 {
			n.mark = m
			s.marks[m].flags = append(s.marks[m].flags, n.number)
			s.marks[m].weight += 4
		}
		s.notes = append(s.notes, n)
	}
}

// addStamps gathers the days of publication, in order.
func (s *scene) addStamps(tl *timeline.Timeline) {
	at := map[civil.Day]int{}
	for i, a := range tl.Articles {
		day, ok := a.Resolution.Published.Day()
		if !ok || s.yearless {
			continue
		}
		k, seen := at[day]
		if !seen {
			k = len(s.stamps)
			at[day] = k
			s.stamps = append(s.stamps, stamp{day: day})
		}
		s.stamps[k].names = append(s.stamps[k].names, articleName(tl, i))
	}
	slices.SortFunc(s.stamps, func(a, b stamp) int { return cmp.Compare(a.day, b.day) })
}

// articleName names an article as short as is clear.
func articleName(tl *timeline.Timeline, i int) string {
	if i < 0 || i >= len(tl.Articles) || tl.Articles[i].Document == nil {
		return fmt.Sprintf("Article %d", i+1)
	}
	a := tl.Articles[i].Document.Article
	for _, name := range []string{a.Publisher, a.Title, a.ID} {
		if name = typeset.Clean(name); name != "" {
			return name
		}
	}
	return fmt.Sprintf("Article %d", i+1)
}

// nameArticles writes the title, the line under it and the sources.
func (s *scene) nameArticles(tl *timeline.Timeline, o Options) {
	s.title = typeset.Clean(o.Title)
	for i, r := range tl.Articles {
		if r.Document == nil {
			continue
		}
		a := r.Document.Article
		if s.title == "" && len(tl.Articles) == 1 {
			s.title = typeset.Clean(a.Title)
		}
		var parts []string
		if title := typeset.Clean(a.Title); title != "" {
			parts = append(parts, "“"+clip(title, 120)+"”")
		}
		if p := typeset.Clean(a.Publisher); p != "" {
			parts = append(parts, p)
		}
		if len(parts) == 0 {
			parts = append(parts, articleName(tl, i))
		}
		if day, ok := r.Resolution.Published.Day(); ok {
			parts = append(parts, s.locale.dayFull(day))
		}
		s.sources = append(s.sources, strings.Join(parts, ", "))
	}
	if s.title == "" {
		s.title = "Timeline"
	}
}

func (s *scene) summary() string {
	actors := map[string]bool{}
	var first, last *mark
	for i := range s.marks {
		m := &s.marks[i]
		if m.actor != "" {
			actors[m.actor] = true
		}
		if m.place != onAxis && m.place != onOneDay {
			continue
		}
		if first == nil || m.when.from < first.when.from {
			first = m
		}
		if last == nil || m.when.to > last.when.to {
			last = m
		}
	}
	out := "Who said what, and when: " + count(len(s.marks), "event")
	if len(actors) > 0 {
		out += " by " + count(len(actors), "source")
	}
	switch {
	case first == nil:
	case s.yearless:
		out += ", year not known"
	case first.coarse || last.coarse:
		out += ", " + first.fullDate
		if last.fullDate != first.fullDate {
			out += " – " + last.fullDate
		}
	default:
		out += ", " + s.locale.span(dayOf(first.when), civil.Day(ceil(last.when.to))-1)
	}
	if s.omitted > 0 {
		out += fmt.Sprintf("; %d of %d left out by choice", s.omitted, s.omitted+len(s.marks))
	}
	return out
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

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
	fine := interval{math.Inf(1), math.Inf(-1)}
	rough, all := 0, 0
	for _, m := range s.marks {
		switch {
		case m.place != onAxis:
		case m.when.width() >= atLeast:
			rough++
			all++
		default:
			all++
			fine = interval{min(fine.from, m.when.from), max(fine.to, m.when.to)}
		}
	}
	if rough == 0 || float64(rough) > fewOf*float64(all) {
		return
	}
	for i := range s.marks {
		if m := &s.marks[i]; m.place == onAxis && m.when.width() > max(atLeast, muchWider*fine.width()) {
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
