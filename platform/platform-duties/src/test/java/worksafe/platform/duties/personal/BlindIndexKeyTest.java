package worksafe.platform.duties.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Wall;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BlindIndexKeyTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Inject
    Audit audit;

    @Inject
    PersonalData personal;

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private PersonalData other(String profile) {
        return new PersonalData(
                audit,
                profile,
                Optional.of(key("0123456789abcdef0123456789abcdef")),
                1,
                Optional.empty(),
                "AES_GCM",
                Optional.of(key("fedcba9876543210fedcba9876543210")));
    }

    private void start(PersonalData with) {
        new BlindIndexKey(database, scopes, with).start(new StartupEvent());
    }

    @Test
    void databaseKeepsTheFingerprintOfTheKeyItWasWrittenBy() {
        assertThat(TestDatabase.column("select fingerprint from blind_index_key"))
                .containsExactly(personal.blindIndexFingerprint().orElseThrow());

        start(personal);

        assertThat(TestDatabase.column("select count(*) from blind_index_key")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "development"})
    void nobodyStartsWithAnotherKey(String profile) {
        var other = other(profile);

        assertThatThrownBy(() -> start(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WORKSAFE_BLIND_INDEX_KEY")
                .hasMessageContaining("Give the former key");
        assertThat(TestDatabase.column("select fingerprint from blind_index_key"))
                .containsExactly(personal.blindIndexFingerprint().orElseThrow())
                .doesNotContain(other.blindIndexFingerprint().orElseThrow());
    }

    @Test
    void withoutKeysThereIsNothingToCompare() {
        var without = new PersonalData(
                audit, "development", Optional.empty(), 1, Optional.empty(), "AES_GCM", Optional.empty());

        start(without);

        assertThat(without.blindIndexFingerprint()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update blind_index_key set fingerprint = repeat('0', 64)", "delete from blind_index_key"})
    void serviceCannotForgetIt(String attempt) throws SQLException {
        Wall.assertNoRight(Scope.system(Scope.SystemTask.REFERENCE_DATA), attempt);
    }
}
