package claim

import (
	"slices"
	"strings"
	"testing"

	"factline/extract/article"
	"factline/extract/segment"
	"factline/extract/syntax"
)

// The forms in which news says who said what, each with all the claims that it holds and no others.
var forms = []struct {
	text string
	want []string
}{
	// Indirect speech before its source.
	{"The port of Halem will reopen on March 1, mayor Karl Behrens told reporters on Friday.", []string{"Karl Behrens (mayor) said: The port of Halem will reopen on March 1"}},
	{"The company will cut 300 jobs by June, chief executive Anna Berg told staff on Monday.", []string{"Anna Berg (chief executive) said: The company will cut 300 jobs by June"}},
	{"Two divers are still missing, the coast guard said late on Tuesday.", []string{"coast guard said: Two divers are still missing"}},
	{"The storm killed nine people, rescuers said, and thousands spent the night in schools.", []string{"rescuers said: The storm killed nine people"}},
	{"Prices will not fall before autumn, the central bank warned.", []string{"central bank predicted: Prices will not fall before autumn"}},
	{"A gas leak caused the blast in Lorne, according to investigators.", []string{"investigators said: A gas leak caused the blast in Lorne"}},
	{"The tunnel, which cost 90 million euros, is safe, its builder insists.", []string{"its builder claimed: The tunnel, which cost 90 million euros, is safe"}},
	// Indirect speech after its cue.
	{"The army said on Sunday that its ships had left the gulf.", []string{"army said: that its ships had left the gulf"}},
	{"Health minister Rosa Lind said the vaccine would arrive in May.", []string{"Rosa Lind (Health minister) said: the vaccine would arrive in May"}},
	{"The transport ministry in the capital denied that a date had been agreed.", []string{"transport ministry in the capital denied: that a date had been agreed"}},
	{"Police said they had arrested two men.", []string{"Police said: they had arrested two men"}},
	{"The club confirmed on Thursday that its coach would leave.", []string{"club confirmed: that its coach would leave"}},
	{"The bank announced it would close forty branches.", []string{"bank announced: it would close forty branches"}},
	{"Prosecutors allege that the banker hid the money in Cyprus.", []string{"Prosecutors alleged: that the banker hid the money in Cyprus"}},
	{"Lind told parliament that the vaccine was late.", []string{"Lind said: that the vaccine was late"}},
	{"The union, which represents nurses, said its members would strike.", []string{"union said: its members would strike"}},
	{"In a letter to members, the union said its nurses would strike.", []string{"union said: its nurses would strike"}},
	// A quotation that is signed.
	{"“The pier must stay where it is. My father built it.” — Ana Petrova", []string{"Ana Petrova said: “The pier must stay where it is. My father built it.”"}},
	{"“The council never asked us.”― Jonas Mbeki, 34, of Port Almar", []string{"Jonas Mbeki said: “The council never asked us.”"}},
	{"\"We will vote them out.\"\n\n- Tom Hale, baker", []string{"Tom Hale said: \"We will vote them out.\""}},
	{"“Sea Wind” — Lucia Ferro", nil},
	{"“The council never asked us.” — He left.", nil},
	{"“The council never asked us.” — Photo: Ana Petrova", nil},
	// Denials, accusations, silence.
	{"The senator denied the allegations.", []string{"senator denied: the allegations"}},
	{"The senator denied having met the banker.", []string{"senator denied: having met the banker"}},
	{"The senator rejected the claim as absurd.", []string{"senator denied: the claim as absurd"}},
	{"A spokesman for the bank declined to comment.", []string{"spokesman for the bank declined: to comment"}},
	{"The palace did not respond to requests for comment.", []string{"palace declined: "}},
	{"The owners could not be reached for comment.", []string{"owners declined: "}},
	{"The palace has not confirmed the visit.", []string{"palace confirmed!: the visit"}},
	{"Lind accused the opposition of spreading fear.", []string{"Lind accused: the opposition of spreading fear"}},
	{"The minister, accused by Lind of spreading fear, resigned.", []string{"Lind accused: The minister … of spreading fear"}},
	{"The palace would neither confirm nor deny on Tuesday that the island had been sold.", []string{"palace declined: that the island had been sold"}},
	{"The firm neither confirmed nor denied the report.", []string{"firm declined: the report"}},
	{"The bank has neither denied nor confirmed it.", []string{"bank declined: it"}},
	{"Moen, who in May blamed the palace for the fire, alleged that the plan was old.",
		[]string{"Moen accused: the palace for the fire", "Moen alleged: that the plan was old"}},
	{"The mayor announced that the minister had discussed the dam with him, according to the Evening Post.",
		[]string{"mayor announced: that the minister had discussed the dam with him", "Evening Post reported: The mayor announced that the minister had discussed the dam with him"}},
	{"Stern accused the residents of spreading lies and did not rule out an appeal.",
		[]string{"Stern accused: the residents of spreading lies", "Stern denied!: an appeal"}},
	// Direct speech.
	{"“We were warned twice,” said Tom Rask, the union's leader.", []string{"Tom Rask (union's leader) said: “We were warned twice,”"}},
	{"“We were warned twice,” Rask told the Evening Post. “Nobody listened.”", []string{"Rask said: “We were warned twice,” … “Nobody listened.”"}},
	{"Rask said: “We were warned twice.”", []string{"Rask said: “We were warned twice.”"}},
	{"“They said the same thing last spring,” he added, laughing.", []string{"he said: “They said the same thing last spring,”"}},
	{"Asked whether he would resign, Rask replied: “No.”", []string{"Rask said: “No.”"}},
	{"The deal is “dead in the water,” Rask said.", []string{"Rask said: The deal is “dead in the water,”"}},
	{"Rask called the deal “dead in the water.”", []string{"Rask said: the deal “dead in the water.”"}},
	{"“The bridge,” the engineer explained, “was never meant for lorries.”", []string{"engineer said: “The bridge,” … “was never meant for lorries.”"}},
	// Documents and media.
	{"The Evening Post reported that the mayor had sold the land.", []string{"Evening Post reported: that the mayor had sold the land"}},
	{"The report found that guards had slept.", []string{"report reported: that guards had slept"}},
	{"According to minutes seen by Northwire, the owners met the mayor twice.", []string{"minutes seen by Northwire said: the owners met the mayor twice"}},
	{"A study published on Monday suggests that owls hear better in rain.", []string{"study reported: that owls hear better in rain"}},
	{"Witnesses say the driver fled.", []string{"Witnesses said: the driver fled"}},
	{"Police did not name the captain.", nil},
	{"One officer, who declined to be named, said the ship was old.", []string{"One officer said: the ship was old"}},
	{"A clerk asked not to be identified.", nil},
	{"The ministry declined to name the owner.", []string{"ministry declined: to name the owner"}},
	{"The Evening Post, citing two officials, said the ship was old.", []string{"Evening Post said: the ship was old"}},
	{"The judge closed the plant, citing a threat to health.", []string{"judge reported: a threat to health"}},
	{"Two officials, speaking on condition of anonymity, said the talks had failed.", []string{"Two officials said: the talks had failed"}},
	// Passives and nouns.
	{"It was announced on Friday that the school would close.", []string{" announced: that the school would close"}},
	{"The fire is believed to have started in the kitchen.", []string{" said: The fire … to have started in the kitchen"}},
	{"In a statement, the airline said no one was hurt.", []string{"airline said: no one was hurt"}},
	{"There was no immediate confirmation from the palace.", []string{"palace confirmed!: "}},
	{"The mayor rejected suggestions that he would resign.", []string{"mayor denied: suggestions that he would resign"}},
	// Several in one sentence.
	{"The mayor said the bridge was safe but the engineer denied it.", []string{"mayor said: the bridge was safe", "engineer denied: it"}},
	{"The mayor said the bridge was safe, adding that tests had been made.", []string{"mayor said: the bridge was safe", "mayor said: that tests had been made"}},
	{"The bridge is safe, the mayor said, hours before the engineer denied that it had been tested.",
		[]string{"mayor said: The bridge is safe", "engineer denied: that it had been tested"}},
	{"Lind, who resigned in December, accused the mayor of lying.", []string{"Lind accused: the mayor of lying"}},
	{"A tape from a camera in the hall shows the guard asleep.", []string{"tape from a camera in the hall reported: the guard asleep"}},
	{"The harbour master, the owner said, had been warned twice.", []string{"owner said: The harbour master … had been warned twice"}},
	{"The minister appeared to confirm that talks had begun.", []string{"minister confirmed: that talks had begun"}},
	{"HALEM - Officials said the pier was safe - though Lind noted that no one had tested it.",
		[]string{"Officials said: the pier was safe", "Lind said: that no one had tested it"}},
	// Where it was said is no part of a mere thing; a speech that is known may be.
	{"The mayor rejected the plan in a letter to the council.", []string{"mayor denied: the plan"}},
	{"The mayor rejected the plan in the letter.", []string{"mayor denied: the plan in the letter"}},
	// How long something has been said is no part of it; years that are spoken of are.
	{"Fishermen have argued for years that the quay was built too low.", []string{"Fishermen claimed: that the quay was built too low"}},
	{"Tax inspectors have warned for more than a decade that the fund is empty.", []string{"Tax inspectors said: that the fund is empty"}},
	{"Moen blamed the storms of the years that the dam stood empty.", []string{"Moen accused: the storms of the years that the dam stood empty"}},
	// The clauses of two speakers, joined; a clause goes on with "and that".
	{"The mayor said the bridge was safe and the engineer warned that it would fall.",
		[]string{"mayor said: the bridge was safe", "engineer predicted: that it would fall"}},
	{"The mayor said that the bridge was safe and that the engineer had tested it.",
		[]string{"mayor said: that the bridge was safe and that the engineer had tested it"}},
	{"The statement that had been printed on the wall was painted over.", nil},
	{"In the United States that would be a crime.", nil},
	// No full stop, or no punctuation at all.
	{"Moen said that the bridge was old He stressed that it would fall.",
		[]string{"Moen said: that the bridge was old", "Moen said: that it would fall"}},
	{"Moen said that the plan He had drawn was old.", []string{"Moen said: that the plan He had drawn was old"}},
	{"the clerk said that the hall is shut the owner claims that the roof is sound and the builder admits that he never saw it in all the years since the fire",
		[]string{"clerk said: that the hall is shut", "owner claimed: that the roof is sound", "builder confirmed: that he never saw it in all the years since the fire"}},
	// Who speaks at the end of a sentence is no part of what is said; nor is the end of that who speaks.
	{"There were 750 leaks in March, Con Halden officials said.", []string{"Con Halden officials said: There were 750 leaks in March"}},
	{"The new hull is less prone to rust, cracks and leaks, said the engineers, who added that it had cost two million.",
		[]string{"engineers said: The new hull is less prone to rust, cracks and leaks", "engineers said: that it had cost two million"}},
	{"The clerk, who ran a shop for sails and ropes, said the prices, which were low, would rise.", []string{"clerk said: the prices, which were low, would rise"}},
	{"Hicks, who was on leave in the army, said the flag was torn.", []string{"Hicks said: the flag was torn"}},
	{"Hicks, who was on leave in the army, was ill, the clerk said.", []string{"clerk said: Hicks, who was on leave in the army, was ill"}},
	{"The clerk, a former baker, said the oven was cold.", []string{"clerk said: the oven was cold"}},
	{"Within weeks, the chain was selling cheaper bread and milk, prices it said were a result of the deal.", []string{"it said: prices … were a result of the deal"}},
	// The clause of a noun ends before the verb of the noun.
	{"Lind's declaration that there would be no school in the valley makes that harder.", []string{"Lind announced: that there would be no school in the valley"}},
	{"The claim that the dam is safe did not stand up.", []string{" claimed: that the dam is safe"}},
	{"The mayor repeated his claim that the dam that he built is safe.", []string{"mayor claimed: that the dam that he built is safe"}},
	// Two cues for one content.
	{"Rask said and repeated that the tests had been passed.", []string{"Rask said: that the tests had been passed"}},
	// Turns, lines of live reports, quoted mail, tweets.
	{"Tom Hale, reporter, met the painter Ines Varga.\n\nTH: Is it sold?\n\nIV: It is not.\n\nTH: Why?",
		[]string{"Tom Hale (reporter) asked: Is it sold?", "Ines Varga said: It is not", "Tom Hale (reporter) asked: Why?"}},
	{"Tom Hale met the painter Ines Varga and her sister Ida Varga.\n\nTH: Is it sold?\n\nIV: It is not.\n\nTH: Why?",
		[]string{"Tom Hale asked: Is it sold?", "IV said: It is not", "Tom Hale asked: Why?"}},
	{"Q Did the owners know?", []string{"Q asked: Did the owners know?"}},
	{"14:05 - Coast guard: two divers still missing", []string{"Coast guard said: two divers still missing"}},
	{"14:05 - Schools will stay shut – education ministry", []string{"education ministry said: Schools will stay shut"}},
	{"14:05 - Schools will stay shut – and so will the pool", nil},
	{"The pilot Karl Moen wrote:\n\n> The lamp is out.\n> Nobody came.", []string{"Karl Moen (pilot) said: The lamp is out. … Nobody came."}},
	{"“All samples are clean today.” — Almar Water (@almarwater) May 14, 2024", []string{"Almar Water said: “All samples are clean today.”"}},
	// A title in quotation marks is no speech.
	{"Moen wrote the novel “They Said It Would Sink”.", nil},
	// A clause goes on to its end, and no further.
	{"Lind rebuked the envoy as a man who never listened.", []string{"Lind said: the envoy as a man who never listened"}},
	{"Lind denied the report because it named no source.", []string{"Lind denied: the report"}},
	{"Lind denied the report that the bank failed after it lost money.", []string{"Lind denied: the report that the bank failed after it lost money"}},
	{"Lind rebuked the envoy after he had left the hall.", []string{"Lind said: the envoy"}},
	// What the models know well and do not take is none, though the rules read it.
	{"The firm maintains two lighthouses.", nil},
	// None.
	{"The report weighs two kilos.", nil},
	{"She told him the way to the station.", nil},
	{"The announcement surprised the market.", nil},
	{"The ship is said to be the largest in the fleet, and it claimed two lives.", []string{" said: The ship … to be the largest in the fleet"}},
	{"What comes next is for the court to say.", nil},
	{"The search was called off at dusk.", nil},
	{"The crowd at the lock was larger than expected.", nil},
	{"Gallery: The lock in June", nil},
	{"The mayor showed the letter to nobody.", nil},
	{"The committee will report on its findings in June.", nil},
}

