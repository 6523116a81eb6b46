package worksafe.hazards.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;

/**
 * Of which list, and whose: the batch of a year or of a quarter that a level keeps.
 *
 * @param quarter from 1 to 4; absent for the annual list
 */
@Embeddable
record ListingBatch(
        @Enumerated(EnumType.STRING) ListingLevel level,

        @Column(name = "batch_kind") @Enumerated(EnumType.STRING)
        ListingKind kind,

        @Column(name = "batch_year") int year,
        @Column(name = "batch_quarter") @Nullable Integer quarter) {

    private static final int QUARTERS = 4;

    /** The two lists of R-HAZ-004. */
    enum ListingKind {
        /** 年度挂牌. */
        ANNUAL,
        /** 季度挂牌督办. */
        QUARTERLY
    }

    /** Who lists, the lowest first. */
    enum ListingLevel {
        TOWN(RegionLevel.TOWN),
        COUNTY(RegionLevel.COUNTY),
        CITY(RegionLevel.CITY),
        PROVINCE(RegionLevel.PROVINCE);

        private final RegionLevel region;

        ListingLevel(RegionLevel region) {
            this.region = region;
        }

        boolean isBelow(ListingLevel other) {
            return compareTo(other) < 0;
        }

        /** The place whose level it is; where a danger is supervised above that level, that place. */
        RegionCode placeOf(RegionCode supervised) {
            return region.isBelow(supervised.level()) ? supervised : supervised.at(region);
        }
    }

    /** @throws InvalidValue {@code listing-quarter} when a quarter is missing, or none has a place */
    ListingBatch {
        if (!fits(kind, quarter)) {
            throw new InvalidValue("listing-quarter");
        }
    }

    /** Whether such a list has such a quarter. */
    static boolean fits(ListingKind kind, @Nullable Integer quarter) {
        return switch (kind) {
            case ANNUAL -> quarter == null;
            case QUARTERLY -> quarter != null && quarter >= 1 && quarter <= QUARTERS;
        };
    }

    /** As a paper says it. */
    String words() {
        return quarter == null ? year + " 年度" : year + " 年第 " + quarter + " 季度";
    }
}
