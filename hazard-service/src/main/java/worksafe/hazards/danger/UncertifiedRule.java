package worksafe.hazards.danger;

/**
 * What the policy book says of somebody who holds a post without the certificate it needs.
 *
 * @param grade how grave a danger that is
 * @param requirement what must be done
 * @param penaltyClause the clause that punishes it
 * @param source the document and clause that set the grade
 */
record UncertifiedRule(DangerGrade grade, String requirement, String penaltyClause, String source) {}
