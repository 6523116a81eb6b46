package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Actor;
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
    private final PolicyBook policies;

    SourceInspections(Inspections inspections, PolicyBook policies) {
        this.inspections = inspections;
        this.policies = policies;
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
