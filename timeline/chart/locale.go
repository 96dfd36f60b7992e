package chart

import "strings"

// A locale is how one convention writes dates. In the patterns, d stands for the day of the month, M for the
// month's short name, N for its number, and y for the year; all else stands for itself.
type locale struct {
	months [12]string
	day    string // day and month: "d M"
	full   string // day, month and year
	month  string // month and year
}

// locales are the conventions known, by language, and by language and region where they differ.
var locales = map[string]locale{
	"en":    {months: english, day: "d M", full: "d M y", month: "M y"},
	"en-us": {months: english, day: "M d", full: "M d, y", month: "M y"},
	"en-ca": {months: english, day: "M d", full: "M d, y", month: "M y"},
	"de":    {months: list("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."), day: "d. M", full: "d. M y", month: "M y"},
	"fr":    {months: list("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."), day: "d M", full: "d M y", month: "M y"},
	"es":    {months: list("ene feb mar abr may jun jul ago sept oct nov dic"), day: "d M", full: "d M y", month: "M y"},
	"it":    {months: list("gen feb mar apr mag giu lug ago set ott nov dic"), day: "d M", full: "d M y", month: "M y"},
	"pt":    {months: list("jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."), day: "d M", full: "d M y", month: "M y"},
	"nl":    {months: list("jan feb mrt apr mei jun jul aug sep okt nov dec"), day: "d M", full: "d M y", month: "M y"},
	"sv":    {months: list("jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec."), day: "d M", full: "d M y", month: "M y"},
	"pl":    {months: list("sty lut mar kwi maj cze lip sie wrz paź lis gru"), day: "d M", full: "d M y", month: "M y"},
	"cs":    {months: list("led úno bře dub kvě čvn čvc srp zář říj lis pro"), day: "d. M", full: "d. M y", month: "M y"},
	"ru":    {months: list("янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек."), day: "d M", full: "d M y", month: "M y"},
	"uk":    {months: list("січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд."), day: "d M", full: "d M y", month: "M y"},
	"el":    {months: list("Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ"), day: "d M", full: "d M y", month: "M y"},
	"tr":    {months: list("Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara"), day: "d M", full: "d M y", month: "M y"},
	"id":    {months: list("Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"), day: "d M", full: "d M y", month: "M y"},
	"vi":    {months: list("thg1 thg2 thg3 thg4 thg5 thg6 thg7 thg8 thg9 thg10 thg11 thg12"), day: "d/N", full: "d/N/y", month: "M y"},
	"zh":    {months: eastern, day: "N月d日", full: "y年N月d日", month: "y年N月"},
	"ja":    {months: eastern, day: "N月d日", full: "y年N月d日", month: "y年N月"},
	"iso":   {months: list("01 02 03 04 05 06 07 08 09 10 11 12"), day: "M-d", full: "y-M-d", month: "y-M"},
}

var (
	english = list("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
	eastern = list("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月")
)

func list(s string) [12]string { return [12]string(strings.Fields(s)) }

// localeOf finds the convention of a locale: "en-US", "en_US.UTF-8", "de". One that is not known
// writes dates as ISO 8601 does, which is wrong nowhere; none, "C" and "POSIX" are British English.
func localeOf(name string) locale {
	name, _, _ = strings.Cut(name, ".")
	name = strings.ToLower(strings.ReplaceAll(name, "_", "-"))
	if name == "" || name == "c" || name == "posix" {
		return locales["en"]
	}
	for {
		if l, ok := locales[name]; ok {
			return l
		}
		i := strings.LastIndexByte(name, '-')
		if i < 0 {
			return locales["iso"]
		}
		name = name[:i]
	}
}
