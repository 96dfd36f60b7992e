package mention

import (
	"slices"
	"testing"
)

// TestFalseFriends finds nothing in what only looks like an expression of time.
func TestFalseFriends(t *testing.T) {
	for _, text := range []string{
		"A quake of magnitude 8.2 hit the coast.",
		"Version 7.2 is out.",
		"May said so.",
		"They may march on.",
		"Theresa May left.",
		"It is open 24/7 here.",
		"Their 16th term begins.",
		"Some 2 million of them died.",
		"The Sunday Times printed it.",
		"The second one is better.",
		"They won 3-2 there.",
		"The score was 21:19.",
		"It costs $8.2 million or $1998.",
		"Call 555-1234 or 555-10-2025.",
		"They live at 1998 Elm Street.",
		"See section 8.2 of the act.",
		"The Sun printed it.",
		"Prices fall and springs break.",
		"Temperatures of 7.2 degrees were measured.",
		"About 1,998 people came.",
		"Room 2012 is empty.",
		"They are 19 years old.",
		"A second goal was scored.",
		"It rose 5.2 percent.",
		"Half of the votes were counted, 2/3 of them by hand.",
	} {
		for _, m := range find("en", text) {
			t.Errorf("%q: found %q by rule %s", text, m.In(text), m.Rule)
		}
	}
}

// TestRanges links the two ends of ranges.
func TestRanges(t *testing.T) {
	for text, want := range map[string][2]string{
		"Talks ran from 5 to 8 February.":                         {"5", "8 February"},
		"Talks on 5-8 February failed.":                           {"5", "8 February"},
		"It was built in 2026-2031.":                              {"2026", "2031"},
		"It fell between 2005 and 2010.":                          {"2005", "2010"},
		"It ran from Monday to Wednesday.":                        {"Monday", "Wednesday"},
		"It ran from 5.2.2025 to 8.2.2025 there.":                 {"5.2.2025", "8.2.2025"},
		"It ran from March 2004 until April 2005.":                {"March 2004", "April 2005"},
		"It ran from May 4, 2004, until June 8, 2004, in Ellery.": {"May 4, 2004", "June 8, 2004"},
	} {
		found := find("en", text)
		i := slices.IndexFunc(found, func(m Mention) bool { return m.To != 0 })
		if i < 0 {
			t.Errorf("%q: no range among %d mentions", text, len(found))
			continue
		}
		if got := [2]string{found[i].In(text), found[found[i].To].In(text)}; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestLanguageTold takes the language from the words where the article does not name it.
func TestLanguageTold(t *testing.T) {
	for text, want := range map[string]string{
		"Der Minister und die Stadt sind sich nicht einig. Am 5. Februar wird es ernst.": "5. Februar",
		"Bộ trưởng đã ký hiệp ước của các nước vào ngày 5 tháng 2 năm 2025.":             "ngày 5 tháng 2 năm 2025",
		"The minister and the town do not agree. It ends on February 5.":                 "February 5",
	} {
		found := find("", text)
		if len(found) != 1 || found[0].In(text) != want {
			t.Errorf("%q: found %d mentions, want %q", text, len(found), want)
		}
	}
}
