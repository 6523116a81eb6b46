package worksafe.platform.tasks;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of tasks and remarks, alike in every context. */
public enum TaskProblem implements ProblemType {
    /** The account is known to work for another place or sector. */
    TASK_ASSIGNEE_ELSEWHERE(422),
    /** Somebody has taken it already. */
    TASK_TAKEN(409),
    /** What is done waits for nobody. */
    TASK_DONE(409),
    /** It is another account's, and the caller is not its deputy. */
    TASK_NOT_YOURS(422),
    /** It is a task of another role. */
    TASK_OF_OTHER_ROLE(422),
    /** It ends when what it is about has been done, and not by a word. */
    TASK_ENDS_BY_ITSELF(422),
    /** Who was mentioned was, and takes note; nobody else does. */
    TASK_PERSONAL(422),
    /** Nobody hands over to himself, nor is his own deputy. */
    TASK_SAME_ACCOUNT(422),
    /** A deputy is appointed from today on or later, and for a year at most. */
    TASK_DEPUTY_DAYS(422),
    /** That very appointment was made already, and has not ended. */
    TASK_DEPUTY_APPOINTED(409),
    /** There is no verb of that name that can be done to many at once. */
    BATCH_VERB_UNKNOWN(422),
    /** Things of that kind take no remarks in this context. */
    REMARK_SUBJECT_KIND(422),
    /** Only its author corrects or withdraws a remark. */
    REMARK_NOT_YOURS(422),
    /** What was withdrawn stays so. */
    REMARK_WITHDRAWN(409),
    /** What an enterprise writes its authority reads; it cannot hide it from itself. */
    REMARK_AUDIENCE(422);

    private final int status;

    TaskProblem(int status) {
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
