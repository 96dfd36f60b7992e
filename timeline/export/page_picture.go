package export

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// inline takes from an SVG file what stands before its root element: a page of HTML has no place for it. The root is named
// by its title alone, for a page holds what the description tells in its table.
func inline(svg []byte) []byte {
	i := bytes.Index(svg, []byte("<svg"))
	if i < 0 {
		return nil
	}
	return bytes.Replace(svg[i:], []byte(`aria-labelledby="chart-title chart-desc"`), []byte(`aria-labelledby="chart-title"`), 1)
}

// painted finds the colours of an SVG file that package chart drew.
var painted = regexp.MustCompile(`(fill|stroke)="(#[0-9a-f]{6})"`)

// schemeRules are the rules of style by which a picture takes on, on a dark page, the colours that it has in another
// drawing of the same, and that keep its letters legible on a narrow one. The two drawings differ in nothing but colours.
func schemeRules(light, dark []byte) string {
	var b strings.Builder
	if m := drawnWidth.FindSubmatch(light); m != nil {
		fmt.Fprintf(&b, ":root { --drawn: %spt; }\n", m[1])
	}
	seen := map[string]bool{}
	to := painted.FindAllSubmatch(dark, -1)
	for i, from := range painted.FindAllSubmatch(light, -1) {
		if i >= len(to) {
			break
		}
		if rule := string(from[0]); !seen[rule] && !bytes.Equal(from[2], to[i][2]) {
			seen[rule] = true
			fmt.Fprintf(&b, ".chart [%s] { %s: light-dark(%s, %s); }\n", rule, from[1], from[2], to[i][2])
		}
	}
	return b.String()
}

// drawnWidth finds the width of a picture in points.
var drawnWidth = regexp.MustCompile(`<svg [^>]*? width="([0-9.]+)pt"`)
