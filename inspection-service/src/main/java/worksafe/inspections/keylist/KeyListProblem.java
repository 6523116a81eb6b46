package worksafe.inspections.keylist;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of the key list; the texts stand in {@code messages/inspections-plan_*.properties}. */
enum KeyListProblem implements ProblemType {
    /** An authority of that level lists no such subjects: a town lists no town. */
    KEY_SUBJECT_LEVEL(422),
    /** The subject lies outside the authority's reach. */
    KEY_SUBJECT_ELSEWHERE(422),
    /** The authority has it on its list, or has proposed it. */
    KEY_SUBJECT_LISTED(409),
    /** Who proposed it does not decide. */
    KEY_ENTRY_SAME_PERSON(422),
    /** It is said to have been done before it was listed, or on a day to come. */
    KEY_ENTRY_DAY_OUTSIDE(422);

    private final int status;

    KeyListProblem(int status) {
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
