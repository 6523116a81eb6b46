package worksafe.hazards.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.identification.SourceLevel;
import worksafe.hazards.source.MajorSource.ChangeGround;
import worksafe.hazards.source.MajorSource.RemovalAnswer;
import worksafe.hazards.source.SourceReceipt.FilingRecipient;
import worksafe.hazards.source.SourceRemoval.RemovalGround;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a major hazard source, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/hazards}; who answers for a source is not told.
 */
sealed interface SourceEvent extends DomainEvent {

    /** The source after the event. */
    Facts source();

    @Override
    default Subject subject() {
        var source = source();
        return Subject.ofEnterprise(
                source.enterpriseId(),
                "source",
                source.sourceId(),
                source.revision(),
                source.region(),
                source.sector());
    }

    @Override
    default ArchiveLine archive() {
        var source = source();
        var line = ArchiveLine.of(source.title(), source.status(), source.status() == SourceStatus.REMOVED)
                .numbered(source.number())
                .graded(source.level());
        return switch (this) {
            case SourceRecorded recorded -> line.due(recorded.reassessBy(), recorded.overdue());
            case SourceAssessed assessed -> line.due(assessed.reassessBy(), false);
            case SourceSubmitted submitted -> line.due(submitted.reassessBy(), false);
            case SourceOverdue overdue -> line.due(overdue.dueDate(), true);
            case SourceIdentified _,
                    SourceReceived _,
                    SourceFiled _,
                    SourceReturned _,
                    SourceChanged _,
                    SourceResponsibilityChanged _,
                    SourceRemovalAsked _,
                    SourceRemovalDeclined _,
                    SourceRemoved _ -> line;
        };
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID sourceId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            SourceStatus status,
            String title,
            SourceLevel level,
            boolean inPort) {}

    /** A unit was found to be a major hazard source. */
    @WireName("worksafe.hazards.source-identified.v1")
    record SourceIdentified(
            @JsonUnwrapped Facts source, BigDecimal s, BigDecimal r, String standard, Instant occurredAt)
            implements SourceEvent {}

    /**
     * One that was filed on paper was entered.
     *
     * @param overdue whether its next assessment was due before that
     */
    @WireName("worksafe.hazards.source-recorded.v1")
    record SourceRecorded(
            @JsonUnwrapped Facts source,
            LocalDate assessedOn,
            LocalDate filedOn,
            String filingNumber,
            BigDecimal s,
            BigDecimal r,
            LocalDate reassessBy,
            boolean overdue,
            Instant occurredAt)
            implements SourceEvent {}

    /**
     * Its level was assessed.
     *
     * @param formerLevel that of the assessment before; absent where it is the first
     */
    @WireName("worksafe.hazards.source-assessed.v1")
    record SourceAssessed(
            @JsonUnwrapped Facts source,
            LocalDate assessedOn,
            SourceAssessment.AssessedBy assessedBy,
            boolean quantitative,
            @Nullable Boolean emergencyShutdown,
            BigDecimal s,
            BigDecimal r,
            @Nullable SourceLevel formerLevel,
            LocalDate reassessBy,
            Instant occurredAt)
            implements SourceEvent {}

    /** The enterprise handed over what is to be filed. */
    @WireName("worksafe.hazards.source-submitted.v1")
    record SourceSubmitted(
            @JsonUnwrapped Facts source, List<FilingRecipient> recipients, LocalDate reassessBy, Instant occurredAt)
            implements SourceEvent {}

    /** One of those with whom it is filed has received it. */
    @WireName("worksafe.hazards.source-received.v1")
    record SourceReceived(
            @JsonUnwrapped Facts source, FilingRecipient recipient, LocalDate receivedOn, Instant occurredAt)
            implements SourceEvent {}

    /** It is on file. */
    @WireName("worksafe.hazards.source-filed.v1")
    record SourceFiled(@JsonUnwrapped Facts source, String filingNumber, LocalDate filedOn, Instant occurredAt)
            implements SourceEvent {}

    /** The authority sent it back. */
    @WireName("worksafe.hazards.source-returned.v1")
    record SourceReturned(@JsonUnwrapped Facts source, List<String> missing, Instant occurredAt)
            implements SourceEvent {}

    /** It is not any more what is on file. */
    @WireName("worksafe.hazards.source-changed.v1")
    record SourceChanged(@JsonUnwrapped Facts source, ChangeGround ground, String reason, Instant occurredAt)
            implements SourceEvent {}

    /** Others answer for it. */
    @WireName("worksafe.hazards.source-responsibility-changed.v1")
    record SourceResponsibilityChanged(@JsonUnwrapped Facts source, Instant occurredAt) implements SourceEvent {}

    /** The enterprise asks to have it removed. */
    @WireName("worksafe.hazards.source-removal-asked.v1")
    record SourceRemovalAsked(@JsonUnwrapped Facts source, RemovalGround ground, String reason, Instant occurredAt)
            implements SourceEvent {}

    /**
     * It is not removed, or not yet.
     *
     * @param clause by which that was refused; absent where the application was returned
     * @param missing what is missing where it was returned
     */
    @WireName("worksafe.hazards.source-removal-declined.v1")
    record SourceRemovalDeclined(
            @JsonUnwrapped Facts source,
            RemovalAnswer answer,
            String reason,
            @Nullable String clause,
            List<String> missing,
            Instant occurredAt)
            implements SourceEvent {}

    /** It is off the files. */
    @WireName("worksafe.hazards.source-removed.v1")
    record SourceRemoved(@JsonUnwrapped Facts source, RemovalGround ground, Instant occurredAt)
            implements SourceEvent {}

    /**
     * A day of its enterprise passed.
     *
     * @param duty what was owed, as clocks name it
     * @param dueDate the last day that was in time
     */
    @WireName("worksafe.hazards.source-overdue.v1")
    record SourceOverdue(@JsonUnwrapped Facts source, String duty, LocalDate dueDate, Instant occurredAt)
            implements SourceEvent {}
}
