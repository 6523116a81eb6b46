package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class VersionedRowTest {

    private static final UUID ID = UUID.fromString("0197f3c4-0000-7000-8000-0000000000bb");
    private static final RegionCode VILLAGE = RegionCode.of("320281103201");

    private static final Scope EVERYWHERE = new Scope(RegionCode.NATION, null, null, "tester", null);

    @Inject
    EntityManager entities;

    @Inject
    Scopes scopes;

    @Inject
    Listings listings;

    @BeforeEach
    void keepOne() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "delete from kept");
        }
        change(() -> entities.persist(new Kept(ID, VILLAGE, "first")));
    }

    @Test
    void freshRowIsVersionOneAndEveryChangeRaisesIt() {
        assertThat(read().version()).isEqualTo(1);

        change(() -> entities.find(Kept.class, ID).rename("second"));

        assertThat(read().version()).isEqualTo(2);
        assertThat(read().region()).isEqualTo(VILLAGE);
    }

    @Test
    void rowChangedMeanwhileIsNotOverwritten() {
        assertThatThrownBy(() -> change(() -> {
                    var read = entities.find(Kept.class, ID);
                    try (var owner = TestDatabase.asOwner()) {
                        TestDatabase.execute(owner, "update kept set version = 2, name = 'theirs'");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    read.rename("ours");
                    entities.flush();
                }))
                .isInstanceOf(OptimisticLockException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"000000000000", "320000000000", "320200000000", "320281000000", "320281103000", "320281103201"})
    void listsFindARowAtEveryLevelAboveIt(String place) {
        assertThat(listedWithin(place)).containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"330000000000", "320300000000", "320282000000", "320281104000", "320281103202"})
    void listsOfOtherPlacesDoNot(String place) {
        assertThat(listedWithin(place)).isEmpty();
    }

    /** Read with the wall open, so that it is the predicate over the mapped levels that selects. */
    private List<String> listedWithin(String place) {
        var scope = new Scope(RegionCode.of(place), null, null, "tester", null);
        var byName = new Page("name", 10, null, Page.Counting.NONE);
        return read(() -> listings
                .open(Kept.class, Kept.class, Anything.class, "name")
                .of(new Anything())
                .within(scope)
                .page(byName)
                .items()
                .stream()
                .map(Kept::name)
                .toList());
    }

    private Kept read() {
        return read(() -> entities.find(Kept.class, ID));
    }

    private void change(Runnable work) {
        scopes.run(EVERYWHERE, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private <T> T read(Callable<T> work) {
        return scopes.call(EVERYWHERE, () -> QuarkusTransaction.requiringNew().call(work));
    }

    /** Asks for nothing. */
    record Anything() {}
}
