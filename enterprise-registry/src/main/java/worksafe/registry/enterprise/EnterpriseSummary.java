package worksafe.registry.enterprise;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.LookedUp;
import worksafe.registry.enterprise.value.EnterpriseState;
import worksafe.registry.enterprise.value.Ownership;

/** An enterprise as lists show it. */
@Schema(description = "企业摘要 / an enterprise in a list")
public record EnterpriseSummary(
        UUID id,
        @Schema(examples = "江阴市澄江化工有限公司") String name,

        @LookedUp @Schema(description = "现行统一社会信用代码 / credit code in force", examples = "91320281713256348X") @Nullable
        String creditCode,

        EnterpriseState state,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102001") @PlaceCode
        String region,

        @Schema(description = "是否在县级待分配池中 / whether it waits in the county's pool")
        boolean unassigned,

        Sector sector,

        @Schema(examples = "C2614") @Nullable String industry,

        Ownership ownership,
        Instant changedAt) {

    static EnterpriseSummary of(Enterprise enterprise) {
        var particulars = enterprise.particulars();
        return new EnterpriseSummary(
                enterprise.id(),
                enterprise.name(),
                enterprise.creditCode(),
                enterprise.state(),
                enterprise.region().toString(),
                enterprise.unassigned(),
                enterprise.sector(),
                particulars.industry() == null ? null : particulars.industry().value(),
                particulars.ownership(),
                enterprise.changedAt());
    }

    EnterpriseSummary withCreditCode(@Nullable String code) {
        return new EnterpriseSummary(id, name, code, state, region, unassigned, sector, industry, ownership, changedAt);
    }
}
