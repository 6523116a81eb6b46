package worksafe.inspections.transfer;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a transfer stands; the picture is in {@code docs/lifecycles/crime-transfer.md}. */
enum CrimeTransferStatus implements Lifecycle<CrimeTransferStatus> {
    /** A team looks into it. */
    SUSPECTED,
    /** The team has reported. */
    REPORTED,
    /** The head has approved the transfer. */
    APPROVED,
    /** The head has refused it, with a reason. */
    REFUSED,
    /** It was handed over to the police. */
    TRANSFERRED,
    /** The police have signed the receipt. */
    RECEIVED,
    /** The police have filed the case. */
    ACCEPTED_BY_POLICE,
    /** The police have not. */
    NOT_ACCEPTED,
    /** The authority objects. */
    OBJECTED,
    /** It is over. */
    ENDED;

    @Override
    public Set<CrimeTransferStatus> next() {
        return switch (this) {
            case SUSPECTED -> EnumSet.of(REPORTED);
            case REPORTED -> EnumSet.of(APPROVED, REFUSED);
            case APPROVED -> EnumSet.of(TRANSFERRED);
            case TRANSFERRED -> EnumSet.of(RECEIVED);
            case RECEIVED, OBJECTED -> EnumSet.of(ACCEPTED_BY_POLICE, NOT_ACCEPTED);
            case NOT_ACCEPTED -> EnumSet.of(OBJECTED, ENDED);
            case ACCEPTED_BY_POLICE -> EnumSet.of(ENDED);
            case REFUSED, ENDED -> EnumSet.noneOf(CrimeTransferStatus.class);
        };
    }

    @Override
    public Set<CrimeTransferAction> actions() {
        return switch (this) {
            case SUSPECTED -> EnumSet.of(CrimeTransferAction.REPORT);
            case REPORTED -> EnumSet.of(CrimeTransferAction.DECISION);
            case APPROVED -> EnumSet.of(CrimeTransferAction.HANDOVER);
            case TRANSFERRED -> EnumSet.of(CrimeTransferAction.RECEIPT);
            case RECEIVED, OBJECTED -> EnumSet.of(CrimeTransferAction.POLICE_DECISION);
            case NOT_ACCEPTED -> EnumSet.of(CrimeTransferAction.OBJECTION, CrimeTransferAction.END);
            case ACCEPTED_BY_POLICE -> EnumSet.of(CrimeTransferAction.MATERIALS, CrimeTransferAction.END);
            case REFUSED, ENDED -> EnumSet.noneOf(CrimeTransferAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(CrimeTransferAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    /** Whether the police have it, so that no penalty is imposed meanwhile. */
    boolean bars() {
        return switch (this) {
            case TRANSFERRED, RECEIVED, ACCEPTED_BY_POLICE, OBJECTED -> true;
            case SUSPECTED, REPORTED, APPROVED, REFUSED, NOT_ACCEPTED, ENDED -> false;
        };
    }
}
