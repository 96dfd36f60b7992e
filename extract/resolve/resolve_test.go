package resolve

import (
	"strings"
	"testing"
)

// A want line reads "words = value [flag ...]", a question mark behind the value for a repair.
func show(text string, ts []Timex) string {
	var lines []string
	for _, t := range ts {
		line := t.In(text) + " = " + t.Value.Timex()
		if t.Repaired() {
			line += "?"
		}
		for _, f := range t.Flags {
			line += " " + f
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestResolve(t *testing.T) {
	tests := []struct {
		name, published, text, want string
	}{
		{"a translated interview", "2025-02-09",
			"The president made the remarks in an interview on July 2, and the paper published it on 8.2.\n\nThe ministry confirmed on February 5 that talks had begun.",
			"July 2 = 2025-02-07? day-month-swap\n8.2 = 2025-02-08\nFebruary 5 = 2025-02-05"},
		{"the same without a publication date", "",
			"The president made the remarks in an interview on July 2, and the paper published it on 8.2.\n\nThe ministry confirmed on February 5 that talks had begun.",
			"July 2 = XXXX-02-07? day-month-swap year-unresolved\n8.2 = XXXX-02-08 year-unresolved\nFebruary 5 = XXXX-02-05 year-unresolved"},
		{"a proof settles the others", "2025-06-01",
			"The contract was signed on 13/3, a protest followed on 4/5 and a court heard it on 3/5.",
			"13/3 = 2025-03-13\n4/5 = 2025-05-04\n3/5 = 2025-05-03"},
		{"a proof the other way", "2025-06-01",
			"The contract was signed on 3/13, a protest followed on 4/5 and a court heard it on 5/3.",
			"3/13 = 2025-03-13\n4/5 = 2025-04-05\n5/3 = 2025-05-03"},
		{"two proofs against each other", "2025-06-01",
			"The contract was signed on 3/13, a protest followed on 14/4 and a court heard it on 5/3.",
			"3/13 = 2025-03-13 mixed-order\n14/4 = 2025-04-14 mixed-order\n5/3 = 2025-05-03 mixed-order"},
		{"the former year", "2025-01-03",
			"The fire broke out on December 30 and was put out on January 1.",
			"December 30 = 2024-12-30 year-rollover\nJanuary 1 = 2025-01-01"},
		{"the year to come", "2024-12-28",
			"The museum will open on January 15.",
			"January 15 = 2025-01-15 year-rollover"},
		{"a spelled-out date far away is no exchange by itself", "2025-02-09",
			"The parade was held on July 4, as every year.",
			"July 4 = 2024-07-04 year-rollover"},
		{"a weekday beside the date", "2025-03-20",
			"The council met on Friday, March 7 and the mayor spoke of 4/3 as the day of the vote.",
			"Friday, March 7 = 2025-03-07\n4/3 = 2025-03-04"},
		{"a history takes the year from its course", "2019-05-01",
			"In 1939 the army was small. On September 1 it crossed the border. On September 17 a second army followed. The capital fell on September 28. In 1940 the war went west. On May 10 it reached the sea.",
			"1939 = 1939\nSeptember 1 = 1939-09-01\nSeptember 17 = 1939-09-17\nSeptember 28 = 1939-09-28\n1940 = 1940\nMay 10 = 1940-05-10"},
		{"a history does not jump to the year of publication", "2019-05-01",
			"In 1939 the army was small. On September 1 it crossed the border, and stayed there until October 15. The camps were full by December 10. In 1940 the war went west.",
			"1939 = 1939\nSeptember 1 = 1939-09-01\nOctober 15 = 1939-10-15\nDecember 10 = 1939-12-10\n1940 = 1940"},
		{"the calendar has no such day", "2025-07-05",
			"The order was dated June 31.",
			"June 31 = 2025-06-31 impossible-date"},
		{"no year has such a month", "2025-07-05",
			"The log begins on 2025-22-09.",
			"2025-22-09 = 2025-22-09 impossible-date"},
		{"ISO dates stand for themselves", "2025-02-09",
			"The log names 2024-03-04 and 2025-02-08.",
			"2024-03-04 = 2024-03-04\n2025-02-08 = 2025-02-08"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, r := read(t, tt.text, tt.published, Options{})
			if got := show(tt.text, r.Timexes); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}
