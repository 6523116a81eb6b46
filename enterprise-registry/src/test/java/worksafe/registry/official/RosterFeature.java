package worksafe.registry.official;

import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.registry.official.RosterApi.appointed;
import static worksafe.registry.official.RosterApi.fresh;
import static worksafe.registry.official.RosterApi.holding;
import static worksafe.registry.official.RosterApi.supervisor;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** The roster of one authority, whose officials have accounts of their own. */
record RosterFeature(String town, UUID authority, UUID other) implements FeatureFixture {

    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    @Override
    public String path() {
        return RosterApi.ROOT + "officials";
    }

    @Override
    public String table() {
        return "official";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("official_step", "official_id");
    }

    @Override
    public String readPermission() {
        return "official:read";
    }

    @Override
    public Home home() {
        return new Home(town, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "official:write",
                supervisor(town),
                Tokens.of("supervisor", town, "another"),
                () -> holding(authority, "who-" + fresh(), "WH-01", true, "2026-03-01", """
                        , "phone": "13812345678"
                        """),
                "official-appointed");
    }

    private UUID deputed() {
        var id = appointed(town, authority, "who-" + fresh(), "WH-01", true, "2026-03-01");
        TestDatabase.execute(
                "insert into official_deputy (official_id, position, deputy_id, account, name, from_day, until_day)"
                        + " values (?, 0, ?, 'li.na', '李娜', '2026-10-01', '2026-10-08')",
                id,
                other);
        return id;
    }

    private UUID withdrawn() {
        var id = appointed(town, authority, "who-" + fresh(), "WH-01", true, "2026-03-01");
        RosterApi.act(supervisor(town), "officials/" + id, "withdrawal", "{\"reason\": \"录错\"}")
                .then()
                .statusCode(200);
        return id;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.put("official:write", supervisor(town), """
                        {"name": "张玮", "phone": "13912345678"}""").announcing("official-changed"),
                Verb.of("correction", "official:write", supervisor(town), """
                        {"postCode": "JS-01", "fullTime": true, "from": "2026-03-01", "reason": "岗位录错"}""")
                        .illegalOn(this::withdrawn)
                        .announcing("official-changed"),
                Verb.of("ending", "official:write", supervisor(town), """
                        {"on": "2029-02-28", "reason": "任满三年，调离"}""").announcing("official-ended"),
                Verb.of("withdrawal", "official:write", supervisor(town), """
                        {"reason": "录错账户"}""").announcing("official-ended"),
                Verb.of("deputy", "official:write", supervisor(town), """
                        {"deputyId": "%s", "from": "2026-10-01", "until": "2026-10-08", "reason": "休假"}""".formatted(other))
                        .illegalOn(this::withdrawn)
                        .announcing("official-changed"),
                Verb.of("deputy-ending", "official:write", supervisor(town), """
                        {"deputyId": "%s", "on": "2026-10-05"}""".formatted(other))
                        .on(this::deputed)
                        .illegalOn(this::withdrawn)
                        .announcing("official-changed"),
                Verb.of("hand-over", "official:hand-over", supervisor(town), """
                        {"to": "%s", "onDay": "%s", "reason": "调离"}""".formatted(
                                other, ChinaTime.dayOf(InstantSource.system().instant())))
                        .illegalOn(this::withdrawn)
                        .announcing("official-handed-over"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.ofNone("gridId", NOBODYS.toString(), "x"),
                Filter.ofNone("account", "nobody", null),
                Filter.of("postCode", "WH-01", "JS-01", null),
                Filter.of("postKind", "SUPERVISOR", "HEAD", "KING"),
                Filter.of("fullTime", "true", "false", "x"),
                Filter.of("status", "HOLDING", "WITHDRAWN", "ASLEEP"),
                Filter.of("on", "2026-03-01", "2026-02-28", "yesterday"),
                Filter.of("certificate", "false", "true", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-from", "from_day"), Sort.by("from", "from_day"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }

    @Override
    public String lister() {
        return supervisor(town);
    }

    @Override
    public String narrowed() {
        return "authorityId=" + authority;
    }
}
