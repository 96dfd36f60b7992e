package resolve

import (
	"net/url"
	"strings"

	"factline/extract/article"
)

// A habit is how a country or a language writes dates of numbers.
type habit struct {
	order   Order
	foreign bool // its press writes in another language than English, so that an English text is likely translated
}

// countries maps country-code top-level domains to their habits. Countries where both orders are common
// (Canada, South Africa, Kenya, Malaysia …) and generic domains are left out: they prove nothing.
var countries = byName([]row{
	{habit{DMY, false}, "uk au nz ie in pk bd lk ng gh ug tz zw jm mt sg"},
	{habit{DMY, true}, "vn de at ch fr be nl lu it es pt br mx ar cl co pe ve uy py bo ec cr gt hn sv ni do cu pl cz sk ru ua by kz uz kg tj am ge az md ro bg gr cy tr rs hr si ba me mk al dk no fi is ee lv il eg sa ae qa kw bh om jo lb sy iq ye ly tn dz ma sd id th kh la mm"},
	{habit{MDY, false}, "us ph fm pw"},
	{habit{YMD, true}, "cn tw jp kr kp hu lt se mn ir np"},
})

// languages maps BCP 47 tags, longest first, to their habits.
var languages = byName([]row{
	{habit{DMY, false}, "en-gb en-au en-nz en-ie en-in en-pk en-ng"},
	{habit{DMY, true}, "vi de fr it es pt nl pl cs sk ru uk be ro bg el tr sr hr sl da no nb nn fi et lv he ar id ms th km lo my"},
	{habit{MDY, false}, "en-us en-ph"},
	{habit{YMD, true}, "zh ja ko hu lt sv mn"},
})

// A row names the places with one habit.
type row struct {
	habit
	names string
}

func byName(rows []row) map[string]habit {
	table := map[string]habit{}
	for _, r := range rows {
		for _, name := range strings.Fields(r.names) {
			table[name] = r.habit
		}
	}
	return table
}

// habitOf gives the habit that an article's address or language suggests, and which of the two did: "the
// address ends in .vn". The zero habit says nothing.
func habitOf(a *article.Article) (h habit, words string) {
	if a.URL != "" {
		if u, err := url.Parse(a.URL); err == nil {
			host := strings.ToLower(u.Hostname())
			if h, ok := countries[host[strings.LastIndexByte(host, '.')+1:]]; ok {
				return h, host
			}
		}
	}
	for tag := strings.ToLower(a.Lang); tag != ""; {
		if h, ok := languages[tag]; ok {
			return h, a.Lang
		}
		cut := strings.LastIndexByte(tag, '-')
		if cut < 0 {
			break
		}
		tag = tag[:cut]
	}
	return habit{}, ""
}
