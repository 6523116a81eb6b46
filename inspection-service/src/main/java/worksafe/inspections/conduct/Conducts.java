package worksafe.inspections.conduct;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;

/** How visits are conducted, each by its visit, which was looked for within the scope before. */
@ApplicationScoped
class Conducts implements PanacheRepositoryBase<VisitConduct, UUID> {

    VisitConduct of(Known visit) {
        return findByIdOptional(visit.id()).orElseThrow(() -> new NotFound(visit.id()));
    }

    /** The same, locked behind its visit. */
    VisitConduct locked(Known visit) {
        return findByIdOptional(visit.id(), LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(visit.id()));
    }

    /** The same, to be changed on the strength of a version of it. */
    VisitConduct locked(Known visit, IfMatch expected) {
        var conduct = locked(visit);
        expected.require(conduct.version());
        return conduct;
    }

    /** Whom of them the library has where the enterprise is supervised. */
    Set<UUID> resident(Collection<UUID> inspectorIds, RegionCode visited) {
        if (inspectorIds.isEmpty()) {
            return Set.of();
        }
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("select id, region from inspector where id in (:ids)", Tuple.class)
                .setParameter("ids", inspectorIds)
                .getResultList();
        return rows.stream()
                .filter(row -> new RegionCode(row.get(1, Long.class)).contains(visited))
                .map(row -> row.get(0, UUID.class))
                .collect(Collectors.toSet());
    }

    /** Tells the visit that somebody stood in its way, for lists and figures. */
    void markObstructed(UUID inspectionId) {
        var unused = getEntityManager()
                .createNativeQuery("update inspection set obstructed = true where id = :id and not obstructed")
                .setParameter("id", inspectionId)
                .executeUpdate();
    }
}
