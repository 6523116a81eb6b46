package worksafe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.PhoneNumber;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(ProbeStack.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @Test
    void committedChangeLeavesItsEvent() throws SQLException {
        var enterprise = notes.id();
        notes.announce(enterprise, "one", "two");
        assertThat(announced(enterprise)).containsExactly("one", "two");
    }

    @Test
    void rolledBackChangeLeavesNone() throws SQLException {
        var enterprise = notes.id();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(notes.noted(enterprise, "never"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(announced(enterprise)).isEmpty();
    }

    @Test
    void eventWithoutTransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(notes.noted(notes.id(), "lonely")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eventOfAnotherContextIsRefused() {
        record Foreign(Noted noted) implements DomainEvent {
            @Override
            public String type() {
                return "worksafe.registry.enterprise-changed.v1";
            }

            @Override
            public Subject subject() {
                return noted.subject();
            }

            @Override
            public Instant occurredAt() {
                return noted.occurredAt();
            }
        }
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.append(new Foreign(notes.noted(notes.id(), "foreign")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("worksafe.probe");
    }

    @Test
    void dataAreTheComponentsAndNothingElse() {
        var event = new Noted(
                UUID.fromString("0198f3a1-2b44-7d10-8a6e-51c0de4b7a21"),
                UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
                7,
                "隐患",
                null,
                Notes.CHENGJIANG,
                Instant.parse("2026-03-10T00:15:00Z"));
        assertThat(EventJson.write(event)).isEqualTo("""
                        {"noteId":"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21",\
                        "enterpriseId":"0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10","revision":7,"word":"隐患",\
                        "region":"320281102000","occurredAt":"2026-03-10T08:15:00+08:00"}""");
    }

    @Test
    void lineOfTheArchiveIsAnnouncedBehindTheComponents() {
        record Owed(@JsonUnwrapped Noted note, LocalDate by) implements DomainEvent {
            @Override
            public String type() {
                return "worksafe.probe.owed.v1";
            }

            @Override
            public Subject subject() {
                return note.subject();
            }

            @Override
            public Instant occurredAt() {
                return note.occurredAt();
            }

            @Override
            public ArchiveLine archive() {
                return ArchiveLine.of(note.word(), "OPEN", false).due(by, false);
            }
        }
        var event = new Owed(notes.noted(notes.id(), "隐患"), LocalDate.parse("2026-03-31"));

        assertThat(EventJson.write(event)).endsWith("""
                        "by":"2026-03-31","archive":{"title":"隐患","status":"OPEN","due":"2026-03-31",\
                        "overdue":false,"closed":false}}""");
    }

    @Test
    void methodsOfAnEventStayAtHome() {
        record Late(int days) {
            public boolean isLate() {
                return days > 0;
            }

            public String getLabel() {
                return "late";
            }
        }
        assertThat(EventJson.write(new Late(2))).isEqualTo("{\"days\":2}");
        assertThat(EventJson.read("{\"days\":2,\"late\":true}", Late.class)).isEqualTo(new Late(2));
    }

    @Test
    void sharedFactsMayBeUnwrappedAndComponentsKeptBack() {
        record Facts(int number, @Nullable String remark) {}
        record Wrapped(
                @JsonIgnore String context, @JsonUnwrapped Facts facts, boolean late) {}
        assertThat(EventJson.write(new Wrapped("probe", new Facts(7, null), true)))
                .isEqualTo("{\"number\":7,\"late\":true}");
    }

    @Test
    void personalDataDoNotTravel() {
        record Called(PhoneNumber phone) {}
        assertThatThrownBy(() -> EventJson.write(new Called(PhoneNumber.of("13812345678"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("personal data");
    }

    @Test
    void oneRevisionIsAnnouncedOnceWithinATransaction() {
        var event = notes.noted(notes.id(), "twice");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(event, event))))
                .hasStackTraceContaining("uq_outbox_announcement");
    }

    @Test
    void statementMayAnnounceItself() throws SQLException {
        var enterprise = notes.id();
        try (var app = TestDatabase.asApp()) {
            TestDatabase.execute(app, """
                    insert into outbox (id, topic, key, type, aggregate, aggregate_id, revision, region, sector,
                                        enterprise_id, occurred_at, data, traceparent)
                    select uuidv7(), 'worksafe.probe', 'enterprise:' || ?, 'worksafe.probe.noted.v1', 'note', uuidv7(),
                           1, 320281102000, 'EMERGENCY', ?, now(),
                           json_strip_nulls(json_build_object('word', n::text, 'remark', null))::text, null
                      from generate_series(1, 3) n order by n""", enterprise.toString(), enterprise);
            app.commit();
        }
        outbox.wake();
        assertThat(announced(enterprise)).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enterprise:", "enterprise:A", "enterprise:a:b", "table:1", "enterprise:a\n"})
    void eventsAreOrderedByKeysOfOneForm(String key) throws SQLException {
        assertRefused(key);
    }

    @Test
    void keyHasSixtyFourCharactersAtMost() throws SQLException {
        assertRefused("person:" + "a".repeat(65));
        try (var app = TestDatabase.asApp()) {
            assertThatCode(() -> insert(app, "person:" + "a".repeat(64))).doesNotThrowAnyException();
            app.rollback();
        }
    }

    private static void assertRefused(String key) throws SQLException {
        try (var app = TestDatabase.asApp()) {
            assertThatThrownBy(() -> insert(app, key)).hasMessageContaining("ck_outbox_key");
        }
    }

    private static void insert(Connection app, String key) throws SQLException {
        TestDatabase.execute(app, """
                insert into outbox (id, topic, key, type, aggregate, aggregate_id, revision, region, occurred_at, data)
                values (uuidv7(), 'worksafe.probe', ?, 'worksafe.probe.noted.v1', 'note', uuidv7(), 1, 320281102000,
                        now(), '{}')""", key);
    }

    /** The words announced, whether sent already or not. */
    static List<String> announced(UUID enterprise) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    owner,
                    "select data::json ->> 'word' from (select 0 as seq, position, data, enterprise_id from outbox"
                            + " union all select seq, 0, data, enterprise_id from event_log) e"
                            + " where enterprise_id = ? order by seq, position",
                    enterprise);
        }
    }
}
