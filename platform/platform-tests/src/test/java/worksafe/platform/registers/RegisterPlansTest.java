package worksafe.platform.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofSectors;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.registers.EntryFilter.Sort;
import worksafe.platform.registers.kind.RegisterKinds;
import worksafe.platform.registers.owed.MissingQueries;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/**
 * What a page of a long list costs: 8-kB buffers touched, which no machine makes fewer or more. One entry in ten lies in
 * one village, the others are spread over 10,000; of fifty insurers each has two in a hundred, of 36 months each three.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RegisterPlansTest {

    private static final int MOST_BUFFERS = 100;
    private static final String BIG_VILLAGE = "320281102005";
    private static final String SMALL_VILLAGE = "120101101001";
    private static final Pattern BUFFERS = Pattern.compile("shared (?:hit=(\\d+))?(?: ?read=(\\d+))?");

    private static final String ENTRIES = """
            insert into register_entry (id, entry_id, version, kind, kind_version, holding_id, holder_type, holder_key, region,
                sector, state, step, data, sealed, counted, imported, recorded_at, recorded_by, acted_at, acted_by, latest,
                valid_until, t1, d1, search)
            select id, id, 1, 'insurance', 1, (select id from register_holding where kind = 'plans' and holder_key = 'x'), 'ENTERPRISE', 'x',
                case when i %% 10 = 0 then 320281102005
                     else (11 + i %% 50) * 10000000000 + 101000000 + (101 + i / 50 %% 20) * 1000 + 1 + i / 1000 %% 10 end,
                case when i %% 7 = 0 then 'TRANSPORT' else 'EMERGENCY' end, 'RECORDED', 'RECORDED',
                '{"insurer": "保险公司", "number": "1", "validFrom": "2026-01-01", "validUntil": "2027-01-01"}', '{}', true,
                false, timestamptz '2020-01-01' + i * interval '1 minute', 'plans', now(), 'plans', true, day,
                'I' || i %% 47, day, null
            from (select uuidv7() as id, i, date '2026-01-01' + (i * 7 %% 1080)::int as day
                  from generate_series(1, %d) i) made""";

    private static final String HOLDINGS = """
            insert into register_holding (id, kind, series, holder_type, holder_key, region, sector, opened_at, lacking_from,
                owed_since, owed_source, owed_clause)
            select uuidv7(), 'plans', case when i %% 2 = 0 then 'MEETINGS' else 'TRAINING' end, 'ENTERPRISE', 'plans' || i,
                case when i %% 10 = 0 then 320281102005
                     else (11 + i %% 50) * 10000000000 + 101000000 + (101 + i / 50 %% 20) * 1000 + 1 + i / 1000 %% 10 end,
                'EMERGENCY', now(), case when i %% 100 = 0 then date '0001-01-01' else 'infinity' end, '2026-01-01', '文件', '一'
            from generate_series(1, %d) i on conflict do nothing""";

    @Inject
    RegisterKinds kinds;

    @Inject
    PersonalFields personal;

    @Inject
    Probe probe;

    /** Holdings stay: no kind is called so, and to delete each would look for its entries through all there are. */
    @AfterEach
    void clean() {
        TestDatabase.execute("delete from register_entry where recorded_by = 'plans'");
    }

    @Test
    void listsByTwoFiltersStayUnderAHundredBuffers() throws SQLException {
        plant(40_000);
        assertPagesAreCheap();
    }

    @Test
    @Tag("proof")
    void listsOfAMillionEntriesByTwoFiltersStayUnderAHundredBuffers() throws SQLException {
        plant(1_000_000);
        assertPagesAreCheap();
    }

    @Test
    void pageOfThoseWhoLackOneStaysUnderAHundredBuffers() throws SQLException {
        owed(60_000);
        for (var scope : List.of(in("000000000000"), in("320281000000"), in(BIG_VILLAGE), in(SMALL_VILLAGE))) {
            for (var series : new String[] {null, "TRAINING", "MEETINGS"}) {
                try (var app = TestDatabase.asApp(scope)) {
                    assertThat(buffers(app, missing(scope, series)))
                            .as("%s %s", scope.region(), series)
                            .isLessThan(MOST_BUFFERS);
                }
            }
        }
    }

    @Test
    @Tag("proof")
    void pageOfThoseWhoLackOneTakesLessThanThreeTenthsOfASecond() throws SQLException {
        owed(200_000);
        var scope = in("000000000000");
        try (var app = TestDatabase.asApp(scope)) {
            var warm = buffers(app, missing(scope, null));
            assertThat(warm).isLessThan(MOST_BUFFERS);
            var began = System.nanoTime();
            var found = TestDatabase.column(app, missing(scope, null).sql(), values(missing(scope, null)));
            assertThat(found).hasSize(21);
            assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(300);
        }
    }

    private static Rows.Statement missing(Scope scope, String series) {
        return new MissingQueries.Query("plans", scope, series, LocalDate.of(2026, 11, 28))
                .page(new Page(MissingQueries.LONGEST_FIRST, 20, null, Page.Counting.NONE));
    }

    private void plant(int count) throws SQLException {
        TestDatabase.execute(
                "insert into register_holding (id, kind, series, holder_type, holder_key, region, opened_at)"
                        + " values (uuidv7(), 'plans', '', 'ENTERPRISE', 'x', 320281102005, now()) on conflict do nothing");
        TestDatabase.execute(ENTRIES.formatted(count));
        TestDatabase.execute("analyze register_entry");
    }

    private static void owed(int count) {
        TestDatabase.execute(HOLDINGS.formatted(count));
        TestDatabase.execute("analyze register_holding");
    }

    private void assertPagesAreCheap() throws SQLException {
        var filters = List.of(
                Map.of("insurer", "I7", "validUntilFrom", "2027-03-01", "validUntilTo", "2027-03-31"),
                Map.of("insurer", "I7", "validUntilFrom", "2028-11-01"),
                Map.of("insurer", "no such", "validUntilFrom", "2027-03-01"),
                Map.of("insurer", "I7", "state", "RECORDED"));
        for (var scope : List.of(
                in("000000000000"),
                in("320000000000"),
                in("320281000000"),
                in(BIG_VILLAGE),
                in(SMALL_VILLAGE),
                ofSectors("000000000000", Sector.EMERGENCY))) {
            for (var filter : filters) {
                for (var sort : List.of(EntryFilter.NEWEST_FIRST, "validUntil")) {
                    try (var app = TestDatabase.asApp(scope)) {
                        assertThat(buffers(app, page(scope, filter, sort)))
                                .as("%s %s %s", scope.region(), filter, sort)
                                .isLessThan(MOST_BUFFERS);
                    }
                }
            }
        }
    }

    private Rows.Statement page(Scope scope, Map<String, String> filter, String sortedBy) {
        return probe.as(scope, () -> {
            var compiled = kinds.compiled(kinds.find("insurance").orElseThrow());
            var asked = new MultivaluedHashMap<String, String>();
            filter.forEach(asked::putSingle);
            Sort sort = EntryFilter.sorts(compiled).stream()
                    .filter(offered -> offered.name().equals(sortedBy))
                    .findFirst()
                    .orElseThrow();
            return EntrySearch.query(scope, "insurance", EntryFilter.of(compiled, personal, asked))
                    .page(new Page(sortedBy, 20, null, Page.Counting.NONE), sort);
        });
    }

    private static long buffers(Connection app, Rows.Statement statement) {
        var plan = TestDatabase.explain(app, statement.sql(), values(statement));
        var first = BUFFERS.matcher(plan);
        assertThat(first.find()).as(plan).isTrue();
        var touched = number(first.group(1)) + number(first.group(2));
        assertThat(touched).as(statement.sql() + "\n" + plan).isLessThan(MOST_BUFFERS);
        return touched;
    }

    private static long number(String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    private static java.sql.Array sectors(String[] texts) {
        try (var owner = TestDatabase.asOwner()) {
            return owner.createArrayOf("text", texts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the driver takes them when nobody prepares them. */
    private static Object[] values(Rows.Statement statement) {
        return statement.parameters().stream()
                .map(value -> switch (value) {
                    case String[] texts -> sectors(texts);
                    case Enum<?> code -> code.name();
                    default -> value;
                })
                .toArray();
    }
}
