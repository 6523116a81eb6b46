package worksafe.platform.service.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.platform.testing.PostgresResource;

/** What a listing refuses before it was ever asked; how it lists, {@code ListExportTest} and the services show. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class ListingTest {

    @Inject
    Listings listings;

    @Inject
    EntityManagerFactory mapping;

    private Class<?> kept() {
        return mapping.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals("Kept"))
                .findFirst()
                .orElseThrow()
                .getJavaType();
    }

    @Test
    void everyMeaningIsRead() {
        assertThat(listings.walled(kept(), Row.class, Everything.class, "name", "-name", "id")
                        .sorts())
                .containsExactly("name", "-name", "id");
    }

    @Test
    void filterOfWhatIsNotThereIsRefused() {
        refused(
                () -> listings.walled(kept(), Row.class, Elsewhere.class, "name"),
                "Elsewhere.age asks for limit.age of Kept, which has no limit there");
    }

    @Test
    void filterBehindAPlainColumnIsRefused() {
        refused(
                () -> listings.walled(kept(), Row.class, Behind.class, "name"),
                "Behind.age asks for name.age of Kept, but name there has no parts");
    }

    @Test
    void filterOfAnotherTypeIsRefused() {
        refused(
                () -> listings.walled(kept(), Row.class, OtherType.class, "name"),
                "OtherType.name is a LocalDate, but name is a String");
    }

    @Test
    void filterWithoutMeaningIsRefused() {
        refused(
                () -> listings.walled(kept(), Row.class, Mute.class, "name"),
                "Mute.name does not say what it means; @InCode where the repository says it");
    }

    @Test
    void conditionThatHibernateCannotReadIsRefused() {
        assertThatThrownBy(() -> listings.walled(kept(), Row.class, Unreadable.class, "name"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the list of Kept cannot be asked for: ");
    }

    @Test
    void rowOfWhatIsNotThereIsRefused() {
        refused(
                () -> listings.walled(kept(), OtherRow.class, Nothing.class, "name"),
                "OtherRow.title asks for title of Kept, which has no title there");
    }

    @Test
    void rowOfAnotherTypeIsRefused() {
        refused(
                () -> listings.walled(kept(), RowOfOtherType.class, Nothing.class, "name"),
                "RowOfOtherType.name is a UUID, but name is a String");
    }

    @Test
    void sortByWhatIsNotShownIsRefused() {
        assertThatThrownBy(() -> listings.walled(kept(), Row.class, Nothing.class, "-age"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the sort age is by nothing that");
    }

    @Test
    void sortThatNoCursorCanHoldIsRefused() {
        refused(
                () -> listings.walled(kept(), kept(), Nothing.class, "mood"),
                "the sort mood asks for mood of Kept, which has no mood there");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making, String sentence) {
        assertThatThrownBy(making).isInstanceOf(IllegalStateException.class).hasMessage(sentence);
    }

    record Row(
            UUID id,
            @Projected("version") long revision,
            String name,
            String region,
            @LookedUp @Nullable String owner) {}

    record OtherRow(UUID id, String title) {}

    record RowOfOtherType(UUID name) {}

    record Nothing() {}

    record Everything(
            @Equal("name") @Nullable String exactly,
            @Equal("region") @Nullable RegionCode at,
            @Before("version") @Nullable Long before,
            @From("version") @Nullable Long from,
            @Present("name") @Nullable Boolean named,
            @Contains("name") @Nullable String part,
            @AnyOf("name") @Nullable List<String> names,
            @Matching("length(r.name) > :longer") @Nullable Integer longer,
            @InCode @Nullable String other,
            @Within @Nullable RegionCode region) {}

    record Elsewhere(@Equal("limit.age") @Nullable Integer age) {}

    record Behind(@Equal("name.age") @Nullable Integer age) {}

    record OtherType(@Before @Nullable LocalDate name) {}

    record Mute(@Nullable String name) {}

    record Unreadable(
            @Matching("r.name = = :name") @Nullable String name) {}
}
