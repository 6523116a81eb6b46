package worksafe.inspections.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.inspections.srd.Bundle;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.tlog.LogProof;
import worksafe.tlog.NoteKey;
import worksafe.tlog.NoteSigner;
import worksafe.verify.Check;
import worksafe.verify.CheckOutcome;
import worksafe.verify.LogKey;
import worksafe.verify.LogTrust;
import worksafe.verify.Verification;
import worksafe.verify.Verifier;

/** The bundle of a sealed draw says where the audit log holds the seal, and proves it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class DrawLogTest {

    /** Of the key in the configuration of tests. */
    private static final NoteKey LOG = NoteSigner.ofLog(
                    "worksafe.local/inspections",
                    "the key of audit logs in tests..".getBytes(StandardCharsets.US_ASCII))
            .key();

    private static Verification verified(byte[] bundle) {
        return Verifier.ofTheBundleAlone()
                .trusting(new LogTrust(LogKey.parse(LOG.toString()), Optional.empty()))
                .verify(bundle);
    }

    @Test
    void bundleProvesItsSealOnceTheLogHoldsIt() throws IOException {
        var api = DrawApi.town(3, 2);
        var draw = api.sealed(1);
        var before = DrawApi.bundle(draw);
        assertThat(verified(before.asByteArray()).of(Check.LOG)).isEqualTo(CheckOutcome.State.OPEN);
        PassingTime.run("audit-log");

        var after = DrawApi.bundle(draw);

        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        var verification = verified(after.asByteArray());
        assertThat(verification.failure()).isEmpty();
        assertThat(verification.of(Check.LOG)).isEqualTo(CheckOutcome.State.HOLDS);
        var place =
                Bundle.read(new ByteArrayInputStream(after.asByteArray())).log().orElseThrow();
        var proof = LogProof.parse(place.proof().orElseThrow() + "\n");
        assertThat(proof.fault(LOG, Optional.empty())).isEmpty();
        assertThat(proof.index()).isEqualTo(place.index());
        assertThat(proof.said()).contains("\"actor\":\"system:HOUSEKEEPER\"", "\"objectId\":\"" + draw + "\"");

        var unused = api.sealed(1);
        PassingTime.run("audit-log");
        assertThat(DrawApi.bundle(draw).asByteArray())
                .as("what the log holds besides does not change it")
                .isEqualTo(after.asByteArray());
    }

    /** Whoever kept the file before the log holds the seal would have it for a day without the proof. */
    @Test
    void lastFileIsKeptForADayOnceItProvesTheSeal() {
        var api = DrawApi.town(3, 2);
        var draw = api.sealed(1);
        api.done(draw, "abort", """
                {"reason": "计划调整"}""");
        assertThat(DrawApi.bundle(draw).header("Cache-Control")).isEqualTo("public, no-cache");

        PassingTime.run("audit-log");

        assertThat(DrawApi.bundle(draw).header("Cache-Control")).isEqualTo("public, max-age=86400");
    }

    @Test
    void resultEntersTheLogWhenItIsOpened() {
        var api = DrawApi.town(3, 2);
        var draw = api.drawn(1);
        PassingTime.run("audit-log");

        assertThat(entered("draw-result", draw))
                .containsExactlyElementsOf(TestDatabase.column(
                        "select 'result-logged ' || result_digest from published_draw where id = ?", draw));
        assertThat(entered("draw-seal", draw))
                .containsExactlyElementsOf(
                        TestDatabase.column("select 'seal-logged ' || seal from published_draw where id = ?", draw));
    }

    private static List<String> entered(String type, UUID draw) {
        return TestDatabase.column(
                "select action || ' ' || after_sha256 from audit_entry where object_type = ? and object_id = ?"
                        + " and exists (select from audit_leaf l where l.entry_id = audit_entry.id)",
                type,
                draw.toString());
    }
}
