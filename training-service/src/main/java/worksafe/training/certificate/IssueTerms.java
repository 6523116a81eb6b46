package worksafe.training.certificate;

/**
 * The rules under which a certificate was issued.
 *
 * @param validity how long it is valid
 * @param review how often it is reviewed
 */
record IssueTerms(TermRule validity, TermRule review) {}
