package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.GrownTree;
import worksafe.tlog.Hash;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.TilePath;
import worksafe.tlog.Witness;
import worksafe.tlog.WitnessFolder;
import worksafe.tlog.witness.HttpLog;
import worksafe.tlog.witness.LogWatch;
import worksafe.tlog.witness.WitnessKey;
import worksafe.tlog.witness.WitnessServer;

/** The command over tables with the columns that those of the services have, in which their owner changed something. */
class AuditCommandTest {

    private static final int SIZE = 300;

    /** The number of the entry whose event is one of a certificate. */
    private static final int CERTIFICATE = 12;

    /** What the command reads of them; {@link #tablesHereAreThoseOfTheMigrations} compares. */
    private static final String TABLES = """
            create table audit_entry (id uuid primary key, recorded_at timestamptz, actor text, on_behalf_of text,
                role text, region bigint, sector text, enterprise_id uuid, action text, object_type text, object_id text,
                object_version bigint, decision text, reason text, request_id text, before_sha256 text, after_sha256 text,
                event_id uuid unique, leaf text, leaf_hash bytea);
            create table audit_leaf (leaf_index bigint, entry_id uuid);
            create table audit_waiting (entry_id uuid);
            create function numbered(wanted bigint) returns uuid language sql
                as 'select entry_id from audit_leaf where leaf_index = wanted';
            create table audit_tile (level smallint, tile_index bigint, hashes bytea);
            create table audit_checkpoint (size bigint, root bytea, note text, signed_at timestamptz);
            create table audit_cosignature (size bigint, note text);
            create table event_log (id uuid, type text, aggregate_id uuid, revision bigint, region bigint, sector text,
                enterprise_id uuid, data text);
            create table outbox (id uuid, type text, aggregate_id uuid, revision bigint, region bigint, sector text,
                enterprise_id uuid, data text);
            """;

    /** What is put back after each change. */
    private static final List<String> KEPT = List.of(
            "audit_entry",
            "audit_leaf",
            "audit_waiting",
            "audit_tile",
            "audit_checkpoint",
            "audit_cosignature",
            "event_log",
            "outbox");

    private static final Path PLATFORM = Path.of("../platform");

    /** Where each of the tables comes into being. */
    private static final Map<String, String> MIGRATIONS = Map.of(
            "audit_entry", "platform-duties/src/main/resources/db/platform/V202601030000__audit_entry.sql",
            "audit_leaf", "platform-duties/src/main/resources/db/platform/V202612170950__audit_numbers.sql",
            "audit_waiting", "platform-duties/src/main/resources/db/platform/V202612170950__audit_numbers.sql",
            "audit_tile", "platform-duties/src/main/resources/db/platform/V202612170600__audit_log.sql",
            "audit_checkpoint", "platform-duties/src/main/resources/db/platform/V202612170600__audit_log.sql",
            "audit_cosignature", "platform-duties/src/main/resources/db/platform/V202612170620__audit_cosignature.sql",
            "event_log", "platform-messaging/src/main/resources/db/platform/V202601020010__event_log.sql",
            "outbox", "platform-messaging/src/main/resources/db/platform/V202601020000__outbox.sql");

    @TempDir
    static Path folder;

    private static PostgresServer server;
    private static StackHome home;
    private static ServiceDatabase hazards;
    private static HttpServer gateway;
    private static WitnessServer witness;
    private static final Map<String, byte[]> SERVED = new HashMap<>();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Connection owner;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.ephemeral();
        home = new StackHome(folder, folder.resolve("home"));
        home.create();
        hazards = Provisioning.service(server.superuser(), "hazards", new Secrets(home.secrets()).of("hazards"));
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            try (exchange) {
                var body =
                        SERVED.get(exchange.getRequestURI().getPath().replace("/api/v1/hazards/public/audit/log/", ""));
                exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
                if (body != null) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
        gateway.start();
        try (var connection = connect()) {
            execute(connection, TABLES);
            write(connection);
        }
        watch();
    }

