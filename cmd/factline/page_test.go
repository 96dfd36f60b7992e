package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp/kb"
)

// The page is tried in a real browser as its readers use it: with a mouse, with the keyboard alone, by what a screen reader is
// told, on a phone, on a dark screen, and on paper.
func TestPageInBrowser(t *testing.T) {
	browser := startBrowser(t)
	dir := t.TempDir()
	harbour := makePage(t, dir, "harbour", "--published", "2025-02-09", "../../testdata/harbour-ceasefire.txt")
	conflict := makePage(t, dir, "conflict", "../../testdata/conflict")
	hostile := makePage(t, dir, "hostile", "--published", "2025-02-09", hostileArticle(t, dir))
	crowd := makePage(t, dir, "crowd", crowdedArticle(t, dir))
	undated := makePage(t, dir, "undated", undatedArticle(t, dir))

	for name, file := range map[string]string{"harbour": harbour, "conflict": conflict, "hostile": hostile, "undated": undated} {
		for _, w := range []window{desk, {width: 1024, height: 768}, phone} {
			t.Run(name+" "+strconv.FormatInt(w.width, 10), func(t *testing.T) {
				p := open(t, browser, file, w)
				wantQuiet(t, p)
				wantNothingSideways(t, p)
			})
		}
		for _, w := range []window{desk, {width: 1600, height: 1000, dark: true}} {
			t.Run(name+" legible", func(t *testing.T) { wantLegible(t, open(t, browser, file, w)) })
		}
	}
	t.Run("readings", func(t *testing.T) { tryReadings(t, open(t, browser, harbour, desk)) })
	t.Run("readings on a phone", func(t *testing.T) { tryReadings(t, open(t, browser, harbour, phone)) })
	t.Run("links", func(t *testing.T) { tryLinks(t, open(t, browser, harbour, desk)) })
	t.Run("links on a phone", func(t *testing.T) { tryLinks(t, open(t, browser, harbour, phone)) })
	t.Run("crowd", func(t *testing.T) { tryCrowd(t, open(t, browser, crowd, desk)) })
	t.Run("keyboard", func(t *testing.T) { tryKeyboard(t, open(t, browser, harbour, desk)) })
	t.Run("keyboard on a phone", func(t *testing.T) { tryKeyboard(t, open(t, browser, conflict, phone)) })
	t.Run("screen reader", func(t *testing.T) { tryScreenReader(t, open(t, browser, harbour, phone)) })
	t.Run("without scripts", func(t *testing.T) {
		tryWithoutScripts(t, open(t, browser, harbour, window{width: 1600, height: 1000, scriptless: true}))
	})
	for _, scheme := range []string{"light", "dark"} {
		t.Run("theme "+scheme, func(t *testing.T) {
			file := makePage(t, dir, scheme, "--theme", scheme, "--published", "2025-02-09", "../../testdata/harbour-ceasefire.txt")
			wantScheme(t, open(t, browser, file, window{width: 1600, height: 1000, dark: scheme == "light"}), scheme)
		})
	}
	t.Run("filter", func(t *testing.T) { tryFilter(t, open(t, browser, conflict, desk)) })
	t.Run("print", func(t *testing.T) {
		wantPrinted(t, open(t, browser, harbour, window{width: 800, height: 1100, dark: true, print: true}))
	})
}

// makePage makes a page as the command does.
func makePage(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	file := filepath.Join(dir, name+".html")
	var said strings.Builder
	if status := run(append([]string{"timeline", "-o", file}, args...), nil, io.Discard, &said); status != exitDone {
		t.Fatalf("status %d: %s", status, said.String())
	}
	return file
}

// hostileArticle has what a page may stumble over: markup, control characters, scripts written from the right and
// without spaces, and a word that is wider than a phone.
func hostileArticle(t *testing.T, dir string) string {
	return writeArticle(t, dir, "hostile.txt", `Rain & <script>alert("hail")</script> in Port Ellery

The mayor <b onclick="alert(1)">Eva Olsen</b> said on July 2 that the pumps & dykes had held.

Her deputy Bé Lê denied on 8.2 `+"\x01\x1b[31m\u202e"+` that "the water <i>rose".

The word `+strings.Repeat("Donaudampfschifffahrt", 20)+` was used on 5 February.

أعلن العمدة في 5 فبراير أن المضخات تعمل. Olsen said on February 5: "المضخات تعمل".

市长于2月5日表示水泵正在运转。 Olsen confirmed on February 6 that "水泵正在运转".
`)
}

