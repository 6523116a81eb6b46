package worksafe.hazards.danger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.EnterpriseRows;
import worksafe.platform.testing.FollowedEnterprises;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class MovingTest {

    private static final String FROM = "320281102005";
    private static final String TO = "320282103001";
    private static final String DANGERS = "/api/v1/hazards/dangers";

    @Inject
    EnterpriseRows rows;

    @Test
    void everyTableWithARegionAndAnEnterpriseMovesOrSaysWhyNot() {
        FollowedEnterprises.assertTablesKnown(rows.aggregates(), rows.records(), rows.stay());
    }

    @Test
    void registersAreLookedForAgainWhereAFactChanged() {
        FollowedEnterprises.assertOwedAnewByFactsOnly(RegistryEvents.registered(FROM, Sector.EMERGENCY));
    }

    @Test
    void dangersGoWithTheirEnterprise() {
        var enterprise = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        var danger = Planted.danger(enterprise);

        RegistryEvents.relocated(enterprise, 2, TO, Sector.EMERGENCY);

        assertThat(status(Tokens.of("supervisor", FROM), danger)).isEqualTo(404);
        var moved = given().auth().oauth2(Tokens.of("supervisor", TO)).get(DANGERS + "/" + danger);
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.jsonPath().getString("region")).isEqualTo(TO);
        assertThat(moved.jsonPath().getString("regionAtEvent")).isEqualTo(FROM);
        assertThat(moved.jsonPath().getString("number")).startsWith("YH320281-");
        assertThat(moved.header("ETag")).isEqualTo("\"v2\"");
        assertThat(moved.jsonPath().getList("timeline")).hasSize(1);
    }

    @Test
    void clockGoesWithItsDanger() throws SQLException {
        var enterprise = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        var danger = Planted.danger(enterprise);

        RegistryEvents.relocated(enterprise, 2, TO, Sector.WATER);

        try (var owner = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(
                            owner,
                            "select concat_ws('|', region, sector, town, version) from clock where subject_id = ?",
                            danger))
                    .containsExactly(TO + "|WATER|320282103000|2");
        }
    }

    @Test
    void changeOfSectorMovesItToAnotherAuthority() {
        var enterprise = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        var danger = Planted.danger(enterprise);

        RegistryEvents.changed(enterprise, 2, FROM, Sector.TRANSPORT);

        assertThat(status(Tokens.ofSector("supervisor", FROM, "EMERGENCY"), danger))
                .isEqualTo(404);
        assertThat(status(Tokens.ofSector("supervisor", FROM, "TRANSPORT"), danger))
                .isEqualTo(200);
    }

    @Test
    void changeThatMovesNothingLeavesTheVersion() {
        var enterprise = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        var danger = Planted.danger(enterprise);

        RegistryEvents.changed(enterprise, 2, FROM, Sector.EMERGENCY);

        assertThat(given().auth()
                        .oauth2(Tokens.of("supervisor", FROM))
                        .get(DANGERS + "/" + danger)
                        .header("ETag"))
                .isEqualTo("\"v1\"");
    }

    @Test
    void lateRelocationMovesNothing() {
        var enterprise = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        var danger = Planted.danger(enterprise);
        RegistryEvents.relocated(enterprise, 5, TO, Sector.EMERGENCY);

        RegistryEvents.relocated(enterprise, 4, "320281104001", Sector.EMERGENCY);

        assertThat(status(Tokens.of("supervisor", TO), danger)).isEqualTo(200);
    }

    @Test
    void dangersOfADuplicateAreTheSurvivorsUntilTheyAreSeparated() {
        var survivor = RegistryEvents.registered(TO, Sector.EMERGENCY);
        var duplicate = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        var danger = Planted.danger(duplicate);

        RegistryEvents.merged(duplicate, 2, survivor, TO, Sector.EMERGENCY);

        assertThat(status(Tokens.of("supervisor", FROM), danger)).isEqualTo(404);
        assertThat(given().auth()
                        .oauth2(Tokens.of("supervisor", TO))
                        .get(DANGERS + "?enterpriseId=" + survivor)
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of(danger.toString()));

        RegistryEvents.separated(duplicate, 3, FROM, Sector.EMERGENCY);

        assertThat(status(Tokens.of("supervisor", TO), danger)).isEqualTo(404);
        assertThat(status(Tokens.of("supervisor", FROM), danger)).isEqualTo(200);
    }

    @Test
    void whatWasDecidedOnBeforeTheMoveIsRefused() {
        var enterprise = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        var danger = Planted.danger(enterprise);
        RegistryEvents.relocated(enterprise, 2, TO, Sector.EMERGENCY);

        var stale = given().auth()
                .oauth2(Tokens.of("supervisor", "320000000000"))
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body("{\"reason\": \"不构成隐患。\"}")
                .post(DANGERS + "/" + danger + "/dismissal");

        assertThat(stale.statusCode()).isEqualTo(412);
    }

    @Test
    void nothingIsLeftBehindWhileReportsAndMovesRace() throws Exception {
        var enterprise = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        try (var threads = Executors.newFixedThreadPool(5)) {
            var reports = new ArrayList<Future<UUID>>();
            for (int i = 0; i < 20; i++) {
                reports.add(threads.submit(() -> Planted.danger(enterprise)));
            }
            var moves = threads.submit(() -> {
                for (int revision = 2; revision < 12; revision++) {
                    RegistryEvents.relocated(enterprise, revision, revision % 2 == 0 ? TO : FROM, Sector.EMERGENCY);
                }
            });
            moves.get();
            for (var report : reports) {
                report.get();
            }
        }

        try (var owner = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(
                            owner,
                            "select distinct region from (select region, enterprise_id from danger union all"
                                    + " select region, enterprise_id from clock) r where enterprise_id = ?",
                            enterprise))
                    .isEqualTo(List.of(FROM));
        }
    }

    private static int status(String token, UUID danger) {
        return given().auth().oauth2(token).get(DANGERS + "/" + danger).statusCode();
    }
}
