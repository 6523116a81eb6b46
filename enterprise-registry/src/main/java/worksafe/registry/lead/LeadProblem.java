package worksafe.registry.lead;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of leads; the texts stand in {@code messages/registry-bureau_*.properties}. */
enum LeadProblem implements ProblemType {
    /** There is no such kind. */
    LEAD_KIND_UNKNOWN(422);

    private final int status;

    LeadProblem(int status) {
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
