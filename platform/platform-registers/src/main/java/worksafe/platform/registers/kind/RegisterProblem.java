package worksafe.platform.registers.kind;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of registers, alike in every context. */
public enum RegisterProblem implements ProblemType {
    /** The same thing is recorded already; the answer names it. */
    REGISTER_ENTRY_EXISTS(409),
    /** The same thing is recorded where the caller does not see; it must be transferred. */
    REGISTER_ENTRY_ELSEWHERE(409),
    /** The register takes no entries any more. */
    REGISTER_RETIRED(422),
    /** Entries of this form or life have no such verb. */
    REGISTER_VERB(422),
    /** Nobody accepts or returns what he handed in himself. */
    REGISTER_REVIEWER(422),
    /** A kind of that code is there already. */
    REGISTER_KIND_EXISTS(409),
    /** A kind that ships with the service is changed with the service. */
    REGISTER_KIND_SHIPPED(422),
    /** Entries of this kind do not fit a spreadsheet, or are computed. */
    REGISTER_SHEET(422),
    /** What renews an entry must be of the same kind and holder and end later. */
    REGISTER_RENEWAL(422);

    private final int status;

    RegisterProblem(int status) {
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
