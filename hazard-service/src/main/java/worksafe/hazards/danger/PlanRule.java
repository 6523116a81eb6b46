package worksafe.hazards.danger;

/**
 * What the policy book asks of a plan for a danger.
 *
 * @param precautionsRequired whether it must say what protects people until the danger is put right
 * @param source the document and clause that say so
 */
record PlanRule(boolean precautionsRequired, String source) {

    /** Nothing beyond the five implementations. */
    static final PlanRule PLAIN = new PlanRule(false, "");
}
