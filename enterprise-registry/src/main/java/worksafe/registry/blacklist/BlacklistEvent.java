package worksafe.registry.blacklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.registry.blacklist.sanction.SanctionDegree;
import worksafe.registry.blacklist.sanction.SanctionField;
import worksafe.registry.blacklist.submission.CreditSubmissionStep;

/**
 * What happens to an entry of the list, as other contexts are told; no name of anybody. Components are the wire shape, laid down
 * in {@code contracts/registry}.
 */
sealed interface BlacklistEvent extends DomainEvent {

    /** The entry after the event. */
    Facts entry();

    @Override
    default Subject subject() {
        var entry = entry();
        return Subject.ofEnterprise(
                entry.enterpriseId(), "blacklist", entry.entryId(), entry.revision(), entry.region(), entry.sector());
    }

    /** What its enterprise was not told of stands on no page. */
    @Override
    default @Nullable ArchiveLine archive() {
        var entry = entry();
        return entry.told()
                ? ArchiveLine.of(
                                "安全生产严重失信：" + entry.ground().title(),
                                entry.status(),
                                entry.status().ended())
                        .numbered(entry.number())
                        .due(entry.listedUntil(), null)
                : null;
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param told whether its enterprise was told of it
     * @param authority the place of the office that punished
     * @param listedUntil its last day on the list; absent before it is listed
     */
    record Facts(
            UUID entryId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            BlacklistStatus status,
            boolean told,
            BlacklistGround ground,
            String penaltyNumber,
            RegionCode authority,
            String authorityName,
            @Nullable LocalDate listedUntil) {}

    /** Who punished proposes to list it. */
    @WireName("worksafe.registry.blacklist-proposed.v1")
    record BlacklistProposed(@JsonUnwrapped Facts entry, Instant occurredAt) implements BlacklistEvent {}

    /** It was told, and may state its case by that day. */
    @WireName("worksafe.registry.blacklist-noticed.v1")
    record BlacklistNoticed(@JsonUnwrapped Facts entry, LocalDate statementUntil, Instant occurredAt)
            implements BlacklistEvent {}

    /** It stated its case. */
    @WireName("worksafe.registry.blacklist-stated.v1")
    record BlacklistStated(@JsonUnwrapped Facts entry, Instant occurredAt) implements BlacklistEvent {}

    /** It was decided that it is listed. */
    @WireName("worksafe.registry.blacklist-decided.v1")
    record BlacklistDecided(@JsonUnwrapped Facts entry, String decisionNumber, LocalDate decidedOn, Instant occurredAt)
            implements BlacklistEvent {}

    /** It is not listed. */
    @WireName("worksafe.registry.blacklist-dropped.v1")
    record BlacklistDropped(@JsonUnwrapped Facts entry, String reason, Instant occurredAt) implements BlacklistEvent {}

    /** It stands on the list. */
    @WireName("worksafe.registry.blacklist-listed.v1")
    record BlacklistListed(@JsonUnwrapped Facts entry, LocalDate listedOn, Instant occurredAt)
            implements BlacklistEvent {}

    /** Everybody may read it. */
    @WireName("worksafe.registry.blacklist-published.v1")
    record BlacklistPublished(@JsonUnwrapped Facts entry, Instant occurredAt) implements BlacklistEvent {}

    /** Nobody may read it in public any more, though it is listed. */
    @WireName("worksafe.registry.blacklist-unpublished.v1")
    record BlacklistUnpublished(@JsonUnwrapped Facts entry, String reason, Instant occurredAt)
            implements BlacklistEvent {}

    /** A department recorded what it does in a field. */
    @WireName("worksafe.registry.blacklist-sanctioned.v1")
    record BlacklistSanctioned(
            @JsonUnwrapped Facts entry,
            SanctionField field,
            SanctionDegree degree,
            String department,
            LocalDate until,
            Instant occurredAt)
            implements BlacklistEvent {}

    /** Its office recorded what it did in the national credit publicity system. */
    @WireName("worksafe.registry.blacklist-submission-recorded.v1")
    record BlacklistSubmissionRecorded(
            @JsonUnwrapped Facts entry,
            CreditSubmissionStep step,
            String platform,
            @Nullable String receipt,
            LocalDate doneOn,
            Instant occurredAt)
            implements BlacklistEvent {}

    /** It stands on the list no more. */
    @WireName("worksafe.registry.blacklist-removed.v1")
    record BlacklistRemoved(
            @JsonUnwrapped Facts entry,
            BlacklistEnd end,
            @Nullable String reason,
            Instant occurredAt) implements BlacklistEvent {}

    /** An early removal rested on falsehoods: it stands on the list again. */
    @WireName("worksafe.registry.blacklist-restored.v1")
    record BlacklistRestored(@JsonUnwrapped Facts entry, String reason, Instant occurredAt) implements BlacklistEvent {}
}
