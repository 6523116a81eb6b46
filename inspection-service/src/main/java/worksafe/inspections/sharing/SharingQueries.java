package worksafe.inspections.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.inspection.facet.VisitClass;
import worksafe.kernel.Sector;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;

/** Reads across the sectors of a place, by a function of the owner that tells no more than this. */
@ApplicationScoped
class SharingQueries {

    private final EntityManager entities;
    private final Audit audit;
    private final Caller caller;

    SharingQueries(EntityManager entities, Audit audit, Caller caller) {
        this.entities = entities;
        this.audit = audit;
        this.caller = caller;
    }

    /** Concluded visits to the enterprise, the newest first; none where it lies outside the caller's place. What is told is audited. */
    @Transactional
    List<SharedVisit> of(UUID enterpriseId) {
        List<Tuple> rows = entities.createNativeQuery("select * from visits_shared(:enterprise)", Tuple.class)
                .setParameter("enterprise", enterpriseId)
                .getResultList();
        if (!rows.isEmpty()) {
            audit.record(AuditedAct.of("visits-shared", "enterprise", enterpriseId, caller.region()));
        }
        return rows.stream()
                .map(row -> new SharedVisit(
                        row.get(0, String.class),
                        Sector.valueOf(row.get(1, String.class)),
                        VisitClass.valueOf(row.get(2, String.class)),
                        LocalDate.parse(row.get(3, String.class)),
                        LocalDate.parse(row.get(4, String.class)),
                        row.get(5, Integer.class),
                        row.get(6, Integer.class),
                        row.get(7, Integer.class)))
                .toList();
    }

    /** Orders and penalties that the enterprise knows of, the latest first; told and audited as visits are. */
    @Transactional
    List<SharedAct> acts(UUID enterpriseId) {
        List<Tuple> rows = entities.createNativeQuery("select * from acts_shared(:enterprise)", Tuple.class)
                .setParameter("enterprise", enterpriseId)
                .getResultList();
        if (!rows.isEmpty()) {
            audit.record(AuditedAct.of("acts-shared", "enterprise", enterpriseId, caller.region()));
        }
        return rows.stream()
                .map(row -> new SharedAct(
                        SharedActKind.valueOf(row.get(0, String.class)),
                        row.get(1, String.class),
                        Sector.valueOf(row.get(2, String.class)),
                        LocalDate.parse(row.get(3, String.class)),
                        day(row.get(4, String.class)),
                        row.get(5, String.class),
                        row.get(6, String.class),
                        row.get(7, Long.class)))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
