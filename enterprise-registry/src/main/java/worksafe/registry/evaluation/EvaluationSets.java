package worksafe.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyEffect;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.clock.ClockSets;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.obligations.Judgement;
import worksafe.platform.obligations.ObligationKind;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.evaluation.ObligationEvent.Basis;
import worksafe.registry.evaluation.ObligationEvent.Told;
import worksafe.registry.evaluation.RuleQueries.Rules;

/**
 * Judges sets of enterprises and of authorities and writes what is otherwise than before: the answers, their changes, the
 * events, the clocks and the scorecards, each in one statement.
 */
@ApplicationScoped
class EvaluationSets {

    private static final String SUBJECT = "obligation";
    private static final String DUE = "obligation-due";

    private static final String BEFORE =
            "select id, version, kind, coalesce(enterprise_id, authority_id), state, reminder, missing, needed, have,"
                    + " source, clause, force, certainty, due_on, exempt_by, exempt_until, applies_since, look_on from obligation"
                    + " where %s = any (?)";

    private static final List<String> TYPES = List.of(
            "uuid",
            "bigint",
            "text",
            "uuid",
            "uuid",
            "text",
            "bigint",
            "text",
            "text",
            "text",
            "text",
            "bigint",
            "bigint",
            "text",
            "text",
            "text",
            "text",
            "date",
            "text",
            "date",
            "date",
            "date",
            "timestamptz");

    private static final String WRITE =
            "insert into obligation (id, version, kind, enterprise_id, authority_id, holder, region, sector, state,"
                    + " reminder, missing, needed, have, source, clause, force, certainty, due_on, exempt_by, exempt_until,"
                    + " applies_since, look_on, changed_at)"
                    + " select id, version, kind, enterprise_id, authority_id, holder, region, sector, state, reminder,"
                    + " string_to_array(missing, ','),"
                    + " needed, have, source, clause, force, certainty, due_on, exempt_by, exempt_until, applies_since, look_on,"
                    + " changed_at from unnest(" + types(TYPES)
                    + ") as w (id, version, kind, enterprise_id, authority_id, holder, region, sector, state,"
                    + " reminder, missing, needed, have, source, clause, force, certainty, due_on, exempt_by, exempt_until,"
                    + " applies_since, look_on, changed_at)"
                    + " on conflict (%s, kind) do update set version = excluded.version, state = excluded.state,"
                    + " reminder = excluded.reminder, missing = excluded.missing, needed = excluded.needed, have = excluded.have,"
                    + " source = excluded.source, clause = excluded.clause, force = excluded.force,"
                    + " certainty = excluded.certainty, due_on = excluded.due_on, exempt_by = excluded.exempt_by,"
                    + " exempt_until = excluded.exempt_until, applies_since = excluded.applies_since,"
                    + " look_on = excluded.look_on, changed_at = excluded.changed_at";

    private static final List<String> CHANGE_TYPES = List.of(
            "uuid",
            "uuid",
            "text",
            "uuid",
            "uuid",
            "bigint",
            "text",
            "bigint",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "timestamptz");

    private static final String CHANGE =
            "insert into obligation_change (id, obligation_id, kind, enterprise_id, authority_id, region,"
                    + " sector, revision, from_state, from_reminder, state, reminder, missing, source, clause, force, certainty,"
                    + " changed_at) select id, obligation_id, kind, enterprise_id, authority_id, region, sector, revision, from_state,"
                    + " from_reminder, state, reminder, string_to_array(missing, ','), source, clause, force, certainty, changed_at"
                    + " from unnest(" + types(CHANGE_TYPES)
                    + ") as w (id, obligation_id, kind, enterprise_id, authority_id, region, sector,"
                    + " revision, from_state, from_reminder, state, reminder, missing, source, clause, force, certainty,"
                    + " changed_at)";

    private static final List<String> SCORE_TYPES = List.of(
            "uuid",
            "text",
            "uuid",
            "uuid",
            "text",
            "bigint",
            "text",
            "int",
            "int",
            "int",
            "int",
            "int",
            "int",
            "timestamptz");

    private static final String SCORE =
            "insert into scorecard_result as known (id, code, enterprise_id, authority_id, holder, region, sector,"
                    + " score, unmet, not_due, unknown, exempt, not_applicable, changed_at) select * from unnest("
                    + types(SCORE_TYPES) + ") on conflict (%s, code) do update set score = excluded.score,"
                    + " unmet = excluded.unmet, not_due = excluded.not_due, unknown = excluded.unknown,"
                    + " exempt = excluded.exempt, not_applicable = excluded.not_applicable, changed_at = excluded.changed_at"
                    + " where (known.score, known.unmet, known.not_due, known.unknown, known.exempt, known.not_applicable)"
                    + " is distinct from (excluded.score, excluded.unmet, excluded.not_due, excluded.unknown, excluded.exempt,"
                    + " excluded.not_applicable)";

