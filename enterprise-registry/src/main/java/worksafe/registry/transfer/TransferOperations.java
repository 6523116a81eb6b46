package worksafe.registry.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.registry.official.PostTerms;
import worksafe.registry.official.RosterMoves;
import worksafe.registry.official.RosterMoves.PostHolder;
import worksafe.registry.transfer.OfficialTransfer.Plan;
import worksafe.registry.transfer.OfficialTransfer.Rule;
import worksafe.registry.transfer.TransferRequests.GiveTransferOpinion;
import worksafe.registry.transfer.TransferRequests.ProposeTransfer;

/**
 * One method for each thing that can happen to a transfer, each one transaction. Locked are, in this order: its clock, the transfer,
 * the entry of the roster.
 */
@ApplicationScoped
class TransferOperations {

    /** The kind of the duty; its title is the message {@code clock-official-transfer-decision}. */
    private static final String DUTY = "official-transfer-decision";

    private static final String DECISION = "official.transfer-decision-period";
    private static final String SERIES = "LD";

    private final OfficialTransfers transfers;
    private final TransferTasks tasks;
    private final RosterMoves roster;
    private final PostTerms terms;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final PaperNumbers numbers;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    TransferOperations(
            OfficialTransfers transfers,
            TransferTasks tasks,
            RosterMoves roster,
            PostTerms terms,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            PaperNumbers numbers,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.transfers = transfers;
        this.tasks = tasks;
        this.roster = roster;
        this.terms = terms;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.numbers = numbers;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Proposes that an official moves, once however often the request comes. */
    @Transactional
    TransferView propose(IdempotencyKey key, ProposeTransfer request) {
        return idempotency.once(
                key,
                "proposeOfficialTransfer",
                request,
                TransferView.class,
                before -> transfers.get(before.id()),
                () -> propose(request));
    }

    private TransferView propose(ProposeTransfer request) {
        var now = clock.instant();
        var who = roster.holding(request.officialId());
        var target = request.target() == null ? null : request.target().target();
        var plan = new Plan(
                numbers.next(SERIES, who.region(), now), target, request.onDay(), request.ground(), request.reason());
        var today = ChinaTime.dayOf(now);
        var period =
                policies.evaluate(DECISION, who.region(), who.sector(), today).result();
        var rule = rule(
                who,
                request.ground(),
                today,
                period.dueDate(today, calendar.edition().days()).date());
        var created = OfficialTransfer.propose(Uuid7.next(clock), who, plan, rule, caller.actor(), now);
        var transfer = created.aggregate();
        transfers.add(transfer);
        outbox.append(created.event());
        clocks.start(ClockStart.until(
                        transfer.dueDate(),
                        duty(transfer.id()),
                        ClockStart.Debtor.authority(transfer.region(), transfer.sector(), null, null),
                        PolicyBasis.of(period).ofClock(),
                        now)
                .about(transfer.number() + " " + transfer.authorityName()));
        tasks.follow(transfer, "official-transfer-proposed");
        return view(transfer);
    }

    private Rule rule(PostHolder who, TransferGround ground, LocalDate today, LocalDate due) {
        var term = terms.of(who.region(), who.sector(), who.postKind(), today);
        return new Rule(term.years(), term.exceptions().contains(ground.name()), term.heard(), term.basis(), due);
    }

    @Transactional
    TransferView get(UUID id) {
        return view(transfers.get(id));
    }

    @Transactional
    TransferView consult(UUID id, IfMatch expected, GiveTransferOpinion request) {
        return change(
                id,
                expected,
                (transfer, now) ->
                        transfer.consult(request.agreed(), request.opinion(), above(transfer), caller.actor(), now));
    }

    @Transactional
    TransferView file(UUID id, IfMatch expected, String opinion) {
        return change(id, expected, (transfer, now) -> {
            clocks.missFirst(duty(id), now);
            var filed = transfer.file(opinion, above(transfer), caller.actor(), now);
            clocks.meet(duty(id), now);
            return filed;
        });
    }

    @Transactional
    TransferView object(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (transfer, now) -> {
            clocks.missFirst(duty(id), now);
            var objected = transfer.object(reason, above(transfer), caller.actor(), now);
            clocks.meet(duty(id), now);
            return objected;
        });
    }

    /** Completes it: the roster says so in the same transaction. */
    @Transactional
    TransferView complete(UUID id, IfMatch expected) {
        return change(id, expected, (transfer, now) -> {
            var target = transfer.requireFiled();
            var entry = roster.move(
                    transfer.officialId(),
                    transfer.onDay(),
                    target.orElse(null),
                    transfer.number() + " " + transfer.reason());
            return transfer.complete(entry, caller.actor(), now);
        });
    }

    @Transactional
    TransferView withdraw(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (transfer, now) -> {
            var withdrawn = transfer.withdraw(reason, caller.actor(), now);
            if (clocks.deadline(duty(id)).isPresent()) {
                clocks.cancel(duty(id), reason);
            }
            return withdrawn;
        });
    }

    /** Whether the caller stands above the authority whose official moves. */
    private boolean above(OfficialTransfer transfer) {
        return caller.scope().covers(transfer.region().parent(), transfer.sector(), null);
    }

    private TransferView change(UUID id, IfMatch expected, BiFunction<OfficialTransfer, Instant, TransferEvent> verb) {
        var unused = clocks.deadline(duty(id));
        var transfer = transfers.get(id, expected);
        outbox.append(verb.apply(transfer, clock.instant()));
        tasks.follow(transfer, "official-transfer-" + transfer.status().name().toLowerCase(Locale.ROOT));
        transfers.flush(); // raises the version that the view shows
        return view(transfer);
    }

    /** Its clock ran out, in the transaction of the sweep, or of what came too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(DUTY)) {
            transfers.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                transfers.flush(); // what is done too late needs the next version
            });
        }
    }

    private static Duty duty(UUID id) {
        return new Duty("official-transfer", id, DUTY);
    }

    private TransferView view(OfficialTransfer transfer) {
        return TransferView.of(transfer, allowed.among(transfer.actions(caller.subject())));
    }
}
