package worksafe.registry.responsibility.value;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of the responsibility system; the texts stand in {@code messages/responsibility_*.properties}. */
public enum ResponsibilityProblem implements ProblemType {
    /** Within the caller's scope there is no such enterprise, or it does not trade. */
    RESPONSIBILITY_ENTERPRISE_UNKNOWN(422),
    /** The post has an entry of that holder already. */
    RESPONSIBILITY_ALREADY_THERE(409),
    /** Nobody holds a post of the enterprise as said, or no longer does. */
    RESPONSIBILITY_HOLDER_UNKNOWN(422),
    /** What is to be covered is not on the enterprise's lists. */
    RESPONSIBILITY_ITEM_UNKNOWN(422),
    /** The entry above is of another enterprise, is not in force, or does not stand higher. */
    RESPONSIBILITY_SUPERIOR_UNFIT(422),
    /** An entry of leaders names office and business. */
    RESPONSIBILITY_LEADER_DUTY_MISSING(422),
    /** The day comes before the first of the entry, or is still to come. */
    RESPONSIBILITY_DAY_OUTSIDE(422);

    private final int status;

    ResponsibilityProblem(int status) {
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
