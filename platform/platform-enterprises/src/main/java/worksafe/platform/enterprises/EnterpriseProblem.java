package worksafe.platform.enterprises;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals that rest on the copy, alike in every context. */
enum EnterpriseProblem implements ProblemType {
    /** This context's copy of the registry has no such enterprise within the caller's scope, or not yet. */
    ENTERPRISE_UNKNOWN,
    /** This context's copy of the registry says that the enterprise does not trade. */
    ENTERPRISE_NOT_ACTIVE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A rule about the state of things, every one of them. */
    @Override
    public int status() {
        return 422;
    }
}
