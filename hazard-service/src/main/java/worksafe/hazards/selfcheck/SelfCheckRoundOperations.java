package worksafe.hazards.selfcheck;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.selfcheck.SelfCheckRequests.StateSelfCheckStatistics;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.hazards.selfcheck.value.SelfCheckStatistics;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Created;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.JdbcRows;

/** Opens the rounds that the policy book asks for, in sets, and ends them by what was sent. */
@ApplicationScoped
class SelfCheckRoundOperations {

    private static final String SUBJECT = "self-check-round";

    private static final String COUNTS = """
            select (select count(*) from self_check c where c.enterprise_id = ?1 and c.status = 'STANDING'
                        and c.made_on between ?2 and ?3),
                   count(*) filter (where d.grade = 'GENERAL'),
                   count(*) filter (where d.grade = 'MAJOR'),
                   count(*) filter (where d.status = 'CLOSED')
            from danger d
            where d.enterprise_id = ?1 and d.status <> 'DISMISSED'
                and (coalesce(d.happened_at, d.reported_at) at time zone 'Asia/Shanghai')::date between ?2 and ?3
            """;

    private final SelfCheckRounds rounds;
    private final SelfCheckPolicies policies;
    private final SelfCheckTasks tasks;
    private final EnterpriseSnapshots enterprises;
    private final Clocks clocks;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final EntityManager entities;
    private final AgroalDataSource database;
    private final InstantSource clock;

