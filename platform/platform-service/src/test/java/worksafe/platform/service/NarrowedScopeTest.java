package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;

class NarrowedScopeTest {

    private static final RegionCode CITY = RegionCode.of("320200000000");
    private static final RegionCode COUNTY = RegionCode.of("320281000000");
    private static final RegionCode NEIGHBOUR = RegionCode.of("320282000000");

    private final Scope scope = new Scope(COUNTY, Set.of(Sector.EMERGENCY), Set.of(UUID.randomUUID()), "someone", null);

    @Test
    void placeInsideNarrowsThePlaceAndNothingElse() {
        var town = RegionCode.of("320281103000");

        assertThat(scope.narrowedTo(town))
                .isEqualTo(new Scope(town, scope.sectors(), scope.enterprises(), "someone", null));
    }

    @Test
    void noPlaceTheSamePlaceAndAWiderOneNeverWiden() {
        assertThat(scope.narrowedTo(null)).isEqualTo(scope);
        assertThat(scope.narrowedTo(COUNTY)).isEqualTo(scope);
        assertThat(scope.narrowedTo(CITY)).isEqualTo(scope);
    }

    @Test
    void placeElsewhereShowsNothing() {
        assertThat(scope.narrowedTo(NEIGHBOUR)).isEqualTo(Scope.nothing());
        assertThat(Scope.nothing().narrowedTo(COUNTY)).isEqualTo(Scope.nothing());
    }
}
