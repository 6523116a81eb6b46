package worksafe.hazards.danger;

import static worksafe.hazards.danger.DangerApi.DANGERS;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.OPINION;
import static worksafe.hazards.danger.DangerApi.PASSED;
import static worksafe.hazards.danger.DangerApi.REASON;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.aReopening;
import static worksafe.hazards.danger.DangerApi.aReport;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.reported;
import static worksafe.platform.testing.feature.Creation.numbered;

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

/** Dangers of one enterprise. */
record DangerFeature(UUID enterprise) implements FeatureFixture {

    private static final String VILLAGE = "320281102005";
    private static final String COUNTY = "320281000000";
    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return DANGERS;
    }

    @Override
    public String table() {
        return "danger";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("danger_step", "danger_id");
    }

    @Override
    public String readPermission() {
        return "danger:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "danger:report",
                owner(),
                supervisor(),
                numbered(aReport(enterprise, "GENERAL"), "危化品仓库可燃气体报警器失效"),
                "danger-reported");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("plan", "danger:plan", owner(), aPlan(inDays(10))).announcing("danger-planned"),
                Verb.of("rectification", "danger:rectify", owner(), EVIDENCE)
                        .on(() -> planned("GENERAL"))
                        .announcing("danger-rectified"),
                Verb.of("recheck", "danger:recheck", inspector(), """
                                {"result": "PASSED", "opinion": "复查合格。"}""")
                        .on(() -> rectified("GENERAL"))
                        .announcing("danger-closed"),
                Verb.of("recheck-confirmation", "danger:recheck", DangerApi.second(), DangerApi.AGREED)
                        .on(() -> lookedAt("GENERAL"))
                        .announcing("danger-closed"),
                Verb.of("closure", "danger:close", Tokens.of("approver", COUNTY), OPINION)
                        .on(() -> rechecked("MAJOR"))
                        .announcing("danger-closed"),
                Verb.of("dismissal", "danger:dismiss", supervisor(), REASON).announcing("danger-dismissed"),
                Verb.of("refusal", "danger:refuse", supervisor(), DangerApi.aRefusal(inDays(0)))
                        .illegalOn(() -> rechecked("GENERAL"))
                        .announcing("danger-refused"),
                Verb.of("regrading", "danger:regrade", supervisor(), DangerApi.aRegrading("MAJOR"))
                        .illegalOn(() -> rechecked("GENERAL"))
                        .announcing("danger-regraded"),
                Verb.of("reopening", "danger:reopen", supervisor(), aReopening(inDays(10)))
                        .on(() -> rechecked("GENERAL"))
                        .announcing("danger-reopened"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("status", "REPORTED", "CLOSED", "OPEN"),
                Filter.of("grade", "GENERAL", "MAJOR", "general"),
                Filter.of("internal", "true", "false", "yes"),
                Filter.of("overdue", "false", "true", "yes"),
                Filter.of("region", "320281102000", "320281103000", "320281"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("outcome", "OWED", "MET", "owed"),
                Filter.of("cause", "UNSAFE_CONDITION", "UNSAFE_ACT", "act"),
                Filter.of("reportedFrom", inDays(0), inDays(1), "2026-02-30"),
                Filter.of("reportedBefore", inDays(1), inDays(0), "2026-02-30"),
                Filter.of("closure", "OPEN", "CLOSED", "open"),
                Filter.of("rechecked", "AWAITED", "FAILED", "awaited"),
                Filter.of("dueFrom", inDays(15), inDays(16), "2026-02-30"),
                Filter.of("dueBefore", inDays(16), inDays(15), "2026-02-30"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-reportedAt", "reported_at"), Sort.by("dueDate", "due_date"));
    }

    private UUID planned(String grade) {
        var id = reported(owner(), enterprise, grade);
        act(owner(), id, "plan", aPlan(inDays(10))).then().statusCode(200);
        return id;
    }

    private UUID rectified(String grade) {
        var id = planned(grade);
        act(owner(), id, "rectification", EVIDENCE).then().statusCode(200);
        return id;
    }

    private UUID lookedAt(String grade) {
        var id = rectified(grade);
        act(inspector(), id, "recheck", PASSED).then().statusCode(200);
        return id;
    }

    private UUID rechecked(String grade) {
        var id = rectified(grade);
        DangerApi.recheck(inspector(), id, PASSED).then().statusCode(200);
        return id;
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }

    private static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }

    private static String inspector() {
        return Tokens.of("inspector", COUNTY);
    }
}
