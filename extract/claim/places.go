package claim

import "strings"

// A place is a country with the names by which news speaks of its government.
type place struct {
	country string
	also    []string // other names of it, in lower case
	people  string   // the adjective, in lower case: "russian"
	capital string   // the seat of its government, in lower case
}

// places holds countries whose capitals stand for their governments in news: "Moscow confirmed".
var places = func() []place {
	var out []place
	for line := range strings.Lines(`Russia|russian federation|russian|moscow
		United States|us,u.s.,usa,u.s.a.,america,united states of america|american|washington
		United Kingdom|uk,u.k.,britain,great britain|british|london
		Ukraine||ukrainian|kyiv,kiev
		China|people's republic of china|chinese|beijing,peking
		France||french|paris
		Germany||german|berlin
		Italy||italian|rome
		Spain||spanish|madrid
		Portugal||portuguese|lisbon
		Poland||polish|warsaw
		Hungary||hungarian|budapest
		Czech Republic|czechia|czech|prague
		Slovakia||slovak|bratislava
		Austria||austrian|vienna
		Switzerland||swiss|bern
		Netherlands|holland|dutch|the hague
		Belgium||belgian|
		Denmark||danish|copenhagen
		Sweden||swedish|stockholm
		Norway||norwegian|oslo
		Finland||finnish|helsinki
		Estonia||estonian|tallinn
		Latvia||latvian|riga
		Lithuania||lithuanian|vilnius
		Belarus||belarusian|minsk
		Moldova||moldovan|chisinau
		Romania||romanian|bucharest
		Bulgaria||bulgarian|sofia
		Greece||greek|athens
		Turkey|türkiye|turkish|ankara
		Serbia||serbian|belgrade
		Croatia||croatian|zagreb
		Georgia||georgian|tbilisi
		Armenia||armenian|yerevan
		Azerbaijan||azerbaijani|baku
		Kazakhstan||kazakh|astana
		Israel||israeli|jerusalem
		Iran||iranian|tehran,teheran
		Iraq||iraqi|baghdad
		Syria||syrian|damascus
		Lebanon||lebanese|beirut
		Jordan||jordanian|amman
		Saudi Arabia||saudi|riyadh
		Qatar||qatari|doha
		Yemen||yemeni|sanaa
		Egypt||egyptian|cairo
		Libya||libyan|tripoli
		Tunisia||tunisian|tunis
		Algeria||algerian|algiers
		Morocco||moroccan|rabat
		Ethiopia||ethiopian|addis ababa
		Kenya||kenyan|nairobi
		Nigeria||nigerian|abuja
		South Africa||south african|pretoria
		India||indian|new delhi,delhi
		Pakistan||pakistani|islamabad
		Afghanistan||afghan|kabul
		Bangladesh||bangladeshi|dhaka
		Japan||japanese|tokyo
		South Korea||south korean|seoul
		North Korea|dprk|north korean|pyongyang
		Taiwan||taiwanese|taipei
		Vietnam|viet nam|vietnamese|hanoi,ha noi
		Thailand||thai|bangkok
		Cambodia||cambodian|phnom penh
		Laos||laotian|vientiane
		Philippines||philippine,filipino|manila
		Indonesia||indonesian|jakarta
		Malaysia||malaysian|kuala lumpur
		Australia||australian|canberra
		New Zealand||new zealand|wellington
		Canada||canadian|ottawa
		Mexico||mexican|mexico city
		Cuba||cuban|havana
		Venezuela||venezuelan|caracas
		Colombia||colombian|bogota
		Brazil||brazilian|brasilia
		Argentina||argentine,argentinian|buenos aires
		Chile||chilean|santiago
		Peru||peruvian|lima`) {
		f := strings.Split(strings.TrimSpace(line), "|")
		out = append(out, place{f[0], strings.Split(f[1], ","), f[2], f[3]})
	}
	return out
}()

// halves are words before the name of a place that make it that of another one.
var halves = set(`north south east west northern southern eastern western central upper lower inner outer new equatorial`)

// Country returns the country that a name means, by its own names or by its capital; "" for none.
func Country(name string) (country string, capital bool) {
	country, capital = countryNames[strings.ToLower(name)].country, countryNames[strings.ToLower(name)].capital
	return country, capital
}

type countryName struct {
	country string
	capital bool
}

var countryNames = func() map[string]countryName {
	m := make(map[string]countryName)
	for _, p := range places {
		m[strings.ToLower(p.country)] = countryName{p.country, false}
		for _, a := range p.also {
			m[a] = countryName{p.country, false}
		}
		for c := range strings.SplitSeq(p.capital, ",") {
			m[c] = countryName{p.country, true}
		}
	}
	delete(m, "")
	return m
}()

// countryIn returns the country that a phrase names, by noun or adjective: "the Russian president", "the
// US leader". "" where it names none.
func countryIn(phrase string) string {
	words := strings.Fields(strings.ToLower(phrase))
	for i, w := range words {
		w = strings.TrimSuffix(w, "'s")
		if c, ok := countryAdjectives[w]; ok {
			return c
		}
		if i+1 < len(words) {
			if c, ok := countryAdjectives[w+" "+strings.TrimSuffix(words[i+1], "'s")]; ok {
				return c
			}
		}
	}
	return ""
}

var countryAdjectives = func() map[string]string {
	m := make(map[string]string)
	for _, p := range places {
		m[strings.ToLower(p.country)] = p.country
		for _, a := range p.also {
			m[a] = p.country
		}
		for a := range strings.SplitSeq(p.people, ",") {
			m[a] = p.country
		}
	}
	delete(m, "")
	return m
}()