    SelfCheckRoundOperations(
            SelfCheckRounds rounds,
            SelfCheckPolicies policies,
            SelfCheckTasks tasks,
            EnterpriseSnapshots enterprises,
            Clocks clocks,
            AllowedActions allowed,
            Outbox outbox,
            EntityManager entities,
            AgroalDataSource database,
            InstantSource clock) {
        this.rounds = rounds;
        this.policies = policies;
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.clocks = clocks;
        this.allowed = allowed;
        this.outbox = outbox;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    SelfCheckRoundView get(UUID id) {
        return view(rounds.get(id));
    }

    /** Ends every check that was owed on the day of that one; tells which of them it was made for. */
    @Transactional(TxType.MANDATORY)
    Optional<UUID> answer(UUID enterpriseId, UUID selfCheckId, FactTime when) {
        var owed = rounds.owed(enterpriseId, when.day());
        for (var id : owed) {
            var round = held(id);
            clocks.missFirst(duty(round), when.at());
            outbox.append(round.answer(selfCheckId, when.at(), when.enteredAt()));
            clocks.meet(duty(round), when.at());
            tasks.follow(round, "self-check-round-returned");
        }
        return owed.isEmpty() ? Optional.empty() : Optional.of(owed.getLast());
    }

    @Transactional
    SelfCheckRoundView state(UUID id, IfMatch expected, StateSelfCheckStatistics request) {
        var round = held(id);
        expected.require(round.version());
        var now = clock.instant();
        clocks.missFirst(duty(round), now);
        var statistics = statistics(round, request);
        outbox.append(round.state(statistics, now));
        clocks.meet(duty(round), now);
        tasks.follow(round, "self-check-round-returned");
        rounds.flush(); // raises the version that the view shows
        return view(round);
    }

    private SelfCheckStatistics statistics(SelfCheckRound round, StateSelfCheckStatistics request) {
        var counts = (Object[]) entities.createNativeQuery(COUNTS, Object[].class)
                .setParameter(1, round.enterpriseId())
                .setParameter(2, round.fromDate())
                .setParameter(3, round.duty().endOf(round.fromDate()))
                .getSingleResult();
        return new SelfCheckStatistics(
                ((Number) counts[0]).longValue(),
                ((Number) counts[1]).longValue(),
                ((Number) counts[2]).longValue(),
                ((Number) counts[3]).longValue(),
                request.analysis(),
                request.signedBy());
    }

    /**
     * Looks at the next enterprises that trade, and opens what they owe now.
     *
     * @return the last one of them; empty when all have been looked at
     */
    @Transactional
    Optional<UUID> open(@Nullable UUID after, int limit) {
        var batch = enterprises.active(after, limit);
        if (batch.isEmpty() || !isAlone()) {
            return Optional.empty();
        }
        var last = rounds.last(batch.stream().map(ActiveEnterprise::id).toList()).stream()
                .collect(Collectors.groupingBy(SelfCheckRounds.Last::enterpriseId));
        var openings = new LinkedHashMap<UUID, List<Opening>>();
        for (var found : batch) {
            var before = last.getOrDefault(found.id(), List.of());
            var asked = Arrays.stream(SelfCheckDuty.values())
                    .flatMap(duty ->
                            opening(
                                    found,
                                    duty,
                                    before.stream()
                                            .filter(round -> round.duty() == duty)
                                            .findFirst())
                                    .stream())
                    .toList();
            if (!asked.isEmpty()) {
                openings.put(found.id(), asked);
            }
        }
        open(openings);
        return batch.size() < limit
                ? Optional.empty()
                : Optional.of(batch.getLast().id());
    }

    /** Whether no other process opens rounds now: each would open the same ones. */
    private boolean isAlone() {
        return JdbcRows.within(database, connection -> JdbcRows.isAlone(connection, "self-check"));
    }

    /** A round that begins on that day, to be done until the other, by a row of the policy book. */
    private record Opening(SelfCheckDuty duty, LocalDate from, LocalDate due, PolicyRow row) {}

    private Optional<Opening> opening(
            ActiveEnterprise enterprise, SelfCheckDuty duty, Optional<SelfCheckRounds.Last> last) {
        var today = ChinaTime.dayOf(clock.instant());
        return policies.asks(duty, enterprise, today).flatMap(row -> opening(duty, row, last, today));
    }

    private Optional<Opening> opening(
            SelfCheckDuty duty, PolicyRow row, Optional<SelfCheckRounds.Last> last, LocalDate today) {
        if (duty != SelfCheckDuty.CHECK) {
            var from = duty.periodOf(today);
            return last.isEmpty() || last.get().fromDate().isBefore(from)
                    ? Optional.of(new Opening(duty, from, policies.due(row, duty.endOf(from)), row))
                    : Optional.empty();
        }
        if (last.isEmpty()) {
            return Optional.of(new Opening(duty, today, policies.due(row, today), row));
        }
        var before = last.get().dueDate();
        if (!before.isBefore(today)) {
            return Optional.empty();
        }
        var next = policies.due(row, before);
        return Optional.of(
                next.isBefore(today) // nobody looked for a while: what was not asked for is not owed
                        ? new Opening(duty, today, policies.due(row, today), row)
                        : new Opening(duty, before.plusDays(1), next, row));
    }

    private void open(Map<UUID, List<Opening>> openings) {
        if (openings.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var held = enterprises.active(openings.keySet());
        var opened = openings.entrySet().stream()
                .filter(asked -> held.containsKey(asked.getKey()))
                .flatMap(asked -> asked.getValue().stream()
                        .map(opening -> SelfCheckRound.open(
                                Uuid7.next(clock),
                                Objects.requireNonNull(held.get(asked.getKey())),
                                opening.duty(),
                                opening.from(),
                                opening.due(),
                                PolicyBasis.of(opening.row()),
                                now)))
                .toList();
        var made = opened.stream().map(Created::aggregate).toList();
        rounds.persist(made);
        outbox.append(opened.stream().map(Created::event).toList());
        clocks.startAll(made.stream().map(round -> start(round, now)).toList());
        tasks.owed(made);
    }

    private static ClockStart start(SelfCheckRound round, Instant now) {
        var debtor = ClockStart.Debtor.enterprise(round.region(), round.sector(), round.enterpriseId());
        return ClockStart.until(
                        round.dueDate(), duty(round), debtor, round.basis().ofClock(), now)
                .about(round.duty().title());
    }

    /** Lets go what is owed by those who trade no longer; tells how much. */
    @Transactional
    int release(int limit) {
        var orphaned = rounds.orphaned(limit);
        for (var id : orphaned) {
            var round = held(id);
            outbox.append(round.release("企业不再经营", clock.instant()));
            if (clocks.deadline(duty(round)).isPresent()) {
                clocks.cancel(duty(round), "trades-no-longer");
            }
            tasks.follow(round, "self-check-released");
        }
        return orphaned.size();
    }

    /** A clock ran out: nothing was sent in time. In the transaction of the sweep, or of what came too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().subjectType().equals(SUBJECT)) {
            var round = rounds.get(missed.duty().subjectId());
            round.miss(missed.dueAt()).ifPresent(event -> {
                outbox.append(event);
                tasks.follow(round, "self-check-missed");
                rounds.flush(); // what is done too late needs the next version
            });
        }
    }

    /** The clock first, then the round: a sweep takes them in that order. */
    private SelfCheckRound held(UUID id) {
        for (var duty : SelfCheckDuty.values()) {
            var unused = clocks.deadline(new Duty(SUBJECT, id, duty.clock()));
        }
        return rounds.lock(id);
    }

    private SelfCheckRoundView view(SelfCheckRound round) {
        var possible = EnumSet.noneOf(SelfCheckRoundAction.class);
        if (round.mayBeStated(clock.instant())) {
            possible.add(SelfCheckRoundAction.STATISTICS);
        }
        return SelfCheckRoundView.of(round, allowed.among(possible));
    }

    private static Duty duty(SelfCheckRound round) {
        return new Duty(SUBJECT, round.id(), round.duty().clock());
    }
}
