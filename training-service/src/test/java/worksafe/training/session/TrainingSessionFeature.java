package worksafe.training.session;

import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.supervisor;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;
import worksafe.training.TrainingApi;

/** Sessions of one enterprise, each on another day, for one of its workers. */
record TrainingSessionFeature(UUID enterprise, UUID worker) implements FeatureFixture {

    static final String SESSIONS = "/api/v1/training/training-sessions";
    static final String HOLDING = "{\"content\": \"学习新修订的安全生产法\"}";
    static final String CLOSURE = "{\"conclusion\": \"全部合格\"}";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";
    private static final AtomicInteger DAYS = new AtomicInteger();

    static String aSession(UUID enterprise, String purpose, int hours, String day) {
        return """
                {"enterpriseId": "%s", "title": "全员再培训 %s", "purpose": "%s", "audience": "WORKER",
                 "topics": ["LAW", "MANAGEMENT"], "hours": %d, "capacity": 5, "venue": "公司培训室", "teacher": "李安全",
                 "teacherQualification": "注册安全工程师", "startsAt": "%sT09:00:00+08:00", "endsAt": "%sT18:00:00+08:00"}""".formatted(enterprise, day, purpose, hours, day, day);
    }

    static UUID opened(String token, String body) {
        return id(create(token, key(), SESSIONS, body));
    }

    static void done(String token, UUID session, String verb, String body) {
        act(token, SESSIONS + "/" + session, verb, body).then().statusCode(200);
    }

    static String learners(UUID... learners) {
        return "{\"learnerIds\": ["
                + java.util.Arrays.stream(learners)
                        .map(id -> "\"" + id + "\"")
                        .collect(java.util.stream.Collectors.joining(", "))
                + "]}";
    }

    private String next() {
        return aSession(enterprise, "YEARLY", 8, inDays(-1 - DAYS.incrementAndGet()));
    }

    private UUID enrolled() {
        var session = opened(owner(), next());
        done(owner(), session, "enrolment", learners(worker));
        return session;
    }

    private UUID held() {
        var session = enrolled();
        done(owner(), session, "holding", HOLDING);
        return session;
    }

    private UUID closed() {
        var session = held();
        done(owner(), session, "closure", CLOSURE);
        return session;
    }

    @Override
    public String path() {
        return SESSIONS;
    }

    @Override
    public String table() {
        return "training_session";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("training_session_step", "session_id");
    }

    @Override
    public String readPermission() {
        return "training-session:read";
    }

    @Override
    public Home home() {
        return new Home(TrainingApi.VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation("training-session:write", owner(), supervisor(), this::next, "training-session-opened");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("enrolment", "training-session:write", owner(), learners(worker))
                        .illegalOn(this::held)
                        .announcing("training-session-enrolled"),
                Verb.of("holding", "training-session:write", owner(), HOLDING)
                        .on(this::enrolled)
                        .announcing("training-session-held"),
                Verb.of("closure", "training-session:write", owner(), CLOSURE)
                        .on(this::held)
                        .announcing("training-session-closed"),
                Verb.of("crediting", "training-session:write", owner(), "")
                        .on(this::closed)
                        .announcing("training-session-credited"),
                Verb.of("cancellation", "training-session:write", owner(), "{\"reason\": \"授课人患病，改期\"}")
                        .announcing("training-session-cancelled"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "OPEN", "FULL", "SLEEPING"),
                Filter.of("purpose", "YEARLY", "ROTATION", "FUN"),
                Filter.of("audience", "WORKER", "LEADER", "ALL"),
                new Filter("startsFrom", TrainingSessionFeature::startsAt, inDays(3) + "T00:00:00Z", "2026-02-30"),
                Filter.of("startsBefore", inDays(3) + "T00:00:00Z", "2001-01-01T00:00:00Z", "2026-02-30"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("region", "320281102000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-openedAt", "opened_at"));
    }

    private static String startsAt(UUID session) {
        return OffsetDateTime.parse(
                        get(supervisor(), SESSIONS + "/" + session).jsonPath().getString("startsAt"))
                .toInstant()
                .toString();
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }
}
