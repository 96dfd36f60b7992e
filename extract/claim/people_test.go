package claim

import (
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/mention"
	"factline/extract/resolve"
	"factline/extract/segment"
)

// A surname that two people bear means the one who has been named; a carrier is nobody who says "she".
func TestWhoIsMeant(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"The footballer Dario Kent was cleared on Thursday. Kent said that he was relieved. The brother, Luca Kent, said that he would move abroad.",
			[]string{"Dario Kent said: that he was relieved", "Luca Kent (brother) said: that he would move abroad"}},
		{"Chief Executive Lotte Hag said that the carrier had lost money. She declined to comment on the talks.",
			[]string{"Lotte Hag (Chief Executive) said: that the carrier had lost money", "Lotte Hag (Chief Executive) declined: to comment on the talks"}},
		{"The palace confirmed the call but the Estmark envoy later said he would wait.",
			[]string{"palace confirmed: the call", "Estmark envoy said: he would wait"}},
		{"The developer, Arena North, had promised 2,000 jobs. Planning officer Neil Court confirmed the file was open. Asked when the land was sold, he said: “I will have to check.” The developer insists the plans are old.",
			[]string{"Arena North (developer) promised: 2,000 jobs", "Neil Court (Planning officer) confirmed: the file was open", "Neil Court (Planning officer) said: “I will have to check.”", "Arena North (developer) claimed: the plans are old"}},
		{"The mayor of Halden, Sven Arvid, resigned. He said that the fund was empty.",
			[]string{"Sven Arvid (mayor of Halden) said: that the fund was empty"}},
		{"Nadia Ferro ran the port for nine years. She said that the cranes were unsafe. The auditors confirmed it. “I have a garden now,” she said.",
			[]string{"Nadia Ferro said: that the cranes were unsafe", "auditors confirmed: it", "Nadia Ferro said: “I have a garden now,”"}},
	} {
		expectClaims(t, tt.text, tt.want)
	}
}

// Who took a picture, or wrote the article, is nobody of the story.
func TestNobodyOfTheStory(t *testing.T) {
	for _, line := range []string{"Photo: Emil Sato, who lives in Halden", "By Emil Sato, who lives in Halden"} {
		text := "The mayor of Halden, Sven Arvid, resigned after a long debate.\n\n" + line + "\n\nHe said that the fund was empty."
		end := strings.Index(text, "\n\nHe")
		a := &article.Article{Text: text, Blocks: []article.Block{
			{Kind: article.Main, Span: article.Span{End: end - len(line) - 2}},
			{Kind: article.Boilerplate, Span: article.Span{Start: end - len(line), End: end}},
			{Kind: article.Main, Span: article.Span{Start: end + 2, End: len(text)}},
		}}
		if strings.HasPrefix(line, "By") {
			a.Blocks[1].Kind = article.Byline
		}
		doc := segment.Split(a)
		claims := Attribute(doc, resolve.Resolve(doc, mention.Find(doc), resolve.Options{}), Options{})
		if len(claims) != 1 || claims[0].Speaker != "Sven Arvid" {
			t.Errorf("%s: %+v", line, claims)
		}
	}
}
