package worksafe.training.compliance;

/**
 * A rule that came into force and changed what rested on the one before it.
 *
 * @param source its document
 * @param clause where in it
 */
public record ChangeOfLaw(String source, String clause) {}
