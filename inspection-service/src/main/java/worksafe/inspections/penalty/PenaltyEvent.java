package worksafe.inspections.penalty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyCase.PenaltyProcedure;
import worksafe.inspections.penalty.PenaltyOrigin.PenaltyOriginKind;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.inspections.penalty.remedy.PenaltyEffect;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a penalty case, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface PenaltyEvent extends DomainEvent {

    /** The case after the event. */
    Facts penalty();

    /** Whether the enterprise knows of it; what it does not know, and what concerns a person, has no line in its archive. */
    boolean told();

    @Override
    default Subject subject() {
        var told = penalty();
        return Subject.ofEnterprise(
                told.enterpriseId(), "penalty", told.penaltyId(), told.revision(), told.region(), told.sector());
    }

    @Override
    default @Nullable ArchiveLine archive() {
        var facts = penalty();
        if (!told() || facts.party() != PartyKind.ENTERPRISE) {
            return null;
        }
        var line = ArchiveLine.of(facts.title(), facts.status(), facts.status() == PenaltyStatus.CLOSED)
                .numbered(facts.number());
        return switch (this) {
            case PenaltyServed served -> served.payBy() == null ? line : line.due(served.payBy(), false);
            case PenaltyProgressed progressed ->
                progressed.step() == PenaltyStep.OVERDUE ? line.due(progressed.payBy(), true) : line;
            case PenaltyCaseFiled _, PenaltyDecided _, PenaltyChanged _, PenaltyRevoked _, PenaltyPerformed _ -> line;
        };
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID penaltyId,
            String number,
            @Nullable String decisionNumber,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            PenaltyStatus status,
            PenaltyProcedure procedure,
            PartyKind party,
            PenaltyOriginKind origin,
            @Nullable UUID originId,
            @Nullable String originNumber,
            String title,
            List<String> kinds,
            @Nullable Long fineFen,
            @Nullable Long confiscatedFen,
            List<String> permits,
            List<String> clauses,
            boolean safetyLaw,
            boolean grave,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate servedOn,
            @Nullable PenaltyEffect effect,
            @Nullable LocalDate publishedOn) {}

    /** A case was filed. */
    @WireName("worksafe.inspections.penalty-case-filed.v1")
    record PenaltyCaseFiled(@JsonUnwrapped Facts penalty, Instant occurredAt) implements PenaltyEvent {

        @Override
        public boolean told() {
            return false;
        }
    }

    /** Any other step. */
    @WireName("worksafe.inspections.penalty-progressed.v1")
    record PenaltyProgressed(
            @JsonUnwrapped Facts penalty,
            PenaltyStep step,
            @JsonIgnore boolean told,
            @JsonIgnore @Nullable LocalDate payBy,
            Instant occurredAt)
            implements PenaltyEvent {}

    /** The penalty was decided. */
    @WireName("worksafe.inspections.penalty-decided.v1")
    record PenaltyDecided(
            @JsonUnwrapped Facts penalty, @JsonIgnore boolean told, Instant occurredAt) implements PenaltyEvent {}

    /** The decision was served. */
    @WireName("worksafe.inspections.penalty-served.v1")
    record PenaltyServed(
            @JsonUnwrapped Facts penalty,
            @Nullable LocalDate payBy,
            String correction,
            @Nullable LocalDate correctBy,
            Instant occurredAt)
            implements PenaltyEvent {

        @Override
        public boolean told() {
            return true;
        }
    }

    /** It was changed. */
    @WireName("worksafe.inspections.penalty-changed.v1")
    record PenaltyChanged(
            @JsonUnwrapped Facts penalty,
            String reason,
            @Nullable Long formerFineFen,
            Instant occurredAt) implements PenaltyEvent {

        @Override
        public boolean told() {
            return true;
        }
    }

    /** It was revoked. */
    @WireName("worksafe.inspections.penalty-revoked.v1")
    record PenaltyRevoked(@JsonUnwrapped Facts penalty, String reason, Instant occurredAt) implements PenaltyEvent {

        @Override
        public boolean told() {
            return true;
        }
    }

    /** All that it demands is done. */
    @WireName("worksafe.inspections.penalty-performed.v1")
    record PenaltyPerformed(@JsonUnwrapped Facts penalty, long paidFen, Instant occurredAt) implements PenaltyEvent {

        @Override
        public boolean told() {
            return true;
        }
    }
}
