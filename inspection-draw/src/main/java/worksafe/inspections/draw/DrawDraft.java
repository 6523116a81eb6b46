package worksafe.inspections.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * A draw as it is planned.
 *
 * @param authority who draws
 * @param sector the one sector within which it draws, if one
 * @param contributors who contributes beside the system, at least one
 */
public record DrawDraft(
        RegionCode authority, @Nullable Sector sector, DrawRules rules, List<NamedContributor> contributors) {

    /**
     * A person who contributes.
     *
     * @param subject the account
     * @param name what the seal publishes
     */
    public record NamedContributor(String subject, String name) {}
}
