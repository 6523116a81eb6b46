package worksafe.inspections.assessment;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Assessments of one town, each of another year. */
record AssessmentFeature() implements FeatureFixture {

    static final String ASSESSMENTS = "assessments";
    static final String TOWN = "320281119000";

    private static final String SUPERVISOR = Tokens.of("supervisor", COUNTY);
    private static final String TOWN_OFFICE = Tokens.of("supervisor", TOWN);
    private static final String APPROVER = Tokens.of("approver", COUNTY);
    private static final String SECOND = Tokens.of("approver", COUNTY, "approver-0099");
    static final String GOVERNMENT = Tokens.of("government", COUNTY);
    private static final AtomicInteger YEARS = new AtomicInteger(2026);

    static String anAssessment(String region, int year) {
        return """
                {
                  "region": "%s", "year": %d, "body": "华士镇人民政府", "document": "澄安委〔2026〕5号", "reportDue": "%s",
                  "items": [
                    {"topic": "INDICATORS", "title": "控制指标", "criterion": "未突破得满分", "fullMarks": 40},
                    {"topic": "GRASS_ROOTS", "title": "基层基础工作", "criterion": "台账齐全得满分", "fullMarks": 30.5},
                    {"topic": "PILOT_PROMOTION", "title": "试点推广", "criterion": "按期报送得满分", "fullMarks": 29.5}
                  ]
                }""".formatted(region, year, inDays(10));
    }

    static String marks(String first, String second, String third) {
        return """
                [{"position": 1, "marks": %s, "note": "未突破"}, {"position": 2, "marks": %s, "note": "台账已更新"},
                 {"position": 3, "marks": %s, "note": "已报送"}]""".formatted(first, second, third);
    }

    static String marked(String first, String second, String third) {
        return "{\"items\": " + marks(first, second, third) + "}";
    }

    static String graded(String grade, String first, String second, String third) {
        return "{\"items\": %s, \"grade\": \"%s\", \"opinion\": \"总体良好\"}"
                .formatted(marks(first, second, third), grade);
    }

    @Override
    public String path() {
        return ROOT + ASSESSMENTS;
    }

    @Override
    public String table() {
        return "assessment";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("assessment_item", "assessment_id", "assessment_step", "assessment_id");
    }

    @Override
    public String readPermission() {
        return "assessment:read";
    }

    @Override
    public Home home() {
        return new Home(TOWN, null, null);
    }

    @Override
    public String narrowed() {
        return "region=" + TOWN;
    }

    private static String nextYear() {
        return anAssessment(TOWN, YEARS.incrementAndGet());
    }

    @Override
    public Creation creation() {
        return new Creation(
                "assessment:issue",
                SUPERVISOR,
                Tokens.of("supervisor", COUNTY, "supervisor-0079"),
                AssessmentFeature::nextYear,
                "assessment-issued");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("spread", "assessment:report", TOWN_OFFICE, "{\"statement\": \"已与各村签订责任书\"}")
                        .announcing("assessment-progressed"),
                Verb.of("start", "assessment:issue", SUPERVISOR, "").on(() -> in("SPREAD")),
                Verb.of("self-report", "assessment:report", TOWN_OFFICE, marked("40", "30", "28"))
                        .on(() -> in("RUNNING")),
                Verb.of("return", "assessment:check", SUPERVISOR, "{\"list\": \"补充佐证\"}")
                        .on(() -> in("SELF_REPORTED")),
                Verb.of("check", "assessment:check", SUPERVISOR, marked("40", "29", "27"))
                        .on(() -> in("SELF_REPORTED")),
                Verb.of("score", "assessment:score", APPROVER, graded("GOOD", "40", "29", "27"))
                        .on(() -> in("CHECKED"))
                        .announcing("assessment-scored"),
                Verb.of("objection", "assessment:report", TOWN_OFFICE, "{\"reason\": \"材料已报\"}")
                        .on(() -> in("SCORED")),
                Verb.of("objection-answer", "assessment:score", SECOND, graded("EXCELLENT", "40", "30", "27"))
                        .on(() -> in("OBJECTED")),
                Verb.of("confirmation", "assessment:confirm", GOVERNMENT, "{\"opinion\": \"审定\"}")
                        .on(AssessmentFeature::unopposed)
                        .announcing("assessment-confirmed"),
                Verb.of("withdrawal", "assessment:issue", SUPERVISOR, "{\"reason\": \"机构改革\"}"));
    }

    /** A new one in such a status. */
    static UUID in(String status) {
        var id = created(SUPERVISOR, ASSESSMENTS, nextYear());
        to(id, status);
        return id;
    }

    /** Brings one that was just issued to such a status. */
    static void to(UUID id, String status) {
        for (var step : List.of("SPREAD", "RUNNING", "SELF_REPORTED", "CHECKED", "SCORED", "OBJECTED")) {
            var answer = switch (step) {
                case "SPREAD" -> act(TOWN_OFFICE, ASSESSMENTS, id, "spread", "{\"statement\": \"已签责任书\"}");
                case "RUNNING" -> act(SUPERVISOR, ASSESSMENTS, id, "start", "");
                case "SELF_REPORTED" -> act(TOWN_OFFICE, ASSESSMENTS, id, "self-report", marked("40", "30", "28"));
                case "CHECKED" -> act(SUPERVISOR, ASSESSMENTS, id, "check", marked("40", "29", "27"));
                case "SCORED" -> act(APPROVER, ASSESSMENTS, id, "score", graded("GOOD", "40", "29", "27"));
                default -> act(TOWN_OFFICE, ASSESSMENTS, id, "objection", "{\"reason\": \"材料已报\"}");
            };
            answer.then().statusCode(200);
            if (step.equals(status)) {
                return;
            }
        }
    }

    /** One that nobody objected to while that was possible. */
    static UUID unopposed() {
        var id = in("SCORED");
        TestDatabase.execute("update assessment set object_until = ?::date where id = ?", inDays(-1), id);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.ofNone("year", "2001", "x"),
                Filter.of("status", "ISSUED", "CONFIRMED", "x"),
                Filter.ofNone("grade", "FAILED", "x"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.ofNone("sector", "WATER", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-issuedAt", "issued_at"));
    }
}
