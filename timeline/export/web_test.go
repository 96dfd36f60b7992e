package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// hostile is a claim that would run as a script, end a quotation, and start another line of a diagram.
const hostile = "<script>alert(1)</script> \"a\" : b; c # d %% e\nsection x"

func TestTimelineJS(t *testing.T) {
	tl, flags := sample(t)
	tl.Events[1].Text = hostile
	var b bytes.Buffer
	if err := TimelineJS(&b, tl, flags); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	titles := 0
	for i, row := range rows[1:] {
		cell := map[string]string{}
		for j, name := range rows[0] {
			cell[name] = row[j]
		}
		if cell["Type"] == "title" {
			titles++
			if !strings.Contains(cell["Text"], "dockers") || !strings.Contains(cell["Text"], "Talks failed") {
				t.Errorf("the title slide leaves out an event without a year: %q", cell["Text"])
			}
		} else if y, err := strconv.Atoi(cell["Year"]); err != nil || y < 1 {
			t.Errorf("row %d has the year %q", i+1, cell["Year"])
		}
		if cell["Day"] != "" && cell["Month"] == "" {
			t.Errorf("row %d has a day without a month", i+1)
		}
		if strings.Contains(cell["Text"]+cell["Headline"], "<script") {
			t.Errorf("row %d lets a script through: %q", i+1, cell["Text"])
		}
	}
	if titles != 1 || len(rows) != 1+1+3 {
		t.Errorf("%d title slides in %d rows", titles, len(rows))
	}
}

func TestVisTimeline(t *testing.T) {
	tl, flags := sample(t)
	tl.Events[1].Text = hostile
	var b bytes.Buffer
	if err := VisTimeline(&b, tl, flags); err != nil {
		t.Fatal(err)
	}
	var doc visDocument
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	lanes := map[int]bool{}
	for _, g := range doc.Groups {
		lanes[g.ID] = true
	}
	ids := map[string]bool{}
	for _, it := range append(append([]visItem{}, doc.Items...), doc.Undated...) {
		if ids[it.ID] || !lanes[it.Group] {
			t.Errorf("item %q comes twice or lies in no group (%d)", it.ID, it.Group)
		}
		ids[it.ID] = true
		if strings.Contains(it.Content+it.Title, "<script") {
			t.Errorf("item %q lets a script through", it.ID)
		}
		if (it.Type == "range") != (it.End != "") {
			t.Errorf("item %q of type %s ends %q", it.ID, it.Type, it.End)
		}
	}
	if len(ids) != len(tl.Events) {
		t.Errorf("%d items for %d events", len(ids), len(tl.Events))
	}
	if doc.Items[0].Start != "2022-01-01" || doc.Items[0].End != "2023-01-01" {
		t.Errorf("the year 2022 runs from %s to %s", doc.Items[0].Start, doc.Items[0].End)
	}
}

// mermaidLine is a line as the grammar of Mermaid's timelines has it: no colon, number sign, percent sign or
// semicolon but in a character code, except for the colon before an event.
var mermaidLine = regexp.MustCompile(`^ *(?:timeline|title |section |: )?(?:[^:;#%<>]|#\d+;)*$`)

func TestMermaid(t *testing.T) {
	tl, flags := sample(t)
	tl.Events[1].Text = strings.ReplaceAll(hostile, "\n", " ") // timelines fold white space
	var b bytes.Buffer
	if err := Mermaid(&b, tl, flags); err != nil {
		t.Fatal(err)
	}
	events := 0
	for i, line := range strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n") {
		if !mermaidLine.MatchString(line) {
			t.Errorf("line %d breaks the grammar: %q", i+1, line)
		}
		if strings.HasPrefix(strings.TrimSpace(line), ": ") {
			events++
		}
	}
	if events != len(tl.Events) {
		t.Errorf("%d events of %d", events, len(tl.Events))
	}
}

func TestJSONLD(t *testing.T) {
	tl, flags := sample(t)
	tl.Events[0].Negated = true
	tl.Events[1].Text = hostile
	var b bytes.Buffer
	if err := JSONLD(&b, tl, flags); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); strings.Contains(s, "ClaimReview") || strings.Contains(s, "reviewRating") {
		t.Error("there is a verdict")
	} else if strings.Contains(s, "</script") {
		t.Error("the claims would end a script element that they stand in")
	}
	var doc ldDocument
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Context != "https://schema.org" || len(doc.Graph) != 4 {
		t.Fatalf("context %q, %d claims of 4", doc.Context, len(doc.Graph))
	}
	day := regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)
	for _, c := range doc.Graph {
		if c.Type != "Claim" || c.Text == "" || c.Appearance.Type != "NewsArticle" || c.Created != "" && !day.MatchString(c.Created) {
			t.Errorf("claim %s is %+v", c.ID, c)
		}
	}
	if minister, clerk := doc.Graph[1].Author, doc.Graph[0].Author; minister.Type != "Person" || clerk.Type != "" {
		t.Errorf("a minister is a %q, and a clerk, who has no office, a %q", minister.Type, clerk.Type)
	}
	if got := doc.Graph[0].Text; got != "Not said: =1+1" {
		t.Errorf("what was not said is given as %q", got)
	}
	if got := doc.Graph[2].Text; got != "Denied: it" {
		t.Errorf("what was denied is given as %q", got)
	}
}