// crowdedArticle has more events than a picture has room for marks.
func crowdedArticle(t *testing.T, dir string) string {
	text := "The year of the dykes\n"
	for i := range 150 {
		text += fmt.Sprintf("\nOn %d March 2024, the mayor Eva Olsen said that pump %d had held.\n", 1+i*7%28, i)
	}
	return writeArticle(t, dir, "crowd.txt", text)
}

func undatedArticle(t *testing.T, dir string) string {
	return writeArticle(t, dir, "undated.txt", "Rain\n\nThe mayor Eva Olsen said that the pumps had held.\n")
}

func writeArticle(t *testing.T, dir, name, text string) string {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// wantQuiet wants a page that asks for nothing but itself and about which the browser has nothing to say.
func wantQuiet(t *testing.T, p *tab) {
	eval[int](p, `scrollTo(0, 1e6), 0`) // what is loaded late, too
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.requests) != 1 || !strings.HasPrefix(p.requests[0], "file://") {
		t.Errorf("the page asks for %q", p.requests)
	}
	if len(p.messages) > 0 {
		t.Errorf("the browser says %q", p.messages)
	}
}

func wantNothingSideways(t *testing.T, p *tab) {
	if got := eval[[]int](p, `[document.documentElement.scrollWidth, document.documentElement.clientWidth]`); got[0] > got[1] {
		t.Errorf("the page is %d pixels wide in a window of %d", got[0], got[1])
	}
}

// legibility finds text whose contrast to what is behind it is below level AA of WCAG 2.2: 4.5, or 3 for large letters. It reads the
// styles that are in force; behind letters of the picture lies the shape that the browser finds there.
const legibility = `(() => {
	const rgba = s => (s.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
	const channel = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	const luminance = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
	const ground = (text, x, y) => {
		for (const e of document.elementsFromPoint(x, y)) {
			if (e === text || e instanceof SVGTextContentElement) continue;
			const style = getComputedStyle(e);
			const colour = rgba(e instanceof SVGGeometryElement ? style.fill : style.backgroundColor);
			if (colour.length === 3 || colour[3] === 1) return colour;
		}
		return rgba(getComputedStyle(document.body).backgroundColor);
	};
	const faint = [];
	let read = 0;
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node; (node = walker.nextNode());) {
		const e = node.parentElement;
		if (!node.data.trim() || e.closest("script, style, title, desc, metadata, .unseen, .skip, select")) continue;
		e.scrollIntoView({block: "center", inline: "center"});
		const range = document.createRange();
		range.selectNodeContents(node);
		const box = range.getClientRects()[0];
		if (!box) continue;
		const style = getComputedStyle(e);
		const a = luminance(rgba(e instanceof SVGElement ? style.fill : style.color));
		const b = luminance(ground(e, box.x + Math.min(box.width / 2, 4), box.y + box.height / 2));
		const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
		const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		read++;
		if (contrast < (large ? 3 : 4.5)) faint.push(contrast.toFixed(2) + ": " + node.data.trim().slice(0, 40));
	}
	return {read, faint};
})()`

func wantLegible(t *testing.T, p *tab) {
	p.pointAt(".dated, h1") // with a reading open, where there is one
	got := eval[struct {
		Read  int
		Faint []string
	}](p, "%s", legibility)
	if got.Read < 20 {
		t.Errorf("only %d pieces of text were found", got.Read)
	}
	for _, f := range got.Faint {
		t.Errorf("a contrast of %s", f)
	}
}

// shown tells whether the readings of the first date are seen, whole, within the window.
const shown = `(() => {
	const readings = document.querySelector(".readings"), box = readings.getBoundingClientRect();
	return getComputedStyle(readings).display !== "none" && box.width > 100 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
})()`

func tryReadings(t *testing.T, p *tab) {
	want := func(want bool, after string) {
		t.Helper()
		if got := eval[bool](p, shown); got != want {
			t.Errorf("after %s, readings are shown: %v", after, got)
		}
	}
	want(false, "nothing")
	p.pointAt(".dated > .date")
	want(true, "the mouse comes")
	p.press(kb.Escape)
	want(false, "Escape under the mouse")
	p.pointAt("h1")
	want(false, "the mouse goes")
	eval[bool](p, `document.querySelector(".dated > .date").focus(), true`)
	want(true, "the focus comes")
	p.press(kb.Escape)
	want(false, "Escape at the focus")
	p.press(kb.Enter)
	want(true, "Enter at the focus")
	if text := eval[string](p, `document.querySelector(".readings").innerText`); !strings.Contains(text, "Taken: ") || !strings.Contains(text, "Not taken: ") {
		t.Errorf("the readings are %q", text)
	}
	p.press(kb.Tab)
	want(false, "the focus goes")
}

