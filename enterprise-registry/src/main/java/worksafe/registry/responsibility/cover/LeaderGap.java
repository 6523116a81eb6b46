package worksafe.registry.responsibility.cover;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.registry.responsibility.value.LeaderRole;

/** An enterprise above the statistical scale of whose leaders not all have an entry. */
@Schema(description = "领导责任不全的规模以上企业 / an enterprise above scale of whose leaders not all have an entry")
record LeaderGap(
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(
                description =
                        "没有在责责任的职务；企业可能不设该职务 / offices without an entry in force; the enterprise may not have them",
                examples = "[\"PARTY_SECRETARY\"]")
        List<LeaderRole> missing) {}
