package claim

import (
	"slices"
	"testing"

	"factline/extract/article"
	"factline/extract/civil"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// The day on which something was said, and not the day of what was said.
func TestSaid(t *testing.T) {
	tests := []struct {
		text string
		nth  int // of the claims
		said string
		how  SaidBasis
	}{
		{"The mayor announced on 3 February that the bridge is closed.", 0, "2025-02-03", SaidExplicit},
		{"The mayor announced that on 3 February the bridge was closed.", 0, "2025-02-09", SaidPublication},
		{"On 3 February, the mayor said that the bridge is closed.", 0, "2025-02-03", SaidExplicit},
		{"In a speech in Norwich on 3 February, the mayor said that the bridge is closed.", 0, "2025-02-03", SaidExplicit},
		{"The mayor confirmed the visit on 3 May.", 0, "2025-02-09", SaidPublication},
		{"The mayor said in an interview on 3 February that the bridge is closed.\n\nThe mayor added that it is unsafe.", 1, "2025-02-03", SaidCarried},
		{"The mayor said in an interview on 3 February that the bridge is closed.\n\nThe mayor has repeatedly denied that it is unsafe.", 1, "2025-02-09", SaidPublication},
		{"The mayor said that the bridge is closed.", 0, "2025-02-09", SaidPublication},
	}
	for _, tt := range tests {
		expectSaid(t, tt.text, tt.nth, tt.said, tt.how)
	}
}

func TestSaidWithoutPublication(t *testing.T) {
	doc := segment.Split(&article.Article{Text: "The mayor said that the bridge is closed."})
	for _, c := range Attribute(doc, resolve.Resolution{}, Options{}) {
		if c.SaidBasis != SaidUnknown || c.SaidAt != -1 {
			t.Errorf("got %s at %d", c.SaidBasis, c.SaidAt)
		}
	}
}

// Each claim has the day of its own occasion. The texts were published on 9 February 2025, a Sunday.
func TestSaidOnWhichOccasion(t *testing.T) {
	for _, tt := range []struct {
		trap, text string
		claim      int // which one of the text's
		said       string
		how        SaidBasis
	}{
		{"the genitive of an occasion", "“I have a garden now,” Ada Quist said in Tuesday's interview.", 0, "2025-02-04", SaidExplicit},
		{"the same before the source", "In Tuesday's interview, Ada Quist said that she had a garden.", 0, "2025-02-04", SaidExplicit},
		{"the genitive of what is said", "Ada Quist said that Tuesday's vote had been a farce.", 0, "2025-02-09", SaidPublication},
		{"a broadcast at the end of what is said", "Ada Quist said that the dam would hold on Friday's show.", 0, "2025-02-07", SaidExplicit},
		{"two interviews, the first", "Ada Quist said in an interview with the Post on 3 February that the dam would hold. She added that it was new.\n\n" +
			"Quist told the Herald in an interview on 6 February that the dam had cracks. She added that it was old.", 1, "2025-02-03", SaidCarried},
		{"two interviews, the second", "Ada Quist said in an interview with the Post on 3 February that the dam would hold. She added that it was new.\n\n" +
			"Quist told the Herald in an interview on 6 February that the dam had cracks. She added that it was old.", 3, "2025-02-06", SaidCarried},
		{"another occasion without a day", "Ada Quist said on 6 February that the dam had cracks. “It will hold,” Quist said in a different interview.", 1, "2025-02-09", SaidPublication},
		{"background in a paragraph of its own", "Ada Quist said on 6 February that the dam had cracks.\n\nQuist said on 3 February that it would hold.\n\nShe told the council that the mayor had lied.", 2, "2025-02-06", SaidCarried},
		{"background within its paragraph", "Ada Quist said on 6 February that the dam had cracks.\n\nQuist said on 3 February that it would hold. She told the council that it was new.", 2, "2025-02-03", SaidCarried},
		{"a day that only a pointer gives", "Ada Quist said that the dam had cracks. She made these remarks on a visit to Halden on Thursday.", 0, "2025-02-06", SaidCarried},
		{"a survey of the day when it came out", "The mayor resigned on Friday.\n\nA survey found that half of the town knew.", 0, "2025-02-09", SaidPublication},
	} {
		t.Run(tt.trap, func(t *testing.T) { expectSaid(t, tt.text, tt.claim, tt.said, tt.how) })
	}
}

// expectSaid checks the day of the nth claim of a text, events left out.
func expectSaid(t *testing.T, text string, nth int, said string, how SaidBasis) {
	t.Helper()
	doc, claims := attributed(t, text)
	claims = slices.DeleteFunc(claims, func(c Claim) bool { return c.Event })
	if len(claims) <= nth {
		t.Errorf("%s: %d claims", text, len(claims))
		return
	}
	if c := claims[nth]; c.Said.Timex() != said || c.SaidBasis != how {
		t.Errorf("%s\n got %s, %s for %s; want %s, %s", text, c.Said.Timex(), c.SaidBasis, show(doc, c), said, how)
	}
}

// A headline tells in the present tense what the story dates.
func TestSaidInHeadline(t *testing.T) {
	const title, story = "Dam has cracks, Ada Quist says", "The dam of Halden has cracks, the engineer Ada Quist said on Thursday."
	a := &article.Article{Text: title + "\n\n" + story}
	a.Blocks = []article.Block{{Kind: article.Title, Span: article.Span{End: len(title)}}, {Kind: article.Main, Span: article.Span{Start: len(title) + 2, End: len(a.Text)}}}
	a.Published = article.Stamp{Date: civil.Of(civil.DayOf(2025, 2, 9)), Basis: article.Given}
	doc := segment.Split(a)
	claims := Attribute(doc, resolve.Resolve(doc, mention.Find(doc), resolve.Options{}), Options{})
	if c := claims[0]; c.Said.Timex() != "2025-02-06" || c.SaidBasis != SaidCarried {
		t.Errorf("got %s, %s for %s", c.Said.Timex(), c.SaidBasis, show(doc, c))
	}
}

// What only points at another claim is told from what says something.
func TestPoints(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"The envoy made the aforementioned statements in an interview on board.", true},
		{"The envoy said these words in a conversation on board.", true},
		{"The envoy said this on Thursday.", true},
		{"The paper published an article on 8 February.", true},
		{"The paper reported that Ada Quist made these statements on board.", true},
		{"The envoy repeated the claim that the dam had cracks.", false},
		{"The envoy said that, in the end, nobody had looked.", false},
		{"The envoy said this was a farce.", false},
		{"The envoy denied this.", false},
		{"The envoy has not confirmed it.", false},
		{"“This,” the envoy said, “is a farce.”", false},
		{"The envoy announced the closure of the port.", false},
	} {
		_, claims := attributed(t, tt.text)
		if len(claims) == 0 {
			t.Errorf("%s: no claim", tt.text)
			continue
		}
		if claims[0].Points != tt.want {
			t.Errorf("%s: points is %t", tt.text, !tt.want)
		}
	}
}

