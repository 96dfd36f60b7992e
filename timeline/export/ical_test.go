package export

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// component is a part of a calendar as a reader of RFC 5545 sees it.
type component struct {
	name  string
	props map[string]string // by name without parameters, unescaped
}

// readCalendar unfolds and parses a calendar as RFC 5545 has it and reports what breaks its rules.
func readCalendar(t *testing.T, data string) []component {
	t.Helper()
	if !strings.HasSuffix(data, "\r\n") || strings.Count(data, "\n") != strings.Count(data, "\r\n") {
		t.Error("a line does not end in CR LF")
	}
	for line := range strings.SplitSeq(data, "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
		if !utf8.ValidString(line) {
			t.Errorf("a character is cut in two: %q", line)
		}
	}
	unfolded := strings.ReplaceAll(strings.TrimSuffix(data, "\r\n"), "\r\n ", "")
	var out []component
	var open []string
	for line := range strings.SplitSeq(unfolded, "\r\n") {
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			t.Fatalf("a line without a value: %q", line)
		}
		name, _, _ = strings.Cut(name, ";")
		switch name {
		case "BEGIN":
			open = append(open, value)
			out = append(out, component{value, map[string]string{}})
		case "END":
			if len(open) == 0 || open[len(open)-1] != value {
				t.Fatalf("END:%s closes nothing", value)
			}
			open = open[:len(open)-1]
		default:
			if len(out) == 0 {
				t.Fatalf("%q stands before the calendar", line)
			}
			out[len(out)-1].props[name] = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\,`, ",", `\;`, ";").Replace(value)
		}
	}
	if len(open) > 0 {
		t.Errorf("%v are never closed", open)
	}
	return out
}

func TestICalendar(t *testing.T) {
	tl, flags := sample(t)
	tl.Events[0].Text = strings.Repeat("Một câu rất dài; với dấu phẩy, ", 20) // folded many times, between letters of several bytes
	tl.Events = append(tl.Events, tl.Events[0])                               // the same event twice
	var b bytes.Buffer
	if err := ICalendar(&b, tl, flags); err != nil {
		t.Fatal(err)
	}
	parts := readCalendar(t, b.String())
	if parts[0].name != "VCALENDAR" || parts[0].props["VERSION"] != "2.0" || parts[0].props["PRODID"] == "" {
		t.Errorf("the calendar begins with %+v", parts[0])
	}
	events := parts[1:]
	if len(events) != len(tl.Events) {
		t.Fatalf("%d entries for %d events", len(events), len(tl.Events))
	}
	seen := map[string]bool{}
	for _, e := range events {
		if uid := e.props["UID"]; uid == "" || seen[uid] {
			t.Errorf("the UID %q is empty or given twice", uid)
		} else {
			seen[uid] = true
		}
		if e.props["DTSTAMP"] != "20250209T000000Z" {
			t.Errorf("DTSTAMP is %q, not the publication date", e.props["DTSTAMP"])
		}
	}
	if got := events[1].props; events[1].name != "VEVENT" || got["DTSTART"] != "20250207" || got["DTEND"] != "20250208" || got["STATUS"] != "TENTATIVE" {
		t.Errorf("the repaired event is %s %v", events[1].name, got)
	}
	if got := events[4]; got.name != "VJOURNAL" || got.props["DTSTART"] != "" {
		t.Errorf("the undated event is %s %v", got.name, got.props)
	}
	want := "Nguyễn Thị Hà said: the harbour; the \"old\" one, will open\nThe text says “July 2”, on its face 2025-07-02.\n=The Post, “Harbour deal: \"done\"”"
	if got := events[1].props["DESCRIPTION"]; got != want {
		t.Errorf("a description reads back as\n%q\nwant\n%q", got, want)
	}
}
