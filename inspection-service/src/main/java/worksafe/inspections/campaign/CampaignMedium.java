package worksafe.inspections.campaign;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Where the public was told of it. */
@Embeddable
record CampaignMedium(String medium, String title, LocalDate shownOn) {}
