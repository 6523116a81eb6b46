package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Whether a service knows of each of its tables what becomes of its rows when an enterprise moves. One line in its tests,
 * given its bean {@code EnterpriseRows}: {@code FollowedEnterprises.assertTablesKnown(rows.aggregates(), rows.records(),
 * rows.stay())}. And whether it looks again at an enterprise where something changed that counts.
 */
public final class FollowedEnterprises {

    private FollowedEnterprises() {}

    /**
     * Fails unless the lists together are the tables with a region and an enterprise, each once, and those of aggregates
     * have a version.
     *
     * @param aggregates tables whose rows move and whose version is raised
     * @param records tables whose rows move
     * @param stay tables whose rows stay
     */
    public static void assertTablesKnown(List<String> aggregates, List<String> records, Collection<String> stay) {
        var known = new ArrayList<>(aggregates);
        known.addAll(records);
        known.addAll(stay);
        assertThat(tables("region", "enterprise_id"))
                .as("tables with a region and an enterprise: each is on a list of the service's FollowingTables")
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(tables("version"))
                .as("the move raises the version of aggregates")
                .containsAll(aggregates);
    }

    /**
     * Fails unless it is looked again which registers an enterprise owes where a fact of the copy changed that conditions read, and not where
     * only its name did.
     *
     * @param enterprise one that the copy holds, of the sector {@code EMERGENCY} and none of the trades
     */
    public static void assertOwedAnewByFactsOnly(UUID enterprise) {
        for (var change : List.of(
                "name = name || '2', revision = revision",
                "region = region, sector = sector, state = state, trades = trades")) {
            assertThat(owedAnew(enterprise, change)).as(change).isZero();
        }
        for (var change : List.of(
                "trades = '{TEXTILES}'", "sector = 'WATER'", "region = region / 1000 * 1000", "state = 'CANCELLED'")) {
            assertThat(owedAnew(enterprise, change)).as(change).isOne();
        }
    }

    private static int owedAnew(UUID enterprise, String change) {
        TestDatabase.execute("delete from register_due where enterprise_id = ?", enterprise);
        TestDatabase.execute("update enterprise_snapshot set " + change + " where enterprise_id = ?", enterprise);
        return TestDatabase.column("select 1 from register_due where enterprise_id = ?", enterprise)
                .size();
    }

    private static List<String> tables(String... columns) {
        return TestDatabase.column("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and (select count(*) from pg_attribute a
                       where a.attrelid = c.oid and a.attname = any (?) and not a.attisdropped) = ?""", columns, columns.length);
    }
}
