package worksafe.inspections.draw;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/**
 * Measures every step of a draw of the size of a province, by the service with its database: {@code ./mvnw -pl
 * inspection-service test -Dtest=LargeDrawBenchmark [-Ddraw.objects=1000000] [-Ddraw.visits=10000]}. No part of the
 * build; what a step took goes to the log.
 */
@QuarkusTest
@TestProfile(LargeDrawBenchmark.Unlimited.class)
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class LargeDrawBenchmark {

    private static final int OBJECTS = Integer.getInteger("draw.objects", 1_000_000);
    private static final int VISITS = Integer.getInteger("draw.visits", 10_000);
    private static final int INSPECTORS = Integer.getInteger("draw.inspectors", 50);

    private long began;

    @Test
    void everyStepEnds() throws SQLException, IOException {
        var api = DrawApi.town(0, INSPECTORS);
        DrawResourceTest.FromPlanToDisclosure.plant(api.town(), OBJECTS);
        api.capped(1_000);
        var draw = api.created(DrawApi.quota(VISITS));

        begin();
        api.doneLater(draw, "freeze", "", "FROZEN");
        took("freeze");
        api.committed(draw);
        begin();
        api.doneLater(draw, "seal", "", "SEALED");
        took("seal");
        api.doneLater(draw, "draw", "{}", "DRAWN");
        took("draw");
        assertThat(visits(draw)).isEqualTo(VISITS);
        begin();
        api.act(draw, "substitution", """
                {"objectId": "%s", "reason": "已停业", "evidence": "%s"}""".formatted(api.drawnIds(draw).getFirst(), DrawApi.EVIDENCE))
                .then()
                .statusCode(200);
        took("substitution");
        WatchedVisits.end(draw);
        api.doneLater(draw, "disclosure", "", "DISCLOSED");
        took("disclosure");
        took("bundle of " + bundleBytes(draw) + " bytes");
        given().get(DrawApi.PUBLIC + "/" + draw + "/objects/" + someObject(draw) + "/proof")
                .then()
                .statusCode(200);
        took("proof");
    }

    /** Read to its end and not kept: the heap is the one that is measured. */
    private static long bundleBytes(UUID draw) throws IOException {
        var address = URI.create("http://localhost:" + RestAssured.port + DrawApi.PUBLIC + "/" + draw + "/bundle");
        try (var file = address.toURL().openStream()) {
            return file.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static int visits(UUID draw) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(owner, "select 1 from inspection where draw_id = ?", draw)
                    .size();
        }
    }

    private static UUID someObject(UUID draw) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return UUID.fromString(TestDatabase.column(
                            owner, "select enterprise_id::text from frozen_object where draw_id = ? limit 1", draw)
                    .getFirst());
        }
    }

    private void begin() {
        began = System.nanoTime();
    }

    private void took(String step) {
        Log.infof(
                "%,d objects, %,d visits: %s in %d ms", OBJECTS, VISITS, step, (System.nanoTime() - began) / 1_000_000);
        begin();
    }

    /** Without the limits that are to be measured. */
    public static final class Unlimited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("worksafe.draw.largest-pool", "10000000", "worksafe.draw.most-visits", "1000000");
        }
    }
}
