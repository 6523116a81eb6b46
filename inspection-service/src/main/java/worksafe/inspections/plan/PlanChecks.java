package worksafe.inspections.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.keylist.KeyListedEnterprises;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;

/** What the key list, the caps and the yearly number of special inspections say of planned lines. */
@ApplicationScoped
class PlanChecks {

    static final String CAP = "inspection.yearly-cap";
    private static final String SPECIALS = "plan.special-number";

    private final PolicyBook policies;
    private final PlanQueries queries;
    private final KeyListedEnterprises keyList;

    PlanChecks(PolicyBook policies, PlanQueries queries, KeyListedEnterprises keyList) {
        this.policies = policies;
        this.queries = queries;
        this.keyList = keyList;
    }

    /** Those of one plan. */
    AnnualPlan.Checks of(AnnualPlan plan) {
        return lines -> {
            requireListed(plan, lines);
            requireSpecials(plan, lines);
            requireCap(plan, lines);
        };
    }

    private void requireListed(AnnualPlan plan, List<PlanLine> lines) {
        var planned = lines.stream()
                .map(PlanLine::enterpriseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var missing = keyList.of(plan.region(), plan.sector()).stream()
                .filter(listed -> !planned.contains(listed.enterpriseId()))
                .map(listed -> listed.number() + " " + listed.title())
                .limit(20)
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation(PlanProblem.PLAN_KEY_OBJECT_MISSING, String.join("、", missing));
        }
    }

    private void requireSpecials(AnnualPlan plan, List<PlanLine> lines) {
        var row = find(SPECIALS, plan);
        var planned = PlanLine.specials(lines);
        if (row != null && planned > row.number(PolicyRow.VALUE).intValueExact()) {
            throw RuleViolation.byLaw(
                    LegalGround.of(row),
                    PlanProblem.PLAN_SPECIAL_OVER_NUMBER,
                    String.valueOf(planned),
                    row.number(PolicyRow.VALUE).toPlainString());
        }
    }

    private void requireCap(AnnualPlan plan, List<PlanLine> lines) {
        var row = find(CAP, plan);
        if (row == null) {
            return;
        }
        var most = row.number(PolicyRow.VALUE).intValueExact();
        var own = own(lines);
        var others = queries.plannedByOthers(own.keySet(), plan.year(), plan.id());
        var explained = explained(lines);
        own.forEach((enterprise, visits) -> {
            var all = visits + others.getOrDefault(enterprise, 0);
            if (all > most && !explained.contains(enterprise)) {
                throw RuleViolation.byLaw(
                        LegalGround.of(row),
                        PlanProblem.PLAN_OVER_CAP,
                        name(lines, enterprise),
                        String.valueOf(all),
                        String.valueOf(most));
            }
        });
    }

    /** How many visits it plans itself of each enterprise, without those that go with another's. */
    static Map<UUID, Integer> own(List<PlanLine> lines) {
        return lines.stream()
                .filter(line -> line.enterpriseId() != null && line.jointPlanId() == null)
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.enterpriseId()), Collectors.summingInt(PlanLine::visits)));
    }

    private static Set<UUID> explained(List<PlanLine> lines) {
        var explained = new HashSet<UUID>();
        for (var line : lines) {
            if (line.overCapReason() != null) {
                explained.add(Objects.requireNonNull(line.enterpriseId()));
            }
        }
        return explained;
    }

    private static String name(List<PlanLine> lines, UUID enterprise) {
        return lines.stream()
                .filter(line -> enterprise.equals(line.enterpriseId()))
                .map(PlanLine::enterpriseName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("—");
    }

    /** The row that holds at the beginning of the plan's year. */
    @Nullable
    PolicyRow find(String code, AnnualPlan plan) {
        return policies.edition()
                .find(code, plan.region(), plan.sector(), LocalDate.of(plan.year(), Month.JANUARY, 1))
                .map(PolicyAnswer.Decided::result)
                .orElse(null);
    }
}
