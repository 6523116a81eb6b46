package worksafe.platform.duties.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.Probe;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.webhook.RedeliveryAsked;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AuditTest {

    private static final String ENTRIES = "/api/v1/probe/audit-entries";
    private static final String DENIED = "42501";

    @Inject
    Probe probe;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Event<RedeliveryAsked> redeliveries;

    @Inject
    AgroalDataSource database;

    record Noted(@JsonIgnore Subject subject, String note, Instant occurredAt) implements DomainEvent {
        @Override
        public String type() {
            return "worksafe.probe.note-taken.v1";
        }
    }

    private Noted noted(UUID id, long revision, String note) {
        return new Noted(Subject.ofRegion(Probe.TOWN, "note", id, revision, Sector.EMERGENCY), note, probe.now());
    }

    private static Response list(String token, String query) {
        return given().auth().oauth2(token).get(ENTRIES + query);
    }

    @Test
    void everyEventHasExactlyOneLeafWithTheHashOfItsData() {
        var id = probe.id();
        probe.runHere(() -> outbox.append(List.of(noted(id, 1, "一"), noted(id, 2, "二"))));
        probe.runHere(() -> outbox.append(noted(id, 3, "三")));

        assertThat(TestDatabase.column("select count(*) from outbox")).isNotEqualTo(List.of("0"));
        assertThat(TestDatabase.column("select o.type from outbox o where 1 <> (select count(*) from audit_entry a"
                        + " where a.event_id = o.id and a.object_id = o.aggregate_id::text"
                        + " and a.after_sha256 = encode(sha256(convert_to(o.data, 'UTF8')), 'hex'))"))
                .isEmpty();
        assertThat(TestDatabase.column("select event_id from audit_entry group by event_id having event_id is not null"
                        + " and count(*) > 1"))
                .isEmpty();
    }

    @Test
    void eventsAnnouncedInSetsHaveTheLeavesOfSingleOnes() {
        var one = probe.id();
        var other = probe.id();
        probe.runHere(() -> outbox.append(noted(other, 1, "零")));
        probe.runHere(() -> JdbcRows.run(
                database,
                connection -> audit.announce(
                        connection, List.of(noted(one, 1, "一"), noted(other, 2, "二"), noted(one, 2, "三\"\\")))));

        for (var id : List.of(one, other)) {
            var of = " from audit_entry where object_id = ? order by object_version";
            var before = TestDatabase.column("select coalesce(before_sha256, '-')" + of, id.toString());
            var after = TestDatabase.column("select after_sha256" + of, id.toString());
            assertThat(before).containsExactly("-", after.getFirst());
            assertThat(TestDatabase.column("select leaf" + of, id.toString()))
                    .allSatisfy(leaf -> assertThat(leaf)
                            .contains("\"action\":\"note-taken\"")
                            .contains("\"role\":\"job\"")
                            .contains("\"actor\":\"probe-supervisor\""));
            assertThat(TestDatabase.column(
                            "select o.revision from outbox o join audit_entry a on a.event_id = o.id"
                                    + " where o.aggregate_id = ? and a.after_sha256 = encode(sha256(convert_to(o.data, 'UTF8')), 'hex')"
                                    + " and a.region = o.region and a.sector = o.sector order by o.position",
                            id))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void eachLeafNamesTheStateBefore() {
        var id = probe.id();
        probe.runHere(() -> outbox.append(List.of(noted(id, 1, "一"), noted(id, 2, "二"))));
        probe.run(Probe.of(RegionCode.NATION, "elsewhere"), () -> outbox.append(noted(id, 3, "三")));

        var before = TestDatabase.column(
                "select coalesce(before_sha256, '-') from audit_entry where object_id = ? order by object_version",
                id.toString());
        var after = TestDatabase.column(
                "select after_sha256 from audit_entry where object_id = ? order by object_version", id.toString());
        assertThat(before).containsExactly("-", after.get(0), after.get(1));
    }

    @Test
    void whatCameIntoBeingHasNoStateBeforeAndNamesItToTheNext() {
        var id = probe.id();
        probe.runHere(() -> audit.record(List.of(
                AuditedAct.of("note-made", "note", id, Probe.TOWN).version(1).leadingTo("一"),
                AuditedAct.of("note-changed", "note", id, Probe.TOWN).version(2).leadingTo("二"))));
        probe.runHere(() -> audit.record(
                AuditedAct.of("note-changed", "note", id, Probe.TOWN).version(3).leadingTo("三")));

        assertThat(TestDatabase.column(
                        "select (before_sha256 is not null)::text from audit_entry where object_id = ?"
                                + " order by object_version",
                        id.toString()))
                .containsExactly("false", "true", "true");
    }

    @Test
    void stateBeforeIsKnownEvenWhereItLiesBeyondTheWall() {
        var id = probe.id();
        probe.runHere(() -> outbox.append(noted(id, 1, "一")));
        probe.run(Probe.of(Probe.JIZHOU, "elsewhere"), () -> outbox.append(noted(id, 2, "二")));

        assertThat(TestDatabase.column(
                        "select count(*) from audit_entry where object_id = ? and before_sha256 is not null",
                        id.toString()))
                .containsExactly("1");
    }

    @Test
    void whoHasADeliveryOfAWebhookSentAgainIsKnown() {
        var id = probe.id();
        probe.runHere(() -> redeliveries.fire(new RedeliveryAsked(id, Probe.TOWN, "{}")));

        assertThat(TestDatabase.column(
                        "select concat_ws(' ', action, object_type, region, actor) from audit_entry where object_id = ?",
                        id.toString()))
                .containsExactly("webhook-redelivered webhook-delivery " + Probe.TOWN + " probe-supervisor");
    }

    @Test
    void leafSharesTheFateOfItsTransaction() {
        var id = probe.id();

        assertThatThrownBy(() -> probe.runHere(() -> {
                    outbox.append(noted(id, 1, "一"));
                    audit.record(AuditedAct.of("note-read", "note", id, Probe.TOWN));
                    throw new IllegalStateException("rolled back on purpose");
                }))
                .hasStackTraceContaining("on purpose");

        assertThat(TestDatabase.column("select id from audit_entry where object_id = ?", id.toString()))
                .isEmpty();
    }

    @Test
    void actWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> audit.record(AuditedAct.of("note-read", "note", "1", Probe.TOWN)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void readingHasNoStates() {
        var id = probe.id();
        probe.runHere(() -> {
            outbox.append(noted(id, 1, "一"));
            audit.record(AuditedAct.of("note-read", "note", id, Probe.TOWN).because("case-handling"));
            outbox.append(noted(id, 2, "二"));
        });

        assertThat(TestDatabase.column(
                        "select action || ' ' || (before_sha256 is not null) || ' ' || (after_sha256 is not null)"
                                + " from audit_entry where object_id = ? order by id",
                        id.toString()))
                .containsExactly("note-taken false true", "note-read false false", "note-taken true true");
    }

    @Test
    void systemTaskIsNamedAsActor() {
        var id = probe.id();
        probe.run(Scope.system(Scope.SystemTask.CONSUMER), () -> outbox.append(noted(id, 1, "一")));

        assertThat(TestDatabase.column(
                        "select actor || ' ' || role from audit_entry where object_id = ?", id.toString()))
                .containsExactly("system:CONSUMER system");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set actor = 'nobody'", "delete from audit_entry", "truncate audit_entry"})
    void serviceCanNeitherChangeNorDeleteEntries(String attempt) throws SQLException {
        try (var app = TestDatabase.asApp(Scope.system(Scope.SystemTask.CONSUMER))) {
            assertThatThrownBy(() -> TestDatabase.execute(app, attempt))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
        }
    }

    @Test
    void nobodyWritesInAnothersName() throws SQLException {
        try (var app = TestDatabase.asApp(Probe.of(Probe.JIANGYIN, "mallory"))) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            app,
                            "insert into audit_entry (id, recorded_at, actor, role, region, action, object_type, object_id,"
                                    + " decision, leaf, leaf_hash) values (uuidv7(), now(), 'alice', 'none', 320281000000,"
                                    + " 'a', 'b', 'c', 'PERMITTED', '{}', sha256('\\x00'::bytea || '{}'::bytea))"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
        }
    }

    @Test
    void leafWithAWrongHashIsRefused() throws SQLException {
        try (var app = TestDatabase.asApp(Probe.of(Probe.JIANGYIN, "mallory"))) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            app,
                            "insert into audit_entry (id, recorded_at, actor, role, region, action, object_type, object_id,"
                                    + " decision, leaf, leaf_hash) values (uuidv7(), now(), 'mallory', 'none', 320281000000,"
                                    + " 'a', 'b', 'c', 'PERMITTED', '{}', sha256('{}'::bytea))"))
                    .hasMessageContaining("ck_audit_leaf_hash");
        }
    }

    @Test
    void entriesAreWalled() throws SQLException {
        var enterprise = probe.id();
        var id = probe.id();
        probe.runHere(() -> audit.record(
                AuditedAct.of("note-read", "note", id, Probe.TOWN).belongingTo(Sector.EMERGENCY, enterprise)));
        var seen = "select id from audit_entry where object_id = '" + id + "'";

        try (var app = TestDatabase.asApp(Probe.of(Probe.JIANGYIN, "a"))) {
            assertThat(TestDatabase.column(app, seen)).hasSize(1);
        }
        try (var app = TestDatabase.asApp(Probe.ofEnterprise(enterprise))) {
            assertThat(TestDatabase.column(app, seen)).hasSize(1);
        }
        for (var stranger : List.of(
                Probe.of(Probe.JIZHOU, "a"),
                Probe.of(Probe.OTHER_TOWN, "a"),
                Probe.ofEnterprise(probe.id()),
                new Scope(Probe.JIANGYIN, java.util.Set.of(Sector.TRANSPORT), null, "a", null),
                Scope.nothing())) {
            try (var app = TestDatabase.asApp(stranger)) {
                assertThat(TestDatabase.column(app, seen))
                        .as(stranger.toString())
                        .isEmpty();
            }
        }
        try (var app = TestDatabase.asApp()) {
            assertThat(TestDatabase.column(app, seen)).as("without any scope").isEmpty();
        }
    }

    @Test
    void auditorReadsTheEntriesOfTheOwnRegion() {
        var id = probe.id();
        probe.runHere(() -> outbox.append(noted(id, 1, "一")));

        var entry =
                list(Tokens.of("auditor", "320281000000"), "?objectId=" + id).jsonPath();

        assertThat(entry.getList("items")).hasSize(1);
        assertThat(entry.getString("items[0].action")).isEqualTo("note-taken");
        assertThat(entry.getString("items[0].actor")).isEqualTo("probe-supervisor");
        assertThat(entry.getString("items[0].region")).isEqualTo("320281102000");
        assertThat(entry.getString("items[0].leaf")).startsWith("{\"action\":\"note-taken\"");
        assertThat(entry.getString("items[0].leafHash")).hasSize(64);
        assertThat(list(Tokens.of("auditor", "120119000000"), "?objectId=" + id)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void onlyAuditorsReadEntries() {
        assertProblem(list(Tokens.of("supervisor", "320281000000"), ""), 403, "forbidden");
        assertProblem(given().get(ENTRIES), 401, "unauthorized");
    }

    @Test
    void entriesAreFilteredAndPaged() {
        var actor = "pager-" + probe.id();
        var id = probe.id();
        for (int i = 1; i <= 5; i++) {
            var revision = i;
            probe.run(Probe.of(Probe.JIANGYIN, actor), () -> outbox.append(noted(id, revision, "x")));
        }
        var auditor = Tokens.of("auditor", "320200000000");

        var first = list(auditor, "?actor=" + actor + "&action=note-taken&limit=3&total=exact")
                .jsonPath();
        var second = list(
                        auditor,
                        "?actor=" + actor + "&action=note-taken&limit=3&cursor=" + first.getString("nextCursor"))
                .jsonPath();

        assertThat(first.getList("items.objectRevision")).isEqualTo(List.of(5, 4, 3));
        assertThat(first.getInt("total")).isEqualTo(5);
        assertThat(second.getList("items.objectRevision")).isEqualTo(List.of(2, 1));
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(list(auditor, "?actor=" + actor + "&to=2020-01-01T00:00:00Z")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(list(auditor, "?actor=" + actor + "&from=2020-01-01T00:00:00Z&sort=recordedAt")
                        .jsonPath()
                        .getList("items.objectRevision"))
                .isEqualTo(List.of(1, 2, 3, 4, 5));
        assertProblem(list(auditor, "?from=yesterday"), 400, "invalid-request");
    }

    @Test
    void leafWrittenByAStatementIsTheSameAsTheOneInJava() throws SQLException {
        var id = probe.id();
        var name = "名\"\\\u0007𠮷";
        var now = Instant.parse("2026-03-01T01:02:03.456789Z");
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var data = "{\"note\":\"" + "安全" + "\"}";
        var enterprise = probe.id();
        try (var app = TestDatabase.asApp(Probe.of(Probe.JIANGYIN, name))) {
            for (int n = 1; n <= 2; n++) {
                var told = TestDatabase.column(
                        app,
                        "with told as (select uuidv7() as event, 'note' as aggregate, ?::uuid as aggregate_id,"
                                + " ?::bigint as revision, 320281102000 as region, 'EMERGENCY' as sector,"
                                + " nullif(?, '')::uuid as enterprise_id, ?::text as data), " + Audit.LEAVES
                                + " select revision from told",
                        id.toString(),
                        n,
                        n == 1 ? "" : enterprise.toString(),
                        data,
                        "note-taken",
                        "job",
                        trace,
                        now.toString());
                assertThat(told).containsExactly(String.valueOf(n));
            }
            app.commit();
        }

        var leaves = TestDatabase.column(
                "select leaf from audit_entry where object_id = ? order by object_version", id.toString());
        var ids = TestDatabase.column(
                "select id from audit_entry where object_id = ? order by object_version", id.toString());
        for (int n = 0; n < 2; n++) {
            var act = AuditedAct.of("note-taken", "note", id, Probe.TOWN)
                    .version(n + 1)
                    .belongingTo(Sector.EMERGENCY, n == 0 ? null : enterprise)
                    .leadingTo(data);
            var before = TestDatabase.column("select before_sha256 from audit_entry where id = ?::uuid", ids.get(n));
            var leaf = new AuditLeaf(UUID.fromString(ids.get(n)), now, name, "job", act, before.getFirst(), trace);
            assertThat(leaves.get(n)).isEqualTo(leaf.text());
            assertThat(before.getFirst() == null).isEqualTo(n == 0);
        }
    }

    @Test
    void batchIsWrittenInOneGo() {
        var id = probe.id();
        var acts = java.util.stream.IntStream.rangeClosed(1, 500)
                .mapToObj(i -> AuditedAct.of("note-imported", "note", id, Probe.TOWN)
                        .version(i)
                        .leadingTo("state " + i)
                        .committing(Map.of()))
                .toList();
        probe.runHere(() -> audit.record(acts));

        assertThat(TestDatabase.column(
                        "select count(*) from audit_entry a where object_id = ? and (object_version = 1 or before_sha256 ="
                                + " (select after_sha256 from audit_entry b where b.object_id = a.object_id"
                                + " and b.object_version = a.object_version - 1))",
                        id.toString()))
                .containsExactly("500");
    }
}