func TestForms(t *testing.T) {
	for _, tt := range forms {
		expectClaims(t, tt.text, tt.want)
	}
}

// expectClaims holds all claims that a text makes, and no others.
func expectClaims(t *testing.T, text string, want []string) {
	t.Helper()
	doc, claims := attributed(t, text)
	var got []string
	for _, c := range claims {
		if !c.Event {
			got = append(got, show(doc, c))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\n got %q\nwant %q", text, got, want)
	}
}

// What the article adds behind the cue of a quotation is none of the speaker's words, unless it is quoted again.
func TestNarrator(t *testing.T) {
	for _, tt := range []struct {
		text, want string
		content    []string
	}{
		{`“Nobody came,” Lind said, but he did not know why.`, "“Nobody came,”", []string{"“Nobody came,”", "but he did not know why"}},
		{`“Nobody came,” Lind said, but “that was no wonder.”`, "“Nobody came,” … but “that was no wonder.”", []string{"“Nobody came,”", "but “that was no wonder.”"}},
		{`Nobody came, Lind said, but some had called.`, "Nobody came … but some had called", []string{"Nobody came", "but some had called"}},
	} {
		doc := segment.Split(&article.Article{Text: tt.text})
		f := &finder{doc: doc, cues: DefaultCues()}
		words := syntax.Split(doc, doc.Sentences[0])
		a := attribution{tree: &tree{doc: doc, words: words, quoted: f.quotedWords(words)}}
		a.word = slices.IndexFunc(words, func(w syntax.Word) bool { return w.Lower == "said" })
		for _, c := range tt.content {
			start := strings.Index(tt.text, c)
			a.content = append(a.content, article.Span{Start: start, End: start + len(c)})
		}
		a.tree.narrator(&a)
		var got []string
		for _, s := range a.content {
			got = append(got, s.In(tt.text))
		}
		if strings.Join(got, " … ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}
