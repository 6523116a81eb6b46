package worksafe.inspections.check;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of check lists; the texts stand in {@code messages/inspections_*.properties}. */
enum CheckProblem implements ProblemType {
    /** No such list may be used on that day, or it has no such item. */
    CHECK_ITEM_UNKNOWN(422),
    /** What demands it did not hold on that day. */
    CHECK_ITEM_NOT_IN_FORCE(422),
    /** Only a document demands it, on which no finding may rest. */
    CHECK_ITEM_TOO_WEAK(422),
    /** The visit has ticked the item already. */
    CHECK_ITEM_TWICE(409),
    /** The id that the client made for a finding is another one's. */
    CHECK_FINDING_TAKEN(409);

    private final int status;

    CheckProblem(int status) {
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
