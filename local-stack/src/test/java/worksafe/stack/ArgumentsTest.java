package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;

class ArgumentsTest {

    @Test
    void operandsSwitchesAndValuesAreToldApart() {
        var arguments = read("supervisor", "--detach", "--sector", "emergency", "--sector=health", "--base-port", "90");

        assertThat(arguments.operand("role")).isEqualTo("supervisor");
        assertThat(arguments.has("--detach")).isTrue();
        assertThat(arguments.all("--sector")).containsExactly("emergency", "health");
        assertThat(arguments.number("--base-port")).hasValue(90);
        assertThat(arguments.one("--missing")).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThatThrownBy(() -> read("--dettach")).hasMessage("there is no option --dettach here");
        assertThatThrownBy(() -> read("--sector")).hasMessage("--sector needs a value");
        assertThatThrownBy(() -> read("--base-port", "many").number("--base-port"))
                .hasMessage("--base-port needs a number, not 'many'");
        assertThatThrownBy(() -> read("--sector", "a", "--sector", "b").one("--sector"))
                .hasMessage("--sector may be given once only");
        assertThatThrownBy(() -> read().operand("file")).hasMessage("file is missing");
        assertThatThrownBy(() -> read("x").noOperands()).hasMessage("what is meant by x?");
    }

    @ParameterizedTest
    @CsvSource({"30m,PT30M", "12h,PT12H", "7d,P7D", "45s,PT45S"})
    void lengthsOfTimeAreRead(String text, Duration expected) {
        assertThat(TokenCommand.time(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "0h", "h", "1 h", "-1h", "1.5h"})
    void otherLengthsOfTimeAreRefused(String text) {
        assertThatThrownBy(() -> TokenCommand.time(text)).isInstanceOf(StackException.class);
    }

    @Test
    void aShortRegionIsFilledWithZeros() {
        assertThat(TokenCommand.region("320281")).isEqualTo("320281000000");
        assertThatThrownBy(() -> TokenCommand.region("江阴")).hasMessageContaining("is no region code");
        assertThatThrownBy(() -> TokenCommand.region("320299"))
                .hasMessage("there is no place with the code 320299000000");
        assertThat(TokenCommand.region("00")).as("the whole country").isEqualTo("000000000000");
    }

    @Test
    void aSectorIsReadAsServicesReadIt() {
        assertThat(TokenCommand.sector("housing-construction")).isEqualTo("HOUSING_CONSTRUCTION");
        assertThatThrownBy(() -> TokenCommand.sector("NONSENSE"))
                .hasMessageStartingWith("there is no sector 'NONSENSE'; there are EMERGENCY, HOUSING_CONSTRUCTION, ");
        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(Usage.text(language, "token"))
                    .contains(Stream.of(Sector.values()).map(Sector::name).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"inspector,inspector", "INSPECTOR,inspector", "SECURITY_ADMIN,security-admin"})
    void aRoleIsReadAsAnswersWriteItToo(String written, String role) {
        assertThat(TokenCommand.role(written)).isEqualTo(role);
        assertThat(TokenCommand.ROLES).containsKey(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e-7", "1-1-1-1-1", "01940000-0000-7000-8000-00000000000g"})
    void otherThanIdsAreNoEnterprises(String text) {
        assertThatThrownBy(() -> TokenCommand.enterprise(text)).hasMessageContaining("is no id of an enterprise");
    }

    @Test
    void theDelayBeforeAnotherStartGrowsToHalfAMinute() {
        assertThat(List.of(1, 2, 3, 5, 6, 60))
                .extracting(Supervisor::delay)
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 16L, 30L, 30L);
    }

    @Test
    void everyCommandExplainsItself() {
        for (var command :
                List.of("up", "down", "status", "logs", "token", "import", "verify-draw", "audit", "clock", "reset")) {
            assertThat(Usage.of(command)).startsWith("./worksafe " + command);
            assertThat(Usage.all()).contains("  " + command + " ");
        }
        assertThatThrownBy(() -> Usage.of("fly")).hasMessageContaining("there is no command 'fly'");
    }

    private static Arguments read(String... words) {
        return new Arguments(List.of(words), Set.of("--detach"), Set.of("--sector", "--base-port"));
    }
}
