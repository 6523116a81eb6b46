package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclaredRefusalTest {

    private final Problems problems = new Problems(new ObjectMapper());

    @ParameterizedTest
    @EnumSource(DeclaredRefusal.class)
    void everyRefusalShowsProblemsOfItsStatusInChinese(DeclaredRefusal refusal) {
        var examples = refusal.described(problems)
                .getContent()
                .getMediaType(Problem.MEDIA_TYPE)
                .getExamples();

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy((code, example) -> assertThat(example.getValue())
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                        .containsEntry("code", code)
                        .containsEntry("type", "/errors/" + code)
                        .hasEntrySatisfying(
                                "title", title -> assertThat(title.toString()).containsPattern("\\p{IsHan}"))
                        .hasEntrySatisfying(
                                "detail",
                                detail -> assertThat(detail.toString())
                                        .containsPattern("\\p{IsHan}")
                                        .doesNotContain("{"))
                        .hasEntrySatisfying(
                                "status", status -> assertThat(refusal.status()).isIn(status.toString(), "default")));
    }

    @Test
    void componentsAreNamedLikeTypes() {
        assertThat(DeclaredRefusal.PRECONDITION_FAILED.component()).isEqualTo("PreconditionFailed");
        assertThat(DeclaredRefusal.REFUSED.component()).isEqualTo("Refused");
    }
}
