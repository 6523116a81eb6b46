package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

    private final ProblemCatalogue catalogue =
            new ProblemCatalogue(Messages.load(getClass().getClassLoader()));

    @Test
    void everyProblemOfTheEdgeIsInIt() {
        assertThat(catalogue.codes())
                .isSorted()
                .containsAll(Arrays.stream(HttpProblem.values())
                        .map(HttpProblem::slug)
                        .toList());
    }

    @Test
    void whatAProblemFillsInStandsOpen() {
        assertThat(catalogue.detail("uri-too-long", Locale.SIMPLIFIED_CHINESE)).isEqualTo("请求地址不得超过 … 个字符。");
        assertThat(catalogue.detail("illegal-transition", Locale.SIMPLIFIED_CHINESE))
                .startsWith("当前为“…”，不能…“…”。")
                .doesNotContain("{", "choice");
    }

    @Test
    void codesOfViolationsAreInItByTheirText() {
        assertThat(catalogue.codes()).contains("wrong-type", "not-one-of", "unknown-field");
        assertThat(catalogue.title("not-one-of", Locale.ENGLISH)).isEqualTo("must be one of: …");
        assertThat(catalogue.detail("not-one-of", Locale.ENGLISH))
                .startsWith("Says what is wrong at one place of a request");
        assertThat(catalogue.detail("not-one-of", Locale.SIMPLIFIED_CHINESE)).contains("pointer");
    }

    /** A code is a problem's or a violation's, and every one has a page. */
    @Test
    void everyCodeHasATitleAndADetailInBothLanguages() {
        for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(catalogue.codes())
                    .allSatisfy(
                            code -> assertThat(catalogue.title(code, language)).isNotEqualTo(code))
                    .allSatisfy(
                            code -> assertThat(catalogue.detail(code, language)).isNotEqualTo(code));
        }
    }

    @Test
    void textsWithNothingToFillInAreAsTheyAre() {
        assertThat(catalogue.title("not-found", Locale.SIMPLIFIED_CHINESE)).isEqualTo("未找到");
        assertThat(catalogue.title("no-such-problem", Locale.ENGLISH)).isEqualTo("no-such-problem");
    }
}