    /** What somebody is writing of just now is looked at again later; what is not there any more is not. */
    private static final String LATER = "insert into obligation_due (enterprise_id) select left_out.id"
            + " from unnest(?::uuid[]) as left_out (id) where exists (select from enterprise e where e.id = left_out.id)";

    private static final Set<ObligationState> NOTHING_TO_TELL =
            Set.of(ObligationState.UNKNOWN, ObligationState.NOT_APPLICABLE);

    private final FactReader facts;
    private final AuthorityFacts authorities;
    private final ShippedObligations obligations;
    private final Audit audit;
    private final ClockSets clocks;
    private final InstantSource clock;

    EvaluationSets(
            FactReader facts,
            AuthorityFacts authorities,
            ShippedObligations obligations,
            Audit audit,
            ClockSets clocks,
            InstantSource clock) {
        this.facts = facts;
        this.authorities = authorities;
        this.obligations = obligations;
        this.audit = audit;
        this.clocks = clocks;
        this.clock = clock;
    }

    private static String types(List<String> types) {
        return types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
    }

    /**
     * Judges these enterprises and writes what is new.
     *
     * @return how many answers are others than before
     */
    int evaluate(Connection connection, Rules rules, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return 0;
        }
        var enterprises = facts.read(connection, ids, rules.judge(), true);
        later(connection, ids, enterprises);
        return judge(connection, rules, enterprises, "enterprise_id");
    }

    /**
     * Judges the authorities of these places and of all above them, and writes what is new.
     *
     * @return how many answers are others than before
     */
    int evaluateAt(Connection connection, Rules rules, Collection<RegionCode> places) throws SQLException {
        return places.isEmpty()
                ? 0
                : judge(connection, rules, authorities.concernedBy(connection, places, rules.judge()), "authority_id");
    }

    /** @param whose the column that names the holders: of an enterprise another than of an authority */
    private int judge(Connection connection, Rules rules, List<Judged> holders, String whose) throws SQLException {
        var before = before(connection, holders, whose);
        var known = before.keySet().stream().map(Key::holder).collect(Collectors.toSet());
        var writing = new Writing(clock.instant().truncatedTo(ChronoUnit.MICROS), whose);
        for (var holder : holders) {
            // Of a place that takes no part nothing is kept, unless it took part before.
            if (holder.holder().isAuthority() && !holder.active() && !known.contains(holder.id())) {
                continue;
            }
            var states = new HashMap<String, ObligationState>();
            for (var kind : obligations.kinds(holder.holder())) {
                var stored = before.get(new Key(holder.id(), kind.code()));
                var judgement = rules.judge(kind, holder, stored == null ? null : stored.appliesSince());
                states.put(kind.code(), judgement.overall());
                writing.take(holder, judgement, stored, rules.today());
            }
            obligations
                    .scorecards(holder.holder())
                    .forEach(card -> writing.score(
                            holder,
                            card.code(),
                            card.items().stream()
                                    .map(item -> states.getOrDefault(item.obligation(), ObligationState.NOT_APPLICABLE))
                                    .toList()));
        }
        writing.write(connection);
        return writing.events.size();
    }

    private static void later(Connection connection, Collection<UUID> ids, List<Judged> held) throws SQLException {
        if (held.size() == ids.size()) {
            return;
        }
        var left = new ArrayList<>(ids);
        left.removeAll(held.stream().map(Judged::id).collect(Collectors.toSet()));
        try (var insert = connection.prepareStatement(LATER)) {
            insert.setArray(1, connection.createArrayOf("uuid", left.toArray()));
            insert.executeUpdate();
        }
    }

    private static Map<Key, Stored> before(Connection connection, List<Judged> holders, String whose)
            throws SQLException {
        var before = new HashMap<Key, Stored>();
        JdbcRows.each(
                connection,
                BEFORE.formatted(whose),
                List.of(connection.createArrayOf(
                        "uuid", holders.stream().map(Judged::id).toArray())),
                row -> before.put(new Key(row.getObject(4, UUID.class), row.getString(3)), Stored.of(row)));
        return before;
    }

    private record Key(UUID holder, String kind) {}

    /** What is kept of an answer. */
    private record Stored(
            UUID id,
            long version,
            ObligationState state,
            ObligationState reminder,
            String missing,
            @Nullable Long needed,
            @Nullable Long have,
            @Nullable Basis basis,
            @Nullable LocalDate dueOn,
            @Nullable String exemptBy,
            @Nullable LocalDate exemptUntil,
            @Nullable LocalDate appliesSince,
            @Nullable LocalDate lookOn) {

        static Stored of(ResultSet row) throws SQLException {
            var source = row.getString(10);
            return new Stored(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    ObligationState.valueOf(row.getString(5)),
                    ObligationState.valueOf(row.getString(6)),
                    String.join(",", (String[]) row.getArray(7).getArray()),
                    row.getObject(8, Long.class),
                    row.getObject(9, Long.class),
                    source == null
                            ? null
                            : new Basis(
                                    source,
                                    row.getString(11),
                                    Force.valueOf(row.getString(12)),
                                    Certainty.valueOf(row.getString(13))),
                    row.getObject(14, LocalDate.class),
                    row.getString(15),
                    row.getObject(16, LocalDate.class),
                    row.getObject(17, LocalDate.class),
                    row.getObject(18, LocalDate.class));
        }

        static Stored of(Judgement judgement, UUID id, long version, @Nullable LocalDate since, LocalDate today) {
            var decisive = judgement.decisive();
            var basis = decisive.map(row -> new Basis(
                            row.row().source(),
                            row.row().clause(),
                            row.row().force(),
                            row.row().certainty()))
                    .orElse(null);
            var exemption = judgement.applies() ? judgement.exemption() : null;
            return new Stored(
                    id,
                    version,
                    judgement.state(),
                    judgement.reminder(),
                    String.join(",", judgement.missing()),
                    decisive.map(row -> row.needed()).orElse(null),
                    decisive.map(row -> row.have()).orElse(null),
                    basis,
                    judgement.dueOn().orElse(null),
                    exemption == null ? null : exemption.number(),
                    exemption == null ? null : exemption.until(),
                    judgement.applies() ? (since == null ? today : since) : null,
                    judgement.lookOn());
        }

        /** The last day by a row on which something may be founded. */
        @Nullable
        LocalDate foundedDay() {
            return basis != null && basis.force().founds(PolicyEffect.FINDING) ? dueOn : null;
        }

        /** Whether nothing is asked, nor will be by itself: that is not kept where nothing ever was. */
        boolean asksNothing() {
            return state == ObligationState.NOT_APPLICABLE
                    && reminder == ObligationState.NOT_APPLICABLE
                    && lookOn == null;
        }

        boolean says(Stored other) {
            return equals(new Stored(
                    id,
                    version,
                    other.state,
                    other.reminder,
                    other.missing,
                    other.needed,
                    other.have,
                    other.basis,
                    other.dueOn,
                    other.exemptBy,
                    other.exemptUntil,
                    other.appliesSince,
                    other.lookOn));
        }
    }

    /** All that one set has written. */
    private final class Writing {

        private final Instant now;
        private final List<List<?>> rows = new ArrayList<>();
        private final List<List<?>> changes = new ArrayList<>();
        private final List<List<?>> scores = new ArrayList<>();
        private final String whose;
        private final List<ObligationEvent> events = new ArrayList<>();
        private final List<UUID> met = new ArrayList<>();
        private final List<UUID> released = new ArrayList<>();
        private final List<ClockStart> starts = new ArrayList<>();

        Writing(Instant now, String whose) {
            this.now = now;
            this.whose = whose;
        }

        void take(Judged holder, Judgement judgement, @Nullable Stored before, LocalDate today) {
            var after = Stored.of(
                    judgement,
                    before == null ? Uuid7.next(clock) : before.id(),
                    before == null ? 1 : before.version() + 1,
                    before == null ? null : before.appliesSince(),
                    today);
            if (before == null ? after.asksNothing() : before.says(after)) {
                return;
            }
            var basis = after.basis();
            var at = now.atOffset(ZoneOffset.UTC);
            rows.add(Arrays.asList(
                    after.id(),
                    after.version(),
                    judgement.kind().code(),
                    holder.enterpriseId(),
                    holder.authorityId(),
                    holder.holder().name(),
                    holder.region().value(),
                    nameOf(holder.sector()),
                    after.state().name(),
                    after.reminder().name(),
                    after.missing(),
                    after.needed(),
                    after.have(),
                    basis == null ? null : basis.source(),
                    basis == null ? null : basis.clause(),
                    basis == null ? null : basis.force().name(),
                    basis == null ? null : basis.certainty().name(),
                    after.dueOn(),
                    after.exemptBy(),
                    after.exemptUntil(),
                    after.appliesSince(),
                    after.lookOn(),
                    at));
            time(holder, judgement, before, after);
            if (before == null
                    ? NOTHING_TO_TELL.containsAll(List.of(after.state(), after.reminder()))
                    : before.state() == after.state() && before.reminder() == after.reminder()) {
                return;
            }
            change(holder, judgement.kind(), before, after);
        }

        private void change(Judged holder, ObligationKind kind, @Nullable Stored before, Stored after) {
            var basis = after.basis();
            changes.add(Arrays.asList(
                    Uuid7.next(clock),
                    after.id(),
                    kind.code(),
                    holder.enterpriseId(),
                    holder.authorityId(),
                    holder.region().value(),
                    nameOf(holder.sector()),
                    after.version(),
                    before == null ? null : before.state().name(),
                    before == null ? null : before.reminder().name(),
                    after.state().name(),
                    after.reminder().name(),
                    after.missing(),
                    basis == null ? null : basis.source(),
                    basis == null ? null : basis.clause(),
                    basis == null ? null : basis.force().name(),
                    basis == null ? null : basis.certainty().name(),
                    now.atOffset(ZoneOffset.UTC)));
            events.add(ObligationEvent.changed(
                    holder, kind, before == null ? null : told(before), told(after), after.dueOn(), basis, now));
        }

        private static Told told(Stored stored) {
            return new Told(
                    stored.id(),
                    stored.version(),
                    stored.state(),
                    stored.reminder(),
                    stored.missing().isEmpty() ? null : List.of(stored.missing().split(",")));
        }

        /**
         * The clock runs while there is time left, and is owed until the obligation is met or falls away. Of what only reminds
         * there is none.
         */
        private void time(Judged holder, Judgement judgement, @Nullable Stored before, Stored after) {
            var was = before == null ? null : before.foundedDay();
            var due = after.foundedDay();
            if (Objects.equals(was, due)) {
                return;
            }
            if (was != null) {
                var unused = (due == null && isMet(after) ? met : released).add(after.id());
            }
            var basis = after.basis();
            if (due != null && basis != null && after.state() == ObligationState.NOT_DUE) {
                starts.add(ClockStart.until(
                                due,
                                new Duty(SUBJECT, after.id(), DUE),
                                debtor(holder),
                                new ClockStart.Basis(
                                        judgement.decisive().orElseThrow().row().code(),
                                        basis.source(),
                                        basis.clause(),
                                        basis.force(),
                                        basis.certainty()),
                                now)
                        .about(judgement.kind().title().zh()));
            }
        }

        private static ClockStart.Debtor debtor(Judged holder) {
            return holder.holder().isAuthority()
                    ? ClockStart.Debtor.authority(holder.region(), holder.sector(), null, null)
                    : ClockStart.Debtor.enterprise(holder.region(), holder.sector(), holder.id());
        }

        private static @Nullable String nameOf(@Nullable Sector sector) {
            return sector == null ? null : sector.name();
        }

        private boolean isMet(Stored after) {
            return after.state() == ObligationState.MET
                    || after.state() == ObligationState.NOT_APPLICABLE && after.reminder() == ObligationState.MET;
        }

        void score(Judged holder, String code, List<ObligationState> items) {
            scores.add(Arrays.asList(
                    Uuid7.next(clock),
                    code,
                    holder.enterpriseId(),
                    holder.authorityId(),
                    holder.holder().name(),
                    holder.region().value(),
                    nameOf(holder.sector()),
                    count(items, ObligationState.MET),
                    count(items, ObligationState.UNMET),
                    count(items, ObligationState.NOT_DUE),
                    count(items, ObligationState.UNKNOWN),
                    count(items, ObligationState.EXEMPT),
                    count(items, ObligationState.NOT_APPLICABLE),
                    now.atOffset(ZoneOffset.UTC)));
        }

        private static int count(List<ObligationState> items, ObligationState state) {
            return (int) items.stream().filter(state::equals).count();
        }

        void write(Connection connection) throws SQLException {
            write(connection, WRITE.formatted(whose), TYPES, rows);
            write(connection, CHANGE, CHANGE_TYPES, changes);
            write(connection, SCORE.formatted(whose), SCORE_TYPES, scores);
            audit.announce(connection, events);
            if (!met.isEmpty()) {
                clocks.meet(connection, SUBJECT, DUE, met);
            }
            if (!released.isEmpty()) {
                clocks.cancel(connection, SUBJECT, DUE, released, "obligation-changed");
            }
            if (!starts.isEmpty()) {
                clocks.start(connection, starts);
            }
        }

        private static void write(Connection connection, String sql, List<String> types, List<List<?>> rows)
                throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            try (var statement = connection.prepareStatement(sql)) {
                JdbcRows.fill(statement, JdbcRows.columns(connection, types, rows));
                statement.executeUpdate();
            }
        }
    }
}
