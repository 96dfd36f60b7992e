package check

import "strings"

// Catalogue holds all checks, those of a single date first, then those of an article, then those
// that compare articles.
var Catalogue = []Check{
	impossibleDate,
	weekdayMismatch,
	dayMonthSwap,
	ambiguousDayMonth,
	mixedOrder,
	pastTenseFutureDate,
	citedBeforeSaid,
	sourceConflict,
	relativeMismatch,
	durationMismatch,
	rangeReversed,
	responseBeforeClaim,
	yearUnresolved,
	yearRollover,
	staleRelative,
	modifiedBeforePublished,
	metadataMismatch,
	falsePrecision,
	unconfirmedClaim,
	officeAnachronism,
	timezoneRollover,
	notADate,
}

// Lookup finds a check by its name.
func Lookup(name string) (Check, bool) {
	for _, c := range Catalogue {
		if c.Name == name {
			return c, true
		}
	}
	return Check{}, false
}

// Markdown gives the catalogue as a table, as it stands in the README.
func Markdown() string {
	var b strings.Builder
	b.WriteString("| check | level | what it finds |\n|---|---|---|\n")
	for _, c := range Catalogue {
		b.WriteString("| `" + c.Name + "` | " + string(c.Level) + " | " + strings.ReplaceAll(c.Title, "|", `\|`) + " |\n")
	}
	return b.String()
}
