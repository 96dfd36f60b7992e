package claim

import "strings"

// irregular verbs: the lemma, then every form that the rules of [verbForms] do not make.
var irregular = func() map[string][]string {
	table := make(map[string][]string)
	for line := range strings.Lines(`say said
		tell told telling
		write wrote written
		think thought
		feel felt
		speak spoke spoken
		swear swore sworn
		find found
		show showed shown
		foresee foresaw foreseen
		forecast forecast
		put put putting
		go went gone
		make made
		give gave given
		hold held
		begin began begun beginning
		run ran running
		read read
		seek sought
		beg begged begging
		brag bragged bragging
		quip quipped quipping
		rebut rebutted rebutting
		admit admitted admitting
		own owned owning
		commit committed committing
		rebuff rebuffed
		thunder thundered thundering
		offer offered offering
		answer answered answering
		counter countered countering
		order ordered ordering
		wonder wondered wondering
		whisper whispered whispering
		reason reasoned reasoning
		caution cautioned cautioning
		lash lashed
		undertake undertook undertaken
		know knew known
		see saw seen
		understand understood
		mean meant
		hear heard
		weigh weighed
		chime chimed
		grin grinned grinning
		nod nodded nodding
		snap snapped snapping
		dub dubbed dubbing
		slam slammed slamming
		label labelled labelling labeled labeling
		signal signalled signalling signaled signaling
		refer referred referring
		concur concurred concurring
		rap rapped rapping
		confer conferred conferring
		hint hinted
		purport purported`) {
		if f := strings.Fields(line); len(f) > 0 {
			table[f[0]] = f[1:]
		}
	}
	return table
}()

// verbForms returns the forms of a verb: base, third person, past, participles. It makes regular
// ones by the rules of spelling and adds those of the table of irregular verbs.
func verbForms(lemma string) []string {
	last := lemma[len(lemma)-1]
	forms := []string{lemma}
	switch {
	case last == 'e':
		forms = append(forms, lemma+"s", lemma+"d", lemma[:len(lemma)-1]+"ing", lemma+"ing")
	case last == 'y' && len(lemma) > 1 && !vowel(lemma[len(lemma)-2]):
		stem := lemma[:len(lemma)-1]
		forms = append(forms, stem+"ies", stem+"ied", lemma+"ing")
	default:
		forms = append(forms, plural(lemma), lemma+"ed", lemma+"ing")
	}
	return append(forms, irregular[lemma]...)
}

// plural returns the plural of a noun, which is spelt as the third person of a verb.
func plural(noun string) string {
	for _, end := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(noun, end) {
			return noun + "es"
		}
	}
	if n := len(noun); n > 1 && noun[n-1] == 'y' && !vowel(noun[n-2]) {
		return noun[:n-1] + "ies"
	}
	return noun + "s"
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
