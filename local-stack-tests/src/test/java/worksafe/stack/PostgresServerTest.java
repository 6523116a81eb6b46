package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void dataOutliveTheServer() throws Exception {
        try (var server = PostgresServer.start(settings(0))) {
            run(server.superuser(), "create table kept (name text); insert into kept values ('安全')");
        }

        try (var server = PostgresServer.start(settings(0))) {
            assertThat(query(server.superuser(), "select name from kept")).isEqualTo("安全");
        }
        assertThat(folder.resolve("data").resolve(PostmasterFile.NAME)).doesNotExist();
    }

    @Test
    void everySessionNeedsTheScramPasswordAndTheLocaleIsTheBuiltinOne() throws Exception {
        try (var server = PostgresServer.start(settings(0))) {
            var superuser = server.superuser();

            assertThatThrownBy(() -> DriverManager.getConnection(superuser.url("postgres"), "postgres", "wrong")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(query(superuser, "select rolpassword from pg_authid where rolname = 'postgres'"))
                    .startsWith("SCRAM-SHA-256$");
            assertThat(query(superuser, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
            assertThat(query(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(
                            superuser,
                            "select concat_ws(' ', datlocprovider, datlocale, pg_encoding_to_char(encoding))"
                                    + " from pg_database where datname = 'template1'"))
                    .isEqualTo("b C.UTF-8 UTF8");
        }
    }

    @Test
    void anotherPasswordThanTheFirstIsRefusedPlainly() {
        PostgresServer.start(settings(0)).close();

        assertThatThrownBy(() -> PostgresServer.start(new PostgresServer.Settings(
                        folder.resolve("data"), folder.resolve("log"), 0, "other", Map.of())))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("another superuser password");
        assertThat(PostmasterFile.server(folder.resolve("data"))).isEmpty();
    }

    @Test
    void theServerThatAKilledJvmLeftIsStoppedByTheNext() throws Exception {
        var jvm = jvm(folder.toString());
        var orphan = ProcessIdentity.of(Long.parseLong(firstLine(jvm))).orElseThrow();
        jvm.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (var server = PostgresServer.start(settings(0))) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(server.pid()).isNotEqualTo(orphan.pid());
            assertThat(query(server.superuser(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aPidFileThatNamesAnotherProcessIsNotBelieved() throws Exception {
        PostgresServer.start(settings(0)).close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    folder.resolve("data").resolve(PostmasterFile.NAME),
                    stranger.pid() + "\n" + folder.resolve("data") + "\n1\n5432\n\n127.0.0.1\n");

            try (var server = PostgresServer.start(settings(0))) {
                assertThat(query(server.superuser(), "select 1")).isEqualTo("1");
            }

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aKilledServerIsReportedAndItsDataAreKept() throws Exception {
        var server = PostgresServer.start(settings(0));
        run(server.superuser(), "create table kept (name text); insert into kept values ('x')");

        server.identity().signal("KILL");

        assertThat(server.onExit().get()).isNotZero();
        try (var next = PostgresServer.start(settings(0))) {
            assertThat(query(next.superuser(), "select name from kept")).isEqualTo("x");
        }
    }

    @Test
    void ephemeralServersOfDeadJvmsAreRemoved() throws Exception {
        var jvm = jvm("ephemeral");
        var orphan = ProcessIdentity.of(Long.parseLong(firstLine(jvm))).orElseThrow();
        var data = Path.of(orphan.command().get(orphan.command().indexOf("-D") + 1));
        jvm.destroyForcibly().waitFor();

        try (var server = PostgresServer.ephemeral()) {
            assertThat(query(server.superuser(), "show fsync")).isEqualTo("off");
        }

        assertThat(orphan.isAlive()).isFalse();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void anEphemeralServerEndsWithItsJvm() throws Exception {
        var jvm = jvm("ephemeral");
        var server = ProcessIdentity.of(Long.parseLong(firstLine(jvm))).orElseThrow();

        jvm.destroy();

        await().until(() -> !server.isAlive());
    }

    @Test
    void aPortInUseIsSaid() {
        try (var first = PostgresServer.start(settings(0))) {
            assertThatThrownBy(() -> PostgresServer.start(new PostgresServer.Settings(
                            folder.resolve("other/data"), folder.resolve("other/log"), first.port(), "x", Map.of())))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void rootRunsItAsNobodyWhereNamespacesAreForbidden() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root needs a way round");

        try (var server = PostgresServer.ephemeral(Unprivileged.AS_NOBODY)) {
            var data = query(server.superuser(), "show data_directory");

            assertThat(Files.getOwner(Path.of(data)).getName()).isEqualTo("nobody");
        }
    }

    @Test
    void dataMayPassFromOneWayOfRunningToTheOther() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root has several ways");
        Folders.delete(folder);
        Folders.createPassable(folder);
        var settings = settings(0);

        try (var server = PostgresServer.start(settings, Unprivileged.AS_NOBODY, null)) {
            run(server.superuser(), "create table kept (name text)");
        }

        try (var server = PostgresServer.start(settings, Unprivileged.IN_USER_NAMESPACE, null)) {
            assertThat(query(server.superuser(), "select count(*) from kept")).isEqualTo("0");
        }
    }

    private PostgresServer.Settings settings(int port) {
        return new PostgresServer.Settings(
                folder.resolve("data"), folder.resolve("log"), port, "secret", Map.of("fsync", "off"));
    }

    private static Process jvm(String argument) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerMain.class.getName(),
                        argument))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process jvm) throws IOException {
        return new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static void run(Superuser superuser, String sql) throws SQLException {
        try (var connection = superuser.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Superuser superuser, String sql) throws SQLException {
        try (var connection = superuser.connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
