package worksafe.registry.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class OwnClocksTest {

    private static final String TOWN = "320281103000";

    private final Clocks clocks;
    private final Scopes scopes;

    OwnClocksTest(Clocks clocks, Scopes scopes) {
        this.clocks = clocks;
        this.scopes = scopes;
    }

    @Test
    void ownDutyStandsInTheArchiveAndFollowsTheEnterprise() throws SQLException {
        var enterprise = Uuid7.next(InstantSource.system());
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into enterprise (id, version, name, state, region, unassigned, sector, source, created_at,"
                            + " changed_at) values (?, 1, '时限企业', 'ACTIVE', ?, false, 'EMERGENCY', 'test', now(), now())",
                    enterprise,
                    Long.valueOf(TOWN));
        }
        var duty = new Clocks.Duty("enterprise", enterprise, "archive-review");
        start(duty, enterprise);

        var archive = given().auth()
                .oauth2(Tokens.of("inspector", TOWN))
                .get("/api/v1/registry/enterprises/" + enterprise + "/archive")
                .jsonPath();
        assertThat(archive.getList("open.context", String.class)).containsExactly("registry");
        assertThat(archive.getString("open[0].kind")).isEqualTo("clock");
        assertThat(archive.getString("open[0].title")).isEqualTo("archive-review");
        assertThat(archive.getString("open[0].dueOn")).isEqualTo("2999-01-01");

        var moved = given().auth()
                .oauth2(Tokens.of("supervisor", "320281000000"))
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body("{\"region\": \"320281102000\"}")
                .post("/api/v1/registry/enterprises/" + enterprise + "/relocation");
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        try (var owner = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(owner, "select region from clock where enterprise_id = ?", enterprise))
                    .containsExactly("320281102000");
            // The enterprise itself stands beside its archive, not in it.
            assertThat(TestDatabase.column(owner, "select kind from archive_event where enterprise_id = ?", enterprise))
                    .containsOnly("clock");
        }
    }

    @Test
    void clockIsToldInWordsOfBothLanguages() throws SQLException {
        var enterprise = Uuid7.next(InstantSource.system());
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into enterprise (id, version, name, state, region, unassigned, sector, source, created_at,"
                            + " changed_at) values (?, 1, '用语企业', 'ACTIVE', ?, false, 'EMERGENCY', 'test', now(), now())",
                    enterprise,
                    Long.valueOf(TOWN));
        }
        start(new Clocks.Duty("register", Uuid7.next(InstantSource.system()), "register-owed"), enterprise);

        assertThat(told(enterprise)).isEqualTo("应建台账 / Register to be set up / RUNNING / 计时中 / Running");

        // As clocks were told of until their events had words.
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "update archive_entry set title = 'register-owed', title_en = null where enterprise_id = ?",
                    enterprise);
        }
        assertThat(told(enterprise)).isEqualTo("应建台账 / Register to be set up / RUNNING / 计时中 / Running");
    }

    private static String told(UUID enterprise) {
        var line = given().auth()
                .oauth2(Tokens.of("inspector", TOWN))
                .get("/api/v1/registry/enterprises/" + enterprise + "/archive/entries?kind=clock")
                .jsonPath();
        return String.join(
                " / ",
                line.getString("items[0].title"),
                line.getString("items[0].titleEn"),
                line.getString("items[0].state"),
                line.getString("items[0].stateTitle"),
                line.getString("items[0].stateTitleEn"));
    }

    private void start(Clocks.Duty duty, UUID enterprise) {
        scopes.run(
                Scope.system(Scope.SystemTask.CLOCK_SWEEP),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> clocks.start(ClockStart.until(
                                LocalDate.parse("2999-01-01"),
                                duty,
                                ClockStart.Debtor.enterprise(RegionCode.of(TOWN), Sector.EMERGENCY, enterprise),
                                new ClockStart.Basis(
                                        "enterprise.archive-review", "测试", "第一条", Force.RULE, Certainty.CERTAIN),
                                Instant.parse("2026-01-01T00:00:00Z")))));
    }
}
