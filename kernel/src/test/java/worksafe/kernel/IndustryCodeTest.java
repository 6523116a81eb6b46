package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryCodeTest {

    @ParameterizedTest
    @CsvSource({
        "01, A", "05, A", "06, B", "12, B", "13, C", "43, C", "44, D", "46, D", "47, E", "50, E", "51, F", "52, F",
        "53, G", "60, G", "61, H", "62, H", "63, I", "65, I", "66, J", "69, J", "70, K", "71, L", "72, L", "73, M",
        "75, M", "76, N", "79, N", "80, O", "82, O", "83, P", "84, Q", "85, Q", "86, R", "90, R", "91, S", "96, S",
        "97, T"
    })
    void eachDivisionBelongsToOneSection(String division, char section) {
        assertThat(IndustryCode.ofDigits(division).section()).isEqualTo(section);
        assertThat(IndustryCode.of(section + division).division()).isEqualTo(Integer.parseInt(division));
        for (char other = 'A'; other <= 'T'; other++) {
            if (other != section) {
                var wrong = other + division;
                assertThatThrownBy(() -> IndustryCode.of(wrong)).hasMessageStartingWith("industry-code-section");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "C", "C2", "C26711", "U01", "2671", "c2671x", "CC26"})
    void otherShapesAreRefused(String text) {
        assertThatThrownBy(() -> IndustryCode.of(text)).hasMessageStartingWith("industry-code-shape");
    }

    @ParameterizedTest
    @CsvSource({"00", "98", "9900"})
    void divisionsOutsideTheStandardAreRefused(String digits) {
        assertThatThrownBy(() -> IndustryCode.ofDigits(digits)).hasMessageStartingWith("industry-code-section");
    }

    @Test
    void leadingZerosAreKept() {
        assertThat(IndustryCode.of(" ｂ０６１０ ")).hasToString("B0610");
    }

    @Test
    void aClassLiesWithinItsGroupAndDivision() {
        var fireworks = IndustryCode.of("C2672");

        assertThat(fireworks.isWithin(IndustryCode.of("C26"))).isTrue();
        assertThat(fireworks.isWithin(fireworks)).isTrue();
        assertThat(IndustryCode.of("C26").isWithin(fireworks)).isFalse();
    }
}
