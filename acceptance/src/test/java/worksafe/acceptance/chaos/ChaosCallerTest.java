package worksafe.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.ResidentId;

class ChaosCallerTest {

    @ParameterizedTest
    @CsvSource({
        // status, doubtful, under a key, done
        "201, false, true, true, OK",
        "201, true, true, true, OK",
        "200, false, true, false, FAIL",
        "200, true, true, false, UNKNOWN",
        "200, true, false, false, UNKNOWN",
        "422, false, true, true, FAIL",
        "422, true, true, true, FAIL",
        "422, true, false, true, UNKNOWN",
        "409, false, true, true, FAIL",
        "409, true, true, true, UNKNOWN",
        "401, true, true, true, UNKNOWN",
        "403, false, false, true, FAIL",
        "412, false, false, true, UNKNOWN",
        "412, true, false, true, UNKNOWN",
        "429, false, true, true, UNKNOWN",
        "503, true, true, true, UNKNOWN",
        "0, true, true, true, UNKNOWN"
    })
    void whatAClientMayConcludeFromItsLastAnswer(
            int status, boolean doubtful, boolean hasKey, boolean done, CallOutcome outcome) {
        assertThat(ChaosCaller.outcome(status, doubtful, hasKey, done)).isEqualTo(outcome);
    }

    @Test
    void everyWorkerHasANumberOfHisOwn() {
        var numbers =
                IntStream.range(0, 5_000).mapToObj(ChaosClients::residentId).toList();

        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allMatch(number -> ResidentId.of(number).value().equals(number));
    }
}
