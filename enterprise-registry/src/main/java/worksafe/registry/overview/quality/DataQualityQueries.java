package worksafe.registry.overview.quality;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** What is missing about the active enterprises of the present scope, all of it in one statement. */
@ApplicationScoped
class DataQualityQueries {

    private static final String LACKS = "with live as materialized (select g.id from grid g where g.from_day <= ?"
            + " and (g.until_day is null or g.until_day >= ?)),"
            + " place as materialized (select distinct p.place from grid_place p join live l on l.id = p.grid_id),"
            + " named as materialized (select distinct n.enterprise from grid_enterprise n join live l on l.id = n.grid_id),"
            + " coded as materialized (select i.enterprise_id from enterprise_identifier i where i.scheme = 'CREDIT_CODE'"
            + " and i.valid_to is null),"
            + " entered as materialized (select distinct r.enterprise_id, r.kind from register_entry r"
            + " where r.kind in ('enterprise-contact', 'enterprise-position') and r.latest and r.live and r.counted"
            + " and r.enterprise_id is not null),"
            + " lacks as (select e.id, e.name, e.region, e.sector, e.province, e.city, e.county, e.town,"
            + " e.industry is null as industry, e.trades is null as trades, e.trade_corrections is null as trades_unconfirmed,"
            + " e.headcount is null as headcount, (e.id, 'enterprise-position') not in (select enterprise_id, kind from entered)"
            + " as coordinates, e.legal_representative is null as principal,"
            + " (e.id, 'enterprise-contact') not in (select enterprise_id, kind from entered) as contact,"
            + " e.sector = 'OTHER' as sector_lack, e.id not in (select enterprise_id from coded) as identifier,"
            + " not (e.region in (select place from place) or e.town in (select place from place)"
            + " or e.county in (select place from place) or e.id in (select enterprise from named)) as grid"
            + " from enterprise e where e.state = 'ACTIVE' and %s) ";

    private static final String COUNTS = Arrays.stream(DataLack.values())
            .map(lack -> "count(*) filter (where " + column(lack) + ")")
            .collect(Collectors.joining(", "));

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final InstantSource clock;
    private final String root;

    DataQualityQueries(
            AgroalDataSource database,
            Scopes scopes,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
        this.root = root;
    }

    private static String column(DataLack lack) {
        return lack == DataLack.SECTOR ? "sector_lack" : lack.name().toLowerCase(Locale.ROOT);
    }

    /**
     * How many enterprises lack what: of the place as a whole, then of each place below it and of those that are in none of
     * them, as the pool of a county.
     *
     * @param region absent for the caller's own
     */
    @Transactional
    Slice<DataQualityLine> of(@Nullable RegionCode region) {
        var scope = scopes.current().narrowedTo(region);
        var place = scope.region();
        if (place == null) {
            return Slice.complete(List.of());
        }
        var parameters = new ArrayList<Object>();
        var sql = lacks(scope, parameters) + "select here, grouping(here), count(*), " + COUNTS + " from (select l.*, "
                + here(place, parameters) + " as here from lacks l) p group by rollup (here) order by 2 desc, 1";
        var lines = new ArrayList<DataQualityLine>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(connection, sql, parameters, row -> {
                    var whole = row.getInt(2) == 1;
                    var here = whole ? place : new RegionCode(row.getLong(1));
                    var rest = !whole && here.equals(place);
                    var total = row.getLong(3);
                    for (var lack : DataLack.values()) {
                        lines.add(DataQualityLine.of(
                                here, whole, rest, lack, total, row.getLong(4 + lack.ordinal()), root));
                    }
                }));
        return Slice.complete(List.copyOf(lines));
    }

    /** The place right below in which an enterprise is; the place itself where it is in none of them. */
    private static String here(RegionCode place, List<Object> parameters) {
        parameters.add(place.value());
        return "coalesce(l." + below(place.level()) + ", ?)";
    }

    private static String below(RegionLevel level) {
        return switch (level) {
            case NATION -> "province";
            case PROVINCE -> "city";
            case CITY -> "county";
            case COUNTY -> "town";
            case TOWN, VILLAGE -> "region";
        };
    }

    /**
     * Those that lack it, by id.
     *
     * @param unassigned only those that are in no place right below
     */
    @Transactional
    Slice<IncompleteEnterprise> lacking(DataLack lack, @Nullable RegionCode region, boolean unassigned, Page page) {
        var scope = scopes.current().narrowedTo(region);
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder(lacks(scope, parameters))
                .append("select id, name, region, sector from lacks l where ")
                .append(column(lack));
        var place = scope.region();
        if (unassigned && place != null) {
            sql.append(" and ").append(here(place, parameters)).append(" = ?");
            parameters.add(place.value());
        }
        var total = JdbcRows.total(database, page, sql.toString(), parameters);
        var after = page.after();
        if (after != null) {
            sql.append(" and id > ?");
            parameters.add(after.value(0, UUID::fromString));
        }
        sql.append(" order by id limit ?");
        parameters.add(page.fetch());
        var rows = JdbcRows.list(
                database,
                sql.toString(),
                parameters,
                row -> new IncompleteEnterprise(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new RegionCode(row.getLong(3)).toString(),
                        Sector.valueOf(row.getString(4)),
                        lack));
        return Slice.of(rows, page, row -> List.of(row.enterpriseId()), total);
    }

    private String lacks(Scope scope, List<Object> parameters) {
        LocalDate today = ChinaTime.dayOf(clock.instant());
        parameters.add(today);
        parameters.add(today);
        return LACKS.formatted(ScopePredicate.sql(scope, "e", parameters));
    }
}
