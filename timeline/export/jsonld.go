package export

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"factline/extract/civil"
	"factline/extract/claim"
	"factline/timeline"
	"factline/timeline/check"
)

// ldDocument is a JSON-LD graph in the vocabulary of schema.org.
type ldDocument struct {
	Context string    `json:"@context"`
	Graph   []ldClaim `json:"@graph"`
}

// ldClaim is a schema.org Claim. It carries no verdict: that is a ClaimReview, and a person's to write.
type ldClaim struct {
	Type        string    `json:"@type"`
	ID          string    `json:"@id"`
	Name        string    `json:"name"`
	Text        string    `json:"text"`
	Author      *ldAuthor `json:"author,omitempty"`
	Created     string    `json:"dateCreated,omitempty"` // of a year, a month or a day; no other precision is an ISO 8601 date
	Description string    `json:"description,omitempty"`
	Appearance  ldArticle `json:"appearance"`
}

// ldAuthor is who made a claim. Its type is given only where an office shows that it is a person.
type ldAuthor struct {
	Type string `json:"@type,omitempty"`
	Name string `json:"name"`
	Job  string `json:"jobTitle,omitempty"`
}

// ldArticle is where a claim appeared.
type ldArticle struct {
	Type      string    `json:"@type"`
	ID        string    `json:"@id"`
	Headline  string    `json:"headline,omitempty"`
	URL       string    `json:"url,omitempty"`
	Published string    `json:"datePublished,omitempty"`
	Author    *ldAuthor `json:"author,omitempty"`
	Publisher *ldAuthor `json:"publisher,omitempty"`
}

// JSONLD writes the claims as schema.org Claim in JSON-LD. Events that the article tells in its own
// voice are no claims and are left out. The text can stand in a script element of a page: "<" is written as an escape.
func JSONLD(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	doc := ldDocument{Context: "https://schema.org", Graph: []ldClaim{}}
	for i, e := range Events(t, flags) {
		from := t.Events[i]
		if from.Kind != timeline.ClaimEvent {
			continue
		}
		c := ldClaim{
			Type:        "Claim",
			ID:          "#" + e.ID,
			Name:        headline(e),
			Text:        asserted(e),
			Created:     isoDate(from.When.Value),
			Description: ldDescription(e, from),
			Appearance: ldArticle{
				Type:      "NewsArticle",
				ID:        "#article-" + strconv.Itoa(from.Article+1),
				Headline:  e.Title,
				Published: isoDate(civil.Value{Date: t.Articles[from.Article].Published.Date}),
			},
		}
		if e.Actor != "" {
			c.Author = &ldAuthor{Name: e.Actor, Job: e.Role}
			if claim.HoldsOffice(e.Role) {
				c.Author.Type = "Person"
			}
		}
		if link := webAddress(e.URL); link != "" {
			c.Appearance.ID, c.Appearance.URL = link, link
		}
		if e.Author != "" {
			c.Appearance.Author = &ldAuthor{Type: "Person", Name: e.Author}
			if e.Author == e.Publisher {
				c.Appearance.Author.Type = "Organization"
			}
		}
		if e.Publisher != "" {
			c.Appearance.Publisher = &ldAuthor{Type: "Organization", Name: e.Publisher}
		}
		doc.Graph = append(doc.Graph, c)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return fmt.Errorf("writing JSON-LD: %w", err)
	}
	return nil
}

func jsonldAside(t *timeline.Timeline) string {
	n := 0
	for _, e := range t.Events {
		if e.Kind != timeline.ClaimEvent {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return count(n, "event") + " told by the article itself, and so no claim: left out"
}

// ldDescription tells what the date of creation leaves out, such as the hour or a date without a year, and what is behind it.
func ldDescription(e Event, from timeline.Event) string {
	v := from.When.Value
	words := dateWords(v)
	if words == "" || isoDate(v) != "" && v.Precision() <= civil.DayUnit {
		return dateNote(e)
	}
	return strings.TrimSpace("Dated " + words + ". " + dateNote(e))
}

// asserted gives what the author of a claim stands for. Who denies, asks, declines, or has not
// confirmed something does not assert it, so that goes before the words.
func asserted(e Event) string {
	stance := claim.Stance(e.Stance)
	switch {
	case e.Negated:
		return "Not " + e.Stance + ": " + e.Claim
	case stance == claim.Denied || stance == claim.Asked || stance == claim.Declined:
		return strings.ToUpper(e.Stance[:1]) + e.Stance[1:] + ": " + e.Claim
	}
	return e.Claim
}

// isoDate gives a date that ISO 8601 can write: a year, a month or a day, known in full; "" otherwise.
func isoDate(v civil.Value) string {
	if _, _, ok := v.Bounds(); !ok || v.Mod != 0 {
		return ""
	}
	switch v.Date.Unit {
	case civil.Year, civil.Month:
		return v.Date.Timex()
	}
	if v.Date.IsDay() {
		return v.Date.AsDay().String()
	}
	return ""
}
