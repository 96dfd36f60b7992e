package claim

import "strings"

// genderOf tells by a full name's first name whether "he" or "she" can mean its bearer; neither is set where the
// name says nothing, as names that both bear are left out. Whoever bears one of these is a person.
func genderOf(name string) (male, female bool) {
	first, rest, _ := strings.Cut(name, " ")
	if rest == "" {
		return false, false
	}
	first = strings.ToLower(first)
	return maleNames[first], femaleNames[first]
}

var maleNames = set(`aaron abdul abdullah abraham adam adolf adrian ahmad ahmed alan albert alberto alejandro aleksandr alexander alexei alfred ali allan allen alvaro
	amir anders andreas andrei andrew andrzej angus anthony antoine anton antonio arnold arthur arturo asif ashraf august axel barack barry bart bashar ben benedict
	benjamin benito bernard bernd bernie bill bjorn bob boris bradley brandon brendan brett brian bruce bruno carl carlos cesar charles charlie christian
	christoph christopher chuck clarence claude claus clive colin conrad craig curt cyril damian dan daniel dario dave david dean dennis derek diego dieter dimitri
	dirk dmitri dmitry dominic donald doug douglas duncan earl eduardo edgar edmund eduard edward edwin eino elias emanuel emil emmanuel enrico enrique eric erik
	ernest ernesto erwin ethan eugene evgeny fabio felipe felix ferdinand fernando fidel francesco francisco franco frank franz fred frederick frederik friedrich
	fritz gary gavin geert geoffrey geoff georg george gerald gerard gerhard giorgio giovanni giuseppe glen glenn gordon graham greg gregory guido guillermo
	gunter gustav guy hamid hans harald harold harry hasan hassan heinrich heinz helmut hendrik henri henrik henry herbert herman hermann holger horst howard hubert
	hugh hugo hussein ian ibrahim igor imran ismail ivan ivo jack jacob jacques jake jakob james jamal jared jason javier jeff jeffrey jens jeremy jerome jerry jesus
	jim jimmy joachim joao joaquin joe joel johan johann johannes john johnny jonas jonathan jorge jose josef joseph josh joshua juan juergen julio julius jurgen justin
	kamal karel karl keith ken kenneth kevin khalid klaus konrad konstantin kurt kyle lars laurent lawrence lech leif leo leon leonard leonid leopold lewis liam
	lionel lorenzo louis luca lucas luciano ludwig luigi luis lukas luke magnus mahmoud marc marcel marcelo marco marcos marcus mario mark markus martin marvin mathias
	mats matt matteo matthew matthias maurice mauricio max maxim maximilian michael michel miguel mike mikhail milan milos miroslav mitch mitt mohamed mohammad
	mohammed moritz moses muhammad murray mustafa narendra nathan neil nelson niall nicholas nicolas nigel niels nikolai nils noah norbert norman olaf oleg oliver olivier
	omar orlando oscar oskar osman otto owen pablo paolo patrick paul pavel pedro per pete peter petr petro philip philipp philippe phil pierre pietro piotr rafael
	rainer ralf ralph ramon randy raul ray raymond reinhard ricardo richard rick rob robert roberto rodney rodrigo roger roland rolf roman ron ronald rory ross
	rowan roy rudolf rudy rupert russell ryan saddam salvatore samuel saul scott sean sebastian sergei sergey sergio seth shane shinzo sidney siegfried
	sigmund silvio simon slobodan stefan stefano stephen steve steven stuart sven tad ted terence teodor theo theodore thomas thorsten tim timothy tobias todd tom
	tomas tommy tony tor trevor tristan ulrich umar uwe vaclav valentin vernon victor viktor vincent vincenzo vitaly vito vladimir volker volodymyr walter warren
	wayne werner wilhelm will william willy winston wolfgang xavier yasser yusuf yuri yves zoran`)

var femaleNames = set(`abigail ada adele adriana agatha agnes aisha alejandra alexandra alice alicia alina alison amanda amelia amy ana anastasia angela angelina anita
	ann anna annabel anne annette annika antonia april astrid audrey barbara beata beatrice beatriz becky bella benazir bernadette bertha beth betsy betty beverly bianca
	birgit bonnie brenda bridget brigid britta brigitte camilla carla carmen carol carolina caroline carolyn catalina caterina catherine cathy cecilia celia celine
	chelsea cheryl chloe christa christiane christina christine cindy clara clare claudia colleen constance cora cristina cynthia daisy daniela danielle daphne dawn
	debbie deborah deirdre delia denise diana diane dolores donna dora doris dorothea dorothy edith edna eileen ekaterina elaine eleanor elena elfriede elif elisa
	elisabeth elise eliza elizabeth ella ellen elsa elvira emilia emily emma erica erika ernestine estelle esther ethel eugenia eva evelyn fatima felicity fiona
	flora frances francesca franziska freya frida gabriela gabriella gabrielle gail georgina geraldine gerda gertrude gillian gina giorgia gisela gisele
	giulia gladys glenda gloria grace greta gretchen gudrun gwen hanna hannah harriet hazel heather hedwig heidi heike helen helena helene helga henrietta hilda hilary
	hillary huma ida ilse ingrid inga inge ines irena irene irina iris isabel isabella isabelle ivana ivanka jacqueline jana jane janet janice jasmine jeanette
	jeanne jelena jennifer jenny jessica jillian jill joan joanna joanne johanna josephine joyce juana judith judy julia juliana julie juliet june justine karen karin
	karina karla katarina kate katharina katherine kathleen kathryn kathy katja katrin katrina kayleigh keiko kirsten kirstjen kristen kristin kristina lara larisa laura
	lauren lea leila lena leona leonora leticia lidia lilian liliana lilly linda lisa liz liza lois lora loretta lotte louise lucia lucille lucinda lucy ludmila luisa lydia
	lynn mabel maddalena madeleine magda magdalena maja malala mandy manuela marcela marcia margaret margarita margot margrethe maria mariana marianne marie
	marilyn marina marine marisa marjorie marlene marta martha martina mary mathilda matilda maud maureen megan melania melanie melinda melissa mercedes mette mia
	michaela michelle mildred millicent mina minna miranda miriam moira molly monica monika muriel myra nadia nadine nancy naomi natalia natalie natasha nellie
	nicole nikki nina noemi nora norma olga olivia olympia ophelia paloma pamela patricia patty patti paula paulina pauline penelope penny petra phyllis polina
	priscilla rachel ramona raquel rebecca regina renata rhona rita roberta ronja rosa rosalind rosanna rose rosemary roxana roxanne ruth sabina sabine sabrina sally
	samantha sandra sandy sanna sara sarah selma serena shannon sharon sheila shirley sigrid silke silvia simona sinead sofia sonia sonja sophia sophie stacey
	stella stephanie sue susan susana susanna susanne suzanne svetlana sybil sylvia tamara tanja tanya tara tatiana tatyana teresa tessa thea theresa therese tiffany
	tina tracey trish trudy ulrike ulla uma ursula valentina valeria valerie vanessa vera veronica viola violet vivian wanda wendy wilhelmina wilma
	winifred xenia yasmin yolanda yulia yvette yvonne zainab zara zoe`)
