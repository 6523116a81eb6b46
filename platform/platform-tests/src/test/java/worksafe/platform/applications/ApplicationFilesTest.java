package worksafe.platform.applications;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.applications.Applied.CLERK;
import static worksafe.platform.applications.Applied.COUNTY;
import static worksafe.platform.applications.Applied.ROOT;
import static worksafe.platform.applications.Applied.act;
import static worksafe.platform.applications.Applied.anEnterprise;
import static worksafe.platform.applications.Applied.create;
import static worksafe.platform.applications.Applied.expert;
import static worksafe.platform.applications.Applied.get;
import static worksafe.platform.applications.Applied.made;
import static worksafe.platform.applications.Applied.panel;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sha256;
import worksafe.platform.FreshIds;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.Standing;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Fields of type file name files of the store, which belong to the application from then on. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ApplicationFilesTest {

    private static final byte[] PAPER = "探测器供货合同\n".getBytes(UTF_8);

    @Test
    void filesBelongToTheApplicationFromItsSubmissionAndItsCompletionOn() {
        var applied = anEnterprise();
        var first = uploaded(applied.owner());
        var submitted = create(applied.owner(), "applications", applied.note(content(first)));
        var id = made(submitted);
        assertThat(submitted.jsonPath().getList("files.id", String.class)).containsExactly(first);
        assertThat(owner(first)).isEqualTo("application " + id);
        act(CLERK, "applications", id, "return", "{\"missing\": [\"气象证明\"]}")
                .then()
                .statusCode(200);
        var second = uploaded(applied.owner());

        var completed = act(
                applied.owner(),
                "applications",
                id,
                "completion",
                "{\"content\": %s}".formatted(content(first, second)));

        assertThat(completed.jsonPath().getList("files.id", String.class))
                .as(completed.asString())
                .containsExactly(first, second);
        for (var reader : new String[] {applied.owner(), CLERK, Applied.CHIEF}) {
            assertThat(status(reader, second)).isEqualTo(200);
        }
        for (var stranger : new String[] {
            anEnterprise().owner(),
            Tokens.of("supervisor", "120119000000"),
            Tokens.ofSector("supervisor", COUNTY, "WATER")
        }) {
            assertThat(status(stranger, second)).isEqualTo(404);
        }
    }

    @Test
    void whatIsAnothersOrNotTheFileIsRefusedAndNothingIsAppliedFor() {
        var applied = anEnterprise();
        var foreign = uploaded(anEnterprise().owner());

        assertProblem(create(applied.owner(), "applications", applied.note(content(foreign))), 404, "not-found");

        var own = uploaded(applied.owner());
        var wrong = create(
                applied.owner(), "applications", applied.note(content(own).replace(Sha256.hex(PAPER), "0".repeat(64))));
        assertProblem(wrong, 400, "invalid-request");
        assertThat(pointers(wrong)).containsExactly("/content/papers/0/sha256");
        assertThat(get(applied.owner(), "applications").jsonPath().getList("items"))
                .isEmpty();
        assertThat(owner(own)).isEmpty();
        made(create(applied.owner(), "applications", applied.note(content(own))));
        assertProblem(create(applied.owner(), "applications", applied.note(content(own))), 409, "file-attached");
        var id = applied.submitted();
        act(CLERK, "applications", id, "return", "{\"missing\": [\"气象证明\"]}")
                .then()
                .statusCode(200);
        assertProblem(
                act(applied.owner(), "applications", id, "completion", "{\"content\": %s}".formatted(content(foreign))),
                404,
                "not-found");
        assertThat(get(CLERK, "applications/" + id).jsonPath().getString("status"))
                .isEqualTo("RETURNED");
    }

    @Test
    void expertsReadThePapersOfWhatTheyJudgeAndNoOthers() throws Exception {
        var applied = anEnterprise();
        var file = uploaded(applied.owner());
        var id = made(create(applied.owner(), "applications", applied.note(content(file))));
        assertThat(status(expert("f1"), file)).isEqualTo(404);
        act(CLERK, "applications", id, "acceptance", "").then().statusCode(200);
        panel(id, "f1", "f2", "f3");

        assertThat(status(expert("f1"), file)).isEqualTo(200);

        assertThat(status(expert("f9"), file)).isEqualTo(404);
        // Below the service, too.
        for (var account : new String[] {"f1", "f9"}) {
            var guest = new Scope(RegionCode.of(COUNTY), null, null, account, null, Standing.GUEST);
            try (var connection = TestDatabase.asApp(guest)) {
                assertThat(TestDatabase.column(connection, "select 1 from stored_file where id = ?::uuid", file))
                        .hasSize(account.equals("f1") ? 1 : 0);
            }
        }
    }

    private static String content(String... files) {
        var papers = new StringBuilder();
        for (var file : files) {
            papers.append(papers.isEmpty() ? "" : ", ")
                    .append("{\"id\": \"%s\", \"name\": \"合同.txt\", \"sha256\": \"%s\"}"
                            .formatted(file, Sha256.hex(PAPER)));
        }
        return "{\"text\": \"请予备注\", \"papers\": [%s]}".formatted(papers);
    }

    private static String uploaded(String token) {
        var answer = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", FreshIds.id().toString())
                .queryParam("name", "合同.txt")
                .contentType("application/octet-stream")
                .body(PAPER)
                .post(ROOT + "files");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static int status(String token, String file) {
        return get(token, "files/" + file + "/content").statusCode();
    }

    private static String owner(String file) {
        return TestDatabase.column(
                        "select concat_ws(' ', owner_kind, owner_id) from stored_file where id = ?::uuid", file)
                .getFirst();
    }
}
