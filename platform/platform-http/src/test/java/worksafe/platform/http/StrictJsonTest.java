package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static final String UNSEEN = "\uFEFF王\u200B建国\u00A0";

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper;
    }

    record Told(
            @OneLine @Nullable String name,
            @Nullable List<@OneLine String> names,
            @Nullable String words,
            @Nullable List<String> lines) {}

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static final class Kept {
        @OneLine
        @Nullable
        String name;
    }

    @Test
    void whatIsOneLineIsReadAsItLooks() throws JsonProcessingException {
        var text = mapper().writeValueAsString(UNSEEN);

        var told = mapper().readValue("""
                        {"name": %1$s, "names": [%1$s], "words": %1$s, "lines": [%1$s]}""".formatted(text), Told.class);

        assertThat(told).isEqualTo(new Told("王建国", List.of("王建国"), UNSEEN, List.of(UNSEEN)));
        assertThat(mapper().readValue("{\"name\": " + text + "}", Kept.class).name)
                .isEqualTo("王建国");
    }

    record Measured(@Nullable Double value) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "\"INF\"", "\"7\"", "1e999", "-1e999", "true", "\"\""
            })
    void whatIsNoFiniteNumberIsNone(String json) {
        assertThatThrownBy(() -> mapper().readValue("{\"value\": " + json + "}", Measured.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void numbersAreReadAsTheyAre() throws JsonProcessingException {
        assertThat(mapper().readValue("{\"value\": 42}", Measured.class)).isEqualTo(new Measured(42.0));
        assertThat(mapper().readValue("{\"value\": -1.5e3}", Measured.class)).isEqualTo(new Measured(-1500.0));
        assertThat(mapper().readValue("{\"value\": null}", Measured.class)).isEqualTo(new Measured(null));
    }

    @Test
    void whatIsNotOneLineIsLeftToBeRefused() throws JsonProcessingException {
        var told = mapper().readValue("{\"name\": \"王\\n建\\u200b国\"}", Told.class);

        assertThat(Objects.requireNonNull(told.name())).isEqualTo("王\n建\u200b国");
    }
}
