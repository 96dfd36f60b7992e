package resolve_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factline/extract/resolve"
)

// TestHostile resolves whole articles in which a year, or the day that something is reckoned from, is easily taken from the wrong
// place. The first lines say what is known of the article: the day of its publication, or a dateline without a year, or nothing.
func TestHostile(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a dateline without a year is no chapter of a history",
			"NAIROBI, March 4 (Wire) - The port was opened in June 1978. Its chairman, born in 1950, was arrested on March 2. He was freed on March 3.",
			"March 4 = XXXX-03-04; June 1978 = 1978-06; 1950 = 1950; March 2 = XXXX-03-02; March 3 = XXXX-03-03"},
		{"a full date months before a dateline does not prove its year",
			"NAIROBI, March 4 (Wire) - The port was sold on 4 May 1994. On Tuesday, dockers stopped work. They had warned of a strike on February 20.",
			"March 4 = XXXX-03-04; 4 May 1994 = 1994-05-04; Tuesday = XXXX-WXX-2; February 20 = XXXX-02-20"},
		{"one of last week does",
			"NAIROBI, March 4 (Wire) - The port was sold on 26 February 1994. On Tuesday, dockers stopped work.",
			"March 4 = 1994-03-04; 26 February 1994 = 1994-02-26; Tuesday = 1994-03-01"},
		{"a date of birth begins no history",
			"Published: 2024-03-08\n\nThe actor, born on 9 May 1960, died on Thursday. His wife died on 3 June. Their son was born on 4 July, and the family moved on August 1 to Rome.",
			"2024-03-08 = 2024-03-08; 9 May 1960 = 1960-05-09; Thursday = 2024-03-07; 3 June = 2023-06-03; 4 July = 2023-07-04; August 1 = 2023-08-01"},
		{"what is reckoned from a day of an unknown year is not reckoned from an earlier one",
			"The dam broke on 3 March 1931. It was sealed on 4 June. Three days later it broke again. Two months later it was given up.",
			"3 March 1931 = 1931-03-03; 4 June = XXXX-06-04; Three days later = XXXX-06-07; Two months later = XXXX-XX"},
		{"a date right behind the year that it lies in",
			"Published: 2025-04-27\n\nThe club lost the final on Saturday. A year earlier, on April 25, it had won it. It was founded last year on May 3. More than last year, in all, was paid in March. Ten years ago, on 4 June, its ground was sold.",
			"2025-04-27 = 2025-04-27; Saturday = 2025-04-26; A year earlier = 2024; April 25 = 2024-04-25; last year = 2024; May 3 = 2024-05-03; last year = 2024; March = 2025-03; Ten years ago = 2015; 4 June = 2015-06-04"},
		{"one after the other",
			"The mill burned on 3 May 1911. The following year, on 4 June, it was rebuilt. Ten years later, on 8 August, it burned again. In the same year, in October, the owner died.",
			"3 May 1911 = 1911-05-03; The following year = 1912; 4 June = 1912-06-04; Ten years later = 1922; 8 August = 1922-08-08; the same year = 1922; October = 1922-10"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "article.txt")
			if err := os.WriteFile(file, []byte(tt.text), 0o644); err != nil {
				t.Fatal(err)
			}
			doc, r := resolveFile(t, file, resolve.Options{})
			var got []string
			for _, x := range r.Timexes {
				got = append(got, x.In(doc.Text)+" = "+x.Value.Timex())
			}
			if list := strings.Join(got, "; "); list != tt.want {
				t.Errorf("got\n%s\nwant\n%s", list, tt.want)
			}
		})
	}
}
