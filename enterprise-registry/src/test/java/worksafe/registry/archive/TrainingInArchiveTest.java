package worksafe.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.TestDatabase.column;
import static worksafe.registry.archive.ArchivedEnterprise.atRevision;
import static worksafe.registry.archive.ArchivedEnterprise.newId;
import static worksafe.registry.archive.ArchivedEnterprise.saying;
import static worksafe.registry.archive.ArchivedEnterprise.withoutLine;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.NotTaken;
import worksafe.platform.testing.PostgresResource;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class TrainingInArchiveTest {

    private static final String TOWN = "320281103000";

    private final ArchiveConsumer consumer;
    private ArchivedEnterprise enterprise;

    TrainingInArchiveTest(ArchiveConsumer consumer) {
        this.consumer = consumer;
    }

    @BeforeEach
    void plantAnEnterprise() {
        enterprise = ArchivedEnterprise.plant(TOWN);
    }

    private ReceivedEvent example(String name) {
        return enterprise.example("worksafe.training." + name + ".v1");
    }

    private void deliver(ReceivedEvent... events) {
        consumer.training(EventRecords.batch("worksafe.training", events));
    }

    @ParameterizedTest
    @CsvSource({
        "post-started, post, BARRED, true, false",
        "post-barred, post, BARRED, true, false",
        "post-cleared, post, FIT, false, false",
        "post-ended, post, ENDED, false, true",
        "clock-started, clock, RUNNING, false, false",
        "clock-missed, clock, MISSED, true, false",
        "clock-cancelled, clock, CANCELLED, false, true"
    })
    void everyContractExampleLandsInTheArchive(
            String name, String kind, String state, boolean overdue, boolean closed) {
        deliver(example(name));

        assertThat(enterprise.page().getList("timeline.type", String.class))
                .containsExactly("worksafe.training." + name + ".v1");
        var entries = enterprise.entries("context=training&kind=" + kind);
        assertThat(entries.getList("items")).hasSize(1);
        assertThat(entries.getString("items[0].state")).isEqualTo(state);
        assertThat(entries.getBoolean("items[0].overdue")).isEqualTo(overdue);
        assertThat(entries.getBoolean("items[0].closed")).isEqualTo(closed);
    }

    @Test
    void postIsToldInWordsThatPeopleRead() {
        deliver(example("post-started"));

        var post = enterprise.entries("kind=post");
        assertThat(post.getString("items[0].title")).isEqualTo("王建国 · 特种作业人员（电工作业）");
        assertThat(post.getString("items[0].dueOn")).isEqualTo("2026-02-28");
    }

    @ParameterizedTest
    @CsvSource({"PRINCIPAL, 王建国 · 主要负责人", "SAFETY_MANAGER, 王建国 · 安全生产管理人员", "STOKER, 王建国 · STOKER"})
    void postWithoutACategoryIsToldByItsKind(String kind, String title) {
        var barred = withoutLine(example("post-barred"));
        deliver(ReceivedEvent.ofExample(
                newId(),
                barred.type(),
                barred.data()
                        .replace("SPECIAL_OPERATION", kind)
                        .replaceFirst("\"category\"\\s*:\\s*\"[^\"]*\"\\s*,", "")));

        assertThat(enterprise.entries("kind=post").getString("items[0].title")).isEqualTo(title);
    }

    @Test
    void barredPostKeepsTheDayOfItsCertificateUntilItIsClearedByAnother() {
        deliver(example("post-started"), atRevision(3, example("post-barred")));
        assertThat(enterprise.entries("kind=post").getString("items[0].dueOn")).isEqualTo("2026-02-28");

        deliver(atRevision(4, example("post-cleared")));

        assertThat(enterprise.entries("kind=post").getString("items[0].dueOn")).isEqualTo("2029-03-14");
        assertThat(enterprise.entries("kind=post").getBoolean("items[0].overdue"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person-registered",
                "certificate-issued",
                "certificate-reviewed",
                "certificate-lapsed",
                "certificate-revoked",
                "certificate-cancelled"
            })
    void whatBelongsToNoEnterpriseIsLetPass(String name) {
        var event = example(name);

        deliver(event);

        assertThat(column("select id::text from archive_event where subject_id = ?", event.aggregateId()))
                .isEmpty();
        assertThat(NotTaken.laidAside("archive-training", event.key())).isEmpty();
    }

    @Test
    void clockOfACertificateHasNoPlaceInAnArchive() {
        var clock = example("clock-started");
        var ofNobody = ReceivedEvent.ofExample(
                newId(), clock.type(), clock.data().replaceFirst("\"enterpriseId\"\\s*:\\s*\"[^\"]*\"\\s*,", ""));

        deliver(ofNobody);

        assertThat(ofNobody.enterpriseId()).isNull();
        assertThat(column("select id::text from archive_event where subject_id = ?", ofNobody.aggregateId()))
                .isEmpty();
        assertThat(column("select context from archive_source where context = 'training'"))
                .containsExactly("training");
    }

    @Test
    void duplicateAndLateEventsOverwriteNothing() {
        var barred = atRevision(3, example("post-barred"));
        var ended = atRevision(4, example("post-ended"));

        deliver(ended, barred, ended);
        deliver(barred);

        assertThat(enterprise.page().getList("timeline")).hasSize(2);
        assertThat(enterprise.entries("kind=post").getString("items[0].state")).isEqualTo("ENDED");
    }

    @Test
    void typesUnknownHereAreLetPass() {
        var started = example("post-started");
        var strange = ReceivedEvent.ofExample(
                newId(), "worksafe.training.post-sold.v9", withoutLine(started).data());

        deliver(strange, started);

        assertThat(enterprise.page().getList("timeline.type", String.class))
                .containsExactly("worksafe.training.post-started.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "null", "{\"postId\": \"x\"}"})
    void malformedEventIsLaidAside(String data) {
        var good = example("post-started");

        deliver(saying(data, good));

        assertThat(NotTaken.laidAside("archive-training", good.key())).containsExactly("MALFORMED");
    }
}
