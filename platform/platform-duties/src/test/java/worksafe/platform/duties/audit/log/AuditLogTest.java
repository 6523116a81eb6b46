package worksafe.platform.duties.audit.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.duties.Probe;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.Hash;
import worksafe.tlog.LogEntry;
import worksafe.tlog.LogVerdict;
import worksafe.tlog.LogVerifier;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.Proofs;
import worksafe.tlog.SignedNote;
import worksafe.tlog.TilePath;
import worksafe.tlog.TiledTree;
import worksafe.tlog.witness.LogSource;
import worksafe.tlog.witness.LogUnreachable;

/** The log of a running service, verified from outside: entries from the database, all else as everybody reads it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AuditLogTest {

    private static final String LOG = "/api/v1/probe/public/audit/log/";
    private static final String ENTRIES = "/api/v1/probe/audit-entries/";
    private static final Scope SYSTEM = Scope.system(Scope.SystemTask.HOUSEKEEPER);

    /** The secret half of the key in the configuration of tests. */
    private static final NoteSigner WITNESS = NoteSigner.ofWitness(
            "worksafe.local/witness",
            Arrays.copyOf("the key of a witness in tests....".getBytes(StandardCharsets.US_ASCII), 32));

    @Inject
    Probe probe;

    @Inject
    Audit audit;

    @Inject
    AuditLogOperations log;

    @Inject
    AuditLogKey key;

    @Inject
    MeterRegistry meters;

    @Inject
    AuditWitness witness;

    @Inject
    CosignatureOperations cosignatures;

    @Inject
    CosignatureSweep cosignatureSweep;

    @Inject
    AuditLogSweep sweep;

    @BeforeEach
    void growToTheEnd() {
        while (log.grow() > 0) {
            // What other tests wrote.
        }
        write(1);
        assertThat(log.grow()).isEqualTo(1);
        if (checkpoint().size() % TilePath.FULL == 0) {
            // The last tile is to be one that grows.
            write(1);
            assertThat(log.grow()).isEqualTo(1);
        }
    }

    @CanIgnoreReturnValue
    private UUID write(int acts) {
        var object = probe.id();
        var all = new ArrayList<AuditedAct>();
        for (int i = 0; i < acts; i++) {
            all.add(AuditedAct.of("note-read", "note", object, Probe.TOWN).because("case-handling"));
        }
        probe.runHere(() -> audit.record(all));
        return object;
    }

    private static UUID entry(UUID object) {
        return UUID.fromString(
                TestDatabase.column("select id from audit_entry where object_id = ? limit 1", object.toString())
                        .getFirst());
    }

    private static Checkpoint checkpoint() {
        return Checkpoint.parse(note().text());
    }

    private static SignedNote note() {
        return SignedNote.parse(given().get(LOG + "checkpoint").asByteArray());
    }

    private static Optional<byte[]> tile(TilePath path) {
        var answer = given().get(LOG + path);
        return answer.statusCode() == 200 ? Optional.of(answer.asByteArray()) : Optional.empty();
    }

    private static List<LogEntry> entries() {
        var leaves = TestDatabase.column(
                "select leaf from audit_leaf join audit_entry on id = entry_id order by leaf_index");
        var entries = new ArrayList<LogEntry>();
        for (int i = 0; i < leaves.size(); i++) {
            entries.add(new LogEntry(i, leaves.get(i).getBytes(StandardCharsets.UTF_8)));
        }
        return entries;
    }

    private LogVerdict verdict() {
        var trusted = key.signer().orElseThrow().key();
        return LogVerifier.trusting(trusted).verify(note().bytes(), entries(), AuditLogTest::tile, List.of());
    }

    @Test
    void whoeverHasTheKeyVerifiesAllOfIt() {
        // Into a second tile, in three steps.
        write(3);
        assertThat(log.grow()).isEqualTo(3);
        write(300);
        assertThat(log.grow()).isEqualTo(300);

        assertThat(note().text()).startsWith("worksafe.local/probe\n");
        assertThat(verdict()).isEqualTo(new LogVerdict(checkpoint().size(), 0, Optional.empty()));
        assertThat(TestDatabase.column("select count(*) from audit_waiting")).containsExactly("0");
    }

    @Test
    void changedEntryIsNamed() {
        var object = write(1);
        assertThat(log.grow()).isEqualTo(1);
        var at = checkpoint().size() - 1;
        var forge = "update audit_entry set leaf = replace(leaf, ?, ?), leaf_hash = sha256('\\x00'::bytea ||"
                + " convert_to(replace(leaf, ?, ?), 'UTF8')) where object_id = ?";
        TestDatabase.execute(forge, "note-read", "note-made", "note-read", "note-made", object.toString());
        try {
            var broken = verdict().broken().orElseThrow();
            assertThat(broken.name()).isEqualTo("entry");
            assertThat(broken.from()).isEqualTo(at);
        } finally {
            TestDatabase.execute(forge, "note-made", "note-read", "note-made", "note-read", object.toString());
        }
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void nothingIsSignedWhereNothingIsNew() {
        var before = note().toString();

        assertThat(log.grow()).isZero();
        assertThat(note()).hasToString(before);
    }

    @Test
    void whatIsCommittedLateGetsALaterNumber() throws SQLException {
        var early = probe.id();
        try (var slow = TestDatabase.asApp(Probe.of(Probe.JIANGYIN, "slow"))) {
            TestDatabase.execute(
                    slow,
                    "insert into audit_entry (id, recorded_at, actor, role, region, action, object_type, object_id,"
                            + " decision, leaf, leaf_hash) values (?, now(), 'slow', 'none', 320281102000, 'a', 'b', ?,"
                            + " 'PERMITTED', '{}', sha256('\\x00'::bytea || '{}'::bytea))",
                    early,
                    early.toString());
            var late = write(1);
            assertThat(log.grow()).isEqualTo(1);
            slow.commit();
            assertThat(log.grow()).isEqualTo(1);

            assertThat(TestDatabase.column(
                            "select object_id from audit_leaf join audit_entry on id = entry_id"
                                    + " where object_id in (?, ?) order by leaf_index",
                            early.toString(),
                            late.toString()))
                    .containsExactly(late.toString(), early.toString());
        }
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void numberLeavesTheEntryAsItWasWritten() {
        var row = "select concat_ws(' ', ctid, xmin, xmax) from audit_entry where id = ?";
        var id = entry(write(1));
        var before = TestDatabase.column(row, id);
        assertThat(log.grow()).isEqualTo(1);
        assertThat(TestDatabase.column(row, id)).isEqualTo(before);
    }

    /** Each entry is numbered or waits, and none does both; one that was rolled back is not there. */
    @Test
    void noEntryIsLeftOut() throws SQLException {
        write(1_200);
        try (var slow = TestDatabase.asApp(Probe.of(Probe.JIANGYIN, "slow"))) {
            TestDatabase.execute(
                    slow,
                    "insert into audit_entry (id, recorded_at, actor, role, region, action, object_type, object_id,"
                            + " decision, leaf, leaf_hash) select uuidv7(), now(), 'slow', 'none', 320281102000, 'a', 'b', n,"
                            + " 'PERMITTED', '{}', sha256('\\x00'::bytea || '{}'::bytea) from generate_series(1, 7) n");
            slow.rollback();
        }
        assertThat(log.grow()).isPositive();
        write(3);

        assertThat(
                        TestDatabase.column(
                                "select id from audit_entry e where (select count(*) from audit_leaf l"
                                        + " where l.entry_id = e.id) + (select count(*) from audit_waiting w where w.entry_id = e.id) <> 1"))
                .isEmpty();
        assertThat(TestDatabase.column(
                        "select entry_id from audit_waiting where entry_id not in (select id from audit_entry)"))
                .isEmpty();
    }

    @Test
    void manyThatWaitAreCaughtUpWithAtOnce() {
        write(3 * LeafBatch.LEAST);
        sweep.sweep();
        assertThat(areWaiting()).isFalse();
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void numberIsSeenByWhoeverSeesItsEntry() throws SQLException {
        var id = entry(write(1));
        assertThat(log.grow()).isEqualTo(1);
        var number = "select leaf_index from audit_leaf where entry_id = '" + id + "'";
        try (var app = TestDatabase.asApp(Probe.of(Probe.JIANGYIN, "a"))) {
            assertThat(TestDatabase.column(app, number)).hasSize(1);
        }
        try (var app = TestDatabase.asApp(Probe.of(Probe.JIZHOU, "a"))) {
            assertThat(TestDatabase.column(app, number)).isEmpty();
        }
        try (var app = TestDatabase.asApp()) {
            assertThat(TestDatabase.column(app, number)).isEmpty();
        }
    }

    private static byte[] cosigned(Checkpoint seen, NoteSigner by) {
        return new SignedNote(seen.text(), List.of(by.sign(seen.text(), Instant.parse("2026-03-01T01:02:03Z"))))
                .bytes();
    }

    @Test
    void checkpointBearsTheCosignatureOnceTheWitnessSawIt() {
        assertThat(note().of(WITNESS.key())).isEmpty();
        assertThat(witness.key().orElseThrow()).hasToString(WITNESS.key().toString());
        var seen = checkpoint();

        cosignatureSweep.look(says(cosigned(seen, WITNESS)));
        cosignatures.keep(cosigned(seen, WITNESS));

        assertThat(note().isSignedBy(WITNESS.key())).isTrue();
        assertThat(note().isSignedBy(key.signer().orElseThrow().key())).isTrue();
        assertThat(LogVerifier.trusting(key.signer().orElseThrow().key())
                        .andWitness(WITNESS.key())
                        .verifyTiles(note().bytes(), AuditLogTest::tile, List.of()))
                .isEqualTo(new LogVerdict(seen.size(), seen.size(), Optional.empty()));
        write(1);
        assertThat(log.grow()).isEqualTo(1);
        assertThat(note().of(WITNESS.key())).as("the next one is not seen yet").isEmpty();
    }

    @Test
    void whatTheWitnessDidNotSignOrSawOtherwiseIsNotTaken() {
        var seen = checkpoint();
        var stranger = NoteSigner.ofWitness("worksafe.local/witness", new byte[32]);
        for (var wrong : List.of(
                new byte[9],
                note().bytes(),
                cosigned(seen, stranger),
                cosigned(new Checkpoint("worksafe.local/other", seen.size(), seen.root()), WITNESS),
                cosigned(new Checkpoint(seen.origin(), seen.size(), Hash.EMPTY), WITNESS),
                cosigned(new Checkpoint(seen.origin(), seen.size() + 1, seen.root()), WITNESS))) {
            assertThatThrownBy(() -> cosignatures.keep(wrong)).isInstanceOf(WitnessDisagrees.class);
        }
        assertThat(note().of(WITNESS.key())).isEmpty();
    }

    @Test
    void rootBesideTheNoteIsNoneThatTheLogSigned() {
        var seen = checkpoint();
        var row = "size = " + seen.size();
        var other = cosigned(new Checkpoint(seen.origin(), seen.size(), Hash.EMPTY), WITNESS);
        TestDatabase.execute("update audit_checkpoint set root = ? where " + row, (Object) Hash.EMPTY.bytes());
        try {
            assertThatThrownBy(() -> cosignatures.keep(other)).isInstanceOf(WitnessDisagrees.class);
        } finally {
            TestDatabase.execute("update audit_checkpoint set root = ? where " + row, (Object)
                    seen.root().bytes());
        }
        assertThat(note().of(WITNESS.key())).isEmpty();
    }

    @Test
    void disagreementWithTheWitnessIsMeasuredAndItsAbsenceIsNone() {
        var seen = checkpoint();
        cosignatureSweep.look(says(cosigned(new Checkpoint(seen.origin(), seen.size() + 1, seen.root()), WITNESS)));
        assertThat(disagrees()).isEqualTo(1);

        cosignatureSweep.look(says(cosigned(seen, WITNESS)));
        assertThat(disagrees()).isZero();
        assertThat(cosignatureSweep.age())
                .as("tests name no address of a witness")
                .isNaN();
        cosignatureSweep.look(new LogSource() {
            @Override
            public Optional<byte[]> checkpoint() {
                throw new LogUnreachable("nobody there");
            }

            @Override
            public Optional<byte[]> read(TilePath tile) {
                return Optional.empty();
            }
        });
        assertThat(disagrees()).isZero();
    }

    private double disagrees() {
        return meters.get("worksafe_audit_witness_disagrees").gauge().value();
    }

    private static LogSource says(byte[] note) {
        return new LogSource() {
            @Override
            public Optional<byte[]> checkpoint() {
                return Optional.of(note);
            }

            @Override
            public Optional<byte[]> read(TilePath tile) {
                return Optional.empty();
            }
        };
    }

    @Test
    void auditorsAreShownAProofOfEachEntryOfTheirPlace() {
        var id = entry(write(1));
        assertProblem(proof("auditor", "320281000000", id), 404, "not-found");
        assertThat(log.grow()).isEqualTo(1);
        write(5);
        assertThat(log.grow()).isEqualTo(5);

        var shown = proof("auditor", "320281000000", id).jsonPath();

        var signed = SignedNote.parse(shown.getString("checkpoint").getBytes(StandardCharsets.UTF_8));
        assertThat(signed.isSignedBy(key.signer().orElseThrow().key())).isTrue();
        var tree = Checkpoint.parse(signed.text());
        var leaf = TestDatabase.column("select encode(leaf_hash, 'hex') from audit_entry where id = ?", id);
        var hashes = shown.getList("proof", String.class).stream()
                .map(hash -> Hash.of(Base64.getDecoder().decode(hash)))
                .toList();
        assertThat(Proofs.includes(
                        Hash.of(HexFormat.of().parseHex(leaf.getFirst())),
                        shown.getLong("index"),
                        tree.size(),
                        hashes,
                        tree.root()))
                .isTrue();
        assertProblem(proof("auditor", "120119000000", id), 404, "not-found");
        assertProblem(proof("supervisor", "320281000000", id), 403, "forbidden");
        assertProblem(given().get(ENTRIES + id + "/proof"), 401, "unauthorized");
    }

    private static Response proof(String role, String region, UUID id) {
        return given().auth().oauth2(Tokens.of(role, region)).get(ENTRIES + id + "/proof");
    }

    @Test
    void everybodyReadsCheckpointAndTilesForAsLongAsTheyHold() {
        var signed = given().get(LOG + "checkpoint");
        assertThat(signed.contentType()).startsWith("text/plain").containsIgnoringCase("charset=utf-8");
        assertThat(signed.header("Cache-Control")).isEqualTo("public, max-age=1");

        write(TilePath.FULL);
        assertThat(log.grow()).isEqualTo(TilePath.FULL);
        var full = given().get(LOG + "tile/0/000");
        assertThat(full.contentType()).isEqualTo("application/octet-stream");
        assertThat(full.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(full.asByteArray()).hasSize(TilePath.FULL * Hash.BYTES);
        assertProblem(given().get(LOG + "tile/0/000.p/1"), 404, "not-found");

        var size = checkpoint().size();
        var last = new TilePath(0, size / TilePath.FULL, (int) (size % TilePath.FULL));
        var growing = given().get(LOG + last);
        assertThat(growing.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(growing.asByteArray()).hasSize(last.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/999",
                "tile/0/x999/999.p/1",
                "tile/0/x999/x999/999.p/1",
                "tile/7/000.p/1",
                "tile/8/000",
                "tile/0/0",
                "tile/entries/000"
            })
    void whatTheLogHasNotIsNotFound(String path) {
        assertProblem(given().get(LOG + path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_tile",
                "update audit_tile set level = 1",
                "truncate audit_tile",
                "delete from audit_checkpoint",
                "update audit_checkpoint set note = note",
                "truncate audit_checkpoint",
                "delete from audit_cosignature",
                "update audit_cosignature set note = note",
                "truncate audit_cosignature",
                "insert into audit_cosignature (size, note, cosigned_at) values (1, '', now())",
                "update audit_tile set hashes = hashes",
                "insert into audit_tile (level, tile_index, hashes) values (7, 0, sha256('x'))",
                "insert into audit_checkpoint (size, root, note, signed_at) values (9000000, sha256('x'), '', now())",
                "select leaf_hash from audit_waiting",
                "insert into audit_waiting (entry_id, leaf_hash) values (uuidv7(), sha256('x'))",
                "delete from audit_waiting",
                "insert into audit_leaf (leaf_index, entry_id) values (9000000, uuidv7())",
                "update audit_leaf set leaf_index = leaf_index + 1",
                "delete from audit_leaf",
                "truncate audit_leaf",
                "select number_audit_leaves(1)",
                "select audit_waiting_since()"
            })
    void serviceCannotTakeBackWhatItSigned(String attempt) throws SQLException {
        Wall.assertNoRight(SYSTEM, attempt);
    }

    @Test
    void tilesOnlyGetWider() {
        assertThatThrownBy(() -> TestDatabase.execute(
                        "update audit_tile set hashes = sha256('other') where level = 0 and tile_index = 0"))
                .hasStackTraceContaining("begins with what it was");
    }

    @Test
    void whatSomebodyNumberedWithoutSigningIsGivenOutAgain() {
        var first = entry(write(1));
        write(2);
        assertThat(TestDatabase.column("select place from number_audit_leaves(2)"))
                .hasSize(2);
        assertProblem(proof("auditor", "320281000000", first), 404, "not-found");
        write(1);

        assertThat(log.grow()).isEqualTo(4);
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void twoProcessesAtItGiveEachNumberOnce() throws Exception {
        var written = 2_007;
        write(written);
        Callable<Integer> growing = () -> {
            int grown = 0;
            while (areWaiting()) {
                grown += log.grow();
            }
            return grown;
        };
        int grown = 0;
        try (var processes = Executors.newFixedThreadPool(2)) {
            for (var one : processes.invokeAll(List.of(growing, growing))) {
                grown += one.get();
            }
        }

        assertThat(grown).isEqualTo(written);
        assertThat(TestDatabase.column("select concat_ws(' ', count(*), count(distinct leaf_index), min(leaf_index),"
                        + " max(leaf_index) + 1) from audit_leaf join audit_entry on id = entry_id"))
                .containsExactly(checkpoint().size() + " " + checkpoint().size() + " 0 "
                        + checkpoint().size());
        assertThat(verdict().holds()).isTrue();
    }

    private static boolean areWaiting() {
        return TestDatabase.column("select exists (select from audit_waiting)").equals(List.of("t"));
    }

    /** Tiles and the root of the last row agree; only the signed note says otherwise. */
    @Test
    void rootThatTheSignedNoteDoesNotSayIsNotContinued() {
        var size = checkpoint().size();
        var tile = "level = 0 and tile_index = " + size / TilePath.FULL;
        var row = "size = " + size;
        var hashes = TestDatabase.column("select encode(hashes, 'hex') from audit_tile where " + tile)
                .getFirst();
        var root = TestDatabase.column("select encode(root, 'hex') from audit_checkpoint where " + row)
                .getFirst();
        var signed = note().toString();
        write(1);
        TestDatabase.execute("alter table audit_tile disable trigger audit_tile_wider");
        try {
            TestDatabase.execute(
                    "update audit_tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where " + tile);
            var forged = new TiledTree(AuditLogTest::tile, size).root();
            TestDatabase.execute("update audit_checkpoint set root = ? where " + row, (Object) forged.bytes());
            assertThatThrownBy(log::grow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("its table says otherwise beside the note");
            assertThat(note()).hasToString(signed);
        } finally {
            TestDatabase.execute("update audit_tile set hashes = decode(?, 'hex') where " + tile, hashes);
            TestDatabase.execute("update audit_checkpoint set root = decode(?, 'hex') where " + row, root);
            TestDatabase.execute("alter table audit_tile enable trigger audit_tile_wider");
        }
        assertThat(log.grow()).isEqualTo(1);
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void logThatWasPutBackWhileAProcessRunsIsNotContinued() {
        write(2);
        assertThat(log.grow()).isEqualTo(2);
        assertThat(log.last().orElseThrow()).isEqualTo(checkpoint());
        TestDatabase.execute(
                "create table kept_checkpoint as select * from audit_checkpoint order by size desc limit 1");
        try {
            TestDatabase.execute("delete from audit_checkpoint where size in (select size from kept_checkpoint)");
            assertThatThrownBy(log::grow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("put back");
        } finally {
            TestDatabase.execute("insert into audit_checkpoint select * from kept_checkpoint");
            TestDatabase.execute("drop table kept_checkpoint");
        }
        write(1);
        assertThat(log.grow()).isEqualTo(1);
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void logThatStandsStillIsMeasured() {
        var id = probe.id();
        TestDatabase.execute(
                "insert into audit_entry (id, recorded_at, actor, role, region, action, object_type, object_id, decision,"
                        + " leaf, leaf_hash) values ('00000000-0000-7000-8000-000000000001', ?::timestamptz, 'slow', 'none',"
                        + " 320281102000, 'a', 'b', ?, 'PERMITTED', '{}', sha256('\\x00'::bytea || '{}'::bytea))",
                probe.now().minusSeconds(600).toString(),
                id.toString());
        var row = "size = " + checkpoint().size();
        TestDatabase.execute("update audit_checkpoint set note = replace(note, 'worksafe', 'workshop') where " + row);
        try {
            sweep.sweep();
            assertThat(waitingSeconds()).isBetween(599.0, 700.0);
        } finally {
            TestDatabase.execute(
                    "update audit_checkpoint set note = replace(note, 'workshop', 'worksafe') where " + row);
        }
        sweep.sweep();
        assertThat(waitingSeconds()).isZero();
        assertThat(verdict().holds()).isTrue();
    }

    private double waitingSeconds() {
        return meters.get("worksafe_audit_log_waiting_seconds").gauge().value();
    }

    @Test
    void logThatSomebodyElseWroteInIsNotContinued() {
        var last = "(select max(tile_index) from audit_tile where level = 0)";
        var kept = TestDatabase.column(
                        "select encode(hashes, 'hex') from audit_tile where level = 0 and tile_index = " + last)
                .getFirst();
        var signed = note().toString();
        write(1);
        TestDatabase.execute("alter table audit_tile disable trigger audit_tile_wider");
        try {
            TestDatabase.execute("update audit_tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)"
                    + " where level = 0 and tile_index = " + last);
            assertThatThrownBy(log::grow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not those of the");
            assertThat(note()).hasToString(signed);
        } finally {
            TestDatabase.execute(
                    "update audit_tile set hashes = decode(?, 'hex') where level = 0 and tile_index = " + last, kept);
            TestDatabase.execute("alter table audit_tile enable trigger audit_tile_wider");
        }
        assertThat(log.grow()).isEqualTo(1);
        assertThat(verdict().holds()).isTrue();
    }
}
