package worksafe.inspections.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.act.EnforcementPapers;
import worksafe.inspections.matter.MatterRequests.AnswerMatter;
import worksafe.inspections.matter.MatterRequests.CheckMatter;
import worksafe.inspections.matter.MatterRequests.CloseMatter;
import worksafe.inspections.matter.MatterRequests.DrawUpMatterPaper;
import worksafe.inspections.matter.MatterRequests.EscalateMatter;
import worksafe.inspections.matter.MatterRequests.HoldMatterMeeting;
import worksafe.inspections.matter.MatterRequests.OpenMatter;
import worksafe.inspections.matter.MatterRequests.ReceiveMatter;
import worksafe.inspections.matter.MatterRequests.ReportMatterMeasure;
import worksafe.inspections.matter.MatterRequests.ServeMatter;
import worksafe.inspections.matter.proposal.ProposalOperations;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.papers.PaperStatus;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/**
 * One method for each thing that can be done about a matter, each one transaction. Locked are, in this order: clock, paper, matter,
 * the proposal that it takes up.
 */
@ApplicationScoped
class MatterOperations {

    private static final String PERIOD = "matter.answer-period.";

    /** The kind of the duty; its title is the message {@code clock-matter-answer}. */
    private static final String DUTY = "matter-answer";

    private static final String SERIES = "DC";

