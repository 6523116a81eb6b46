package worksafe.registry.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.archive.ArchivedEnterprise.PATH;
import static worksafe.registry.archive.ArchivedEnterprise.atRevision;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The archive of an enterprise that was entered twice answers for both records. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class MergedEnterprisesTest {

    private static final String COUNTY = "320281000000";
    private static final String REPORTED = "worksafe.hazards.danger-reported.v1";

    private final ArchiveConsumer consumer;
    private ArchivedEnterprise survivor;
    private ArchivedEnterprise duplicate;

    MergedEnterprisesTest(ArchiveConsumer consumer) {
        this.consumer = consumer;
    }

    @BeforeEach
    void twoRecordsWithADangerEach() {
        survivor = ArchivedEnterprise.plant("320281102000");
        duplicate = ArchivedEnterprise.plant("320281103000");
        deliver(survivor.example(REPORTED), duplicate.example(REPORTED));
        deliver(duplicate.example("worksafe.hazards.clock-started.v1"));
    }

    private void deliver(ReceivedEvent... events) {
        consumer.hazards(EventRecords.batch("worksafe.hazards", events));
    }

    private void act(String verb, long version, long others) {
        given().auth()
                .oauth2(Tokens.of("supervisor", COUNTY))
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body("""
                        {"enterpriseId": "%s", "revision": %d, "reason": "重复建档"}""".formatted(duplicate.id(), others))
                .post(PATH + survivor.id() + "/" + verb)
                .then()
                .statusCode(200);
    }

    private static int open(ArchivedEnterprise enterprise) {
        return enterprise.page().getInt("contexts.find { it.context == 'hazards' }.open");
    }

    private static int timeline(ArchivedEnterprise enterprise) {
        return enterprise.page().getList("timeline").size();
    }

    @Test
    void archiveOfTheSurvivorAnswersForBoth() {
        act("merger", 1, 1);

        assertThat(survivor.page().getList("enterprise.absorbed", String.class))
                .containsExactly(duplicate.id().toString());
        assertThat(open(survivor)).isEqualTo(3);
        assertThat(survivor.entries("kind=danger").getList("items")).hasSize(2);
        assertThat(timeline(survivor)).isEqualTo(3);
        assertThat(open(duplicate)).isZero();
        assertThat(duplicate.page().getString("enterprise.mergedInto"))
                .isEqualTo(survivor.id().toString());
        assertThat(TestDatabase.column(
                        "select distinct region from archive_entry where enterprise_id = ?", survivor.id()))
                .containsExactly(survivor.region());
    }

    @Test
    void whatIsHeardOfTheRecordThatEndedIsTheSurvivorsToo() {
        act("merger", 1, 1);

        deliver(atRevision(9, duplicate.example("worksafe.hazards.danger-closed.v1")));
        deliver(duplicate.example("worksafe.hazards.clock-met.v1"));

        assertThat(open(duplicate)).isZero();
        assertThat(timeline(duplicate)).isZero();
        assertThat(timeline(survivor)).isEqualTo(5);
        assertThat(survivor.entries("kind=danger&closed=true").getList("items")).hasSize(1);
    }

    @Test
    void separatedEachHasItsOwnAgainWithWhatBecameOfIt() {
        act("merger", 1, 1);
        deliver(atRevision(9, duplicate.example("worksafe.hazards.danger-closed.v1")));

        act("separation", 2, 2);

        assertThat(open(survivor)).isEqualTo(1);
        assertThat(timeline(survivor)).isEqualTo(1);
        assertThat(timeline(duplicate)).isEqualTo(3);
        assertThat(duplicate.entries("kind=danger&closed=true").getList("items"))
                .hasSize(1);
        assertThat(TestDatabase.column(
                        "select distinct region from archive_entry where enterprise_id = ?", duplicate.id()))
                .containsExactly(duplicate.region());
    }
}
