package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** Who waits for a lock goes on with what is there when it is given. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class WalledRepositoryTest {

    private static final UUID ID = UUID.fromString("0197f3c4-0000-7000-8000-0000000000cc");
    private static final RegionCode VILLAGE = RegionCode.of("320281103201");
    private static final Scope HERE = new Scope(RegionCode.of("320281000000"), null, null, "tester", null);
    private static final Scope ELSEWHERE = new Scope(RegionCode.of("120119000000"), null, null, "tester", null);

    @Inject
    ToldRows rows;

    @Inject
    Scopes scopes;

    @BeforeEach
    void tellOne() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "delete from told");
        }
        var unused = within(HERE, () -> {
            rows.persist(new Told(ID, VILLAGE));
            return ID;
        });
    }

    @Test
    void whoWaitsForTheLockSeesWhatTheOtherSaid() throws Exception {
        try (var other = TestDatabase.asOwner();
                var pool = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            sayAsAnother(other);

            var waiting = pool.submit(() -> within(HERE, () -> {
                var locked = rows.lock(ID);
                locked.say("我的");
                rows.flush();
                return locked.version() + " " + locked.said();
            }));
            awaitALock();
            other.commit();

            assertThat(waiting.get()).isEqualTo("3 [他的, 我的]");
        }
    }

    @Test
    void whatWasReadBeforeIsReadAgainWhenItIsLocked() {
        assertThat(within(HERE, () -> {
                    assertThat(rows.get(ID).said()).isEmpty();
                    try (var other = TestDatabase.asOwner()) {
                        sayAsAnother(other);
                    }
                    var locked = rows.lock(ID);
                    return locked.version() + " " + locked.said();
                }))
                .isEqualTo("2 [他的]");
    }

    @Test
    void whatIsNotThereOrElsewhereIsNotLocked() {
        assertThatThrownBy(() -> within(HERE, () -> rows.lock(new UUID(0, 1)))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> within(ELSEWHERE, () -> rows.lock(ID))).isInstanceOf(NotFound.class);
    }

    private static void sayAsAnother(Connection owner) throws SQLException {
        TestDatabase.execute(owner, "update told set version = version + 1 where id = ?", ID);
        TestDatabase.execute(
                owner,
                "insert into told_step (told_id, position, kind, occurred_at, note) values (?, 0, 'SAID', now(), '他的')",
                ID);
    }

    private static void awaitALock() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !TestDatabase.column("select 1 from pg_locks where not granted")
                        .isEmpty());
    }

    private <T> T within(Scope scope, Callable<T> work) {
        return scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
