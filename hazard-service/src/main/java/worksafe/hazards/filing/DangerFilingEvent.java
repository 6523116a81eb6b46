package worksafe.hazards.filing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to the filing of a major danger, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/hazards}.
 */
sealed interface DangerFilingEvent extends DomainEvent {

    /** The filing after the event. */
    Facts filing();

    @Override
    default Subject subject() {
        var filing = filing();
        return Subject.ofEnterprise(
                filing.enterpriseId(),
                "danger-filing",
                filing.filingId(),
                filing.revision(),
                filing.region(),
                filing.sector());
    }

    @Override
    default ArchiveLine archive() {
        var filing = filing();
        return ArchiveLine.of(filing.title(), filing.status(), filing.status().ended())
                .numbered(filing.number())
                .due(null, missed())
                .about(filing.dangerId());
    }

    /** Whether a day was missed; absent where the event leaves that as it was. */
    private @Nullable Boolean missed() {
        return switch (this) {
            case DangerFilingOverdue _ -> true;
            case DangerFilingOpened _, DangerFiled _, DangerFilingDropped _ -> false;
            case DangerFilingReceived _, DangerFilingReturned _ -> null;
        };
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param number the danger's
     */
    record Facts(
            UUID filingId,
            UUID dangerId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            DangerFilingStatus status,
            String title,
            List<DangerFilingRecipient> recipients) {}

    /** A danger is a major one, and is to be reported; at once received by whom an inspection of its own told. */
    @WireName("worksafe.hazards.danger-filing-opened.v1")
    record DangerFilingOpened(@JsonUnwrapped Facts filing, List<DangerFilingRecipient> awaited, Instant occurredAt)
            implements DangerFilingEvent {}

    /** Its enterprise has reported it. */
    @WireName("worksafe.hazards.danger-filed.v1")
    record DangerFiled(
            @JsonUnwrapped Facts filing,
            List<DangerFilingRecipient> awaited,
            String standard,
            String clause,
            @Nullable Boolean ofTrade,
            Instant occurredAt)
            implements DangerFilingEvent {}

    /** One of those to whom it is reported has it. */
    @WireName("worksafe.hazards.danger-filing-received.v1")
    record DangerFilingReceived(
            @JsonUnwrapped Facts filing,
            DangerFilingRecipient recipient,
            LocalDate receivedOn,
            String receiptNumber,
            Instant occurredAt)
            implements DangerFilingEvent {}

    /** One of them sent it back to be completed. */
    @WireName("worksafe.hazards.danger-filing-returned.v1")
    record DangerFilingReturned(
            @JsonUnwrapped Facts filing, DangerFilingRecipient recipient, String reason, Instant occurredAt)
            implements DangerFilingEvent {}

    /** It is owed no more: the danger was dismissed, or is no major one. */
    @WireName("worksafe.hazards.danger-filing-dropped.v1")
    record DangerFilingDropped(@JsonUnwrapped Facts filing, String reason, Instant occurredAt)
            implements DangerFilingEvent {}

    /** A day passed before it was reported; told once until it is. */
    @WireName("worksafe.hazards.danger-filing-overdue.v1")
    record DangerFilingOverdue(@JsonUnwrapped Facts filing, LocalDate dueDate, Instant occurredAt)
            implements DangerFilingEvent {}
}
