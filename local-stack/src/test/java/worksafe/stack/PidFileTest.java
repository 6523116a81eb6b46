package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    private Process process;
    private ProcessIdentity identity;
    private PidFile file;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "613").start();
        identity = ProcessIdentity.of(process.pid()).orElseThrow();
        file = new PidFile(folder.resolve("part.pid"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void theRememberedProcessIsFoundWhileItRuns() throws Exception {
        file.write(identity, "613");
        assertThat(file.process()).contains(identity);

        process.destroyForcibly().waitFor();

        assertThat(file.process()).isEmpty();
    }

    @Test
    void aRecycledPidIsNotTakenForOurs() {
        file.write(new ProcessIdentity(process.pid(), identity.started() + "1"), "613");

        assertThat(file.process()).isEmpty();
    }

    @Test
    void aProcessWithAnotherCommandIsNotTakenForOurs() {
        file.write(identity, "worksafe.stack.KafkaServer");

        assertThat(file.process()).isEmpty();
    }

    @Test
    void noFileOrABrokenOneNamesNobody() throws IOException {
        assertThat(file.process()).isEmpty();

        Files.writeString(folder.resolve("part.pid"), "pid=what\n");

        assertThat(file.process()).isEmpty();
    }

    @Test
    void aProcessThatHasEndedButIsNotReapedDoesNotRun() throws Exception {
        var identityOfSelf = ProcessIdentity.self();

        assertThat(identityOfSelf.isAlive()).isTrue();
        assertThat(ProcessIdentity.of(Long.MAX_VALUE)).isEmpty();
        process.destroyForcibly().waitFor();
        assertThat(identity.isAlive()).isFalse();
    }

    @Test
    void signallingAProcessThatIsGoneDoesNothing() throws Exception {
        process.destroyForcibly().waitFor();

        identity.signal("TERM");

        assertThat(identity.isAlive()).isFalse();
    }
}
