package worksafe.inspections.campaign;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What followed from the check (检查验收).
 *
 * @param recommended outstanding departments and enterprises that are recommended
 * @param reportedTo to whom it was reported in writing
 * @param reportPaper by which paper
 */
@Embeddable
record CampaignAcceptance(
        @Nullable String recommended,
        @Nullable String reportedTo,
        @Nullable String reportPaper) {}
