package claim

import (
	"slices"
	"testing"
)

// Whoever a surname, a pronoun, an office or an acronym stands for has one name throughout an article.
func TestOneNameForOneActor(t *testing.T) {
	for _, tt := range []struct {
		trap, text string
		want       []string
	}{
		{"who heads the sentence before, though he is not quoted there",
			"Premier Jonas Vik had promised an answer. Vik was asked about the dam in an interview. He said that it would hold.",
			[]string{"Jonas Vik (Premier) said: that it would hold"}},
		{"who heads the sentence itself",
			"Jonas Vik, the mayor of Halden, was late. The clerk Ole Dahl said the plan was dead. But Vik has blasted the report, which he said was full of mistakes.",
			[]string{"Jonas Vik (mayor of Halden) said: the report … was full of mistakes"}},
		{"a descriptor that opens a sentence",
			"Finance minister Emil Sato said that the fund was empty. His colleague was more cautious: he said it was too early to tell.",
			[]string{"Emil Sato's colleague said: it was too early to tell"}},
		{"a woman by her first name",
			"Ingrid Holm and her husband ran the mill. Trade minister Pavel Dorin said that the mill was safe. She said that nobody had looked at it.",
			[]string{"Ingrid Holm said: that nobody had looked at it"}},
		{"two women, the one who spoke last",
			"Irena Volkova said that the talks had begun. Astrid Berg said that they were over. She declined to say why.",
			[]string{"Astrid Berg declined: to say why"}},
		{"nobody who is only named inside a quotation",
			"“Boris Kal said this would pass,” Leo Brandt said. “It did not.” He blamed the council.",
			[]string{"Leo Brandt accused: the council"}},
		{"a group",
			"Two ministers met the envoy. They said that the road was open.",
			[]string{"Two ministers said: that the road was open"}},
		{"a body", "The harbour board met in May. It said that the quay was unsafe.",
			[]string{"It said: that the quay was unsafe"}},
		{"several papers",
			"Six papers in the valley said that the mayor must go. They called him a gambler.",
			[]string{"Six papers in the valley said: him a gambler"}},
		{"the former and the latter",
			"Jonas Vik said that the dam would hold. Astrid Berg said that it would not. The latter said that she had seen the cracks. The former denied that there were any.",
			[]string{"Astrid Berg said: that she had seen the cracks", "Jonas Vik denied: that there were any"}},
		{"a spokesman without a name is not who he speaks for",
			"Jonas Vik said that he would stay. A spokesman for Vik said that he had not slept.",
			[]string{"Jonas Vik said: that he would stay", "spokesman for Vik said: that he had not slept"}},
		{"but it may be that for which he speaks",
			"A spokesman for the company said that it would not comment. It confirmed the payment.",
			[]string{"company confirmed: the payment"}},
		{"and is not, if that is somebody",
			"A spokesman for Vik said that the dam would hold. It denied the report.",
			[]string{"It denied: the report"}},
		{"an office behind the name",
			"Leo Brandt, the outgoing governor of Halden, has promised a bridge. The governor said that the money was there.",
			[]string{"Leo Brandt (outgoing governor of Halden) said: that the money was there"}},
		{"another office of the same word",
			"Vice president Leo Brandt promised a bridge. The president said that there was no money.",
			[]string{"president said: that there was no money"}},
		{"two of one office stay apart",
			"Foreign minister Leo Brandt was silent. Defence minister Ole Dahl said that the ship was lost. The foreign minister denied it.",
			[]string{"Ole Dahl (Defence minister) said: that the ship was lost", "Leo Brandt (Foreign minister) denied: it"}},
		{"an acronym",
			"The World Health Organization said that the vaccine was safe. The WHO denied that it had been paid.",
			[]string{"World Health Organization denied: that it had been paid"}},
		{"an acronym of another body",
			"The Wild Horse Fund said that the herd was safe. The WHO denied that it had been paid.",
			[]string{"WHO denied: that it had been paid"}},
		{"a paper by the end of its name",
			"The Halden Evening Times reported that the dam had cracks. The Times said that it had seen the letters.",
			[]string{"Halden Evening Times reported: that the dam had cracks", "Halden Evening Times said: that it had seen the letters"}},
		{"a title with a preposition",
			"Secretary of State Ruth Calloway said that the treaty was signed. Calloway denied that it was secret.",
			[]string{"Ruth Calloway (Secretary of State) denied: that it was secret"}},
		{"a name with a hyphen",
			"Eva Resnik-Dahl, a marine biologist, said that the reef was dead.",
			[]string{"Eva Resnik-Dahl (marine biologist) said: that the reef was dead"}},
		{"a place behind a comma is nobody",
			"A number of the families of those who lived in Tarn, Estmark, said that they had been cheated.",
			[]string{"number of the families of those said: that they had been cheated"}},
		{"two countries, one of which has the other's name in its own",
			"South Kastia said that the border was open. Kastia denied that it had been asked. North Kastia declined to comment.",
			[]string{"South Kastia said: that the border was open", "Kastia denied: that it had been asked", "North Kastia declined: to comment"}},
		{"a man whose name is that of a quarter of the wind",
			"Oliver North said that the border was open. North denied that he had been asked.",
			[]string{"Oliver North said: that the border was open", "Oliver North denied: that he had been asked"}},
		{"two who speak, the second by name behind a comma",
			"Quist and her young son, Emil Quist, said that the herd was safe.",
			[]string{"Quist and her young son said: that the herd was safe"}},
		{"a surname with a particle, which is no role",
			"The book is by Luca de Moren, a historian. Neon, de Moren notes, was new. The senator van der Holt denied it.",
			[]string{"de Moren said: Neon … was new", "van der Holt (senator) denied: it"}},
		{"a report that is named where it calls something into question",
			"A report by the harbour guild called that into question. The report said that the ferries were old.",
			[]string{"report by the harbour guild said: that the ferries were old"}},
		{"the data are no agency's",
			"Reuters reported that the fares had doubled. The data suggest that the ferries can afford it. The agency said that it had seen the books.",
			[]string{"data said: that the ferries can afford it", "Reuters said: that it had seen the books"}},
		{"a report by what it is",
			"A state report said that the fares had doubled. Reuters said that nobody had noticed. The report said that the ferries were old.",
			[]string{"state report said: that the ferries were old"}},
		{"two who speak, and not one in the role of both",
			"Quist and her young son Emil Quist said that the herd was safe. Harbour chief and councillor Leo Brandt denied it.",
			[]string{"Quist and her young son Emil Quist said: that the herd was safe", "Leo Brandt (Harbour chief and councillor) denied: it"}},
		{"who is a person, and no resignation",
			"The premier accepted the resignation of harbour minister Leo Brandt, who said that he took the blame.",
			[]string{"Leo Brandt (harbour minister) said: that he took the blame"}},
		{"who may be a relative of somebody",
			"The police spoke to the brother of Leo Brandt, who said that he took the blame.",
			[]string{"brother of Leo Brandt said: that he took the blame"}},
		{"a descriptor in apposition",
			"The widow grew louder as Ada Quist, Emil Sato's daughter, attacked the plan and said that it was cruel.",
			[]string{"Ada Quist (Emil Sato's daughter) said: that it was cruel"}},
		{"no role where there is none",
			"Everything Jonas Vik said was a lie, the more moderate Leo Brandt argued.",
			[]string{"Leo Brandt claimed: Everything Jonas Vik said was a lie"}},
	} {
		t.Run(tt.trap, func(t *testing.T) { expectAmong(t, tt.text, tt.want) })
	}
}

