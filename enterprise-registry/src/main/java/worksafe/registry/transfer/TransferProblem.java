package worksafe.registry.transfer;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of transfers; the texts stand in {@code messages/registry-transfer_*.properties}. */
enum TransferProblem implements ProblemType {
    /** A transfer of that entry is under way. */
    TRANSFER_UNDER_WAY(409),
    /** The day on which it takes effect is past, or more than a year away. */
    TRANSFER_DAY_OUTSIDE(422),
    /** It needs the opinion of the department above first. */
    TRANSFER_OPINION_FIRST(422),
    /** The account stands no higher than the authority whose official moves. */
    TRANSFER_NOT_ABOVE(422),
    /** Whoever proposed it neither gives the opinion nor decides. */
    TRANSFER_SAME_PERSON(422);

    private final int status;

    TransferProblem(int status) {
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
