package worksafe.platform.duties.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.Probe;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PersonalDataTest {

    private static final String PHONE = "13987654321";
    private static final String COLUMN = "probe_person.phone";

    @Inject
    PersonalData personal;

    @Inject
    Audit audit;

    @Inject
    Probe probe;

    private static AuditedAct reading(UUID id) {
        return AuditedAct.of("phone-read", "person", id, Probe.TOWN);
    }

    private UUID stored() {
        var id = probe.id();
        TestDatabase.execute(
                "insert into probe_person (id, phone, phone_index) values (?, ?, ?)",
                id,
                personal.seal(id, COLUMN, PHONE).text(),
                personal.blindIndex("probe-person-phone", PHONE));
        return id;
    }

    private static SealedValue read(UUID id) {
        return new SealedValue(TestDatabase.column("select phone from probe_person where id = ?", id)
                .getFirst());
    }

    @Test
    void openingLeavesOneLeafThatNamesPurposeAndCommitment() {
        var id = stored();

        var value = probe.here(() -> personal.open(id, COLUMN, read(id), "case-handling", reading(id)));

        assertThat(value).isEqualTo(PHONE);
        assertThat(TestDatabase.column(
                        "select action || ' ' || reason from audit_entry where object_id = ?", id.toString()))
                .containsExactly("phone-read case-handling");
        assertThat(TestDatabase.column("select leaf from audit_entry where object_id = ?", id.toString())
                        .getFirst())
                .containsPattern("\"commitments\":\\{\"probe_person.phone\":\"[0-9a-f]{64}\"}")
                .doesNotContain(PHONE);
    }

    @Test
    void openingThatIsRolledBackLeavesNoLeaf() {
        var id = stored();

        assertThatThrownBy(() -> probe.runHere(() -> {
                    var value = personal.open(id, COLUMN, read(id), "case-handling", reading(id));
                    throw new IllegalStateException("rolled back on purpose " + value.length());
                }))
                .hasStackTraceContaining("on purpose");

        assertThat(TestDatabase.column("select id from audit_entry where object_id = ?", id.toString()))
                .isEmpty();
    }

    @Test
    void nothingIsOpenedOutsideATransaction() {
        var id = stored();
        var sealed = read(id);

        assertThatThrownBy(() -> personal.open(id, COLUMN, sealed, "case-handling", reading(id)))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "just looking", "call 13987654321"})
    void nothingIsOpenedWithoutAPurpose(String purpose) {
        var id = stored();

        assertThatThrownBy(() -> probe.here(() -> personal.open(id, COLUMN, read(id), purpose, reading(id))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.type()).isEqualTo(DutyProblem.PURPOSE_REQUIRED));
    }

    @Test
    void valueMovedToAnotherRowDoesNotOpen() {
        var one = stored();
        var other = stored();

        assertThatThrownBy(
                        () -> probe.here(() -> personal.open(one, COLUMN, read(other), "case-handling", reading(one))))
                .hasStackTraceContaining("does not open");
    }

    @Test
    void nothingAtRestShowsTheValue() {
        var id = stored();
        var unused = probe.here(() -> personal.open(id, COLUMN, read(id), "case-handling", reading(id)));

        assertThat(TestDatabase.column("select p::text from probe_person p where id = ?", id))
                .noneMatch(row -> row.contains(PHONE));
        assertThat(TestDatabase.column("select a::text from audit_entry a"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(PHONE));
        assertThat(TestDatabase.column("select data from outbox")).noneMatch(data -> data.contains(PHONE));
    }

    @Test
    void equalValuesAreFoundByTheirIndex() {
        var id = stored();

        assertThat(TestDatabase.column(
                        "select id from probe_person where phone_index = ?",
                        personal.blindIndex("probe-person-phone", PHONE)))
                .contains(id.toString());
    }

    @Test
    void productionDoesNotStartWithoutKeys() {
        var key = Optional.of(Base64.getEncoder().encodeToString(new byte[32]));
        var without = new PersonalData(audit, "production", Optional.empty(), 1, Optional.empty(), "AES_GCM", key);
        var lenient = new PersonalData(audit, "development", Optional.empty(), 1, Optional.empty(), "AES_GCM", key);

        assertThatThrownBy(() -> without.start(new StartupEvent())).isInstanceOf(IllegalStateException.class);
        lenient.start(new StartupEvent());
        assertThatThrownBy(() -> lenient.seal(new UUID(1, 2), COLUMN, PHONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WORKSAFE_PERSONAL_DATA_KEY");
    }

    @Test
    void retiredKeysStillOpen() {
        var first = Base64.getEncoder()
                .encodeToString(
                        "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var second = Base64.getEncoder()
                .encodeToString(
                        "fedcba9876543210fedcba9876543210".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var index = Base64.getEncoder().encodeToString(new byte[32]);
        var before = new PersonalData(
                audit, "production", Optional.of(first), 1, Optional.empty(), "AES_GCM", Optional.of(index));
        var after = new PersonalData(
                audit,
                "production",
                Optional.of(second),
                2,
                Optional.of(List.of("1=" + first)),
                "SM4_GCM",
                Optional.of(index));
        var id = probe.id();
        var sealed = before.seal(id, COLUMN, PHONE);

        assertThat(probe.here(() -> after.open(id, COLUMN, sealed, "case-handling", reading(id))))
                .isEqualTo(PHONE);
        assertThatThrownBy(() -> new PersonalData(
                        audit,
                        "production",
                        Optional.of("not base64 " + PHONE),
                        1,
                        Optional.empty(),
                        "AES_GCM",
                        Optional.of(index)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SM4", "AES-256-GCM", "none"})
    void noProcessStartsWithAnAlgorithmThatThereIsNot(String algorithm) {
        assertThatThrownBy(() -> new PersonalData(
                        audit, "development", Optional.empty(), 1, Optional.empty(), algorithm, Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("WORKSAFE_PERSONAL_DATA_ALGORITHM must be AES_GCM or SM4_GCM");
    }
}
