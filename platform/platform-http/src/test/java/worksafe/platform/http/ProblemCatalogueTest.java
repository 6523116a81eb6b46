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
    void textsWithNothingToFillInAreAsTheyAre() {
        assertThat(catalogue.title("not-found", Locale.SIMPLIFIED_CHINESE)).isEqualTo("未找到");
        assertThat(catalogue.title("no-such-problem", Locale.ENGLISH)).isEqualTo("no-such-problem");
    }
}
