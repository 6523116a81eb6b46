package worksafe.inspections.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.inspections.InspectionProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** What orders ask of findings. Everything here belongs to the caller's transaction and locks the findings it touches. */
@ApplicationScoped
public class DemandedFindings {

    private final Findings findings;
    private final Scopes scopes;
    private final Event<HarmPersists> harms;

    DemandedFindings(Findings findings, Scopes scopes, Event<HarmPersists> harms) {
        this.findings = findings;
        this.scopes = scopes;
        this.harms = harms;
    }

    /**
     * A finding that an order demands to be put right.
     *
     * @param major whether it is a major danger, which takes longer to put right
     * @param occupational whether the clause that is broken is one of the 职业病防治法, by which it is then ordered (R-ENT-173)
     */
    public record Demanded(UUID id, String number, String title, boolean major, boolean occupational) {}

    /**
     * Puts findings of one visit into an order.
     *
     * @return in the order asked for
     * @throws RuleViolation when one is unknown, of another visit, withdrawn, settled, or in another order
     */
    public List<Demanded> demand(UUID inspectionId, List<UUID> ids, UUID orderId) {
        var scope = scopes.current();
        // Locked in one order by everybody.
        ids.stream().sorted().forEach(id -> require(id, inspectionId, scope).demand(orderId));
        return ids.stream()
                .map(findings::get)
                .map(finding -> new Demanded(
                        finding.id(),
                        finding.number(),
                        finding.observation().title(),
                        finding.observation().grade() == FindingGrade.MAJOR,
                        finding.observation().isOccupational()))
                .toList();
    }

    private Finding require(UUID id, UUID inspectionId, Scope scope) {
        var finding = known(id).filter(found -> found.isWithin(scope)).orElseThrow(() -> unknown(id));
        if (!finding.inspectionId().equals(inspectionId)) {
            throw new RuleViolation(
                    InspectionProblem.FINDING_OF_ANOTHER_INSPECTION, finding.number(), finding.inspectionNumber());
        }
        return finding;
    }

    /**
     * A finding as a paper tells it.
     *
     * @param legalBasis the clause that is broken
     * @param penaltyClause the clause that punishes it
     */
    public record Described(
            String number,
            String title,
            String description,
            String place,
            String legalBasis,
            String requirement,
            String penaltyClause) {}

    /** What those findings say, in the order asked for; they are not locked, since what was seen never changes. */
    public List<Described> described(List<UUID> ids) {
        return ids.stream().map(findings::get).map(DemandedFindings::described).toList();
    }

    static Described described(Finding finding) {
        var seen = finding.observation();
        return new Described(
                finding.number(),
                seen.title(),
                seen.description(),
                seen.place(),
                seen.legalBasis(),
                seen.requirement(),
                seen.penaltyClause());
    }

    /** The findings of an order that was withdrawn may be ordered again. */
    public void release(UUID orderId) {
        findings.ofOrder(orderId).forEach(Finding::release);
    }

    /** The order that demands the finding at this moment, unlocked; empty where none does. */
    public Optional<UUID> orderOf(UUID findingId) {
        return findings.orderOf(findingId);
    }

    /**
     * A finding hears of its danger.
     *
     * @return the order that demands the finding, if there is one and what was heard is news
     * @throws RuleViolation when there is no such finding
     */
    public Optional<UUID> hear(UUID findingId, DangerNews heard) {
        var finding = known(findingId).orElseThrow(() -> unknown(findingId));
        return finding.hear(heard) ? finding.orderId() : Optional.empty();
    }

    /** When the last finding of the order was settled; empty while one is not. */
    public Optional<Instant> settledAt(UUID orderId) {
        var settled = findings.ofOrder(orderId).stream().map(Finding::settledAt).toList();
        return settled.stream().allMatch(Optional::isPresent)
                ? settled.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** The last day of the plans of the order's dangers; empty unless all that are left are major and planned. */
    public Optional<LocalDate> plannedUntil(UUID orderId) {
        var planned = findings.ofOrder(orderId).stream()
                .filter(finding -> finding.settledAt().isEmpty())
                .map(Finding::plannedUntil)
                .toList();
        return planned.stream().allMatch(Optional::isPresent)
                ? planned.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** The danger of a finding did not pass its re-check: where it was ordered by the 职业病防治法, that is told. */
    public void recheckFailed(UUID findingId) {
        findings.findByIdOptional(findingId)
                .filter(finding -> finding.orderId().isPresent())
                .filter(finding -> finding.observation().isOccupational())
                .ifPresent(finding -> harms.fire(new HarmPersists(
                        finding.enterpriseId(),
                        finding.number(),
                        finding.observation().title(),
                        true,
                        List.of())));
    }

    private Optional<Finding> known(UUID id) {
        return findings.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static RuleViolation unknown(UUID id) {
        return new RuleViolation(InspectionProblem.FINDING_UNKNOWN, id.toString());
    }
}
