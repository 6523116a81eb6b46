package worksafe.platform.duties;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of policies, clocks and the calendar, alike in every context. */
public enum DutyProblem implements ProblemType {
    /** No row of the policy book is in force for the place, sector, trades and day: a gap in the book, never a default. */
    POLICY_MISSING(422),
    /** Only documents say so, and what follows from it needs a law, a regulation or a rule. */
    POLICY_TOO_WEAK(422),
    /** Nobody sets that for so small a place. */
    POLICY_NOT_FOR_PLACE(422),
    /** The row claims the force of a law, regulation or rule for a text that the law library does not have. */
    POLICY_SOURCE_UNKNOWN(422),
    /** The document that the row names has another force than the row claims. */
    POLICY_FORCE_OTHER(422),
    /** The document that the row names is not in force on the row's first day. */
    POLICY_SOURCE_NOT_IN_FORCE(422),
    /** The row would ask less than a stronger one that holds there. */
    POLICY_LOOSENS(422),
    /** That question is put without a trade, so that a row for one would never hold. */
    POLICY_NOT_BY_TRADE(422),
    /** No such question is put to the policy book of this context. */
    POLICY_UNKNOWN(422),
    /** What ended on a day that is past has ended: terms that run are set anew from today on. */
    POLICY_TRANSITION_PAST(422),
    /** Another row for the same place, sector and trade is in force on one of the days. */
    POLICY_OVERLAP(409),
    /** The row has ended already. */
    POLICY_ENDED(409),
    /** What has been law on a day that is past stays so. */
    POLICY_END_PAST(422),
    /** There is no clock of that kind for the subject that could be met, suspended, resumed or cancelled. */
    CLOCK_ABSENT(409),
    /** A clock of that kind runs for the subject already. */
    CLOCK_RUNNING(409),
    /** A day that is fixed cannot be suspended. */
    CLOCK_FIXED(422),
    /** A suspension cannot begin before the clock, nor after its end. */
    CLOCK_SUSPENSION_OUTSIDE(422),
    /** What an enterprise owes is done by the enterprise, and no official is named for it. */
    CLOCK_NOT_OF_AUTHORITY(422),
    /** What is owed no longer is nobody's to do. */
    CLOCK_NOT_OWED(409),
    /** A date is arranged by the notice of another year already. */
    CALENDAR_DAY_TAKEN(409),
    /** A full personal value is shown only for a stated purpose. */
    PURPOSE_REQUIRED(422),
    /** The account has read personal values, or met hidden people, as often as it may in an hour. */
    DISCLOSURE_LIMIT(429),
    /** Values are left that are sealed with another key or algorithm than the present one; no key may be taken out. */
    PERSONAL_KEYS_IN_USE(409),
    /** The process seals with another key or algorithm than the rotation is to, or knows of a newer key that it only reads with. */
    PERSONAL_KEY_OTHER(409);

    private final int status;

    DutyProblem(int status) {
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
