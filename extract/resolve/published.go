package resolve

import "factline/extract/article"

// publication gives the article's date of publication.
func (r *resolver) publication() article.Stamp { return r.doc.Published }