// focused names the element that has the focus: "mark e3", "words e3", "row e3".
const focused = `(() => {
	const e = document.activeElement;
	if (e.closest(".chart [data-event]")) return "mark " + e.dataset.event;
	if (e.id.startsWith("mark-")) return "words " + e.id.slice(5);
	const row = e.closest("tr");
	return row ? "row " + row.dataset.events : e.tagName;
})()`

// inView tells whether the element that has the focus is seen whole, and nothing else lies over it.
const inView = `(() => {
	const e = document.activeElement, box = e.getClientRects()[0];
	const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
	return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight &&
		(!over || e.contains(over) || over.contains(e) || !!over.closest("svg"));
})()`

func tryLinks(t *testing.T, p *tab) {
	want := func(want, after string) {
		t.Helper()
		if got := eval[string](p, focused); got != want {
			t.Errorf("after %s, the focus is at %q, not at %q", after, got, want)
		}
		if !eval[bool](p, inView) {
			t.Errorf("after %s, %s is out of view", after, want)
		}
		if id := strings.Fields(want)[1]; !eval[bool](p, `["#mark-", "#row-"].every(s => document.querySelector(s + %q).matches(".on")) &&
			document.querySelectorAll(".chart .on, .text .claim.on").length > 1`, id) {
			t.Errorf("after %s, what shows %s is not lit up in picture, text and table", after, id)
		}
	}
	p.click(`.chart [role="link"][data-event="e4"]`)
	want("words e4", "a click on a mark")
	p.press(kb.Enter)
	want("mark e4", "Enter at the words")
	p.press(kb.Enter)
	want("words e4", "Enter at the mark")
	p.click("#mark-e5")
	want("mark e5", "a click on other words")
	p.click("#row-e6 a")
	want("words e6", "a click in the table")
	p.press(kb.Enter)
	want("row e6", "Enter at the words come to from the table")
}

// tryCrowd follows a mark that stands for several events.
func tryCrowd(t *testing.T, p *tab) {
	if left := eval[[]string](p, `[...document.querySelectorAll("tbody tr")].map(r => r.dataset.events).filter(id => !document.querySelector('.chart [role=link][data-event~="' + id + '"]'))`); len(left) > 0 {
		t.Errorf("no mark leads to %q", left)
	}
	several := strings.Fields(eval[string](p, `(window.several = document.querySelector('.chart [role=link][data-event*=" "]')).focus(), several.dataset.event`))
	for _, id := range several {
		p.press(kb.Enter)
		if got := eval[string](p, focused); got != "words "+id {
			t.Errorf("a mark of %q leads to %q, want the words of %s", several, got, id)
		}
		p.press(kb.Enter)
		if !eval[bool](p, `document.activeElement === several`) {
			t.Errorf("the words of %s do not lead back to the mark of %q", id, several)
		}
	}
}

// tryKeyboard goes through the page with the Tab key.
func tryKeyboard(t *testing.T, p *tab) {
	total := eval[int](p, `(window.waiting = new Set([...document.querySelectorAll("a[href], select, [tabindex='0']")].filter(e => e.checkVisibility()))).size`)
	for range total {
		p.press(kb.Tab)
		problem := eval[string](p, `(() => {
			const e = document.activeElement, style = getComputedStyle(e);
			waiting.delete(e);
			if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "no outline at " + e.outerHTML.slice(0, 80);
			return %s || e.matches("section") ? "" : "out of view: " + e.outerHTML.slice(0, 80);
		})()`, inView)
		if problem != "" {
			t.Error(problem)
		}
	}
	if left := eval[[]string](p, `[...waiting].map(e => e.outerHTML.slice(0, 80))`); len(left) > 0 {
		t.Errorf("the Tab key reaches %d of %d, not %q", total-len(left), total, left)
	}
	if marks, events := eval[int](p, `document.querySelectorAll(".chart [role=link]").length`), eval[int](p, `document.querySelectorAll("tbody tr").length`); marks != events {
		t.Errorf("%d marks can be reached, of %d events", marks, events)
	}
}

