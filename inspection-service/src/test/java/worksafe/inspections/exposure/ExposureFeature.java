package worksafe.inspections.exposure;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Exposures about one enterprise. */
record ExposureFeature(UUID enterprise) implements FeatureFixture {

    static final String EXPOSURES = "exposures";
    static final String DONE = """
            {"evidence": "已更换报警主机并通过检测"}""";
    static final String CONFIRMED = """
            {"done": true, "opinion": "现场核实，问题已整改到位"}""";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    static String anExposure(UUID enterprise) {
        return """
                {
                  "enterpriseId": "%s",
                  "title": "液氨储罐区长期带病运行",
                  "text": "该企业液氨储罐区多次停用报警联动，经约谈仍未整改。",
                  "medium": "江阴日报",
                  "exposedOn": "%s",
                  "responsible": "澄江街道办事处"
                }""".formatted(enterprise, inDays(0));
    }

    @Override
    public String path() {
        return ROOT + EXPOSURES;
    }

    @Override
    public String table() {
        return "exposure";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("exposure_step", "exposure_id");
    }

    @Override
    public String readPermission() {
        return "exposure:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "exposure:open",
                Tokens.of("supervisor", COUNTY),
                Tokens.of("supervisor", COUNTY, "supervisor-0077"),
                () -> anExposure(enterprise).replace("江阴日报", "江阴日报 " + Uuid7.next(InstantSource.system())),
                "exposure-opened");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("progress", "exposure:progress", Tokens.ofEnterprise(enterprise), """
                {"note": "已完成储罐检测"}""")
                        .illegalOn(this::reported)
                        .announcing("exposure-progressed"),
                Verb.of("completion", "exposure:progress", Tokens.ofEnterprise(enterprise), DONE)
                        .announcing("exposure-progressed"),
                Verb.of("confirmation", "exposure:confirm", Tokens.of("approver", COUNTY), CONFIRMED)
                        .on(this::reported)
                        .announcing("exposure-closed"),
                Verb.of("withdrawal", "exposure:withdraw", Tokens.of("approver", COUNTY), """
                {"reason": "经核实，问题不存在"}""")
                        .announcing("exposure-closed"),
                Verb.of("paper", "exposure:draw-up-paper", Tokens.of("supervisor", COUNTY), """
                {"authority": "江阴市应急管理局"}""")
                        .announcing("exposure-progressed"));
    }

    private UUID reported() {
        var id = created(Tokens.of("supervisor", COUNTY), EXPOSURES, anExposure(enterprise));
        act(Tokens.ofEnterprise(enterprise), EXPOSURES, id, "completion", DONE)
                .then()
                .statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "OPENED", "CLOSED", "DONE"),
                Filter.of("outcome", "OPEN", "DONE", "x"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("exposedFrom", inDays(0), inDays(1), "tomorrow"),
                Filter.of("exposedBefore", inDays(1), inDays(0), "tomorrow"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-openedAt", "opened_at"), Sort.by("dueDate", "due_date"));
    }
}
