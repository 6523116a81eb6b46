package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.inspections.srd.form.Suite;
import worksafe.verify.Verification;
import worksafe.verify.Verifier;

/**
 * Command line, page and SQL, which were written apart, over the same bundles: every check stands alike for all of them,
 * and the page gives the reason of the command line. Here the page's script runs without a browser; {@link
 * BrowserAgreesTest} has one.
 */
class VerifiersAgreeTest {

    private static final int DRAWS = 15;
    private static final int TAMPERED = 60;
    private static final int PLAIN = 5;
    /** How many enterprises of a draw ask for themselves. */
    private static final int ASKING = 4;

    private static final int PROOF = 10_000;
    private static final int FEWEST_KINDS_OF_FAILURE = 10;

    private static VerifierSql sql;

    @BeforeAll
    static void start() throws SQLException {
        sql = VerifierSql.start();
    }

    @AfterAll
    static void stop() throws SQLException {
        sql.close();
    }

    @Test
    void theyAcceptWhatWasDrawn() {
        try (var page = PageScript.withWebCrypto()) {
            bundles(DRAWS, 41).forEach(bundle -> {
                var told = Verifier.ofTheBundleAlone().verify(bundle);

                assertThat(told.holds()).as(() -> why(bundle, told)).isTrue();
                assertThat(page.verify(bundle)).as(() -> why(bundle, told)).isEqualTo(VerifierAnswer.of(told));
                assertSqlAgrees(bundle, told);
            });
        }
    }

    @Test
    void theyRefuseForTheSameReason() {
        Map<String, Integer> failures = new HashMap<>();
        try (var page = PageScript.withWebCrypto()) {
            tampered(TAMPERED, 42).forEach(bundle -> {
                var told = Verifier.ofTheBundleAlone().verify(bundle);

                assertThat(page.verify(bundle)).as(() -> why(bundle, told)).isEqualTo(VerifierAnswer.of(told));
                assertSqlAgrees(bundle, told);
                told.failure()
                        .ifPresent(failure -> failures.merge(failure.check().code(), 1, Integer::sum));
            });
        }
        assertThat(failures).as("of how many kinds").hasSizeGreaterThanOrEqualTo(FEWEST_KINDS_OF_FAILURE);
    }

    /** Over an address that is not secure a browser offers no WebCrypto; the page then hashes by itself. */
    @Test
    void thePageNeedsNoWebCrypto() {
        try (var page = PageScript.withoutWebCrypto()) {
            Stream.concat(Stream.of(vector(Suite.SHA256), vector(Suite.SM3)), bundles(PLAIN, 43))
                    .forEach(bundle -> assertThat(page.verify(bundle))
                            .isEqualTo(VerifierAnswer.of(
                                    Verifier.ofTheBundleAlone().verify(bundle))));
        }
    }

    /** A later version may look as it likes behind its number; what is broken before it is no bundle. */
    @Test
    void theyLookForTheVersionFirst() {
        var bundle = new String(vector(Suite.SHA256), StandardCharsets.UTF_8);
        try (var page = PageScript.withWebCrypto()) {
            for (var other : List.of(
                    bundle.replace("bundle\",\"version\":1", "bundle\",\"version\":2"),
                    bundle.replaceFirst("bundle\",\"version\":1.*", "bundle\",\"version\":3 and more"),
                    bundle.replaceFirst("(\"teamSize\":[0-9]+,\"version\":)1.*", "$12\0"),
                    bundle.replaceFirst("bundle\",\"version\":1", "bundle\",\"version\":01"),
                    bundle.replaceFirst("bundle\",\"version\":1", "bundle\",\"version\":99999999999999999999"),
                    bundle.replaceFirst("\"authority\":\"[0-9]", "\"authority\":\"x")
                            .replaceFirst("(\"teamSize\":[0-9]+,\"version\":)1", "$12"),
                    "\0",
                    "")) {
                var bytes = other.getBytes(StandardCharsets.UTF_8);
                var told = Verifier.ofTheBundleAlone().verify(bytes);

                assertThat(told.holds()).isFalse();
                assertThat(page.verify(bytes)).as(() -> why(bytes, told)).isEqualTo(VerifierAnswer.of(told));
                assertSqlAgrees(bytes, told);
            }
        }
    }

