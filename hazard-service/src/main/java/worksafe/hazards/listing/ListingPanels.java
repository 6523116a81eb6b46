package worksafe.hazards.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.SupervisedDangers;
import worksafe.kernel.ChinaTime;
import worksafe.platform.applications.panel.PanelSubject;
import worksafe.platform.http.RuleViolation;

/**
 * Experts are heard about each application for the acceptance of what is listed; nobody sits who put the danger right,
 * re-checked it, applied or acted for the enterprise.
 */
@ApplicationScoped
class ListingPanels implements PanelSubject {

    static final String TYPE = "listing-acceptance";

    private final DangerListings listings;
    private final SupervisedDangers dangers;
    private final ListingPolicies policies;
    private final ListingClocks clocks;

    ListingPanels(DangerListings listings, SupervisedDangers dangers, ListingPolicies policies, ListingClocks clocks) {
        this.listings = listings;
        this.dangers = dangers;
        this.policies = policies;
        this.clocks = clocks;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void hold(UUID id) {
        listings.idOfExamination(id).ifPresent(clocks::hold);
    }

    @Override
    public Matter convene(UUID id, Instant at) {
        var listing = listings.lock(listings.ofExamination(id).id());
        if (listing.status() != ListingStatus.RECTIFIED) {
            throw new RuleViolation(HazardProblem.LISTING_NO_PANEL, listing.number());
        }
        return new Matter(
                listing.number() + " " + listing.title(),
                listing.region(),
                listing.sector(),
                listing.enterpriseId(),
                listing.enterpriseName(),
                policies.panel(listing, ChinaTime.dayOf(at)));
    }

    @Override
    public Set<String> applicants(UUID id) {
        var listing = listings.ofExamination(id);
        return listing.interested(dangers.get(listing.dangerId()));
    }

    @Override
    public JsonNode shown(UUID id) {
        var shown = JsonNodeFactory.instance.objectNode();
        listings.findOfExamination(id).ifPresent(listing -> {
            shown.put("listingId", listing.id().toString())
                    .put("number", listing.number())
                    .put("dangerNumber", listing.dangerNumber())
                    .put("title", listing.title())
                    .put("enterpriseName", listing.enterpriseName())
                    .put("requirement", listing.requirement().orElse(null))
                    .put("rectification", listing.lastNote(ListingStep.RECTIFIED));
        });
        return shown;
    }
}
