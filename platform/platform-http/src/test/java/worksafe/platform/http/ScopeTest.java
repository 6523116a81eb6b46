package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;

/** Where somebody looks. */
class ScopeTest {

    private static final RegionCode COUNTY = new RegionCode(320281000000L);
    private static final RegionCode TOWN = new RegionCode(320281102000L);

    @Test
    void whatIsAskedForComesFirst() {
        assertThat(of(COUNTY).placeFor(TOWN)).isEqualTo(TOWN);
    }

    @Test
    void ownPlaceIsMeantWhereNoneIsAskedFor() {
        assertThat(of(COUNTY).placeFor(null)).isEqualTo(COUNTY);
    }

    @Test
    void nationIsMeantWhereThereIsNoPlace() {
        assertThat(Scope.nothing().placeFor(null)).isEqualTo(RegionCode.NATION);
        assertThat(Scope.nothing().placeFor(TOWN)).isEqualTo(TOWN);
    }

    private static Scope of(RegionCode place) {
        return new Scope(place, null, null, "supervisor-0001", null);
    }
}
