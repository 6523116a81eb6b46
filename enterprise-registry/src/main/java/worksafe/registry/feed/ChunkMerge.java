package worksafe.registry.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import worksafe.platform.http.Scope;
import worksafe.registry.feed.EnterpriseWrites.Registering;
import worksafe.registry.feed.reading.FeedSource;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;

/**
 * Decides about the lines of a chunk and carries the decisions out, set by set. A set can lose a line to somebody who
 * changes the same enterprise at the same time; such lines are decided again in another round.
 */
@ApplicationScoped
class ChunkMerge {

    /** After so many rounds, a line that somebody else changes at the same time waits for the next import. */
    private static final int MOST_ROUNDS = 3;

    /**
     * How candidates are read, whatever the statistics of tables that the import itself fills say: line by line along
     * indexes. A plan that joins whole tables, or scans one for each line, was chosen when they were hundred times smaller.
     */
    private static final String ALONG_INDEXES = "set local enable_hashjoin = off; set local enable_mergejoin = off;"
            + " set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_material = off;"
            + " set local enable_nestloop = on";

    /** How lines are carried out: what a statement hands from one of its parts to the next has no index. */
    private static final String HASHED = "set local enable_hashjoin = on; set local enable_nestloop = off";

    private final EnterpriseWrites register;

    ChunkMerge(EnterpriseWrites register) {
        this.register = register;
    }

    /**
     * @param predicate the submitter's scope; row security stands behind it anyway
     * @return the fate of each line
     */
    Collection<MergeDecision.Settled> merge(
            Connection connection, UUID job, FeedSource source, List<Long> lines, Scope predicate) throws SQLException {
        var settled = new TreeMap<Long, MergeDecision.Settled>();
        var repeats = new ArrayList<MergeCandidate>();
        var alikes = new ArrayList<MergeCandidate>();
        var conflicted = new HashSet<Long>();
        var open = lines;
        for (int round = 1; !open.isEmpty(); round++) {
            plan(connection, ALONG_INDEXES);
            var plan = plan(MergeCandidates.of(connection, job, open), predicate, conflicted, settled, repeats, alikes);
            register.refuse(connection, job, plan.registeredElsewhere());
            plan(connection, HASHED);
            var registered = register.register(
                    connection,
                    job,
                    plan.registers().stream().map(r -> r.candidate().line()).toList(),
                    Registering.from(source));
            var changed = register.change(connection, job, plan.changes(), false);
            var left = new ArrayList<Long>();
            for (var decision : plan.registers()) {
                var line = decision.candidate().line();
                if (registered.contains(line)) {
                    settled.put(line, decision.done());
                } else {
                    // Somebody has the code: perhaps visible by now, perhaps behind the wall.
                    conflicted.add(line);
                    left.add(line);
                }
            }
            for (var decision : plan.changes()) {
                var line = decision.candidate().line();
                if (changed.contains(line)) {
                    settled.put(line, decision.done());
                } else if (round < MOST_ROUNDS) {
                    left.add(line);
                } else {
                    throw new IllegalStateException("line " + line + " is changed by others without end");
                }
            }
            open = left;
        }
        for (var alike : alikes) {
            settled.computeIfPresent(
                    alike.line(),
                    (line, held) -> alike.alike(held, settled.get(Objects.requireNonNull(alike.alikeLine()))));
        }
        for (var repeat : repeats) {
            var first = Objects.requireNonNull(repeat.first());
            var fate = first.fate() == null ? settled.get(first.line()) : first.fate();
            settled.put(repeat.line(), repeat.repeat(first, Objects.requireNonNull(fate)));
        }
        return settled.values();
    }

    private static void plan(Connection connection, String settings) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(settings);
        }
    }

    private static Plan plan(
            List<MergeCandidate> candidates,
            Scope predicate,
            Set<Long> conflicted,
            Map<Long, MergeDecision.Settled> settled,
            List<MergeCandidate> repeats,
            List<MergeCandidate> alikes) {
        var plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var each : candidates) {
            var candidate = each;
            if (candidate.first() != null) {
                repeats.add(candidate);
                continue;
            }
            if (candidate.alikeLine() != null) {
                var earlier = settled.get(candidate.alikeLine());
                if (earlier != null && earlier.fate() == RowFate.REJECTED) {
                    candidate = candidate.alone();
                } else {
                    alikes.add(candidate);
                }
            }
            switch (candidate.decide(predicate, conflicted.contains(candidate.line()))) {
                case MergeDecision.Settled done -> {
                    settled.put(candidate.line(), done);
                    if (done.flags().contains(RowFlag.REGISTERED_ELSEWHERE)) {
                        plan.registeredElsewhere().add(candidate);
                    }
                }
                case MergeDecision.Register register -> plan.registers().add(register);
                case MergeDecision.Change change -> plan.changes().add(change);
            }
        }
        return plan;
    }

    private record Plan(
            List<MergeDecision.Register> registers,
            List<MergeDecision.Change> changes,
            List<MergeCandidate> registeredElsewhere) {}
}
