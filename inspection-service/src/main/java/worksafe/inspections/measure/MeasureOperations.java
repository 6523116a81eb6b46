package worksafe.inspections.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import worksafe.inspections.act.DrawUpEnforcementPaper;
import worksafe.inspections.act.EnforcementPapers;
import worksafe.inspections.delegation.DelegatedPowers;
import worksafe.inspections.delegation.TownPower;
import worksafe.inspections.delegation.Warrant;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.inspection.SourceInspections.Official;
import worksafe.inspections.inspection.SourceInspections.Visit;
import worksafe.inspections.measure.MeasureRequests.AnswerMeasureReview;
import worksafe.inspections.measure.MeasureRequests.AskMeasureReview;
import worksafe.inspections.measure.MeasureRequests.ConvertMeasure;
import worksafe.inspections.measure.MeasureRequests.DecideMeasure;
import worksafe.inspections.measure.MeasureRequests.NoteRefusal;
import worksafe.inspections.measure.MeasureRequests.ProposeMeasure;
import worksafe.inspections.measure.MeasureRequests.WithdrawMeasure;
import worksafe.inspections.measure.SiteMeasures.KnownMeasure;
import worksafe.inspections.stop.StopGround;
import worksafe.inspections.stop.StopOrders;
import worksafe.inspections.stop.StopProposals;
import worksafe.inspections.stop.StopProposals.Proposal;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
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
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.Problem.LegalGround;
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

/** One method for each thing that can be done about a measure on the spot, each one transaction. Clocks, papers, visit, measure, stop order are locked so. */
@ApplicationScoped
class MeasureOperations {

    private static final String SERIES = "XC";
    private static final String OWNER = "measure";
    private static final String TEAM = "inspection.team-size";
    private static final String TERM = "measure.term";
    private static final String REVIEW = "measure.review-period";

    /** The kinds of the duties; their titles are the messages {@code clock-measure-term} and {@code clock-measure-review}. */
    private static final String TERM_DUTY = "measure-term";

    private static final String REVIEW_DUTY = "measure-review";

    private final Measures measures;
    private final MeasureTasks tasks;
    private final SourceInspections visits;
    private final DelegatedPowers powers;
    private final EnterpriseSnapshots enterprises;
    private final StopOrders stopOrders;
    private final StopProposals proposals;
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

