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
        "320281000123452, OLD_REGISTRATION_NUMBER",
        "320281000123453, OLD_NUMBER_CHECK_MISMATCH",
        "320281000123456, OLD_NUMBER_CHECK_MISMATCH",
        "222222222222222, OLD_NUMBER_CHECK_MISMATCH",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "913202815511687000",
                "9.13E+17",
                "9.13202815511687E+17",
                "9.13e17",
                "9,13E+17",
                "913202815511687000.0",
                "913202815511687000.00",
                "320281000123452.0",
                "913,202,815,511,687,000"
            })
    void whatASpreadsheetRoundedIsNamedAndCannotEvenBeHeld(String text) {
        assertThat(CreditCode.classify(text)).isEqualTo(Shape.TURNED_INTO_NUMBER);
        assertThat(CreditCode.findShaped(text)).isEmpty();
        assertThatThrownBy(() -> new CreditCode(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.code()).isEqualTo("credit-code-turned-into-number"));
    }

    @Test
    void ofRoundedCodesHardlyOnePassesForACode() {
        var passed = Generated.many(10_000, CreditCodeTest::anyCodeOfDigits)
                .map(code -> code.substring(0, 15) + "000")
                .filter(rounded -> CreditCode.classify(rounded) != Shape.TURNED_INTO_NUMBER)
                .count();

        assertThat(passed).isLessThan(10_000 / 31 / 5);
    }

    @Test
    void codeWithThreeZerosOfItsOwnIsACode() {
        assertThat(CreditCode.classify(threeZeros())).isEqualTo(Shape.CREDIT_CODE);
    }

    @Test
    void exactlyOneCheckDigitFitsAnyFourteenOthers() {
        Generated.many(1_000, random -> Generated.characters(random, "0123456789", 14))
                .forEach(stem -> assertThat("0123456789"
                                .chars()
                                .filter(check ->
                                        CreditCode.classify(stem + (char) check) == Shape.OLD_REGISTRATION_NUMBER)
                                .count())
                        .as(stem)
                        .isEqualTo(1));
    }

    @Test
    void everyWrongDigitOfAnOldNumberIsDetected() {
        Generated.many(200, CreditCodeTest::anyOldNumber).forEach(number -> {
            for (int i = 0; i < number.length(); i++) {
                for (var other : "0123456789".toCharArray()) {
                    if (other != number.charAt(i)) {
                        assertThat(CreditCode.classify(number.substring(0, i) + other + number.substring(i + 1)))
                                .isEqualTo(Shape.OLD_NUMBER_CHECK_MISMATCH);
                    }
                }
            }
        });
    }

    @Test
    void invisibleCharactersDoNotSpoilACode() {
        assertThat(CreditCode.of("\uFEFF9135\u200B0200MA2YJ1XR9G\u00A0").value())
                .isEqualTo("91350200MA2YJ1XR9G");
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

    private static String anyOldNumber(Random random) {
        var stem = Generated.characters(random, "0123456789", 14);
        return "0123456789"
                .chars()
                .mapToObj(check -> stem + (char) check)
                .filter(number -> CreditCode.classify(number) == Shape.OLD_REGISTRATION_NUMBER)
                .findFirst()
                .orElseThrow();
    }

    /** As registries issued them to organisations of before 2015: digits, and the organisation's own check digit in it. */
    private static String anyCodeOfDigits(Random random) {
        while (true) {
            var stem = "913202" + Generated.characters(random, "0123456789", 10);
            for (var organisation = 0; organisation < 10; organisation++) {
                for (var check = 0; check < 10; check++) {
                    var code = stem + organisation + check;
                    if (CreditCode.checkCharacterRight(code)) {
                        return code;
                    }
                }
            }
        }
    }

    /** A code of digits that ends in three zeros, right in itself and in its organisation's check digit. */
    private static String threeZeros() {
        return Generated.many(100_000, random -> "91320281" + Generated.characters(random, "0123456789", 7) + "000")
                .filter(code -> CreditCode.classify(code) == Shape.CREDIT_CODE)
                .findFirst()
                .orElseThrow();
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
