package resolve

import (
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/mention"
	"factline/extract/segment"
)

// TestTense finds the tense of the clause around the date in brackets and the word that tells it.
func TestTense(t *testing.T) {
	for _, tt := range []struct {
		text, word string
		want       tense
	}{
		{"The minister opened the bridge on [July 2].", "opened", pastTense},
		{"The bridge will be opened on [July 2].", "will be opened", futureTense},
		{"The bridge would have been opened on [July 2].", "would have been opened", pastTense},
		{"The council is to be dissolved on [July 2].", "to be dissolved", futureTense},
		{"The hearing, due to begin on [July 2], drew crowds.", "due to", futureTense},
		{"Roads stayed shut due to the storm on [July 2].", "shut", pastTense},
		{"She will not be released before [July 2].", "will not be released", futureTense},
		{"Up to 90 mm of rain could fall in the valley by [Tuesday morning].", "could", futureTense},
		{"On [July 2], divers, wondering how the ferry could have sunk, went down again.", "could have sunk", pastTense},
		{"The sale should be closed on [July 2].", "should be closed", futureTense},
		{"The crew might leave on [July 2].", "might", futureTense},
		{"The judge said little of what happens when the case is heard on [July 2].", "said", pastTense},
		{"If the case is heard on [July 2], they lose.", "", noTense},
		{"The case has been heard on [July 2].", "has been heard", pastTense},

		// Adjectives in -ed, nouns and names tell nothing.
		{"The aforementioned talks of [July 2] in Bern.", "", noTense},
		{"A group of armed men on [July 2] at the gate.", "", noTense},
		{"Hundred naked cyclists at the Red Sea on [July 2].", "", noTense},
		{"No need, no speed, no seed: [July 2] in the United Emirates.", "", noTense},
	} {
		start, end := strings.IndexByte(tt.text, '['), strings.IndexByte(tt.text, ']')
		words := tt.text[start+1 : end]
		doc := segment.Split(&article.Article{Text: strings.NewReplacer("[", "", "]", "").Replace(tt.text), Lang: "en"})
		found := false
		for _, m := range mention.Find(doc) {
			if m.In(doc.Text) != words {
				continue
			}
			found = true
			if got, word := tenseOf(doc, &m); got != tt.want || word != tt.word {
				t.Errorf("%s: tense %d by %q, want %d by %q", tt.text, got, word, tt.want, tt.word)
			}
		}
		if !found {
			t.Errorf("%s: %q was not found", tt.text, words)
		}
	}
}
