package worksafe.hazards.selfcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
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
 * What happens to returns, as other contexts are told. Components are the wire shape, laid down in {@code contracts/hazards}. No
 * event names a person.
 */
sealed interface SelfCheckEvent extends DomainEvent {

    /** The return after the event. */
    Facts selfCheck();

    @Override
    default Subject subject() {
        var made = selfCheck();
        return Subject.ofEnterprise(
                made.enterpriseId(), "self-check", made.selfCheckId(), made.revision(), made.region(), made.sector());
    }

    @Override
    default ArchiveLine archive() {
        var made = selfCheck();
        return ArchiveLine.of(made.list(), made.status(), true).numbered(made.number());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param listCode the check list
     * @param list its title
     * @param items how many items were looked at
     * @param dangers at how many of them something was dangerous
     * @param roundId the round that it ended; absent where it ended none
     */
    record Facts(
            UUID selfCheckId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            SelfCheckStatus status,
            String listCode,
            long listVersion,
            String list,
            int items,
            int dangers,
            @Nullable UUID roundId) {}

    /**
     * An enterprise sent what it had checked.
     *
     * @param dangerIds the dangers that it tells of
     * @param supersedes the return that it corrects; absent for the first
     * @param madeAt when that was, perhaps without a network
     */
    @WireName("worksafe.hazards.self-check-returned.v1")
    record SelfCheckReturned(
            @JsonUnwrapped Facts selfCheck,
            List<UUID> dangerIds,
            @Nullable UUID supersedes,
            Instant madeAt,
            Instant occurredAt)
            implements SelfCheckEvent {}

    /** Another return corrects it. */
    @WireName("worksafe.hazards.self-check-superseded.v1")
    record SelfCheckSuperseded(@JsonUnwrapped Facts selfCheck, UUID supersededBy, String reason, Instant occurredAt)
            implements SelfCheckEvent {}
}
