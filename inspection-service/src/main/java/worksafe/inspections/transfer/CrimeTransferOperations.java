package worksafe.inspections.transfer;

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
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.transfer.CrimeTransferRequests.DecideCrimeTransfer;
import worksafe.inspections.transfer.CrimeTransferRequests.EndCrimeTransfer;
import worksafe.inspections.transfer.CrimeTransferRequests.HandOverCrimeTransfer;
import worksafe.inspections.transfer.CrimeTransferRequests.HandOverMaterials;
import worksafe.inspections.transfer.CrimeTransferRequests.ObjectToPolice;
import worksafe.inspections.transfer.CrimeTransferRequests.OpenCrimeTransfer;
import worksafe.inspections.transfer.CrimeTransferRequests.ReceiveCrimeTransfer;
import worksafe.inspections.transfer.CrimeTransferRequests.RecordPoliceDecision;
import worksafe.inspections.transfer.CrimeTransferRequests.ReportCrimeTransfer;
import worksafe.inspections.transfer.CrimeTransfers.HandedOver;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
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

/** One method for each thing that can be done about a transfer, each one transaction. Clocks and transfer are locked so. */
@ApplicationScoped
class CrimeTransferOperations {

    private static final String SUBJECT = "crime-transfer";

    /** The kinds of the duties, each with its policy; their titles are the messages {@code clock-<kind>}. */
    private static final String DECISION = "transfer-decision";

    private static final String HANDOVER = "transfer-handover";
    private static final String POLICE = "transfer-police-decision";
    private static final String OBJECTION = "transfer-objection";
    private static final String MATERIALS = "transfer-materials";
    private static final List<String> DUTIES = List.of(DECISION, HANDOVER, POLICE, OBJECTION, MATERIALS);
    private static final String TEAM = "transfer.team-size";

