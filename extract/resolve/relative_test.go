package resolve_test

import (
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// TestRelative resolves the expression in brackets, in an article of Friday, 7 February 2025.
func TestRelative(t *testing.T) {
	tests := []struct{ text, want string }{
		// Days.
		{"It rained [yesterday].", "DATE 2025-02-06"},
		{"It will rain [the day after tomorrow].", "DATE 2025-02-09"},
		{"It rained [three days ago].", "DATE 2025-02-04"},
		{"He came [yesterday morning].", "TIME 2025-02-06TMO"},
		{"He came [last night].", "TIME 2025-02-06TNI"},
		{"He comes [tomorrow evening].", "TIME 2025-02-08TEV"},
		{"It rained on [the night of February 5].", "TIME 2025-02-05TNI"},
		{"It rained on [Wednesday night].", "DATE 2025-02-05 NI"},
		{"It will rain [late Monday afternoon].", "DATE 2025-02-10 AF"},
		{"He comes at [8 p.m. tomorrow].", "TIME 2025-02-08T20:00"},

		// Times of the clock take the day behind them, or the one that was spoken of last.
		{"Sirens wailed on Tuesday. Shots fell at [5:40 a.m.] Kabul time on January 20.", "TIME 2025-01-20T05:40"},
		{"Sirens wailed on Tuesday. Shots fell at [5:40 a.m.].", "TIME 2025-02-04T05:40"},
		{"Sirens wailed on Tuesday. A guard saw him at [6 a.m.] ten days before the shots.", "TIME XXXX-XX-XXT06:00"},
		{"Sirens wailed on Tuesday. A. B. " + strings.Repeat("It was calm. ", 8) + "He died at [10 p.m.] at home.", "TIME XXXX-XX-XXT22:00"},
		{"Sirens wailed at 8:15 a.m. ([0615 GMT]) on Tuesday.", "TIME 2025-02-04T06:15Z"},
		{"Sirens wailed at [8:15 a.m.] (0615 GMT) Tuesday.", "TIME 2025-02-04T08:15"},
		{"Doors open at [10 p.m.] at the club.", "TIME 2025-02-07T22:00"},
		{"Sirens wailed on Tuesday. They are tested at [6 a.m.] every Friday.", "TIME XXXX-XX-XXT06:00"},

		// Weekdays take their side from the clause.
		{"Peers voted on [Tuesday].", "DATE 2025-02-04"},
		{"Peers will vote on [Tuesday].", "DATE 2025-02-11"},
		{"Peers vote as early as [Tuesday].", "DATE 2025-02-11"},
		{"The hearing was postponed until [Tuesday].", "DATE 2025-02-11"},
		{"Until [Tuesday], they had not answered.", "DATE 2025-02-04"},
		{"The rally planned for [Tuesday] was called off.", "DATE 2025-02-04"},
		{"He is due in court [Tuesday].", "DATE 2025-02-11"},
		{"The talks resume on [Tuesday].", "DATE 2025-02-11"},
		{"She leaves on [Sunday night].", "DATE 2025-02-09 NI"},
		{"Rain is expected from [Tuesday].", "DATE 2025-02-11"},
		{"The dead leaves fell on [Tuesday].", "DATE 2025-02-04"},
		{"He was to leave on [Tuesday].", "DATE 2025-02-11"},
		{"A new chairman: who leads the club on [Tuesday]?", "DATE 2025-02-04"},
		{"A new chairman: who leads the club on [Saturday]?", "DATE 2025-02-08"},
		{"The club is silent on [Saturday]'s vote.", "DATE 2025-02-08"},
		{"The club voted on [Saturday].", "DATE 2025-02-01"},
		{"He is to leave on [Tuesday].", "DATE 2025-02-11"},
		{"The minister, asked what will follow, said [Tuesday] was too soon. He spoke [Friday].", "DATE 2025-02-07"},
		{"Peers voted [last Friday].", "DATE 2025-01-31"},
		{"Peers vote [next Friday].", "DATE 2025-02-14"},
		{"They met on [Tuesday of last week].", "DATE 2025-01-28"},
		{"They meet [Tuesday the 11th].", "DATE 2025-02-11"},
		{"They met over [the weekend].", "DATE 2025-W05-WE"},
		{"They will meet [Tuesday week].", "DATE 2025-02-18"},
		{"They met [a week ago Wednesday].", "DATE 2025-01-29"},
		{"They met [50 years ago Sunday].", "DATE 1975-02-02"},
		{"They will meet [three days from Tuesday].", "DATE 2025-02-14"},
		{"They will meet on [the first Tuesday after] March 6.", "DATE 2025-03-11"},
		{"They met [the Friday before] Christmas.", "DATE 2024-12-20"},
		{"They meet on [the first Monday of March].", "DATE 2025-03-03"},
		{"They meet on [the last Friday of next month].", "DATE 2025-03-28"},
		{"They meet on [the fifth Friday of June 2024].", "DATE 2024-06"},
		{"They met [a year ago today].", "DATE 2024-02-07"},
		{"They met [two decades ago this month].", "DATE 2005-02"},

		// Weeks, months, quarters, years.
		{"It rained [last week].", "DATE 2025-W05"},
		{"It rained [two months ago].", "DATE 2024-12"},
		{"It rained [a decade ago].", "DATE 2015"},
		{"It rained [late last year].", "DATE 2024"},
		{"It rained [last November].", "DATE 2024-11"},
		{"It rained [last summer].", "DATE 2024-SU"},
		{"It will rain [next summer].", "DATE 2025-SU"},
		{"It rose in [the third quarter].", "DATE 2024-Q3"},
		{"It rose in [the second quarter of last year].", "DATE 2024-Q2"},
		{"It ends at [the end of the year].", "DATE 2025"},
		{"It rained [this century].", "DATE 20"},
		{"It rained [last century].", "DATE 19"},
		{"It will rain in [the coming decade].", "DURATION P10Y"},
		{"Rents fell in March 2021. They had risen in [the same month a year earlier].", "DATE 2020-03"},
		{"It rained over [the past year].", "DURATION P1Y"},
		{"It rained [several years ago].", "DATE PAST_REF"},
		{"It rained [two and a half weeks ago].", "DATE 2025-W04"},
		{"It rains in [the week of March 6].", "DATE 2025-W10"},
		{"It rained on [the day after Christmas].", "DATE 2024-12-26"},
		{"It rained [3,000 years ago].", "DATE BC0976"},
		{"It rained [50,000 years ago].", "DATE PAST_REF"},
		{"It rained [50,000 weeks ago].", "DATE 1066-W44"},
		{"It rained [90,000 months ago].", "DATE PAST_REF"},

		// Dates that are joined share the year that one of them names.
		{"Floods came in [September], October and November 1955.", "DATE 1955-09"},
		{"It rained from [October] to February 1958.", "DATE 1957-10"},
		{"It rained from [28 December] to 3 January 1961.", "DATE 1960-12-28"},
		{"It was dry in [the spring] and early summer of 1943.", "DATE 1943-SP"},
		{"He resigned in [January], but not for what he had done in June 1955.", "DATE 2025-01"},

		// Holidays.
		{"They met at [Christmas].", "DATE 2024-12-25"},
		{"They met [last Thanksgiving].", "DATE 2024-11-28"},
		{"They will meet on [Easter Monday].", "DATE 2025-04-21"},

		// From what the text spoke of last.
		{"The dam broke on 3 May 2019. [Three days later] it rained.", "DATE 2019-05-06"},
		{"The dam broke on 3 May 2019. It was repaired [the following year].", "DATE 2020"},
		{"The dam broke on 3 May 2019. By [6 a.m.] the village was gone.", "TIME 2019-05-03T06:00"},
		{"He warned them [two weeks before] 3 May 2019.", "DATE 2019-04-19"},
		{"He was freed and well [three days later].", "DATE XXXX-XX-XX"},
		{"He was freed [a year and a half later].", "DATE XXXX-XX"},
		{"They will meet [the Monday after next].", "DATE 2025-02-17"},
		{"The bridge fell in October 1998. [That same day] two boats sank.", "DATE 1998-10-XX"},
		{"The bridge fell in October 1998. That day two boats sank. [That night] it rained.", "TIME 1998-10-XXTNI"},
		{"The bridge fell in October 1998. [The next day] two boats sank.", "DATE XXXX-XX-XX"},
		{"On Tuesday the bank said that rents fell in October 1998. [The next day] it took that back.", "DATE 2025-02-05"},
		{"The dam broke on 3 May 2019 and was mended in July 2019. On 4 August 2019 it rained. [The same day] it broke.", "DATE 2019-08-04"},
		{"On Sunday the king will speak. He arrived in Bern [the day before].", "DATE 2025-02-06"},
		{"On Sunday the king will speak. He will arrive in Bern [the day before].", "DATE 2025-02-08"},
		{"The town was freed in 2021. She came home [ten years later].", "DATE XXXX"},
		{"The town was freed in 2021. She will be able to go home [ten years later].", "DATE 2031"},
		{"The pilot died on Tuesday. He had landed at [7 a.m.] that day.", "TIME 2025-02-04T07:00"},
		{"Coal is still burnt there, [forty years later].", "DATE XXXX"},
		{"He will be freed [three days later].", "DATE 2025-02-10"},
		{"He warned them [the day before last Tuesday].", "DATE 2025-02-03"},

		// Amounts and sets.
		{"It took [two and a half years].", "DURATION P2.5Y"},
		{"It took [5 1/2 hours].", "DURATION PT5H30M"},
		{"It took [half an hour].", "DURATION PT30M"},
		{"It lasted [two decades].", "DURATION P20Y"},
		{"They meet [every Tuesday].", "SET XXXX-WXX-2"},
	}
	for _, tt := range tests {
		start, end := strings.LastIndexByte(tt.text, '['), strings.LastIndexByte(tt.text, ']')
		words := tt.text[start+1 : end]
		text := strings.NewReplacer("[", "", "]", "").Replace(tt.text)
		if got := valueIn(text, words, true); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.text, got, tt.want)
		}
	}
}

