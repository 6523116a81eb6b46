package worksafe.platform.registers.owed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.clock.ClockStart.Basis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.registers.RegisterClocks;
import worksafe.platform.registers.RegisterClocks.Due;
import worksafe.platform.registers.Rows;
import worksafe.platform.registers.holding.Holding;
import worksafe.platform.registers.holding.Holding.Owed;
import worksafe.platform.registers.holding.Holdings;
import worksafe.platform.registers.holding.Holdings.Owing;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.kind.RegisterKinds;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.registers.owed.KnownHolders.Known;

/** Brings holders under the policy that asks them for a register, and lets go those whom it asks no longer. */
@ApplicationScoped
class OwedOperations {

    private static final int BATCH = 200;

    private static final String WRITTEN = "delete from register_due where n in (select n from register_due"
            + " where brought <= ? order by brought, n limit ? for update skip locked) returning enterprise_id";

    private final KnownHolders known;
    private final PolicyBook policies;
    private final RegisterKinds kinds;
    private final Holdings holdings;
    private final RegisterClocks clocks;
    private final Rows rows;
    private final InstantSource clock;
    private final Instance<BusyFeed> feeds;

    OwedOperations(
            KnownHolders known,
            PolicyBook policies,
            RegisterKinds kinds,
            Holdings holdings,
            RegisterClocks clocks,
            Rows rows,
            InstantSource clock,
            @Any Instance<BusyFeed> feeds) {
        this.known = known;
        this.policies = policies;
        this.kinds = kinds;
        this.holdings = holdings;
        this.clocks = clocks;
        this.rows = rows;
        this.clock = clock;
        this.feeds = feeds;
    }

    /** The kinds that somebody may owe. */
    @Transactional
    List<Compiled> owedKinds() {
        return kinds.all().stream()
                .map(kinds::compiled)
                .filter(compiled -> compiled.kind().owed())
                .toList();
    }

    /** Those of them about which that policy speaks. */
    @Transactional
    List<Compiled> owedBy(String policy) {
        return owedKinds().stream()
                .filter(compiled -> compiled.kind().owedPolicy().equals(policy))
                .toList();
    }

    /**
     * Looks at the next holders.
     *
     * @param after the key of the last one looked at
     * @return the key of the last one of these; empty when all have been looked at, or somebody else is looking
     */
    @Transactional
    Optional<String> next(Compiled compiled, HolderType type, @Nullable String after) {
        var kind = compiled.kind();
        if (!rows.isAlone(kind.code())) {
            return Optional.empty();
        }
        var book = policies.edition();
        var asked = book.places(kind.owedPolicy());
        if (after == null && type != HolderType.ENTERPRISE) {
            letGo(holdings.owedOutside(kind.code(), type, asked));
        }
        var batch = known.after(type, after, BATCH, asked);
        look(compiled, batch, holdings.of(kind.code(), keys(batch)), book);
        return batch.size() < BATCH
                ? Optional.empty()
                : Optional.of(batch.getLast().holder().key());
    }

    /**
     * Looks at the next enterprises of which something was written, those last of which a feed brought it.
     *
     * @param beside whether what a feed brought is looked at even while it is at work
     * @return whether there may be more
     */
    @Transactional
    boolean written(List<Compiled> owed, boolean beside) {
        var asked = owed.stream()
                .filter(compiled -> compiled.kind().holders().contains(HolderType.ENTERPRISE))
                .toList();
        if (asked.isEmpty()) {
            // Whom a kind asks that is added later, the round finds.
            var unused = rows.execute("delete from register_due", List.of());
            return false;
        }
        var brought = beside || feeds.stream().noneMatch(BusyFeed::isAtWork);
        var ids = Set.copyOf(rows.select(WRITTEN, List.of(brought, BATCH), row -> row.getObject(1, UUID.class)));
        if (ids.isEmpty()) {
            return false;
        }
        var batch = known.trading(ids);
        var book = policies.edition();
        // Most owe nothing and have nothing: that shows in one statement, however many kinds there are.
        var before = holdings.ofEnterprises(
                asked.stream().map(compiled -> compiled.kind().code()).toList(), ids);
        for (var compiled : asked) {
            look(compiled, batch, before.getOrDefault(compiled.kind().code(), Map.of()), book);
        }
        return true;
    }

    private static List<String> keys(List<Known> batch) {
        return batch.stream().map(each -> each.holder().key()).toList();
    }

    /** @param before what the batch holds of the kind, locked */
    private void look(Compiled compiled, List<Known> batch, Map<String, Holding> before, PolicyBook.Edition book) {
        var kind = compiled.kind();
        var now = clock.instant();
        var today = ChinaTime.dayOf(now);
        var owing = new ArrayList<Owing>();
        var released = new ArrayList<UUID>();
        var starting = new LinkedHashMap<String, Demand>();
        var asked = new AskedRows(seat -> book.find(kind.owedPolicy(), seat.region(), seat.sector(), today).stream()
                .flatMap(answer -> answer.matched().stream())
                .toList());
        for (var candidate : batch) {
            var demand = demand(asked, compiled, candidate, today).orElse(null);
            if (demand == null && before.isEmpty()) {
                continue;
            }
            for (var series : kind.series()) {
                var place = Holdings.place(series, candidate.holder());
                var held = before.get(place);
                var owed = held == null ? null : held.owed();
                if (demand == null) {
                    if (held != null && owed != null) {
                        released.add(held.id());
                    }
                    continue;
                }
                var row = demand.row();
                if (owed == null || !owed.isBy(row)) {
                    // Where another row asks for it now, the list tells which, and since when it is owed stays.
                    var since = owed == null ? today : owed.since();
                    owing.add(new Owing(
                            candidate.holder(), series, new Owed(since, row.source(), row.clause(), row.force())));
                }
                // Where there was one, and it ended or was withdrawn, it is owed anew.
                if (held == null || owed == null || held.hadEntry() && held.isLackingOn(today)) {
                    starting.put(place, demand);
                }
            }
        }
        letGo(released);
        if (!owing.isEmpty()) {
            holdings.owe(kind.code(), owing);
        }
        if (!starting.isEmpty()) {
            var kept = owing.isEmpty() ? before : holdings.of(kind.code(), keys(batch));
            clocks.owe(kind, due(kind, kept, starting, today), now);
        }
    }

    private void letGo(List<UUID> released) {
        if (!released.isEmpty()) {
            holdings.release(released);
            clocks.release(released, "owed-no-longer");
        }
    }

    private static List<Due> due(
            RegisterKind kind, Map<String, Holding> kept, Map<String, Demand> starting, LocalDate today) {
        var due = new ArrayList<Due>();
        starting.forEach((place, demand) -> {
            var holding = kept.get(place);
            if (holding != null && holding.isLackingOn(today)) {
                var row = demand.row();
                due.add(new Due(
                        holding,
                        new Basis(kind.owedPolicy(), row.source(), row.clause(), row.force(), row.certainty()),
                        demand.within(),
                        row.holidayMovesEnd(),
                        demand.until()));
            }
        });
        return due;
    }

    /** The nearest row that speaks of somebody like this. */
    private static Optional<Demand> demand(AskedRows asked, Compiled compiled, Known candidate, LocalDate today) {
        var holder = candidate.holder();
        if (compiled.isRetired(today) || !compiled.installed().place().contains(holder.region())) {
            return Optional.empty();
        }
        return asked.of(holder.region(), holder.sector()).stream()
                .flatMap(row -> Demand.of(row, candidate.facts()).stream())
                .findFirst();
    }
}
