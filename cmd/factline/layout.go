package main

import (
	"strings"
	"unicode/utf8"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
)

// textWidth is the width, in characters, of text written for people.
const textWidth = 100

// heading tells an article above what was found in it: its name, its title, and when it was published.
func heading(r *extract.Result) string { return name(r) + "\n" + publication(r.Resolution.Published) }

// name gives the name of an article's file and its title.
func name(r *extract.Result) string {
	if r.Title == "" {
		return r.Origin
	}
	return r.Origin + ": " + shorten(r.Title, textWidth-20)
}

// publication says when an article was published and how that is known.
func publication(s article.Stamp) string {
	switch {
	case s.Date.IsZero():
		return "date of publication unknown"
	case s.Basis == article.Inferred:
		return "published " + civil.Value{Date: s.Date}.Words() + ", as inferred from its text"
	case s.Basis == article.InDateline:
		return "published " + civil.Value{Date: s.Date}.Words() + ", by its dateline"
	}
	return "published " + civil.Value{Date: s.Date}.Words()
}

// shorten cuts s at a word so that it has at most n characters, the sign of omission included.
func shorten(s string, n int) string {
	letters := []rune(s)
	if len(letters) <= n {
		return s
	}
	cut := string(letters[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > n/2 && letters[n-1] != ' ' {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:–-") + "…"
}

// wrap folds the words of s into lines of at most width characters; a longer word has a line of its own.
func wrap(s string, width int) []string {
	var lines []string
	line, n := "", 0
	for _, w := range strings.Fields(s) {
		m := utf8.RuneCountInString(w)
		if n > 0 && n+1+m > width {
			lines = append(lines, line)
			line, n = "", 0
		}
		if n > 0 {
			line, n = line+" ", n+1
		}
		line, n = line+w, n+m
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