// TestEntries gives the entries of a live blog their day, whatever days they speak of.
func TestEntries(t *testing.T) {
	const blog = "9:40 p.m.\n\nThe polls in Tyrol close on Sunday. On 3 January the premier had asked for that.\n\n9:15 p.m.\n\nIt snows.\n\n8:50 p.m.:\n\nThe hall fills at 8 p.m."
	for words, want := range map[string]string{
		"9:40 p.m.": "TIME 2025-02-07T21:40",
		"9:15 p.m.": "TIME 2025-02-07T21:15",
		"8:50 p.m.": "TIME 2025-02-07T20:50",
	} {
		if got := valueIn(blog, words, true); got != want {
			t.Errorf("%s: got %s, want %s", words, got, want)
		}
		if got := valueIn("Thursday, February 6\n\n"+blog, words, true); got != strings.Replace(want, "07T", "06T", 1) {
			t.Errorf("%s, under the day before: got %s", words, got)
		}
	}
}

// TestHistory resolves expressions in a history that says nothing of the day on which it appeared.
func TestHistory(t *testing.T) {
	const began = "In 216 BC the envoys came to the island. The king died in August. The harbour was full in October. "
	const dam = "In 1951 the council voted for the dam. In August the workers struck. In October the river rose. "
	for _, tt := range []struct{ text, words, want string }{
		{dam + "In 1953 a loan came, and the gates closed in June.", "October", "DATE 1951-10"},
		{dam + "In 1953 a loan came, and the gates closed in June.", "June", "DATE 1953-06"},
		{began + "The walls fell in November.", "November", "DATE BC0216-11"},
		{began + "The following year they left.", "The following year", "DATE BC0215"},
		{began + "Ten years later they came back.", "Ten years later", "DATE BC0206"},
		{began + "They left in 1 BC and came back two years later.", "two years later", "DATE 0002"},
		{began + "A storm rose, and the next day they left.", "the next day", "DATE XXXX-XX-XX"},
	} {
		if got := valueIn(tt.text, tt.words, true); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.text, got, tt.want)
		}
	}
}

