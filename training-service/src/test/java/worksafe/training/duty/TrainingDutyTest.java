package worksafe.training.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Hours of the year that people owe, and the rotation of officials. The rows of earlier years are written by the owner of the tables. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class TrainingDutyTest {

    private static final String YEARLY = "/api/v1/training/yearly-training";
    private static final String COVERAGE = "/api/v1/training/yearly-training/coverage";
    private static final String CERTIFICATES = "/api/v1/training/registers/village-supervisor-certificate/entries";
    private static final String SUPERVISORS = "/api/v1/training/supervisor-training";

    /** A village that no other test has, of Jiangyin, whose document asks for rotation. */
    private static final String VILLAGE = "320281117203";

    private static final String TOWN = "320281117000";

    private final int year = today().getYear();
    private UUID mine;
    private String owner;
    private UUID session;

    @BeforeEach
    void aMine() {
        mine = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY, List.of(Trade.NON_COAL_MINE));
        owner = Tokens.ofEnterprise(mine);
        session = UUID.randomUUID();
        TestDatabase.execute(
                "insert into training_session (id, version, number, title, region, sector, purpose, audience, topics, hours,"
                        + " capacity, venue, teacher, teacher_qualification, off_duty, examined, starts_at, ends_at, status,"
                        + " enrolled, opened_at) values (?, 1, ?, '轮训', 320281117000, null, 'ROTATION', 'STAFF', '{LAW}', 8,"
                        + " 100, '党校', '李安全', '注册安全工程师', true, true, now(), now() + interval '8 hours', 'OPEN', 0, now())",
                session,
                "PX" + session);
    }

    /** Somebody fit for work since two years ago. */
    private UUID worker() {
        var person = registered(owner, residentId(), mine);
        TestDatabase.execute(
                "insert into induction (id, version, person_id, person_name, enterprise_id, region, sector, kind, relation, job,"
                        + " guided_work, levels, status, started_on, fit_on, assessor, started_at) values (uuidv7(), 1, ?,"
                        + " '王建国', ?, ?, 'EMERGENCY', 'NEW', 'EMPLOYEE', '包装工', false, '{PLANT,WORKSHOP,TEAM}', 'FIT',"
                        + " current_date - 900, current_date - 890, '李安全', now())",
                person,
                mine,
                Long.parseLong(VILLAGE));
        return person;
    }

    private void credited(UUID person, String purpose, int hours) {
        credited(person, purpose, "WORKER", hours);
    }

    private void credited(UUID person, String purpose, String audience, int hours) {
        TestDatabase.execute(
                "insert into training_enrolment (id, session_id, session_number, session_title, purpose, audience, venue,"
                        + " starts_at, ends_at, hours, off_duty, examined, region, sector, enterprise_id, person_id,"
                        + " learner_name, status, passed, result_hours, credited_hours, credited_on, enrolled_at)"
                        + " values (uuidv7(), ?, 'PX', '再培训', ?, ?, 'x', make_date(?, 1, 1) + random() * interval '20 hours',"
                        + " make_date(?, 1, 1) + interval '22 hours', ?, false, false, ?, 'EMERGENCY', ?, ?, '王建国', 'CREDITED',"
                        + " true, ?, ?, current_date, now())",
                session,
                purpose,
                audience,
                year,
                year,
                hours,
                Long.parseLong(VILLAGE),
                mine,
                person,
                hours,
                hours);
    }

    @Test
    void workersOfHighRiskTradesOweTwentyHoursAYear() {
        var enough = worker();
        credited(enough, "YEARLY", 20);
        var short8 = worker();
        credited(short8, "YEARLY", 8);
        credited(worker(), "PRACTICE", 20);
        credited(worker(), "YEARLY", "SAFETY_MANAGER", 20);
        var newcomer = registered(owner, residentId(), mine);
        assertThat(newcomer).isNotNull();

        var all = get(owner, YEARLY + "?enterpriseId=" + mine + "&total=exact").jsonPath();
        assertThat(all.getList("items")).hasSize(4);
        assertThat(all.getInt("total")).isEqualTo(4);
        assertThat(all.getList("items.owed", Integer.class)).containsOnly(20);
        assertThat(all.getString("items[0].basis.clause")).startsWith("第十三条第二款");
        var lacking =
                get(owner, YEARLY + "?enterpriseId=" + mine + "&met=false").jsonPath();
        assertThat(lacking.getList("items.credited", Integer.class)).containsExactlyInAnyOrder(8, 0, 0);
        var met = get(owner, YEARLY + "?enterpriseId=" + mine + "&met=true&year=" + year)
                .jsonPath();
        assertThat(met.getList("items.personId", String.class)).containsExactly(enough.toString());
        var coverage = get(owner, COVERAGE + "?enterpriseId=" + mine).jsonPath();
        assertThat(coverage.getInt("owing")).isEqualTo(4);
        assertThat(coverage.getInt("met")).isEqualTo(1);
        assertThat(coverage.getDouble("share")).isEqualTo(0.25);
    }

    @Test
    void coverageIsOfAPlaceAndATrade() {
        credited(worker(), "YEARLY", 20);
        var shop = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY, List.of(Trade.COMMERCE));
        assertThat(shop).isNotNull();
        var supervisor = Tokens.of("supervisor", TOWN);

        var mines =
                get(supervisor, COVERAGE + "?region=" + VILLAGE + "&trade=MINE").jsonPath();
        assertThat(mines.getInt("owing")).isPositive();
        assertThat(get(supervisor, COVERAGE + "?trade=COMMERCE").jsonPath().getInt("owing"))
                .isZero();
        assertThat(get(supervisor, COVERAGE + "?region=320282000000").jsonPath().getInt("owing"))
                .isZero();
        assertProblem(get(supervisor, COVERAGE + "?year=1899"), 400, "invalid-request");
    }

    @Test
    void listGoesOnBehindTheCursorAndStopsAtTheWall() {
        for (int i = 0; i < 3; i++) {
            assertThat(worker()).isNotNull();
        }
        var first = get(owner, YEARLY + "?enterpriseId=" + mine + "&limit=2").jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        var second = get(owner, YEARLY + "?enterpriseId=" + mine + "&limit=2&cursor=" + first.getString("nextCursor"))
                .jsonPath();
        assertThat(second.getList("items")).hasSize(1);
        var stranger = Tokens.ofEnterprise(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY));
        assertThat(get(stranger, YEARLY + "?enterpriseId=" + mine).jsonPath().getList("items"))
                .isEmpty();
        assertThat(get(Tokens.of("supervisor", "320282000000"), YEARLY + "?enterpriseId=" + mine)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private UUID official(String name, String postKind) {
        var id = UUID.randomUUID();
        TestDatabase.execute(
                "insert into official_snapshot (official_id, revision, account, name, authority_id, authority_name, region,"
                        + " post_code, post_name, post_kind, full_time, from_day, holds, deputies) values (?, 1, ?, ?, uuidv7(),"
                        + " '某镇安监办', ?, 'A-1', '监管员', ?, true, current_date - 900, true, '[]')",
                id,
                "acc" + id,
                name,
                Long.parseLong(TOWN),
                postKind);
        return id;
    }

    private void rotated(UUID official, int daysAgo, boolean passed, String certificate) {
        TestDatabase.execute(
                "insert into training_enrolment (id, session_id, session_number, session_title, purpose, audience, venue,"
                        + " starts_at, ends_at, hours, off_duty, examined, region, official_id, account, learner_name, status,"
                        + " passed, result_hours, credited_hours, credited_on, certificate_number, enrolled_at)"
                        + " select uuidv7(), ?, 'PX', '轮训', 'ROTATION', 'STAFF', 'x', now() - make_interval(days => ?),"
                        + " now() - make_interval(days => ?) + interval '1 hour', 8, true, true, o.region, o.official_id,"
                        + " o.account_key, o.name, case when ? then 'CREDITED' else 'ATTENDED' end, ?, 8,"
                        + " case when ? then 8 end, case when ? then current_date end, nullif(?, ''), now()"
                        + " from official_snapshot o where o.official_id = ?",
                session,
                daysAgo,
                daysAgo,
                passed,
                passed,
                passed,
                passed,
                certificate,
                official);
    }

    private String ground(String query, UUID official) {
        return get(Tokens.of("supervisor", TOWN), SUPERVISORS + "?limit=200" + query)
                .jsonPath()
                .getString("items.find { it.officialId == '" + official + "' }.ground");
    }

    @Test
    void staffRotateEveryYearAndVillageSupervisorsEveryTwo() {
        var never = official("张三", "SUPERVISOR");
        var inTime = official("李四", "SUPERVISOR");
        rotated(inTime, 100, true, "");
        var late = official("王五", "SECTION_STAFF");
        rotated(late, 500, true, "");
        var failed = official("赵六", "SUPERVISOR");
        rotated(failed, 50, false, "");
        var village = official("孙七", "VILLAGE_SUPERVISOR");
        rotated(village, 500, true, "澄安培2025-0031");
        var uncertified = official("周八", "VILLAGE_SUPERVISOR");
        rotated(uncertified, 500, true, "");

        assertThat(ground("&met=false", never)).isEqualTo("NEVER_TRAINED");
        assertThat(ground("&met=true", inTime)).isNull();
        assertThat(ground("", late)).isEqualTo("ROTATION_OVERDUE");
        assertThat(ground("", failed)).isEqualTo("EXAM_FAILED");
        assertThat(ground("&audience=VILLAGE_SUPERVISOR", village)).isNull();
        assertThat(ground("", uncertified)).isEqualTo("CERTIFICATE_MISSING");
        assertThat(ground("&on=" + inDays(-450), inTime)).isEqualTo("NEVER_TRAINED");
        var one = get(Tokens.of("supervisor", TOWN), SUPERVISORS + "?met=false").jsonPath();
        assertThat(one.getList("items.barred", Boolean.class))
                .as("a document warns and bars nobody")
                .containsOnly(false);
        assertThat(one.getList("items.basis.force", String.class)).containsOnly("DOCUMENT");
    }

    @Test
    void certificatesOfVillageSupervisorsHaveALifeOfTheirOwn() {
        var village = official("钱一", "VILLAGE_SUPERVISOR");
        rotated(village, 100, true, "澄安培2026-0007");
        assertThat(ground("", village)).as("the number of the training").isNull();
        var number = "澄村安监证字" + key();
        var town = Tokens.of("supervisor", TOWN);
        var body = certificate("acc" + village, number, inDays(-90), inDays(-1));

        assertProblem(
                create(town, key(), CERTIFICATES, certificate("nobody", number, inDays(-90), inDays(-1))),
                400,
                "invalid-request");
        assertThat(create(town, key(), CERTIFICATES, body).statusCode()).isEqualTo(201);
        assertThat(ground("", village)).as("it has run out").isEqualTo("CERTIFICATE_MISSING");
        assertThat(ground("&on=" + inDays(-2), village)).as("it was in force").isNull();
        assertThat(create(town, key(), CERTIFICATES, certificate("acc" + village, number + "续", inDays(0), inDays(700)))
                        .statusCode())
                .isEqualTo(201);
        assertThat(ground("", village)).isNull();
    }

    private static String certificate(String account, String number, String from, String until) {
        return """
                {"region": "%s", "data": {"number": "%s", "account": "%s", "name": "钱一", "examinedOn": "%s",
                 "validFrom": "%s", "validUntil": "%s"}}""".formatted(TOWN, number, account, inDays(-95), from, until);
    }

    @Test
    void rotationIsNoneOfEnterprisesAndOtherPlaces() {
        var official = official("吴九", "HEAD");

        assertThat(ground("&audience=LEADER", official)).isEqualTo("NEVER_TRAINED");
        assertThat(get(owner, SUPERVISORS).statusCode()).isEqualTo(403);
        assertThat(get(Tokens.of("supervisor", "320281118000"), SUPERVISORS)
                        .jsonPath()
                        .getList("items.officialId", String.class))
                .doesNotContain(official.toString());
    }
}