    /** The witness saw the log as it was written. */
    private static void watch() throws IOException {
        var key = AuditKeys.log(new Secrets(home.secrets()), "hazards");
        var clock = InstantSource.system();
        var by = new Witness(
                WitnessKey.kept(home.witness(), AuditKeys.WITNESS),
                List.of(key),
                WitnessFolder.open(home.witness().resolve("memory")),
                clock);
        var address = "http://127.0.0.1:" + gateway.getAddress().getPort() + AuditKeys.path("hazards");
        var watch = new LogWatch(by, Map.of(key, new HttpLog(URI.create(address))), clock);
        watch.look();
        assertThat(watch.sight(key.name()).size()).isEqualTo(SIZE);
        witness = WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), by, watch);
    }

    /**
     * Each entry is that of an event; the last one waits in the outbox. Every other leaf is of the second form, which says sector
     * and enterprise.
     */
    private static void write(Connection connection) throws SQLException {
        var leaves = new ArrayList<Hash>();
        for (int i = 0; i < SIZE; i++) {
            var id = new UUID(1, i);
            var event = new UUID(2, i);
            var object = new UUID(3, i);
            var enterprise = new UUID(4, i);
            var wall = i % 2 == 0 ? "\"enterpriseId\":\"" + enterprise + "\",\"form\":2,\"sector\":\"EMERGENCY\"," : "";
            execute(
                    connection,
                    "insert into " + (i == SIZE - 1 ? "outbox" : "event_log")
                            + " values (?, ?, ?, 1, 20281000000, 'EMERGENCY', ?, ?)",
                    event,
                    i == CERTIFICATE ? "worksafe.training.certificate-issued.v1" : "worksafe.hazards.noted.v1",
                    object,
                    enterprise,
                    "data " + i);
            execute(
                    connection,
                    "insert into audit_entry (id, recorded_at, actor, role, region, sector, enterprise_id, action,"
                            + " object_type, object_id, object_version, decision, after_sha256, event_id, leaf)"
                            + " select ?, timestamptz '2026-03-01T01:02:03.000456Z', 'li.na', 'inspector', 20281000000,"
                            + " 'EMERGENCY', ?, 'noted', 'note', ?, 1, 'PERMITTED', hash, ?, '{' || ? || '\"action\":\"noted\",\"actor\":\"li.na\",\"after\":\"'"
                            + " || hash || '\",\"decision\":\"PERMITTED\",\"id\":\"' || ? || '\",\"objectId\":\"' || ?"
                            + " || '\",\"objectType\":\"note\",\"objectVersion\":1,\"region\":\"020281000000\",\"role\":\"inspector\","
                            + "\"time\":\"2026-03-01T01:02:03.000456Z\"}'"
                            + " from encode(sha256(convert_to(?, 'UTF8')), 'hex') hash",
                    id,
                    enterprise,
                    object.toString(),
                    event,
                    wall,
                    id.toString(),
                    object.toString(),
                    "data " + i);
            execute(connection, "insert into audit_leaf values (?, ?)", (long) i, id);
        }
        execute(connection, "update audit_entry set leaf_hash = sha256('\\x00'::bytea || convert_to(leaf, 'UTF8'))");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select leaf from audit_entry order by id")) {
            while (rows.next()) {
                leaves.add(Hash.leaf(rows.getString(1).getBytes(StandardCharsets.UTF_8)));
            }
        }
        var grown = GrownTree.after(tile -> Optional.empty(), 0, leaves);
        for (var tile : grown.tiles()) {
            execute(
                    connection,
                    "insert into audit_tile values (?, ?, ?)",
                    tile.path().level(),
                    tile.path().index(),
                    tile.hashes());
            SERVED.put(tile.path().toString(), tile.hashes());
        }
        var key = NoteSigner.ofLog(
                "worksafe.local/hazards",
                Base64.getDecoder().decode(new Secrets(home.secrets()).auditLogKey("hazards")));
        var note = new Checkpoint("worksafe.local/hazards", grown.size(), grown.root()).signed(key);
        SERVED.put("checkpoint", note.bytes());
        execute(
                connection,
                "insert into audit_checkpoint values (?, ?, ?, now() - interval '1 hour')",
                grown.size(),
                grown.root().bytes(),
                note.toString());
    }

    @AfterAll
    static void stop() {
        witness.close();
        gateway.stop(0);
        server.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        owner = connect();
    }

    @AfterEach
    void end() throws SQLException {
        owner.close();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(hazards.url(), hazards.owner(), hazards.ownerPassword());
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private int run(String... words) {
        return run(witness.port(), words);
    }

    private int run(int witnessPort, String... words) {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var environment = Map.of(
                "WORKSAFE_POSTGRES_PORT",
                Integer.toString(server.port()),
                "WORKSAFE_GATEWAY_PORT",
                Integer.toString(gateway.getAddress().getPort()),
                "WORKSAFE_WITNESS_PORT",
                Integer.toString(witnessPort));
        return new AuditCommand(home, environment, out, out).run(List.of(words));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void cleanLogHolds() throws SQLException {
        assertThat(run("verify", "db", "hazards")).as(said()).isZero();
        assertThat(said())
                .contains("holds: 300 entries, their tiles and the signed root agree; the witness saw 300 of them");
        assertThat(run("verify", "range", "hazards", "--from", "250", "--to", "260"))
                .isZero();
        assertThat(said()).contains("holds: 10 entries are in the log");
        assertThat(run("verify", "log", "hazards")).as(said()).isZero();
        assertThat(said()).contains("the tiles of 300 entries lead to its root; the witness saw 300 of them");

        execute(owner, "insert into audit_entry (id, recorded_at, leaf) values (?, now(), '{}')", new UUID(9, 9));
        execute(owner, "insert into audit_waiting values (?)", new UUID(9, 9));
        try {
            assertThat(run("verify", "db", "hazards"))
                    .as("what is not numbered yet is no fault")
                    .isZero();
            assertThat(said()).contains("entries written after the last checkpoint: 1");

            execute(
                    owner,
                    "update audit_entry set recorded_at = now() - interval '1 hour' where id = ?",
                    new UUID(9, 9));
            execute(owner, "update audit_checkpoint set signed_at = now()");
            assertThat(run("verify", "db", "hazards"))
                    .as("a log that is catching up")
                    .isZero();
        } finally {
            execute(owner, "update audit_checkpoint set signed_at = now() - interval '1 hour'");
            execute(owner, "delete from audit_entry where id = ?", new UUID(9, 9));
            execute(owner, "delete from audit_waiting");
        }
    }

    @Test
    void tablesHereAreThoseOfTheMigrations() throws Exception {
        for (var table : MIGRATIONS.entrySet()) {
            assertThat(columnsHere(table.getKey()))
                    .as(table.getKey())
                    .isNotEmpty()
                    .isSubsetOf(columnsOf(table.getKey(), Files.readString(PLATFORM.resolve(table.getValue()))));
        }
    }

    private Set<String> columnsHere(String table) throws SQLException {
        var columns = new TreeSet<String>();
        try (var statement = owner.createStatement();
                var rows =
                        statement.executeQuery("select column_name || ' ' || udt_name from information_schema.columns"
                                + " where table_schema = 'public' and table_name = '" + table + "'")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private static Set<String> columnsOf(String table, String migration) {
        var begin = "create table " + table + " (\n";
        var body = migration.substring(migration.indexOf(begin) + begin.length());
        return Pattern.compile("^    (\\w+) +(uuid|text|bytea|bigint|smallint|timestamptz)\\b", Pattern.MULTILINE)
                .matcher(body.substring(0, body.indexOf("\n)")))
                .results()
                .map(column -> column.group(1) + " "
                        + column.group(2).replace("bigint", "int8").replace("smallint", "int2"))
                .collect(Collectors.toSet());
    }

    @Test
    void eventThatAMigrationMaskedIsComparedByIdAndRevision() throws SQLException {
        var event = new UUID(2, CERTIFICATE);
        execute(owner, "update event_log set data = 'masked' where id = ?", event);
        try {
            assertThat(run("verify", "db", "hazards")).isEqualTo(1);
            assertThat(said()).contains("event " + event + " has no entry that tells the same; so it is with 1 in all");

            execute(
                    owner,
                    "create table flyway_schema_history (version text, installed_on timestamp, success boolean)");
            execute(owner, "insert into flyway_schema_history values ('202611294000', timestamp '2026-01-01', true)");
            assertThat(run("verify", "db", "hazards"))
                    .as("changed after the migration")
                    .isEqualTo(1);
            execute(owner, "update flyway_schema_history set installed_on = timestamp '2026-12-01'");
            assertThat(run("verify", "db", "hazards")).as(said()).isZero();
            assertThat(said()).contains("were compared by id and revision only: 1");

            execute(owner, "update event_log set revision = 2 where id = ?", event);
            assertThat(run("verify", "db", "hazards")).isEqualTo(1);
        } finally {
            execute(owner, "update event_log set data = ?, revision = 1 where id = ?", "data " + CERTIFICATE, event);
            execute(owner, "drop table if exists flyway_schema_history");
        }
    }

    @Test
    void contextThatNeverWroteHolds() throws SQLException {
        var secrets = new Secrets(home.secrets());
        var empty = Provisioning.service(server.superuser(), "inspections", secrets.of("inspections"));
        assertThat(secrets.auditLogKey("inspections")).isNotEmpty();
        try (var connection = DriverManager.getConnection(empty.url(), empty.owner(), empty.ownerPassword())) {
            execute(connection, TABLES);
        }

        assertThat(run("verify", "db", "inspections")).as(said()).isZero();
        assertThat(said()).contains("has no checkpoint yet");
        assertThat(run("verify", "log", "inspections")).as(said()).isZero();
        assertThat(run("verify", "range", "inspections", "--to", "10"))
                .as(said())
                .isZero();
    }

    @Test
    void oneContextHidesNoOther() throws SQLException, IOException {
        assertThat(run("verify", "db")).as("registry has no database").isEqualTo(2);
        assertThat(said()).contains("worksafe: registry: ", "holds: 300 entries");
        assertThat(Files.readString(home.secrets()))
                .as("keys are read, not made")
                .doesNotContain("registry.");

        execute(owner, "update audit_entry set actor = 'wang.wu' where id = numbered(8)");
        try {
            assertThat(run("verify", "db")).as("broken wins").isEqualTo(1);
        } finally {
            execute(owner, "update audit_entry set actor = 'li.na' where id = numbered(8)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range hazards",
                "range hazards --from 90 --to 10",
                "range hazards --from 90 --to 90",
                "range hazards --from -1 --to 10",
                "range hazards --from 300",
                "range hazards --from 400 --to 500",
                "range hazards --from many",
                "db hazards --from 3",
                "log hazards --to 3"
            })
    void rangeThatIsNoneIsNotSaidToHold(String words) {
        assertThat(run(("verify " + words).split(" ", -1))).as(said()).isEqualTo(2);
        assertThat(said()).doesNotContain("holds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        update audit_entry set leaf = concat(leaf, ' ') where id = numbered(270)       | broken: entry 270 was changed
        update audit_entry set leaf = 'no JSON' where id = numbered(270)            | broken: entry 270 was changed
        update audit_entry set leaf = 'no JSON' where id = numbered(270)            | the columns of entry 270 do not say
        delete from audit_entry where id = numbered(4)                              | broken: entry 4 is gone
        delete from audit_entry where id = numbered(299)                            | broken: entry 299 is gone
        with more as (insert into audit_entry (id, leaf) values (uuidv7(), '{}') returning id) insert into audit_leaf select 300, id from more | broken: entry 300 is there twice, or was never in the log
        insert into audit_leaf select 4, numbered(5)                              | is there twice, or was never in the log
        delete from audit_leaf where leaf_index = 4                               | broken: entry 4 is gone
        delete from audit_leaf where leaf_index = 4                               | entry 00000000-0000-0001-0000-000000000004 has no number and waits for none; so it is with 1 in all
        update audit_leaf set leaf_index = 9 - leaf_index where leaf_index in (4, 5) | broken: entry 4 was changed
        update audit_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0 and tile_index = 0 | in tile/0/000 what stands for entries 1 to 1 was changed
        update audit_tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where level = 1 | in tile/1/000.p/1 what stands for entries 0 to 255 was changed
        delete from audit_tile where level = 0 and tile_index = 1                 | tile/0/001.p/44 is gone or cut short
        update audit_checkpoint set note = replace(note, '300', '299')            | the checkpoint is not signed
        delete from audit_checkpoint                                              | entries are numbered, and no checkpoint is there
        update audit_checkpoint set root = sha256('x')                            | the columns of the checkpoint of 300 entries do not say
        insert into audit_checkpoint select 200, root, replace(note, '300', '200'), signed_at from audit_checkpoint | the checkpoint is not signed
        insert into audit_checkpoint table audit_checkpoint                       | the checkpoints do not follow one another
        with more as (insert into audit_entry (id, recorded_at, leaf) values (uuidv7(), now() - interval '2 minutes', '{}') returning id) insert into audit_waiting select id from more | entries that wait for their number: 1
        update audit_entry set sector = 'TRANSPORT' where id = numbered(20)         | the columns of entry 20 do not say
        update audit_entry set enterprise_id = null where id = numbered(21)         | event 00000000-0000-0002-0000-000000000015 has no entry that tells the same
        update audit_entry set recorded_at = recorded_at - interval '1 day' where id = numbered(7) | the columns of entry 7 do not say
        update audit_entry set actor = 'wang.wu' where id = numbered(8)             | the columns of entry 8 do not say
        update audit_entry set leaf_hash = sha256('x') where id = numbered(9)       | the columns of entry 9 do not say
        update event_log set data = 'other' where id = '00000000-0000-0002-0000-00000000000a' | event 00000000-0000-0002-0000-00000000000a has no entry that tells the same
        delete from event_log where id = '00000000-0000-0002-0000-00000000000b'   | entry 11 tells of an event that there is not
        insert into outbox (id, type, aggregate_id, revision, data) values (uuidv7(), 'worksafe.hazards.noted.v1', uuidv7(), 1, '{}') | has no entry that tells the same
        """)
    void firstBrokenPlaceIsNamed(String change, String told) throws SQLException {
        for (var table : KEPT) {
            execute(owner, "create table kept_" + table + " as table " + table);
        }
        try {
            execute(owner, change);
            assertThat(run("verify", "db", "hazards")).as(said()).isEqualTo(1);
            assertThat(said()).contains(told);
        } finally {
            for (var table : KEPT) {
                execute(owner, "truncate " + table);
                execute(owner, "insert into " + table + " select * from kept_" + table);
                execute(owner, "drop table kept_" + table);
            }
        }
    }

    @Test
    void witnessKnowsWhatNobodyElseCan() throws SQLException {
        var served = new HashMap<>(SERVED);
        try {
            show(100, "written anew");
            assertThat(run("verify", "log", "hazards")).isEqualTo(1);
            assertThat(said()).contains("broken: the log was put back; the witness saw entries 100 to 299");
            show(SIZE + 20, "written anew");
            assertThat(run("verify", "log", "hazards")).isEqualTo(1);
            assertThat(said())
                    .contains("broken: among entries 0 to 299 something was written anew; the witness saw another log");
            assertThat(run("verify", "log", "hazards", "--without-witness")).isZero();
            assertThat(said()).contains("holds: ").doesNotContain("the witness saw");
        } finally {
            SERVED.clear();
            SERVED.putAll(served);
        }
        execute(owner, "insert into audit_cosignature values (300, ?)", "no cosignature");
        try {
            assertThat(run("verify", "db", "hazards")).isEqualTo(1);
            assertThat(said()).contains("broken: the checkpoint cannot be read");
        } finally {
            execute(owner, "delete from audit_cosignature");
        }
    }

    @Test
    void logThatShowsNothingIsNotOneThatNeverWroteWhereTheWitnessSawIt() throws SQLException {
        var served = new HashMap<>(SERVED);
        for (var table : KEPT) {
            execute(owner, "create table kept_" + table + " as table " + table);
            execute(owner, "truncate " + table);
        }
        try {
            SERVED.clear();
            for (var what : List.of("log", "db")) {
                assertThat(run("verify", what, "hazards")).as(said()).isEqualTo(1);
                assertThat(said())
                        .contains("broken: the log was put back; the witness saw entries 0 to 299")
                        .doesNotContain("has no checkpoint yet");
                assertThat(run("verify", what, "hazards", "--without-witness")).isZero();
            }
        } finally {
            SERVED.putAll(served);
            for (var table : KEPT) {
                execute(owner, "insert into " + table + " select * from kept_" + table);
                execute(owner, "drop table kept_" + table);
            }
        }
    }

    /** Shows another log, under the log's own key. */
    private static void show(int size, String word) {
        SERVED.clear();
        var leaves = new ArrayList<Hash>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hash.leaf((word + i).getBytes(StandardCharsets.UTF_8)));
        }
        var grown = GrownTree.after(tile -> Optional.empty(), 0, leaves);
        grown.tiles().forEach(tile -> SERVED.put(tile.path().toString(), tile.hashes()));
        var key = NoteSigner.ofLog(
                "worksafe.local/hazards",
                Base64.getDecoder().decode(new Secrets(home.secrets()).auditLogKey("hazards")));
        SERVED.put(
                "checkpoint",
                new Checkpoint("worksafe.local/hazards", size, grown.root())
                        .signed(key)
                        .bytes());
    }

    @Test
    void changedTileIsFoundByWhoeverReadsWhatIsPublic() {
        var path = new TilePath(0, 0, TilePath.FULL).toString();
        var right = SERVED.get(path);
        var wrong = Arrays.copyOf(right, right.length);
        wrong[5] ^= 1;
        SERVED.put(path, wrong);
        try {
            assertThat(run("verify", "log", "hazards")).isEqualTo(1);
            assertThat(said()).contains("in tile/1/000.p/1 what stands for entries 0 to 255 was changed");
        } finally {
            SERVED.put(path, right);
        }
    }

    @Test
    void whatCannotBeLookedAtIsNoVerdict() throws IOException {
        assertThat(run("verify")).isEqualTo(2);
        assertThat(run("verify", "all")).isEqualTo(2);
        assertThat(run("verify", "db", "sewers")).isEqualTo(2);
        assertThat(said()).contains("there is no context 'sewers'; there are registry, hazards");
        assertThat(run("verify", "db", "training")).as("no such database").isEqualTo(2);
        assertThat(run(Ports.free(), "verify", "log", "hazards")).isEqualTo(2);
        assertThat(said()).contains("the witness could not be asked", "--without-witness");

        var nowhere = new StackHome(folder, folder.resolve("nowhere"));
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(new AuditCommand(nowhere, Map.of(), out, out).run(List.of("verify", "db")))
                .isEqualTo(2);
        assertThat(said()).contains("there is no stack here yet");
    }
}
