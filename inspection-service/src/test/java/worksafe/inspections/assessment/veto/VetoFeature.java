package worksafe.inspections.assessment.veto;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;

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

/** Vetoes against the department of one town. */
record VetoFeature() implements FeatureFixture {

    static final String VETOES = "vetoes";
    static final String TOWN = "320281121000";
    static final String CONFIRMED = """
            {"confirmed": true, "opinion": "经市政府常务会议研究，同意"}""";
    static final String ANNOUNCED = """
            {"document": "澄政办〔2026〕21号"}""";

    private static final String SUPERVISOR = Tokens.of("supervisor", COUNTY);
    private static final String GOVERNMENT = Tokens.of("government", COUNTY);

    static String aVeto(String region, String ground, String grade) {
        return """
                {
                  "region": "%s", "sector": "EMERGENCY", "year": %s, "ground": "%s", "accidentNumber": "SG320281-2026-000003",
                  "grade": "%s", "body": "新桥镇应急管理办公室", "text": "未按规定督促企业排除重大事故隐患。"
                }""".formatted(region, inDays(0).substring(0, 4), ground, grade);
    }

    @Override
    public String path() {
        return ROOT + VETOES;
    }

    @Override
    public String table() {
        return "veto";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("veto_step", "veto_id");
    }

    @Override
    public String readPermission() {
        return "veto:read";
    }

    @Override
    public Home home() {
        return new Home(TOWN, Sector.EMERGENCY, null);
    }

    @Override
    public String narrowed() {
        return "region=" + TOWN;
    }

    @Override
    public Creation creation() {
        return new Creation(
                "veto:trigger",
                SUPERVISOR,
                Tokens.of("supervisor", COUNTY, "supervisor-0080"),
                Creation.numbered(aVeto(TOWN, "ACCIDENT", "LARGER"), "新桥镇应急管理办公室"),
                "veto-triggered");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("confirmation", "veto:decide", GOVERNMENT, CONFIRMED).announcing("veto-decided"),
                Verb.of("announcement", "veto:announce", SUPERVISOR, ANNOUNCED)
                        .on(VetoFeature::confirmed)
                        .announcing("veto-in-force"),
                Verb.of("lifting", "veto:decide", GOVERNMENT, """
                        {"reason": "复查认定已全面履职"}""")
                        .on(VetoFeature::inForce)
                        .announcing("veto-ended"));
    }

    static UUID confirmed() {
        var id = created(SUPERVISOR, VETOES, aVeto(TOWN, "ACCIDENT", "LARGER"));
        act(GOVERNMENT, VETOES, id, "confirmation", CONFIRMED).then().statusCode(200);
        return id;
    }

    static UUID inForce() {
        var id = confirmed();
        act(SUPERVISOR, VETOES, id, "announcement", ANNOUNCED).then().statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("year", inDays(0).substring(0, 4), "2001", "x"),
                Filter.of("status", "TRIGGERED", "ENDED", "x"),
                Filter.of("subject", "AUTHORITY", "POST", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-triggeredAt", "triggered_at"));
    }
}
