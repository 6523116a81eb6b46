package worksafe.inspections.accident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.Accident.Draft;
import worksafe.inspections.accident.Accident.History;
import worksafe.inspections.accident.Accident.Place;
import worksafe.inspections.accident.Accident.ReportFaults;
import worksafe.inspections.accident.AccidentParts.Notice;
import worksafe.inspections.accident.AccidentParts.Toll;
import worksafe.inspections.accident.AccidentQueries.FatalAccidentConfirmed;
import worksafe.inspections.accident.AccidentRequests.ConfirmAccident;
import worksafe.inspections.accident.AccidentRequests.FlagAccident;
import worksafe.inspections.accident.AccidentRequests.LossAmount;
import worksafe.inspections.accident.AccidentRequests.RecordNotice;
import worksafe.inspections.accident.AccidentRequests.RecordPastAccident;
import worksafe.inspections.accident.AccidentRequests.ReportAccident;
import worksafe.inspections.accident.AccidentRequests.SupplementToll;
import worksafe.inspections.accident.AccidentRequests.TollNumbers;
import worksafe.inspections.accident.AccidentRules.Asked;
import worksafe.inspections.accident.AccidentTerms.AccidentKind;
import worksafe.inspections.accident.AccidentTerms.AccidentSource;
import worksafe.inspections.accident.AccidentTerms.LossItem;
import worksafe.inspections.ground.HeldGround;
import worksafe.inspections.ground.VisitGround;
import worksafe.inspections.ground.VisitGroundQueries;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.Messages;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** From the report of an accident until it is known to be one: each method one transaction. */
@ApplicationScoped
public class AccidentOperations {

    private final Accidents accidents;
    private final AccidentChangeOperations changes;
    private final AccidentRules rules;
    private final AccidentClocks clocks;
    private final AccidentTasks tasks;
    private final EnterpriseSnapshots enterprises;
    private final VisitGroundQueries grounds;
    private final Event<FatalAccidentConfirmed> fatal;
    private final PaperNumbers numbers;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;
    private final Messages messages = Messages.load(AccidentOperations.class.getClassLoader());

