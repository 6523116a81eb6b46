package worksafe.inspections.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.plan.AnnualPlanRequests.ChangeAnnualPlan;
import worksafe.inspections.plan.AnnualPlanRequests.DecideAnnualPlan;
import worksafe.inspections.plan.AnnualPlanRequests.DraftAnnualPlan;
import worksafe.inspections.plan.AnnualPlanRequests.FileAnnualPlan;
import worksafe.inspections.plan.AnnualPlanRequests.PlanDays;
import worksafe.inspections.plan.AnnualPlanRequests.PlannedLine;
import worksafe.inspections.plan.AnnualPlanRequests.ReviseAnnualPlan;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about an annual plan, each one transaction. Clocks are locked before the plan. */
@ApplicationScoped
class AnnualPlanOperations {

    private static final String OWNER = "annual-plan";
    private static final String SUBMISSION = "annual-plan-submission";
    private static final String DECISION = "annual-plan-decision";
    private static final String FILING = "annual-plan-filing";
    private static final String REPORT = "annual-plan-report";
    private static final List<String> DUTIES = List.of(SUBMISSION, DECISION, FILING, REPORT);

    private static final String SUBMITTED_BEFORE = "plan.submission-lead";
    private static final String DECISION_PERIOD = "plan.decision-period";
    private static final String FILING_PERIOD = "plan.filing-period";
    private static final String REPORT_DAY = "plan.report-day";
    private static final String FREE_SHARE = "plan.revision-free-share";

