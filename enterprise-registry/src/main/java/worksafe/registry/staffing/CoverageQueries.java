package worksafe.registry.staffing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/**
 * Whether enterprises have a grid and, in it, an official who holds a post on a day (网格化、实名制). A grid that names the
 * enterprise goes before those of its place; of places the narrowest counts.
 */
@ApplicationScoped
public class CoverageQueries {

    private static final String GRIDS = "with live as materialized (select g.id, exists (select from official o"
            + " where o.grid_id = g.id and o.status <> 'WITHDRAWN' and o.from_day <= ?"
            + " and (o.until_day is null or o.until_day >= ?)) as held from grid g"
            + " where g.from_day <= ? and (g.until_day is null or g.until_day >= ?)),"
            + " place as materialized (select distinct on (p.place) p.place, l.id, l.held from grid_place p"
            + " join live l on l.id = p.grid_id order by p.place, l.held desc, l.id),"
            + " named as materialized (select distinct on (n.enterprise) n.enterprise, l.id, l.held"
            + " from grid_enterprise n join live l on l.id = n.grid_id order by n.enterprise, l.held desc, l.id),"
            + " covered as (select e.id, e.name, e.region, e.sector, coalesce(n.id, v.id, t.id, c.id) as grid_id,"
            + " case when n.id is not null then n.held when v.id is not null then v.held when t.id is not null then t.held"
            + " else coalesce(c.held, false) end as held from enterprise e left join named n on n.enterprise = e.id"
            + " left join place v on v.place = e.region left join place t on t.place = e.town"
            + " left join place c on c.place = e.county where e.state = 'ACTIVE' and ";

    private final AgroalDataSource database;
    private final Scopes scopes;

    CoverageQueries(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /** What an enterprise may lack. */
    public enum Lack {
        /** No grid covers it. */
        GRID,
        /** It has a grid, but nobody holds a post in it. */
        SUPERVISOR
    }

    /** How many there are, and how many lack nothing. */
    @Transactional
    public CoverageView of(@Nullable RegionCode place, LocalDate on) {
        var parameters = new ArrayList<Object>();
        var sql = covered(place, on, parameters)
                + "select count(*), count(grid_id), count(*) filter (where held) from covered";
        var found = JdbcRows.list(
                database, sql, parameters, row -> CoverageView.of(on, row.getLong(1), row.getLong(2), row.getLong(3)));
        return found.getFirst();
    }

    /** Those who lack something, by id. */
    @Transactional
    Slice<UncoveredView> lacking(@Nullable Lack lack, @Nullable RegionCode place, LocalDate on, Page page) {
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder(covered(place, on, parameters))
                .append("select id, name, region, sector, grid_id from covered where not held");
        if (lack != null) {
            sql.append(lack == Lack.GRID ? " and grid_id is null" : " and grid_id is not null");
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
                row -> new UncoveredView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new RegionCode(row.getLong(3)).toString(),
                        Sector.valueOf(row.getString(4)),
                        row.getObject(5) == null ? Lack.GRID : Lack.SUPERVISOR,
                        row.getObject(5, UUID.class)));
        return Slice.of(rows, page, row -> List.of(row.enterpriseId()), total);
    }

    private String covered(@Nullable RegionCode place, LocalDate on, List<Object> parameters) {
        parameters.addAll(List.of(on, on, on, on));
        return GRIDS
                + ScopePredicate.sql(scopes.current().narrowedTo(place), "e", parameters)
                        .replace("e.enterprise_id", "e.id")
                + ") ";
    }
}
