package worksafe.registry.official;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.registry.authority.PostKind;

/**
 * What happens to an entry of the roster, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/registry}.
 */
sealed interface OfficialEvent extends DomainEvent {

    /** The entry after the event. */
    Facts official();

    @Override
    default Subject subject() {
        var official = official();
        return Subject.ofRegion(
                official.region(), "official", official.officialId(), official.revision(), official.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID officialId,
            String account,
            String name,
            UUID authorityId,
            String authorityName,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable String sectionName,
            String postCode,
            String postName,
            PostKind postKind,
            @Nullable UUID gridId,
            boolean fullTime,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LawCertificate certificate,
            List<Deputy> deputies,
            OfficialStatus status,
            long revision) {}

    /** Somebody holds a post. */
    @WireName("worksafe.registry.official-appointed.v1")
    record OfficialAppointed(@JsonUnwrapped Facts official, Instant occurredAt) implements OfficialEvent {}

    /**
     * Certificate, phone, name or deputies changed, or what was entered was corrected.
     *
     * @param reason why; absent where nobody gave one
     */
    @WireName("worksafe.registry.official-changed.v1")
    record OfficialChanged(
            @JsonUnwrapped Facts official, @Nullable String reason, Instant occurredAt) implements OfficialEvent {}

    /** Its last day was named, or it was withdrawn. */
    @WireName("worksafe.registry.official-ended.v1")
    record OfficialEnded(@JsonUnwrapped Facts official, String reason, Instant occurredAt) implements OfficialEvent {}

    /**
     * From a day on, what is open of it is another's.
     *
     * @param onDay from which day on
     * @param by the account that decided it
     */
    @WireName("worksafe.registry.official-handed-over.v1")
    record OfficialHandedOver(
            @JsonUnwrapped Facts official,
            UUID handOverId,
            UUID toOfficialId,
            String toAccount,
            String toName,
            LocalDate onDay,
            String reason,
            String by,
            Instant occurredAt)
            implements OfficialEvent {}
}
