package worksafe.training.person;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.TrainingApi.PERSONS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.left;
import static worksafe.training.TrainingApi.registered;
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

/** By which a person is reached is forgotten some time after the last post and certificate. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class PersonRetentionTest {

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
}
