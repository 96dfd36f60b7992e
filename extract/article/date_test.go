package article

import "testing"

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2025-02-09":                       "2025-02-09",
		" 2025-02-09 ":                     "2025-02-09",
		"2025/02/09":                       "2025-02-09",
		"2025-02-09 10:15":                 "2025-02-09T10:15",
		"2025-02-09T10:15:30Z":             "2025-02-09T10:15:30Z",
		"2025-02-09T23:30:00+07:00":        "2025-02-09T23:30:00+07:00",
		"2025-02-09T23:30:00.000-0500":     "2025-02-09T23:30:00-05:00",
		"Sun, 09 Feb 2025 10:15:00 GMT":    "2025-02-09T10:15:00Z",
		"Sunday, February 9, 2025":         "2025-02-09",
		"February 9, 2025":                 "2025-02-09",
		"Feb. 9, 2025":                     "2025-02-09",
		"Feb 9, 2025 10:15":                "2025-02-09T10:15",
		"9 February 2025":                  "2025-02-09",
		"9th February 2025":                "2025-02-09",
		"9 Sept 2025":                      "2025-09-09",
		"February 9, 2025, 10:15 PM":       "2025-02-09T22:15",
		"February 9, 2025 at 10:15 pm":     "2025-02-09T22:15",
		"25/12/2025":                       "2025-12-25",
		"12/25/2025":                       "2025-12-25",
		"3.3.2025":                         "2025-03-03",
		"25.12.2025":                       "2025-12-25",
		"2024-02-29":                       "2024-02-29",
		"Monday, 3 March 2025 08:00 +0700": "2025-03-03T08:00+07:00",
		"25/12/2025 18:05":                 "2025-12-25T18:05",
		"Monday, 3/2/2025":                 "2025-02-03",
		"Sunday 3/2/2025":                  "2025-03-02",
		"10. Februar 2025":                 "2025-02-10",
		"Montag, den 3. März 2025":         "2025-03-03",
		"Dienstag, 6. Mai 2025, 08:15 Uhr": "2025-05-06T08:15",
		"ngày 10 tháng 2 năm 2025":         "2025-02-10",
		"Thứ Hai, 10/02/2025 08:15":        "2025-02-10T08:15",
		"Chủ nhật, ngày 9/2/2025":          "2025-02-09",
	} {
		if d, err := ParseDate(in); err != nil || d.Timex() != want {
			t.Errorf("ParseDate(%q) = %s, %v; want %s", in, d.Timex(), err, want)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, in := range []string{
		"", " ", "yesterday", "tomorrow", "now",
		"3/4/2025", "03-02-2009", "8.2.2025", // which is the day?
		"3/4/2025 10:15", "Tuesday, 3/2/2025", // 3 February was a Monday, 2 March a Sunday
		"8.2", "February 9", "9 Feb", "9. Februar", // no year
		"February 2025", "2025-02", "2025", // no day
		"2025-02-30", "30 February 2025", "2023-02-29", "2025-13-01", "31/31/2025", // no such day
		"0000-01-01", "00/00/0000",
		"2019/aug/01 to today", "9 February 2025 or so", "published 2025-02-09",
		"9/2/25", "'25-02-09", // two digits of a year
		"version 2025.2.9 of it", "20250209", "2025-02-09 10:15 and more", "1739059200",
		"2025-02-09 and 2025-02-10", "\x00", "2025-02-09\x00",
	} {
		if d, err := ParseDate(in); err == nil {
			t.Errorf("ParseDate(%q) = %s, want an error", in, d.Timex())
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2025-02-09T10:15:30Z", "Sun, 09 Feb 2025 10:15:00 GMT", "3/4/2025", "2025年02月09日", "May 8, 2009 5:57:51 PM", "20140722105203", "171113 14:14:20"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err == nil && !d.IsDay() {
			t.Errorf("ParseDate(%q) = %+v, which is no day", s, d)
		}
	})
}
