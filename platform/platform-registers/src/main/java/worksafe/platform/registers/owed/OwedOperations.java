package worksafe.platform.registers.owed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.clock.ClockStart.Basis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.Holding;
import worksafe.platform.registers.Holding.Owed;
import worksafe.platform.registers.Holdings;
import worksafe.platform.registers.RegisterClocks;
import worksafe.platform.registers.Rows;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.kind.RegisterKinds;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.registers.owed.KnownHolders.Known;

/** Brings holders under the policy that asks them for a register, and lets go those whom it asks no longer. */
@ApplicationScoped
class OwedOperations {

    private static final int BATCH = 200;

    private final KnownHolders known;
    private final PolicyBook policies;
    private final RegisterKinds kinds;
    private final Holdings holdings;
    private final RegisterClocks clocks;
    private final Rows rows;
    private final InstantSource clock;

    OwedOperations(
            KnownHolders known,
            PolicyBook policies,
            RegisterKinds kinds,
            Holdings holdings,
            RegisterClocks clocks,
            Rows rows,
            InstantSource clock) {
        this.known = known;
        this.policies = policies;
        this.kinds = kinds;
        this.holdings = holdings;
        this.clocks = clocks;
        this.rows = rows;
        this.clock = clock;
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
        if (!rows.select(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 72))",
                        List.of(kind.code()),
                        row -> row.getBoolean(1))
                .getFirst()) {
            return Optional.empty();
        }
        var batch = known.after(type, after, BATCH);
        var before = before(kind, batch);
        var book = policies.edition();
        for (var candidate : batch) {
            var demand = demand(book, compiled, candidate);
            for (var series : kind.series()) {
                apply(
                        kind,
                        candidate.holder(),
                        series,
                        demand,
                        before.get(series + ' ' + candidate.holder().key()));
            }
        }
        return batch.size() < BATCH
                ? Optional.empty()
                : Optional.of(batch.getLast().holder().key());
    }

    private Map<String, Holding> before(RegisterKind kind, List<Known> batch) {
        return rows
                .select(
                        "select " + Holdings.COLUMNS
                                + " from register_holding h where h.kind = ? and h.holder_key = any (?)",
                        List.of(
                                kind.code(),
                                batch.stream().map(each -> each.holder().key()).toArray(String[]::new)),
                        Holdings::read)
                .stream()
                .collect(Collectors.toMap(
                        holding -> holding.series() + ' ' + holding.holder().key(), Function.identity()));
    }

    /** The nearest row that speaks of somebody like this. */
    private Optional<Demand> demand(PolicyBook.Edition book, Compiled compiled, Known candidate) {
        var kind = compiled.kind();
        var holder = candidate.holder();
        var today = ChinaTime.dayOf(clock.instant());
        if (compiled.isRetired(today) || !compiled.installed().place().contains(holder.region())) {
            return Optional.empty();
        }
        return book.find(kind.owedPolicy(), holder.region(), holder.sector(), today).stream()
                .flatMap(answer -> answer.matched().stream())
                .flatMap(row -> Demand.of(row, candidate.facts()).stream())
                .findFirst();
    }

    private void apply(
            RegisterKind kind, Holder holder, String series, Optional<Demand> demand, @Nullable Holding before) {
        if (demand.isEmpty()) {
            if (before != null && before.owed() != null) {
                holdings.release(before.id());
                clocks.release(before.id(), "owed-no-longer");
            }
            return;
        }
        var now = clock.instant();
        var row = demand.get().row();
        var owed = before == null ? null : before.owed();
        if (before == null || owed == null) {
            var holding = before == null ? holdings.keep(kind.code(), series, holder) : before;
            holdings.owe(holding.id(), new Owed(ChinaTime.dayOf(now), row.source(), row.clause(), row.force()));
            start(kind, holding, demand.get());
            return;
        }
        if (!owed.isBy(row)) {
            // Another row asks for it now: the list tells which, and since when it is owed stays.
            holdings.owe(before.id(), new Owed(owed.since(), row.source(), row.clause(), row.force()));
        }
        if (before.hadEntry() && before.isLackingOn(ChinaTime.dayOf(now))) {
            // There was one, and it ended or was withdrawn: it is owed anew.
            start(kind, before, demand.get());
        }
    }

    private void start(RegisterKind kind, Holding holding, Demand demand) {
        var now = clock.instant();
        if (holding.isLackingOn(ChinaTime.dayOf(now))) {
            var row = demand.row();
            var basis = new Basis(kind.owedPolicy(), row.source(), row.clause(), row.force(), row.certainty());
            clocks.owe(kind, holding, basis, now, demand.within(), demand.row().holidayMovesEnd(), demand.until());
        }
    }
}
