package article

// The tables of this file are what pages write around their stories, in lower case and without
// punctuation at the ends. A new wording is a line here.

// relatedHeadings stand alone above a list of other stories.
var relatedHeadings = set(
	"related", "related news", "related story", "related stories", "related article", "related articles", "related content",
	"related posts", "related coverage", "related reading", "related links",
	"read more", "read also", "read next", "see also", "see more", "also read", "also on this site", "further reading",
	"more news", "more stories", "more on this", "more on this story", "more on this topic", "more like this", "more coverage",
	"other news", "other stories", "other articles", "latest news", "latest stories", "top stories", "in other news",
	"most read", "most popular", "most viewed", "trending", "trending now", "trending stories", "popular now", "editor's picks", "editors' picks",
	"you may also like", "you might also like", "you may be interested in", "you may also be interested in", "recommended",
	"recommended for you", "recommended stories", "recommended reading", "don't miss", "what to read next", "from our network", "from around the web",
	"tin liên quan", "đọc thêm", "xem thêm", "bài liên quan",
	"à lire aussi", "lire aussi", "mehr zum thema", "lesen sie auch", "das könnte sie auch interessieren",
	"noticias relacionadas", "lea también", "te puede interesar", "leia também", "notizie correlate", "leggi anche", "читайте также",
)

// insets are those of the headings that often stand in the middle of a story, above the title of one other story.
var insets = set("related", "related story", "related article", "read more", "read also", "read next", "see also", "see more", "also read", "more on this", "more on this story", "don't miss",
	"đọc thêm", "xem thêm", "lire aussi", "à lire aussi", "lesen sie auch", "lea también", "leia também", "leggi anche", "читайте также")

// relatedLeads stand at the beginning of a line, before the title of another story: "Read more: …".
var relatedLeads = set(
	"related", "related news", "related story", "related article", "read more", "read also", "read next", "see also", "also read", "more on this", "more on this story",
	"don't miss", "recommended", "you may also like", "đọc thêm", "xem thêm", "lire aussi", "à lire aussi", "lesen sie auch", "lea también", "leia também", "leggi anche", "читайте также",
)

// buttons are lines that belong to the page, not to a story.
var buttons = set(
	"advertisement", "advertisements", "advertising", "ad", "sponsored", "sponsored content", "story continues below advertisement",
	"article continues below", "article continues below advertisement", "continue reading", "continue reading below", "continue reading the main story",
	"share", "share this", "share this article", "share this story", "share on facebook", "share on twitter", "share on x", "share via email", "tweet", "email", "print", "print this article",
	"copy link", "save", "bookmark", "listen to this article", "comments", "comment", "leave a comment", "view comments", "post a comment", "add a comment",
	"subscribe", "subscribe now", "sign up", "sign in", "log in", "register", "newsletter", "sign up for our newsletter", "subscribe to our newsletter",
	"follow us", "follow us on facebook", "follow us on twitter", "home", "menu", "search", "back to top", "top", "skip to content", "skip to main content",
	"all rights reserved", "terms of use", "privacy policy", "cookie policy", "contact us", "about us", "loading", "close", "next", "previous", "next article", "previous article",
)

// kickers stand where a dateline would, and name no place: "EXCLUSIVE – …".
var kickers = set(
	"exclusive", "update", "updated", "breaking", "breaking news", "analysis", "opinion", "comment", "editorial", "watch", "video", "photos", "live", "poll", "report",
	"interview", "special report", "fact check", "factbox", "explainer", "previously", "correction", "clarification", "editor's note", "note", "listen", "profile", "timeline",
	"transcript", "summary", "background", "context", "q", "a", "q&a", "read", "related", "more", "new", "urgent", "developing", "just in", "column", "review", "feature",
)

// publishedLabels stand before the date of publication on a line of its own, modifiedLabels before that of the last change.
var (
	publishedLabels = set("published", "first published", "published on", "published at", "date published", "publication date", "publish date", "posted", "posted on", "posted at",
		"date posted", "date", "released", "release date", "issued", "created", "ngày đăng", "đăng ngày", "veröffentlicht", "veröffentlicht am", "publié le", "publicado", "publicado el", "опубликовано")
	modifiedLabels = set("updated", "updated on", "updated at", "last updated", "last updated on", "last update", "modified", "last modified", "modified on", "date modified",
		"revised", "edited", "cập nhật", "stand", "aktualisiert", "aktualisiert am", "mis à jour le", "actualizado", "обновлено")
)

// nameParticles are the words in lower case that a person's name can hold.
var nameParticles = set("al", "ap", "bin", "bint", "d'", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "op", "ten", "ter", "van", "von", "y", "zu")

// notNames are capitalized words that a byline's name does not hold.
var notNames = set("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august",
	"september", "october", "november", "december", "the", "a", "an", "this", "that", "these", "all", "contrast", "comparison", "far", "then", "now", "law", "then")

// callings end what stands behind a name in a byline: "Staff Writer", "BBC News".
var callings = set("writer", "reporter", "correspondent", "editor", "columnist", "contributor", "staff", "journalist", "producer", "chief", "bureau", "desk",
	"news", "press", "agency", "agencies", "service", "times", "post", "herald", "tribune", "today", "media")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