    private final Transfers transfers;
    private final CrimeTransferTasks tasks;
    private final SourceInspections visits;
    private final EnterpriseSnapshots enterprises;
    private final PolicyBook policies;
    private final Clocks clocks;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    CrimeTransferOperations(
            Transfers transfers,
            CrimeTransferTasks tasks,
            SourceInspections visits,
            EnterpriseSnapshots enterprises,
            PolicyBook policies,
            Clocks clocks,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.transfers = transfers;
        this.tasks = tasks;
        this.visits = visits;
        this.enterprises = enterprises;
        this.policies = policies;
        this.clocks = clocks;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Opens a case once, however often the request comes. */
    @Transactional
    CrimeTransferView open(IdempotencyKey key, OpenCrimeTransfer request) {
        return idempotency.once(
                key,
                "openCrimeTransfer",
                request,
                CrimeTransferView.class,
                before -> transfers.get(before.id()),
                () -> open(request.required()));
    }

    private CrimeTransferView open(OpenCrimeTransfer request) {
        var now = clock.instant();
        var region = caller.region();
        caller.scope().requireCovered(region, request.sector(), null);
        var unit = request.suspectUnit();
        if (request.inspectionId() != null) {
            requireOf(unit, visits.begun(request.inspectionId()).enterpriseId());
        }
        if (request.penaltyCaseId() != null) {
            requireOf(unit, transfers.punished(request.penaltyCaseId()));
            transfers.holdCase(request.penaltyCaseId());
            transfers.requireNoneUnderWay(request.penaltyCaseId());
        }
        var name = unit == null
                ? Objects.requireNonNull(request.suspectName())
                : enterprises.requireActive(unit).name();
        var act = new SuspectedAct(
                unit,
                name,
                request.persons(),
                request.inspectionId(),
                request.penaltyCaseId(),
                request.title(),
                request.facts(),
                request.offence(),
                request.team().stream().distinct().toList());
        return view(open(act, region, request.sector(), now));
    }

    /** Visit and case are about the enterprise that is suspected; a unit that is not registered has neither. */
    private static void requireOf(@Nullable UUID unit, UUID enterpriseId) {
        if (!enterpriseId.equals(unit)) {
            throw new RuleViolation(CrimeTransferProblem.TRANSFER_UNIT_OTHER, String.valueOf(unit));
        }
    }

    /** Opens the one of a case of penalty, in the transaction that hands the case over. */
    @Transactional(TxType.MANDATORY)
    void open(HandedOver from) {
        var act = new SuspectedAct(
                from.enterpriseId(),
                from.enterpriseName(),
                from.persons(),
                null,
                from.caseId(),
                from.title(),
                from.facts(),
                from.offence(),
                from.team().stream().distinct().toList());
        var unused = open(act, caller.region(), from.sector(), clock.instant());
    }

    private CrimeTransfer open(SuspectedAct act, RegionCode region, Sector sector, Instant now) {
        var least = answer(TEAM, region, sector, now).result();
        var created = CrimeTransfer.open(
                Uuid7.next(clock), numbers.next("YS", region, now), region, sector, act, least, caller.actor(), now);
        transfers.persist(created.aggregate());
        outbox.append(created.event());
        tasks.follow(created.aggregate(), "crime-transfer-opened");
        return created.aggregate();
    }

    @Transactional
    CrimeTransferView get(UUID id) {
        return view(transfers.get(id));
    }

    /** What its letter says. */
    @Transactional
    TransferLetterView letter(UUID id) {
        var transfer = transfers.get(id);
        var row = answer(policy(HANDOVER), transfer.region(), transfer.sector(), clock.instant())
                .result();
        return TransferLetterView.of(transfer, PolicyBasis.of(row));
    }

    @Transactional
    CrimeTransferView report(UUID id, IfMatch expected, ReportCrimeTransfer request) {
        return act(id, expected, (transfer, by) -> {
            var now = clock.instant();
            var reported = transfer.report(request.report(), request.materials(), by, now);
            start(transfer, DECISION, now);
            return reported;
        });
    }

    @Transactional
    CrimeTransferView decide(UUID id, IfMatch expected, DecideCrimeTransfer request) {
        return act(id, expected, (transfer, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id, DECISION), now);
            if (!request.approved()) {
                var refused = transfer.refuse(request.opinion(), by, now);
                meet(id, DECISION, now);
                return refused;
            }
            var approved = transfer.approve(request.opinion(), by, now);
            meet(id, DECISION, now);
            start(transfer, HANDOVER, now);
            return approved;
        });
    }

    @Transactional
    CrimeTransferView handOver(UUID id, IfMatch expected, HandOverCrimeTransfer request) {
        return act(id, expected, (transfer, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id, HANDOVER), now);
            var handed = transfer.handOver(request.police(), request.procuratorate(), request.copiedOn(), by, now);
            meet(id, HANDOVER, now);
            return handed;
        });
    }

    @Transactional
    CrimeTransferView receive(UUID id, IfMatch expected, ReceiveCrimeTransfer request) {
        return act(id, expected, (transfer, by) -> {
            var now = clock.instant();
            var received = transfer.receive(request.receivedOn(), request.signedBy(), by, now);
            start(transfer, POLICE, moment(request.receivedOn(), now));
            return received;
        });
    }

    @Transactional
    CrimeTransferView policeDecide(UUID id, IfMatch expected, RecordPoliceDecision request) {
        return act(id, expected, (transfer, by) -> {
            var now = clock.instant();
            // What they decide again follows an objection of ours, whose moment is the one that was entered.
            var when = transfer.objections() > 0 ? now : moment(request.decidedOn(), now);
            clocks.missFirst(duty(id, POLICE), when);
            var decided = transfer.policeDecide(
                    request.filed(), request.decidedOn(), request.paper(), request.reason(), by, now);
            meet(id, POLICE, when);
            start(transfer, request.filed() ? MATERIALS : OBJECTION, when);
            return decided;
        });
    }

    @Transactional
    CrimeTransferView object(UUID id, IfMatch expected, ObjectToPolice request) {
        return act(id, expected, (transfer, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id, OBJECTION), now);
            var objected = transfer.object(request.way(), request.grounds(), by, now);
            meet(id, OBJECTION, now);
            start(transfer, POLICE, now);
            return objected;
        });
    }

    @Transactional
    CrimeTransferView handOverMaterials(UUID id, IfMatch expected, HandOverMaterials request) {
        return act(id, expected, (transfer, by) -> {
            var now = clock.instant();
            var when = moment(request.handedOverOn(), now);
            clocks.missFirst(duty(id, MATERIALS), when);
            var handed = transfer.handOverMaterials(request.handedOverOn(), request.list(), by, now);
            meet(id, MATERIALS, when);
            return handed;
        });
    }

    @Transactional
    CrimeTransferView end(UUID id, IfMatch expected, EndCrimeTransfer request) {
        return act(id, expected, (transfer, by) -> {
            var ended = transfer.end(request.outcome(), request.note(), by, clock.instant());
            clocks.cancelAll(DUTIES.stream().map(kind -> duty(id, kind)).toList(), request.note());
            return ended;
        });
    }

    private CrimeTransferView act(
            UUID id, IfMatch expected, BiFunction<CrimeTransfer, Actor, CrimeTransferEvent> verb) {
        for (var kind : DUTIES) {
            var unused = clocks.deadline(duty(id, kind)); // keeps the sweep away
        }
        var transfer = transfers.get(id, expected);
        outbox.append(verb.apply(transfer, caller.actor()));
        tasks.follow(
                transfer,
                "crime-transfer-"
                        + transfer.timeline()
                                .getLast()
                                .kind()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
        transfers.flush(); // raises the version that the view shows
        return view(transfer);
    }

    /** A day as a moment: today is now, so that nothing is done before the clock of it began. */
    private static Instant moment(LocalDate day, Instant now) {
        return day.isBefore(ChinaTime.dayOf(now)) ? ChinaTime.startOf(day) : now;
    }

    private void start(CrimeTransfer transfer, String kind, Instant from) {
        clocks.start(ClockStart.by(
                        answer(policy(kind), transfer.region(), transfer.sector(), from),
                        duty(transfer.id(), kind),
                        ClockStart.Debtor.authority(transfer.region(), transfer.sector(), null, null),
                        from)
                .about(transfer.number()));
    }

    private void meet(UUID id, String kind, Instant when) {
        if (clocks.deadline(duty(id, kind)).isPresent()) {
            clocks.meet(duty(id, kind), when);
        }
    }

    /** A clock ran out, in the transaction of the sweep. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().subjectType().equals(SUBJECT)) {
            transfers.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(outbox::append);
        }
    }

    private PolicyAnswer.Decided answer(String code, RegionCode region, Sector sector, Instant at) {
        return policies.evaluate(code, region, sector, ChinaTime.dayOf(at));
    }

    private static String policy(String kind) {
        return kind.replaceFirst("-", ".") + "-period";
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty(SUBJECT, id, kind);
    }

    private CrimeTransferView view(CrimeTransfer transfer) {
        return CrimeTransferView.of(transfer, actions.among(transfer.actions(caller.subject())));
    }
}
