package worksafe.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The proof of the audit log in a bundle: a log of three entries, of which the second says the seal. */
class LogCheckTest {

    private static final String ORIGIN = "worksafe.test/inspections";
    private static final String SEAL = "efa1efb8b2cea71f46b915417e72d6f7826f6cf3346d588a00dc3fbe94341e5f";
    private static final long SEEN = 1_772_326_923;

    private static KeyPair log;
    private static KeyPair witness;
    private static LogTrust trust;

    @BeforeAll
    static void keys() throws GeneralSecurityException {
        log = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        witness = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        trust = new LogTrust(
                LogKey.parse(key(ORIGIN, 1, log)), Optional.of(LogKey.parse(key("worksafe.test/witness", 4, witness))));
    }

    private static byte[] typed(int kind, KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        return ByteBuffer.allocate(33)
                .put((byte) kind)
                .put(encoded, encoded.length - 32, 32)
                .array();
    }

    private static byte[] id(String name, int kind, KeyPair pair) throws GeneralSecurityException {
        var bytes = sha256((name + "\n").getBytes(StandardCharsets.UTF_8), typed(kind, pair));
        return Arrays.copyOf(bytes, 4);
    }

    private static String key(String name, int kind, KeyPair pair) throws GeneralSecurityException {
        return name + "+" + HexFormat.of().formatHex(id(name, kind, pair)) + "+" + base64(typed(kind, pair));
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] signature(KeyPair pair, String text) throws GeneralSecurityException {
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(text.getBytes(StandardCharsets.UTF_8));
        return signer.sign();
    }

    private static String line(String name, byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return "— " + name + " " + base64(bytes.toByteArray());
    }

