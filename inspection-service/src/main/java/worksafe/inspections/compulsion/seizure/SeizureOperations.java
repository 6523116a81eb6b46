package worksafe.inspections.compulsion.seizure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import worksafe.inspections.act.DrawUpEnforcementPaper;
import worksafe.inspections.act.EnforcementPapers;
import worksafe.inspections.compulsion.CompulsionProblem;
import worksafe.inspections.compulsion.seizure.SeizureRequests.DecideSeizure;
import worksafe.inspections.compulsion.seizure.SeizureRequests.DisposeOfSeizure;
import worksafe.inspections.compulsion.seizure.SeizureRequests.ExtendSeizure;
import worksafe.inspections.compulsion.seizure.SeizureRequests.ProposeSeizure;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.inspection.SourceInspections.Official;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.DisclosureClass;
import worksafe.platform.papers.PaperDraft;
import worksafe.platform.papers.PaperGround;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a seizure, each one transaction. Clocks, papers, visit and seizure are locked so. */
@ApplicationScoped
class SeizureOperations {

    private static final String SERIES = "CK";
    private static final String OWNER = "seizure";
    private static final String APPROVAL = "seizure.approval-period";
    private static final String TERM = "seizure.term";
    private static final String EXTENSION = "seizure.extension";
    private static final String EVIDENCE = "seizure.evidence-term";

    /** The kinds of the duties; their titles are the messages {@code clock-seizure-approval} and {@code clock-seizure-term}. */
    private static final String APPROVAL_DUTY = "seizure-approval";

    private static final String TERM_DUTY = "seizure-term";

