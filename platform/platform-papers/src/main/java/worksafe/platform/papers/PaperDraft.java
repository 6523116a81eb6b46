package worksafe.platform.papers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * What a feature has a paper drawn up for.
 *
 * @param kind the template's code
 * @param ownerType the feature's aggregate, in kebab case
 * @param ownerId which one: whoever sees it sees the paper
 * @param title in one line, for lists
 * @param content the values of the template's fields by name
 * @param disclosure who may have it
 * @param signers the accounts of those who may sign it
 */
public record PaperDraft(
        String kind,
        String ownerType,
        UUID ownerId,
        String title,
        RegionCode region,
        Sector sector,
        UUID enterpriseId,
        String enterpriseName,
        JsonNode content,
        DisclosureClass disclosure,
        List<String> signers) {

    public PaperDraft {
        signers = List.copyOf(signers);
    }
}
