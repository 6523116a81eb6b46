package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"7d\"", "\"v\"", "2", "W/\"2\"", "\"1\", \"2\""})
    void tagThatIsOfNoRevisionIsMalformedAndNotStale(String header) {
        assertThatThrownBy(() -> IfMatch.valueOf(header))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        refused -> assertThat(refused.type()).isEqualTo(HttpProblem.INVALID_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v2\"", "\"v1\", \"v2\"", "\"2\", \"v2\"", "*"})
    void tagOfTheRevisionIsRead(String header) {
        IfMatch.valueOf(header).require(2);
    }
}
