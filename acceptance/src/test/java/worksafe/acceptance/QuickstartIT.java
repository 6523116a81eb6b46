package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static worksafe.acceptance.Journey.JIANGYIN;
import static worksafe.acceptance.VisitSteps.INSPECTIONS;
import static worksafe.acceptance.VisitSteps.REGISTRY;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Does what {@code docs/quickstart.md} says, as it stands there, on the running suite. */
class QuickstartIT {

    private static final Pattern COMMANDS = Pattern.compile("^```sh\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final List<String> NEEDED = List.of("bash", "curl", "jq", "od", "sha256sum");
    private static final int SERIAL = 7_790;

    private final Suite suite = Suite.running();
    private final VisitSteps visits = new VisitSteps(suite);

    @Test
    void whatThePageSaysWorks() throws IOException, InterruptedException {
        NEEDED.forEach(program -> assumeTrue(isThere(program), program + " is not installed"));
        anObjectStandsInTheLibrary();
        var page = suite.project().resolve("docs/quickstart.md");
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands(page))
                .directory(suite.project().toFile())
                .redirectErrorStream(true);
        builder.environment().put("API", "http://127.0.0.1:" + suite.gatewayPort() + "/api/v1");
        builder.environment().put("WORKSAFE_HOME", suite.home().toString());

        var process = builder.start();
        process.getOutputStream().close();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told.lines())
                .anyMatch(line -> line.equals("304"))
                .anyMatch(line -> line.startsWith("{\"status\":401"))
                .anyMatch(line -> line.startsWith("{\"status\":404"))
                .anyMatch(line -> line.startsWith("one inspector: "))
                .anyMatch(line -> line.startsWith("published as promised: "))
                .anyMatch(line -> line.startsWith("{\"status\":\"ABORTED\""));
    }

    @Test
    void thePageInChineseSaysTheSameCommands() throws IOException {
        var docs = suite.project().resolve("docs");

        assertThat(commands(docs.resolve("quickstart.zh-CN.md"))).isEqualTo(commands(docs.resolve("quickstart.md")));
    }

    /** The suite of the tests has no sample data: without this a draw of the county might find nobody to draw. */
    private void anObjectStandsInTheLibrary() {
        var towns = VisitSteps.items(visits.supervisor(), REGISTRY + "/regions?level=TOWN&limit=1&parent=" + JIANGYIN);
        var enterprise = visits.enterprise(SERIAL);
        var unused = new Journey(suite)
                .assign(enterprise, towns.getFirst().path("code").asText(), JIANGYIN);
        var objects = visits.awaited(
                visits.supervisor(),
                INSPECTIONS + "/objects?limit=200&region="
                        + towns.getFirst().path("code").asText(),
                page -> page.findValuesAsText("id").contains(enterprise.toString()));
        assertThat(objects.path("items")).isNotEmpty();
    }

    private static String commands(Path page) throws IOException {
        return COMMANDS.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
