package chart

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factline/extract"
	"factline/extract/civil"
	"factline/extract/claim"
	"factline/timeline"
	"factline/timeline/check"
)

type picture struct {
	name  string
	tl    *timeline.Timeline
	flags []check.Flag
	o     Options
}

// pictures are the cases that the picture is looked at for.
func pictures() []picture {
	h, hf := harbour()
	one := timelineOf(nil, says(on(day(2025, 2, 5)), "Marta Oyelaran", "Spokeswoman", claim.Confirmed, someTexts[0]))
	onePub := timelineOf([]*extract.Result{source("A bridge reopens", "The Daily Ledger", 2025, 2, 9)}, says(on(day(2025, 2, 5)), "Marta Oyelaran", "Spokeswoman", claim.Confirmed, someTexts[0]))
	return []picture{
		{"harbour", h, hf, Options{}},
		{"harbour-fixed", h, hf, Options{Size: Size{1600 * pixel, 900 * pixel}}},
		{"harbour-dark", h, hf, Options{Theme: Dark}},
		{"harbour-print", h, hf, Options{Theme: Print}},
		{"harbour-us", h, hf, Options{Locale: "en-US", Lanes: ByStance}},
		{"harbour-one-lane", h, hf, Options{Lanes: OneLane}},
		{"one", one, nil, Options{}},
		{"one-published", onePub, nil, Options{}},
		{"two", timelineOf(nil, says(on(day(2025, 2, 5)), "Marta Oyelaran", "", claim.Claimed, someTexts[0]), says(on(day(2025, 2, 25)), "Jonas Weidl", "", claim.Denied, someTexts[1])), nil, Options{}},
		{"ten", many(10, 40, 4), nil, Options{}},
		{"thirty", many(30, 60, 6), nil, Options{Size: Size{1600 * pixel, 900 * pixel}}},
		{"two-hundred", many(200, 300, 9), nil, Options{}},
		{"two-thousand", many(2000, 1200, 12), nil, Options{}},
		{"centuries", centuries(), nil, Options{}},
		{"edges-of-time", timelineOf(nil, happens(on(day(1, 1, 1)), "The calendar begins"), happens(on(day(9999, 12, 31)), "The calendar ends"), happens(on(day(2025, 2, 5)), "Today"),
			happens(on(civil.Value{Date: civil.Date{Unit: civil.Year, Year: -44}}), "Before the calendar")), nil, Options{}},
		{"one-day", timelineOf(nil, says(on(day(2025, 2, 5)), "Ana Duarte", "", claim.Claimed, someTexts[0]), says(on(day(2025, 2, 5)), "Jonas Weidl", "", claim.Denied, someTexts[1]), says(on(day(2025, 2, 5)), "Ana Duarte", "", claim.Confirmed, someTexts[2])), nil, Options{}},
		{"hours", timelineOf([]*extract.Result{source("Blackout on the coast", "The Daily Ledger", 2025, 2, 5)}, says(on(clock(2025, 2, 5, 6, 40)), "Grid operator", "", claim.Reported, someTexts[0]), says(on(clock(2025, 2, 5, 7, 5)), "Jonas Weidl", "Mayor", claim.Announced, someTexts[1]),
			says(on(day(2025, 2, 5)), "Ana Duarte", "", claim.Confirmed, someTexts[2]), says(on(clock(2025, 2, 5, 9, 30)), "Grid operator", "", claim.Denied, someTexts[4]),
			says(on(civil.Value{Type: civil.TIME, Date: civil.Date{Unit: civil.PartOfDay, Year: 2025, Month: 2, Day: 5, Part: civil.Evening}}), "Jonas Weidl", "Mayor", claim.Promised, someTexts[8])), nil, Options{}},
		{"yearless", timelineOf([]*extract.Result{source("The pier", "", 0, 0, 0)}, says(on(day(0, 2, 5)), "Ana Duarte", "", claim.Claimed, someTexts[0]), says(on(day(0, 2, 9)), "Jonas Weidl", "", claim.Denied, someTexts[1]), says(on(month(0, 3)), "Ana Duarte", "", claim.Promised, someTexts[2]), says(noDate(), "Ana Duarte", "", claim.Said, someTexts[5])), nil, Options{}},
		{"published-only", publishedOnly(), nil, Options{}},
		{"three-articles", threeArticles(), nil, Options{}},
		{"rough", timelineOf([]*extract.Result{source("The pier", "The Daily Ledger", 2025, 2, 9)}, says(on(day(2025, 2, 5)), "Ana Duarte", "", claim.Claimed, someTexts[0]), says(on(day(2025, 2, 7)), "Jonas Weidl", "", claim.Denied, someTexts[1]), happens(on(year(2019)), "The pier was built"),
			says(on(civil.Value{Date: civil.Date{Unit: civil.Month, Year: 2025, Month: 1}, Mod: civil.ModEnd}), "Ana Duarte", "", claim.Predicted, someTexts[3]), says(on(civil.Value{Date: civil.Date{Unit: civil.DayUnit, Year: 2025, Month: 2, Day: 3}, Mod: civil.ModBefore}), "Jonas Weidl", "", claim.Promised, someTexts[4])), nil, Options{}},
		{"scripts", scripts(), nil, Options{}},
		{"hard", hard(), nil, Options{Size: Size{1200 * pixel, 700 * pixel}}},
		{"denials", denials(), nil, Options{}},
		{"empty", timelineOf(nil), nil, Options{}},
		{"small", many(12, 30, 3), nil, Options{Size: Size{600 * pixel, 360 * pixel}}},
		{"many-flags", manyFlags(), lotsOfFlags(), Options{Size: Size{1600 * pixel, 900 * pixel}}},
		{"five-hundred-actors", many(900, 400, 500), nil, Options{}},
	}
}

