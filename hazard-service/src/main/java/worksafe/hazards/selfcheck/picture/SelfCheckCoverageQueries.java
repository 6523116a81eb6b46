package worksafe.hazards.selfcheck.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.CoverShare;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Compares the registers of posts and devices with the register that says who checks them how often. */
@ApplicationScoped
class SelfCheckCoverageQueries {

    private static final int MOST = 500;

    private static final String JUDGED = """
            with listed as (
                select upper(substr(e.kind, 12)) as kind, e.entry_id, e.enterprise_id, e.data::json ->> 'name' as name,
                       e.data::json ->> 'number' as number
                from register_entry e
                where e.kind in ('enterprise-post', 'enterprise-device') and e.latest and e.live and %s
            ), judged as (
                select l.*, exists (select from register_entry a where a.kind = 'self-check-assignment' and a.latest and a.live
                    and a.enterprise_id = l.enterprise_id and a.data::json ->> 'covers' = l.kind
                    and a.data::json ->> 'name' in (l.name, l.number)) as covered
                from listed l
            )
            """;

    private static final String COUNTS =
            "select kind, count(*), count(*) filter (where covered) from judged group by kind";

    private static final String UNCOVERED = "select kind, entry_id, enterprise_id, name from judged where not covered"
            + " order by kind, name, entry_id limit " + (MOST + 1);

    private final EntityManager entities;
    private final Scopes scopes;

    SelfCheckCoverageQueries(EntityManager entities, Scopes scopes) {
        this.entities = entities;
        this.scopes = scopes;
    }

    @Transactional
    SelfCheckCoverage coverage(@Nullable UUID enterpriseId, @Nullable RegionCode region) {
        var counts = rows(COUNTS, enterpriseId, region);
        var uncovered = rows(UNCOVERED, enterpriseId, region).stream()
                .map(row -> new SelfCheckCoverage.Uncovered(
                        SelfCheckCoverKind.valueOf((String) row[0]), (UUID) row[1], (UUID) row[2], (String) row[3]))
                .toList();
        return new SelfCheckCoverage(
                Arrays.stream(SelfCheckCoverKind.values())
                        .map(kind -> counts.stream()
                                .filter(row -> row[0].equals(kind.name()))
                                .findFirst()
                                .map(row -> line(kind, (Long) row[1], (Long) row[2]))
                                .orElse(line(kind, 0, 0)))
                        .toList(),
                uncovered.stream().limit(MOST).toList(),
                uncovered.size() > MOST);
    }

    private List<Object[]> rows(String select, @Nullable UUID enterpriseId, @Nullable RegionCode region) {
        var parameters = new ArrayList<Object>();
        var condition = new StringBuilder(ScopePredicate.sql(scopes.current().narrowedTo(region), "e", parameters));
        if (enterpriseId != null) {
            condition.append(" and e.enterprise_id = ?");
            parameters.add(enterpriseId);
        }
        return ScopePredicate.rows(entities, JUDGED.formatted(condition) + select, parameters);
    }

    private static SelfCheckCoverage.Line line(SelfCheckCoverKind kind, long listed, long covered) {
        return new SelfCheckCoverage.Line(kind, listed, covered, CoverShare.percent(covered, listed));
    }
}
