package worksafe.platform.duties.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the audit for good carries no number of a person, however it is written. */
class StatedPurposeTest {

    private static boolean isMeaningful(String explanation) {
        return new StatedPurpose("case-handling", explanation).isMeaningful();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "联系本人 13912345678",
                "联系本人 139 1234 5678",
                "联系本人 139-1234-5678",
                "联系本人 139.1234.5678",
                "联系本人 139_1234_5678",
                "联系本人 139/1234/5678",
                "联系本人 139·1234·5678",
                "联系本人 139\u20131234\u20135678",
                "联系本人 139\u200b1234\u200b5678",
                "联系本人 139\u00a01234\u30005678",
                "联系本人 １３９１２３４５６７８",
                "联系本人 １３９．１２３４．５６７８",
                "联系本人 ①③⑨①②③④⑤⑥⑦⑧",
                "联系本人 \u0661\u0663\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668",
                "联系本人 一三九 一二三四 五六七八",
                "本人 320281199003070018",
                "本人 320281.19900307.001X",
                "本人 ３２０２８１_１９９００３０７_００１Ｘ",
                "本人 三二〇二八一一九九〇〇三〇七〇〇一八"
            })
    void numberOfAPersonIsFoundHoweverItIsWritten(String explanation) {
        assertThat(isMeaningful(explanation)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "澄应急案〔2026〕18号",
                "澄应急案〔二〇二六〕十八号",
                "12350 来电，2026年3月12日",
                "信访 2026-0312，第 4 次",
                "letter of 2026-03-12, no. 77"
            })
    void numberOfACaseStays(String explanation) {
        assertThat(isMeaningful(explanation)).isTrue();
    }

    @Test
    void purposeIsOneOfTheListAndSaysSomething() {
        assertThat(new StatedPurpose("curiosity", "澄应急案〔2026〕18号").isMeaningful())
                .isFalse();
        assertThat(new StatedPurpose("case-handling", null).isMeaningful()).isFalse();
        assertThat(isMeaningful("aaaa")).isFalse();
    }
}
