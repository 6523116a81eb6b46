package worksafe.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WitnessDeploymentTest {

    private final WitnessDeployment deployed =
            WitnessDeployment.of(Path.of("").toAbsolutePath().getParent());

    @Test
    void witnessIsToldWhatItReadsAndKeptApart() {
        assertThat(deployed.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        image: worksafe/audit-witness:     | image: worksafe/witness:           | compose has no witness
        WORKSAFE_WITNESS_LOGS: ${          | WORKSAFE_WITNESS_LOG: ${           | the witness does not read WORKSAFE_WITNESS_LOG
        "witness:/var/lib/worksafe         | "files-training:/var/lib/worksafe  | training-service has the volume of the witness
        user: "10002:10002"                | user: "10001:10001"                | the image of the witness runs as another user
        user: "10002:10002"                | user: "10001:10001"                | gateway runs as the user of the witness
        """)
    void whatIsWrongInComposeIsFound(String right, String wrong, String complaint) {
        assertThat(deployed.compose()).contains(right);

        var broken = new WitnessDeployment(
                deployed.compose().replace(right, wrong), deployed.dockerfile(), deployed.settings(), deployed.page());

        assertThat(broken.complaints()).contains(complaint);
    }

    @Test
    void whatIsWrongInTheImageOrOnThePageIsFound() {
        assertThat(new WitnessDeployment(
                                deployed.compose(),
                                deployed.dockerfile().replace("WORKSAFE_WITNESS_HOST", "WORKSAFE_WITNESS_ADDRESS"),
                                deployed.settings(),
                                deployed.page())
                        .complaints())
                .containsExactly("the witness does not read WORKSAFE_WITNESS_ADDRESS of its image");
        assertThat(new WitnessDeployment(
                                deployed.compose(),
                                deployed.dockerfile(),
                                deployed.settings(),
                                deployed.page().replace("| `WORKSAFE_WITNESS_EVERY` |", "| `WORKSAFE_WITNESS_EACH` |"))
                        .complaints())
                .singleElement()
                .asString()
                .startsWith("operations.md names [");
    }
}
