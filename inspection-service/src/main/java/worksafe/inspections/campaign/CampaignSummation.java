package worksafe.inspections.campaign;

import jakarta.persistence.Embeddable;

/**
 * What a campaign brought.
 *
 * @param experience what worked
 * @param gaps what did not
 * @param proposals what is to be done
 * @param summarisedBy the account that summed it up
 */
@Embeddable
record CampaignSummation(String experience, String gaps, String proposals, String summarisedBy) {}
