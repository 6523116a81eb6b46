package worksafe.platform.http.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed, and by what. */
class SignedRequestTest {

    private static final byte[] KEY =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private static final Pattern EXAMPLE =
            Pattern.compile("```text\\n(WORKSAFE-1\\n.*?)\\n```\\n\\n`X-Signature: ([0-9a-f]{64})`", Pattern.DOTALL);

    private static final SignedRequest REQUEST = new SignedRequest(
            "POST",
            "/api/v1/registry/imports",
            "a=1&b=2",
            SignatureAlgorithm.HMAC_SHA256.contentDigest(bytes("body")),
            "1775635200",
            "mJ8kZ2vT5xQw9RbN",
            "jiangyin-data");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-signing.md", "api-signing.zh-CN.md"})
    void examplesOfThePageAreTrue(String page) throws IOException {
        var examples = EXAMPLE.matcher(Files.readString(Path.of("..", "..", "docs", page)));
        var found = 0;
        while (examples.find()) {
            var lines = examples.group(1).split("\n", -1);
            var request = new SignedRequest(lines[1], lines[2], lines[3], lines[4], lines[5], lines[6], lines[7]);
            var algorithm = SignatureAlgorithm.ofContentDigest(lines[4]).orElseThrow();

            assertThat(request.canonical()).isEqualTo(examples.group(1));
            assertThat(hex(request.sign(algorithm, KEY))).isEqualTo(examples.group(2));
            found++;
        }
        assertThat(found).isEqualTo(2);
    }

    @Test
    void bodyOfTheExampleHasItsDigest() {
        assertThat(SignatureAlgorithm.HMAC_SM3.contentDigest(bytes("{\"code\": \"A\"}")))
                .isEqualTo("sm3=9ea66cf026d749369dedc5d908aeebb1f711ad4b84c33f51ce875b227ee37094");
    }

    /** RFC 4231 §4.3. */
    @Test
    void hmacSha256IsThatOfTheStandard() {
        assertThat(hex(SignatureAlgorithm.HMAC_SHA256.mac(bytes("Jefe"), bytes("what do ya want for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /** GB/T 32905-2016 annex A.1; the HMAC as OpenSSL computes it. */
    @Test
    void hmacSm3IsThatOfTheStandardsDigest() {
        assertThat(SignatureAlgorithm.HMAC_SM3.contentDigest(bytes("abc")))
                .isEqualTo("sm3=66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(hex(SignatureAlgorithm.HMAC_SM3.mac(bytes("Jefe"), bytes("what do ya want for nothing?"))))
                .isEqualTo("2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882");
    }

    @ParameterizedTest
    @EnumSource
    void whateverChangesTheSignatureIsAnother(SignatureAlgorithm algorithm) {
        var seen = new HashSet<String>();
        seen.add(hex(REQUEST.sign(algorithm, KEY)));
        var others = new ArrayList<SignedRequest>(List.of(
                with("GET", p -> p, q -> q, "1775635200", "mJ8kZ2vT5xQw9RbN", "jiangyin-data"),
                with("POST", p -> p + "/", q -> q, "1775635200", "mJ8kZ2vT5xQw9RbN", "jiangyin-data"),
                with("POST", p -> p, q -> "b=2&a=1", "1775635200", "mJ8kZ2vT5xQw9RbN", "jiangyin-data"),
                with("POST", p -> p, q -> "", "1775635200", "mJ8kZ2vT5xQw9RbN", "jiangyin-data"),
                with("POST", p -> p, q -> q, "1775635201", "mJ8kZ2vT5xQw9RbN", "jiangyin-data"),
                with("POST", p -> p, q -> q, "1775635200", "mJ8kZ2vT5xQw9RbM", "jiangyin-data"),
                with("POST", p -> p, q -> q, "1775635200", "mJ8kZ2vT5xQw9RbN", "jiangyin-date"),
                new SignedRequest(
                        "POST",
                        REQUEST.path(),
                        REQUEST.query(),
                        SignatureAlgorithm.HMAC_SHA256.contentDigest(bytes("bodY")),
                        "1775635200",
                        "mJ8kZ2vT5xQw9RbN",
                        "jiangyin-data")));
        var random = new Random(122);
        for (int i = 0; i < 200; i++) {
            var at = random.nextInt(REQUEST.path().length() - 1) + 1;
            var letter = (char) ('A' + random.nextInt(26));
            others.add(with(
                    "POST",
                    p -> p.substring(0, at) + letter + "_" + p.substring(at),
                    q -> q + at + letter,
                    String.valueOf(1_775_635_202 + random.nextInt(1_000_000)),
                    "nonce-of-the-test-" + seen.size() + "-" + others.size(),
                    "jiangyin-data"));
        }

        for (var other : others) {
            assertThat(seen.add(hex(other.sign(algorithm, KEY))))
                    .as(other.canonical())
                    .isTrue();
        }
        var otherKey = KEY.clone();
        otherKey[31] ^= 1;
        assertThat(seen).doesNotContain(hex(REQUEST.sign(algorithm, otherKey)));
    }

    private static SignedRequest with(
            String method,
            UnaryOperator<String> path,
            UnaryOperator<String> query,
            String timestamp,
            String nonce,
            String client) {
        return new SignedRequest(
                method,
                path.apply(REQUEST.path()),
                query.apply(REQUEST.query()),
                REQUEST.contentDigest(),
                timestamp,
                nonce,
                client);
    }

    @Test
    void noPartMayHoldALineBreakOrAnotherForm() {
        assertThatThrownBy(
                        () -> with("POST", p -> p + "\nx", q -> q, "1775635200", "mJ8kZ2vT5xQw9RbN", "jiangyin-data"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with("post", p -> p, q -> q, "1775635200", "mJ8kZ2vT5xQw9RbN", "jiangyin-data"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with("POST", p -> p, q -> q, "01775635200", "mJ8kZ2vT5xQw9RbN", "jiangyin-data"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with("POST", p -> p, q -> q, "1775635200", "short", "jiangyin-data"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with("POST", p -> p, q -> q, "1775635200", "mJ8kZ2vT5xQw9RbN", "Jiangyin"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void digestIsTrueOfItsBodyAndOfNoOther() {
        for (var algorithm : SignatureAlgorithm.values()) {
            var digest = algorithm.contentDigest(bytes("body"));
            assertThat(SignatureAlgorithm.isDigestOf(digest, bytes("body"))).isTrue();
            assertThat(SignatureAlgorithm.isDigestOf(digest, bytes("bodY"))).isFalse();
            assertThat(SignatureAlgorithm.isDigestOfNothing(digest)).isFalse();
            assertThat(SignatureAlgorithm.isDigestOfNothing(algorithm.contentDigest(new byte[0])))
                    .isTrue();
        }
    }

    @Test
    void questionTravelsWhole() {
        var presented = new Presented(REQUEST, hex(REQUEST.sign(SignatureAlgorithm.HMAC_SHA256, KEY)), "192.0.2.1");

        assertThat(Presented.of(presented.json())).isEqualTo(presented);
        var lacking = presented.json();
        lacking.remove("nonce");
        assertThatThrownBy(() -> Presented.of(lacking)).isInstanceOf(IllegalArgumentException.class);
    }
}