    private static String proof(String seal, boolean isSeen) {
        try {
            var entry = ("{\"action\":\"seal-logged\",\"actor\":\"system:HOUSEKEEPER\",\"after\":\"" + seal
                            + "\",\"decision\":\"PERMITTED\",\"form\":2,\"objectId\":\"DR-310115-2026-0007\","
                            + "\"objectType\":\"draw-seal\",\"role\":\"system\"}")
                    .getBytes(StandardCharsets.UTF_8);
            var before = sha256(new byte[] {0, 1});
            var after = sha256(new byte[] {0, 2});
            var leaf = sha256(new byte[] {0}, entry);
            var root = sha256(new byte[] {1}, sha256(new byte[] {1}, before, leaf), after);
            var text = ORIGIN + "\n3\n" + base64(root) + "\n";
            var time = ByteBuffer.allocate(8).putLong(SEEN).array();
            var proof = "c2sp.org/tlog-proof@v1\nextra " + base64(entry) + "\nindex 1\n" + base64(before) + "\n"
                    + base64(after) + "\n\n" + text + "\n"
                    + line(ORIGIN, id(ORIGIN, 1, log), signature(log, text));
            return isSeen
                    ? proof + "\n"
                            + line(
                                    "worksafe.test/witness",
                                    id("worksafe.test/witness", 4, witness),
                                    time,
                                    signature(witness, "cosignature/v1\ntime " + SEEN + "\n" + text))
                    : proof;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String member(String origin, long index, String proof) {
        return ",\"log\":{\"origin\":\"" + origin + "\",\"index\":" + index + ",\"proof\":\""
                + proof.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
    }

    private static String with(String member) {
        return Sample.changed(Sample.SHA256, ",\"contributors\":[{", member + ",\"contributors\":[{");
    }

    private static Verification verify(String bundle) {
        return Verifier.ofTheBundleAlone().trusting(trust).verify(Sample.bytes(bundle));
    }

    private static String wrong(String member) {
        var verification = verify(with(member));
        assertThat(verification.failure().map(CheckOutcome::check)).contains(Check.LOG);
        assertThat(verification.of(Check.OBJECTS_ROOT)).isEqualTo(CheckOutcome.State.NOT_REACHED);
        return verification.failure().orElseThrow().reason().orElseThrow().in(Locale.ENGLISH);
    }

    @Test
    void sealIsInTheLogAndTheWitnessSawIt() {
        var verification = verify(with(member(ORIGIN, 1, proof(SEAL, true))));

        assertThat(verification.failure()).isEmpty();
        assertThat(verification.of(Check.LOG)).isEqualTo(CheckOutcome.State.HOLDS);
        assertThat(verification.report(Locale.ENGLISH))
                .anyMatch(line -> line.endsWith("The audit log holds the seal at " + ORIGIN
                        + " 1, as the witness saw at 2026-03-01T01:02:03Z"));
        assertThat(verification.unchecked()).extracting(Sentence::key).doesNotContain("unchecked.log");
    }

    @Test
    void withoutKeysOrProofItIsLeftToTheLog() {
        assertThat(verify(Sample.SHA256).of(Check.LOG)).isEqualTo(CheckOutcome.State.OPEN);
        assertThat(verify(Sample.SHA256).holds()).isTrue();
        var alone = Verifier.ofTheBundleAlone().verify(Sample.bytes(with(member(ORIGIN, 1, proof(SEAL, true)))));
        assertThat(alone.of(Check.LOG)).isEqualTo(CheckOutcome.State.OPEN);
        assertThat(alone.unchecked()).extracting(Sentence::key).contains("unchecked.log");
    }

    @Test
    void whatIsWrongIsNamed() throws GeneralSecurityException {
        var right = proof(SEAL, true);
        assertThat(wrong(member(ORIGIN, 2, right))).contains("expected " + ORIGIN + " 2", "found " + ORIGIN + " 1");
        assertThat(wrong(member("worksafe.test/hazards", 1, right))).contains("worksafe.test/hazards 1");
        assertThat(wrong(member(ORIGIN, 1, proof("0".repeat(64), true)))).contains("expected \"after\":\"" + SEAL);
        assertThat(wrong(member(ORIGIN, 1, proof(SEAL, false)))).contains("signature of witness");
        assertThat(wrong(member(ORIGIN, 1, right.replace("\n3\n", "\n4\n")))).contains("signature of " + ORIGIN);
        assertThat(wrong(member(ORIGIN, 0, right.replace("index 1", "index 0"))))
                .contains("does not lead");
        assertThat(wrong(member(ORIGIN, 1, right.replace("@v1", "@v2")))).contains("line 1");
        assertThat(wrong(member(ORIGIN, 1, "none"))).contains("line 1");
        assertThat(wrong(member(ORIGIN, 1, "c2sp.org/tlog-proof@v1"))).contains("line 2");

        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var other = new LogTrust(LogKey.parse(key("worksafe.test/other", 1, stranger)), Optional.empty());
        assertThat(Verifier.ofTheBundleAlone()
                        .trusting(other)
                        .verify(Sample.bytes(with(member(ORIGIN, 1, right))))
                        .failure()
                        .orElseThrow()
                        .reason()
                        .orElseThrow()
                        .key())
                .isEqualTo("log.origin");
    }

    @Test
    void everyByteOfTheMemberCounts() {
        var bundle = with(member(ORIGIN, 1, proof(SEAL, true)));
        var bytes = Sample.bytes(bundle);
        var from = Sample.bytes(bundle.substring(0, bundle.indexOf(",\"log\":"))).length;
        var to = Sample.bytes(bundle.substring(0, bundle.indexOf(",\"contributors\":[{"))).length;
        for (int i = from; i < to; i++) {
            bytes[i] ^= (byte) (1 << i % 8);
            assertThat(Verifier.ofTheBundleAlone().trusting(trust).verify(bytes).holds())
                    .as("byte %d", i)
                    .isFalse();
            bytes[i] ^= (byte) (1 << i % 8);
        }
        assertThat(Verifier.ofTheBundleAlone().trusting(trust).verify(bytes).holds())
                .isTrue();
    }

    @Test
    void keysAreOfTheirKind() throws GeneralSecurityException {
        var asLog = LogKey.parse(key(ORIGIN, 1, log));
        var asWitness = LogKey.parse(key(ORIGIN, 4, witness));

        assertThatThrownBy(() -> new LogTrust(asWitness, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogTrust(asLog, Optional.of(asLog))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogKey.parse("x+00000000+AAAA")).isInstanceOf(IllegalArgumentException.class);
        var spoiled = key(ORIGIN, 1, log).replace(ORIGIN, "worksafe.test/x");
        assertThatThrownBy(() -> LogKey.parse(spoiled)).isInstanceOf(IllegalArgumentException.class);
    }
}
