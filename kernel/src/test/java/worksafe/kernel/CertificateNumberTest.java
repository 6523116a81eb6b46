package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T11010519491231002X",
                "t11010519491231002x",
                " T 110105 19491231 002X ",
                "T-110105-19491231-002X",
                "Ｔ１１０１０５１９４９１２３１００２Ｘ",
                "T110105.19491231.002X",
                "T:110105/19491231·002X",
                "T（110105）19491231，002X",
                "T\u2014110105\u201119491231\u200B002X",
                "T110105\u316419491231\uFFA0002X",
                "T①①0105١٩٤٩1231\uD835\uDFCE02X"
            })
    void spellingsOfOneNumberAreEqual(String text) {
        assertThat(new CertificateNumber(text).normal()).isEqualTo("T11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T11010519491231002X",
                "11010519491231002X",
                "T11010519491231002X01",
                "苏A-11010519491231002X",
                "T110105194912310021",
                "T110105 491231 002",
                "T110105.19491231.002X",
                "2026/110105491231002",
                "11010519491231002X/2026",
                "t１１０１０５１９４９１２３１００２ｘ"
            })
    void numberThatContainsAnIdentityNumberIsPersonalAndMasked(String text) {
        var number = new CertificateNumber(text);

        assertThat(number.isPersonal()).isTrue();
        assertThat(number.shown()).doesNotContain("1949", "491231").contains("*******");
        assertThat(number).hasToString(number.shown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "苏安证字〔2026〕第 12 号", "13912345678", "91320281MA1MKG0X1X", "PZAA202632020000001234"})
    void otherTextsHoldNoResidentNumber(String text) {
        assertThat(CertificateNumber.holdsResidentNumber(text)).isFalse();
    }

    @Test
    void maskKeepsTheLastFour() {
        assertThat(new CertificateNumber("t-110105-19491231-002x").shown()).isEqualTo("T**************002X");
    }

    @ParameterizedTest
    @CsvSource({
        "t-110105-19491231-002x, 11010519491231002X",
        "T110105491231002, 110105491231002",
        "A11010519491231002X,",
        "T11010519491231002X01,",
        "T320281-2026-000017,"
    })
    void cardIsNumberedByItsHolder(String text, @Nullable String holder) {
        assertThat(new CertificateNumber(text).holder()).isEqualTo(Optional.ofNullable(holder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"T320281-2026-000017", "2024苏安A0001234", "T019f0000-7aaa-7bbb-8ccc-000000000017", "32028100123"})
    void otherNumbersAreShownAsPrinted(String text) {
        var number = new CertificateNumber(" " + text + " ");

        assertThat(number.isPersonal()).isFalse();
        assertThat(number.shown()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "--", "\u200B"})
    void nothingIsNoNumber(String text) {
        assertThatThrownBy(() -> new CertificateNumber(text)).isInstanceOf(InvalidValue.class);
    }
}
