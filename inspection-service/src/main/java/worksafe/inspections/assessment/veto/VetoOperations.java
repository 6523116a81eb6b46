package worksafe.inspections.assessment.veto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.assessment.result.AssessedYear;
import worksafe.inspections.assessment.veto.VetoRequests.DecideVeto;
import worksafe.inspections.assessment.veto.VetoRequests.TriggerVeto;
import worksafe.inspections.assessment.veto.VetoRequests.VetoBarQuery;
import worksafe.inspections.assessment.veto.VetoView.VetoBarView;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can happen to a veto, each one transaction. */
@ApplicationScoped
public class VetoOperations {

    private static final String SERIES = "FJ";

    /** How long after its year that year is still assessed, so that the veto still bars an excellent grade. */
    private static final String AFTER = "veto.after-year";

    private final Vetoes vetoes;
    private final VetoTasks tasks;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final PaperNumbers numbers;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    VetoOperations(
            Vetoes vetoes,
            VetoTasks tasks,
            PolicyBook policies,
            Calendar calendar,
            PaperNumbers numbers,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.vetoes = vetoes;
        this.tasks = tasks;
        this.policies = policies;
        this.calendar = calendar;
        this.numbers = numbers;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Brings a veto up once, however often the request comes. */
    @Transactional
    VetoView trigger(IdempotencyKey key, TriggerVeto request) {
        return idempotency.once(
                key, "triggerVeto", request, VetoView.class, before -> vetoes.get(before.id()), () -> trigger(request));
    }

    private VetoView trigger(TriggerVeto request) {
        caller.scope().requireCovered(request.region(), request.sector(), null);
        var now = clock.instant();
        var created = Veto.trigger(
                Uuid7.next(clock),
                numbers.next(SERIES, caller.region(), now),
                request.region(),
                request.sector(),
                request.particulars(),
                caller.region(),
                caller.actor(),
                now);
        var veto = created.aggregate();
        vetoes.persistAndFlush(veto);
        outbox.append(created.event());
        tasks.follow(veto, "veto-triggered");
        return view(veto);
    }

    @Transactional
    VetoView get(UUID id) {
        return view(vetoes.get(id));
    }

    @Transactional
    VetoView decide(UUID id, IfMatch expected, DecideVeto request) {
        return change(
                id,
                expected,
                "veto-decided",
                (veto, by) ->
                        veto.decide(request.confirmed(), request.opinion(), caller.region(), by, clock.instant()));
    }

    @Transactional
    VetoView announce(UUID id, IfMatch expected, String document) {
        return change(id, expected, "veto-announced", (veto, by) -> veto.announce(document, by, clock.instant()));
    }

    @Transactional
    VetoView lift(UUID id, IfMatch expected, String reason) {
        return change(
                id, expected, "veto-lifted", (veto, by) -> veto.lift(reason, caller.region(), by, clock.instant()));
    }

    private VetoView change(UUID id, IfMatch expected, String verb, BiFunction<Veto, Actor, VetoEvent> change) {
        var veto = vetoes.get(id, expected);
        outbox.append(change.apply(veto, caller.actor()));
        tasks.follow(veto, verb);
        vetoes.flush(); // raises the version that the view shows
        return view(veto);
    }

    /** Whether somebody may receive honours or be rated excellent, within the caller's scope. */
    @Transactional
    VetoBarView bar(VetoBarQuery query) {
        caller.scope().requireCovered(query.region(), query.sector(), null);
        var found = vetoes.inForce(query.region(), query.sector(), query.year(), query.post());
        return new VetoBarView(
                !found.isEmpty(), found.stream().map(VetoSummary::of).toList());
    }

    /** Which of these a veto bars, in one statement. */
    @Transactional
    public Set<AssessedYear> barred(Collection<AssessedYear> asked) {
        return vetoes.barred(asked);
    }

    /** Whether a veto bars the authority in that year. */
    @Transactional
    public boolean isBarred(RegionCode region, @Nullable Sector sector, int year) {
        return !vetoes.inForce(region, sector, year, null).isEmpty();
    }

    /** The vetoes in force whose year is over. */
    @Transactional
    List<UUID> ofYearsBefore() {
        return vetoes.inForceBefore(ChinaTime.dayOf(clock.instant()).getYear());
    }

    /** Ends one whose time is over. */
    @Transactional
    void expire(UUID id) {
        var veto = vetoes.lock(id);
        var last = LocalDate.of(veto.particulars().year(), 12, 31);
        var until = policies.evaluate(AFTER, veto.region(), veto.sector(), last)
                .result()
                .dueDate(last, calendar.edition().days())
                .date();
        veto.expire(until, clock.instant()).ifPresent(outbox::append);
    }

    private VetoView view(Veto veto) {
        return VetoView.of(veto, allowed.among(veto.actions(caller.region())));
    }
}