// tryScreenReader looks at what the page tells to a screen reader, in a window where the table is laid out as a list.
func tryScreenReader(t *testing.T, p *tab) {
	say := func(v *accessibility.Value) string {
		if v == nil {
			return ""
		}
		return strings.Trim(string(v.Value), `"`)
	}
	count := map[string]int{}
	var headings []string
	for _, n := range call(p, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes {
		if n.Ignored {
			continue
		}
		role, name, described := say(n.Role), say(n.Name), say(n.Description)
		count[role]++
		switch role {
		case "heading":
			headings = append(headings, name)
		case "link", "button", "combobox", "image", "img", "table", "region", "navigation", "group", "form":
			if name == "" {
				t.Errorf("a %s has no name", role)
			}
		}
		if role == "button" && !strings.Contains(described, "Taken: ") {
			t.Errorf("the date %q is described as %q", name, described)
		}
		if len(name) > 700 {
			t.Errorf("the name of a %s has %d characters", role, len(name))
		}
	}
	events, dates := eval[int](p, `document.querySelectorAll("tbody tr").length`), eval[int](p, `document.querySelectorAll(".dated").length`)
	for role, want := range map[string]int{"main": 1, "navigation": 1, "article": 1, "table": 1, "row": events + 1, "columnheader": 3, "button": dates} {
		if count[role] != want {
			t.Errorf("%d of %s, want %d", count[role], role, want)
		}
	}
	if count["link"] < 3*events {
		t.Errorf("%d links for %d events in picture, text and table", count["link"], events)
	}
	if len(headings) < 5 || !slices.Contains(headings, "Events") {
		t.Errorf("the headings are %q", headings)
	}
}

// tryWithoutScripts wants readings and the links between text and table where scripts are blocked.
func tryWithoutScripts(t *testing.T, p *tab) {
	if eval[bool](p, `document.querySelector(".filter").checkVisibility()`) {
		t.Error("there is a filter that does nothing")
	}
	p.pointAt(".dated > .date")
	if !eval[bool](p, `document.querySelector(".readings").checkVisibility()`) {
		t.Error("no readings are shown under the mouse")
	}
	p.pointAt("h1") // away from the readings, which stay as long as the mouse is on them
	p.click("#mark-e5")
	if !eventually(p, `document.querySelector("#row-e5").matches(":target")`) {
		t.Error("words do not lead to the table")
	}
	p.click("#row-e5 a")
	if !eventually(p, `document.querySelector("#mark-e5").matches(":target")`) {
		t.Error("a row of the table does not lead to its words")
	}
}

// wantScheme wants a page light or dark whatever its reader prefers.
func wantScheme(t *testing.T, p *tab, scheme string) {
	paper := map[string]string{"light": "rgb(255, 255, 255)", "dark": "rgb(21, 24, 29)"}[scheme]
	if got := eval[[]string](p, `[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector(".chart svg > rect")).fill]`); got[0] != paper || got[1] != paper {
		t.Errorf("the paper of a %s page and of its picture is %q", scheme, got)
	}
}

func tryFilter(t *testing.T, p *tab) {
	choose := func(name, value string) string {
		return eval[string](p, `(() => {
			const form = document.querySelector(".filter"), select = form.elements[%q];
			select.value = %q;
			select.dispatchEvent(new Event("change", {bubbles: true}));
			return form.querySelector("output").textContent;
		})()`, name, value)
	}
	if got := choose("actor", "Merrow Lines"); got != "4 of 12 events" {
		t.Errorf("for one actor, the page says %q", got)
	}
	if got := choose("stance", "denied"); got != "2 of 12 events" {
		t.Errorf("for one actor and stance, the page says %q", got)
	}
	if got := eval[[]int](p, `[document.querySelectorAll("tbody tr:not([hidden])").length, document.querySelectorAll(".chart [role=link]:not(.off)").length]`); !slices.Equal(got, []int{2, 2}) {
		t.Errorf("rows and marks that are left: %v", got)
	}
	choose("actor", "")
	if got := choose("stance", ""); got != "12 of 12 events" || eval[int](p, `document.querySelectorAll(".off, tr[hidden]").length`) != 0 {
		t.Errorf("without a filter, the page says %q", got)
	}
}

// wantPrinted wants a page of paper light and without what cannot be used there.
func wantPrinted(t *testing.T, p *tab) {
	if got := eval[[]string](p, `[...document.querySelectorAll("nav, .filter, .skip, .readings")].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))`); len(got) > 0 {
		t.Errorf("printed are %q", got)
	}
	if got := eval[[]string](p, `[getComputedStyle(document.querySelector("h1")).color, getComputedStyle(document.querySelector(".chart svg > rect")).fill]`); !slices.Equal(got, []string{"rgb(27, 30, 35)", "rgb(255, 255, 255)"}) {
		t.Errorf("printed letters are %s, and the picture's paper is %s", got[0], got[1])
	}
	if !eval[bool](p, `document.querySelector(".chart").scrollHeight <= document.querySelector(".chart").clientHeight`) {
		t.Error("the picture is cut off")
	}
	wantNothingSideways(t, p)
}
