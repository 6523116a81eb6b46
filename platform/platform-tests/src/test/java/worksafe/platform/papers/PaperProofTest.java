package worksafe.platform.papers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.FreshIds.id;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sha256;
import worksafe.platform.http.Actor;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.tlog.LogProof;
import worksafe.tlog.NoteKey;
import worksafe.tlog.NoteSigner;

/** What the audit log proves of papers to whoever holds one, without a token. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PaperProofTest {

    private static final String ROOT = "/api/v1/probe/papers";
    private static final String COUNTY = "320281000000";

    /** Of the key in the configuration of tests. */
    private static final NoteKey LOG = NoteSigner.ofLog(
                    "worksafe.local/probe", "the key of audit logs in tests..".getBytes(StandardCharsets.US_ASCII))
            .key();

    @Inject
    PaperOperations operations;

    @Inject
    Scopes scopes;

    @Inject
    InstantSource clock;

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String one;
    private String other;

    @BeforeEach
    void anEnterpriseAndTwoInspectors() {
        enterprise = id();
        one = "inspector-" + id();
        other = "inspector-" + id();
        TestDatabase.execute(
                "insert into enterprise_snapshot (enterprise_id, name, region, sector) values (?, '江阴市澄江化工有限公司', 320281102005, 'EMERGENCY')",
                enterprise);
    }

    private UUID drawn() {
        return scopes.call(
                Intruder.in(COUNTY),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> operations.draw(
                                PaperFixtures.draft(id(), enterprise, PaperFixtures.content(), one, other),
                                new Actor(one, "李检查"),
                                clock.instant())));
    }

    private UUID signed() {
        var paper = drawn();
        sign(paper, one);
        sign(paper, other);
        return paper;
    }

    private void sign(UUID paper, String account) {
        given().auth()
                .oauth2(Tokens.of("inspector", COUNTY, account))
                .contentType("application/json")
                .header("If-Match", shown(paper).header("ETag"))
                .post(ROOT + "/" + paper + "/signature")
                .then()
                .statusCode(200);
    }

    private Response shown(UUID paper) {
        return given().auth().oauth2(supervisor).get(ROOT + "/" + paper);
    }

    private byte[] file(UUID paper) {
        return given().auth()
                .oauth2(supervisor)
                .get(ROOT + "/" + paper + "/pdf")
                .asByteArray();
    }

    private String code(UUID paper) {
        var url = shown(paper).jsonPath().getString("verifyUrl");
        return url.substring(url.lastIndexOf('=') + 1);
    }

    private static Response verified(String code) {
        return given().get(ROOT + "/verify/" + code);
    }

    private static Response proof(String code, byte[] file) {
        return given().get(ROOT + "/verify/" + code + "/files/" + Sha256.hex(file));
    }

    @Test
    void whatAPaperSaysIsProvenAndNobodyNamed() {
        var paper = signed();
        var code = code(paper);
        assertThat(verified(code).jsonPath().getString("proof")).isNull();
        PassingTime.run("audit-log");

        var verified = verified(code).jsonPath();
        var proof = LogProof.parse(verified.getString("proof"));

        assertThat(proof.fault(LOG, Optional.empty())).isEmpty();
        assertThat(verified.getLong("logIndex")).isEqualTo(proof.index());
        assertThat(proof.said())
                .startsWith("{\"action\":\"paper-formed\",\"actor\":\"system:HOUSEKEEPER\",")
                .contains(
                        ",\"after\":\"" + verified.getString("contentSha256") + "\"",
                        ",\"objectId\":\"" + verified.getString("number") + "\"",
                        ",\"region\":\"" + COUNTY + "\"")
                .doesNotContain(one, other, enterprise.toString(), "320281102005");
    }

    @Test
    void fileThatWasHandedOutIsProvenByItsBytes() {
        var paper = signed();
        var code = code(paper);
        var file = file(paper);
        assertThat(file(paper)).isEqualTo(file);
        assertThat(proof(code, file).statusCode()).as("no checkpoint yet").isEqualTo(404);
        PassingTime.run("audit-log");

        var answer = proof(code, file);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/plain");
        var proof = LogProof.parse(answer.asString());
        assertThat(proof.fault(LOG, Optional.empty())).isEmpty();
        assertThat(proof.said())
                .startsWith("{\"action\":\"paper-printed\"")
                .contains(",\"after\":\"" + Sha256.hex(file) + "\"");
        assertThat(TestDatabase.column(
                        "select count(*) from audit_entry where object_type = 'paper-file' and object_id = ?",
                        shown(paper).jsonPath().getString("number")))
                .as("printed twice, and the same")
                .containsExactly("1");

        file[file.length / 2] ^= 1;
        assertThat(proof(code, file).statusCode()).isEqualTo(404);
        assertThat(proof(code(signed()), file(paper)).statusCode())
                .as("of another paper")
                .isEqualTo(404);
        assertThat(proof("0".repeat(26), file(paper)).statusCode()).isEqualTo(404);
    }

    @Test
    void draftIsNoPaperThatIsProven() {
        var paper = drawn();
        var digest = Sha256.hex(file(paper));

        assertThat(TestDatabase.column("select count(*) from audit_digest where digest = ?", digest))
                .containsExactly("0");
    }

    @Test
    void linkOfTheFileLeadsToItsVerification() {
        var paper = signed();

        assertThat(new String(file(paper), StandardCharsets.ISO_8859_1))
                .contains("/URI(" + shown(paper).jsonPath().getString("verifyUrl") + ")");
    }
}
