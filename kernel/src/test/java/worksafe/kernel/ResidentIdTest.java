package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentIdTest {

    private static final String SAMPLE = "11010519491231002X";

    @Test
    void theStandardsSampleIsRight() {
        var id = ResidentId.of(SAMPLE);

        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.regionCode6()).isEqualTo("110105");
    }

    @Test
    void itShowsOnlyItsLastFourCharactersUnlessAskedForTheValue() {
        var id = ResidentId.of(" 11010519491231002x ");

        assertThat(id).hasToString("**************002X");
        assertThat(id.masked()).isEqualTo("**************002X");
        assertThat(id.value()).isEqualTo(SAMPLE);
        assertThat("" + java.util.List.of(id)).doesNotContain("110105");
    }

    @Test
    void numberOfFifteenDigitsBecomesTheOneOfToday() {
        assertThat(ResidentId.ofCard("110105491231002")).isEqualTo(ResidentId.of(SAMPLE));
        assertThat(ResidentId.ofCard("11010519491231002x")).isEqualTo(ResidentId.of(SAMPLE));
        assertThatThrownBy(() -> ResidentId.ofCard("990105491231002")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1101051949123100, resident-id-shape",
        "11010519491231002A, resident-id-shape",
        "990105194912310029, resident-id-region",
        "110105194902310025, resident-id-birth-date",
        "110105194913310028, resident-id-birth-date",
        "110105018001010021, resident-id-birth-date",
        "110105194912310021, resident-id-check-digit"
    })
    void aWrongNumberIsRefusedWithoutBeingRepeated(String text, String code) {
        assertThatThrownBy(() -> ResidentId.of(text)).isInstanceOfSatisfying(InvalidValue.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.arguments()).isEmpty();
            assertThat(refused.getMessage()).doesNotContain(text);
        });
    }

    @Test
    void everySubstitutionOfOneDigitIsDetected() {
        Generated.many(200, ResidentIdTest::anyId).forEach(id -> {
            for (int i = 0; i < 17; i++) {
                for (char other = '0'; other <= '9'; other++) {
                    if (other != id.charAt(i)) {
                        var wrong = id.substring(0, i) + other + id.substring(i + 1);
                        assertThatThrownBy(() -> ResidentId.of(wrong)).isInstanceOf(InvalidValue.class);
                    }
                }
            }
        });
    }

    private static String anyId(Random random) {
        var day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000));
        var stem = "320281" + day.toString().replace("-", "") + Generated.characters(random, "0123456789", 3);
        return "0123456789X"
                .chars()
                .mapToObj(check -> stem + (char) check)
                .filter(ResidentIdTest::isRight)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isRight(String text) {
        try {
            return ResidentId.of(text).value().equals(text);
        } catch (InvalidValue refused) {
            return false;
        }
    }
}
