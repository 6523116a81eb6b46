package worksafe.platform.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.TestDatabase;

/** Rows that the figures of the tests count, and what a caller is told of them. */
final class Deeds {

    static final String ROOT = "/api/v1/probe";

    private Deeds() {}

    /** A row; day absent where it is not done. */
    static UUID add(long region, String sector, UUID enterprise, String grade, LocalDate due, LocalDate done) {
        var id = Uuid7.next(InstantSource.system());
        TestDatabase.execute(
                "insert into deed (id, region, sector, enterprise_id, grade, due_date, done_on) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                region,
                sector,
                enterprise,
                grade,
                due,
                done);
        return id;
    }

    static void none() {
        TestDatabase.execute("delete from deed");
    }

    /** Folds all there is. */
    static void fold() {
        TestDatabase.execute("do $$ begin while fold_figures(1000) > 0 loop end loop; end $$");
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).urlEncodingEnabled(true).get(ROOT + path);
    }

    static JsonPath ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
