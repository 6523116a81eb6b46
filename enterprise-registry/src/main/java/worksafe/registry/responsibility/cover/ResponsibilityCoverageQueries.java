package worksafe.registry.responsibility.cover;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Page;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.responsibility.value.LeaderRole;

/** Counts and lists what responsibility systems cover and lack, within the present scope. */
@ApplicationScoped
class ResponsibilityCoverageQueries {

    private static final String ROLES = "responsibility.leader-roles";

    private static final String ITEMS = "select i.kind, count(*), count(*) filter (where i.owned),"
            + " count(*) filter (where i.danger_owned) from responsibility_item i"
            + " where i.live and i.kind <> 'HOLDER' and %s group by i.kind";

    private static final String ENTRIES = """
            select count(*) filter (where r.status = 'IN_FORCE'),
                   count(*) filter (where r.status = 'VACANT'),
                   count(*) filter (where r.status = 'VACANT' and r.overdue_since is not null),
                   count(*) filter (where r.status = 'IN_FORCE' and r.post_level <> 'PRINCIPAL' and s.id is null),
                   count(*) filter (where r.status = 'IN_FORCE' and r.identical_scope),
                   count(*) filter (where r.status = 'IN_FORCE' and r.template_clause is not null),
                   count(*) filter (where r.status = 'IN_FORCE' and r.income_link is null)
            from responsibility_entry r
            left join responsibility_entry s on s.id = r.superior_id and s.status = 'IN_FORCE'
            where r.status in ('IN_FORCE', 'VACANT') and %s""";

    private static final String LEADERS = """
            with lacking as materialized (
                select e.id, e.name, e.region, e.sector, array(
                    select w.role from unnest(cast(? as text[])) with ordinality as w (role, place)
                    where not exists (select from responsibility_entry r where r.enterprise_id = e.id
                        and r.status = 'IN_FORCE' and r.leader_role = w.role) order by w.place) as missing
                from enterprise e where e.state = 'ACTIVE' and e.above_scale and %s)
            select id, name, region, sector, missing from lacking where cardinality(missing) > 0""";

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final PolicyBook policies;
    private final Scopes scopes;
    private final InstantSource clock;
    private final Listing<ResponsibilityItemSummary> items;
    private final Listing<ResponsibilityGap> gaps;

    ResponsibilityCoverageQueries(
            EntityManager entities,
            AgroalDataSource database,
            PolicyBook policies,
            Scopes scopes,
            Listings listings,
            InstantSource clock) {
        this.entities = entities;
        this.database = database;
        this.policies = policies;
        this.scopes = scopes;
        this.clock = clock;
        items = listings.walled(
                ResponsibilityItem.class, ResponsibilityItemSummary.class, ResponsibilityItemFilter.class, "id");
        gaps = listings.walled(
                ResponsibilityGapRow.class, ResponsibilityGap.class, ResponsibilityGapFilter.class, "enterpriseId");
    }

    @Transactional
    ResponsibilityCoverageView coverage(@Nullable UUID enterpriseId, @Nullable RegionCode region) {
        var counts = rows(ITEMS, "i", enterpriseId, region);
        var entries = rows(ENTRIES, "r", enterpriseId, region).getFirst();
        var where = where(enterpriseId, region);
        return new ResponsibilityCoverageView(
                Stream.of(ResponsibilityItemKind.POST, ResponsibilityItemKind.DEVICE, ResponsibilityItemKind.RISK_POINT)
                        .map(kind -> counts.stream()
                                .filter(row -> row[0].equals(kind.name()))
                                .findFirst()
                                .map(row -> ResponsibilityCoverageView.Line.of(
                                        kind, (Long) row[1], (Long) row[2], (Long) row[3]))
                                .orElse(ResponsibilityCoverageView.Line.of(kind, 0, 0, 0)))
                        .toList(),
                (Long) entries[0],
                (Long) entries[1],
                (Long) entries[2],
                (Long) entries[3],
                (Long) entries[4],
                (Long) entries[5],
                (Long) entries[6],
                "/api/v1/registry/responsibility-coverage/items?owned=false" + (where.isEmpty() ? "" : "&" + where),
                "/api/v1/registry/responsibility-coverage/gaps" + (where.isEmpty() ? "" : "?" + where));
    }

    private static String where(@Nullable UUID enterpriseId, @Nullable RegionCode region) {
        var query = new ArrayList<String>();
        if (region != null) {
            query.add("region=" + region);
        }
        if (enterpriseId != null) {
            query.add("enterpriseId=" + enterpriseId);
        }
        return String.join("&", query);
    }

    private List<Object[]> rows(String select, String row, @Nullable UUID enterpriseId, @Nullable RegionCode region) {
        var parameters = new ArrayList<Object>();
        var condition = ScopePredicate.sql(scopes.current().narrowedTo(region), row, parameters);
        if (enterpriseId != null) {
            parameters.add(enterpriseId);
            condition += " and " + row + ".enterprise_id = ?";
        }
        return ScopePredicate.rows(entities, select.formatted(condition), parameters);
    }

    /** What is listed and still there, but for those who hold posts. */
    Slice<ResponsibilityItemSummary> items(ResponsibilityItemFilter filter, PageQuery query) {
        return items.slice(query, () -> items.of(filter).where("r.live = true and r.kind <> HOLDER"));
    }

    Slice<ResponsibilityGap> gaps(ResponsibilityGapFilter filter, PageQuery query) {
        return gaps.slice(filter, query);
    }

    /** Enterprises above scale of whose leaders, as the policy of the place names them, not all have an entry; by id. */
    @Transactional
    Slice<LeaderGap> leaders(@Nullable RegionCode region, Page page) {
        var scope = scopes.current();
        var place = region != null ? region : scope.region() == null ? RegionCode.NATION : scope.region();
        var roles = policies.evaluate(ROLES, place, null, ChinaTime.dayOf(clock.instant()))
                .result()
                .items(PolicyRow.VALUE);
        var parameters = new ArrayList<Object>();
        parameters.add(roles);
        var sql = new StringBuilder(LEADERS.formatted(ScopePredicate.sql(scope.narrowedTo(region), "e", parameters)));
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
                row -> new LeaderGap(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new RegionCode(row.getLong(3)).toString(),
                        Sector.valueOf(row.getString(4)),
                        Arrays.stream((String[]) row.getArray(5).getArray())
                                .map(LeaderRole::valueOf)
                                .toList()));
        return Slice.of(rows, page, row -> List.of(row.enterpriseId()), total);
    }
}