// TestRelativeUndated resolves what an article without a date of publication leaves open.
func TestRelativeUndated(t *testing.T) {
	for words, want := range map[string]string{
		"Tuesday":        "DATE XXXX-WXX-2",
		"yesterday":      "DATE XXXX-XX-XX",
		"last year":      "DATE XXXX",
		"three days ago": "DATE XXXX-XX-XX",
		"three days":     "DURATION P3D",
	} {
		if got := valueIn("They met "+words+" there.", words, false); got != want {
			t.Errorf("%s: got %s, want %s", words, got, want)
		}
	}
}

// TestRelativeWithoutYear resolves what is reckoned from a day of an unknown year.
func TestRelativeWithoutYear(t *testing.T) {
	for _, tt := range []struct{ text, words, want string }{
		{"The ferry left on July 2. Two days later it sank.", "Two days later", "DATE XXXX-07-04"},
		{"The ferry left on July 2. The next morning it sank.", "The next morning", "TIME XXXX-07-03TMO"},
		{"The ferry left on July 2. Two days later it sank, and the following day the owner fled.", "the following day", "DATE XXXX-07-05"},
		{"The ferry left on December 31. Two days later it sank.", "Two days later", "DATE XXXX-01-02"},
		{"The ferry left on February 28. The same day it sank.", "The same day", "DATE XXXX-02-28"},
		{"The ferry left on February 28. Two days later it sank.", "Two days later", "DATE XXXX-XX-XX"}, // 1 or 2 March
		{"The ferry left on February 29. Two days later it sank.", "Two days later", "DATE XXXX-03-02"}, // only leap years have the day
		{"The ferry left on a Tuesday. Two days later it sank.", "Two days later", "DATE XXXX-XX-XX"},
	} {
		if got := valueIn(tt.text, tt.words, false); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.text, got, tt.want)
		}
	}
}

