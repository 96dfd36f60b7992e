package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factline/extract/syntax/linear"
)

// keys are the hashes of a word that the features of all models are made of.
type keys struct {
	form, lower    uint32
	prefix, suffix [3]uint32 // of 1 to 3 and of 2 to 4 bytes
	shape          uint32
}

func keysOf(form, lower string) keys {
	k := keys{form: linear.HashString(form), lower: linear.HashString(lower), shape: shape(form)}
	for i := range 3 {
		k.prefix[i] = linear.HashString(lower[:min(len(lower), i+1)])
		k.suffix[i] = linear.HashString(lower[max(0, len(lower)-i-2):])
	}
	return k
}

// shape says how a word is written: capitals, digits, hyphens and the like, as a small number.
func shape(form string) uint32 {
	var upper, lower, digit, other uint32
	for _, r := range form {
		switch {
		case 'a' <= r && r <= 'z':
			lower = 1
		case 'A' <= r && r <= 'Z':
			upper = min(upper+1, 2)
		case '0' <= r && r <= '9':
			digit = 1
		case r < utf8.RuneSelf:
			other = 1
		case unicode.IsUpper(r):
			upper = min(upper+1, 2)
		case unicode.IsLetter(r):
			lower = 1
		default:
			other = 2
		}
	}
	first, _ := utf8.DecodeRuneInString(form)
	capital := uint32(0)
	if unicode.IsUpper(first) {
		capital = 1
	}
	return capital + 2*lower + 4*upper + 16*digit + 32*other
}

// plain maps typographic marks to those that the treebanks have.
var plain = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "--", "…", "...", "„", `"`, "«", `"`, "»", `"`)

// NewWord returns the word with the given form. Its span is that of its caller to give.
func NewWord(form string) Word {
	if form == "''" || form == "``" {
		form = `"`
	}
	for i := 0; i < len(form); i++ {
		if form[i] >= utf8.RuneSelf {
			form = plain.Replace(form)
			break
		}
	}
	lower := strings.ToLower(form)
	return Word{Form: form, Lower: lower, Head: None, keys: keysOf(form, lower)}
}
