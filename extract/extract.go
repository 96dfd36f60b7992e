// Package extract reads one article and finds in it who said what, and when.
//
// The way of the data is [Run]: each stage is one function that takes the former stage's value and
// returns the next. No stage looks back, prints, or keeps state.
package extract

import (
	"factline/extract/article"
	"factline/extract/claim"
	"factline/extract/claim/learnt"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// Options are what the user may say beside the article.
type Options struct {
	resolve.Options
	Claims claim.Options
}

// A Result is an article with all that was found in it.
type Result struct {
	*segment.Document
	resolve.Resolution
	Claims []claim.Claim

	Problem *article.Problem // what could not be looked for, nil for nothing
}

// Run takes an article through the pipeline.
func Run(a *article.Article, o Options) *Result {
	go learnt.Load() // while the dates are found, which needs no models
	doc := segment.Split(a)
	mentions := mention.Find(doc)
	resolution := resolve.Resolve(doc, mentions, o.Options)
	claims := claim.Attribute(doc, resolution, o.Claims)
	return &Result{Document: doc, Resolution: resolution, Claims: claims, Problem: foreign(doc)}
}

// foreign is the problem of an article that is not in English, the only language in which claims are found.
func foreign(doc *segment.Document) *article.Problem {
	if lang, sure := mention.Language(doc); lang == "en" && sure {
		return nil
	}
	return &article.Problem{Origin: doc.Origin, Message: "the article does not look English; who said what is found in English only, so claims are missing here (\"factline dates\" reads its dates)"}
}

// Dates takes an article only as far as its dates.
func Dates(a *article.Article, o Options) *Result {
	doc := segment.Split(a)
	r := &Result{Document: doc, Resolution: resolve.Resolve(doc, mention.Find(doc), o.Options)}
	if _, sure := mention.Language(doc); !sure {
		r.Problem = &article.Problem{Origin: doc.Origin, Message: "the article does not look English, German or Vietnamese; dates in other languages are found in figures only"}
	}
	return r
}
