package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need no stack, or one whose gateway only pretends. */
class CommandsTest {

    private static final String ENTERPRISE = "01940000-0000-7000-8000-000000000007";
    private static final String VECTOR = "../draw-verifier/src/test/resources/draw-bundle.json";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private HttpServer gateway;
    private StackHome home;

    @BeforeEach
    void start() throws IOException {
        gateway = FakeService.start(0);
        home = new StackHome(folder, folder.resolve("home"));
        home.create();
        var port = Integer.toString(gateway.getAddress().getPort());
        PortPlan.of(OptionalInt.empty(), Map.of("WORKSAFE_GATEWAY_PORT", port)).keep(home.ports());
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void importShowsProgressAndFates() throws IOException {
        assertThat(SigningKey.kept(home.issuerKey()).publicKeySet()).contains("ES256");
        var file = Files.writeString(folder.resolve("feed.csv"), "a,b\n1,2\n3,4\n");

        var code = new ImportCommand(home, Map.of(), out).run(List.of(file.toString()));

        assertThat(code).isZero();
        assertThat(said()).contains("Job /api/v1/registry/jobs/0190", "running", "succeeded after", "2 lines");
        assertThat(said()).containsPattern(" 2  registered");
    }

    @Test
    void importShowsTheFirstReasonsAndWhereTheOthersLieAndFails() throws IOException {
        assertThat(SigningKey.kept(home.issuerKey()).publicKeySet()).contains("ES256");
        var file = Files.writeString(folder.resolve("feed.csv"), "a,b\n1,2\nreject me,4\n");

        var code = new ImportCommand(home, Map.of(), out).run(List.of(file.toString()));

        assertThat(code).isEqualTo(1);
        var problems = home.imports().resolve("0190.csv");
        assertThat(said())
                .contains("line 3  rejected  no name; no place, either", problems.toString())
                .contains("/api/v1/registry/imports/0190/report");
        assertThat(problems).content().startsWith("\uFEFFLine,Fate,Explanation,a,b");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(problems)))
                .isEqualTo("rw-------");
    }

    @Test
    void importWaitsForARegistryThatIsRestarted() throws IOException {
        assertThat(SigningKey.kept(home.issuerKey()).publicKeySet()).contains("ES256");
        var file = Files.writeString(folder.resolve("feed.csv"), "a,b\nrestart,2\n");

        var code = new ImportCommand(home, Map.of(), out).run(List.of(file.toString()));

        assertThat(code).isZero();
        assertThat(said())
                .containsOnlyOnce("The registry does not answer")
                .containsOnlyOnce("The registry answers again.")
                .contains("succeeded after");
    }

    @Test
    void reportIsReadOnceTheRegistryIsBack() throws IOException {
        assertThat(SigningKey.kept(home.issuerKey()).publicKeySet()).contains("ES256");
        var file = Files.writeString(folder.resolve("feed.csv"), "a,b\nreject me,4\nafterwards,2\n");

        var code = new ImportCommand(home, Map.of(), out).run(List.of(file.toString()));

        assertThat(code).isEqualTo(1);
        assertThat(said())
                .containsOnlyOnce("The registry does not answer")
                .containsOnlyOnce("The registry answers again.")
                .contains("line 3  rejected  no name; no place, either");
        assertThat(home.imports().resolve("0190.csv")).content().startsWith("\uFEFFLine,Fate,Explanation,a,b");
    }

    @Test
    void aRefusedImportSaysWhy() throws IOException {
        assertThat(SigningKey.kept(home.issuerKey()).publicKeySet()).contains("ES256");
        var file = Files.writeString(folder.resolve("bad.csv"), "refuse me\n");

        assertThatThrownBy(() -> new ImportCommand(home, Map.of(), out).run(List.of(file.toString())))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("422 Unusable — no such columns");
        assertThatThrownBy(() -> new ImportCommand(home, Map.of(), out).run(List.of("nowhere.csv")))
                .hasMessage("there is no file nowhere.csv that can be read");
    }

    @Test
    void anImportWithoutAStackSaysSo() throws IOException {
        assertThat(SigningKey.kept(home.issuerKey()).publicKeySet()).contains("ES256");
        gateway.stop(0);
        var file = Files.writeString(folder.resolve("feed.csv"), "a,b\n");

        assertThatThrownBy(() -> new ImportCommand(home, Map.of(), out).run(List.of(file.toString())))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("could not be reached")
                .hasMessageContaining("is the stack up?");
    }

    @Test
    void tokensAreMintedWithTheStacksKey() throws Exception {
        var key = SigningKey.kept(home.issuerKey());

        var code = new TokenCommand(home, Map.of(), out)
                .run(List.of("enterprise", "--region", "320281", "--enterprise", ENTERPRISE, "--ttl", "30m"));

        assertThat(code).isZero();
        var claims = new JwtConsumerBuilder()
                .setVerificationKey(key.jwk().getPublicKey())
                .setExpectedAudience("worksafe")
                .setExpectedIssuer("http://127.0.0.1:8090")
                .build()
                .processToClaims(said().strip());
        assertThat(claims.getStringListClaimValue("enterprise")).containsExactly(ENTERPRISE);
        assertThat(claims.getStringClaimValue("region")).isEqualTo("320281000000");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("企业安全员");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(1800);
    }

    @Test
    void aTokenMayNameItsSubject() throws Exception {
        var key = SigningKey.kept(home.issuerKey());

        assertThat(new TokenCommand(home, Map.of(), out)
                        .run(List.of("inspector", "--region", "320281102", "--subject", "zhang.wei")))
                .isZero();

        assertThat(new JwtConsumerBuilder()
                        .setVerificationKey(key.jwk().getPublicKey())
                        .setExpectedAudience("worksafe")
                        .build()
                        .processToClaims(said().strip())
                        .getSubject())
                .isEqualTo("zhang.wei");
    }

    @Test
    void aTokenThatCannotBeIsRefused() {
        var command = new TokenCommand(home, Map.of(), out);

        assertThatThrownBy(() -> command.run(List.of("boss", "--region", "320281")))
                .hasMessageStartingWith("there is no role 'boss'; there are approver, auditor");
        assertThatThrownBy(() -> command.run(List.of()))
                .hasMessageStartingWith("role is missing; there are approver, auditor");
        assertThatThrownBy(() -> command.run(List.of("expert", "--region", "329999")))
                .hasMessage("there is no place with the code 329999000000");
        assertThatThrownBy(() -> command.run(List.of("expert"))).hasMessageStartingWith("--region is missing");
        assertThatThrownBy(() -> command.run(List.of("expert", "--region", "320281")))
                .hasMessageContaining("it is made by the first ./worksafe up");
        assertThat(SigningKey.kept(home.issuerKey()).publicKeySet()).contains("ES256");
        for (var wrong : Map.of(
                        "--sector", "there is no sector 'e-7'",
                        "--enterprise", "'e-7' is no id of an enterprise",
                        "--ttl", "'e-7' is no length of time")
                .entrySet()) {
            assertThatThrownBy(() -> command.run(List.of("expert", "--region", "320281", wrong.getKey(), "e-7")))
                    .hasMessageStartingWith(wrong.getValue());
        }
        assertThatThrownBy(() -> command.run(List.of("expert", "--region", "320281", "--ttl", "7d")))
                .hasMessage("services refuse a token that is good for more than 24 hours");
    }

    @Test
    void logsArePrintedFromTheirEnd() throws IOException {
        Files.writeString(home.log("kafka"), "old\n".repeat(10_000) + "last\nunfinished");
        Files.writeString(home.log("registry"), "one\n");

        Logs.print(Map.of("kafka", home.log("kafka")), false, out);

        assertThat(said()).endsWith("old\nlast\n").hasSizeLessThan(25_000);
        assertThat(Logs.parts(home.logs())).containsExactly("kafka", "registry");
    }

    @Test
    void aDrawIsVerifiedInTheLanguageAskedFor() {
        assertThat(verifyDraw(VECTOR)).isZero();
        assertThat(said())
                .contains("drawn            holds", "Everything that can be checked holds.", "What this cannot tell:");
        said.reset();

        assertThat(verifyDraw(VECTOR, "--lang", "zh", "--enterprise", "91310000AAAA000004"))
                .isZero();
        assertThat(said()).contains("凡能核对的均已通过。", "名次 1：抽中", "04b756c6aa3ff9e3");
    }

    @Test
    void aDrawThatWasTamperedWithIsRefusedWithTheCheckThatFailed() throws IOException {
        var bundle = Files.readString(Path.of(VECTOR)).replace("\"weight\":5", "\"weight\":6");
        var file = Files.writeString(folder.resolve("bad.json"), bundle);

        assertThat(verifyDraw(file.toString())).isEqualTo(1);
        assertThat(said())
                .contains("objects-root     FAILS", "Expected the sealed root 52c50205")
                .endsWith("The bundle is refused: objects-root.\n");
        assertThat(verifyDraw(VECTOR, "--previous", "f".repeat(64))).isEqualTo(1);
        assertThat(said()).endsWith("The bundle is refused: chain.\n");
    }

    @Test
    void whatCannotBeVerifiedAtAllIsAnotherMatter() {
        assertThat(verifyDraw()).isEqualTo(2);
        assertThat(verifyDraw("nowhere.json")).isEqualTo(2);
        assertThat(verifyDraw(VECTOR, "--lang", "la")).isEqualTo(2);
        assertThat(verifyDraw(VECTOR, "--hurry")).isEqualTo(2);
        assertThat(verifyDraw(VECTOR, "--previous", "pom.xml")).isEqualTo(2);
        assertThat(said())
                .contains("bundle is missing", "there is no file nowhere.json", "not 'la'", "no option --hurry")
                .contains("pom.xml is no bundle to go by. At byte 0");
    }

    private int verifyDraw(String... words) {
        return new VerifyDrawCommand(out, out).run(List.of(words));
    }

    @Test
    void theServicesClockIsShownShiftedAndReset() throws IOException {
        var clock = new ClockCommand(home, () -> Instant.parse("2026-11-22T02:00:00Z"), out);

        assertThat(clock.run(List.of())).isZero();
        assertThat(said())
                .isEqualToIgnoringNewLines("The services' clock is not shifted; it is 2026-11-22 10:00:00 (+08:00).");
        assertThat(clock.run(List.of("P31D"))).isZero();
        assertThat(said()).contains("is shifted by P31D; to them it is 2026-12-23 10:00:00 (+08:00).");
        assertThat(Duration.parse(Files.readString(home.clockOffset()).strip())).isEqualTo(Duration.ofDays(31));
        assertThat(clock.run(List.of("-PT36H"))).isZero();
        assertThat(said()).contains("is shifted by PT-36H; to them it is 2026-11-20 22:00:00 (+08:00).");
        assertThat(clock.run(List.of("reset"))).isZero();
        assertThat(home.clockOffset()).doesNotExist();
        assertThat(clock.run(List.of("P2D"))).isZero();
        assertThat(clock.run(List.of("PT0S"))).isZero();
        assertThat(home.clockOffset()).doesNotExist();
    }

    @Test
    void aShiftThatIsNoneChangesNothing() throws IOException {
        var clock = new ClockCommand(home, () -> Instant.parse("2026-11-22T02:00:00Z"), out);
        assertThat(clock.run(List.of("P1D"))).isZero();

        assertThatThrownBy(() -> clock.run(List.of("P1M"))).hasMessageStartingWith("'P1M' is no shift");
        assertThatThrownBy(() -> clock.run(List.of("--tomorrow"))).hasMessageStartingWith("'--tomorrow' is no shift");
        assertThatThrownBy(() -> clock.run(List.of("P40000D"))).hasMessageContaining("a hundred years at most");
        assertThatThrownBy(() -> clock.run(List.of("P1D", "P2D"))).hasMessage("one shift only, not P1D P2D");
        assertThat(Files.readString(home.clockOffset())).isEqualTo("PT24H\n");

        Files.writeString(home.clockOffset(), "tomorrow");
        assertThatThrownBy(() -> clock.run(List.of())).hasMessageContaining("./worksafe clock reset ends it");
        assertThat(clock.run(List.of("reset"))).isZero();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
