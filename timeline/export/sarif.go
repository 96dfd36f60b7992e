package export

import (
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"factline/timeline"
	"factline/timeline/check"
)

// The types are the part of SARIF 2.1.0 (OASIS) that the findings need; names are the standard's.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool       `json:"tool"`
		ColumnKind string          `json:"columnKind"`
		Artifacts  []sarifArtifact `json:"artifacts"`
		Results    []sarifResult   `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string       `json:"id"`
		Short   sarifMessage `json:"shortDescription"`
		Full    sarifMessage `json:"fullDescription"`
		Help    sarifMessage `json:"help"`
		Default sarifDefault `json:"defaultConfiguration"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifArtifact struct {
		Location    sarifURI     `json:"location"`
		Description sarifMessage `json:"description"`
	}
	sarifURI struct {
		URI   string `json:"uri"`
		Index *int   `json:"index,omitempty"`
	}
	sarifResult struct {
		Rule      string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
		Fixes     []sarifFix      `json:"fixes,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations"`
		Message  *sarifMessage  `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifURI    `json:"artifactLocation"`
		Region   sarifRegion `json:"region"`
	}
	sarifLogical struct {
		Name string `json:"name"`
		Kind string `json:"kind"`
	}
	sarifRegion struct {
		StartLine   int           `json:"startLine"`
		StartColumn int           `json:"startColumn"`
		EndLine     int           `json:"endLine"`
		EndColumn   int           `json:"endColumn"` // of the character after the last
		CharOffset  int           `json:"charOffset"`
		CharLength  int           `json:"charLength"`
		Snippet     *sarifMessage `json:"snippet,omitempty"`
	}
	sarifFix struct {
		Description sarifMessage  `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifURI           `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion  `json:"deletedRegion"`
		Inserted sarifMessage `json:"insertedContent"`
	}
)

// sarifLevels are SARIF's names of the levels.
var sarifLevels = map[check.Level]string{check.Error: "error", check.Warning: "warning", check.Info: "note"}

// SARIF writes the findings in the Static Analysis Results Interchange Format 2.1.0, which editors and code
// hosts show beside the text. The checks are its rules, an article is an artifact, a repair is a fix; lines, columns and
// offsets are of the article's text, in code points.
func SARIF(w io.Writer, t *timeline.Timeline, flags []check.Flag) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "factline", Rules: []sarifRule{}}},
		ColumnKind: "unicodeCodePoints",
		Artifacts:  []sarifArtifact{},
		Results:    []sarifResult{},
	}
	rules := map[string]int{}
	for i, c := range check.Catalogue {
		rules[c.Name] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			ID: c.Name, Short: sarifMessage{c.Title}, Full: sarifMessage{c.Doc}, Help: sarifMessage{ruleHelp(c)},
			Default: sarifDefault{sarifLevels[c.Level]},
		})
	}
	p := placesOf(t)
	for i, l := range p.articles {
		run.Artifacts = append(run.Artifacts, sarifArtifact{p.uri(i, false), sarifMessage{"article " + l.id}})
	}
	for _, f := range flags {
		result := sarifResult{
			Rule: f.Check, RuleIndex: -1, Level: sarifLevels[f.Level], Message: sarifMessage{f.Message},
			Locations: []sarifLocation{p.sarif(f.Place)},
		}
		if i, ok := rules[f.Check]; ok {
			result.RuleIndex = i
		}
		for _, r := range f.Related {
			at := p.sarif(r)
			at.Message = &sarifMessage{"“" + shorten(p.words(r), 80) + "”"}
			result.Related = append(result.Related, at)
		}
		for _, r := range f.Repairs {
			result.Fixes = append(result.Fixes, p.fix(f.Place, r))
		}
		run.Results = append(run.Results, result)
	}
	return writeJSON(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}, "  ")
}

// ruleHelp is the example of a check and the repair that it suggests.
func ruleHelp(c check.Check) string {
	help := "Example: " + strings.TrimSpace(c.Example)
	if c.Repair != "" {
		help += "\nSuggested repair: " + c.Repair
	}
	return help
}

func (p places) sarif(at check.Place) sarifLocation {
	region := p.region(at)
	region.Snippet = &sarifMessage{at.Span.In(p.articles[at.Article].text)}
	return sarifLocation{
		Physical: sarifPhysical{p.uri(at.Article, true), region},
		Logical:  []sarifLogical{{p.articles[at.Article].id, "article"}},
	}
}

func (p places) region(at check.Place) sarifRegion {
	l := p.articles[at.Article]
	var r sarifRegion
	r.StartLine, r.StartColumn = l.position(at.Span.Start)
	r.EndLine, r.EndColumn = l.position(at.Span.End)
	start, end := l.points.Span(at.Span)
	r.CharOffset, r.CharLength = start, end-start
	return r
}

// uri names an article's file as a relative reference, or as a file: one where its path is absolute.
func (p places) uri(article int, indexed bool) sarifURI {
	path := filepath.ToSlash(p.articles[article].origin)
	u := url.URL{Path: path}
	if strings.HasPrefix(path, "/") {
		u.Scheme = "file"
	}
	out := sarifURI{URI: u.String()}
	if indexed {
		out.Index = &article
	}
	return out
}

func (p places) fix(at check.Place, repair string) sarifFix {
	return sarifFix{
		Description: sarifMessage{"Write “" + repair + "”"},
		Changes:     []sarifChange{{p.uri(at.Article, true), []sarifReplacement{{p.region(at), sarifMessage{repair}}}}},
	}
}
