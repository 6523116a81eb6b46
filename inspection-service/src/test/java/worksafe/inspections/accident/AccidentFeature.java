package worksafe.inspections.accident;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Accidents of one enterprise, which reports them itself. */
record AccidentFeature(UUID enterprise) implements FeatureFixture {

    static final String ACCIDENTS = "accidents";
    static final String CONFIRMED = """
            {"responsibility": true, "opinion": "经现场核实，属于生产安全事故。"}""";
    static final String GROUP = """
            {"leader": "周明", "procuratorate": "JOINED", "members": [
              {"body": "SAFETY_AUTHORITY", "name": "周明", "office": "江阴市应急管理局", "account": "supervisor-0051"},
              {"body": "POLICE", "name": "吴警", "office": "江阴市公安局"},
              {"body": "UNION", "name": "郑工", "office": "江阴市总工会"}]}""";
    static final String APPROVED = """
            {"paper": "澄政复〔2026〕12号"}""";
    static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    static final String APPROVER = Tokens.of("approver", COUNTY, "approver-0007");
    static final String MEMBER = Tokens.of("supervisor", COUNTY, "supervisor-0051");

    /** As a client writes it. */
    static String hoursAgo(int hours) {
        return InstantSource.system()
                .instant()
                .minus(Duration.ofHours(hours))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    static String anAccident(UUID enterprise, int deaths, int missing) {
        return """
                {
                  "enterpriseId": "%s",
                  "title": "液氨泄漏中毒事故",
                  "kind": "POISONING",
                  "occurredAt": "%s",
                  "site": "制冷车间液氨储罐区",
                  "course": "检修管道时液氨泄漏，作业人员中毒。",
                  "toll": {"deaths": %d, "missing": %d, "seriousInjuries": 2, "minorInjuries": 0, "atRisk": 0,
                           "trapped": 0, "evacuated": 0},
                  "losses": [{"item": "ESTIMATE", "amountFen": 1800000}]
                }""".formatted(enterprise, hoursAgo(0), deaths, missing);
    }

    static String aReport() {
        return """
                {"directCause": "阀门老化破裂。", "indirectCause": "未按规定检修。", "responsibility": true,
                 "measures": [{"measure": "更换阀门", "owner": "江阴市澄江化工有限公司", "dueDate": "%s"}]}""".formatted(inDays(90));
    }

    static void go(String token, UUID id, String verb, String body) {
        var answer = act(token, ACCIDENTS, id, verb, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(verb + ": " + answer.asString());
        }
    }

    UUID reported() {
        return created(Tokens.ofEnterprise(enterprise), ACCIDENTS, anAccident(enterprise, 1, 0));
    }

    UUID confirmed() {
        var id = reported();
        go(Tokens.of("supervisor", COUNTY), id, "confirmation", CONFIRMED);
        return id;
    }

    UUID investigating() {
        var id = confirmed();
        go(APPROVER, id, "investigation", GROUP);
        return id;
    }

    UUID reportIn() {
        var id = investigating();
        go(MEMBER, id, "report", aReport());
        return id;
    }

    UUID approved() {
        var id = reportIn();
        go(APPROVER, id, "approval", APPROVED);
        return id;
    }

    UUID published() {
        var id = approved();
        go(Tokens.of("supervisor", COUNTY), id, "publication", publication());
        return id;
    }

    static String publication() {
        return "{\"publishedOn\": \"" + inDays(0) + "\", \"where\": \"江阴市人民政府网站\"}";
    }

    UUID implementing() {
        var id = published();
        go(Tokens.of("supervisor", COUNTY), id, "implementation", "{}");
        return id;
    }

    @Override
    public String path() {
        return ROOT + ACCIDENTS;
    }

    @Override
    public String table() {
        return "accident";
    }

    @Override
    public Map<String, String> parts() {
        // Those that an accident has from its report on.
        return Map.of("accident_toll", "accident_id", "accident_loss", "accident_id", "accident_step", "accident_id");
    }

    @Override
    public Set<String> rewritten() {
        return Set.of("accident_loss");
    }

    @Override
    public String readPermission() {
        return "accident:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "accident:report",
                Tokens.of("clerk", COUNTY),
                Tokens.of("clerk", COUNTY, "clerk-0077"),
                () -> anAccident(enterprise, 1, 0)
                        .replace("液氨泄漏中毒事故", "液氨泄漏中毒事故 " + Uuid7.next(InstantSource.system())),
                "accident-reported");
    }

