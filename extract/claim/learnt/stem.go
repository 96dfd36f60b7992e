package learnt

import "strings"

// stem returns what the forms of a verb have in common: "deny", "denies", "denied" and "denying" are
// "deni", "say" and "said" are "say". It need not be a word.
func stem(lower string) string {
	if s, ok := irregular[lower]; ok {
		lower = s
	}
	s := lower
	switch {
	case len(s) > 5 && strings.HasSuffix(s, "ing"):
		s = undouble(s[:len(s)-3])
	case len(s) > 4 && strings.HasSuffix(s, "ied") || len(s) > 4 && strings.HasSuffix(s, "ies"):
		return s[:len(s)-2]
	case len(s) > 4 && strings.HasSuffix(s, "ed"):
		s = undouble(s[:len(s)-2])
	case len(s) > 4 && (strings.HasSuffix(s, "shes") || strings.HasSuffix(s, "ches") || strings.HasSuffix(s, "sses")):
		s = s[:len(s)-2]
	case len(s) > 3 && strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss"):
		s = s[:len(s)-1]
	}
	if len(s) > 3 && strings.HasSuffix(s, "e") {
		s = s[:len(s)-1]
	}
	if len(s) > 3 && strings.HasSuffix(s, "y") && !strings.ContainsAny(s[len(s)-2:len(s)-1], "aeiou") {
		s = s[:len(s)-1] + "i"
	}
	return s
}

// undouble takes off a consonant that was doubled before an ending: "admitt", "quipp".
func undouble(s string) string {
	if n := len(s); n > 3 && s[n-1] == s[n-2] && !strings.ContainsAny(s[n-1:], "aeiouls") {
		return s[:n-1]
	}
	return s
}

var irregular = forms(`say said; tell told; write wrote written; think thought; know knew known; find found; see saw seen;
	hold held; speak spoke spoken; swear swore sworn; give gave given; make made; take took taken; read read; feel felt; hear heard;
	understand understood; foresee foresaw foreseen; go went gone; put put; get got gotten; have has had; be is was are were been am;
	do does did done; show shown; bring brought; seek sought; keep kept; forget forgot forgotten; teach taught; mean meant;
	draw drew drawn; stand stood; rebut rebutted; lay laid; become became; begin began begun; leave left; meet met; send sent;
	withdraw withdrew withdrawn; mislead misled; uphold upheld; undertake undertook undertaken; choose chose chosen; lie lying lied`)

func forms(table string) map[string]string {
	m := make(map[string]string)
	for verb := range strings.SplitSeq(table, ";") {
		f := strings.Fields(verb)
		for _, form := range f[1:] {
			m[form] = f[0]
		}
	}
	return m
}
