package worksafe.inspections.campaign.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.platform.http.RuleViolation;

/**
 * What was done. Never changes.
 *
 * @param campaignId the campaign that it belongs to, where it belongs to one
 * @param field the field or trade that it was about
 * @param lead the authority that led
 * @param partners those that went with it
 * @param towns codes of the towns that it covered
 * @param units how many units were looked at
 * @param illegalUnits how many of them produced, traded or built without a licence
 * @param problems how many problems were found
 * @param outcome what came of it, in words
 */
@Embeddable
record ActionRecord(
        @Column(updatable = false) @Nullable UUID campaignId,
        @Column(updatable = false) LocalDate heldOn,
        @Column(updatable = false) String field,
        @Column(updatable = false) String lead,

        @Column(updatable = false) @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> partners,

        @Column(updatable = false) @JdbcTypeCode(SqlTypes.ARRAY)
        List<Long> towns,

        @Column(updatable = false) int units,
        @Column(updatable = false) int illegalUnits,
        @Column(updatable = false) int problems,
        @Column(updatable = false) String outcome) {

    /** For how many days after it was held it may be recorded. */
    private static final int MOST_DAYS = 366;

    ActionRecord {
        partners = List.copyOf(partners);
        towns = List.copyOf(towns);
    }

    /** @throws RuleViolation when its day or its towns cannot be, or its counts do not fit */
    void require(RegionCode place, Instant now) {
        var today = ChinaTime.dayOf(now);
        if (heldOn.isAfter(today)) {
            throw new RuleViolation(JointActionProblem.JOINT_ACTION_TO_COME, heldOn.toString());
        }
        if (heldOn.isBefore(today.minusDays(MOST_DAYS))) {
            throw new RuleViolation(
                    JointActionProblem.JOINT_ACTION_TOO_OLD, heldOn.toString(), String.valueOf(MOST_DAYS));
        }
        for (var town : covered()) {
            if (town.level() != RegionLevel.TOWN || !place.contains(town)) {
                throw new RuleViolation(JointActionProblem.JOINT_ACTION_TOWN, town.toString(), place.toString());
            }
        }
        if (illegalUnits > units) {
            throw new RuleViolation(
                    JointActionProblem.JOINT_ACTION_COUNTS, String.valueOf(illegalUnits), String.valueOf(units));
        }
    }

    List<RegionCode> covered() {
        return towns.stream().map(RegionCode::new).toList();
    }
}
