package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.inspection.InspectionBasis.BasisView;
import worksafe.inspections.inspection.facet.VisitSource;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;

/**
 * What findings and orders ask of the visit that they come from. Everything here belongs to the caller's transaction and
 * holds the visit until it ends, so that nothing is found once it is concluded.
 */
@ApplicationScoped
public class SourceInspections {

    private final Inspections inspections;
    private final InspectionOperations operations;
    private final InspectionBases bases;
    private final PolicyBook policies;

    SourceInspections(
            Inspections inspections, InspectionOperations operations, InspectionBases bases, PolicyBook policies) {
        this.inspections = inspections;
        this.operations = operations;
        this.bases = bases;
        this.policies = policies;
    }

    /**
     * A visit within the scope, begun or not: whoever is shown it knows of it.
     *
     * @param authority who arranged it, as it is announced
     * @param basis the listed basis; absent where a draw said so
     * @param plan absent until it is made
     * @param plannedBy the account that made it
     * @param record absent until it is concluded
     */
    public record Known(
            UUID id,
            String number,
            UUID enterpriseId,
            String enterpriseName,
            RegionCode region,
            Sector sector,
            RegionCode authority,
            boolean isToCome,
            boolean isCancelled,
            VisitSource source,
            @Nullable BasisView basis,
            @Nullable String reason,
            @Nullable OnSitePlan plan,
            @Nullable String plannedBy,
            List<Member> team,
            int findings,
            @Nullable Instant startedAt,
            @Nullable Instant concludedAt,
            @Nullable VisitRecord record) {

        public Known {
            team = List.copyOf(team);
        }

        /** Whether its plan says that it is covert. */
        public boolean isCovert() {
            return plan != null && plan.covert();
        }

        /** Whether the account belongs to one of the team. */
        public boolean isOfTeam(String account) {
            return team.stream().anyMatch(member -> Accounts.same(member.account(), account));
        }
    }

    /**
     * One of the team.
     *
     * @param number service number
     */
    public record Member(UUID inspectorId, String number, String name, String account) {}

    /** What else is asked before a visit goes on, in its transaction. */
    public interface VisitConditions {

        /** Whether somebody allowed that it is planned beyond the yearly cap. */
        boolean isAllowedOverCap(UUID visitId);

        /** @throws RuleViolation when it may not begin */
        void beginning(Known visit, FactTime when);

        /** @throws RuleViolation when it may not be concluded yet */
        void concluding(Known visit);
    }

    /**
     * The visit.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    public Known known(UUID inspectionId) {
        return known(inspections.get(inspectionId), bases);
    }

    /** The same, held until the transaction ends. */
    public Known held(UUID inspectionId) {
        return known(inspections.lock(inspectionId), bases);
    }

    /** Those whose team an account belongs to and that are planned or under way. */
    public List<Known> openOf(String account) {
        return inspections.openOf(account).stream()
                .map(inspection -> known(inspection, bases))
                .toList();
    }

    static Known known(Inspection inspection, InspectionBases bases) {
        var grounds = inspection.grounds();
        var basis =
                grounds.basis() == null ? null : bases.require(grounds.basis()).view();
        return new Known(
                inspection.id(),
                inspection.number(),
                inspection.visitedId(),
                inspection.enterpriseName(),
                inspection.region(),
                inspection.sector(),
                inspection.authority(),
                inspection.status().next().contains(InspectionStatus.CANCELLED),
                inspection.status() == InspectionStatus.CANCELLED,
                grounds.drawId() != null
                        ? VisitSource.DRAW
                        : basis != null && basis.planned() ? VisitSource.PLAN : VisitSource.BASIS,
                basis,
                grounds.reason(),
                inspection.plan(),
                inspection.plannedBy().orElse(null),
                inspection.team().members().stream()
                        .map(member ->
                                new Member(member.inspectorId(), member.number(), member.name(), member.subject()))
                        .toList(),
                inspection.findings(),
                inspection.startedAt().orElse(null),
                inspection.concludedAt().orElse(null),
                inspection.record());
    }

    /** Begins a visit, as the verb does, whatever its version. */
    public void begin(UUID inspectionId, @Nullable Instant happenedAt) {
        var unused = operations.start(inspectionId, IfMatch.valueOf("*"), happenedAt);
    }

