package worksafe.inspections.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.assessment.AssessmentRequests.IssueAssessment;
import worksafe.inspections.assessment.AssessmentRequests.ReportAssessment;
import worksafe.inspections.assessment.AssessmentRequests.ScoreAssessment;
import worksafe.inspections.assessment.result.AssessedYear;
import worksafe.inspections.assessment.result.YearFactQueries;
import worksafe.inspections.assessment.veto.VetoOperations;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can happen to an assessment, each one transaction. Its clocks are locked before it. */
@ApplicationScoped
class AssessmentOperations {

    private static final String SERIES = "KH";

    /** From which share of the full marks on a grade is reached. */
    private static final String SHARE = "assessment.grade-share.";

    /** How long after its year a report is still in time; the day itself is named with the targets. */
    private static final String REPORT = "assessment.report-period";

    /** Within what it may be objected to. */
    private static final String OBJECTION = "assessment.objection-period";

    /** Within what an objection is answered. */
    private static final String ANSWER = "assessment.objection-answer-period";

    /** What it weighs in an assessment of others; no row ships, as no document names a weight. */
    private static final String WEIGHT = "assessment.outside-weight.";

    /** The kinds of the duties; their titles are the messages {@code clock-assessment-report} and {@code -objection}. */
    private static final String REPORT_DUTY = "assessment-report";

    private static final String OBJECTION_DUTY = "assessment-objection";

