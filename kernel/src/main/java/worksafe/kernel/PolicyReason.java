package worksafe.kernel;

import java.util.Locale;

/** Why the deciding row of a policy decided, or that all did together. */
public enum PolicyReason {
    /** No other row was in force. */
    ONLY_ROW,
    /** Its number was the least. */
    LEAST,
    /** Its number was the greatest. */
    GREATEST,
    /** Every row adds to the answer. */
    UNITED,
    /** Its date came first. */
    EARLIEST,
    /** It was made for the place nearest to the one asked about. */
    NEAREST,
    /** Of the nearest rows for each trade it was the strictest, or the nearest among those that cannot be compared. */
    STRICTEST;

    /** The key of the message that gives this reason, for example {@code policy-reason-only-row}. */
    public String code() {
        return "policy-reason-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