    @Test
    void anEnterpriseIsToldTheSameOfItself() {
        var random = new Random(48);
        try (var page = PageScript.withWebCrypto()) {
            RandomDraws.many(PLAIN).forEach(setup -> {
                var bundle = Bundles.bytes(RandomBundles.disclosed(setup, random));
                for (var object : setup.objects().stream().limit(ASKING).toList()) {
                    var standing = Verifier.ofTheBundleAlone()
                            .askingFor(object.id())
                            .verify(bundle)
                            .standing()
                            .orElseThrow();
                    var lots = standing.lots().orElseThrow();

                    assertThat(page.standing(bundle, object.id()))
                            .isEqualTo(standing.leaf() + " " + lots.key() + " " + lots.rank() + " " + standing.drawn()
                                    + " " + lots.cutOff().orElse("-") + " " + String.join(" ", lots.tickets()));
                }
            });
        }
    }

    @Test
    void theyFollowTheChain() {
        var bundle = vector(Suite.SHA256);
        var zeros = "0".repeat(64);
        var other = "1".repeat(64);
        try (var page = PageScript.withWebCrypto()) {
            assertThat(page.chain(bundle, new byte[0], "")).isEqualTo("OPEN");
            assertThat(page.chain(bundle, new byte[0], zeros)).isEqualTo("HOLDS");
            assertThat(page.chain(bundle, new byte[0], other)).isEqualTo("FAILS");
            assertThat(page.chain(bundle, bundle, "")).as("not before itself").isEqualTo("FAILS");
        }
        assertThat(sql.states(bundle)).contains("chain=OPEN");
        assertThat(sql.states(bundle, zeros)).contains("chain=HOLDS");
        assertThat(sql.states(bundle, other)).contains("chain=FAILS", "objects-root=NOT_REACHED");
    }

    @Test
    @Tag("proof")
    void commandLineAndSqlAgreeOnTenThousandDraws() {
        bundles(PROOF, 44).forEach(bundle -> {
            var told = Verifier.ofTheBundleAlone().verify(bundle);

            assertThat(told.holds()).as(() -> why(bundle, told)).isTrue();
            assertSqlAgrees(bundle, told);
        });
    }

    @Test
    @Tag("proof")
    void commandLineAndSqlAgreeOnTenThousandTamperedBundles() {
        tampered(PROOF, 45)
                .forEach(bundle ->
                        assertSqlAgrees(bundle, Verifier.ofTheBundleAlone().verify(bundle)));
    }

    private static void assertSqlAgrees(byte[] bundle, Verification told) {
        assertThat(sql.states(bundle))
                .as(() -> why(bundle, told))
                .isEqualTo(VerifierAnswer.of(told).states());
    }

    /** Bundles of all stages, most of them disclosed. */
    static Stream<byte[]> bundles(int count, long seed) {
        var random = new Random(seed);
        return RandomDraws.many(count).map(setup -> RandomBundles.one(setup, random));
    }

    static Stream<byte[]> tampered(int count, long seed) {
        var random = new Random(seed);
        return bundles(count, seed).map(bundle -> TamperedBundles.of(bundle, random));
    }

    private static byte[] vector(Suite suite) {
        return Bundles.bytes(RandomBundles.disclosed(PublishedVector.of(suite), new Random(1)));
    }

    static String why(byte[] bundle, Verification told) {
        return String.join("\n", told.report(Locale.ENGLISH)) + "\n" + new String(bundle, StandardCharsets.UTF_8);
    }
}
