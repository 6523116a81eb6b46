package worksafe.inspections.plan;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.plan.PlanItem.PlanItemKind;
import worksafe.inspections.plan.PlanLine.PlanLineKind;
import worksafe.platform.http.RuleViolation;

/**
 * How many days of people there are, and for what: statutory working days × people − other enforcement − what is no enforcement =
 * days of supervision = key inspections + general inspections.
 *
 * @param workingDaysReason why the working days are not those of the calendar; absent where they are
 */
@Embeddable
record PlanCapacity(int people, int workingDays, @Nullable String workingDaysReason, int keyDays, int generalDays) {

    /** 总法定工作日. */
    int statutoryDays() {
        return people * workingDays;
    }

    /** 监督检查工作日; below nothing where the items take more than there is. */
    int supervisionDays(List<PlanItem> items) {
        return statutoryDays() - items.stream().mapToInt(PlanItem::days).sum();
    }

    /** Of one kind. */
    static int days(List<PlanItem> items, PlanItemKind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .mapToInt(PlanItem::days)
                .sum();
    }

    int daysLeft(List<PlanItem> items) {
        return supervisionDays(items) - keyDays - generalDays;
    }

    /** @throws RuleViolation when more is planned than there is, in all or by the lines of a kind */
    void requireEnough(List<PlanItem> items, List<PlanLine> lines) {
        requireWithin("supervision", keyDays + generalDays, Math.max(0, supervisionDays(items)));
        requireWithin(PlanLineKind.KEY, PlanLine.days(lines, PlanLineKind.KEY), keyDays);
        requireWithin(PlanLineKind.GENERAL, PlanLine.days(lines, PlanLineKind.GENERAL), generalDays);
        if (supervisionDays(items) < 0) {
            throw over("supervision", items.stream().mapToInt(PlanItem::days).sum(), statutoryDays());
        }
    }

    private static void requireWithin(Object what, int planned, int most) {
        if (planned > most) {
            throw over(what, planned, most);
        }
    }

    private static RuleViolation over(Object what, int planned, int most) {
        return new RuleViolation(
                PlanProblem.PLAN_DAYS_OVER_CAPACITY,
                what instanceof PlanLineKind kind ? kind : "—",
                String.valueOf(planned),
                String.valueOf(most));
    }
}
