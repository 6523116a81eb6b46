package worksafe.registry.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.PolicyAnswer;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/** What an enterprise owes for a plan: to file it, to evaluate it, to revise it. */
@ApplicationScoped
class EmergencyPlanClocks {

    /** What they are about. */
    static final String SUBJECT = "emergency-plan";

    static final String FILING = "plan-filing";
    static final String EVALUATION = "plan-evaluation";
    static final String REVISION = "plan-revision";

    /** Why the time to file stands still while the authority examines. */
    private static final String EXAMINED = "备案材料核对";

    private static final List<String> ALL = List.of(FILING, EVALUATION, REVISION);

    private final Clocks clocks;
    private final EmergencyPlanPolicies policies;
    private final Calendar calendar;

    EmergencyPlanClocks(Clocks clocks, EmergencyPlanPolicies policies, Calendar calendar) {
        this.clocks = clocks;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** Keeps the sweep from the plan's clocks until the transaction ends; called before the plan is locked. */
    void hold(UUID id) {
        for (var kind : ALL) {
            var unused = clocks.deadline(duty(id, kind));
        }
    }

    /** It is in force since that day: it is to be filed, and evaluated after some years, where its unit owes that. */
    void published(EmergencyPlan plan, LocalDate day, LocalDate today) {
        if (plan.filedOn().isEmpty() && policies.filingOwed(plan, today) != null) {
            start(plan, FILING, EmergencyPlanPolicies.FILING, ChinaTime.startOf(day));
        }
        startEvaluation(plan, day, today);
    }

    /**
     * It was in force since that day before it was entered. What would have run out by now does not begin.
     *
     * @param late takes what was owed and missed, with the first moment that was too late
     */
    void recorded(EmergencyPlan plan, LocalDate day, LocalDate today, BiConsumer<String, Instant> late) {
        if (plan.filedOn().isEmpty() && policies.filingOwed(plan, today) != null) {
            startOrTell(plan, FILING, EmergencyPlanPolicies.FILING, day, today, late);
        }
        if (policies.evaluationOwed(plan, today) != null) {
            startOrTell(plan, EVALUATION, EmergencyPlanPolicies.EVALUATION, day, today, late);
        }
    }

    private void startOrTell(
            EmergencyPlan plan,
            String kind,
            String policy,
            LocalDate day,
            LocalDate today,
            BiConsumer<String, Instant> late) {
        policies.period(policy, plan, today).ifPresent(answer -> {
            var due = answer.result().dueDate(day, calendar.edition().days()).date();
            if (due.isBefore(today)) {
                late.accept(kind, ChinaTime.endOf(due));
            } else {
                start(plan, kind, answer, ChinaTime.startOf(day));
            }
        });
    }

    private void startEvaluation(EmergencyPlan plan, LocalDate day, LocalDate today) {
        if (policies.evaluationOwed(plan, today) != null) {
            start(plan, EVALUATION, EmergencyPlanPolicies.EVALUATION, ChinaTime.startOf(day));
        }
    }

    /** The authority has the papers: until it answers, days do not count. */
    void examined(UUID id, Instant now) {
        var duty = duty(id, FILING);
        clocks.missFirst(duty, now);
        var today = ChinaTime.dayOf(now);
        if (clocks.deadline(duty)
                .filter(day -> !day.isMissedAt(now) && !today.isAfter(day.lastDay()))
                .isPresent()) {
            clocks.suspend(duty, today, EXAMINED);
        }
    }

    /** It did not file it, or the enterprise took the application back: days count again. */
    void notFiled(UUID id) {
        var duty = duty(id, FILING);
        if (clocks.deadline(duty).isPresent()) {
            clocks.completed(duty);
        }
    }

    /** @param submitted when the enterprise applied for it */
    void filed(UUID id, Instant submitted) {
        meet(id, FILING, submitted);
    }

    /** Listeners hear that the day of an evaluation was missed before they hear of what came too late. */
    void missFirst(UUID id, Instant when) {
        clocks.missFirst(duty(id, EVALUATION), when);
    }

    void evaluated(EmergencyPlan plan, LocalDate day, LocalDate today) {
        meet(plan.id(), EVALUATION, ChinaTime.startOf(day));
        startEvaluation(plan, day, today);
    }

    /** It is to be revised, unless that is owed already. */
    void revisionDemanded(EmergencyPlan plan, Instant now) {
        if (clocks.deadline(duty(plan.id(), REVISION)).isEmpty()) {
            start(plan, REVISION, EmergencyPlanPolicies.REVISION, now);
        }
    }

    /** Nothing is owed for it any more: another edition has its place, or it was withdrawn. */
    void ended(UUID id, boolean revised, String reason, Instant now) {
        if (revised) {
            meet(id, REVISION, now);
        }
        for (var kind : ALL) {
            var duty = duty(id, kind);
            clocks.missFirst(duty, now);
            if (clocks.deadline(duty).isPresent()) {
                clocks.cancel(duty, reason);
            }
        }
    }

    /** Until when the enterprise owes that; absent where it owes it not. */
    @Nullable
    LocalDate lastDay(UUID id, String kind) {
        return clocks.deadline(duty(id, kind)).map(Deadline::lastDay).orElse(null);
    }

    private void start(EmergencyPlan plan, String kind, String policy, Instant from) {
        policies.period(policy, plan, ChinaTime.dayOf(from)).ifPresent(answer -> start(plan, kind, answer, from));
    }

    private void start(EmergencyPlan plan, String kind, PolicyAnswer.Decided answer, Instant from) {
        var debtor = Debtor.enterprise(plan.region(), plan.sector(), plan.enterpriseId());
        clocks.start(
                ClockStart.by(answer, duty(plan.id(), kind), debtor, from).about(plan.number() + " " + plan.title()));
    }

    private void meet(UUID id, String kind, Instant when) {
        var duty = duty(id, kind);
        if (clocks.deadline(duty).isPresent()) {
            clocks.meet(duty, when);
        }
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty(SUBJECT, id, kind);
    }
}
