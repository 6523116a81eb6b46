package worksafe.inspections.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a campaign, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface CampaignEvent extends DomainEvent {

    /** The campaign after the event. */
    Facts campaign();

    @Override
    default Subject subject() {
        var told = campaign();
        return Subject.ofRegion(told.region(), "campaign", told.campaignId(), told.revision(), told.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID campaignId,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            long revision,
            CampaignStatus status,
            String kind,
            String title,
            String lead) {}

    /** Its plan is being written. */
    @WireName("worksafe.inspections.campaign-drafted.v1")
    record CampaignDrafted(@JsonUnwrapped Facts campaign, Instant occurredAt) implements CampaignEvent {}

    /** Its plan was approved. */
    @WireName("worksafe.inspections.campaign-approved.v1")
    record CampaignApproved(@JsonUnwrapped Facts campaign, Instant occurredAt) implements CampaignEvent {}

    /** It went on, or back; the step says how. The phase is absent before it starts. */
    @WireName("worksafe.inspections.campaign-progressed.v1")
    record CampaignProgressed(
            @JsonUnwrapped Facts campaign, @Nullable Integer phase, CampaignStep step, Instant occurredAt)
            implements CampaignEvent {}

    /** It is over; the step says whether it was done, refused or abandoned. The phase is absent where it never started. */
    @WireName("worksafe.inspections.campaign-closed.v1")
    record CampaignClosed(
            @JsonUnwrapped Facts campaign, @Nullable Integer phase, CampaignStep step, Instant occurredAt)
            implements CampaignEvent {}
}
