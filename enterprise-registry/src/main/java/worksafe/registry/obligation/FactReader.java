package worksafe.registry.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.condition.PolicyCondition;
import worksafe.platform.obligations.EvidenceRule;
import worksafe.platform.obligations.EvidenceRule.Take;
import worksafe.platform.obligations.Exemption;
import worksafe.platform.obligations.KnownFact;
import worksafe.platform.obligations.KnownFacts;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.JdbcRows;

/** Reads what is known of enterprises, of however many in three statements. */
@ApplicationScoped
class FactReader {

    private static final String EXEMPTIONS = "obligation-exemption";

    private static final String ENTERPRISES = "select id, region, sector, state, headcount, above_scale, ownership,"
            + " industry, trades, changed_at from enterprise where id = any (?) order by id";

    /** Those of which nobody is writing just now, held where they are until the answers are written. */
    private static final String HELD = ENTERPRISES + " for share skip locked";

    private static final String ENTRIES = "select enterprise_id, kind, data, acted_at, valid_until from register_entry"
            + " where enterprise_id = any (?) and kind = any (?) and latest and live and counted"
            + " order by acted_at, id";

    private static final String ANNOUNCED = "select e.enterprise_id, e.context || '/' || e.kind, v.data, e.occurred_at"
            + " from archive_entry e join archive_event v on v.id = e.event_id"
            + " where e.enterprise_id = any (?) and (e.context || '/' || e.kind) = any (?) and not e.closed"
            + " order by e.occurred_at, e.id";

    /** What is over, where that says something. */
    private static final String OVER = "select e.enterprise_id, e.context || '/' || e.kind, v.data, e.occurred_at"
            + " from archive_entry e join archive_event v on v.id = e.event_id"
            + " where e.enterprise_id = any (?) and (e.context || '/' || e.kind) = any (?) and e.closed"
            + " order by e.occurred_at, e.id";

    private final Map<String, EvidenceRule> sums = new LinkedHashMap<>();
    private final Map<String, Map<String, EvidenceRule>> bySource = new LinkedHashMap<>();
    private final String[] registers;
    private final String[] archives;
    private final String[] archivesOver;

