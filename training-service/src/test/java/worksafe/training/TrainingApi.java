package worksafe.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The API of this context, as a client calls it. */
public final class TrainingApi {

    public static final String PERSONS = "/api/v1/training/persons";
    public static final String POSTS = "/api/v1/training/posts";
    public static final String CERTIFICATES = "/api/v1/training/certificates";
    public static final String VILLAGE = "320281102005";
    public static final String COUNTY = "320281000000";
    public static final String OTHER_COUNTY = "320282000000";

    /** Where, by the rows of the tests, special operators are reviewed every three years still. */
    public static final String REVIEWING_COUNTY = "320211000000";

    public static final String REVIEWING_VILLAGE = "320211001001";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private TrainingApi() {}

    public static LocalDate today() {
        return ChinaTime.dayOf(InstantSource.system().instant());
    }

    /** A day so many days from today, in Shanghai. */
    public static String inDays(int days) {
        return today().plusDays(days).toString();
    }

    public static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }

    /** A valid number of somebody born then. */
    public static String residentId(LocalDate born) {
        return residentId(born, ThreadLocalRandom.current().nextBoolean());
    }

    /** A valid number of a woman or a man born then. */
    public static String residentId(LocalDate born, boolean woman) {
        var random = ThreadLocalRandom.current();
        var number = new StringBuilder("3202")
                .append(random.nextInt(10, 100))
                .append(born.format(DateTimeFormatter.BASIC_ISO_DATE))
                .append(random.nextInt(50, 500) * 2 + (woman ? 0 : 1));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return number.append("10X98765432".charAt(sum % 11)).toString();
    }

    /** A valid number of a grown-up. */
    public static String residentId() {
        return residentId(
                LocalDate.of(1985, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(5_000)));
    }

    public static String aPerson(String residentId, @Nullable UUID enterprise) {
        return """
                {
                  "name": "王建国",
                  "residentId": "%s",
                  "phone": "138 0013 8000"%s
                }""".formatted(residentId, enterprise == null ? "" : ",\n  \"enterpriseId\": \"" + enterprise + "\"");
    }

    public static Response register(String token, String body) {
        return create(token, key(), PERSONS, body);
    }

    /** The id of a person who was just registered. */
    @CanIgnoreReturnValue
    public static UUID registered(String token) {
        return registered(token, residentId(), null);
    }

    @CanIgnoreReturnValue
    public static UUID registered(String token, String residentId, @Nullable UUID enterprise) {
        return id(register(token, aPerson(residentId, enterprise)));
    }

    /** Lets somebody have been trained before work at an enterprise, and have left it. */
    @CanIgnoreReturnValue
    public static UUID left(UUID person, UUID enterprise) {
        TestDatabase.execute(
                "insert into induction (id, version, person_id, person_name, enterprise_id, region, sector, kind, relation, job,"
                        + " guided_work, levels, status, started_on, left_on, started_at) select uuidv7(), 1, ?, '王建国',"
                        + " enterprise_id, region, sector, 'NEW', 'EMPLOYEE', '包装工', false, '{TEAM}', 'LEFT',"
                        + " current_date - 30, current_date - 1, now() from enterprise_snapshot where enterprise_id = ?",
                person,
                enterprise);
        return person;
    }

    public static String aPost(UUID person, UUID enterprise, String kind, String from) {
        return """
                {
                  "personId": "%s",
                  "enterpriseId": "%s",
                  %s,
                  "from": "%s"
                }""".formatted(person, enterprise, qualification(kind), from);
    }

    public static Response start(String token, String body) {
        return create(token, key(), POSTS, body);
    }

    /** The id of an electrician's post that began a month ago. */
    @CanIgnoreReturnValue
    public static UUID electrician(String token, UUID person, UUID enterprise) {
        return id(start(token, aPost(person, enterprise, "ELECTRICAL", inDays(-30))));
    }

    public static String aCertificate(UUID person, String kind, String validFrom) {
        return """
                {
                  "personId": "%s",
                  %s,
                  "number": "%s",
                  "validFrom": "%s",
                  "assessment": {"authority": "无锡市应急管理局", "passedOn": "%s"}
                }""".formatted(person, qualification(kind), "T" + key(), validFrom, validFrom);
    }

    public static Response issue(String token, String body) {
        return create(token, key(), CERTIFICATES, body);
    }

    @CanIgnoreReturnValue
    public static UUID issued(String token, UUID person, String kind, String validFrom) {
        return id(issue(token, aCertificate(person, kind, validFrom)));
    }

    public static Response compliance(String token, UUID enterprise, String query) {
        return get(token, "/api/v1/training/enterprises/" + enterprise + "/compliance" + query);
    }

    public static Response create(String token, String key, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    public static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    /** Carries a verb out on the version that the caller reads at that moment. */
    public static Response act(String token, String path, String verb, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", String.valueOf(get(token, path).header("ETag")))
                .body(body)
                .post(path + "/" + verb);
    }

    /** The data of what was announced about an aggregate, in order. */
    public static List<String> announced(String event, UUID aggregate) {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    owner,
                    "select data from outbox where type = ? and aggregate_id = ? order by position",
                    "worksafe.training." + event + ".v1",
                    aggregate);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static UUID id(Response created) {
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return UUID.fromString(created.jsonPath().getString("id"));
    }

    public static String key() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    private static String qualification(String kind) {
        return switch (kind) {
            case "PRINCIPAL", "SAFETY_MANAGER" -> "\"kind\": \"" + kind + "\"";
            default -> "\"kind\": \"SPECIAL_OPERATION\", \"category\": \"" + kind + "\"";
        };
    }
}
