package worksafe.training.person;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.TrainingApi.PERSONS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.left;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.DueErasure;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.training.exam.ExamApi;

/** By which a person is reached is forgotten some time after the last post and certificate. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class PersonRetentionTest {

    private static final String SESSIONS = "/api/v1/training/training-sessions";

    /** Registered four years ago. */
    private static UUID longAgo() {
        var person = registered(supervisor());
        TestDatabase.execute(
                "update person set registered_at = registered_at - interval '4 years' where id = ?", person);
        return person;
    }

    private static boolean hasPhone(UUID person) {
        return TestDatabase.column("select num_nonnulls(phone, phone_masked) from person where id = ?", person)
                .contains("2");
    }

    @Test
    void phoneGoesOnceNobodyNeedsIt() throws SQLException {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var over = longAgo();
        var recent = registered(supervisor());
        var working = longAgo();
        electrician(supervisor(), working, enterprise);
        var certified = longAgo();
        issued(supervisor(), certified, "ELECTRICAL", inDays(-30));
        var trained = left(longAgo(), enterprise);
        TestDatabase.execute("update induction set status = 'STARTED', left_on = null where person_id = ?", trained);
        var entered = longAgo();
        TestDatabase.execute("update person set merged_into = ? where id = ?", working, entered);

        DueErasure.of("person-phone", "3 years");

        assertThat(hasPhone(over)).isFalse();
        assertThat(hasPhone(recent)).isTrue();
        assertThat(hasPhone(working)).isTrue();
        assertThat(hasPhone(certified)).isTrue();
        assertThat(hasPhone(trained)).isTrue();
        assertThat(hasPhone(entered))
                .as("entered twice, and at work as the other")
                .isTrue();
        assertThat(TestDatabase.column(
                        "select num_nonnulls(resident_id, resident_index, resident_tail) from person where id = ?",
                        over))
                .as("certificates and bars need who it is")
                .containsExactly("3");
        assertThat(get(supervisor(), PERSONS + "/" + over).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsEnrolledOrWaitsForAnExamIsNotForgotten() throws SQLException {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var holder = Tokens.ofEnterprise(enterprise);
        var applied = longAgo();
        var entry = ExamApi.applied(supervisor(), applied, "THEORY");
        var enrolled = registered(holder, residentId(), enterprise);
        TestDatabase.execute(
                "update person set registered_at = registered_at - interval '4 years' where id = ?", enrolled);
        var session = id(create(holder, key(), SESSIONS, """
                {"enterpriseId": "%s", "title": "全员再培训", "purpose": "YEARLY", "audience": "WORKER",
                 "topics": ["LAW", "MANAGEMENT"], "hours": 8, "capacity": 5, "venue": "公司培训室", "teacher": "李安全",
                 "teacherQualification": "注册安全工程师", "startsAt": "%2$sT09:00:00+08:00", "endsAt": "%2$sT18:00:00+08:00"}""".formatted(enterprise, inDays(2))));
        act(holder, SESSIONS + "/" + session, "enrolment", "{\"learnerIds\": [\"" + enrolled + "\"]}")
                .then()
                .statusCode(200);

        DueErasure.of("person-phone", "3 years");
        assertThat(hasPhone(applied)).as("waits for an exam").isTrue();
        assertThat(hasPhone(enrolled)).as("is enrolled").isTrue();

        TestDatabase.execute("update exam_entry set status = 'WITHDRAWN' where id = ?", entry);
        TestDatabase.execute("update training_enrolment set status = 'WITHDRAWN' where person_id = ?", enrolled);
        DueErasure.of("person-phone", "3 years");
        assertThat(hasPhone(applied)).isFalse();
        assertThat(hasPhone(enrolled)).isFalse();
    }

    @Test
    void entryThatWasMergedTwiceIsKeptByTheLast() throws SQLException {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var first = longAgo();
        var second = longAgo();
        var last = longAgo();
        electrician(supervisor(), last, enterprise);
        TestDatabase.execute("update person set merged_into = ? where id = ?", second, first);
        TestDatabase.execute("update person set merged_into = ? where id = ?", last, second);

        DueErasure.of("person-phone", "3 years");

        assertThat(hasPhone(first)).isTrue();
        assertThat(hasPhone(second)).isTrue();
        assertThat(hasPhone(last)).isTrue();
    }
}
