package worksafe.registry.letter;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** Whoever on the chain has no letter that both signed. */
@Schema(name = "MissingDutyLetter", description = "未签订责任书的 / whoever on the chain has no letter that both signed")
record MissingLetter(
        @Schema(
                description = "区划代码、机构标识或者企业标识 / code of the place, or id of the authority or enterprise",
                examples = "320281102000")
        String key,

        @Schema(description = "名称 / name", examples = "澄江街道")
        String name,

        @Schema(description = "所在区划 / place", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别；区划不返回 / sector; absent for places", examples = "TRANSPORT") @Nullable
        Sector sector,

        @Schema(
                description = "企业标识；不是企业的不返回 / enterprise; absent for others",
                examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId) {}
