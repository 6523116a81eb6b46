package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonTypeTest {

    private final Problems problems = new Problems(new ObjectMapper());

    private record Thing(String name) {}

    @Test
    void typesOfJavaAreThoseOfJson() {
        assertThat(JsonType.of(String.class)).isEqualTo(JsonType.STRING);
        assertThat(JsonType.of(int.class)).isEqualTo(JsonType.INTEGER);
        assertThat(JsonType.of(BigDecimal.class)).isEqualTo(JsonType.NUMBER);
        assertThat(JsonType.of(List.class)).isEqualTo(JsonType.ARRAY);
        assertThat(JsonType.of(String[].class)).isEqualTo(JsonType.ARRAY);
        assertThat(JsonType.of(Thing.class)).isEqualTo(JsonType.OBJECT);
        assertThat(JsonType.of(LocalDate.class)).isEqualTo(JsonType.DAY);
        assertThat(JsonType.of(UUID.class)).isEqualTo(JsonType.ID);
        assertThat(JsonType.of(JsonTypeTest.class)).isEqualTo(JsonType.VALUE);
        assertThat(JsonType.of(null)).isEqualTo(JsonType.VALUE);
        assertThat(JsonType.named("integer")).isEqualTo(JsonType.INTEGER);
        assertThat(JsonType.named("[string, null]")).isEqualTo("[string, null]");
    }

    @Test
    void wrongTypeSaysWhichIsRightInBothLanguages() {
        var refused = RequestProblem.invalid(
                new RequestProblem.Violation("/participants", "wrong-type", JsonType.of(Integer.class)));

        assertThat(problems.of(refused, origin(Locale.SIMPLIFIED_CHINESE)).toString())
                .contains("类型不正确，应为整数");
        assertThat(problems.of(refused, origin(Locale.ENGLISH)).toString())
                .contains("wrong type: must be a whole number");
    }

    private static Problems.Origin origin(Locale language) {
        return new Problems.Origin("/", language, null, true);
    }

    @ParameterizedTest
    @EnumSource
    void typeHasItsWordsInBothLanguages(JsonType type) {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(problems.messages().find(language, "code-table.json-type." + type.name(), List.of()))
                    .isPresent();
        }
    }
}
