package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTest {

    private static final UUID ENTERPRISE = UUID.fromString("0197f3c4-0000-7000-8000-0000000000aa");
    private static final EventContract CLOSED = EventContract.ofType("worksafe.hazards.danger-closed.v1");

    private record DangerRecheckFailed() {}

    @Test
    void wireNameIsTheRecordsNameInWords() {
        assertThat(EventContract.wireName("hazards", DangerRecheckFailed.class))
                .isEqualTo("worksafe.hazards.danger-recheck-failed.v1");
    }

    @Test
    void exampleKeepsItsOwnContract() {
        assertThatCode(() -> CLOSED.isKeptBy(CLOSED.example())).doesNotThrowAnyException();
    }

    @Test
    void propertyTooFewOrTooManyBreaksTheContract() {
        // Both are within the schema, which lets optional properties be absent and unknown ones pass.
        var silent = CLOSED.example().replaceFirst("\"findingId\"\\s*:\\s*\"[^\"]*\"\\s*,", "");
        var garrulous = CLOSED.example().replaceFirst("\\{", "{\"weather\": \"fine\",");

        CLOSED.accepts(silent);
        CLOSED.accepts(garrulous);
        assertThatThrownBy(() -> CLOSED.isKeptBy(silent)).hasMessageContaining("findingId");
        assertThatThrownBy(() -> CLOSED.isKeptBy(garrulous)).hasMessageContaining("weather");
    }

    @Test
    void dataOutsideTheSchemaBreaksTheContract() {
        var undated = CLOSED.example().replaceFirst("\"2026-04-10\"", "\"soon\"");

        assertThatThrownBy(() -> CLOSED.isKeptBy(undated)).hasMessageContaining("dueDate");
    }

    @Test
    void exampleAboutAnotherEnterpriseIsAnotherFact() {
        var example = CLOSED.exampleAbout(ENTERPRISE);

        CLOSED.isKeptBy(example);
        assertThat(example)
                .contains("\"enterpriseId\": \"" + ENTERPRISE + '"', "\"dangerId\": \"000000aa-")
                .doesNotContain(EventContract.EXAMPLE_ENTERPRISE.toString(), "0198f");
    }

    @Test
    void examplesAboutOneEnterpriseTellOfTheSameFacts() {
        var reported =
                EventContract.ofType("worksafe.hazards.danger-reported.v1").exampleAbout(ENTERPRISE);

        assertThat(danger(reported)).isEqualTo(danger(CLOSED.exampleAbout(ENTERPRISE)));
        assertThat(danger(reported)).isNotEqualTo(danger(CLOSED.exampleAbout(UUID.randomUUID())));
    }

    private static String danger(String data) {
        return data.replaceFirst("(?s).*\"dangerId\": \"([^\"]*)\".*", "$1");
    }
}
