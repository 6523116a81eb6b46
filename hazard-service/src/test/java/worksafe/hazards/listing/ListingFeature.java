package worksafe.hazards.listing;

import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.listing.ListingApi.COUNTY;
import static worksafe.hazards.listing.ListingApi.LISTINGS;
import static worksafe.hazards.listing.ListingApi.ROOT;
import static worksafe.hazards.listing.ListingApi.VILLAGE;
import static worksafe.hazards.listing.ListingApi.acceptor;
import static worksafe.hazards.listing.ListingApi.act;
import static worksafe.hazards.listing.ListingApi.decider;
import static worksafe.hazards.listing.ListingApi.decision;
import static worksafe.hazards.listing.ListingApi.done;
import static worksafe.hazards.listing.ListingApi.majorDanger;
import static worksafe.hazards.listing.ListingApi.proposer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Listings, each of a major danger of its own. */
record ListingFeature(UUID enterprise) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return ROOT + LISTINGS;
    }

    @Override
    public String table() {
        return "danger_listing";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("danger_listing_step", "listing_id");
    }

    @Override
    public String readPermission() {
        return "listing:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "listing:propose",
                proposer(),
                Tokens.of("supervisor", COUNTY),
                () -> ListingApi.aProposal(majorDanger(enterprise)),
                "listing-proposed");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("completion", "listing:propose", proposer(), "{\"grounds\": \"已补充治理方案\"}")
                        .on(this::returned)
                        .announcing("listing-completed"),
                Verb.of("decision", "listing:decide", decider(), decision()).announcing("listing-listed"),
                Verb.of("filing", "listing:file", proposer(), ListingApi.filing())
                        .on(this::listed)
                        .announcing("listing-filed"),
                Verb.of("notice", "listing:draw-up-notice", proposer(), ListingApi.NOTICE)
                        .on(this::listed),
                Verb.of("progress", "listing:report-progress", Tokens.ofEnterprise(enterprise), ListingApi.PROGRESS)
                        .on(this::listed)
                        .alwaysLegal()
                        .announcing("listing-progress-reported"),
                Verb.of("rectification", "listing:rectify", Tokens.ofEnterprise(enterprise), ListingApi.RECTIFICATION)
                        .on(this::putRight)
                        .announcing("listing-rectified"),
                Verb.of("acceptance", "listing:accept", acceptor(), ListingApi.ACCEPTED)
                        .on(() -> ListingApi.heard(ListingApi.rectified(enterprise, majorDanger(enterprise))))
                        .announcing("listing-accepted"),
                Verb.of("delisting", "listing:delist", decider(), ListingApi.LIFTED)
                        .on(() -> ListingApi.accepted(enterprise, majorDanger(enterprise)))
                        .announcing("listing-delisted"));
    }

    private UUID returned() {
        var id = ListingApi.proposed(majorDanger(enterprise));
        done(act(decider(), LISTINGS, id, "decision", "{\"answer\": \"RETURNED\", \"missing\": [\"治理方案\"]}"));
        return id;
    }

    private UUID listed() {
        return ListingApi.listed(majorDanger(enterprise));
    }

    private UUID putRight() {
        var danger = majorDanger(enterprise);
        var id = ListingApi.listed(danger);
        ListingApi.putRight(enterprise, danger);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "PROPOSED", "DELISTED", "OPEN"),
                Filter.of("level", "COUNTY", "CITY", "VILLAGE"),
                Filter.of("kind", "QUARTERLY", "ANNUAL", "MONTHLY"),
                Filter.of("year", "2026", "2025", "x"),
                Filter.of("quarter", "2", "3", "x"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("governmentBorne", "false", "true", "x"),
                Filter.of("open", "true", "false", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("region", "320281102000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-proposedAt", "proposed_at"));
    }

    /** A later day. */
    static String later() {
        return inDays(260);
    }
}