    AccidentOperations(
            Accidents accidents,
            AccidentChangeOperations changes,
            AccidentRules rules,
            AccidentClocks clocks,
            AccidentTasks tasks,
            EnterpriseSnapshots enterprises,
            VisitGroundQueries grounds,
            Event<FatalAccidentConfirmed> fatal,
            PaperNumbers numbers,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.accidents = accidents;
        this.changes = changes;
        this.rules = rules;
        this.clocks = clocks;
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.grounds = grounds;
        this.fatal = fatal;
        this.numbers = numbers;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Reports an accident once, however often the request comes. */
    @Transactional
    AccidentView report(IdempotencyKey key, ReportAccident request) {
        return idempotency.once(
                key,
                "reportAccident",
                request,
                AccidentView.class,
                before -> accidents.get(before.id()),
                () -> report(request.required()));
    }

    private AccidentView report(ReportAccident request) {
        var now = clock.instant();
        var draft = draft(request, source(request), now);
        var created = Accident.report(draft, caller.actor(), now);
        var accident = created.aggregate();
        accidents.persist(accident);
        outbox.append(created.event());
        if (accident.happened().source() == AccidentSource.TIP_OFF) {
            clocks.oweCheck(accident, now);
        } else {
            clocks.oweReports(accident, accident.happened().reportedAt());
        }
        tasks.follow(accident, "accident-reported");
        return changes.view(accident);
    }

    private AccidentSource source(ReportAccident request) {
        if (caller.is(Role.ENTERPRISE)) {
            if (request.enterpriseId() == null) {
                throw new RuleViolation(
                        AccidentProblem.ACCIDENT_ANOTHERS, Objects.requireNonNullElse(request.unitName(), "-"));
            }
            return AccidentSource.ENTERPRISE;
        }
        return request.source() == null ? AccidentSource.DUTY_DESK : request.source();
    }

    private Draft draft(ReportAccident request, AccidentSource source, Instant now) {
        var place = place(request);
        var happened = request.happened(source, now);
        // Before the book is asked about a day to come.
        happened.requireOrder(now);
        var asked = new Asked(place.region(), place.sector(), happened.occurredOn());
        var toll = request.toll().at(happened.reportedAt(), now, null);
        var losses = request.lossLines();
        return new Draft(
                Uuid7.next(clock),
                numbers.next("SG", place.region(), now),
                place,
                happened,
                toll,
                losses,
                rules.judge(asked, toll, Accident.sum(losses), request.declared()),
                rules.tollUntil(asked, happened),
                source != AccidentSource.TIP_OFF && source != AccidentSource.HISTORY && isLate(asked, happened));
    }

    /** Whether the head of the unit told it later than he had to (493 Art. 9). */
    private boolean isLate(Asked asked, Occurrence happened) {
        var hours = rules.row("accident.unit-report-period", asked)
                .number(PolicyRow.VALUE)
                .longValueExact();
        return happened.reportedAt().isAfter(happened.knownAt().plus(Duration.ofHours(hours)));
    }

    private Place place(ReportAccident request) {
        if (request.enterpriseId() == null) {
            var region = Objects.requireNonNull(request.region());
            var sector = Objects.requireNonNull(request.sector());
            caller.scope().requireCovered(region, sector, null);
            return new Place(region, sector, null, null);
        }
        var enterprise = enterprises.requireActive(request.enterpriseId());
        var region = request.region() == null ? enterprise.region() : request.region();
        caller.scope().requireCovered(region, enterprise.sector(), enterprise.id());
        return new Place(region, enterprise.sector(), enterprise.id(), enterprise.name());
    }

    /** Enters an accident of the past once, however often the request comes. */
    @Transactional
    AccidentView recall(IdempotencyKey key, RecordPastAccident request) {
        return idempotency.once(
                key,
                "recordPastAccident",
                request,
                AccidentView.class,
                before -> accidents.get(before.id()),
                () -> changes.view(recall(request.required())));
    }

    private Accident recall(RecordPastAccident request) {
        var now = clock.instant();
        var created = Accident.recall(
                draft(request.accident(), AccidentSource.HISTORY, now),
                new History(
                        request.responsibility(),
                        Boolean.TRUE.equals(request.concealed()),
                        request.approvedOn(),
                        request.approvalPaper(),
                        request.filedOn()),
                caller.actor(),
                now);
        accidents.persist(created.aggregate());
        outbox.append(created.event());
        return created.aggregate();
    }

    /**
     * An accident of the past, as a line of an old list tells it.
     *
     * @param enterpriseId absent where the unit is not registered, which then has a name, a place and a sector
     * @param kind as the list calls it
     */
    public record PastAccident(
            @Nullable UUID enterpriseId,
            @Nullable String unitName,
            @Nullable RegionCode region,
            @Nullable Sector sector,
            String title,
            String kind,
            LocalDate occurredOn,
            String site,
            String course,
            int deaths,
            int seriousInjuries,
            int minorInjuries,
            long lossFen,
            @Nullable Boolean responsibility,
            @Nullable LocalDate approvedOn,
            @Nullable String approvalPaper,
            LocalDate filedOn) {}

    /**
     * Enters one of the past, unless one of that unit, title, place and day was entered before.
     *
     * @return whether it was not
     */
    @Transactional(TxType.MANDATORY)
    public boolean recallOne(PastAccident past) {
        var kind = AccidentKind.called(past.kind(), messages)
                .orElseThrow(() -> RequestProblem.invalid(new Violation("/kind", "accident-import-kind")));
        var request = new RecordPastAccident(
                        new ReportAccident(
                                past.enterpriseId(),
                                past.unitName(),
                                past.region(),
                                past.sector(),
                                past.title(),
                                kind,
                                null,
                                null,
                                ChinaTime.startOf(past.occurredOn()),
                                null,
                                null,
                                past.site(),
                                past.course(),
                                null,
                                null,
                                null,
                                new TollNumbers(
                                        past.deaths(), 0, past.seriousInjuries(), past.minorInjuries(), 0, 0, 0),
                                past.lossFen() == 0
                                        ? null
                                        : List.of(new LossAmount(LossItem.ESTIMATE, past.lossFen()))),
                        past.responsibility(),
                        null,
                        past.approvedOn(),
                        past.approvalPaper(),
                        past.filedOn())
                .required();
        if (accidents.isRecalled(place(request.accident()), past.unitName(), past.title(), past.occurredOn())) {
            return false;
        }
        var unused = recall(request);
        return true;
    }

    @Transactional
    AccidentView get(UUID id) {
        return changes.view(accidents.get(id));
    }

    @Transactional
    AccidentView confirm(UUID id, IfMatch expected, ConfirmAccident request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var wasTipOff = accident.happened().source() == AccidentSource.TIP_OFF;
            missChecks(id, now);
            var confirmed = accident.confirm(request.responsibility(), request.opinion(), by, now);
            tellFatal(accident, now);
            if (wasTipOff) {
                clocks.meet(AccidentClocks.CHECK, id, now);
                clocks.meet(AccidentClocks.CHECK_RESULT, id, now);
                clocks.oweReports(accident, now);
            }
            return confirmed;
        });
    }

    private void missChecks(UUID id, Instant now) {
        clocks.missFirst(AccidentClocks.CHECK, id, now);
        clocks.missFirst(AccidentClocks.CHECK_RESULT, id, now);
    }

    /** Whoever proposes that an enterprise stop hears of a fatal accident at one where a major danger is open. */
    private void tellFatal(Accident accident, Instant now) {
        var enterprise = accident.place().enterpriseId();
        if (enterprise == null || accident.toll().deaths() == 0 || !Boolean.TRUE.equals(accident.responsibility())) {
            return;
        }
        var dangers = grounds.held(List.of(enterprise), ChinaTime.dayOf(now)).stream()
                .filter(held -> held.ground() == VisitGround.MAJOR_DANGER && held.until() == null)
                .map(HeldGround::number)
                .toList();
        if (!dangers.isEmpty()) {
            fatal.fire(new FatalAccidentConfirmed(
                    accident.id(),
                    accident.number(),
                    enterprise,
                    accident.toll().deaths(),
                    dangers));
        }
    }

    @Transactional
    AccidentView dismiss(UUID id, IfMatch expected, String reason) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            missChecks(id, now);
            var dismissed = accident.dismiss(reason, by, now);
            clocks.meet(AccidentClocks.CHECK, id, now);
            clocks.meet(AccidentClocks.CHECK_RESULT, id, now);
            clocks.dropAll(id, "不属于生产安全事故");
            return dismissed;
        });
    }

    @Transactional
    AccidentView supplement(UUID id, IfMatch expected, SupplementToll request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var toll = request.toll().at(request.asOf() == null ? now : request.asOf(), now, request.note());
            AccidentEvent event = accident.supplement(toll, judged(accident, toll), by, now);
            if (Boolean.TRUE.equals(request.settled())) {
                outbox.append(event);
                accidents.flush(); // the settlement is a version of its own
                var last = last(accident, now);
                event = accident.settle(last, judged(accident, last), by, now);
                clocks.meet(AccidentClocks.TOLL, id, now);
            }
            if (accident.isTold()) {
                clocks.tellUpward(accident, now);
                clocks.phone(accident, now);
                clocks.followUp(accident, now);
            }
            return event;
        });
    }

    private AccidentRules.Judged judged(Accident accident, Toll toll) {
        return rules.judge(AccidentClocks.asked(accident), toll, accident.lossFen(), accident.isNearMiss());
    }

    private Toll last(Accident accident, Instant now) {
        var toll = accident.toll();
        return toll.missing() > 0 && rules.missingCountAsDead(AccidentClocks.asked(accident))
                ? toll.withMissingDead(now)
                : toll;
    }

    @Transactional
    AccidentView lose(UUID id, IfMatch expected, AccidentRequests.RecordLoss request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var lines = AccidentRequests.lines(request.losses());
            var event = accident.lose(
                    lines,
                    rules.judge(
                            AccidentClocks.asked(accident),
                            accident.toll(),
                            Accident.sum(lines),
                            accident.isNearMiss()),
                    by,
                    now);
            if (accident.isTold()) {
                clocks.tellUpward(accident, now);
                clocks.phone(accident, now);
            }
            return event;
        });
    }

    @Transactional
    AccidentView tell(UUID id, IfMatch expected, RecordNotice request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var at = request.toldAt() == null ? now : request.toldAt();
            accident.requireTellable(at, now);
            var inTime = clocks.told(accident, request.addressee(), request.way(), at);
            var event = accident.tell(
                    new Notice(request.addressee(), request.way(), at, inTime, request.receipt()), by, now);
            if (accident.isTold()) {
                clocks.tellUpward(accident, at);
            }
            return event;
        });
    }

    @Transactional
    AccidentView flag(UUID id, IfMatch expected, FlagAccident request) {
        return changes.change(
                id,
                expected,
                (accident, by) -> accident.flag(
                        new ReportFaults(request.late(), request.omitted(), request.falsified(), request.concealed()),
                        request.reason(),
                        by,
                        clock.instant()));
    }

    @Transactional
    AccidentView takeOver(UUID id, IfMatch expected, String reason) {
        return changes.change(
                id, expected, (accident, by) -> accident.takeOver(caller.region(), reason, by, clock.instant()));
    }

    /** A clock ran out, in the transaction of the sweep: the toll settles itself, anything else is noted. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (!AccidentClocks.isOf(missed.duty())) {
            return;
        }
        var accident = accidents.lock(missed.duty().subjectId());
        if (missed.duty().kind().equals(AccidentClocks.TOLL)) {
            var last = last(accident, missed.dueAt());
            accident.settleItself(last, judged(accident, last), missed.dueAt()).ifPresent(outbox::append);
        } else {
            accident.miss(missed.duty().kind(), missed.dueAt()).ifPresent(outbox::append);
        }
    }
}
