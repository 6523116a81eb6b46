package worksafe.platform.duties.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sha256;
import worksafe.platform.duties.Probe;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Wall;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.LogProof;
import worksafe.tlog.NoteKey;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.SignedNote;

/** Digests that get an entry of their own, and the proof that whoever holds the thing is given. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DigestOperationsTest {

    private static final Scope SYSTEM = Scope.system(Scope.SystemTask.HOUSEKEEPER);
    private static final String TYPE = "paper-content";

    /** The secret half of the key in the configuration of tests. */
    private static final NoteSigner WITNESS = NoteSigner.ofWitness(
            "worksafe.local/witness",
            Arrays.copyOf("the key of a witness in tests....".getBytes(StandardCharsets.US_ASCII), 32));

    @Inject
    Probe probe;

    @Inject
    DigestOperations digests;

    @Inject
    AuditLogOperations log;

    @Inject
    AuditLogKey key;

    @Inject
    CosignatureOperations cosignatures;

    private String number;
    private String digest;

    @BeforeEach
    void somethingWithADigest() {
        grow();
        number = "TS-" + probe.id();
        digest = Sha256.hex(number);
    }

    private void grow() {
        probe.run(SYSTEM, () -> {
            while (log.grow() > 0) {
                // What other tests wrote.
            }
        });
    }

    private void add() {
        probe.runHere(() -> digests.add("paper-formed", TYPE, number, Probe.JIANGYIN, digest));
    }

    private Optional<LogProof> proof() {
        return probe.as(Scope.nothing(), () -> digests.proof(TYPE, number, digest));
    }

    private NoteKey logKey() {
        return key.signer().orElseThrow().key();
    }

    @Test
    void digestIsProvenOnceTheLogGrewAndTheEntryNamesNobody() {
        assertThat(proof()).isEmpty();
        add();
        assertThat(proof()).isEmpty();
        grow();

        var proof = proof().orElseThrow();

        assertThat(LogProof.parse(proof.toString()).fault(logKey(), Optional.empty()))
                .isEmpty();
        assertThat(proof.said())
                .startsWith("{\"action\":\"paper-formed\",\"actor\":\"")
                .contains(
                        ",\"after\":\"" + digest + "\"",
                        ",\"objectId\":\"" + number + "\"",
                        ",\"objectType\":\"paper-content\"",
                        ",\"role\":\"system\"")
                .doesNotContain("supervisor", "enterpriseId", "sector", "requestId");
    }

    @Test
    void sameDigestHasOneEntry() {
        add();
        add();
        grow();
        add();
        grow();

        assertThat(TestDatabase.column("select count(*) from audit_entry where object_id = ?", number))
                .containsExactly("1");
    }

    @Test
    void proofIsUnderTheFirstCheckpointWithItThatTheWitnessSaw() {
        var first = number;
        add();
        grow();
        assertThat(proof().orElseThrow().fault(logKey(), Optional.of(WITNESS.key())))
                .contains(LogProof.Fault.COSIGNATURE);
        var seen = Checkpoint.parse(proof().orElseThrow().checkpoint().text());
        cosignatures.keep(
                new SignedNote(seen.text(), List.of(WITNESS.sign(seen.text(), Instant.parse("2026-03-01T01:02:03Z"))))
                        .bytes());
        number = "TS-" + probe.id();
        add();
        grow();
        assertThat(Checkpoint.parse(proof().orElseThrow().checkpoint().text()).size())
                .as("a later entry is proven by the log's own signature")
                .isGreaterThan(seen.size());

        number = first;
        var proof = proof().orElseThrow();

        assertThat(proof.fault(logKey(), Optional.of(WITNESS.key()))).isEmpty();
        assertThat(Checkpoint.parse(proof.checkpoint().text())).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_digest",
                "update audit_digest set digest = digest",
                "update audit_digest set entry_id = entry_id",
                "insert into audit_digest (object_type, object_id, digest, action, region, entry_id)"
                        + " values ('a', 'b', repeat('0', 64), 'c', 0, gen_random_uuid())"
            })
    void serviceCannotSayWhichEntryIsWhose(String attempt) throws SQLException {
        Wall.assertNoRight(SYSTEM, attempt);
    }

    /** One that cannot become an entry would hold up all entries behind it. */
    @ParameterizedTest
    @CsvSource({
        "Paper-Formed, paper-content, 320281000000, ck_audit_digest_action",
        "paper_formed, paper-content, 320281000000, ck_audit_digest_action",
        "paper-formed, paper content, 320281000000, ck_audit_digest_type",
        "paper-formed, paper-content, 320281, ck_audit_digest_region",
        "paper-formed, paper-content, -1, ck_audit_digest_region",
        "paper-formed, paper-content, 830000000000, ck_audit_digest_region",
        "paper-formed, paper-content, 320000001000, ck_audit_digest_region",
        "paper-formed, paper-content, 320281000001, ck_audit_digest_region"
    })
    void rowThatCannotBecomeAnEntryIsRefused(String action, String type, long region, String constraint) {
        assertThatThrownBy(() -> TestDatabase.execute(
                        "insert into audit_digest (object_type, object_id, digest, action, region) values (?, ?, ?, ?, ?)",
                        type,
                        number,
                        digest,
                        action,
                        region))
                .hasStackTraceContaining(constraint);
    }

    @Test
    void digestHasItsForm() {
        assertThatThrownBy(() -> probe.runHere(() -> digests.add("paper-formed", TYPE, number, Probe.JIANGYIN, "none")))
                .hasStackTraceContaining("ck_audit_digest_form");
    }
}
