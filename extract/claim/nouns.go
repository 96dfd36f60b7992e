package claim

import "strings"

// offices maps the words for an office to one of them, so that "leader" can mean a president.
var offices = map[string]string{"president": "head", "leader": "head", "premier": "head", "chancellor": "head", "minister": "minister",
	"spokesman": "spokesman", "spokeswoman": "spokesman", "spokesperson": "spokesman", "senator": "senator", "governor": "governor",
	"mayor": "mayor", "secretary": "secretary", "ambassador": "ambassador", "judge": "judge", "king": "king", "queen": "queen",
	"pope": "pope", "pontiff": "pope", "chairman": "chair", "chairwoman": "chair", "director": "director", "coach": "coach", "general": "general",
	"congressman": "representative", "congresswoman": "representative", "lawmaker": "representative", "nominee": "candidate", "candidate": "candidate",
	"lawyer": "lawyer", "attorney": "lawyer", "professor": "professor", "analyst": "analyst", "businessman": "businessman", "billionaire": "businessman",
	"gov": "governor", "sen": "senator", "rep": "representative", "treasurer": "treasurer", "novelist": "writer", "author": "writer",
	"captain": "captain", "commissioner": "commissioner", "prosecutor": "prosecutor", "commander": "commander", "superintendent": "superintendent",
	"bishop": "bishop", "archbishop": "bishop", "headteacher": "head teacher", "principal": "head teacher"}

// person reports whether a noun, in lower case, is one for a person or for several.
func person(noun string) bool {
	one := strings.TrimSuffix(noun, "s")
	switch {
	case enterprises[one] || bodies[one] || bodies[noun] || things[one] || impersonal[noun]:
		return false
	case offices[one] != "" || titles[one] || persons[noun] || persons[one]:
		return true
	}
	for _, ending := range []string{"er", "or", "man", "men", "woman", "women", "ist", "ian", "ee"} {
		if len(one) > len(ending)+2 && strings.HasSuffix(one, ending) {
			return true
		}
	}
	return false
}

// impersonal are words of titles that are no persons by themselves.
var impersonal = set(`vice prime foreign defence defense finance interior state us u.s. uk democratic former acting`)

// bodies holds the last words of names that are no person's.
var bodies = set(`ministry department government party house committee commission council agency guard company corporation inc corp ltd group union bank court
	university institute association federation police army navy office administration senate congress parliament kremlin pentagon campaign
	organization organisation nations church foundation authority service board team club league fund centre center press media firm
	newspaper paper magazine weekly daily agency broadcaster station journal gazette courier chronicle observer echo examiner post times herald tribune guardian telegraph reuters bbc cnn tass xinhua
	assembly affairs bloomberg news study report poll survey statement letter embassy force forces`)

// enterprises are nouns before the name of what is no person: "the rail operator Northline".
var enterprises = set(`operator developer maker firm company giant insurer bank retailer supplier airline airliner broadcaster union charity watchdog carmaker agency
	group manufacturer provider publisher contractor newspaper daily weekly magazine`)

// things are nouns that only end like those of persons.
var things = set(`carrier letter order number power tower computer river water winter summer server matter center sector factor error mirror motor floor
	door chapter poster tanker container newsletter twitter barrier quarter cover border helicopter paper offer answer danger anger hunger
	labor labour honor honour favor favour humor humour rumor rumour terror horror behavior behaviour harbor harbour color colour odor
	odour weather counter dinner supper layer fiber fibre filter liter meter metre theater theatre gender tender timber rubber copper
	silver thunder wonder committee fee coffee degree guarantee tree agreement chair list twist mist fist waist career cancer figure
	feature other another either neither rather ever never over under after later earlier further former latter`)

// persons are nouns for persons that do not end like most of them.
var persons = set(`official witness aide chief head host guest friend guard student ally expert nurse priest scientist colleague counterpart deputy
	successor predecessor man woman boy girl lad lady gentleman kid child parent tenant patient resident servant sergeant diplomat bishop monk nun
	saint clerk cook chef pilot captain king queen prince princess accomplice relative spouse groom bride heir rebel hostage suspect convict
	victim defendant applicant claimant informant assistant accountant consultant lieutenant commandant magistrate advocate delegate candidate
	graduate associate inmate teammate roommate classmate peasant migrant immigrant merchant giant critic cleric mechanic fan boss buddy pal
	widow widower uncle aunt niece nephew cousin mother father sister brother wife husband son daughter grandmother grandfather twin
	police people crowd public villager`)

// men and women are nouns, beside those for relatives, that tell whether "he" or "she" can mean a person.
var (
	men   = set(`man boy lad gentleman king prince duke monk priest groom waiter actor businessman spokesman policeman fisherman salesman sportsman`)
	women = set(`woman girl lady queen princess duchess nun bride waitress actress businesswoman spokeswoman policewoman congresswoman chairwoman saleswoman sportswoman hostess`)
)

// kinship maps the words for relatives to the pronoun that stands for them.
var kinship = map[string]string{"mother": "she", "sister": "she", "wife": "she", "daughter": "she", "aunt": "she", "grandmother": "she", "widow": "she", "girlfriend": "she",
	"father": "he", "brother": "he", "husband": "he", "son": "he", "uncle": "he", "grandfather": "he", "widower": "he", "boyfriend": "he"}

// courtesy titles are no roles.
var courtesy = map[string]bool{"Mr.": true, "Mrs.": true, "Ms.": true, "Mr": true, "Mrs": true, "Ms": true, "Dr.": true, "Dr": true, "Miss": true, "Sir": true, "Cllr": true}
