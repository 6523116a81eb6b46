package worksafe.inspections.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.inspections.library.LibraryApi;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;

/** A bad grade and bad credit weigh in draws, as long as the registry says so, and the weight names the row. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class StandingConsumerTest {

    private static final String GRADED = "worksafe.registry.enterprise-graded.v1";

    private String town;
    private UUID enterprise;
    private int unmoved;

    @BeforeEach
    void anEnterprise() {
        town = LibraryApi.town();
        enterprise = RegistryEvents.registered(LibraryApi.village(town), Sector.EMERGENCY);
        unmoved = weight().getInt("weight.value");
    }

    @Test
    void whoIsGradedBadlyHoldsTicketsBesides() {
        deliver(graded("D", 2));

        assertThat(weight().getInt("weight.value")).isEqualTo(unmoved + 3);
        assertThat(weight().getString("weight.reason")).startsWith("+3 draw.ground-tickets.grade-d（");
    }

    @Test
    void anotherGradeTakesThePlaceOfTheOneBefore() {
        deliver(graded("D", 2));
        deliver(graded("C", "D", 3));

        assertThat(weight().getInt("weight.value")).isEqualTo(unmoved + 1);
        assertThat(weight().getString("weight.reason")).startsWith("+1 draw.ground-tickets.grade-c（");

        deliver(graded("A", "C", 4));

        assertThat(weight().getInt("weight.value")).isEqualTo(unmoved);
    }

    @Test
    void whatComesTwiceOrLateChangesNothing() {
        var worst = graded("D", 2);
        var better = graded("B", "D", 3);
        deliver(better);

        deliver(worst, worst);

        assertThat(weight().getInt("weight.value")).isEqualTo(unmoved);
    }

    @Test
    void whoIsListedAsDishonestHoldsTicketsUntilRemoved() {
        deliver(entry("listed"));

        assertThat(weight().getInt("weight.value")).isEqualTo(unmoved + 5);
        assertThat(weight().getString("weight.reason")).startsWith("+5 draw.ground-tickets.dishonest（");

        deliver(entry("removed"));

        assertThat(weight().getInt("weight.value")).isEqualTo(unmoved);
    }

    /** Of the contract's own example, which tells of an enterprise that went from B to D. */
    private ReceivedEvent graded(String grade, int revision) {
        return graded(grade, "B", revision);
    }

    private ReceivedEvent graded(String grade, String before, int revision) {
        return example(
                GRADED,
                data(GRADED)
                        .replace(
                                "\"grade\": \"D\",\n  \"fromGrade\": \"B\"",
                                "\"grade\": \"" + grade + "\",\n  \"fromGrade\": \"" + before + "\"")
                        .replace("\"revision\": 3", "\"revision\": " + revision)
                        .replace(
                                "\"gradeId\": \"0198f6a0-3c4d-7e5f-8a6b-7c8d9e0f1a2b\"",
                                "\"gradeId\": \"" + enterprise + "\""));
    }

    private ReceivedEvent entry(String verb) {
        var type = "worksafe.registry.blacklist-" + verb + ".v1";
        return example(
                type, data(type).replaceFirst("\"entryId\": \"[0-9a-f-]{36}\"", "\"entryId\": \"" + enterprise + "\""));
    }

    private String data(String type) {
        return EventContract.ofType(type)
                .example()
                .replace(EventContract.EXAMPLE_ENTERPRISE.toString(), enterprise.toString());
    }

    private static ReceivedEvent example(String type, String data) {
        return ReceivedEvent.ofExample(Uuid7.next(InstantSource.system()), type, data);
    }

    private void deliver(ReceivedEvent... events) {
        RegistryEvents.deliver(EventRecords.batch("worksafe.registry", events));
    }

    private JsonPath weight() {
        var answer = LibraryApi.get(LibraryApi.supervisor(town), "objects/" + enterprise);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
