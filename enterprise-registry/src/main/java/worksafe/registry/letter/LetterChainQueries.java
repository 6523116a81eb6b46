package worksafe.registry.letter;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Page;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Who on the chain of affiliation has a letter of a year that both signed, and who has not, within the present scope. */
@ApplicationScoped
class LetterChainQueries {

    private static final String SIGNED =
            " exists (select from duty_letter l where l.letter_level = ? and l.letter_year = ?"
                    + " and l.signed_on is not null and (l.status <> 'ENDED' or exists (select from duty_letter n"
                    + " where n.renews_id = l.id and n.signed_on is not null)) and ";

    private static final String PLACES = "select lpad(r.code::text, 12, '0') as key, r.name, r.code as region,"
            + " cast(null as text) as sector, cast(null as uuid) as enterprise_id,"
            + SIGNED + "l.region = r.code) as signed from region r where r.valid_to is null and r.kind = 'DIVISION'"
            + " and r.level = ? and r.code between ? and ?";

    private static final String DEPARTMENTS = "select a.id::text as key, a.name, a.region, a.sector,"
            + " cast(null as uuid) as enterprise_id," + SIGNED
            + "l.region = a.region and l.sector = a.sector) as signed from authority a where a.sector is not null"
            + " and a.until_day is null and a.region %% 1000000 = 0 and a.region %% 100000000 <> 0 and %s";

    private static final String ENTERPRISES =
            "select e.id::text as key, e.name, e.region, e.sector, e.id as enterprise_id," + SIGNED
                    + "l.enterprise_id = e.id) as signed from enterprise e where e.state = 'ACTIVE' and %s";

    private final AgroalDataSource database;
    private final Scopes scopes;

    LetterChainQueries(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /** How many there are by level, and how many have one. */
    @Transactional
    LetterChainView of(int year, @Nullable RegionCode region) {
        var lines = Stream.of(LetterLevel.values())
                .filter(level -> level != LetterLevel.ENTERPRISE_UNIT)
                .map(level -> line(level, year, region))
                .toList();
        return new LetterChainView(year, lines);
    }

    private LetterChainView.Line line(LetterLevel level, int year, @Nullable RegionCode region) {
        var parameters = new ArrayList<Object>();
        var sql = "select count(*), count(*) filter (where signed) from (" + chain(level, year, region, parameters)
                + ") c";
        var found = new ArrayList<LetterChainView.Line>();
        var list = "/api/v1/registry/duty-letters/missing?level=" + level + "&year=" + year
                + (region == null ? "" : "&region=" + region);
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(connection, sql, parameters, row -> {
                    var due = row.getLong(1);
                    var signed = row.getLong(2);
                    found.add(new LetterChainView.Line(
                            level, due, signed, due == 0 ? null : BigDecimal.valueOf(signed * 10_000 / due, 2), list));
                }));
        return found.getFirst();
    }

    /**
     * Those without one, by key.
     *
     * @throws RuleViolation for the units of enterprises, which nobody lists
     */
    @Transactional
    Slice<MissingLetter> missing(LetterLevel level, int year, @Nullable RegionCode region, Page page) {
        if (level == LetterLevel.ENTERPRISE_UNIT) {
            throw new RuleViolation(DutyLetterProblem.DUTY_LETTER_LEVEL_OPEN, level);
        }
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder("select key, name, region, sector, enterprise_id from (")
                .append(chain(level, year, region, parameters))
                .append(") c where not signed");
        var total = JdbcRows.total(database, page, sql.toString(), parameters);
        var after = page.after();
        if (after != null) {
            sql.append(" and key > ?");
            parameters.add(after.value(0, key -> key));
        }
        sql.append(" order by key limit ?");
        parameters.add(page.fetch());
        var rows = JdbcRows.list(database, sql.toString(), parameters, row -> missing(row));
        return Slice.of(rows, page, row -> List.of(row.key()), total);
    }

    private static MissingLetter missing(ResultSet row) throws SQLException {
        var sector = row.getString(4);
        return new MissingLetter(
                row.getString(1),
                row.getString(2),
                new RegionCode(row.getLong(3)).toString(),
                sector == null ? null : Sector.valueOf(sector),
                row.getObject(5, UUID.class));
    }

    private String chain(LetterLevel level, int year, @Nullable RegionCode region, List<Object> parameters) {
        var scope = scopes.current().narrowedTo(region);
        parameters.add(level.name());
        parameters.add(year);
        return switch (level) {
            case COUNTY_TOWN -> places("TOWN", scope, parameters);
            case TOWN_VILLAGE -> places("VILLAGE", scope, parameters);
            case COUNTY_DEPARTMENT -> DEPARTMENTS.formatted(ScopePredicate.sql(scope, "a", parameters));
            case AUTHORITY_ENTERPRISE, ENTERPRISE_UNIT ->
                ENTERPRISES.formatted(ScopePredicate.sql(scope, "e", parameters));
        };
    }

    /** Places are public; letters of places are not shown to whoever sees single sectors. */
    private static String places(String level, Scope scope, List<Object> parameters) {
        var all = scope.sectors() == null && scope.enterprises() == null;
        parameters.add(level);
        parameters.add(all ? scope.low() : 1L);
        parameters.add(all ? scope.high() : 0L);
        return PLACES;
    }
}