    MeasureOperations(
            Measures measures,
            MeasureTasks tasks,
            SourceInspections visits,
            DelegatedPowers powers,
            EnterpriseSnapshots enterprises,
            StopOrders stopOrders,
            StopProposals proposals,
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
        this.measures = measures;
        this.tasks = tasks;
        this.visits = visits;
        this.powers = powers;
        this.enterprises = enterprises;
        this.stopOrders = stopOrders;
        this.proposals = proposals;
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
    MeasureView propose(IdempotencyKey key, ProposeMeasure request) {
        return idempotency.once(
                key, "proposeMeasure", request, MeasureView.class, before -> measures.get(before.id()), () -> {
                    var visit = visits.begun(request.inspectionId());
                    visits.requireMember(visit.id(), caller.actor());
                    var now = clock.instant();
                    requireTeam(visit, now);
                    var created = SiteMeasure.propose(
                            Uuid7.next(clock),
                            numbers.next(SERIES, visit.region(), now),
                            enterprises.requireActive(visit.enterpriseId()),
                            visit,
                            request,
                            caller.actor(),
                            now);
                    measures.persist(created.aggregate());
                    outbox.append(created.event());
                    tasks.follow(created.aggregate(), "measure-proposed");
                    return view(created.aggregate());
                });
    }

    private void requireTeam(Visit visit, Instant now) {
        var row = policies.evaluate(TEAM, visit.region(), visit.sector(), ChinaTime.dayOf(now))
                .result();
        var least = row.number(PolicyRow.VALUE).intValue();
        var going = visits.conducted(visit.id()).team().size();
        if (going < least) {
            throw RuleViolation.byLaw(
                    LegalGround.of(row),
                    MeasureProblem.MEASURE_TEAM_TOO_SMALL,
                    String.valueOf(going),
                    String.valueOf(least),
                    row.source(),
                    row.clause());
        }
    }

    @Transactional
    MeasureView get(UUID id) {
        return view(measures.get(id));
    }

    @Transactional
    MeasureView decide(UUID id, IfMatch expected, DecideMeasure request) {
        return change(id, expected, measure -> {
            measure.status().require(MeasureAction.DECISION);
            requireNoneOfTeam(measure);
            var now = clock.instant();
            requirePower(measure, now).ifPresent(measure::decideBy);
            if (!request.decided()) {
                return measure.decline(request.opinion(), caller.actor(), now);
            }
            var today = ChinaTime.dayOf(now);
            var row = policies.evaluate(TERM, measure.region(), measure.sector(), today)
                    .result();
            return measure.decide(
                    request.opinion(),
                    request.lastDay(),
                    row.dueDate(today, calendar.edition().days()).date(),
                    PolicyBasis.of(row),
                    caller.actor(),
                    now);
        });
    }

    /** A town decides nothing of this in its own right, but by what was delegated to it. */
    private Optional<Warrant> requirePower(SiteMeasure measure, Instant now) {
        return powers.require(TownPower.URGENT_DISPOSAL, caller.region(), measure.sector(), ChinaTime.dayOf(now));
    }

    private void requireNoneOfTeam(SiteMeasure measure) {
        var by = caller.actor();
        if (visits.conducted(measure.inspectionId()).team().stream()
                .anyMatch(member -> Accounts.same(member.account(), by.subject()))) {
            throw new RuleViolation(MeasureProblem.MEASURE_SAME_PERSON, by.name());
        }
    }

    @Transactional
    MeasureView drawUpPaper(UUID id, IfMatch expected, DrawUpEnforcementPaper request) {
        return change(id, expected, measure -> {
            measure.requirePaperDue();
            measure.warrant().ifPresent(warrant -> warrant.requireName(request.authority()));
            var now = clock.instant();
            return measure.drawUp(papers.draw(paper(measure, request, now), caller.actor(), now), caller.actor(), now);
        });
    }

    private PaperDraft paper(SiteMeasure measure, DrawUpEnforcementPaper request, Instant now) {
        var basis = Objects.requireNonNull(measure.basis());
        var team = visits.conducted(measure.inspectionId()).team();
        var content = printed.content(request, measure.enterpriseName(), measure.region(), measure.sector(), now)
                .put("measureNumber", measure.number())
                .put("inspectionNumber", measure.inspectionNumber())
                .put(
                        "officials",
                        team.stream()
                                .map(member -> member.name() + "（" + member.number() + "）")
                                .collect(Collectors.joining("、")))
                .put("danger", measure.danger())
                .put("kind", measure.kind().printed())
                .put("part", measure.part())
                .put("lastDay", Objects.requireNonNull(measure.lastDay()).toString())
                .put("basis", PaperGround.words(basis.source(), basis.clause()));
        measure.warrant()
                .ifPresent(warrant -> content.put("warrant", PaperGround.words(warrant.paper(), warrant.clause())));
        return new PaperDraft(
                "measure-decision",
                OWNER,
                measure.id(),
                measure.title(),
                measure.region(),
                measure.sector(),
                measure.concernedId(),
                measure.enterpriseName(),
                content,
                DisclosureClass.ON_REQUEST,
                team.stream().map(Official::account).toList());
    }

    /** A paper of a measure was served or withdrawn, in whose transaction the measure notes it. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved paper) {
        if (!paper.ownerType().equals(OWNER)) {
            return;
        }
        var measure = measures.lock(paper.ownerId());
        var now = clock.instant();
        switch (paper.status()) {
            case SERVED ->
                measure.served(paper.paperId(), Objects.requireNonNull(paper.servedOn()), now)
                        .ifPresent(event -> {
                            outbox.append(event);
                            clocks.start(ClockStart.until(
                                            Objects.requireNonNull(measure.lastDay()),
                                            duty(measure.id(), TERM_DUTY),
                                            authority(measure),
                                            Objects.requireNonNull(measure.basis())
                                                    .ofClock(),
                                            now)
                                    .about(measure.number() + " " + measure.title()));
                            tasks.follow(measure, "measure-served");
                        });
            case WITHDRAWN ->
                measure.paperWithdrawn(paper.paperId(), now).ifPresent(event -> {
                    outbox.append(event);
                    tasks.follow(measure, "measure-paper-withdrawn");
                });
            case DRAFT, SIGNED -> {}
        }
    }

    @Transactional
    MeasureView refuse(UUID id, IfMatch expected, NoteRefusal request) {
        return change(id, expected, measure -> {
            var now = clock.instant();
            measure.status().require(MeasureAction.REFUSAL);
            var when = policies.when(request.happenedAt(), now, measure.region(), measure.sector());
            var event = measure.refuse(request.note(), caller.actor(), when);
            var unused = proposals.propose(
                    new Proposal(
                            measure.concernedId(),
                            StopGround.REFUSED_ORDER,
                            measure.part(),
                            "拒不执行现场处理措施 " + measure.number() + "。",
                            null,
                            measure.id(),
                            measure.number()),
                    caller.actor());
            return event;
        });
    }

    @Transactional
    MeasureView askReview(UUID id, IfMatch expected, AskMeasureReview request) {
        return change(id, expected, measure -> {
            var now = clock.instant();
            var event = measure.askReview(request.report(), caller.actor(), now);
            clocks.start(ClockStart.by(
                            policies.evaluate(REVIEW, measure.region(), measure.sector(), ChinaTime.dayOf(now)),
                            duty(id, REVIEW_DUTY),
                            authority(measure),
                            now)
                    .about(measure.number() + " " + measure.title()));
            return event;
        });
    }

    @Transactional
    MeasureView answer(UUID id, IfMatch expected, AnswerMeasureReview request) {
        return change(id, expected, measure -> {
            var now = clock.instant();
            clocks.missFirst(duty(id, TERM_DUTY), now);
            var event = measure.answer(request.lifted(), request.opinion(), caller.actor(), now);
            clocks.meet(duty(id, REVIEW_DUTY), now);
            if (request.lifted()) {
                clocks.meet(duty(id, TERM_DUTY), now);
            }
            return event;
        });
    }

    @Transactional
    MeasureView convert(UUID id, IfMatch expected, ConvertMeasure request) {
        return change(id, expected, measure -> {
            var now = clock.instant();
            measure.status().require(MeasureAction.CONVERSION);
            var order = stopOrders.require(request.stopOrderId());
            if (!order.enterpriseId().equals(measure.concernedId()) || !order.inForce()) {
                throw new RuleViolation(MeasureProblem.MEASURE_ORDER_OTHER, order.number());
            }
            var event = measure.convert(order.id(), order.number(), caller.actor(), now);
            cancelClocks(id, order.number());
            return event;
        });
    }

    @Transactional
    MeasureView withdraw(UUID id, IfMatch expected, WithdrawMeasure request) {
        return change(id, expected, measure -> end(measure, request.reason(), caller.actor()));
    }

    private MeasureEvent end(SiteMeasure measure, String reason, Actor by) {
        var now = clock.instant();
        var event = measure.end(reason, by, now);
        papers.withdrawAll(measure.id(), reason, by, now);
        cancelClocks(measure.id(), reason);
        return event;
    }

    private void cancelClocks(UUID id, String reason) {
        clocks.cancelAll(List.of(duty(id, TERM_DUTY), duty(id, REVIEW_DUTY)), reason);
    }

    private MeasureView change(UUID id, IfMatch expected, Function<SiteMeasure, MeasureEvent> verb) {
        hold(id);
        var measure = measures.get(id, expected);
        changed(measure, verb.apply(measure));
        measures.flush(); // raises the version that the view shows
        return view(measure);
    }

    private void changed(SiteMeasure measure, MeasureEvent event) {
        outbox.append(event);
        tasks.follow(
                measure,
                "measure-" + measure.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Keeps the sweep from its clocks, and others from its papers, until the transaction ends. */
    private void hold(UUID id) {
        var unused = clocks.deadline(duty(id, TERM_DUTY));
        var unusedToo = clocks.deadline(duty(id, REVIEW_DUTY));
        papers.hold(id);
    }

    /** Its last day has passed, in the transaction of the sweep. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(TERM_DUTY)) {
            var measure = measures.get(missed.duty().subjectId());
            measure.miss(missed.dueAt()).ifPresent(event -> changed(measure, event));
        }
    }

    @Transactional(TxType.MANDATORY)
    KnownMeasure known(UUID id) {
        var measure = measures.lock(id);
        return new KnownMeasure(
                measure.id(),
                measure.number(),
                measure.concernedId(),
                measure.status() == MeasureStatus.SERVED || measure.status() == MeasureStatus.REVIEW_ASKED,
                measure.refusedAt() != null);
    }

    @Transactional(TxType.MANDATORY)
    void windUp(UUID enterpriseId, String reason, Actor by) {
        measures.open(enterpriseId).stream().map(SiteMeasure::id).forEach(id -> {
            hold(id);
            var measure = measures.lock(id);
            changed(measure, end(measure, reason, by));
        });
    }

    private static Debtor authority(SiteMeasure measure) {
        return Debtor.authority(measure.region(), measure.sector(), measure.concernedId(), measure.openedBy());
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty("measure", id, kind);
    }

    private MeasureView view(SiteMeasure measure) {
        return MeasureView.of(
                measure,
                caller.scope().enterprises() == null ? measure.timeline() : measure.toldTimeline(),
                actions.among(measure.actions(caller.subject())));
    }
}
