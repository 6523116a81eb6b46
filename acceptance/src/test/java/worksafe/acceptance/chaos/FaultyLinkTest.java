package worksafe.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultyLinkTest {

    private static final byte[] WORDS = "安全第一".getBytes(StandardCharsets.UTF_8);

    private ServerSocket echo;
    private FaultyLink link;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        link = FaultyLink.open(0, List.of(echo.getLocalPort()));
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        echo.close();
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                var caller = echo.accept();
                Thread.ofVirtual().start(() -> {
                    try (caller) {
                        caller.getInputStream().transferTo(caller.getOutputStream());
                    } catch (IOException reset) {
                        assertThat(reset).isNotNull();
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    void calmOrSlicedEverythingComesThrough() throws IOException {
        assertThat(answered()).isEqualTo(WORDS);

        link.disturb(FaultKind.SLICED, 1);

        assertThat(answered()).isEqualTo(WORDS);
    }

    @Test
    void slowItComesLater() throws IOException {
        link.disturb(FaultKind.SLOW, 60);
        var begun = System.nanoTime();

        assertThat(answered()).isEqualTo(WORDS);
        assertThat(System.nanoTime() - begun).as("there and back").isGreaterThan(120_000_000L);
    }

    @Test
    void cutNothingComesThroughUntilItIsWholeAgain() throws IOException {
        try (var caller = call()) {
            link.disturb(FaultKind.CUT, 0);
            caller.setSoTimeout(100);
            caller.getOutputStream().write(WORDS);
            assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            link.calm();
            caller.setSoTimeout(5_000);

            assertThat(caller.getInputStream().readNBytes(WORDS.length)).isEqualTo(WORDS);
        }
    }

    @Test
    void resetBreaksWhatIsOpenAndWhatIsNew() throws IOException {
        try (var caller = call()) {
            caller.getOutputStream().write(WORDS);
            assertThat(caller.getInputStream().readNBytes(WORDS.length)).isEqualTo(WORDS);

            link.disturb(FaultKind.RESET, 0);

            assertThat(broken(caller)).isTrue();
        }
        try (var caller = call()) {
            assertThat(broken(caller)).isTrue();
        }
        link.calm();
        assertThat(answered()).isEqualTo(WORDS);
    }

    @Test
    void anEndThatIsNotThereIsPassedOver() throws IOException {
        int nobody;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        try (var twoEnds = FaultyLink.open(0, List.of(nobody, echo.getLocalPort()))) {
            for (int i = 0; i < 3; i++) {
                assertThat(answered(twoEnds.port())).isEqualTo(WORDS);
            }
        }
    }

    private static boolean broken(Socket caller) throws IOException {
        caller.setSoTimeout(5_000);
        try {
            return caller.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private Socket call() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), link.port());
    }

    private byte[] answered() throws IOException {
        return answered(link.port());
    }

    private static byte[] answered(int port) throws IOException {
        try (var caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
            caller.setSoTimeout(5_000);
            caller.getOutputStream().write(WORDS);
            caller.shutdownOutput();
            return caller.getInputStream().readAllBytes();
        }
    }
}
