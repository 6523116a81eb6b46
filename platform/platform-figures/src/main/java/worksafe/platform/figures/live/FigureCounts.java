package worksafe.platform.figures.live;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.figures.definition.Figures;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;

/**
 * Reads how many rows count as what, in one statement: what is folded in, and the few changes that are not yet. How much is
 * read depends on how many places, months, sectors and groups there are, and not on how many rows.
 */
@ApplicationScoped
public class FigureCounts {

    /** Apart by the places directly below. */
    public static final String BY_PLACE = "place";

    /** Apart by sector. */
    public static final String BY_SECTOR = "sector";

    private final AgroalDataSource database;
    private final Figures figures;

    FigureCounts(AgroalDataSource database, Figures figures) {
        this.database = database;
        this.figures = figures;
    }

    /**
     * What is counted.
     *
     * @param scope whose rows; its place is the one that was asked for
     * @param by the place, the sector or a group of the figure by which it is told apart; absent for all together
     */
    public record Asked(
            Figure figure,
            FigurePeriod period,
            Scope scope,
            @Nullable String by) {

        RegionCode place() {
            var place = scope.region();
            if (place == null) {
                throw new IllegalStateException("nothing is in scope");
            }
            return place;
        }

        /** The level of the places by which it is told apart. */
        private RegionLevel below() {
            var own = place().level();
            return own == RegionLevel.VILLAGE ? own : RegionLevel.values()[own.ordinal() + 1];
        }
    }

    /** A statement with its parameters in order. */
    public record Statement(String sql, List<Object> parameters) {}

    /** How many rows count as what, by key and component; the key is empty where nothing is told apart. */
    Map<String, Map<String, Long>> read(Asked asked) {
        var statement = statement(asked);
        var counts = new TreeMap<String, Map<String, Long>>();
        JdbcRows.run(database, connection -> {
            try (var select = connection.prepareStatement(statement.sql())) {
                for (int i = 0; i < statement.parameters().size(); i++) {
                    switch (statement.parameters().get(i)) {
                        case String[] texts -> select.setArray(i + 1, connection.createArrayOf("text", texts));
                        case java.util.UUID[] ids -> select.setArray(i + 1, connection.createArrayOf("uuid", ids));
                        case Object value -> select.setObject(i + 1, value);
                    }
                }
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        add(counts, row.getString(1), row.getString(2), row.getLong(3));
                    }
                }
            }
        });
        return counts;
    }

    @CanIgnoreReturnValue
    private static long add(Map<String, Map<String, Long>> counts, String key, String component, long n)
            throws SQLException {
        return counts.computeIfAbsent(key, _ -> new HashMap<>()).merge(component, n, Long::sum);
    }

    /** The statement that reads it: for an enterprise from the rows, for everybody else from the counts. */
    public Statement statement(Asked asked) {
        return asked.scope().enterprises() == null ? ofCounts(asked) : ofRows(asked);
    }

    private Statement ofCounts(Asked asked) {
        var parameters = new ArrayList<Object>();
        var kept = "select " + key(asked, "c.region")
                + " as key, c.component, c.n from figure_count c where c.aggregate = ?"
                + " and c.level = ? and c." + (isBelow(asked) ? "parent" : "region") + " = ?"
                + common(asked, "c");
        parameters.add(asked.figure().aggregate());
        parameters.add((short)
                (BY_PLACE.equals(asked.by()) ? asked.below() : asked.place().level()).number());
        parameters.add(asked.place().value());
        addCommon(asked, parameters);
        var late = "select "
                + key(
                        asked,
                        "d.region / " + asked.below().span() + " * "
                                + asked.below().span())
                + " as key, d.component, d.n from figure_delta d where d.aggregate = ? and d.region between ? and ?"
                + common(asked, "d");
        parameters.add(asked.figure().aggregate());
        parameters.add(asked.place().low());
        parameters.add(asked.place().high());
        addCommon(asked, parameters);
        return new Statement(
                "select key, component, sum(n)::bigint from (" + kept + " union all " + late
                        + ") k group by key, component having sum(n) <> 0",
                parameters);
    }

    private static boolean isBelow(Asked asked) {
        return BY_PLACE.equals(asked.by()) && asked.place().level() != RegionLevel.VILLAGE;
    }

    private static String common(Asked asked, String alias) {
        return " and " + alias + ".month >= ? and " + alias + ".month < ?"
                + (asked.scope().sectors() == null ? "" : " and " + alias + ".sector = any (?)");
    }

    private static void addCommon(Asked asked, List<Object> parameters) {
        parameters.add(asked.period().from());
        parameters.add(asked.period().to());
        var sectors = asked.scope().sectors();
        if (sectors != null) {
            parameters.add(sectors.stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private Statement ofRows(Asked asked) {
        var parameters = new ArrayList<Object>();
        var within = ScopePredicate.sql(asked.scope(), "r", parameters);
        parameters.add(asked.period().from());
        parameters.add(asked.period().to());
        var place = "r.region / " + asked.below().span() + " * " + asked.below().span();
        return new Statement(
                "select " + key(asked, place) + " as key, r.component, count(*) from "
                        + figures.aggregate(asked.figure()).seen() + " r where " + within
                        + " and r.day >= ? and r.day < ? group by 1, 2",
                parameters);
    }

    /** What stands for the key; nothing of it comes from a request but the name of a group that the figure has. */
    private String key(Asked asked, String place) {
        var by = asked.by();
        return switch (by) {
            case null -> "''::text";
            case BY_PLACE -> "lpad((" + place + ")::text, 12, '0')";
            case BY_SECTOR -> "coalesce(sector::text, '')";
            default -> figures.column(asked.figure(), by).toLowerCase(Locale.ROOT);
        };
    }
}
