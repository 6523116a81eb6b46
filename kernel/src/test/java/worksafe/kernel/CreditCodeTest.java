package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.CreditCode.Shape;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String WRONG_BUT_ISSUED = "91350203M0001QAY9B";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403003429409755",
                "914403006990676707",
                "91440300L83341734R",
                "91350100M000100Y43",
                "91350200MA2YJ1XR9G",
                "91110108351303601C"
            })
    void publishedCodesAreRight(String code) {
        assertThat(CreditCode.of(code).value()).isEqualTo(code);
        assertThat(CreditCode.checkCharacterRight(code)).isTrue();
        assertThat(CreditCode.classify(code)).isEqualTo(Shape.CREDIT_CODE);
    }

    @Test
    void aCodeIssuedWithAWrongCheckCharacterCanBeHeldButNotTaken() {
        assertThatThrownBy(() -> CreditCode.of(WRONG_BUT_ISSUED))
                .isInstanceOfSatisfying(InvalidValue.class, refused -> {
                    assertThat(refused.code()).isEqualTo("credit-code-check-character");
                    assertThat(refused.arguments()).containsExactly(WRONG_BUT_ISSUED, '9');
                });

        var held = new CreditCode(WRONG_BUT_ISSUED);

        assertThat(held.checkCharacterRight()).isFalse();
        assertThat(CreditCode.find(WRONG_BUT_ISSUED)).isEmpty();
        assertThat(CreditCode.findShaped(WRONG_BUT_ISSUED)).contains(held);
        assertThat(CreditCode.classify(WRONG_BUT_ISSUED)).isEqualTo(Shape.CHECK_MISMATCH);
    }

    @Test
    void spellingsOfOneCodeAreOneCode() {
        assertThat(CreditCode.of("　91350200ma2yj1xr9g ")).isEqualTo(CreditCode.of("９１３５０２００ＭＡ２ＹＪ１ＸＲ９Ｇ"));
    }

    @ParameterizedTest
    @CsvSource({
        "3202001234567, OLD_REGISTRATION_NUMBER",
        "320200000123456, OLD_REGISTRATION_NUMBER",
        "500109na000176x, OLD_REGISTRATION_NUMBER",
        "500109NA00017XX, UNKNOWN",
        "无, UNKNOWN",
        "'', UNKNOWN",
        "91350200MA2YJ1XR9, UNKNOWN",
        "91350200MA2YJ1XR9I, UNKNOWN",
        "913502X0MA2YJ1XR9G, UNKNOWN"
    })
    void whatIsNotACreditCodeIsNamed(String text, Shape shape) {
        assertThat(CreditCode.classify(text)).isEqualTo(shape);
        assertThatThrownBy(() -> new CreditCode(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.code()).isEqualTo("credit-code-shape"));
    }

    @Test
    void theRegistrationRegionIsInTheThirdToEighthCharacters() {
        assertThat(CreditCode.of("91350200MA2YJ1XR9G").regionCode6()).isEqualTo("350200");
    }

    @Test
    void exactlyOneCheckCharacterFitsAnySeventeenOthers() {
        Generated.many(1_000, CreditCodeTest::anyStem)
                .forEach(stem -> assertThat(ALPHABET.chars()
                                .filter(check -> CreditCode.checkCharacterRight(stem + (char) check))
                                .count())
                        .as(stem)
                        .isEqualTo(1));
    }

    @Test
    void everySubstitutionOfOneCharacterIsDetected() {
        Generated.many(100, CreditCodeTest::anyCode).forEach(code -> {
            for (int i = 0; i < code.length(); i++) {
                for (var other : ALPHABET.toCharArray()) {
                    if (other != code.charAt(i)) {
                        var wrong = code.substring(0, i) + other + code.substring(i + 1);
                        assertThat(CreditCode.checkCharacterRight(wrong))
                                .as("%s at %d in %s", other, i, code)
                                .isFalse();
                    }
                }
            }
        });
    }

    @Test
    void everySwapOfNeighboursIsDetected() {
        Generated.many(1_000, CreditCodeTest::anyCode).forEach(code -> {
            for (int i = 0; i < code.length() - 1; i++) {
                if (code.charAt(i) != code.charAt(i + 1)) {
                    var swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                    assertThat(CreditCode.checkCharacterRight(swapped))
                            .as(swapped)
                            .isFalse();
                }
            }
        });
    }

    private static String anyStem(Random random) {
        return Generated.characters(random, ALPHABET, 2)
                + Generated.characters(random, "0123456789", 6)
                + Generated.characters(random, ALPHABET, 9);
    }

    private static String anyCode(Random random) {
        var stem = anyStem(random);
        return ALPHABET.chars()
                .mapToObj(check -> stem + (char) check)
                .filter(CreditCode::checkCharacterRight)
                .findFirst()
                .orElseThrow();
    }
}