    private final Seizures rows;
    private final SeizureTasks tasks;
    private final SourceInspections visits;
    private final EnterpriseSnapshots enterprises;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final EnforcementPapers printed;
    private final PaperOperations papers;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    SeizureOperations(
            Seizures rows,
            SeizureTasks tasks,
            SourceInspections visits,
            EnterpriseSnapshots enterprises,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            EnforcementPapers printed,
            PaperOperations papers,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.visits = visits;
        this.enterprises = enterprises;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.printed = printed;
        this.papers = papers;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    SeizureView propose(IdempotencyKey key, ProposeSeizure request) {
        return idempotency.once(
                key, "proposeSeizure", request, SeizureView.class, before -> rows.get(before.id()), () -> {
                    var visit = visits.begun(request.inspectionId());
                    visits.requireMember(visit.id(), caller.actor());
                    var now = clock.instant();
                    if (request.urgent() && request.happenedAt() == null) {
                        throw new RuleViolation(CompulsionProblem.SEIZURE_HAPPENED_MISSING);
                    }
                    var done = request.urgent() ? visits.when(visit, request.happenedAt(), now) : null;
                    var created = Seizure.propose(
                            Uuid7.next(clock),
                            numbers.next(SERIES, visit.region(), now),
                            enterprises.requireActive(visit.enterpriseId()),
                            visit,
                            request,
                            done,
                            caller.actor(),
                            now);
                    var seizure = created.aggregate();
                    rows.persist(seizure);
                    outbox.append(created.event());
                    if (done != null) {
                        clocks.start(ClockStart.by(
                                        policies.evaluate(APPROVAL, seizure.region(), seizure.sector(), done.day()),
                                        duty(seizure.id(), APPROVAL_DUTY),
                                        authority(seizure),
                                        done.at())
                                .about(seizure.number() + " " + seizure.title()));
                    }
                    tasks.follow(seizure, "seizure-proposed");
                    return view(seizure);
                });
    }

    @Transactional
    SeizureView get(UUID id) {
        return view(rows.get(id));
    }

    @Transactional
    SeizureView decide(UUID id, IfMatch expected, DecideSeizure request) {
        return change(id, expected, row -> {
            requireCounty();
            var now = clock.instant();
            var event = row.decide(request.approved(), request.opinion(), caller.actor(), now);
            if (row.carriedOutAt() != null) {
                clocks.meet(duty(id, APPROVAL_DUTY), now);
            }
            return event;
        });
    }

    @Transactional
    SeizureView drawUpPaper(UUID id, IfMatch expected, DrawUpEnforcementPaper request) {
        return change(id, expected, row -> {
            row.requirePaperDue();
            var now = clock.instant();
            return row.drawUp(papers.draw(paper(row, request, now), caller.actor(), now), caller.actor(), now);
        });
    }

    private PaperDraft paper(Seizure row, DrawUpEnforcementPaper request, Instant now) {
        var today = ChinaTime.dayOf(now);
        var term = policies.evaluate(termOf(row), row.region(), row.sector(), today)
                .result();
        var team = visits.conducted(row.inspectionId()).team();
        var content = printed.content(request, row.enterpriseName(), row.region(), row.sector(), now)
                .put("seizureNumber", row.number())
                .put("inspectionNumber", row.inspectionNumber())
                .put("kind", row.kind().printed())
                .put("location", row.location())
                .put("reason", row.reason())
                .put("keeper", row.keeper())
                .put("basis", PaperGround.words(term.source(), term.clause()))
                .put("term", EnforcementPapers.inWords(term.period(PolicyRow.VALUE)));
        var list = content.putArray("items");
        row.items()
                .forEach(item -> list.addObject()
                        .put("name", item.name())
                        .put("quantity", item.quantity())
                        .put("condition", item.condition()));
        return new PaperDraft(
                row.kind() == SeizureKind.EVIDENCE ? "evidence-hold" : "seizure-decision",
                OWNER,
                row.id(),
                row.title(),
                row.region(),
                row.sector(),
                row.concernedId(),
                row.enterpriseName(),
                content,
                DisclosureClass.ON_REQUEST,
                team.stream().map(Official::account).toList());
    }

    private static String termOf(Seizure row) {
        return row.kind() == SeizureKind.EVIDENCE ? EVIDENCE : TERM;
    }

    /** A paper of a seizure was served or withdrawn, in whose transaction the seizure notes it. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved paper) {
        if (!paper.ownerType().equals(OWNER)) {
            return;
        }
        var row = rows.lock(paper.ownerId());
        var now = clock.instant();
        switch (paper.status()) {
            case SERVED -> {
                // What was carried out on the spot counts from then.
                var done = row.carriedOutAt();
                var from = done == null ? Objects.requireNonNull(paper.servedOn()) : ChinaTime.dayOf(done);
                var term = policies.evaluate(termOf(row), row.region(), row.sector(), from)
                        .result();
                row.served(paper.paperId(), lastDay(term, from), PolicyBasis.of(term), now)
                        .ifPresent(event -> {
                            startTerm(row, now);
                            changed(row, event);
                        });
            }
            case WITHDRAWN -> row.paperWithdrawn(paper.paperId(), now).ifPresent(event -> changed(row, event));
            case DRAFT, SIGNED -> {}
        }
    }

    private LocalDate lastDay(PolicyRow term, LocalDate from) {
        return term.dueDate(from, calendar.edition().days()).date();
    }

    private void startTerm(Seizure row, Instant now) {
        clocks.start(ClockStart.until(
                        Objects.requireNonNull(row.lastDay()),
                        duty(row.id(), TERM_DUTY),
                        authority(row),
                        Objects.requireNonNull(row.basis()).ofClock(),
                        now)
                .about(row.number() + " " + row.title()));
    }

    @Transactional
    SeizureView extend(UUID id, IfMatch expected, ExtendSeizure request) {
        return change(id, expected, row -> {
            requireCounty();
            row.status().require(SeizureAction.EXTENSION);
            var now = clock.instant();
            var last = Objects.requireNonNull(row.lastDay());
            var more = policies.evaluate(EXTENSION, row.region(), row.sector(), ChinaTime.dayOf(now))
                    .result();
            var event = row.extend(lastDay(more, last), PolicyBasis.of(more), request.reason(), caller.actor(), now);
            clocks.cancel(duty(id, TERM_DUTY), request.reason());
            startTerm(row, now);
            return event;
        });
    }

    @Transactional
    SeizureView dispose(UUID id, IfMatch expected, DisposeOfSeizure request) {
        return change(id, expected, row -> {
            row.status().require(SeizureAction.DISPOSAL);
            var now = clock.instant();
            clocks.missFirst(duty(id, TERM_DUTY), now);
            var event = row.dispose(request.outcome(), request.note(), request.decisionNumber(), caller.actor(), now);
            clocks.meet(duty(id, TERM_DUTY), now);
            return event;
        });
    }

    /** Its term has passed, in the transaction of the sweep. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(TERM_DUTY)) {
            var row = rows.get(missed.duty().subjectId());
            row.miss(missed.dueAt()).ifPresent(event -> changed(row, event));
        }
    }

    /** Keeps the sweep from its clocks, and others from its papers, until the transaction ends. */
    private void hold(UUID id) {
        var unused = clocks.deadline(duty(id, APPROVAL_DUTY));
        var unusedToo = clocks.deadline(duty(id, TERM_DUTY));
        papers.hold(id);
    }

    private static Debtor authority(Seizure row) {
        return Debtor.authority(row.region(), row.sector(), row.concernedId(), row.openedBy());
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty("seizure", id, kind);
    }

    private SeizureView change(UUID id, IfMatch expected, Function<Seizure, SeizureEvent> verb) {
        hold(id);
        var row = rows.get(id, expected);
        changed(row, verb.apply(row));
        rows.flush(); // raises the version that the view shows
        return view(row);
    }

    private void changed(Seizure row, SeizureEvent event) {
        outbox.append(event);
        tasks.follow(
                row, "seizure-" + row.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private SeizureView view(Seizure row) {
        return SeizureView.of(
                row,
                caller.scope().enterprises() == null ? row.timeline() : row.toldTimeline(),
                actions.among(row.actions(caller.subject())));
    }

    private void requireCounty() {
        if (caller.scope()
                .level()
                .filter(level -> level.compareTo(RegionLevel.COUNTY) > 0)
                .isPresent()) {
            throw new RuleViolation(CompulsionProblem.COMPULSION_NOT_COUNTY);
        }
    }
}
