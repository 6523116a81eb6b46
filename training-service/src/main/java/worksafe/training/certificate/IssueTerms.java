package worksafe.training.certificate;

/**
 * The rules that a certificate was issued under.
 *
 * @param validity how long it is valid
 * @param review how often it is reviewed
 */
record IssueTerms(TermRule validity, TermRule review) {}
