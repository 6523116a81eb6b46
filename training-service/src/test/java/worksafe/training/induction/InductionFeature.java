package worksafe.training.induction;

import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.supervisor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Newcomers at one enterprise, each somebody else. */
record InductionFeature(UUID enterprise) implements FeatureFixture {

    static final String INDUCTIONS = "/api/v1/training/inductions";
    static final String FITNESS = """
            {"assessedOn": "%s", "assessor": "李安全", "score": 92}""".formatted(inDays(0));

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    static String anInduction(UUID person, UUID enterprise, String kind, String startedOn) {
        return """
                {"personId": "%s", "enterpriseId": "%s", "kind": "%s", "relation": "EMPLOYEE", "job": "包装工",
                 "unit": "二车间包装班", "startedOn": "%s"}""".formatted(person, enterprise, kind, startedOn);
    }

    static String aLevel(String level, int hours, String day) {
        return """
                {"level": "%s", "doneOn": "%s", "hours": %d, "topics": ["RULES", "PROCEDURES", "SKILLS", "EMERGENCY", "RIGHTS"],
                 "teacher": "李安全", "teacherQualification": "注册安全工程师"}""".formatted(level, day, hours);
    }

    @CanIgnoreReturnValue
    static UUID started(String token, UUID person, UUID enterprise) {
        return id(create(token, key(), INDUCTIONS, anInduction(person, enterprise, "NEW", inDays(0))));
    }

    static void done(String token, UUID induction, String verb, String body) {
        act(token, INDUCTIONS + "/" + induction, verb, body).then().statusCode(200);
    }

    @CanIgnoreReturnValue
    static UUID taught(String token, UUID person, UUID enterprise) {
        var induction = started(token, person, enterprise);
        for (var level : List.of("PLANT", "WORKSHOP", "TEAM")) {
            done(token, induction, "level", aLevel(level, 8, inDays(0)));
        }
        return induction;
    }

    @CanIgnoreReturnValue
    static UUID fit(String token, UUID person, UUID enterprise) {
        var induction = taught(token, person, enterprise);
        done(token, induction, "fitness", FITNESS);
        return induction;
    }

    private UUID taught() {
        return taught(supervisor(), registered(supervisor()), enterprise);
    }

    private UUID fit() {
        return fit(supervisor(), registered(supervisor()), enterprise);
    }

    private UUID left() {
        var induction = fit();
        done(supervisor(), induction, "departure", "{\"leftOn\": \"" + inDays(0) + "\"}");
        return induction;
    }

    @Override
    public String path() {
        return INDUCTIONS;
    }

    @Override
    public String table() {
        return "induction";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("induction_step", "induction_id");
    }

    @Override
    public String readPermission() {
        return "induction:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "induction:write",
                supervisor(),
                Tokens.of("supervisor", COUNTY, "another"),
                () -> anInduction(registered(supervisor()), enterprise, "NEW", inDays(0)),
                "induction-started");
    }

    @Override
    public List<Verb> verbs() {
        var owner = Tokens.ofEnterprise(enterprise);
        return List.of(
                Verb.of("level", "induction:write", owner, aLevel("PLANT", 8, inDays(0)))
                        .illegalOn(this::fit)
                        .announcing("induction-level-passed"),
                Verb.of("practice", "induction:write", owner, """
                                {"passedOn": "%s", "workshop": "一号实训车间", "examiner": "陈考评", "score": 90}""".formatted(inDays(0)))
                        .on(this::taught)
                        .announcing("induction-practice-passed"),
                Verb.of("fitness", "induction:write", owner, FITNESS)
                        .on(this::taught)
                        .announcing("induction-completed"),
                Verb.of("failure", "induction:write", owner, """
                                {"failedOn": "%s", "reason": "实操考试两次未合格"}""".formatted(inDays(0)))
                        .announcing("induction-failed"),
                Verb.of("departure", "induction:write", owner, "{\"leftOn\": \"" + inDays(0) + "\"}")
                        .announcing("worker-left"),
                Verb.of("resumption", "induction:write", owner, "{\"resumedOn\": \"" + inDays(0) + "\"}")
                        .on(this::left)
                        .announcing("worker-resumed"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                new Filter("personId", InductionFeature::person, NOBODYS, "x"),
                Filter.of("status", "STARTED", "FAILED", "SLEEPING"),
                Filter.of("kind", "NEW", "RETURN", "OLD"),
                Filter.of("relation", "EMPLOYEE", "INTERN", "FRIEND"),
                Filter.of("startedFrom", inDays(0), inDays(1), "2026-02-30"),
                Filter.of("startedBefore", inDays(1), inDays(0), "2026-02-30"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("region", "320281102000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-startedAt", "started_at"));
    }

    private static String person(UUID induction) {
        return TestDatabase.column("select person_id from induction where id = ?", induction)
                .getFirst();
    }
}
