package worksafe.inspections.campaign.demand;

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

/** What happens to a target, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface CampaignTargetEvent extends DomainEvent {

    /** The target after the event. */
    Facts target();

    @Override
    default Subject subject() {
        var told = target();
        var enterprise = told.enterpriseId();
        return enterprise == null
                ? Subject.ofRegion(told.region(), "campaign-target", told.targetId(), told.revision(), told.sector())
                : Subject.ofEnterprise(
                        enterprise, "campaign-target", told.targetId(), told.revision(), told.region(), told.sector());
    }

    @Override
    default @Nullable ArchiveLine archive() {
        var told = target();
        return told.enterpriseId() == null
                ? null
                : ArchiveLine.of(
                                told.title(),
                                told.status(),
                                told.status().next().isEmpty())
                        .numbered(told.campaignNumber())
                        .due(told.dueDate(), missed());
    }

    /** Whether its day was missed; absent where the event leaves that as it was. */
    private @Nullable Boolean missed() {
        return switch (this) {
            case CampaignTargetAsked _ -> false;
            case CampaignTargetProgressed progressed -> progressed.step() == CampaignTargetStep.OVERDUE ? true : null;
            case CampaignTargetClosed _ -> null;
        };
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID targetId,
            UUID campaignId,
            String campaignNumber,
            @Nullable UUID enterpriseId,
            RegionCode region,
            @Nullable Sector sector,
            long revision,
            CampaignTargetStatus status,
            String title,
            LocalDate dueDate) {}

    /** Something is asked of it. */
    @WireName("worksafe.inspections.campaign-target-asked.v1")
    record CampaignTargetAsked(@JsonUnwrapped Facts target, Instant occurredAt) implements CampaignTargetEvent {}

    /** It was reminded, replied, had its reply returned, or missed its day. */
    @WireName("worksafe.inspections.campaign-target-progressed.v1")
    record CampaignTargetProgressed(@JsonUnwrapped Facts target, CampaignTargetStep step, Instant occurredAt)
            implements CampaignTargetEvent {}

    /** Nothing is asked any more: done, or withdrawn. */
    @WireName("worksafe.inspections.campaign-target-closed.v1")
    record CampaignTargetClosed(@JsonUnwrapped Facts target, Instant occurredAt) implements CampaignTargetEvent {}
}
