package syntax

import (
	"strings"

	"factline/extract/article"
	"factline/extract/segment"
)

// Split returns the words of a sentence. They are in order and cover all of its tokens.
func Split(doc *segment.Document, s segment.Sentence) []Word {
	words := make([]Word, 0, s.Last-s.First+4)
	for t := s.First; t < s.Last; {
		end := wordEnd(doc, s, t)
		span := article.Span{Start: doc.Tokens[t].Start, End: doc.Tokens[end-1].End}
		form := span.In(doc.Text)
		if at := clitic(form); end == t+1 && at > 0 {
			words = append(words, newWordAt(form[:at], span.Start), newWordAt(form[at:], span.Start+at))
		} else {
			words = append(words, newWordAt(form, span.Start))
		}
		t = end
	}
	return words
}

func newWordAt(form string, start int) Word {
	w := NewWord(form)
	w.Span = article.Span{Start: start, End: start + len(form)}
	return w
}

// wordEnd returns the token behind the word that begins with the token t.
func wordEnd(doc *segment.Document, s segment.Sentence, t int) int {
	joined := func(i int) bool { return i < s.Last && !doc.Tokens[i].Spaced }
	class := func(i int) segment.Class { return doc.Tokens[i].Class }
	first, end := doc.Tokens[t], t+1
	switch first.Class {
	case segment.Number:
		for joined(end) {
			switch mark := doc.Word(end); {
			case class(end) == segment.Word && mark[0] != '\'' && !strings.HasPrefix(mark, "’"):
				end++ // "5th", "1990s"
			case (mark == "." || mark == "," || mark == ":") && joined(end+1) && class(end+1) == segment.Number:
				end += 2 // "8.2", "1,000", "10:30"
			default:
				return end
			}
		}
	case segment.Word:
		for joined(end) {
			switch mark := doc.Word(end); {
			case mark == "." && joined(end+1) && class(end+1) == segment.Word && doc.Tokens[end+1].Capital == doc.Tokens[end-1].Capital:
				end += 2 // "U.S", "a.m", "example.org"
			case mark == "." && abbreviated(doc, t, end):
				return end + 1 // "U.S.", "Mr."
			case mark == "&" && joined(end+1) && class(end+1) == segment.Word:
				end += 2 // "R&D"
			case class(end) == segment.Number:
				end++ // "G7"
			default:
				return end
			}
		}
	case segment.Mark:
		switch mark := doc.Word(t); mark {
		case "@", "#":
			if joined(end) && class(end) != segment.Mark {
				end++
			}
		case ".", "-", "`", "'", "*", "_", "=", "!", "?":
			for joined(end) && doc.Word(end) == mark {
				end++ // "...", "--", "``"
			}
		}
	}
	return end
}

// abbreviated reports whether the full stop at dot belongs to the word of the tokens from t.
func abbreviated(doc *segment.Document, t, dot int) bool {
	last := doc.Tokens[dot-1]
	if dot-t > 1 || last.Len() == 1 && last.Capital {
		return last.Len() == 1 // "U.S.", "a.m.", an initial
	}
	return abbreviations[strings.ToLower(doc.Word(dot-1))]
}

// abbreviations are written with a full stop that is part of the word.
var abbreviations = set(`mr mrs ms dr messrs prof gen lt col maj capt cmdr sgt cpl sen rep gov pres rev hon st mt ft vs
	jan feb mar apr jun jul aug sep sept oct nov dec no inc corp co ltd jr sr etc`)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// clitics are what treebanks write as words of their own at the end of others.
var clitics = []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"}

// clitic returns where in a word its clitic begins, 0 where it has none: "do|n't", "they|'re", "can|not".
func clitic(form string) int {
	lower := strings.ToLower(form)
	if lower == "cannot" {
		return 3
	}
	if !strings.ContainsAny(lower, "'’") {
		return 0
	}
	for _, c := range clitics {
		if strings.HasSuffix(lower, c) {
			return len(form) - len(c)
		}
		if curly := strings.Replace(c, "'", "’", 1); strings.HasSuffix(lower, curly) && len(lower) == len(form) {
			return len(form) - len(curly)
		}
	}
	return 0
}
