package chart

import (
	"fmt"
	"math/rand/v2"

	"factline/extract"
	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/claim"
	"factline/extract/resolve"
	"factline/extract/segment"
	"factline/timeline"
	"factline/timeline/check"
)

// The timelines of the tests are made by hand, so that the picture can be tested without the rest.

func day(y, m, d int) civil.Value {
	return civil.Value{Date: civil.Date{Unit: civil.DayUnit, Year: y, Month: m, Day: d}}
}

func clock(y, m, d int, h, min int8) civil.Value {
	return civil.Value{Type: civil.TIME, Date: civil.Date{Unit: civil.Minute, Year: y, Month: m, Day: d, Hour: h, Minute: min}}
}

func month(y, m int) civil.Value {
	return civil.Value{Date: civil.Date{Unit: civil.Month, Year: y, Month: m}}
}

func year(y int) civil.Value { return civil.Value{Date: civil.Date{Unit: civil.Year, Year: y}} }

func on(v civil.Value) timeline.When {
	return timeline.When{Value: v, Literal: v, Basis: timeline.Explicit, Timex: -1}
}

func repaired(v, literal civil.Value) timeline.When {
	return timeline.When{Value: v, Literal: literal, Basis: timeline.Explicit, Timex: -1}
}

func publishedOn(v civil.Value) timeline.When {
	return timeline.When{Value: v, Literal: v, Basis: timeline.Publication, Timex: -1}
}

func noDate() timeline.When { return timeline.When{Basis: timeline.Undated, Timex: -1} }

func says(w timeline.When, actor, role string, s claim.Stance, text string) timeline.Event {
	return timeline.Event{Kind: timeline.ClaimEvent, When: w, Actor: actor, Role: role, Stance: s, Text: text, Confidence: 0.9}
}

func happens(w timeline.When, text string) timeline.Event {
	return timeline.Event{Kind: timeline.PlainEvent, When: w, Text: text, Confidence: 0.9}
}

func source(title, publisher string, y, m, d int) *extract.Result {
	a := &article.Article{ID: "a", Title: title, Publisher: publisher, Text: title}
	r := &extract.Result{Document: &segment.Document{Article: a}}
	if y > 0 {
		r.Resolution = resolve.Resolution{Published: article.Stamp{Date: civil.Date{Unit: civil.DayUnit, Year: y, Month: m, Day: d}, Basis: article.Given}}
	}
	return r
}

func timelineOf(articles []*extract.Result, events ...timeline.Event) *timeline.Timeline {
	for i := range events {
		events[i].ID = fmt.Sprintf("e%d", i+1)
	}
	return &timeline.Timeline{Articles: articles, Events: events}
}

// harbour is the timeline of one article with a repaired date, claims that only the publication dates, a denial and an
// undated remark.
func harbour() (*timeline.Timeline, []check.Flag) {
	tl := timelineOf([]*extract.Result{source("Ministers differ over the harbour loan", "The Daily Ledger", 2025, 2, 9)},
		says(on(day(2025, 2, 5)), "Marta Oyelaran", "Finance ministry spokeswoman", claim.Confirmed, "talks between the ministry and the lenders have become more frequent in recent weeks"),
		says(repaired(day(2025, 2, 7), day(2025, 7, 2)), "Pavel Ilinčić", "Prime minister", claim.Claimed, "he had spoken with the head of the bank about the harbour loan and that an agreement was close"),
		happens(on(day(2025, 2, 8)), "The interview was printed in the Saturday edition"),
		says(on(day(2025, 2, 8)), "Harbour Union", "", claim.Denied, "its members have agreed to any cut in wages in return for the loan"),
		says(publishedOn(day(2025, 2, 9)), "Marta Oyelaran", "Finance ministry spokeswoman", claim.Declined, "to say whether a call had taken place"),
		says(publishedOn(day(2025, 2, 9)), "Lenders’ Club", "", claim.Said, "no decision is expected before the spring meeting"),
		says(noDate(), "Pavel Ilinčić", "Prime minister", claim.Promised, "the harbour will stay in public hands"),
	)
	tl.Events[0].Quote = true
	tl.Events[4].Negated = true
	tl.Events[4].Stance = claim.Confirmed
	tl.Events[4].Text = "that a call had taken place"
	tl.Links = []timeline.Link{{From: 3, To: 1, Relation: timeline.Denies}, {From: 4, To: 1, Relation: timeline.LeavesOpen}}
	flags := []check.Flag{
		{Check: "day-month-swap", Level: check.Error, Event: 1, Message: "“July 2” lies five months after publication; read as 7 February it fits the article."},
		{Check: "unconfirmed-claim", Level: check.Info, Event: 1, Message: "The call is claimed by one side and not confirmed by the other."},
	}
	return tl, flags
}

var (
	someActors = []string{"Ana Duarte", "Ministry of Ports", "Jonas Weidl", "Coast Guard", "Nguyễn Thị Hoa", "Ольга Петренко", "Ελένη Παππά", "City council",
		"Transport Workers’ Federation", "Rahul Menon", "Bank of the Isles", "Opposition leader Tomás Brandt"}
	someTexts = []string{"the bridge will reopen before the end of the month", "no one had asked for the inspection that was cancelled",
		"the figures given to parliament left out the second shipment", "three of the five contracts were signed without a tender",
		"it had warned the operator twice about the crack in the pier", "việc sửa chữa cây cầu sẽ hoàn thành trước cuối tháng",
		"ремонт моста завершат до конца месяца", "η γέφυρα θα ανοίξει ξανά πριν από το τέλος του μήνα",
		"a report on the accident exists and will be published in full", "nobody was informed"}
	someStances = []claim.Stance{claim.Said, claim.Claimed, claim.Announced, claim.Confirmed, claim.Denied, claim.Alleged, claim.Accused,
		claim.Predicted, claim.Promised, claim.Asked, claim.Reported, claim.Declined}
)

// many makes n events over a number of days, the same ones each time.
func many(n, days, actors int) *timeline.Timeline {
	rnd := rand.New(rand.NewPCG(7, uint64(n)))
	base := civil.DayOf(2024, 3, 1)
	events := make([]timeline.Event, n)
	for i := range events {
		d := base + civil.Day(i*days/n)
		w := on(civil.Value{Date: civil.Of(d)})
		switch rnd.IntN(12) {
		case 0:
			w = publishedOn(day(2024, 3, 1))
			w.Value.Date = civil.Of(base + civil.Day(days))
			w.Literal = w.Value
		case 1:
			y, m, _ := d.Date()
			w = on(month(y, m))
		}
		var actor string
		if k := rnd.IntN(actors); k < len(someActors) {
			actor = someActors[k]
		} else {
			actor = fmt.Sprintf("Witness %d", k)
		}
		events[i] = says(w, actor, "", someStances[rnd.IntN(len(someStances))], someTexts[rnd.IntN(len(someTexts))])
	}
	y, m, d := (base + civil.Day(days)).Date()
	return timelineOf([]*extract.Result{source("The bridge inquiry", "The Daily Ledger", y, m, d)}, events...)
}
