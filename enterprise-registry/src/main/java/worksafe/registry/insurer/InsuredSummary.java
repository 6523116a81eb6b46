package worksafe.registry.insurer;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.registry.grade.SafetyGrade;

/** An insured enterprise as a line of a list. */
@Schema(name = "InsuredEnterprise", description = "承保企业列表项 / an insured enterprise as a line of a list")
public record InsuredSummary(
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / where it is supervised", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "安全等级；尚不能评定的不返回 / grade; absent where it is not known") @Nullable
        SafetyGrade grade) {}
