package worksafe.platform.duties.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.platform.duties.personal.ValueCipher.SealBroken;

class ValueCipherTest {

    private static final int TRIALS = 2_000;
    private static final List<String> COLUMNS =
            List.of("person.phone", "person.resident_id", "person_phone.x", "per.son_phone", "tipoff.phone");

    private final Random random = new Random(20_261_121);
    private final byte[] first = key();
    private final byte[] second = key();
    private final byte[] index = key();
    private final ValueCipher cipher = aes(1, Map.of(1, first), index);

    private static ValueCipher aes(int version, Map<Integer, byte[]> keys, byte[] index) {
        return of(SealAlgorithm.AES_GCM, version, keys, index);
    }

    private static ValueCipher of(SealAlgorithm algorithm, int version, Map<Integer, byte[]> keys, byte[] index) {
        return new ValueCipher(new SealPrefix(algorithm, version), keys, index);
    }

    private ValueCipher by(SealAlgorithm algorithm) {
        return of(algorithm, 1, Map.of(1, first), index);
    }

    private byte[] key() {
        var key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    private UUID row() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String value() {
        var length = random.nextInt(40);
        return random.ints(length, 0x20, 0x1F000)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void opensWhereItWasSealed(SealAlgorithm algorithm) {
        var sealing = by(algorithm);
        for (int i = 0; i < TRIALS; i++) {
            var row = row();
            var column = COLUMNS.get(random.nextInt(COLUMNS.size()));
            var value = value();

            var sealed = sealing.seal(row, column, value);

            assertThat(sealing.open(row, column, new SealedValue(sealed.text())).value())
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void swapBetweenRowsOrColumnsIsRefused(SealAlgorithm algorithm) {
        var sealing = by(algorithm);
        for (int i = 0; i < TRIALS; i++) {
            var row = row();
            var column = COLUMNS.get(i % COLUMNS.size());
            var sealed = sealing.seal(row, column, value());
            var otherRow = row();
            var otherColumn = COLUMNS.get((i + 1 + random.nextInt(COLUMNS.size() - 1)) % COLUMNS.size());

            assertThatThrownBy(() -> sealing.open(otherRow, column, sealed)).isInstanceOf(SealBroken.class);
            assertThatThrownBy(() -> sealing.open(row, otherColumn, sealed)).isInstanceOf(SealBroken.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyFlippedBitIsRefused(SealAlgorithm algorithm) {
        var sealing = by(algorithm);
        var row = row();
        var sealed = sealing.seal(row, "person.phone", "13912345678");
        var bytes = sealed.nonceAndCiphertext();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            var tampered = SealedValue.of(sealed.prefix(), flipped);

            assertThatThrownBy(() -> sealing.open(row, "person.phone", tampered))
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void anotherKeyOrKeyVersionIsRefused() {
        var row = row();
        var sealed = cipher.seal(row, "person.phone", "13912345678");
        var wrongKey = aes(1, Map.of(1, second), index);
        var sameKeyOtherVersion = aes(2, Map.of(2, first), index);

        assertThatThrownBy(() -> wrongKey.open(row, "person.phone", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> sameKeyOtherVersion.open(row, "person.phone", sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> sameKeyOtherVersion.open(
                        row,
                        "person.phone",
                        SealedValue.of(new SealPrefix(SealAlgorithm.AES_GCM, 2), sealed.nonceAndCiphertext())))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("13912345678");
    }

    @Test
    void changeOfKeysKeepsOldValuesReadable() {
        var row = row();
        var old = cipher.seal(row, "person.phone", "13912345678");
        var rotated = aes(2, Map.of(1, first, 2, second), index);

        assertThat(rotated.open(row, "person.phone", old).value()).isEqualTo("13912345678");
        assertThat(rotated.seal(row, "person.phone", "13912345678").prefix().keyVersion())
                .isEqualTo(2);
    }

    @Test
    void sealedAnewItIsTheSameValueUnderTheNextKeyAndTheAuditLogStillKnowsIt() {
        var row = row();
        var old = cipher.seal(row, "person.phone", "13912345678");
        var rotated = aes(2, Map.of(1, first, 2, second), index);
        var without = aes(2, Map.of(2, second), index);

        var anew = rotated.reseal(row, "person.phone", old);

        assertThat(anew.prefix().keyVersion()).isEqualTo(2);
        assertThat(without.open(row, "person.phone", anew)).isEqualTo(cipher.open(row, "person.phone", old));
        assertThatThrownBy(() -> rotated.reseal(row(), "person.phone", old)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> without.reseal(row, "person.phone", old))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("not configured");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheOtherAlgorithmSealedIsReadableAndSealedAnew(SealAlgorithm algorithm) {
        var row = row();
        var other = algorithm == SealAlgorithm.AES_GCM ? SealAlgorithm.SM4_GCM : SealAlgorithm.AES_GCM;
        var before = by(other).seal(row, "person.phone", "13912345678");
        var sealing = by(algorithm);

        var anew = sealing.reseal(row, "person.phone", before);

        assertThat(before.text()).startsWith(other.form() + ".1.");
        assertThat(anew.text()).startsWith(algorithm.form() + ".1.");
        assertThat(sealing.open(row, "person.phone", anew))
                .isEqualTo(sealing.open(row, "person.phone", before))
                .isEqualTo(cipher.open(row, "person.phone", before));
    }

    @ParameterizedTest
    @EnumSource
    void whatPretendsToBeOfTheOtherAlgorithmIsRefused(SealAlgorithm algorithm) {
        var row = row();
        var other = algorithm == SealAlgorithm.AES_GCM ? SealAlgorithm.SM4_GCM : SealAlgorithm.AES_GCM;
        var sealed = by(algorithm).seal(row, "person.phone", "13912345678");
        var swapped = SealedValue.of(new SealPrefix(other, 1), sealed.nonceAndCiphertext());

        assertThatThrownBy(() -> by(algorithm).open(row, "person.phone", swapped))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> by(other).open(row, "person.phone", swapped)).isInstanceOf(SealBroken.class);
    }

    @Test
    void equalValuesLookDifferentAtRest() {
        var row = row();
        var seen = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            assertThat(seen.add(cipher.seal(row, "person.phone", "13912345678").text()))
                    .isTrue();
        }
    }

    @Test
    void commitmentIsTheSameForOneSealAndUnrelatedForAnother() {
        var row = row();
        var one = cipher.seal(row, "person.phone", "13912345678");
        var other = cipher.seal(row, "person.phone", "13912345678");

        var commitment = cipher.open(row, "person.phone", one).commitment();

        assertThat(commitment)
                .hasSize(64)
                .isEqualTo(cipher.open(row, "person.phone", one).commitment());
        assertThat(commitment)
                .isNotEqualTo(cipher.open(row, "person.phone", other).commitment());
    }

    @Test
    void blindIndexFindsEqualValuesWithinOnePurposeOnly() {
        var phone = cipher.blindIndex("person-phone", "13912345678");

        assertThat(phone).matches("[0-9a-f]{32}").isEqualTo(cipher.blindIndex("person-phone", "13912345678"));
        assertThat(phone).isNotEqualTo(cipher.blindIndex("person-phone", "13912345679"));
        assertThat(phone).isNotEqualTo(cipher.blindIndex("tipoff-phone", "13912345678"));
        assertThat(phone).isNotEqualTo(aes(1, Map.of(1, first), second).blindIndex("person-phone", "13912345678"));
    }

    @Test
    void nothingOfAValueIsPrinted() {
        var row = row();
        var sealed = cipher.seal(row, "person.phone", "13912345678");
        var ciphertext = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.nonceAndCiphertext());

        assertThat(sealed.toString()).doesNotContain(ciphertext).doesNotContain("139");
        assertThat(cipher.open(row, "person.phone", sealed).toString()).doesNotContain("139");
    }

    @Test
    void keysThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> aes(1, Map.of(1, new byte[16]), index)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> aes(2, Map.of(1, first), index)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> aes(1, Map.of(1, first), first)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void textThatWasNeverSealedIsNoSealedValue() {
        for (var text : List.of("13912345678", "", "v1.0.AAAA", "v2.1.AAAA", "v3.1." + "A".repeat(60), "v1.1.短")) {
            assertThatThrownBy(() -> new SealedValue(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
