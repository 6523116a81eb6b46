package worksafe.inspections.assessment.indicator;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;

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

/** Indicators of one town. */
record IndicatorFeature() implements FeatureFixture {

    static final String INDICATORS = "indicators";
    static final String TOWN = "320281123000";

    private static final String SUPERVISOR = Tokens.of("supervisor", COUNTY);

    static String anIndicator(String region, String measure, int value, String more) {
        return """
                {
                  "region": "%s", "year": %s, "measure": "%s", "title": "年度指标", "unit": "人", "value": %d,
                  "issuer": "无锡市安全生产委员会", "document": "锡安〔2026〕3号"%s
                }""".formatted(region, inDays(0).substring(0, 4), measure, value, more);
    }

    @Override
    public String path() {
        return ROOT + INDICATORS;
    }

    @Override
    public String table() {
        return "control_indicator";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("control_indicator_step", "indicator_id");
    }

    @Override
    public String readPermission() {
        return "indicator:read";
    }

    @Override
    public Home home() {
        return new Home(TOWN, null, null);
    }

    @Override
    public String narrowed() {
        return "region=" + TOWN;
    }

    @Override
    public Creation creation() {
        return new Creation(
                "indicator:issue",
                SUPERVISOR,
                Tokens.of("supervisor", COUNTY, "supervisor-0081"),
                Creation.numbered(anIndicator(TOWN, "OTHER", 3, ""), "年度指标"),
                "control-indicator-issued");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("revision", "indicator:issue", SUPERVISOR, "{\"value\": 2, \"reason\": \"上级调减\"}")
                        .illegalOn(IndicatorFeature::withdrawn)
                        .announcing("control-indicator-changed"),
                Verb.of("report", "indicator:report", SUPERVISOR, "{\"value\": 1, \"asOf\": \"" + inDays(0) + "\"}")
                        .illegalOn(IndicatorFeature::withdrawn),
                Verb.of("explanation", "indicator:report", SUPERVISOR, "{\"explanation\": \"均为道路事故\"}")
                        .illegalOn(IndicatorFeature::withdrawn),
                Verb.of("withdrawal", "indicator:issue", SUPERVISOR, "{\"reason\": \"重复下达\"}")
                        .announcing("control-indicator-withdrawn"));
    }

    static UUID withdrawn() {
        var id = created(SUPERVISOR, INDICATORS, anIndicator(TOWN, "OTHER", 3, ""));
        act(SUPERVISOR, INDICATORS, id, "withdrawal", "{\"reason\": \"重复下达\"}")
                .then()
                .statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("year", inDays(0).substring(0, 4), "2001", "x"),
                Filter.of("measure", "OTHER", "DEATHS", "x"),
                Filter.of("status", "IN_FORCE", "WITHDRAWN", "x"),
                Filter.ofNone("parentId", "0198f4a0-0000-7000-8000-000000000000", "x"),
                Filter.ofNone("sector", "WATER", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-issuedAt", "issued_at"));
    }
}
