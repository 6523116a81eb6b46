package worksafe.inspections.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;

/**
 * Between whom a matter is.
 *
 * @param issuedIn the place of who opened it
 * @param addressedTo the place of the addressee
 * @param body the addressee's name
 * @param post of an official alone
 */
record MatterPlace(
        RegionCode issuedIn,
        RegionCode addressedTo,
        Sector sector,
        MatterAddressee addressee,
        @Nullable UUID enterpriseId,
        String body,
        @Nullable String post) {

    /** Where it lies: at the lower of both, so that both see it. */
    RegionCode region() {
        return addressedTo.contains(issuedIn) ? issuedIn : addressedTo;
    }

    /** @throws RuleViolation unless both are a county, one of its towns, or a village of that */
    void requireCooperating() {
        var low = region();
        var high = low.equals(issuedIn) ? addressedTo : issuedIn;
        if (low.equals(high) || !high.contains(low) || RegionLevel.COUNTY.isBelow(high.level())) {
            throw new RuleViolation(MatterProblem.MATTER_LEVELS_UNFIT, issuedIn.toString(), addressedTo.toString());
        }
    }
}
