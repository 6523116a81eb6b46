package worksafe.training.compliance;

/**
 * A reason with the rule behind it.
 *
 * @param source the document that demands the certificate
 * @param clause where in it
 */
public record BarReason(BarGround code, String source, String clause) {}
