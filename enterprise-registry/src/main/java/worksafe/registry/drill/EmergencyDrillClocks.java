package worksafe.registry.drill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.registry.plan.DrilledPlans;
import worksafe.registry.plan.DrilledPlans.Drilled;

/** How often an enterprise drills, and until when a drill is evaluated and told to the authority. */
@ApplicationScoped
class EmergencyDrillClocks {

    static final String EVALUATION = "drill-evaluation";
    static final String REPORT = "drill-report";

    private static final String KEY_UNITS = "drill.key-units";
    private static final String ENTERPRISE = "enterprise";
    private static final String DRILL = "emergency-drill";

    private final Clocks clocks;
    private final PolicyBook policies;
    private final DrilledPlans plans;

    EmergencyDrillClocks(Clocks clocks, PolicyBook policies, DrilledPlans plans) {
        this.clocks = clocks;
        this.policies = policies;
        this.plans = plans;
    }

    /** Keeps the sweep away until the transaction ends; called before the drill is locked. */
    void hold(UUID enterpriseId, UUID drillId) {
        for (var duty : DrillDuty.values()) {
            var unused = clocks.deadline(ofEnterprise(enterpriseId, duty));
        }
        hold(drillId);
    }

    /** The same for what touches the drill's own clocks alone. */
    void hold(UUID drillId) {
        for (var kind : List.of(EVALUATION, REPORT)) {
            var unused = clocks.deadline(new Duty(DRILL, drillId, kind));
        }
    }

    /** Whether the authority is told of drills of the enterprise. */
    boolean isReported(Drilled plan, LocalDate day) {
        return plans.ground(KEY_UNITS, plan, day).isPresent();
    }

    /** A plan is in force: what it is about is drilled from that day on, where that is not owed already. */
    void owe(Drilled plan, LocalDate from, LocalDate today) {
        for (var duty : DrillDuty.metBy(plan.kind())) {
            if (clocks.deadline(ofEnterprise(plan.enterpriseId(), duty)).isEmpty()) {
                start(duty, plan, from, today);
            }
        }
    }

    /** A drill of the plan was held that day, later than any other: what it meets is owed anew from then on. */
    void held(DrillDuty duty, Drilled plan, LocalDate day, LocalDate today) {
        var owed = ofEnterprise(plan.enterpriseId(), duty);
        if (clocks.deadline(owed).isPresent()) {
            clocks.meet(owed, ChinaTime.startOf(day));
        }
        start(duty, plan, day, today);
    }

    private void start(DrillDuty duty, Drilled plan, LocalDate from, LocalDate today) {
        if (duty != DrillDuty.KEY || isReported(plan, today)) {
            period(duty.policy(), plan.region(), plan.sector(), today)
                    .ifPresent(answer -> clocks.start(ClockStart.by(
                            answer,
                            ofEnterprise(plan.enterpriseId(), duty),
                            Debtor.enterprise(plan.region(), plan.sector(), plan.enterpriseId()),
                            ChinaTime.startOf(from))));
        }
    }

    /** It was held: its effect is to be evaluated. */
    void evaluationOwed(EmergencyDrill drill, LocalDate day) {
        start(drill, EVALUATION, "drill.evaluation-period", day);
    }

    /** It was evaluated: where the authority is told of it, that is to be done. */
    void evaluated(EmergencyDrill drill, LocalDate day) {
        meet(drill.id(), EVALUATION, day);
        if (drill.isToBeReported()) {
            start(drill, REPORT, "drill.report-period", day);
        }
    }

    void reported(EmergencyDrill drill, LocalDate day) {
        meet(drill.id(), REPORT, day);
    }

    /** A plan was withdrawn: what no plan in force lets the enterprise drill is owed no more. */
    void withoutPlan(UUID enterpriseId, Instant now) {
        for (var duty : DrillDuty.values()) {
            if (clocks.deadline(ofEnterprise(enterpriseId, duty)).isPresent()
                    && !plans.isAnyInForce(enterpriseId, duty.kinds())) {
                end(ofEnterprise(enterpriseId, duty), "没有现行有效的应急预案", now);
            }
        }
    }

    /** The record was merged into another: what both owe the other one owes alone. What is left goes over with its rows. */
    void merged(UUID absorbed, UUID survivor, Instant now) {
        for (var duty : DrillDuty.values()) {
            if (clocks.deadline(ofEnterprise(survivor, duty)).isPresent()) {
                end(ofEnterprise(absorbed, duty), "企业记录已合并", now);
            }
        }
    }

    /** The enterprise is no more, and drills no more. */
    void ended(UUID enterpriseId, String reason, Instant now) {
        for (var duty : DrillDuty.values()) {
            end(ofEnterprise(enterpriseId, duty), reason, now);
        }
    }

    private void end(Duty owed, String reason, Instant now) {
        clocks.missFirst(owed, now);
        if (clocks.deadline(owed).isPresent()) {
            clocks.cancel(owed, reason);
        }
    }

    /** Until when that is owed; absent where it is not. */
    @Nullable
    LocalDate lastDay(UUID drillId, String kind) {
        return clocks.deadline(new Duty(DRILL, drillId, kind))
                .map(Deadline::lastDay)
                .orElse(null);
    }

    private void start(EmergencyDrill drill, String kind, String policy, LocalDate from) {
        period(policy, drill.region(), drill.sector(), from)
                .ifPresent(answer -> clocks.start(ClockStart.by(
                                answer,
                                new Duty(DRILL, drill.id(), kind),
                                Debtor.enterprise(drill.region(), drill.sector(), drill.enterpriseId()),
                                ChinaTime.startOf(from))
                        .about(drill.number() + " " + drill.title())));
    }

    private void meet(UUID drillId, String kind, LocalDate day) {
        var duty = new Duty(DRILL, drillId, kind);
        if (clocks.deadline(duty).isPresent()) {
            clocks.meet(duty, ChinaTime.startOf(day));
        }
    }

    private Optional<PolicyAnswer.Decided> period(String code, RegionCode region, Sector sector, LocalDate day) {
        return policies.edition().find(code, region, sector, day);
    }

    private static Duty ofEnterprise(UUID enterpriseId, DrillDuty duty) {
        return new Duty(ENTERPRISE, enterpriseId, duty.clock());
    }
}
