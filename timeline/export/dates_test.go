package export

import (
	"bytes"
	"strings"
	"testing"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/segment"
	"factline/timeline"
)

// What each format makes of dates that are old, coarse, without a year or none: they are never finer than they are known,
// never moved, and what has no place on a calendar is told where there is room for it.
func TestDatesInEachFormat(t *testing.T) {
	day := func(y, m, d int) civil.Value {
		return civil.Value{Date: civil.Date{Unit: civil.DayUnit, Year: y, Month: m, Day: d}}
	}
	none := []string{"VJOURNAL", "Without a day on the calendar", `"undated": [`}
	for _, c := range []struct {
		when civil.Value
		want map[string][]string // in the output of each format
	}{
		{day(476, 9, 4), map[string][]string{
			"csv": {",0476-09-04,0476-09-04,0476-09-04,day,"}, "timelinejs": {"\n476,9,4,,,,,,4 September 476,"}, "vis": {`"start": "0476-09-04"`, `"type": "box"`},
			"ical": {"DTSTART;VALUE=DATE:04760904", "DTEND;VALUE=DATE:04760905"}, "mermaid": {"section 476\n", "4 September 476\n"}, "jsonld": {`"dateCreated": "0476-09-04"`}}},
		{day(9999, 12, 31), map[string][]string{
			"timelinejs": {"\n9999,12,31,"}, "vis": {`"start": "9999-12-31"`}, "ical": {"DTSTART;VALUE=DATE:99991231\r\nTRANSP"}, "jsonld": {`"9999-12-31"`}}},
		{civil.Value{Date: civil.Date{Unit: civil.Year, Year: 9999}}, map[string][]string{
			"timelinejs": {"\n9999,,,,,,,,9999,"}, "ical": {"DTSTART;VALUE=DATE:99990101", "DTEND;VALUE=DATE:99991231"}, "jsonld": {`"dateCreated": "9999"`}}},
		{civil.Value{Date: civil.Date{Unit: civil.Month, Year: 2024, Month: 7}, Mod: civil.ModEnd}, map[string][]string{
			"csv": {",2024-07-22,2024-07-31,2024-07-22/2024-07-31,month,"}, "timelinejs": {"\n2024,7,22,,2024,7,31,,late July 2024,"}, "vis": {`"start": "2024-07-22"`, `"end": "2024-08-01"`, "late July 2024"},
			"ical": {"DTSTART;VALUE=DATE:20240722", "DTEND;VALUE=DATE:20240801", "Dated late July 2024."}, "mermaid": {"late July 2024\n"}}},
		{civil.Value{Date: civil.Date{Unit: civil.Decade, Year: 1990}}, map[string][]string{
			"csv": {",1990-01-01,1999-12-31,199X,decade,"}, "timelinejs": {"\n1990,1,1,,1999,12,31,,the 1990s,"}, "vis": {`"end": "2000-01-01"`},
			"ical": {"DTSTART;VALUE=DATE:19900101", "DTEND;VALUE=DATE:20000101"}, "mermaid": {"section 1990\n", "the 1990s\n"}}},
		{civil.Value{Date: civil.Date{Unit: civil.Minute, Year: 2025, Month: 2, Day: 7, Hour: 10, Minute: 15}}, map[string][]string{
			"csv": {",2025-02-07,2025-02-07,2025-02-07T10:15,minute,"}, "timelinejs": {"\n2025,2,7,10:15:00,,,,,\"7 February 2025, 10:15\","}, "ical": {"DTSTART;VALUE=DATE:20250207", "Dated 7 February 2025\\, 10:15."}, "jsonld": {"Dated 7 February 2025, 10:15."}}},
		{day(0, 3, 3), map[string][]string{
			"csv": {",,,XXXX-03-03,day,"}, "timelinejs": {none[1]}, "vis": {none[2]}, "ical": {none[0], "Dated 3 March\\, year unknown."}, "mermaid": {"section Year unknown\n", "3 March, year unknown\n"}, "jsonld": {`"Dated 3 March, year unknown."`}}},
		{day(-44, 3, 15), map[string][]string{
			"timelinejs": {none[1]}, "vis": {none[2]}, "ical": {none[0], "Dated 15 March 44 BC."}, "mermaid": {"section Before Christ\n", "15 March 44 BC\n"}}},
		{civil.Value{}, map[string][]string{
			"csv": {",,,,none,"}, "timelinejs": {none[1]}, "vis": {none[2]}, "ical": {none[0], "Undated."}, "mermaid": {"section Undated\n"}}},
	} {
		text := "Bé said it."
		a := &extract.Result{Document: &segment.Document{Article: &article.Article{ID: "a", Text: text}}}
		tl := &timeline.Timeline{Articles: []*extract.Result{a}, Events: []timeline.Event{{ID: "e1", Kind: timeline.ClaimEvent, Actor: "Bé", Stance: "said", Text: "it",
			Whole: article.Span{End: len(text)}, When: timeline.When{Value: c.when, Literal: c.when, Basis: timeline.Explicit, Timex: -1}}}}
		for _, f := range Formats {
			var b bytes.Buffer
			if err := f.Write(&b, tl, nil); err != nil {
				t.Fatal(err)
			}
			for _, want := range c.want[f.Name] {
				if !strings.Contains(b.String(), want) {
					t.Errorf("%s of %s does not hold %q:\n%s", f.Name, c.when.Timex(), want, b.String())
				}
			}
			if _, _, placed := c.when.Bounds(); f.Aside != nil && f.Name != "jsonld" && placed == (f.Aside(tl) != "") {
				t.Errorf("%s of %s says on the side: %q", f.Name, c.when.Timex(), f.Aside(tl))
			}
		}
	}
}
