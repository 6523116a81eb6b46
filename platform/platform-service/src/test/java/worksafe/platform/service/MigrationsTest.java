package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** A start migrates whenever the history says anything else than what ships. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class MigrationsTest {

    @Inject
    Migrations migrations;

    @Test
    void databaseThatWasJustMigratedIsUpToDate() {
        assertThat(migrations.isUpToDate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update %s set checksum = checksum + 1 where version = (select max(version) from %1$s)",
                "update %s set success = false where version = (select max(version) from %1$s)",
                "delete from %s where version = (select max(version) from %1$s)",
                "insert into %s (installed_rank, version, description, type, script, checksum, installed_by, execution_time,"
                        + " success) values (9999, '999912312359', 'later', 'SQL', 'V999912312359__later.sql', 1, 'x', 1, true)"
            })
    void historyThatSaysAnythingElseIsNot(String change) throws SQLException {
        for (var table : new String[] {"flyway_schema_history", "platform_history"}) {
            try (var owner = TestDatabase.asOwner();
                    var statement = owner.createStatement()) {
                statement.execute("create temporary table history_kept as table " + table);
                try {
                    statement.execute(change.formatted(table));

                    assertThat(migrations.isUpToDate()).as(table).isFalse();
                } finally {
                    statement.execute("delete from " + table);
                    statement.execute("insert into " + table + " table history_kept");
                    statement.execute("drop table history_kept");
                }
            }
        }

        assertThat(migrations.isUpToDate()).isTrue();
    }
}
