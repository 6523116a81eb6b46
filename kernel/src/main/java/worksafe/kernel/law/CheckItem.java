package worksafe.kernel.law;

/**
 * One thing that is looked at when premises are checked, by the enterprise or by inspectors, with the words that a finding takes
 * over.
 *
 * @param code within its list
 * @param document the document that demands it
 * @param clause where in it
 * @param requirement what it demands
 * @param penaltyDocument the document that punishes who does not
 * @param penaltyClause where in it
 * @param wording what is written down where it is not so
 * @param cause what kind of cause that is: UNSAFE_ACT, UNSAFE_CONDITION or MANAGEMENT_DEFECT
 */
public record CheckItem(
        String code,
        LawDocument document,
        String clause,
        String requirement,
        LawDocument penaltyDocument,
        String penaltyClause,
        String wording,
        String cause) {}
