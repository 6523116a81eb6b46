package worksafe.hazards.keyenterprise;

import java.util.Locale;
import worksafe.kernel.PolicyRow;

/** On what ground an enterprise is a key enterprise. */
public enum KeyGround {
    /** 高级别重大危险源. */
    SOURCE("source s where s.status <> 'REMOVED' and s.level <= '%s' and "),
    /** 未销号的重大事故隐患. */
    MAJOR_DANGER("danger s where s.grade = 'MAJOR' and s.status not in ('CLOSED', 'DISMISSED') and "),
    /** 挂牌督办的隐患. */
    LISTED_DANGER("danger_listing s where s.status in ('LISTED', 'RECTIFIED', 'ACCEPTED') and "),
    /** 红色风险点. */
    RED_RISK_POINT("risk_point s where s.colour = 'RED' and s.status <> 'RETIRED' and ");

    private final String rows;

    KeyGround(String rows) {
        this.rows = rows;
    }

    /** The policy that says from how many on; 0 says that it is no ground. */
    String policy() {
        return "key-enterprise." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What counts by that row, up to the condition of the scope. */
    String rows(PolicyRow row) {
        return this == SOURCE ? rows.formatted("LEVEL_" + row.number("level").intValue()) : rows;
    }
}