    private final Matters matters;
    private final MatterTasks tasks;
    private final ProposalOperations proposals;
    private final EnterpriseSnapshots enterprises;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final PaperOperations papers;
    private final PaperNumbers numbers;
    private final Attachments attachments;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    MatterOperations(
            Matters matters,
            MatterTasks tasks,
            ProposalOperations proposals,
            EnterpriseSnapshots enterprises,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            PaperOperations papers,
            PaperNumbers numbers,
            Attachments attachments,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.proposals = proposals;
        this.enterprises = enterprises;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.papers = papers;
        this.numbers = numbers;
        this.attachments = attachments;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Opens a matter once, however often the request comes. */
    @Transactional
    MatterView open(IdempotencyKey key, OpenMatter request) {
        return idempotency.once(
                key,
                "openMatter",
                request,
                MatterView.class,
                before -> matters.get(before.id()),
                () -> open(request.required()));
    }

    private MatterView open(OpenMatter request) {
        var now = clock.instant();
        var place = place(request);
        var id = Uuid7.next(clock);
        var created = SupervisionMatter.open(
                id,
                numbers.next(SERIES, caller.region(), now),
                place,
                request.told(),
                request.opened(),
                request.proposalId(),
                caller.actor(),
                now);
        var matter = created.aggregate();
        matters.persistAndFlush(matter);
        if (request.proposalId() != null
                && !proposals.takeUp(request.proposalId(), id, place.addressedTo(), caller.actor())) {
            throw new RuleViolation(MatterProblem.MATTER_PROPOSAL_UNFIT, request.proposalId());
        }
        outbox.append(created.event());
        tasks.follow(matter, "matter-opened");
        return view(matter);
    }

    private MatterPlace place(OpenMatter request) {
        var own = caller.region();
        var to = request.region();
        if (to == null) {
            var enterprise = enterprises.requireActive(Objects.requireNonNull(request.enterpriseId()));
            return new MatterPlace(
                    own,
                    enterprise.region(),
                    enterprise.sector(),
                    MatterAddressee.ENTERPRISE,
                    enterprise.id(),
                    enterprise.name(),
                    null);
        }
        var place = new MatterPlace(
                own,
                to,
                Objects.requireNonNull(request.sector()),
                request.addressee(),
                null,
                Objects.requireNonNull(request.body()),
                request.post());
        var scope = caller.scope();
        // Whoever asks a level above to cooperate still writes at the own place.
        if (!scope.covers(place.region(), place.sector(), null)
                || (!own.contains(to) && request.kind() != MatterKind.COOPERATION)) {
            throw Scope.outside(to, place.sector());
        }
        if (to.equals(own) && scope.sectors() != null) {
            throw new RuleViolation(MatterProblem.MATTER_OWN_PLACE, place.body());
        }
        return place;
    }

    @Transactional
    MatterView get(UUID id) {
        return view(matters.get(id));
    }

    /** An authority, or an official, was told. */
    @Transactional
    MatterView serve(UUID id, IfMatch expected, ServeMatter request) {
        return byIssuer(id, expected, (matter, by) -> {
            matter.requireServedByHand();
            attach(request.fileIds(), id);
            var now = clock.instant();
            return served(matter, ChinaTime.dayOf(now), by, request.receipt(), now);
        });
    }

    /** The authority or official signs for it. */
    @Transactional
    MatterView receive(UUID id, IfMatch expected, ReceiveMatter request) {
        return byAddressee(id, expected, (matter, by) -> matter.receive(request.note(), by, clock.instant()));
    }

    private MatterEvent served(
            SupervisionMatter matter, LocalDate on, @Nullable Actor by, @Nullable String note, Instant now) {
        var row = row(matter, on);
        var event = matter.serve(on, due(row, on), PolicyBasis.of(row), by, note, now);
        startClock(matter, PolicyBasis.of(row), now);
        return event;
    }

    private PolicyRow row(SupervisionMatter matter, LocalDate day) {
        return policies.evaluate(
                        PERIOD + matter.told().kind().word(),
                        matter.region(),
                        matter.place().sector(),
                        day)
                .result();
    }

    private LocalDate due(PolicyRow row, LocalDate day) {
        return row.dueDate(day, calendar.edition().days()).date();
    }

    private void startClock(SupervisionMatter matter, PolicyBasis basis, Instant now) {
        var place = matter.place();
        // Where a level above owes it, it lies where the matter does, since nobody writes above the own place.
        var debtor = place.enterpriseId() == null
                ? ClockStart.Debtor.authority(matter.region(), place.sector(), null, null)
                : ClockStart.Debtor.enterprise(matter.region(), place.sector(), place.enterpriseId());
        clocks.start(ClockStart.until(
                        Objects.requireNonNull(matter.dueDate()), duty(matter.id()), debtor, basis.ofClock(), now)
                .about(matter.number() + " " + matter.told().title()));
    }

    /** Has the paper drawn up that serves an enterprise. */
    @Transactional
    MatterView drawUpPaper(UUID id, IfMatch expected, DrawUpMatterPaper request) {
        return byIssuer(id, expected, (matter, by) -> {
            var enterprise = matter.requirePaper();
            var now = clock.instant();
            var named = matter.told().dueOn();
            var within =
                    EnforcementPapers.inWords(row(matter, ChinaTime.dayOf(now)).period(PolicyRow.VALUE));
            var paper = new MatterPaper(matter, enterprise, Objects.toString(named, null), within);
            var drawn = papers.draw(paper.draft(request, by.subject()), by, now);
            return matter.drawUp(drawn, by, now);
        });
    }

    @Transactional
    MatterView meet(UUID id, IfMatch expected, HoldMatterMeeting request) {
        return byIssuer(
                id, expected, (matter, by) -> matter.meet(request.meeting(), request.opened(), by, clock.instant()));
    }

    @Transactional
    MatterView report(UUID id, IfMatch expected, ReportMatterMeasure request) {
        return byAddressee(
                id,
                expected,
                (matter, by) -> matter.report(request.position(), request.done(), request.note(), by, clock.instant()));
    }

    @Transactional
    MatterView answer(UUID id, IfMatch expected, AnswerMatter request) {
        return byAddressee(id, expected, (matter, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id), now);
            var answered = matter.answer(request.answer(), by, now);
            attach(request.fileIds(), id);
            clocks.meet(duty(id), now);
            return answered;
        });
    }

    @Transactional
    MatterView check(UUID id, IfMatch expected, CheckMatter request) {
        return byIssuer(id, expected, (matter, by) -> {
            var now = clock.instant();
            if (request.done()) {
                return matter.check(request.opinion(), by, now);
            }
            var today = ChinaTime.dayOf(now);
            var row = row(matter, today);
            var event = matter.sendBack(request.opinion(), due(row, today), PolicyBasis.of(row), by, now);
            startClock(matter, PolicyBasis.of(row), now);
            return event;
        });
    }

    @Transactional
    MatterView close(UUID id, IfMatch expected, CloseMatter request) {
        return byIssuer(
                id,
                expected,
                (matter, by) -> matter.close(request.opinion(), request.experience(), by, clock.instant()));
    }

    @Transactional
    MatterView escalate(UUID id, IfMatch expected, EscalateMatter request) {
        return byIssuer(
                id, expected, (matter, by) -> matter.escalate(request.to(), request.reason(), by, clock.instant()));
    }

    @Transactional
    MatterView withdraw(UUID id, IfMatch expected, String reason) {
        return byIssuer(id, expected, (matter, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id), now);
            var withdrawn = matter.withdraw(reason, by, now);
            papers.withdrawAll(id, reason, by, now);
            if (clocks.deadline(duty(id)).isPresent()) {
                clocks.cancel(duty(id), reason);
            }
            return withdrawn;
        });
    }

    private void attach(@Nullable List<UUID> files, UUID id) {
        if (files != null && !files.isEmpty()) {
            attachments.attach(files, Matters.FILES, id);
        }
    }

    private MatterView byIssuer(UUID id, IfMatch expected, BiFunction<SupervisionMatter, Actor, MatterEvent> verb) {
        return change(id, expected, (matter, by) -> {
            matter.requireIssuer(caller.region());
            return verb.apply(matter, by);
        });
    }

    private MatterView byAddressee(UUID id, IfMatch expected, BiFunction<SupervisionMatter, Actor, MatterEvent> verb) {
        return change(id, expected, (matter, by) -> {
            if (!caller.is(Role.ENTERPRISE)) {
                matter.requireAddressee(caller.region());
            }
            return verb.apply(matter, by);
        });
    }

    private MatterView change(UUID id, IfMatch expected, BiFunction<SupervisionMatter, Actor, MatterEvent> verb) {
        hold(id);
        var matter = matters.get(id, expected);
        outbox.append(verb.apply(matter, caller.actor()));
        follow(matter);
        matters.flush(); // raises the version that the view shows
        return view(matter);
    }

    /** Keeps the sweep from its clock, and others from its papers, until the transaction ends. */
    private void hold(UUID id) {
        var unused = clocks.deadline(duty(id));
        papers.hold(id);
    }

    private void follow(SupervisionMatter matter) {
        tasks.follow(matter, "matter-" + matter.status().name().toLowerCase(Locale.ROOT));
    }

    /** A paper of a matter was delivered or withdrawn, in whose transaction the matter notes it. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved moved) {
        if (!moved.ownerType().equals(MatterPaper.OWNER)) {
            return;
        }
        var matter = matters.lock(moved.ownerId());
        var now = clock.instant();
        if (moved.status() == PaperStatus.SERVED && matter.status() == MatterStatus.OPENED) {
            outbox.append(served(matter, Objects.requireNonNull(moved.servedOn()), null, moved.number(), now));
            follow(matter);
        }
        if (moved.status() == PaperStatus.WITHDRAWN) {
            matter.paperWithdrawn(moved.paperId(), now).ifPresent(outbox::append);
        }
        matters.flush();
    }

    /** Its clock ran out, in the transaction of the sweep, or of what came too late. */
    @Transactional(TxType.MANDATORY)
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(DUTY)) {
            var matter = matters.lock(missed.duty().subjectId());
            matter.miss(missed.dueAt()).ifPresent(event -> {
                outbox.append(event);
                follow(matter);
                matters.flush(); // what is done too late needs the next version
            });
        }
    }

    private static Duty duty(UUID id) {
        return new Duty(MatterTasks.SUBJECT, id, DUTY);
    }

    private MatterView view(SupervisionMatter matter) {
        var enterprise = caller.is(Role.ENTERPRISE);
        RegionCode place = caller.region();
        return MatterView.of(
                matter,
                attachments.of(Matters.FILES, matter.id()),
                allowed.among(matter.actions(caller.subject(), place, enterprise)),
                enterprise);
    }
}
