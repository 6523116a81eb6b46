package worksafe.inspections.order;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/**
 * Panels, each about an application of its own. Who keeps away is asked of a member, whom a request that is the same for
 * every row cannot name: those two verbs are tested where panels are.
 */
record PanelFeature(ApplicationFeature applications) implements FeatureFixture {

    static final String PANELS = "panels";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";
    private static final List<String> EXPERTS = List.of("x1", "x2", "x3");

    @Override
    public String path() {
        return ROOT + PANELS;
    }

    @Override
    public String table() {
        return "panel";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("panel_member", "panel_id", "panel_step", "panel_id");
    }

    @Override
    public String readPermission() {
        return "panel:read";
    }

    @Override
    public Home home() {
        return applications.home();
    }

    @Override
    public Creation creation() {
        return new Creation(
                "panel:convene",
                Tokens.of("supervisor", COUNTY),
                Tokens.of("approver", COUNTY),
                this::convening,
                "panel-convened");
    }

    private String convening() {
        return convening(applications.after("acceptance", ""));
    }

    static String convening(UUID application) {
        return """
                {"subjectType": "application", "subjectId": "%s", "experts": [%s, %s, %s]}""".formatted(application, named("x1", true), named("x2", false), named("x3", false));
    }

    private static String named(String account, boolean leader) {
        return """
                {"account": "%s", "name": "专家%s", "expertise": "危险化学品", "leader": %s}""".formatted(account, account, leader);
    }

    @Override
    public List<Verb> verbs() {
        var clerk = Tokens.of("supervisor", COUNTY);
        return List.of(
                Verb.of("naming", "panel:convene", clerk, named("x4", false))
                        .illegalOn(this::dissolved)
                        .announcing("panel-member-named"),
                Verb.of("opinion", "panel:sign", Tokens.of("expert", COUNTY, "x1"), """
                {"verdict": "FOR", "opinion": "同意"}""")
                        .illegalOn(this::dissolved)
                        .announcing("panel-opinion-signed"),
                Verb.of("closing", "panel:close", clerk, "").on(this::signed).announcing("panel-closed"),
                Verb.of("dissolution", "panel:close", clerk, "{\"reason\": \"企业已完成整改\"}")
                        .announcing("panel-dissolved"));
    }

    private UUID sitting() {
        return created(Tokens.of("supervisor", COUNTY), PANELS, convening());
    }

    private UUID dissolved() {
        var panel = sitting();
        act(Tokens.of("supervisor", COUNTY), PANELS, panel, "dissolution", "{\"reason\": \"企业已完成整改\"}")
                .then()
                .statusCode(200);
        return panel;
    }

    private UUID signed() {
        var panel = sitting();
        EXPERTS.forEach(expert -> sign(panel, expert, "FOR"));
        return panel;
    }

    static void sign(UUID panel, String expert, String verdict) {
        act(Tokens.of("expert", COUNTY, expert), PANELS, panel, "opinion", """
                {"verdict": "%s", "opinion": "意见"}""".formatted(verdict))
                .then()
                .statusCode(200);
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "SITTING", "CLOSED", "OPEN"),
                Filter.of("enterpriseId", applications.enterprise().toString(), NOBODYS, "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-convenedAt", "convened_at"));
    }
}