    private final Assessments assessments;
    private final AssessmentTasks tasks;
    private final YearFactQueries facts;
    private final VetoOperations vetoes;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final PaperNumbers numbers;
    private final Attachments attachments;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    AssessmentOperations(
            Assessments assessments,
            AssessmentTasks tasks,
            YearFactQueries facts,
            VetoOperations vetoes,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            PaperNumbers numbers,
            Attachments attachments,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.assessments = assessments;
        this.tasks = tasks;
        this.facts = facts;
        this.vetoes = vetoes;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.numbers = numbers;
        this.attachments = attachments;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Sets targets once, however often the request comes. */
    @Transactional
    AssessmentView issue(IdempotencyKey key, IssueAssessment request) {
        return idempotency.once(
                key,
                "issueAssessment",
                request,
                AssessmentView.class,
                before -> assessments.get(before.id()),
                () -> issue(request));
    }

    private AssessmentView issue(IssueAssessment request) {
        caller.scope().requireCovered(request.region(), request.sector(), null);
        if (assessments.knows(request.region(), request.sector(), request.year(), caller.region())) {
            throw new RuleViolation(
                    AssessmentProblem.ASSESSMENT_EXISTS, request.body(), String.valueOf(request.year()));
        }
        var now = clock.instant();
        var created = TargetAssessment.issue(
                Uuid7.next(clock),
                numbers.next(SERIES, caller.region(), now),
                request.region(),
                request.sector(),
                request.assessed(),
                request.items().stream()
                        .map(AssessmentRequests.NewAssessmentItem::item)
                        .toList(),
                due(
                        reportRow(request.region(), request.sector(), ChinaTime.dayOf(now)),
                        LocalDate.of(request.year(), 12, 31)),
                caller.scope(),
                caller.region(),
                caller.actor(),
                now);
        var assessment = created.aggregate();
        assessments.persistAndFlush(assessment);
        outbox.append(created.event());
        tasks.follow(assessment);
        return view(assessment);
    }

    @Transactional
    AssessmentView get(UUID id) {
        return view(assessments.get(id));
    }

    @Transactional
    AssessmentView spread(UUID id, IfMatch expected, String statement) {
        return byAssessed(id, expected, (assessment, by) -> assessment.spread(statement, by, clock.instant()));
    }

    @Transactional
    AssessmentView start(UUID id, IfMatch expected) {
        return byIssuer(id, expected, (assessment, by) -> {
            var now = clock.instant();
            var started = assessment.start(by, now);
            startReport(assessment, now);
            return started;
        });
    }

    private void startReport(TargetAssessment assessment, Instant now) {
        var today = ChinaTime.dayOf(now);
        var row = reportRow(assessment.region(), assessment.sector(), today);
        var due = assessment.assessed().reportDue();
        clocks.start(ClockStart.until(
                        due.isBefore(today) ? today : due,
                        duty(assessment.id(), REPORT_DUTY),
                        ClockStart.Debtor.authority(assessment.region(), assessment.sector(), null, null),
                        PolicyBasis.of(row).ofClock(),
                        now)
                .about(assessment.number() + " " + assessment.assessed().body()));
    }

    /** As it stands when the day is named or the report asked for: a year that is over may be older than any row. */
    private PolicyRow reportRow(RegionCode region, @Nullable Sector sector, LocalDate today) {
        return policies.evaluate(REPORT, region, sector, today).result();
    }

    @Transactional
    AssessmentView report(UUID id, IfMatch expected, ReportAssessment request) {
        return byAssessed(id, expected, (assessment, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id, REPORT_DUTY), now);
            var reported = assessment.report(AssessmentRequests.marked(request.items()), by, now);
            if (request.fileIds() != null && !request.fileIds().isEmpty()) {
                attachments.attach(request.fileIds(), Assessments.FILES, id);
            }
            clocks.meet(duty(id, REPORT_DUTY), now);
            return reported;
        });
    }

    @Transactional
    AssessmentView sendBack(UUID id, IfMatch expected, String list) {
        return byIssuer(id, expected, (assessment, by) -> {
            var now = clock.instant();
            var event = assessment.sendBack(list, by, now);
            startReport(assessment, now);
            return event;
        });
    }

    @Transactional
    AssessmentView check(UUID id, IfMatch expected, AssessmentRequests.CheckAssessment request) {
        return byIssuer(
                id,
                expected,
                (assessment, by) -> assessment.check(AssessmentRequests.marked(request.items()), by, clock.instant()));
    }

    @Transactional
    AssessmentView score(UUID id, IfMatch expected, ScoreAssessment request) {
        return byIssuer(id, expected, (assessment, by) -> {
            var now = clock.instant();
            var today = ChinaTime.dayOf(now);
            return assessment.score(
                    AssessmentRequests.marked(request.items()),
                    grading(assessment, request, today),
                    due(row(OBJECTION, assessment, today), today),
                    by,
                    now);
        });
    }

    private TargetAssessment.Grading grading(TargetAssessment assessment, ScoreAssessment request, LocalDate today) {
        var shares = new EnumMap<AssessmentGrade, BigDecimal>(AssessmentGrade.class);
        for (var grade : AssessmentGrade.values()) {
            if (grade != AssessmentGrade.FAILED) {
                shares.put(grade, row(SHARE + grade.word(), assessment, today).number(PolicyRow.VALUE));
            }
        }
        return new TargetAssessment.Grading(
                request.grade(), new AssessmentScale(shares), isBarred(assessment), request.opinion());
    }

    private boolean isBarred(TargetAssessment assessment) {
        return vetoes.isBarred(
                assessment.region(), assessment.sector(), assessment.assessed().year());
    }

    @Transactional
    AssessmentView object(UUID id, IfMatch expected, String reason) {
        return byAssessed(id, expected, (assessment, by) -> {
            var now = clock.instant();
            var today = ChinaTime.dayOf(now);
            var event = assessment.object(reason, by, now);
            var row = policies.evaluate(ANSWER, assessment.region(), assessment.sector(), today);
            clocks.start(ClockStart.by(
                            row,
                            duty(id, OBJECTION_DUTY),
                            // Who assesses owes it; it lies where the assessment does, since nobody writes above the
                            // own place.
                            ClockStart.Debtor.authority(assessment.region(), assessment.sector(), null, null),
                            now)
                    .about(assessment.number() + " " + assessment.assessed().body()));
            return event;
        });
    }

    @Transactional
    AssessmentView answerObjection(UUID id, IfMatch expected, ScoreAssessment request) {
        return byIssuer(id, expected, (assessment, by) -> {
            var now = clock.instant();
            var event = assessment.answerObjection(
                    AssessmentRequests.marked(request.items()),
                    grading(assessment, request, ChinaTime.dayOf(now)),
                    by,
                    now);
            clocks.meet(duty(id, OBJECTION_DUTY), now);
            return event;
        });
    }

    @Transactional
    AssessmentView confirm(UUID id, IfMatch expected, String opinion) {
        return byIssuer(
                id,
                expected,
                (assessment, by) -> assessment.confirm(opinion, isBarred(assessment), by, clock.instant()));
    }

    @Transactional
    AssessmentView withdraw(UUID id, IfMatch expected, String reason) {
        return byIssuer(id, expected, (assessment, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id, REPORT_DUTY), now);
            var event = assessment.withdraw(reason, by, now);
            if (clocks.deadline(duty(id, REPORT_DUTY)).isPresent()) {
                clocks.cancel(duty(id, REPORT_DUTY), reason);
            }
            return event;
        });
    }

    private AssessmentView byIssuer(
            UUID id, IfMatch expected, BiFunction<TargetAssessment, Actor, AssessmentEvent> verb) {
        return change(id, expected, (assessment, by) -> {
            assessment.requireIssuer(caller.scope(), caller.region());
            return verb.apply(assessment, by);
        });
    }

    private AssessmentView byAssessed(
            UUID id, IfMatch expected, BiFunction<TargetAssessment, Actor, AssessmentEvent> verb) {
        return change(id, expected, (assessment, by) -> {
            assessment.requireAssessed(caller.region());
            return verb.apply(assessment, by);
        });
    }

    private AssessmentView change(
            UUID id, IfMatch expected, BiFunction<TargetAssessment, Actor, AssessmentEvent> verb) {
        hold(id);
        var assessment = assessments.get(id, expected);
        outbox.append(verb.apply(assessment, caller.actor()));
        tasks.follow(assessment);
        assessments.flush(); // raises the version that the view shows
        return view(assessment);
    }

    /** Keeps the sweep from its clocks until the transaction ends. */
    private void hold(UUID id) {
        List.of(REPORT_DUTY, OBJECTION_DUTY).forEach(kind -> {
            var unused = clocks.deadline(duty(id, kind));
        });
    }

    /** What others who assess more than safety are told. */
    @Transactional
    Slice<AssessmentResultView> results(ResultFilter filter, @Nullable OutsideAssessment system, PageQuery query) {
        return assessments.results(filter, query).mapAll(found -> results(found, system));
    }

    /** Of all rows of a piece in as many statements as of one. */
    private List<AssessmentResultView> results(List<AssessmentSummary> found, @Nullable OutsideAssessment system) {
        var years = facts.of(found.stream().map(AssessmentSummary::assessedYear).toList());
        var weights = weights(system);
        return found.stream()
                .map(one -> AssessmentResultView.of(
                        one,
                        Objects.requireNonNull(years.get(one.assessedYear())),
                        system,
                        weights.apply(one.assessedYear()).orElse(null)))
                .toList();
    }

    private Function<AssessedYear, Optional<BigDecimal>> weights(@Nullable OutsideAssessment system) {
        if (system == null) {
            return year -> Optional.empty();
        }
        var book = policies.edition();
        return year -> book.find(
                        WEIGHT + system.word(), year.region(), year.sector(), LocalDate.of(year.year(), 12, 31))
                .map(answer -> answer.result().number(PolicyRow.VALUE));
    }

    private PolicyRow row(String code, TargetAssessment assessment, LocalDate day) {
        return policies.evaluate(code, assessment.region(), assessment.sector(), day)
                .result();
    }

    private LocalDate due(PolicyRow row, LocalDate day) {
        return row.dueDate(day, calendar.edition().days()).date();
    }

    /** The clock of its report ran out, in the transaction of the sweep, or of what came too late. */
    @Transactional(TxType.MANDATORY)
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(REPORT_DUTY)) {
            assessments.lock(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(event -> {
                outbox.append(event);
                assessments.flush(); // what is done too late needs the next version
            });
        }
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty(AssessmentTasks.SUBJECT, id, kind);
    }

    private AssessmentView view(TargetAssessment assessment) {
        return AssessmentView.of(
                assessment,
                attachments.of(Assessments.FILES, assessment.id()),
                allowed.among(assessment.actions(caller.region())));
    }
}
