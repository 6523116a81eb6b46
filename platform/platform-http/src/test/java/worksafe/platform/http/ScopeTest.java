package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

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

    @Test
    void whoReachesBeyondIsToldThePlaceAndTheSectorAsAWordOfTheTable() {
        var department = new Scope(COUNTY, Set.of(Sector.EMERGENCY), null, "supervisor-0001", null);

        assertThatNoException().isThrownBy(() -> department.requireCovered(TOWN, Sector.EMERGENCY, null));
        var refusal = catchThrowableOfType(
                RuleViolation.class, () -> department.requireCovered(TOWN, Sector.TRANSPORT, null));
        assertThat(refusal.type()).isEqualTo(HttpProblem.OUTSIDE_JURISDICTION);
        assertThat(refusal.arguments()).containsExactly(List.of("320281102000", Sector.TRANSPORT));
        assertThat(Scope.outside(TOWN, null).arguments()).containsExactly(List.of("320281102000"));
    }

    @Test
    void whatIsAPlacesAloneIsSeenFromAroundByNoEnterprise() {
        assertThat(of(COUNTY).seesPlace(TOWN)).isTrue();
        assertThat(of(TOWN).seesPlace(COUNTY)).isFalse();
        assertThat(new Scope(COUNTY, Set.of(Sector.EMERGENCY), null, "supervisor-0001", null).seesPlace(COUNTY))
                .isTrue();
        assertThat(new Scope(COUNTY, null, Set.of(), "program-0001", null).seesPlace(TOWN))
                .isFalse();
        assertThat(Scope.nothing().seesPlace(TOWN)).isFalse();
    }

    private static Scope of(RegionCode place) {
        return new Scope(place, null, null, "supervisor-0001", null);
    }
}