// A headline leaves out articles and gives every word a capital.
func TestWhoIsMeantInHeadlines(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Rudder failed before ferry ran aground, captain says\n\nThe ferry ran aground on Friday. The rudder did not obey the wheel, captain Jon Ferrand said.",
			[]string{"Jon Ferrand (captain) said: Rudder failed before ferry ran aground"}},
		{"Rudder failed before ferry ran aground, captain says\n\nTwo ferries ran aground on Friday. The rudder did not obey, captain Jon Ferrand said. The night was dark, captain Ole Dahl said.",
			[]string{"captain said: Rudder failed before ferry ran aground"}},
		{"Halden Challenger Ada Quist Says Mayor Lied About Dam\n\nAda Quist said on Friday that the mayor had lied about the dam. Quist denied that she had been paid.",
			[]string{"Ada Quist (Halden Challenger) said: Mayor Lied About Dam", "Ada Quist (Halden Challenger) denied: that she had been paid"}},
	} {
		expectAmong(t, tt.text, tt.want)
	}
}

// expectAmong checks that a text has some claims, among others.
func expectAmong(t *testing.T, text string, want []string) {
	t.Helper()
	doc, claims := attributed(t, text)
	var got []string
	for _, c := range claims {
		got = append(got, show(doc, c))
	}
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("%s\n got %q\nwant %q", text, got, w)
		}
	}
}