    /** Of steps that come after another one {@code AccidentResourceTest} tells how each is announced. */
    @Override
    public List<Verb> verbs() {
        var supervisor = Tokens.of("supervisor", COUNTY);
        return List.of(
                Verb.of("confirmation", "accident:confirm", supervisor, CONFIRMED)
                        .announcing("accident-confirmed"),
                Verb.of("dismissal", "accident:dismiss", APPROVER, "{\"reason\": \"系刑事案件\"}")
                        .announcing("accident-progressed"),
                Verb.of("toll", "accident:supplement", Tokens.ofEnterprise(enterprise), """
                {"toll": {"deaths": 2, "missing": 0, "seriousInjuries": 1, "minorInjuries": 0, "atRisk": 0, "trapped": 0,
                          "evacuated": 0}}""")
                        .illegalOn(this::reportIn)
                        .announcing("accident-progressed"),
                Verb.of("loss", "accident:supplement", supervisor, """
                {"losses": [{"item": "MEDICAL", "amountFen": 1000000}]}""")
                        .illegalOn(this::reportIn)
                        .announcing("accident-progressed"),
                Verb.of("notice", "accident:notify", supervisor, """
                {"addressee": "POLICE", "way": "WRITTEN", "receipt": "收到"}""")
                        .illegalOn(this::reportIn)
                        .announcing("accident-progressed"),
                Verb.of("flags", "accident:confirm", supervisor, """
                {"late": true, "omitted": false, "falsified": false, "concealed": false, "reason": "晚报两小时"}""")
                        .illegalOn(this::reportIn)
                        .announcing("accident-progressed"),
                Verb.of(
                                "takeover",
                                "accident:take-over",
                                Tokens.of("approver", "320200000000"),
                                "{\"reason\": \"影响重大\"}")
                        .on(this::confirmed)
                        .illegalOn(this::reported)
                        .announcing("accident-progressed"),
                Verb.of("investigation", "accident:name-group", APPROVER, GROUP)
                        .on(this::confirmed)
                        .illegalOn(this::reported)
                        .announcing("accident-progressed"),
                Verb.of("extension", "accident:approve", APPROVER, "{\"days\": 1, \"reason\": \"原因复杂\"}")
                        .on(this::investigating)
                        .illegalOn(this::reported),
                Verb.of(
                                "appraisal",
                                "accident:investigate",
                                MEMBER,
                                "{\"begins\": true, \"day\": \"" + inDays(0) + "\", \"note\": \"特检院\"}")
                        .on(this::investigating)
                        .illegalOn(this::reported),
                Verb.of("report", "accident:investigate", MEMBER, aReport()).on(this::investigating),
                Verb.of("return", "accident:approve", APPROVER, "{\"reason\": \"分析不充分\"}")
                        .on(this::reportIn),
                Verb.of("approval", "accident:approve", APPROVER, APPROVED)
                        .on(this::reportIn)
                        .announcing("accident-approved"),
                Verb.of(
                                "paper",
                                "accident:publish",
                                supervisor,
                                "{\"authority\": \"江阴市应急管理局\", \"summary\": \"发生液氨泄漏中毒事故。\"}")
                        .on(this::approved),
                Verb.of("publication", "accident:publish", supervisor, publication())
                        .on(this::approved)
                        .announcing("accident-published"),
                Verb.of("implementation", "accident:implement", supervisor, "{}")
                        .on(this::published),
                Verb.of(
                                "measure",
                                "accident:do-measure",
                                Tokens.ofEnterprise(enterprise),
                                "{\"position\": 1, \"evidence\": \"阀门已更换\"}")
                        .on(this::implementing)
                        .illegalOn(this::reported),
                Verb.of(
                                "gate",
                                "accident:implement",
                                supervisor,
                                "{\"gate\": \"STAFF_EDUCATED\", \"evidence\": \"教育记录\"}")
                        .on(this::implementing)
                        .illegalOn(this::reported),
                Verb.of("evaluation", "accident:implement", supervisor, evaluation("APPROVAL"))
                        .on(this::implementing)
                        .illegalOn(this::reported)
                        .announcing("accident-evaluated"));
    }

    static String evaluation(String occasion) {
        return "{\"occasion\": \"" + occasion + "\", \"evaluatedOn\": \"" + inDays(0)
                + "\", \"result\": \"已落实\", \"satisfactory\": true, \"publishedOn\": \"" + inDays(0)
                + "\", \"publishedWhere\": \"江阴市人民政府网站\"}";
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "REPORTED", "FILED", "DONE"),
                Filter.of("grade", "GENERAL", "MAJOR", "x"),
                Filter.of("kind", "POISONING", "FALL", "x"),
                Filter.ofNone("outcome", "OPEN", "x"),
                Filter.of("concealed", "false", "true", "x"),
                Filter.of("historic", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("occurredFrom", inDays(-1), inDays(1), "tomorrow"),
                Filter.of("occurredBefore", inDays(1), inDays(-1), "tomorrow"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-occurredOn", "occurred_on"), Sort.by("-reportedAt", "reported_at"));
    }
}
