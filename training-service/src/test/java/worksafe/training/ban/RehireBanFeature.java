package worksafe.training.ban;

import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.left;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;
import worksafe.training.TrainingApi;

/** Re-hire bans of one enterprise, each of somebody else. No event tells of any. */
record RehireBanFeature(UUID enterprise) implements FeatureFixture {

    static final String BANS = "/api/v1/training/rehire-bans";
    static final String UPHELD = """
            {"reason": "监控显示确有登高作业"}""";
    static final String LIFTED = """
            {"reason": "经复核，事实不能成立"}""";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    static String aBan(UUID enterprise, UUID person, String dismissedOn) {
        return """
                {"enterpriseId": "%s", "personId": "%s", "ground": "AGAINST_RULES", "dismissedOn": "%s",
                 "facts": "未系安全带登高作业，一年内第三次"}""".formatted(enterprise, person, dismissedOn);
    }

    static String anAppeal(String on) {
        return """
                {"to": "ENTERPRISE", "on": "%s", "reason": "当日未安排登高作业"}""".formatted(on);
    }

    @Override
    public String path() {
        return BANS;
    }

    @Override
    public String table() {
        return "rehire_ban";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("rehire_ban_step", "ban_id");
    }

    @Override
    public String readPermission() {
        return "rehire-ban:handle";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    /** The enterprise alone; whoever supervises it is a stranger. */
    @Override
    public List<Scope> insiders() {
        return List.of(
                Intruder.ofEnterprises(enterprise),
                new Scope(RegionCode.of(home().county()), null, Set.of(enterprise), "intruder", null));
    }

    @Override
    public Creation creation() {
        return new Creation(
                "rehire-ban:handle",
                owner(),
                Tokens.request()
                        .subject("safety-officer")
                        .roles("enterprise")
                        .enterprises(List.of(enterprise.toString()))
                        .mint(),
                () -> aBan(enterprise, left(registered(owner(), residentId(), enterprise), enterprise), inDays(-1)),
                null);
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("appeal", "rehire-ban:handle", owner(), anAppeal(inDays(0))),
                Verb.of("upholding", "rehire-ban:handle", owner(), UPHELD).on(this::appealed),
                Verb.of("lifting", "rehire-ban:handle", owner(), LIFTED));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                new Filter("personId", RehireBanFeature::person, NOBODYS, "x"),
                Filter.of("status", "IMPOSED", "ENDED", "x"),
                Filter.of("ground", "AGAINST_RULES", "AGAINST_DISCIPLINE", "x"),
                Filter.of("appealOverdue", "false", "true", "perhaps"),
                Filter.of("lastDayBefore", inDays(2000), inDays(2), "2026-02-30"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-imposedAt", "imposed_at"));
    }

    private UUID appealed() {
        var id = TrainingApi.id(TrainingApi.create(
                owner(), TrainingApi.key(), BANS, creation().body().get()));
        TrainingApi.act(owner(), BANS + "/" + id, "appeal", anAppeal(inDays(0)))
                .then()
                .statusCode(200);
        return id;
    }

    private static String person(UUID ban) {
        return TestDatabase.column("select person_id from rehire_ban where id = ?", ban)
                .getFirst();
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }
}
