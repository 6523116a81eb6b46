package worksafe.inspections.assessment.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.inspections.assessment.result.AssessedYear;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The indicators that the present scope shows. */
@ApplicationScoped
class Indicators extends WalledRepository<ControlIndicator> {

    private final Listing<ControlIndicator> listing;

    Indicators(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(ControlIndicator.class, ControlIndicator.class, IndicatorFilter.class, "-issuedAt");
    }

    /** What is spread of one and in force. */
    @Transactional
    long spreadOf(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(i.value), 0) from ControlIndicator i where i.parentId = :id and i.status = :live",
                        Long.class)
                .setParameter("id", id)
                .setParameter("live", IndicatorStatus.IN_FORCE)
                .getSingleResult();
    }

    /** What is spread of each and in force; those of which nothing is are absent. */
    @Transactional
    Map<UUID, Long> spreadOf(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select i.parentId, sum(i.value) from ControlIndicator i where i.parentId in :ids"
                                + " and i.status = :live group by i.parentId",
                        Tuple.class)
                .setParameter("ids", ids)
                .setParameter("live", IndicatorStatus.IN_FORCE)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
    }

    /** How many are spread from one and in force. */
    long partsOf(UUID id) {
        return count("parentId = ?1 and status = ?2", id, IndicatorStatus.IN_FORCE);
    }

    /** Those of a year that are in force, in the order of their ids. */
    List<ControlIndicator> ofYear(int year, UUID after, int limit) {
        return find("terms.year = ?1 and status = ?2 and id > ?3 order by id", year, IndicatorStatus.IN_FORCE, after)
                .page(0, limit)
                .list();
    }

    /** Those of places and departments in their years that are in force, with others of these places and years. */
    List<ControlIndicator> of(Collection<AssessedYear> asked) {
        return asked.isEmpty()
                ? List.of()
                : find(
                                "region in ?1 and terms.year in ?2 and status = ?3",
                                AssessedYear.regions(asked),
                                AssessedYear.years(asked),
                                IndicatorStatus.IN_FORCE)
                        .list();
    }

    /** Those that the filter leaves. */
    Slice<ControlIndicator> list(IndicatorFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
