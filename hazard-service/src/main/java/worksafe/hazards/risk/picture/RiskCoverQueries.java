package worksafe.hazards.risk.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.CoverShare;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.risk.RiskCover;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/**
 * Compares the registers in which enterprises list their posts, devices and processes with the risk points that are said to cover
 * them, by the entry or by the name.
 */
@ApplicationScoped
public class RiskCoverQueries {

    private static final int MOST = 500;

    private static final String COUNTS =
            "select upper(substr(e.kind, 12)), count(*), count(*) filter (where e.covered),"
                    + " count(*) filter (where e.controlled) from risk_cover_judged e where %s group by e.kind";

    private static final String UNCOVERED =
            "select upper(substr(e.kind, 12)), e.entry_id, e.enterprise_id, e.name from risk_cover_judged e"
                    + " where %s and not e.covered order by e.kind, e.name, e.entry_id limit " + (MOST + 1);

    private static final String KNOWN =
            "select entry_id from register_entry where latest and live and enterprise_id = ?"
                    + " and kind = ? and entry_id = any (?)";

    private final EntityManager entities;
    private final Scopes scopes;

    RiskCoverQueries(EntityManager entities, Scopes scopes) {
        this.entities = entities;
        this.scopes = scopes;
    }

    /**
     * Requires that what is named by its entry is on the enterprise's list.
     *
     * @throws RuleViolation otherwise
     */
    @Transactional
    public void require(UUID enterpriseId, List<RiskCover> covers) {
        for (var kind : RiskCover.Kind.values()) {
            var named = covers.stream()
                    .filter(cover -> cover.kind() == kind)
                    .flatMap(cover -> Optional.ofNullable(cover.entryId()).stream())
                    .collect(Collectors.toSet());
            if (named.isEmpty()) {
                continue;
            }
            var known = entities.createNativeQuery(KNOWN, UUID.class)
                    .setParameter(1, enterpriseId)
                    .setParameter(2, kind.register())
                    .setParameter(3, named.toArray(UUID[]::new))
                    .getResultList();
            named.stream().filter(entry -> !known.contains(entry)).findFirst().ifPresent(entry -> {
                throw new RuleViolation(HazardProblem.RISK_COVER_UNKNOWN, kind, entry.toString());
            });
        }
    }

    /** How much of what is listed is covered, and what is not. */
    @Transactional
    RiskCoverageView coverage(@Nullable UUID enterpriseId, @Nullable RegionCode region) {
        var counts = rows(COUNTS, enterpriseId, region);
        var uncovered = rows(UNCOVERED, enterpriseId, region).stream()
                .map(row -> new RiskCoverageView.Uncovered(
                        RiskCover.Kind.valueOf((String) row[0]), (UUID) row[1], (UUID) row[2], (String) row[3]))
                .toList();
        return new RiskCoverageView(
                Arrays.stream(RiskCover.Kind.values())
                        .map(kind -> counts.stream()
                                .filter(row -> row[0].equals(kind.name()))
                                .findFirst()
                                .map(row -> line(kind, (Long) row[1], (Long) row[2], (Long) row[3]))
                                .orElse(line(kind, 0, 0, 0)))
                        .toList(),
                uncovered.stream().limit(MOST).toList(),
                uncovered.size() > MOST,
                below(enterpriseId, region),
                belowList(enterpriseId, region));
    }

    private long below(@Nullable UUID enterpriseId, @Nullable RegionCode region) {
        var parameters = new ArrayList<Object>();
        var condition = condition(enterpriseId, region, parameters);
        return (Long)
                ScopePredicate.rows(entities, "select count(*), 0 from risk_cover_gap e where " + condition, parameters)
                        .getFirst()[0];
    }

    private static String belowList(@Nullable UUID enterpriseId, @Nullable RegionCode region) {
        var query = new ArrayList<String>();
        if (region != null) {
            query.add("region=" + region);
        }
        if (enterpriseId != null) {
            query.add("enterpriseId=" + enterpriseId);
        }
        return "/api/v1/hazards/risk-coverage/gaps" + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private List<Object[]> rows(String select, @Nullable UUID enterpriseId, @Nullable RegionCode region) {
        var parameters = new ArrayList<Object>();
        var condition = condition(enterpriseId, region, parameters);
        return ScopePredicate.rows(entities, select.formatted(condition), parameters);
    }

    private String condition(@Nullable UUID enterpriseId, @Nullable RegionCode region, List<Object> parameters) {
        var condition = ScopePredicate.sql(scopes.current().narrowedTo(region), "e", parameters);
        if (enterpriseId == null) {
            return condition;
        }
        parameters.add(enterpriseId);
        return condition + " and e.enterprise_id = ?";
    }

    private static RiskCoverageView.Line line(RiskCover.Kind kind, long listed, long covered, long owned) {
        return new RiskCoverageView.Line(kind, listed, covered, owned, CoverShare.percent(covered, listed));
    }
}
