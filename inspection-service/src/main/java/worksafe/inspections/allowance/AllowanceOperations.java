package worksafe.inspections.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.lock.AdvisoryLock;

/** Counts the visits of a year against the cap. */
@ApplicationScoped
public class AllowanceOperations {

    private static final AdvisoryLock LOCK = new AdvisoryLock("visits of an enterprise", 54);

    private static final String CAP = "inspection.yearly-cap";

    private final EntityManager entities;
    private final PolicyBook policies;
    private final EnterpriseDirectory enterprises;
    private final Scopes scopes;

    AllowanceOperations(EntityManager entities, PolicyBook policies, EnterpriseDirectory enterprises, Scopes scopes) {
        this.entities = entities;
        this.policies = policies;
        this.enterprises = enterprises;
        this.scopes = scopes;
    }

    /**
     * A visit about to be planned.
     *
     * @param id its own, or that of the visit with which it goes: those count once together
     * @param exempt whether its basis asks for it, however many there were
     */
    public record Planned(UUID id, UUID enterpriseId, RegionCode region, Sector sector, boolean exempt) {}

    /**
     * Keeps the enterprise's other visits from being planned until the transaction ends, and refuses one beyond the cap.
     *
     * @throws RuleViolation {@code inspection-over-cap}, which names cap, count, the visits that the caller sees, and the row
     */
    @Transactional(TxType.MANDATORY)
    public void require(Planned visit, LocalDate day) {
        LOCK.take(entities, visit.enterpriseId().toString());
        var row = cap(visit.region(), visit.sector(), day);
        if (row == null || visit.exempt()) {
            return;
        }
        var most = row.number(PolicyRow.VALUE).intValueExact();
        var all = counted(visit.enterpriseId(), day.getYear(), null);
        // One that goes with a visit which counts already adds none.
        if (all >= most && counted(visit.enterpriseId(), day.getYear(), visit.id()) == all) {
            throw RuleViolation.byLaw(
                    LegalGround.of(row),
                    InspectionProblem.INSPECTION_OVER_CAP,
                    String.valueOf(day.getYear()),
                    String.valueOf(all),
                    String.valueOf(most),
                    String.join("、", numbers(visit.enterpriseId(), day.getYear())));
        }
    }

    /**
     * What is left in a year.
     *
     * @throws NotFound when no such enterprise is within the scope
     */
    @Transactional
    AllowanceView of(UUID enterpriseId, LocalDate day) {
        var place = enterprises
                .find(enterpriseId)
                .filter(found -> scopes.current().covers(found.region(), found.sector(), enterpriseId))
                .orElseThrow(() -> new NotFound(enterpriseId));
        var row = cap(place.region(), place.sector(), day);
        return new AllowanceView(
                enterpriseId,
                day.getYear(),
                row == null ? null : row.number(PolicyRow.VALUE).intValueExact(),
                counted(enterpriseId, day.getYear(), null),
                numbers(enterpriseId, day.getYear()),
                row == null ? null : LegalGround.of(row));
    }

    /**
     * How often an enterprise is inspected in a year, as its notices tell.
     *
     * @param cap the most; absent where none was published
     */
    public record Counted(int times, @Nullable Integer cap) {}

    /** Of the year of that day, by all authorities; those that go together count once. */
    @Transactional(TxType.MANDATORY)
    public Counted counted(UUID enterpriseId, RegionCode region, Sector sector, LocalDate day) {
        var row = cap(region, sector, day);
        return new Counted(
                counted(enterpriseId, day.getYear(), null),
                row == null ? null : row.number(PolicyRow.VALUE).intValueExact());
    }

    private @Nullable PolicyRow cap(RegionCode region, @Nullable Sector sector, LocalDate day) {
        return policies.edition()
                .find(CAP, region, sector, day)
                .map(PolicyAnswer.Decided::result)
                .orElse(null);
    }

    /** How many of all authorities, seen or not; without that one and those that go with it. */
    private int counted(UUID enterpriseId, int year, @Nullable UUID apart) {
        return ((Number) entities.createNativeQuery(
                                "select visits_counted(:enterprise, :year, cast(nullif(:apart, '') as uuid))")
                        .setParameter("enterprise", enterpriseId)
                        .setParameter("year", year)
                        .setParameter("apart", apart == null ? "" : apart.toString())
                        .getSingleResult())
                .intValue();
    }

    /** Those that the caller sees. */
    private List<String> numbers(UUID enterpriseId, int year) {
        return entities.createNativeQuery(
                        "select number from inspection where enterprise_id = :enterprise and status <> 'CANCELLED'"
                                + " and counted_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)"
                                + " order by counted_on, number limit 100",
                        String.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("year", year)
                .getResultList();
    }
}
