package worksafe.inspections.transfer;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of transfers; the texts stand in {@code messages/inspections-campaigns_*.properties}. */
enum CrimeTransferProblem implements ProblemType {
    /** Fewer people than the regulation demands look into it. */
    TRANSFER_TEAM_TOO_SMALL(422),
    /** A member of the team, or who reported, does not decide. */
    TRANSFER_SAME_PERSON(422),
    /** Only a member of the team reports. */
    TRANSFER_NOT_OF_TEAM(422),
    /** A refusal has its reason on record. */
    TRANSFER_REASON_MISSING(422),
    /** The day is to come, or before what it follows. */
    TRANSFER_DAY(422),
    /** The visit or the case that it came from is about another unit. */
    TRANSFER_UNIT_OTHER(422),
    /** One of that case of penalty is under way; the facts name it. */
    TRANSFER_ALREADY_OPEN(409),
    /** The police reconsider once; after that the procuratorate supervises. */
    TRANSFER_OBJECTED_BEFORE(422),
    /** It was handed over to the police: no new penalty for the same act. */
    TRANSFER_BARS_PENALTY(422);

    private final int status;

    CrimeTransferProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
