package worksafe.training.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** {@link IssueTerms} as columns of the certificate's row. */
@Embeddable
record StoredTerms(
        @Column(updatable = false) String validityCode,
        @Column(updatable = false) long validityRegion,
        @Column(updatable = false) String validityPeriod,
        @Column(updatable = false) String validitySource,
        @Column(updatable = false) String validityClause,
        @Column(updatable = false) String reviewCode,
        @Column(updatable = false) long reviewRegion,
        @Column(updatable = false) String reviewPeriod,
        @Column(updatable = false) String reviewSource,
        @Column(updatable = false) String reviewClause) {

    static StoredTerms of(IssueTerms terms) {
        var validity = terms.validity();
        var review = terms.review();
        return new StoredTerms(
                validity.code(),
                validity.region(),
                validity.period(),
                validity.source(),
                validity.clause(),
                review.code(),
                review.region(),
                review.period(),
                review.source(),
                review.clause());
    }

    IssueTerms terms() {
        return new IssueTerms(
                new TermRule(validityCode, validityRegion, validityPeriod, validitySource, validityClause),
                new TermRule(reviewCode, reviewRegion, reviewPeriod, reviewSource, reviewClause));
    }
}
