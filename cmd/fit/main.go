// Command fit finds the weights of package resolve on annotated articles.
//
//	go run ./cmd/fit [-rounds N] [-check] GOLD.jsonl ...
//
// A line of GOLD is an article with its true dates: {"id","dct","text","timex":[{"start","end","value"}]},
// offsets in Unicode code points; mentions of kind "kept" are left out. An article without "timex" teaches that none of
// its dates is exchanged. Half of the articles, told apart by a hash of
// their ids, teach; the other half judge. The program changes one weight after the other, keeps what makes the true
// dates likelier, and ends when a round brings nothing. It prints the weights as Go source for
// extract/resolve/weights.go, how many dates are right before and after, and how far the confidence can be trusted.
// With -check it only measures the weights that stand there.
package main

import (
	"flag"
	"fmt"
	"os"

	"factline/extract/resolve"
)

func main() {
	rounds := flag.Int("rounds", 6, "how often each weight is tried at most")
	check := flag.Bool("check", false, "measure the present weights and change nothing")
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "fit: name one or more files of annotated articles: go run ./cmd/fit GOLD.jsonl ...")
		os.Exit(2)
	}
	var all []sample
	for _, name := range flag.Args() {
		samples, err := read(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "fit:", err)
			os.Exit(2)
		}
		all = append(all, samples...)
	}
	teach, judge := halves(all)
	w := resolve.DefaultWeights()
	report("before", judge, &w)
	if *check {
		printCalibration(all, &w)
		return
	}
	descend(teach, &w, *rounds)
	report("after", judge, &w)
	printWeights(&w)
	printCalibration(judge, &w)
}
