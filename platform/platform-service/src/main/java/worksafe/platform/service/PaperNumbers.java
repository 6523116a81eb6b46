package worksafe.platform.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;

/**
 * Numbers papers: {@code ZL320281-2026-000005} is the fifth paper of the series ZL in county 320281 in 2026. Numbers have
 * no gaps, as papers in a file should not: a number is given in the transaction of its paper, so that one that is rolled
 * back gives it back. The price is that papers of one series and authority wait for one another, for the rest of their
 * transaction; authorities do not wait for authorities.
 */
@ApplicationScoped
public class PaperNumbers {

    // In one order for everybody, so that no two who number many papers at once wait for one another.
    private static final String TAKE = """
            insert into paper_series (series, authority, year, last)
            select ?, authority, ?, papers from unnest(?, ?) as wanted (authority, papers) order by authority
            on conflict (series, authority, year) do update set last = paper_series.last + excluded.last
            returning authority, last""";

    private final AgroalDataSource database;

    PaperNumbers(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The next free number; for the caller's transaction alone until that ends.
     *
     * @param series the kind of paper, two capital letters
     * @param region where the paper belongs; its county's authority counts, or the one above where it lies above counties
     * @param now the moment whose year counts, in China
     */
    public String next(String series, RegionCode region, Instant now) {
        return next(series, List.of(region), now).getFirst();
    }

    /** As above for many papers at once: a number for each place, in their order. */
    public List<String> next(String series, List<RegionCode> regions, Instant now) {
        return JdbcRows.within(database, connection -> next(connection, series, regions, now));
    }

    /** As above on a connection of long work, for the work's own transaction. */
    public static List<String> next(Connection connection, String series, List<RegionCode> regions, Instant now)
            throws SQLException {
        var year = ChinaTime.dayOf(now).getYear();
        var papers = new TreeMap<Long, Integer>();
        regions.forEach(region -> papers.merge(region.county(), 1, Integer::sum));
        var last = taken(connection, series, year, papers);
        papers.forEach((county, count) -> last.merge(county, -count, Integer::sum));
        var numbers = new ArrayList<String>();
        for (var region : regions) {
            int number = last.merge(region.county(), 1, Integer::sum);
            numbers.add(String.format(
                    Locale.ROOT, "%s%s-%d-%06d", series, region.toString().substring(0, 6), year, number));
        }
        return numbers;
    }

    private static Map<Long, Integer> taken(
            Connection connection, String series, int year, TreeMap<Long, Integer> papers) throws SQLException {
        var last = new HashMap<Long, Integer>();
        try (var take = connection.prepareStatement(TAKE)) {
            take.setString(1, series);
            take.setInt(2, year);
            take.setArray(3, array(connection, "bigint", papers.keySet().toArray()));
            take.setArray(4, array(connection, "int", papers.values().toArray()));
            try (var rows = take.executeQuery()) {
                while (rows.next()) {
                    last.put(rows.getLong(1), rows.getInt(2));
                }
            }
        }
        return last;
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
