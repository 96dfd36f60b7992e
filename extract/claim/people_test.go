package claim

import "testing"

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
