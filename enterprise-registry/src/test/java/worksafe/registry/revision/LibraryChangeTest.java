package worksafe.registry.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a text rests on what changed. */
class LibraryChangeTest {

    private static LibraryChange law(String change, String title, @Nullable String number, @Nullable String other) {
        return new LibraryChange("x-1-", LocalDate.parse("2026-06-01"), change, title, number, other, null);
    }

    @ParameterizedTest
    @CsvSource({
        "依据《安全生产法》第二十五条, true",
        "依据中华人民共和国安全生产法, true",
        "遵守安全生产法律法规, false",
        "遵守安全生产法规, false",
        "依据主席令第13号, true",
        "依据《消防法》, false"
    })
    void textNamesALawByTitleOrNumber(String text, boolean named) {
        assertThat(law("REPLACED", "中华人民共和国安全生产法", "主席令第13号", "aqscf-2021").isNamedIn(text))
                .isEqualTo(named);
    }

    @Test
    void whatHadNoPredecessorWasNamedByNobody() {
        assertThat(law("BEGAN", "中华人民共和国危险化学品安全法", null, null).isNamedIn("《危险化学品安全法》"))
                .isFalse();
        assertThat(law("BEGAN", "特种作业人员安全技术培训考核管理规定", null, "tzzy-30").isNamedIn("特种作业人员安全技术培训考核管理规定"))
                .isTrue();
    }

    @Test
    void kindOrSeriesRestsOnATitle() {
        var law = law("REPLACED", "中华人民共和国安全生产法", null, "aqscf-2021");

        assertThat(law.isBasisOf("enterprise-rule:安全生产法", "enterprise-rule", "MEETINGS"))
                .isTrue();
        assertThat(law.isBasisOf("enterprise-rule/TRAINING:安全生产法", "enterprise-rule", "MEETINGS"))
                .isFalse();
        assertThat(law.isBasisOf("enterprise-rule/TRAINING:安全生产法", "enterprise-rule", "TRAINING"))
                .isTrue();
        assertThat(law.isBasisOf("enterprise-rule:消防法", "enterprise-rule", "TRAINING"))
                .isFalse();
        assertThat(law.said()).isEqualTo("《中华人民共和国安全生产法》 2026-06-01 被取代");
    }
}