// Where there is no content, the clause tells what is meant.
func TestClause(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The paper cites no letter, while the palace has not yet confirmed.", "the palace has not yet confirmed"},
		{"“Two million are waiting” - the envoy said, but where this figure comes from he could not explain.", "where this figure comes from he could not explain"},
		{"The palace confirmed the sale.", ""},
	} {
		doc, claims := attributed(t, tt.text)
		got := ""
		for _, c := range claims {
			got += c.Clause.In(doc.Text)
		}
		if got != tt.want {
			t.Errorf("%s: clause %q, want %q", tt.text, got, tt.want)
		}
	}
}

// What the article tells in its own voice is an event of the day that its own clause is dated by.
func TestEvents(t *testing.T) {
	for _, tt := range []struct {
		trap, text string
		want       []string
	}{
		{"plain", "Thousands marched through Halden on 5 February.", []string{"Thousands event: Thousands marched through Halden on 5 February."}},
		{"who he is", "Premier Jonas Vik resigned on 5 February. He left the country on 6 February.",
			[]string{"Jonas Vik (Premier) event: Premier Jonas Vik resigned on 5 February.", "Jonas Vik (Premier) event: He left the country on 6 February."}},
		{"a relative clause", "The mayor said that Jonas Vik, who on 5 February left the country, was missed.", nil},
		{"a bound", "Jonas Vik had left the country by 5 February.", nil},
		{"a range is told once", "The dam was repaired from 3 to 5 February.", []string{"dam event: The dam was repaired from 3 to 5 February."}},
		{"a deadline", "The council was given a 5 February deadline.", nil},
		{"nobody knows what", "This came on 5 February.", nil},
		{"who speaks for himself", "Dear readers, we lost our dog on 5 February.", nil},
		{"comments are claims", "The mayor's comments came on 5 February.", nil},
		{"what is to come", "The council will vote on 11 February.", nil},
		{"a supposition", "If the dam had burst on 5 February, the town would have drowned.", nil},
	} {
		doc, claims := attributed(t, tt.text)
		var got []string
		for _, c := range claims {
			if c.Event {
				got = append(got, show(doc, c))
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.trap, tt.text, got, tt.want)
		}
	}
}
