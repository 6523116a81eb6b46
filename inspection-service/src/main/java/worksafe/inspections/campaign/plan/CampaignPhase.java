package worksafe.inspections.campaign.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A phase of the plan, with its dates. */
@Embeddable
public record CampaignPhase(
        @Enumerated(EnumType.STRING) CampaignPhaseKind kind, LocalDate startsOn, LocalDate endsOn, String content) {}
