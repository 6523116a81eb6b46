package worksafe.registry.responsibility;

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
import worksafe.registry.responsibility.value.LeaderRole;

/**
 * What happens to an entry of the responsibility system, as other contexts are told. Components are the wire shape, laid down in
 * {@code contracts/registry}. No event names a holder: it says by which entry of the training context the post is held.
 */
sealed interface ResponsibilityEvent extends DomainEvent {

    /** The entry after the event. */
    Facts entry();

    @Override
    default Subject subject() {
        var entry = entry();
        return Subject.ofEnterprise(
                entry.enterpriseId(),
                "responsibility",
                entry.responsibilityId(),
                entry.revision(),
                entry.region(),
                entry.sector());
    }

    @Override
    default ArchiveLine archive() {
        var entry = entry();
        var closed = entry.status() == ResponsibilityStatus.REPLACED || entry.status() == ResponsibilityStatus.ENDED;
        var title = entry.unit().isEmpty() ? entry.postName() : entry.unit() + " " + entry.postName();
        return ArchiveLine.of(title, entry.status(), closed)
                .due(entry.dueDate(), this instanceof ResponsibilityOverdue ? Boolean.TRUE : null);
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param holderPostId by what the training context knows that somebody holds the post; absent where it does not follow it
     * @param duties how many duties it says, each with its standard
     * @param dangerDuty whether it says what its holder does against hidden dangers
     * @param incomeLinked whether it says how the assessment counts in the income
     * @param coveredIds the posts, devices and risk points that it covers
     * @param dueDate until when somebody else is to be named; absent while it was never vacant
     */
    record Facts(
            UUID responsibilityId,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            ResponsibilityStatus status,
            ResponsibilityLevel level,
            @Nullable LeaderRole leaderRole,
            String postName,
            String unit,
            @Nullable UUID holderPostId,
            @Nullable UUID superiorId,
            int duties,
            boolean dangerDuty,
            boolean incomeLinked,
            List<UUID> coveredIds,
            @Nullable LocalDate dueDate) {}

    /**
     * It was entered.
     *
     * @param replacesId the entry in whose place it stands; absent where there is none
     */
    @WireName("worksafe.registry.responsibility-entered.v1")
    record ResponsibilityEntered(
            @JsonUnwrapped Facts entry, @Nullable UUID replacesId, Instant occurredAt) implements ResponsibilityEvent {}

    /** What it says was changed. */
    @WireName("worksafe.registry.responsibility-revised.v1")
    record ResponsibilityRevised(@JsonUnwrapped Facts entry, String reason, Instant occurredAt)
            implements ResponsibilityEvent {}

    /** Its holder holds the post no more. */
    @WireName("worksafe.registry.responsibility-vacated.v1")
    record ResponsibilityVacated(@JsonUnwrapped Facts entry, LocalDate since, Instant occurredAt)
            implements ResponsibilityEvent {}

    /** Nobody else was named in time. */
    @WireName("worksafe.registry.responsibility-overdue.v1")
    record ResponsibilityOverdue(@JsonUnwrapped Facts entry, Instant occurredAt) implements ResponsibilityEvent {}

    /** Another entry stands in its place. */
    @WireName("worksafe.registry.responsibility-replaced.v1")
    record ResponsibilityReplaced(@JsonUnwrapped Facts entry, UUID replacedById, Instant occurredAt)
            implements ResponsibilityEvent {}

    /** Its holder was assessed. */
    @WireName("worksafe.registry.responsibility-assessed.v1")
    record ResponsibilityAssessed(
            @JsonUnwrapped Facts entry, LocalDate assessedOn, ResponsibilityResult result, Instant occurredAt)
            implements ResponsibilityEvent {}

    /** The post is no more. */
    @WireName("worksafe.registry.responsibility-ended.v1")
    record ResponsibilityEnded(@JsonUnwrapped Facts entry, String reason, Instant occurredAt)
            implements ResponsibilityEvent {}
}
