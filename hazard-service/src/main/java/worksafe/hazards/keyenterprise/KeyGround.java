package worksafe.hazards.keyenterprise;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import worksafe.kernel.PolicyRow;

/** On what ground an enterprise is a key enterprise. */
public enum KeyGround {
    /** 高级别重大危险源. */
    SOURCE("source s where s.status <> 'REMOVED' and s.level <= '%s' and ", "sources?open=true"),
    /** 未销号的重大事故隐患. */
    MAJOR_DANGER(
            "danger s where s.grade = 'MAJOR' and s.status not in ('CLOSED', 'DISMISSED') and ",
            "dangers?grade=MAJOR&open=true"),
    /** 挂牌督办的隐患. */
    LISTED_DANGER(
            "danger_listing s where s.status in ('LISTED', 'RECTIFIED', 'ACCEPTED') and ",
            "listings?status=LISTED&status=RECTIFIED&status=ACCEPTED"),
    /** 红色风险点. */
    RED_RISK_POINT(
            "risk_point s where s.colour = 'RED' and s.status <> 'RETIRED' and ",
            "risk-points?colour=RED&status=ASSESSED&status=CONTROLLED");

    private final String rows;
    private final String list;

    KeyGround(String rows, String list) {
        this.rows = rows;
        this.list = list;
    }

    /** The policy that says from how many on; 0 says that it is no ground. */
    String policy() {
        return "key-enterprise." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The list of what counts by that row at an enterprise. */
    String list(PolicyRow row, UUID enterpriseId) {
        var levels = this == SOURCE
                ? IntStream.rangeClosed(1, row.number("level").intValue())
                        .mapToObj(level -> "&level=LEVEL_" + level)
                        .collect(Collectors.joining())
                : "";
        return "/api/v1/hazards/" + list + levels + "&enterpriseId=" + enterpriseId;
    }

    /** What counts by that row, up to the condition of the scope. */
    String rows(PolicyRow row) {
        return this == SOURCE ? rows.formatted("LEVEL_" + row.number("level").intValue()) : rows;
    }
}
