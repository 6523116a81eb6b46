package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sha256;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.GrownTree;
import worksafe.tlog.Hash;
import worksafe.tlog.LogEntry;
import worksafe.tlog.LogProof;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.Tile;
import worksafe.tlog.TiledTree;

/** The command over a file with the link that printed papers have, and a proof of a log of three entries. */
class DocumentCommandTest {

    private static final String CODE = "7M2K4F9D0G8C5B3N6H1T2RVAQE";
    private static final byte[] FILE = ("%PDF-2.0\n<</A<</S/URI/URI(https://ajj.example/public/papers?code=" + CODE
                    + ")>>>>\n%%EOF\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    private static final NoteSigner LOG = NoteSigner.ofLog("worksafe.test/inspections", secret(1));
    private static final NoteSigner WITNESS = NoteSigner.ofWitness("worksafe.test/witness", secret(2));

    @TempDir
    Path folder;

    private final Map<String, byte[]> served = new HashMap<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            try (exchange) {
                var body = served.get(exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
                if (body != null) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
        gateway.start();
        Files.write(folder.resolve("paper.pdf"), FILE);
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    private static byte[] secret(int number) {
        var secret = new byte[32];
        secret[0] = (byte) number;
        return secret;
    }

    private static byte[] leaf(String digest) {
        return ("{\"action\":\"paper-printed\",\"actor\":\"system:HOUSEKEEPER\",\"after\":\"" + digest
                        + "\",\"decision\":\"PERMITTED\",\"form\":2,\"objectId\":\"WS320281-2026-000001\","
                        + "\"objectType\":\"paper-file\",\"time\":\"2026-03-12T03:50:00.000000Z\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static LogProof proof(byte[] leaf, boolean isSeen) {
        var grown = GrownTree.after(
                tile -> Optional.empty(), 0, List.of(Hash.leaf(new byte[] {1}), Hash.leaf(leaf), Hash.leaf(new byte[] {2
                })));
        var tree = new TiledTree(
                wanted -> grown.tiles().stream()
                        .filter(tile -> tile.path().equals(wanted))
                        .map(Tile::hashes)
                        .findFirst(),
                3);
        var note = new Checkpoint(LOG.key().name(), 3, grown.root()).signed(LOG);
        return new LogProof(
                new LogEntry(1, leaf),
                tree.inclusionProof(1),
                isSeen ? note.and(WITNESS.sign(note.text(), Instant.parse("2026-03-12T03:50:02Z"))) : note);
    }

    private int run(String... more) {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var words = Stream.concat(
                        Stream.of(
                                "verify",
                                "document",
                                folder.resolve("paper.pdf").toString(),
                                "--at",
                                "http://127.0.0.1:" + gateway.getAddress().getPort(),
                                "--log-key",
                                LOG.key().toString(),
                                "--witness-key",
                                WITNESS.key().toString()),
                        Stream.of(more))
                .toList();
        return new AuditCommand(new StackHome(folder, folder.resolve("home")), Map.of(), out, out).run(words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void serve(LogProof proof) {
        served.put(
                "/api/v1/inspections/papers/verify/" + CODE + "/files/" + Sha256.hex(FILE),
                proof.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fileThatWasHandedOutHoldsByItsOwnLink() {
        serve(proof(leaf(Sha256.hex(FILE)), true));

        assertThat(run()).as(said()).isZero();
        assertThat(said())
                .contains("paper WS320281-2026-000001", "entry 1", "worksafe.test/inspections")
                .contains("the witness saw that at 2026-03-12T03:50:02Z")
                .contains("whether the paper still stands or was withdrawn since says the page of its code");
    }

    @Test
    void proofThatWasKeptNeedsNobody() throws IOException {
        var kept = folder.resolve("paper.tlog-proof");
        Files.writeString(kept, proof(leaf(Sha256.hex(FILE)), true).toString());

        assertThat(run("--proof", kept.toString())).as(said()).isZero();
    }

    @Test
    void everyByteOfTheFileCounts() throws IOException {
        var kept = folder.resolve("paper.tlog-proof");
        Files.writeString(kept, proof(leaf(Sha256.hex(FILE)), true).toString());
        for (int i = 0; i < FILE.length; i++) {
            var changed = FILE.clone();
            changed[i] ^= 1;
            Files.write(folder.resolve("paper.pdf"), changed);

            assertThat(run("--proof", kept.toString())).as("byte %d", i).isEqualTo(1);
            assertThat(said()).contains("entry 1 says nothing of this file");
        }
    }

    @Test
    void fileThatNobodyHandedOutIsUnknown() {
        assertThat(run()).isEqualTo(1);
        assertThat(said()).contains("not verified", Sha256.hex(FILE));
    }

    @Test
    void checkpointThatTheWitnessDidNotSeeIsNoVerdict() {
        serve(proof(leaf(Sha256.hex(FILE)), false));

        assertThat(run()).isEqualTo(2);
        assertThat(said()).contains("the witness has not countersigned");
        assertThat(run("--without-witness")).as(said()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        index 1         | index 0         | does not lead to the signed root
        extra eyJ       | extra eyN       | does not lead to the signed root
        @v1             | @v2             | is no proof
        \\n3\\n         | \\n4\\n         | the checkpoint is not signed
        """)
    void whatIsWrongWithTheProofIsNamed(String right, String wrong, String named) throws IOException {
        var kept = folder.resolve("paper.tlog-proof");
        var text = proof(leaf(Sha256.hex(FILE)), true).toString();
        var changed = text.replace(right.translateEscapes(), wrong.translateEscapes());
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(kept, changed);

        assertThat(run("--proof", kept.toString())).isEqualTo(1);
        assertThat(said()).contains(named);
    }

    @Test
    void fileWithoutALinkNeedsItsCode() throws IOException {
        Files.writeString(folder.resolve("paper.pdf"), "%PDF-2.0\n%%EOF\n");

        assertThat(run()).isEqualTo(2);
        assertThat(said()).contains("--code CODE");
        assertThat(run("--code", "x")).isEqualTo(2);
        assertThat(run("--code", CODE)).isEqualTo(1);
    }
}