// TestMonthWithoutYear finds the year of a month by the tense of its clause, in an article of 12 October 2025.
func TestMonthWithoutYear(t *testing.T) {
	for _, tt := range []struct{ text, words, want string }{
		{"In January a docker was killed at the quay.", "January", "DATE 2025-01"},
		{"In January a second pier will be built.", "January", "DATE 2026-01"},
		{"The treaty was signed in December.", "December", "DATE 2024-12"},
		{"The pier will be closed until March.", "March", "DATE 2026-03"},
		{"The pier was closed until March.", "March", "DATE 2026-03"},
		{"He had lived in the hut until March.", "March", "DATE 2025-03"},
		{"“Better wait until March,” he said.", "March", "DATE 2026-03"},
		{"Nobody knows who will win in August.", "August", "DATE 2026-08"},
		{"The mill shut in 2009. Rents had fallen in July 2009. On Friday the bank said that they rose in September.", "September", "DATE 2025-09"},
		{"At a debate in August, the mayor wept.", "August", "DATE 2025-08"},
		{"The dockers’ union sent a letter to sacked workers in August.", "August", "DATE 2025-08"},
		{"He wept when he testified before the harbour committee in August.", "August", "DATE 2025-08"},
		{"Nothing is known of plans after March.", "March", "DATE 2026-03"},
		{"Since resigning in August, he has not been seen.", "August", "DATE 2025-08"},
		{"The bank will publish third-quarter results on Monday.", "third-quarter", "DATE 2025-Q3"},
		{"The bank will pay it back in the third quarter.", "the third quarter", "DATE 2026-Q3"},
	} {
		if got := valueOn(civil.DayOf(2025, 10, 12), tt.text, tt.words); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.text, got, tt.want)
		}
	}
}

// TestThisWeekend resolves "this weekend" early in the week: in an article of Monday, 10 February 2025.
func TestThisWeekend(t *testing.T) {
	for text, want := range map[string]string{
		"A storm hit Oslo this weekend.":             "DATE 2025-W06-WE",
		"A storm will hit Oslo this weekend.":        "DATE 2025-W07-WE",
		"This weekend: the choirs of the north.":     "DATE 2025-W07-WE",
		"The choirs are to sing there this weekend.": "DATE 2025-W07-WE",
	} {
		words := "this weekend"
		if !strings.Contains(text, words) {
			words = "This weekend"
		}
		if got := valueOn(civil.DayOf(2025, 2, 10), text, words); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// valueIn gives type, value and, of a date, the part of the day of the last expression of a text that has the words, in an article of 7 February 2025 or of an unknown day.
func valueIn(text, words string, dated bool) string {
	if !dated {
		return valueOn(0, text, words)
	}
	return valueOn(civil.DayOf(2025, 2, 7), text, words)
}

// valueOn is [valueIn] for an article published on a day, 0 for an unknown one.
func valueOn(published civil.Day, text, words string) string {
	a := &article.Article{Text: text, Lang: "en"}
	if published != 0 {
		a.Published = article.Stamp{Date: civil.Of(published), Basis: article.Given}
	}
	doc := segment.Split(a)
	got := "nothing"
	for _, x := range resolve.Resolve(doc, mention.Find(doc), resolve.Options{Order: resolve.Auto}).Timexes {
		if x.In(text) == words {
			got = x.Value.Type.String() + " " + x.Value.Timex()
			if x.Value.Type == civil.DATE && x.Value.Date.Part != 0 {
				got += " " + x.Value.Date.Part.String()
			}
		}
	}
	return got
}