// TestPictures draws every case into the folder that FACTLINE_PICTURES names, to be looked at.
func TestPictures(t *testing.T) {
	dir := os.Getenv("FACTLINE_PICTURES")
	if dir == "" {
		t.Skip("FACTLINE_PICTURES names no folder to draw into")
	}
	for _, p := range pictures() {
		start := time.Now()
		b, w, err := Draw(p.tl, p.flags, p.o)
		if err != nil {
			t.Fatalf("%s: %v", p.name, err)
		}
		t.Log(p.name, len(b), time.Since(start), w)
		if err := os.WriteFile(filepath.Join(dir, p.name+".png"), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func publishedOnly() *timeline.Timeline {
	var events []timeline.Event
	for i := range 14 {
		events = append(events, says(publishedOn(day(2025, 2, 9)), someActors[i%4], "", someStances[i%len(someStances)], someTexts[i%len(someTexts)]))
	}
	return timelineOf([]*extract.Result{source("Nothing says when", "The Daily Ledger", 2025, 2, 9)}, events...)
}

func threeArticles() *timeline.Timeline {
	tl := timelineOf([]*extract.Result{source("First report", "The Daily Ledger", 2025, 2, 3), source("Second report", "Coast Radio", 2025, 2, 6), source("Third report", "Evening Post", 2025, 2, 12)},
		says(on(day(2025, 2, 1)), "Ana Duarte", "Minister", claim.Claimed, someTexts[0]),
		says(publishedOn(day(2025, 2, 3)), "Jonas Weidl", "Mayor", claim.Denied, someTexts[1]),
		says(publishedOn(day(2025, 2, 6)), "Jonas Weidl", "Mayor", claim.Said, someTexts[2]),
		says(on(day(2025, 2, 11)), "Ana Duarte", "Minister", claim.Confirmed, someTexts[0]),
		says(publishedOn(day(2025, 2, 12)), "Coast Guard", "", claim.Reported, someTexts[4]))
	for i, article := range []int{0, 0, 1, 2, 2} {
		tl.Events[i].Article = article
	}
	tl.Links = []timeline.Link{{From: 1, To: 0, Relation: timeline.Denies}, {From: 3, To: 0, Relation: timeline.Confirms}}
	return tl
}

func scripts() *timeline.Timeline {
	return timelineOf([]*extract.Result{source("Words of many scripts", "", 2025, 2, 9)},
		says(on(day(2025, 2, 1)), "وزارة المالية", "", claim.Confirmed, "المحادثات مع البنك (loan 2025) مستمرة حتى نهاية الشهر"),
		says(on(day(2025, 2, 2)), "ראש העיר", "", claim.Denied, "הגשר ייפתח מחדש לפני סוף החודש"),
		says(on(day(2025, 2, 3)), "市政厅", "", claim.Announced, "大桥将在本月底之前重新开放，届时所有车道都将恢复通行"),
		says(on(day(2025, 2, 4)), "ผู้ว่าการ", "", claim.Said, "สะพานจะเปิดอีกครั้งก่อนสิ้นเดือนนี้"),
		says(on(day(2025, 2, 5)), "वित्त मंत्रालय", "", claim.Claimed, "पुल महीने के अंत से पहले फिर से खुल जाएगा"),
		says(on(day(2025, 2, 6)), "Nguyễn Thị Hồng", "", claim.Promised, "cây cầu sẽ mở lại trước cuối tháng 🌉"),
		says(on(day(2025, 2, 7)), "Ольга Петренко", "", claim.Reported, "ремонт моста завершат до конца месяца"),
		says(on(day(2025, 2, 8)), "Ελένη Παππά", "", claim.Asked, "πότε θα ανοίξει ξανά η γέφυρα;"))
}

func hard() *timeline.Timeline {
	long := strings.Repeat("Extraordinarily-long-unbroken-committee-name ", 8)
	return timelineOf([]*extract.Result{source(strings.Repeat("A headline that never ends ", 30), "", 2025, 2, 9)},
		says(on(day(2025, 2, 1)), long, long, claim.Claimed, strings.Repeat("the same words again and again ", 170)),
		says(on(day(2025, 2, 2)), strings.Repeat("x", 300), "", claim.Denied, strings.Repeat("y", 5000)),
		says(on(day(2025, 2, 3)), "Control\x00\x07\u202e characters", "", claim.Said, "tab\tnew\nline\x1b[31m bell\a end"),
		says(on(day(2025, 2, 3)), "", "", claim.Said, ""),
		says(noDate(), "", "", "", "a stance of no kind"))
}

func manyFlags() *timeline.Timeline { return many(40, 60, 6) }

func lotsOfFlags() []check.Flag {
	var out []check.Flag
	for i := range 34 {
		out = append(out, check.Flag{Check: "source-conflict", Level: []check.Level{check.Error, check.Warning, check.Info}[i%3], Event: i - 1, Message: "Two articles date the same event differently, and neither says why it should be believed."})
	}
	return out
}

func centuries() *timeline.Timeline {
	return timelineOf(nil,
		happens(on(year(1648)), "The treaty is signed"), happens(on(year(1707)), "The two parliaments are joined"), happens(on(civil.Value{Date: civil.Date{Unit: civil.Century, Year: 1700}}), "Trade doubles"),
		says(on(day(1789, 7, 14)), "A chronicler", "", claim.Reported, someTexts[3]), happens(on(civil.Value{Date: civil.Date{Unit: civil.Decade, Year: 1840}}), "Railways reach the coast"),
		happens(on(year(1914)), "War begins"), happens(on(day(1969, 7, 20)), "Two people walk on the moon"), says(on(day(2011, 3, 1)), "Historians’ society", "", claim.Denied, someTexts[4]))
}
