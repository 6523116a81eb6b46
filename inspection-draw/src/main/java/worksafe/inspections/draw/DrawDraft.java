package worksafe.inspections.draw;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.srd.Suite;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * What a plan says of a draw.
 *
 * @param authority who draws
 * @param sector the one sector within which it draws, if one
 * @param plan reference of the plan
 * @param stratifyBy how the pool is divided
 * @param filterRegion the place of the pool
 * @param filterSectors the sectors of the pool; none for all
 * @param visitsFrom first day of the visits
 * @param visitsUntil last day of the visits
 * @param ratioPermille one ratio for all strata; absent where {@code quotas} speak
 * @param quotas by stratum; whatever is not named is not drawn from
 * @param needs qualifications of leaders
 * @param teamSize inspectors for each object
 * @param substitutionReasons the only reasons for which a drawn object may be replaced
 * @param beacon which public value will be used; empty for none
 * @param suite the hash function
 * @param contributors who contributes beside the system, at least one
 */
record DrawDraft(
        RegionCode authority,
        @Nullable Sector sector,
        String plan,
        Stratification stratifyBy,
        RegionCode filterRegion,
        List<Sector> filterSectors,
        LocalDate visitsFrom,
        LocalDate visitsUntil,
        @Nullable Integer ratioPermille,
        List<QuotaRule> quotas,
        List<NeedRule> needs,
        int teamSize,
        List<String> substitutionReasons,
        String beacon,
        Suite suite,
        List<NamedContributor> contributors) {

    /**
     * A person who contributes.
     *
     * @param subject the account
     * @param name what the seal publishes
     */
    record NamedContributor(String subject, String name) {}
}
