package worksafe.registry.blacklist;

import static worksafe.registry.blacklist.BlacklistApi.ENTRIES;
import static worksafe.registry.blacklist.BlacklistApi.ROOT;
import static worksafe.registry.blacklist.BlacklistApi.TOWN;
import static worksafe.registry.blacklist.BlacklistApi.decider;
import static worksafe.registry.blacklist.BlacklistApi.proposer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Entries of one enterprise, by the office that punished it. */
record BlacklistFeature(UUID enterprise) implements FeatureFixture {

    @Override
    public String path() {
        return ROOT + ENTRIES;
    }

    @Override
    public String table() {
        return "blacklist_entry";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("blacklist_step", "entry_id", "blacklist_person", "entry_id");
    }

    @Override
    public String readPermission() {
        return "blacklist:read";
    }

    @Override
    public Home home() {
        return new Home(TOWN, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "blacklist:propose",
                proposer(),
                Tokens.of("supervisor", BlacklistApi.COUNTY, "another"),
                () -> BlacklistApi.aProposal(enterprise),
                "blacklist-proposed");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("notice", "blacklist:propose", proposer(), BlacklistApi.aNotice())
                        .announcing("blacklist-noticed"),
                Verb.of("statement", "blacklist:state", Tokens.ofEnterprise(enterprise), BlacklistApi.STATED)
                        .on(() -> BlacklistApi.noticed(enterprise))
                        .illegalOn(() -> BlacklistApi.decided(enterprise))
                        .announcing("blacklist-stated"),
                Verb.of("decision", "blacklist:decide", decider(), BlacklistApi.aDecision())
                        .on(() -> BlacklistApi.noticed(enterprise))
                        .announcing("blacklist-decided"),
                Verb.of("dismissal", "blacklist:propose", proposer(), BlacklistApi.DROPPED)
                        .announcing("blacklist-dropped"),
                Verb.of("listing", "blacklist:propose", proposer(), BlacklistApi.aListing())
                        .on(() -> BlacklistApi.decided(enterprise))
                        .announcing("blacklist-listed"),
                Verb.of("publication", "blacklist:publish", proposer(), "")
                        .on(() -> BlacklistApi.listed(enterprise))
                        .illegalOn(() -> BlacklistApi.decided(enterprise))
                        .announcing("blacklist-published"),
                Verb.of("unpublication", "blacklist:publish", proposer(), BlacklistApi.UNPUBLISHED)
                        .on(() -> BlacklistApi.published(enterprise))
                        .illegalOn(() -> BlacklistApi.decided(enterprise))
                        .announcing("blacklist-unpublished"),
                Verb.of("submission", "blacklist:publish", proposer(), BlacklistApi.aSubmission("SUBMITTED", ""))
                        .on(() -> BlacklistApi.published(enterprise))
                        .illegalOn(() -> BlacklistApi.decided(enterprise))
                        .announcing("blacklist-submission-recorded"),
                Verb.of("removal", "blacklist:decide", decider(), BlacklistApi.REMOVED)
                        .on(() -> BlacklistApi.listed(enterprise))
                        .announcing("blacklist-removed"),
                Verb.of("restoration", "blacklist:decide", decider(), BlacklistApi.RESTORED)
                        .on(this::removedEarly)
                        .announcing("blacklist-restored"));
    }

    /** As an application left it. */
    private UUID removedEarly() {
        var id = BlacklistApi.published(enterprise);
        TestDatabase.execute("update public_blacklist set withdrawn_on = current_date where entry_id = ?", id);
        TestDatabase.execute(
                "update blacklist_entry set status = 'REMOVED', ending = 'EARLY', ended_on = current_date,"
                        + " published_on = null where id = ?",
                id);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "CANDIDATE", "REMOVED", "OPEN"),
                Filter.of("ground", "UNLICENSED", "FLIGHT", "x"),
                Filter.of("published", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("region", TOWN, "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-proposedAt", "proposed_at"));
    }

    /** Its enterprise is shown what it was told of alone. */
    @Override
    public List<Scope> insiders() {
        return FeatureFixture.super.insiders().stream()
                .filter(scope -> scope.enterprises() == null)
                .toList();
    }

    @Override
    public String lister() {
        return proposer();
    }

    @Override
    public String narrowed() {
        return "enterpriseId=" + enterprise;
    }
}
