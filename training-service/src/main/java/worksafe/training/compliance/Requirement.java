package worksafe.training.compliance;

/**
 * Whether a kind of post needs a certificate at a place, in a sector, on a day.
 *
 * @param policyCode the policy that says so
 * @param policyRegion the place that the deciding row was made for
 * @param source its document
 * @param clause where in it
 */
public record Requirement(boolean needed, String policyCode, String policyRegion, String source, String clause) {

    BarReason unmet(BarGround code) {
        return new BarReason(code, source, clause);
    }
}