    /** Concludes a visit, as the verb does, whatever its version. */
    public void conclude(UUID inspectionId, VisitRecord written, @Nullable Instant happenedAt) {
        var unused = operations.conclude(inspectionId, IfMatch.valueOf("*"), written, happenedAt);
    }

    /**
     * A visit that has begun.
     *
     * @param enterpriseName as last heard
     * @param region where it is supervised now
     */
    public record Visit(
            UUID id, String number, UUID enterpriseId, String enterpriseName, RegionCode region, Sector sector) {}

    /** A visit began that looks again at what was ordered there; fired in its transaction. */
    public record FollowUpBegun(UUID enterpriseId, Instant at) {}

    /** A visit to that enterprise was concluded; fired in its transaction. */
    public record VisitConcluded(UUID enterpriseId) {}

    /**
     * A finding that the visit has counted.
     *
     * @param number for people and papers, for example {@code JC320281-2026-000012-01}
     * @param when it was found
     */
    public record Counted(Visit visit, String number, FactTime when) {}

    /**
     * Counts one more finding of a visit that is under way.
     *
     * @param happenedAt when it was found, where that is entered afterwards
     * @throws NotFound when there is no such visit within the scope
     * @throws worksafe.platform.http.IllegalTransition when it is not under way
     * @throws RuleViolation when the account belongs to none of the team, or it cannot have been found at that moment
     */
    public Counted find(UUID inspectionId, Actor by, @Nullable Instant happenedAt, Instant now) {
        var inspection = inspections.lock(inspectionId);
        var when = policies.when(happenedAt, now, inspection.region(), inspection.sector());
        var number = inspection.find(by, when);
        return new Counted(visit(inspection), number, when);
    }

    /**
     * Who was there, and when.
     *
     * @param begunOn the day on which the visit began
     * @param team the leader first
     */
    public record Conducted(LocalDate begunOn, List<Official> team) {

        public Conducted {
            team = List.copyOf(team);
        }
    }

    /**
     * One of a visit's team.
     *
     * @param number service number
     */
    public record Official(String number, String name, String account) {}

    /** Who conducted a visit that has begun. */
    public Conducted conducted(UUID inspectionId) {
        var inspection = inspections.get(inspectionId);
        return new Conducted(
                ChinaTime.dayOf(inspection.startedAt().orElseThrow(() -> new NotFound(inspectionId))),
                inspection.team().members().stream()
                        .map(member -> new Official(member.number(), member.name(), member.subject()))
                        .toList());
    }

    /** One of the visit's findings is withdrawn. */
    public void withdrawFinding(UUID inspectionId) {
        inspections.lock(inspectionId).withdrawFinding();
    }

    /**
     * The visit, once it has begun.
     *
     * @throws NotFound when there is no such visit within the scope, or the secret of it is still kept
     */
    public Visit begun(UUID inspectionId) {
        var inspection = inspections.lock(inspectionId);
        if (inspection.startedAt().isEmpty()) {
            throw new NotFound(inspectionId);
        }
        return visit(inspection);
    }

    /**
     * When something happened that follows from a visit which has begun.
     *
     * @throws RuleViolation when it cannot have happened at that moment, or the visit had not begun
     */
    public FactTime when(Visit visit, @Nullable Instant happenedAt, Instant now) {
        var begunAt = inspections.get(visit.id()).startedAt().orElseThrow();
        return policies.when(happenedAt, now, visit.region(), visit.sector()).since(begunAt);
    }

    /** @throws RuleViolation when the account belongs to none of the visit's team */
    public void requireMember(UUID inspectionId, Actor by) {
        inspections.get(inspectionId).team().requireMember(by);
    }

    /**
     * What only the team does while the visit is under way.
     *
     * @throws RuleViolation when the account belongs to none of the visit's team
     * @throws worksafe.platform.http.IllegalTransition when it is not under way
     */
    public void requireRunning(UUID inspectionId, Actor by) {
        var inspection = inspections.get(inspectionId);
        inspection.team().requireMember(by);
        inspection.status().require(InspectionAction.FINDING);
    }

    private static Visit visit(Inspection inspection) {
        return new Visit(
                inspection.id(),
                inspection.number(),
                inspection.visitedId(),
                inspection.enterpriseName(),
                inspection.region(),
                inspection.sector());
    }
}