    private final AnnualPlans plans;
    private final AnnualPlanTasks tasks;
    private final PlanChecks checks;
    private final PlanQueries queries;
    private final EnterpriseSnapshots enterprises;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    AnnualPlanOperations(
            AnnualPlans plans,
            AnnualPlanTasks tasks,
            PlanChecks checks,
            PlanQueries queries,
            EnterpriseSnapshots enterprises,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.checks = checks;
        this.queries = queries;
        this.enterprises = enterprises;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Drafts a plan once, however often the request comes. */
    @Transactional
    AnnualPlanView draft(IdempotencyKey key, DraftAnnualPlan request) {
        return idempotency.once(
                key,
                "draftAnnualPlan",
                request,
                AnnualPlanView.class,
                before -> plans.get(before.id()),
                () -> draft(request));
    }

    private AnnualPlanView draft(DraftAnnualPlan request) {
        var now = clock.instant();
        caller.scope().requireCovered(request.region(), request.sector(), null);
        plans.requireFree(request.region(), request.sector(), request.year());
        var of = new AnnualPlan.Authority(request.region(), request.sector(), request.year());
        var content = content(of.region(), of.year(), request.authority(), request.days(), request.lines());
        var created = AnnualPlan.draft(
                Uuid7.next(clock), of, numbers.next("JH", of.region(), now), content, caller.actor(), now);
        var plan = created.aggregate();
        plans.persist(plan);
        outbox.append(created.event());
        owe(plan, SUBMISSION, firstDay(of.year()).minusDays(whole(SUBMITTED_BEFORE, plan, now)), SUBMITTED_BEFORE, now);
        tasks.follow(plan, "annual-plan-drafted");
        return view(plan);
    }

    private AnnualPlan.Content content(
            RegionCode region, int year, String authority, PlanDays days, List<PlannedLine> lines) {
        var capacity = new PlanCapacity(
                days.people(), workingDays(year, days), reason(year, days), days.keyDays(), days.generalDays());
        return new AnnualPlan.Content(authority, capacity, days.items(), lines(region, lines));
    }

    /** Of the calendar, while that is published; else as it is entered, with the reason. */
    private int workingDays(int year, PlanDays days) {
        var published = published(year);
        var entered = days.workingDays();
        if (entered == null) {
            if (published == null) {
                throw new RuleViolation(PlanProblem.PLAN_WORKING_DAYS_UNPUBLISHED, String.valueOf(year));
            }
            return published;
        }
        if (!entered.equals(published) && days.workingDaysReason() == null) {
            throw published == null
                    ? new RuleViolation(PlanProblem.PLAN_WORKING_DAYS_UNPUBLISHED, String.valueOf(year))
                    : new RuleViolation(
                            PlanProblem.PLAN_WORKING_DAYS_DIFFER, String.valueOf(entered), String.valueOf(published));
        }
        return entered;
    }

    private @Nullable String reason(int year, PlanDays days) {
        return Objects.equals(days.workingDays(), published(year)) || days.workingDays() == null
                ? null
                : days.workingDaysReason();
    }

    /** How many working days the year has by the notice about its days off; absent while there is none. */
    private @Nullable Integer published(int year) {
        var known = calendar.edition().days();
        var middle = LocalDate.of(year, Month.JULY, 1);
        return known.isSettled(middle)
                ? known.workingDaysBetween(
                        firstDay(year).minusDays(1), firstDay(year + 1).minusDays(1))
                : null;
    }

    /** The lines with the names of their enterprises, which trade within the authority's reach. */
    private List<PlanLine> lines(RegionCode region, List<PlannedLine> planned) {
        for (int position = 0; position < planned.size(); position++) {
            planned.get(position).require(position);
        }
        var known = enterprises.active(planned.stream()
                .map(PlannedLine::enterpriseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var lines = new ArrayList<PlanLine>();
        for (var line : planned) {
            var id = line.enterpriseId();
            if (id == null) {
                lines.add(PlanLine.share(
                        line.visitClass(),
                        line.month(),
                        line.theme(),
                        Objects.requireNonNull(line.grade()),
                        Objects.requireNonNull(line.objects()),
                        Objects.requireNonNull(line.sharePercent()),
                        line.days()));
                continue;
            }
            var enterprise = known.get(id);
            if (enterprise == null || !region.contains(enterprise.region())) {
                throw new RuleViolation(PlanProblem.PLAN_OBJECT_ELSEWHERE, id.toString());
            }
            var joint = line.jointPlanId();
            if (joint != null) {
                var unused = plans.get(joint);
            }
            lines.add(PlanLine.key(
                    line.visitClass(),
                    line.month(),
                    line.theme(),
                    id,
                    enterprise.name(),
                    Objects.requireNonNull(line.visits()),
                    line.days(),
                    joint,
                    line.overCapReason()));
        }
        return lines;
    }

    @Transactional
    AnnualPlanView get(UUID id) {
        return view(plans.get(id));
    }

    @Transactional
    AnnualPlanView change(UUID id, IfMatch expected, ChangeAnnualPlan request) {
        return act(
                id,
                expected,
                (plan, by) -> plan.change(
                        content(plan.region(), plan.year(), request.authority(), request.days(), request.lines()),
                        by,
                        clock.instant()));
    }

    @Transactional
    AnnualPlanView submit(UUID id, IfMatch expected) {
        return act(id, expected, (plan, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id, SUBMISSION), now);
            var submitted = plan.submit(checks.of(plan), by, now);
            meet(plan, SUBMISSION, now);
            oweWithin(plan, DECISION, DECISION_PERIOD, now);
            return submitted;
        });
    }

    /** Of the same place alone: a government decides what its own departments submit. */
    @Transactional
    AnnualPlanView decide(UUID id, IfMatch expected, DecideAnnualPlan request) {
        return act(id, expected, (plan, by) -> {
            if (!plan.region().equals(caller.scope().region())) {
                throw new RuleViolation(
                        PlanProblem.PLAN_OTHER_GOVERNMENT, plan.region().toString());
            }
            var now = clock.instant();
            clocks.missFirst(duty(id, DECISION), now);
            var decided = request.approved()
                    ? plan.approve(request.opinion(), by, now)
                    : plan.sendBack(request.opinion(), by, now);
            meet(plan, DECISION, now);
            if (plan.status() == AnnualPlanStatus.APPROVED) {
                oweWithin(plan, FILING, FILING_PERIOD, now);
            }
            return decided;
        });
    }

    @Transactional
    AnnualPlanView file(UUID id, IfMatch expected, FileAnnualPlan request) {
        return act(id, expected, (plan, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id, FILING), now);
            var filed = plan.file(request.filedWith(), request.filedOn(), by, now);
            meet(plan, FILING, now);
            owe(plan, REPORT, firstDay(plan.year() + 1).plusDays(whole(REPORT_DAY, plan, now) - 1L), REPORT_DAY, now);
            return filed;
        });
    }

    @Transactional
    AnnualPlanView revise(UUID id, IfMatch expected, ReviseAnnualPlan request) {
        return act(id, expected, (plan, by) -> {
            var now = clock.instant();
            var revised = plan.revise(
                    lines(plan.region(), request.lines()),
                    request.reason(),
                    whole(FREE_SHARE, plan, now),
                    checks.of(plan),
                    by,
                    now);
            if (plan.status() == AnnualPlanStatus.SUBMITTED) {
                oweWithin(plan, DECISION, DECISION_PERIOD, now);
            }
            return revised;
        });
    }

    @Transactional
    AnnualPlanView close(UUID id, IfMatch expected, String report) {
        return act(id, expected, (plan, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id, REPORT), now);
            var closed = plan.close(report, by, now);
            meet(plan, REPORT, now);
            return closed;
        });
    }

    private AnnualPlanView act(UUID id, IfMatch expected, BiFunction<AnnualPlan, Actor, AnnualPlanEvent> verb) {
        for (var kind : DUTIES) {
            var unused = clocks.deadline(duty(id, kind));
        }
        var plan = plans.get(id, expected);
        outbox.append(verb.apply(plan, caller.actor()));
        tasks.follow(
                plan,
                "annual-plan-" + plan.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        plans.flush(); // raises the version that the view shows
        return view(plan);
    }

    /** Visits made against planned, month by month and for each key object. */
    @Transactional
    PlanProgress progress(UUID id) {
        var plan = plans.get(id);
        var objects = PlanChecks.own(plan.holding()).keySet();
        var cap = checks.find(PlanChecks.CAP, plan);
        return PlanProgress.of(
                plan,
                queries.madeByMonth(plan),
                queries.madeByEnterprise(plan, objects),
                queries.plannedByOthers(objects, plan.year(), plan.id()),
                cap == null ? null : cap.number(PolicyRow.VALUE).intValueExact());
    }

    @Transactional
    PlanCoverage coverage(UUID id, @Nullable UUID after) {
        return queries.coverage(plans.get(id), after, PlanCoverage.PAGE);
    }

    /** A day was missed, in the transaction of the sweep. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (DUTIES.contains(missed.duty().kind())) {
            plans.get(missed.duty().subjectId())
                    .miss(missed.duty().kind(), missed.dueAt())
                    .ifPresent(outbox::append);
        }
    }

    /** A duty until a day; one that is over already is none: what is entered afterwards starts no clock in the past. */
    private void owe(AnnualPlan plan, String kind, LocalDate until, String code, Instant now) {
        if (!until.isBefore(ChinaTime.dayOf(now))) {
            var row = policies.evaluate(code, plan.region(), plan.sector(), ChinaTime.dayOf(now));
            clocks.start(ClockStart.until(until, duty(plan.id(), kind), debtor(plan), ClockStart.Basis.of(row), now)
                    .about(plan.number()));
        }
    }

    private void oweWithin(AnnualPlan plan, String kind, String code, Instant now) {
        var row = policies.evaluate(code, plan.region(), plan.sector(), ChinaTime.dayOf(now));
        clocks.start(
                ClockStart.by(row, duty(plan.id(), kind), debtor(plan), now).about(plan.number()));
    }

    private void meet(AnnualPlan plan, String kind, Instant now) {
        if (clocks.deadline(duty(plan.id(), kind)).isPresent()) {
            clocks.meet(duty(plan.id(), kind), now);
        }
    }

    private int whole(String code, AnnualPlan plan, Instant now) {
        return policies.evaluate(code, plan.region(), plan.sector(), ChinaTime.dayOf(now))
                .result()
                .number(PolicyRow.VALUE)
                .intValueExact();
    }

    private static ClockStart.Debtor debtor(AnnualPlan plan) {
        return ClockStart.Debtor.authority(plan.region(), plan.sector(), null, null);
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty(OWNER, id, kind);
    }

    private static LocalDate firstDay(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    private AnnualPlanView view(AnnualPlan plan) {
        return AnnualPlanView.of(plan, actions.among(plan.actions(caller.subject())));
    }
}
