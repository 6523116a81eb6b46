package worksafe.platform.duties.personal;

import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.RuleViolation;

/**
 * A request met something that is hidden from whoever sent it, such as a number of somebody registered elsewhere. It is
 * refused, and {@link Disclosures#watched} puts the attempt on record.
 */
public final class HiddenMet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AuditedAct attempt;
    private final RuleViolation refusal;
    private final boolean limited;

    /**
     * @param attempt what was tried; what refused it is added
     * @param refusal what the client is told
     * @param limited whether so many such attempts are an hour's, as where numbers of people are met
     */
    public HiddenMet(AuditedAct attempt, RuleViolation refusal, boolean limited) {
        // Whoever maps exceptions without watching answers the same refusal.
        super(refusal);
        this.attempt = attempt.refused(refusal.type().slug());
        this.refusal = refusal;
        this.limited = limited;
    }

    AuditedAct attempt() {
        return attempt;
    }

    RuleViolation refusal() {
        return refusal;
    }

    boolean isLimited() {
        return limited;
    }
}
