package worksafe.inspections.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What check lists and whole visits ask of findings; everything here belongs to the caller's transaction. */
@ApplicationScoped
public class VisitFindings {

    private final FindingOperations operations;
    private final Findings findings;

    VisitFindings(FindingOperations operations, Findings findings) {
        this.operations = operations;
        this.findings = findings;
    }

    /**
     * What was seen, and by which law it matters.
     *
     * @param legalBasis the clause that is broken
     * @param requirement what must be done
     * @param penaltyClause the clause that punishes it
     * @param clauseId the clause that is broken, by its id in the law library
     * @param checkItem the item of a check list that was not in order
     */
    public record Seen(
            String title,
            String description,
            String place,
            FindingCause cause,
            FindingGrade grade,
            String legalBasis,
            String requirement,
            String penaltyClause,
            @Nullable String clauseId,
            @Nullable String checkItem) {

        private Observation observation() {
            return new Observation(
                    title,
                    description,
                    place,
                    cause,
                    grade,
                    legalBasis,
                    requirement,
                    penaltyClause,
                    clauseId,
                    checkItem);
        }

        /** @throws worksafe.platform.http.RuleViolation when its clause could not be broken on that day */
        public void requireClause(LocalDate day) {
            observation().requireClause(day);
        }
    }

    /** Records it under an id that the client made, as the verb does. */
    public void record(UUID id, UUID inspectionId, Seen seen, List<UUID> fileIds, @Nullable Instant happenedAt) {
        var unused = operations.record(id, inspectionId, seen.observation(), fileIds, happenedAt);
    }

    /** A finding that is not settled yet. */
    public record Open(UUID id, String number, String title, String place, FindingGrade grade, Instant recordedAt) {}

    /** What was found at the enterprise, stands, and is not settled; the newest first. */
    public List<Open> openOf(UUID enterpriseId, int most) {
        return findings.openOf(enterpriseId, most).stream()
                .map(finding -> new Open(
                        finding.id(),
                        finding.number(),
                        finding.observation().title(),
                        finding.observation().place(),
                        finding.observation().grade(),
                        finding.recordedAt()))
                .toList();
    }

    /** Those of a visit that stand, the first first. */
    public List<DemandedFindings.Described> ofVisit(UUID inspectionId) {
        return findings.ofInspection(inspectionId).stream()
                .map(DemandedFindings::described)
                .toList();
    }

    /** Which of the ids are taken, by findings within the scope or not. */
    public Set<UUID> taken(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : findings.taken(ids);
    }
}
