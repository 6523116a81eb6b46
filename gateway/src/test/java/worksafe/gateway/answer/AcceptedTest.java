package worksafe.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

    private static final String JSON = "application/json; charset=UTF-8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/json                         | true
        text/html, Application/JSON;charset=utf-8 | true
        */*                                      | true
        application/*;q=0.1                      | true
        text/html, application/yaml              | false
        */*, application/json;q=0                | false
        application/*;q=0, application/json      | true
        application/json;q=nonsense              | true
        """)
    void closestRangeDecides(String accept, boolean taken) {
        assertThat(Accepted.takes(List.of(accept), JSON)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        gzip                | true
        br, GZIP;q=0.5      | true
        *                   | true
        identity            | false
        gzip;q=0            | false
        *;q=1, gzip;q=0.000 | false
        """)
    void packingIsAskedFor(String acceptEncoding, boolean packed) {
        assertThat(Accepted.unpacks(List.of(acceptEncoding))).isEqualTo(packed);
    }

    @Test
    void whoSaysNothingTakesAnyFormAndNoPacking() {
        assertThat(Accepted.takes(List.of(), JSON)).isTrue();
        assertThat(Accepted.unpacks(List.of())).isFalse();
        assertThat(Accepted.takes(List.of("text/html", "application/json"), JSON))
                .isTrue();
    }
}