    FactReader(ShippedObligations obligations) {
        obligations.evidence().forEach((name, rule) -> {
            if (rule.sum() == null) {
                bySource.computeIfAbsent(rule.source(), unused -> new LinkedHashMap<>())
                        .put(name, rule);
            } else {
                sums.put(name, rule);
            }
        });
        registers = Stream.concat(
                        obligations.evidence().values().stream().flatMap(FactReader::registers),
                        Stream.of(EXEMPTIONS))
                .distinct()
                .toArray(String[]::new);
        archives = obligations.evidence().values().stream()
                .map(EvidenceRule::archive)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        archivesOver = obligations.evidence().values().stream()
                .filter(EvidenceRule::hearsWhatEnded)
                .map(EvidenceRule::archive)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    private static Stream<String> registers(EvidenceRule rule) {
        var covered = rule.covered();
        return Stream.concat(
                Stream.ofNullable(rule.register()),
                covered == null ? Stream.of() : covered.registers().keySet().stream());
    }

    /**
     * Those of them that are in sight, in the order of their ids.
     *
     * @param holding whether they are kept where they are until the transaction ends; those that somebody else is writing
     *     are then left out
     */
    List<Judged> read(Connection connection, Collection<UUID> ids, LocalDate today, boolean holding)
            throws SQLException {
        var wanted = connection.createArrayOf("uuid", ids.toArray());
        var found = new LinkedHashMap<UUID, Draft>();
        JdbcRows.each(connection, holding ? HELD : ENTERPRISES, List.of(wanted), row -> {
            var draft = new Draft(row);
            found.put(draft.id, draft);
        });
        JdbcRows.each(
                connection,
                ENTRIES,
                List.of(wanted, connection.createArrayOf("text", registers)),
                row -> take(found, row, "register:", row.getObject(5, LocalDate.class), false, today));
        JdbcRows.each(
                connection,
                ANNOUNCED,
                List.of(wanted, connection.createArrayOf("text", archives)),
                row -> take(found, row, "archive:", null, false, today));
        if (archivesOver.length > 0) {
            JdbcRows.each(
                    connection,
                    OVER,
                    List.of(wanted, connection.createArrayOf("text", archivesOver)),
                    row -> take(found, row, "archive:", null, true, today));
        }
        return found.values().stream().map(draft -> judged(draft, today)).toList();
    }

    private static void take(
            Map<UUID, Draft> found,
            ResultSet row,
            String kind,
            @Nullable LocalDate until,
            boolean over,
            LocalDate today)
            throws SQLException {
        var draft = found.get(row.getObject(1, UUID.class));
        if (draft == null) {
            return;
        }
        var data = RegisterJson.read(row.getString(3));
        if (row.getString(2).equals(EXEMPTIONS)) {
            draft.exemption(data);
            return;
        }
        var ended = over || until != null && until.isBefore(today);
        var day = ChinaTime.dayOf(row.getObject(4, OffsetDateTime.class).toInstant());
        draft.entries
                .computeIfAbsent(kind + row.getString(2), unused -> new ArrayList<>())
                .add(new Entry(data, day, ended));
        if (until != null && !ended) {
            draft.goodUntil(until);
        }
    }

    private Judged judged(Draft draft, LocalDate today) {
        var facts = draft.facts;
        bySource.forEach((source, rules) -> {
            var entries = draft.entries.getOrDefault(source, List.of());
            rules.forEach((name, rule) -> {
                var fact = fact(rule, source, begun(rule, speaking(rule, entries), draft, today), draft, today);
                if (fact != null) {
                    facts.put(name, fact);
                }
            });
        });
        sums.forEach((name, rule) -> {
            var parts =
                    Objects.requireNonNull(rule.sum()).stream().map(facts::get).toList();
            if (parts.stream().allMatch(part -> part != null && part.value() instanceof Long)) {
                facts.put(
                        name,
                        new KnownFact(
                                parts.stream()
                                        .mapToLong(part -> (Long) part.value())
                                        .sum(),
                                parts.getFirst().source(),
                                parts.getFirst().day()));
            }
        });
        return new Judged(
                draft.id,
                draft.region,
                draft.sector,
                draft.active,
                new KnownFacts(facts, draft.goodUntil),
                draft.exemptions);
    }

    private static List<Entry> speaking(EvidenceRule rule, List<Entry> entries) {
        return rule.hearsWhatEnded()
                ? entries
                : entries.stream().filter(entry -> !entry.ended()).toList();
    }

    /** Those that speak of a day that has come, the latest last; what is told of a day to come is good to know from then on. */
    private static List<Entry> begun(EvidenceRule rule, List<Entry> entries, Draft draft, LocalDate today) {
        var by = rule.by();
        if (by == null) {
            return entries;
        }
        var begun = new ArrayList<Entry>();
        for (var entry : entries) {
            var day = entry.dayOf(by);
            if (day.isAfter(today)) {
                draft.goodUntil(day.minusDays(1));
                if (rule.hearsWhatEnded()) {
                    begun.add(entry.notYet());
                }
            } else {
                begun.add(entry);
            }
        }
        begun.sort(byDay(by));
        return begun;
    }

    private static Comparator<Entry> byDay(String field) {
        return Comparator.comparing(entry -> entry.dayOf(field));
    }

    private static @Nullable KnownFact fact(
            EvidenceRule rule, String source, List<Entry> entries, Draft draft, LocalDate today) {
        var among = entries.stream()
                .filter(entry -> fits(entry.data(), rule.among()))
                .toList();
        if (among.isEmpty()) {
            return rule.isNoneWithoutEntries() ? new KnownFact(0L, source, null) : null;
        }
        var latest = among.getLast();
        if (rule.take() == Take.COUNT) {
            var covering = draft.named(rule.covered());
            return new KnownFact(
                    among.stream()
                            .filter(entry -> !entry.ended() && fits(entry.data(), rule.where()))
                            .filter(entry -> isFresh(rule, entry, draft, today))
                            .filter(entry -> isCovered(rule, entry, covering))
                            .count(),
                    source,
                    latest.day());
        }
        if (!isFresh(rule, latest, draft, today)) {
            return new KnownFact(0L, source, latest.day());
        }
        if (!fits(latest.data(), rule.where())) {
            // A choice that was left open says nothing.
            return rule.where().keySet().stream().allMatch(latest.data()::has)
                    ? new KnownFact(0L, source, latest.day())
                    : null;
        }
        var field = rule.field();
        var value = field == null ? Long.valueOf(1) : value(latest.data().get(field));
        return value == null ? null : new KnownFact(value, source, latest.day());
    }

    /** Whether it is young enough; how long it stays so bounds how long the answer is good. */
    private static boolean isFresh(EvidenceRule rule, Entry entry, Draft draft, LocalDate today) {
        var fresh = rule.fresh();
        if (fresh == null) {
            return true;
        }
        var said = entry.data().path(fresh.field());
        if (!said.isTextual()) {
            return false;
        }
        var last = fresh.lastDay(LocalDate.parse(said.textValue()));
        if (last.isBefore(today)) {
            return false;
        }
        draft.goodUntil(last);
        return true;
    }

    private static boolean isCovered(EvidenceRule rule, Entry entry, Set<String> covering) {
        var covered = rule.covered();
        return covered == null
                || covering.contains(entry.data().at("/" + covered.field()).asText());
    }

    private static boolean fits(JsonNode data, Map<String, List<String>> wanted) {
        return wanted.entrySet().stream()
                .allMatch(field ->
                        field.getValue().contains(data.path(field.getKey()).asText()));
    }

    private static @Nullable Object value(@Nullable JsonNode field) {
        if (field == null || field.isNull()) {
            return null;
        }
        return field.isBoolean()
                ? (Object) field.booleanValue()
                : field.isIntegralNumber() ? (Object) field.longValue() : field.asText();
    }

    /** An entry; one that is over, or has not begun, says no more than that it is not in force. */
    private record Entry(JsonNode data, LocalDate day, boolean ended) {

        Entry notYet() {
            return new Entry(data, day, true);
        }

        /** The day that the field says; where it says none, the day on which it was written. */
        LocalDate dayOf(String field) {
            var said = data.path(field);
            return said.isTextual() ? LocalDate.parse(said.textValue()) : day;
        }
    }

    /** An enterprise while it is read. */
    private static final class Draft {

        private final UUID id;
        private final RegionCode region;
        private final Sector sector;
        private final boolean active;
        private final Map<String, KnownFact> facts = new HashMap<>();
        private final Map<String, List<Entry>> entries = new HashMap<>();
        private final Map<String, List<Exemption>> exemptions = new HashMap<>();
        private @Nullable LocalDate goodUntil;

        Draft(ResultSet row) throws SQLException {
            id = row.getObject(1, UUID.class);
            region = new RegionCode(row.getLong(2));
            sector = Sector.valueOf(row.getString(3));
            active = row.getString(4).equals("ACTIVE");
            var day = ChinaTime.dayOf(row.getObject(10, OffsetDateTime.class).toInstant());
            var headcount = row.getObject(5, Integer.class);
            know("headcount", headcount == null ? null : headcount.longValue(), day);
            know("aboveScale", row.getObject(6, Boolean.class), day);
            know("ownership", row.getString(7).equals("UNKNOWN") ? null : row.getString(7), day);
            know("industry", row.getString(8), day);
            know("sector", sector.name(), day);
            var trades = row.getArray(9);
            know(
                    PolicyCondition.TRADES,
                    trades == null
                            ? null
                            : PolicyCondition.tradesFact(Trade.known(Arrays.asList((String[]) trades.getArray()))),
                    day);
        }

        /** All that the entries of those registers name. */
        Set<String> named(EvidenceRule.@Nullable Covered covered) {
            var names = new HashSet<String>();
            if (covered != null) {
                covered.registers().forEach((register, field) -> entries.getOrDefault("register:" + register, List.of()).stream()
                        .filter(entry -> !entry.ended())
                        .forEach(entry -> {
                            var said = entry.data().path(field);
                            if (said.isArray()) {
                                said.forEach(name -> names.add(name.asText()));
                            } else if (said.isTextual()) {
                                names.add(said.textValue());
                            }
                        }));
            }
            return names;
        }

        private void know(String name, @Nullable Object value, LocalDate day) {
            if (value != null) {
                facts.put(name, new KnownFact(value, "enterprise", day));
            }
        }

        private void goodUntil(LocalDate day) {
            goodUntil = goodUntil == null || day.isBefore(goodUntil) ? day : goodUntil;
        }

        private void exemption(JsonNode data) {
            exemptions
                    .computeIfAbsent(data.path("obligation").asText(), unused -> new ArrayList<>())
                    .add(new Exemption(
                            data.path("number").asText(),
                            data.path("issuedBy").asText(),
                            LocalDate.parse(data.path("validFrom").asText()),
                            LocalDate.parse(data.path("validUntil").asText())));
        }
    }

    /** Of several papers the one that holds today, else the next one to begin, else the last one. */
    static @Nullable Exemption nearest(List<Exemption> papers, LocalDate today) {
        return papers.stream()
                .min(Comparator.comparing((Exemption paper) -> !paper.isInForceOn(today))
                        .thenComparing(paper -> !paper.from().isAfter(today))
                        .thenComparing(Exemption::from))
                .orElse(null);
    }
}
