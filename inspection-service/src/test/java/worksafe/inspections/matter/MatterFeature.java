package worksafe.inspections.matter;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
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

/** Interviews of the authority of one town. */
record MatterFeature() implements FeatureFixture {

    static final String MATTERS = "matters";
    static final String TOWN = "320281117000";
    static final String SERVED = """
            {"receipt": "公文交换，街道办公室签收"}""";
    static final String DONE = """
            {"done": true, "opinion": "现场核查属实"}""";
    static final String ANSWER = """
            {"answer": "已召开专题会议，完成隐患清零 12 项。"}""";
    static final String CLOSURE = """
            {"opinion": "同意办结"}""";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    static String aMatter(String kind, String more) {
        return """
                {
                  "kind": "%s",
                  "cause": "POOR_IMPLEMENTATION",
                  "region": "%s",
                  "sector": "EMERGENCY",
                  "body": "周庄镇人民政府",
                  "title": "约谈镇政府负责人",
                  "text": "本季度已发生一般事故 3 起。",
                  "demand": "分析原因，制定并落实防范措施。"%s
                }""".formatted(kind, TOWN, more);
    }

    static String meeting() {
        return """
                {"heldOn": "%s", "chair": "分管副市长", "attendees": "镇长、应急办主任", "minutes": "镇政府承诺一个月内完成隐患清零。",
                 "promised": [{"unit": "周庄镇应急办", "measure": "隐患清零"}]}""".formatted(inDays(0));
    }

    static String measure(int position) {
        return """
                {"position": %d, "done": true, "note": "已清零"}""".formatted(position);
    }

    private static final String COUNTY_SUPERVISOR = Tokens.of("supervisor", COUNTY);
    private static final String TOWN_SUPERVISOR = Tokens.of("supervisor", TOWN);

    @Override
    public String path() {
        return ROOT + MATTERS;
    }

    @Override
    public String table() {
        return "supervision_matter";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("supervision_matter_step", "matter_id");
    }

    @Override
    public String readPermission() {
        return "matter:read";
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
                "matter:open",
                COUNTY_SUPERVISOR,
                Tokens.of("supervisor", COUNTY, "supervisor-0078"),
                () -> aMatter("WARNING", "").replace("约谈镇政府负责人", "警示镇政府负责人 " + Uuid7.next(InstantSource.system())),
                "supervision-matter-opened");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("service", "matter:serve", COUNTY_SUPERVISOR, SERVED).announcing("supervision-matter-served"),
                Verb.of("receipt", "matter:answer", TOWN_SUPERVISOR, """
                        {"note": "已收悉"}""")
                        .on(() -> served("CRITICISM", ""))
                        .announcing("supervision-matter-progressed"),
                Verb.of("meeting", "matter:hold-meeting", COUNTY_SUPERVISOR, meeting())
                        .on(() -> served("INTERVIEW", ""))
                        .announcing("supervision-matter-progressed"),
                Verb.of("measure", "matter:answer", TOWN_SUPERVISOR, measure(1))
                        .on(MatterFeature::tracked)
                        .illegalOn(MatterFeature::answered)
                        .announcing("supervision-matter-progressed"),
                Verb.of("answer", "matter:answer", TOWN_SUPERVISOR, ANSWER)
                        .on(() -> served("WARNING", ""))
                        .announcing("supervision-matter-progressed"),
                Verb.of("check", "matter:check", COUNTY_SUPERVISOR, DONE).on(MatterFeature::answered),
                Verb.of("closure", "matter:close", Tokens.of("approver", COUNTY), CLOSURE)
                        .on(MatterFeature::checked)
                        .announcing("supervision-matter-closed"),
                Verb.of("escalation", "matter:escalate", COUNTY_SUPERVISOR, """
                        {"to": "320200000000", "reason": "逾期两次未答复"}""")
                        .on(() -> served("WARNING", ""))
                        .announcing("supervision-matter-escalated"),
                Verb.of("withdrawal", "matter:withdraw", COUNTY_SUPERVISOR, """
                        {"reason": "经核实，情况不属实"}""")
                        .announcing("supervision-matter-closed"));
    }

    static UUID served(String kind, String more) {
        var id = created(COUNTY_SUPERVISOR, MATTERS, aMatter(kind, more));
        act(COUNTY_SUPERVISOR, MATTERS, id, "service", SERVED).then().statusCode(200);
        return id;
    }

    static UUID tracked() {
        return served(
                "TRACKING",
                ", \"dueOn\": \"" + inDays(20) + "\", \"measures\": [{\"unit\": \"周庄钢铁\", \"measure\": \"停用旧炉\"}]");
    }

    static UUID answered() {
        var id = served("WARNING", "");
        act(TOWN_SUPERVISOR, MATTERS, id, "answer", ANSWER).then().statusCode(200);
        return id;
    }

    static UUID checked() {
        var id = answered();
        act(COUNTY_SUPERVISOR, MATTERS, id, "check", DONE).then().statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("kind", "WARNING", "CRITICISM", "x"),
                Filter.of("addressee", "AUTHORITY", "OFFICIAL", "x"),
                Filter.ofNone("enterpriseId", NOBODYS, "x"),
                Filter.of("status", "OPENED", "CLOSED", "DONE"),
                Filter.of("outcome", "OPEN", "DONE", "x"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("openedFrom", inDays(0), inDays(1), "tomorrow"),
                Filter.of("openedBefore", inDays(1), inDays(0), "tomorrow"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-openedAt", "opened_at"));
    }
}
